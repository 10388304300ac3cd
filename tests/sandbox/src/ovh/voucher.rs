//! Voucher codes: what each is worth, or why it is refused.

use super::fault::Fault;
use super::world::World;

/// A voucher code the sandbox knows.
#[derive(Clone, Debug)]
pub(crate) enum Voucher {
    /// Worth this much credit, in ucents; valid every time.
    Good { credit: i64, payment_method_required: bool },
    /// Refused, for a reason such as `EXPIRED` or `ALREADY_USED`.
    Refused { reason: String },
}

impl Voucher {
    /// Fifty units of credit without a payment method.
    pub(crate) fn good() -> Voucher {
        Voucher::Good { credit: 5_000_000_000, payment_method_required: false }
    }
}

/// What a code is worth, in ucents, and whether it needs a payment method; or the refusal, which never repeats the code.
pub(crate) fn value_of(world: &World, code: &str) -> Result<(i64, bool), Fault> {
    match world.vouchers.get(code) {
        Some(Voucher::Good { credit, payment_method_required }) => Ok((*credit, *payment_method_required)),
        Some(Voucher::Refused { reason }) => Err(refusal(reason)),
        None => Err(refusal("INVALID")),
    }
}

/// The statuses OVHcloud's control panel knows: too many attempts, no longer valid, invalid.
fn refusal(reason: &str) -> Fault {
    let (status, class) = match reason {
        "INVALID" => (404, "Client::NotFound"),
        "TOO_MANY_ATTEMPT" => (400, "Client::BadRequest"),
        _ => (403, "Client::Forbidden"),
    };
    Fault::classed(status, class, format!("VOUCHER_{reason}"))
}
