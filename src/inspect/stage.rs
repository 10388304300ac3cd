//! Where an order stands and why, in the operator's words.

use crate::order::{Doubt, Ending, HeldFor, Money, Order, Outcome, QueryId, Silence, Stage, Undecided, Vain, Verdict};

/// Where an order stands.
pub(super) fn told(order: &Order) -> String {
    match &order.stage {
        Stage::Pending => format!("waits, {} of {} approvals", order.approvals.len(), order.needs),
        Stage::Approved => "approved".to_owned(),
        Stage::CheckingOut { unproved: None, .. } => "checking out".to_owned(),
        Stage::CheckingOut { unproved: Some(unproved), .. } => {
            format!("not proved: {}", silence(unproved.silence, unproved.query_id.as_ref()))
        }
        Stage::Held(why) => format!("held: {}", held(why)),
        Stage::Undecided(Undecided::Doubted(why)) => format!("undecided: {}", doubt(why)),
        Stage::Undecided(Undecided::NotFound(lost)) => {
            let asked = silence(lost.unproved.silence, lost.unproved.query_id.as_ref());
            format!("undecided: not found ({}); {asked}", vain(lost.vain))
        }
        Stage::Placed { .. } if order.course.unfollowed.is_some() => "placed, followed no longer".to_owned(),
        Stage::Placed { .. } => "placed".to_owned(),
        Stage::PlacedOtherwise { .. } => "placed otherwise".to_owned(),
        Stage::Closed(Ending::Rejected { .. }) => "rejected".to_owned(),
        Stage::Closed(Ending::Withdrawn { .. }) => "withdrawn".to_owned(),
        Stage::Closed(Ending::Expired) => "expired".to_owned(),
        Stage::Closed(Ending::GivenUp { .. }) => "closed".to_owned(),
    }
}

/// Why an order is held.
pub(super) fn held(why: &HeldFor) -> String {
    match why {
        HeldFor::Refused { verdict: refused, query_id } => verdict(refused, query_id.as_ref()),
        HeldFor::NotSent => "OVHcloud not reached".to_owned(),
        HeldFor::NotAsked => "held up before the checkout".to_owned(),
        HeldFor::NoAnswer { query_id } => with_query("no usable answer while preparing".to_owned(), query_id.as_ref()),
        HeldFor::CartDiffers => "the cart read back was another".to_owned(),
        HeldFor::NotOffered { plan } => format!("{} is no longer offered", plan.0),
        HeldFor::Twin { order } => format!("waits for order {order}"),
        HeldFor::SaidNotOrdered { .. } => "a person says that it was not ordered".to_owned(),
        HeldFor::Strays => "an order like it that nobody claims".to_owned(),
        HeldFor::Restored => "restored from a backup".to_owned(),
    }
}

/// What does not add up.
pub(super) fn doubt(why: &Doubt) -> &'static str {
    match why {
        Doubt::ForgottenCart => "OVHcloud has a cart of it that the journal has not",
        Doubt::Unread { .. } => "newer orders of the account cannot be read",
    }
}

/// How looking for it has ended.
pub(super) fn vain(vain: Vain) -> &'static str {
    match vain {
        Vain::Nothing => "none of the account's orders is it",
        Vain::Several => "several of the account's orders could be it",
        Vain::Otherwise => "an order of the account is for its projects, at another price",
        Vain::Unreadable => "an order of the account cannot be read",
        Vain::Unanswered => "OVHcloud could not be asked",
        Vain::Claimed { .. } => "OVHcloud's answer names an order that counts as another one's here",
    }
}

/// What the answer to a checkout proves.
pub(super) fn outcome(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Placed { number } => format!("OVHcloud order {number}"),
        Outcome::PlacedOtherwise { number } => format!("OVHcloud order {number}, not as approved"),
        Outcome::Refused { verdict: refused, query_id } => verdict(refused, query_id.as_ref()),
        Outcome::NotSent => "not sent: OVHcloud not reached".to_owned(),
        Outcome::NotAsked => "not sent: held up before it".to_owned(),
        Outcome::Unknown { silence: what, query_id } => {
            format!("not proved: {}", silence(*what, query_id.as_ref()))
        }
    }
}

/// An amount with its currency.
pub(super) fn money(money: Money) -> String {
    let (units, rest) = money.parts();
    let sign = if money.ucents < 0 { "-" } else { "" };
    let least = usize::try_from(money.currency.minor_digits()).unwrap_or_default();
    let mut digits = format!("{:08}", rest.unsigned_abs());
    while digits.len() > least && digits.ends_with('0') {
        digits.pop();
    }
    let point = if digits.is_empty() { "" } else { "." };
    format!("{sign}{}{point}{digits} {}", units.unsigned_abs(), money.currency)
}

pub(super) fn silence(what: Silence, query_id: Option<&QueryId>) -> String {
    let told = match what {
        Silence::TimedOut => "no answer in time".to_owned(),
        Silence::Broken => "the connection broke".to_owned(),
        Silence::Status(status) => format!("answered {status}"),
        Silence::Unreadable(status) => format!("answered {status}, unreadable"),
        Silence::Interrupted => "the bot was stopped".to_owned(),
    };
    with_query(told, query_id)
}

pub(super) fn verdict(verdict: &Verdict, query_id: Option<&QueryId>) -> String {
    let told = match verdict {
        Verdict::ConfigurationMissing => "a configuration is missing".to_owned(),
        Verdict::ConfigurationDuplicated => "a configuration is there twice".to_owned(),
        Verdict::Eligibility { issues } => format!("not eligible ({})", issues.join(", ")),
        Verdict::ClockDiffers => "the clocks differ".to_owned(),
        Verdict::SignatureInvalid => "the signature is invalid".to_owned(),
        Verdict::CredentialInvalid => "the credentials are invalid".to_owned(),
        Verdict::RightMissing => "the credentials lack a right".to_owned(),
        Verdict::NotAllowed => "the account is not allowed to".to_owned(),
        Verdict::FraudCheck => "the fraud check".to_owned(),
        Verdict::BadRequest => "the request is not accepted".to_owned(),
        Verdict::CartGone => "the cart is gone".to_owned(),
        Verdict::PaymentRefused => "the payment method is not taken".to_owned(),
        Verdict::NoPaymentMethod => "there is no such payment method".to_owned(),
        Verdict::Voucher => "the voucher is not taken".to_owned(),
        Verdict::VoucherRefused(fault) => format!("the voucher is not taken ({fault:?})"),
    };
    with_query(format!("refused: {told}"), query_id)
}

fn with_query(told: String, query_id: Option<&QueryId>) -> String {
    match query_id {
        Some(id) => format!("{told} (query {})", id.0),
        None => told,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::Currency;

    #[test]
    fn amounts_keep_every_digit_they_have() {
        let shown = |ucents, currency| money(Money::new(ucents, currency));
        assert_eq!(shown(0, Currency::EUR), "0.00 EUR");
        assert_eq!(shown(-123_450_000_000, Currency::EUR), "-1234.50 EUR");
        assert_eq!(shown(-1, Currency::EUR), "-0.00000001 EUR");
        assert_eq!(shown(500_000_000, Currency::Points), "5 points");
    }
}
