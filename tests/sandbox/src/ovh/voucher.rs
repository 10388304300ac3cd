//! Voucher codes: what each is worth, or why it is refused.

use super::clock::later;
use super::fault::Fault;
use super::world::World;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeSet;

/// How long a code that was tried in vain counts, and how long none is taken after too many.
const HOUR: SignedDuration = SignedDuration::from_hours(1);

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

/// When codes were tried in vain, and until when none is taken.
#[derive(Clone, Debug, Default)]
pub(crate) struct Attempts {
    vain: Vec<Timestamp>,
    locked_until: Option<Timestamp>,
    /// Every text that was ever tried as a code. Secret like the codes themselves: it may be one with a slip in it.
    pub(crate) tried: BTreeSet<String>,
}

impl Attempts {
    fn locked(&self, now: Timestamp) -> bool {
        self.locked_until.is_some_and(|until| until > now)
    }

    fn note(&mut self, now: Timestamp, most: u32) {
        self.vain.retain(|at| later(*at, HOUR) > now);
        self.vain.push(now);
        if self.vain.len() >= most as usize {
            self.vain.clear();
            self.locked_until = Some(later(now, HOUR));
        }
    }
}

/// The account tries a code: as [`value_of`], but a refusal counts, and after too many of them every code is refused,
/// those included that are good.
pub(crate) fn try_code(world: &mut World, code: &str) -> Result<(i64, bool), Fault> {
    let (now, most) = (world.now(), world.settings.voucher_attempts);
    world.attempts.tried.insert(code.to_owned());
    if world.attempts.locked(now) {
        return Err(refusal("TOO_MANY_ATTEMPT"));
    }
    let value = value_of(world, code);
    if value.is_err() {
        world.attempts.note(now, most);
    }
    value
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
