//! What went wrong on our side or at OVHcloud, in words, kept apart from a person's own mistakes.

use super::escape::code;
use super::refusal::refusal;
use super::verdict::verdict;
use crate::desk::{No, OvhTrouble, Trouble};
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::Verdict;
use crate::trail::RequestId;

/// A refusal or a trouble, as the desk answers this request.
pub fn no(lang: Lang, no: &No, request: RequestId) -> String {
    match no {
        No::Refused(refused) => refusal(lang, refused),
        No::Trouble(troubled) => trouble(lang, troubled, request),
    }
}

/// A trouble as the person reads it. Where something has gone wrong that whoever runs the bot may want to look into, its
/// lines in the log are found by the id of the request.
pub fn trouble(lang: Lang, trouble: &Trouble, request: RequestId) -> String {
    let request = code(&request.to_string());
    match trouble {
        Trouble::Journal => say::trouble_request(lang, say::trouble_journal(lang), request),
        Trouble::NoCatalogue => say::trouble_request(lang, say::trouble_no_catalogue(lang), request),
        Trouble::Ovh { fate, query_id } => {
            let (text, query) = (ovh(lang, fate), query_id.as_ref().map(|query| code(&query.0)));
            match (query, is_for_operators(fate)) {
                (Some(query), true) => say::trouble_query_request(lang, text, query, request),
                (Some(query), false) => say::trouble_query(lang, text, query),
                (None, true) => say::trouble_request(lang, text, request),
                (None, false) => text,
            }
        }
        Trouble::CartDiffers => say::trouble_request(lang, say::trouble_cart_differs(lang), request),
        Trouble::Stopping => say::note_stopping(lang),
    }
}

/// A bug in this program broke off what this person had asked for.
pub fn broken_off(lang: Lang, request: RequestId) -> String {
    say::trouble_request(lang, say::trouble_broken_off(lang), code(&request.to_string()))
}

/// Whether the log helps: not where OVHcloud has decided about what people asked for.
fn is_for_operators(fate: &OvhTrouble) -> bool {
    match fate {
        OvhTrouble::NotReached | OvhTrouble::NoVerdict | OvhTrouble::NotShown => true,
        OvhTrouble::Refused(refused) => match refused {
            Verdict::ConfigurationMissing
            | Verdict::ConfigurationDuplicated
            | Verdict::ClockDiffers
            | Verdict::SignatureInvalid
            | Verdict::CredentialInvalid
            | Verdict::RightMissing => true,
            Verdict::Eligibility { .. }
            | Verdict::NotAllowed
            | Verdict::FraudCheck
            | Verdict::BadRequest
            | Verdict::CartGone
            | Verdict::PaymentRefused
            | Verdict::NoPaymentMethod
            | Verdict::Voucher
            | Verdict::VoucherRefused(_) => false,
        },
    }
}

fn ovh(lang: Lang, fate: &OvhTrouble) -> String {
    match fate {
        OvhTrouble::NotReached => say::trouble_not_reached(lang),
        OvhTrouble::NoVerdict => say::trouble_no_verdict(lang),
        OvhTrouble::NotShown => say::trouble_not_shown(lang),
        OvhTrouble::Refused(refused) => verdict(lang, refused),
    }
}
