//! What is known of a voucher code, and when another may be tried. The code itself is never shown.

use super::cart::cart;
use crate::desk::{Code, Unchecked, VoucherGiven};
use crate::discord::words as say;
use crate::discord::words::{Lang, distance};
use crate::order::{Brake, Catalogue, TRIES_OF_ALL, TRIES_OF_ONE, VoucherFault};
use serde_json::Value;

/// The cart after a voucher was given or taken away, and first what is known of the code.
pub fn voucher_given(lang: Lang, given: &VoucherGiven, offers: &Catalogue) -> Value {
    let mut message = cart(lang, &given.cart, offers);
    if let Some(code) = &given.code
        && let Some(content) = message.get_mut("content")
    {
        let shown = content.as_str().unwrap_or_default();
        *content = format!("{}\n{shown}", known(lang, code)).into();
    }
    message
}

fn known(lang: Lang, code: &Code) -> String {
    match code {
        Code::Good(worth) => {
            let good = match worth.credit {
                Some(credit) => say::voucher_good_for(lang, lang.money(credit)),
                None => say::voucher_good(lang),
            };
            if worth.payment_method { [good, say::voucher_payment_method(lang)].join(". ") } else { good }
        }
        Code::Unchecked(Unchecked::NotReached) => say::voucher_not_reached(lang),
        Code::Unchecked(Unchecked::NoVerdict) => say::voucher_no_verdict(lang),
        Code::Unchecked(Unchecked::NotGranted) => say::voucher_not_granted(lang),
    }
}

/// Why no code is tried now, and when one may be.
pub(super) fn brake(lang: Lang, brake: &Brake) -> String {
    let when = distance(brake.until());
    match brake {
        Brake::Person { until: _ } => say::refusal_voucher_brake_person(lang, TRIES_OF_ONE, when),
        Brake::Account { until: _ } => say::refusal_voucher_brake_account(lang, TRIES_OF_ALL, when),
        Brake::LockedOut { until: _ } => say::refusal_voucher_locked_out(lang, when),
    }
}

/// Why OVHcloud does not take a code, and what would help.
pub(super) fn fault(lang: Lang, fault: VoucherFault) -> String {
    match fault {
        VoucherFault::Invalid => say::verdict_voucher_invalid(lang),
        VoucherFault::TooManyAttempts => say::verdict_voucher_too_many_attempts(lang),
        VoucherFault::NoLongerValid => say::verdict_voucher_no_longer_valid(lang),
        VoucherFault::AlreadyUsed => say::verdict_voucher_already_used(lang),
        VoucherFault::AnotherUsed => say::verdict_voucher_another_used(lang),
        VoucherFault::Expired => say::verdict_voucher_expired(lang),
        VoucherFault::Country => say::verdict_voucher_country(lang),
        VoucherFault::PaymentMethod => say::verdict_voucher_payment_method(lang),
        VoucherFault::UsedUp => say::verdict_voucher_used_up(lang),
        VoucherFault::OtherAccount => say::verdict_voucher_other_account(lang),
        VoucherFault::NotEligible => say::verdict_voucher_not_eligible(lang),
        VoucherFault::NewCustomers => say::verdict_voucher_new_customers(lang),
        VoucherFault::NewProjects => say::verdict_voucher_new_projects(lang),
    }
}
