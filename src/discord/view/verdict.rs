//! OVHcloud's refusals in words: each says what would help.

use super::escape::escape_within;
use super::voucher::fault;
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::Verdict;

/// The characters that OVHcloud's names of eligibility issues may take.
const MOST_ISSUES: usize = 200;

/// A certain refusal of OVHcloud's.
pub fn verdict(lang: Lang, verdict: &Verdict) -> String {
    match verdict {
        Verdict::ConfigurationMissing => say::verdict_configuration_missing(lang),
        Verdict::ConfigurationDuplicated => say::verdict_configuration_duplicated(lang),
        Verdict::Eligibility { issues } if issues.is_empty() => say::verdict_eligibility_plain(lang),
        Verdict::Eligibility { issues } => {
            say::verdict_eligibility(lang, escape_within(&issues.join(", "), MOST_ISSUES))
        }
        Verdict::ClockDiffers => say::verdict_clock(lang),
        Verdict::SignatureInvalid => say::verdict_signature(lang),
        Verdict::CredentialInvalid => say::verdict_credential(lang),
        Verdict::RightMissing => say::verdict_right(lang),
        Verdict::NotAllowed => say::verdict_not_allowed(lang),
        Verdict::FraudCheck => say::verdict_fraud(lang),
        Verdict::BadRequest => say::verdict_bad_request(lang),
        Verdict::CartGone => say::verdict_cart_gone(lang),
        Verdict::PaymentRefused => say::verdict_payment_refused(lang),
        Verdict::NoPaymentMethod => say::verdict_no_payment_method(lang),
        Verdict::Voucher => say::verdict_voucher(lang),
        Verdict::VoucherRefused(refused) => fault(lang, *refused),
    }
}
