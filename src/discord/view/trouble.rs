//! What went wrong on our side or at OVHcloud, in words, kept apart from a person's own mistakes.

use super::escape::code;
use super::refusal::refusal;
use super::verdict::verdict;
use crate::desk::{No, OvhTrouble, Trouble};
use crate::discord::words as say;
use crate::discord::words::Lang;

/// A refusal or a trouble, as the desk answers it.
pub fn no(lang: Lang, no: &No) -> String {
    match no {
        No::Refused(refused) => refusal(lang, refused),
        No::Trouble(troubled) => trouble(lang, troubled),
    }
}

/// A trouble as the person reads it.
pub fn trouble(lang: Lang, trouble: &Trouble) -> String {
    match trouble {
        Trouble::Journal => say::trouble_journal(lang),
        Trouble::NoCatalogue => say::trouble_no_catalogue(lang),
        Trouble::Ovh { fate, query_id } => {
            let text = ovh(lang, fate);
            match query_id {
                Some(query_id) => say::trouble_query(lang, text, code(&query_id.0)),
                None => text,
            }
        }
        Trouble::CartDiffers => say::trouble_cart_differs(lang),
        Trouble::Stopping => say::note_stopping(lang),
    }
}

fn ovh(lang: Lang, fate: &OvhTrouble) -> String {
    match fate {
        OvhTrouble::NotReached => say::trouble_not_reached(lang),
        OvhTrouble::NoVerdict => say::trouble_no_verdict(lang),
        OvhTrouble::Refused(refused) => verdict(lang, refused),
    }
}
