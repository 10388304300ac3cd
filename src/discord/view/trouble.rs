//! What went wrong on our side or at OVHcloud, in words, kept apart from a person's own mistakes.

use super::escape::code;
use super::refusal::refusal;
use super::verdict::verdict;
use crate::desk::{No, OvhTrouble, Trouble};
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::trail::RequestId;

/// A refusal or a trouble, as the desk answers this request.
pub fn no(lang: Lang, no: &No, request: RequestId) -> String {
    match no {
        No::Refused(refused) => refusal(lang, refused),
        No::Trouble(troubled) => trouble(lang, troubled, request),
    }
}

/// A trouble as the person reads it, with what whoever runs the bot finds in the log by it.
pub fn trouble(lang: Lang, trouble: &Trouble, request: RequestId) -> String {
    let text = match trouble {
        Trouble::Journal => say::trouble_journal(lang),
        Trouble::NoCatalogue => say::trouble_no_catalogue(lang),
        Trouble::Ovh { fate, query_id } => {
            let text = ovh(lang, fate);
            match query_id {
                Some(query_id) => {
                    let (query, request) = (code(&query_id.0), code(&request.to_string()));
                    return say::trouble_query(lang, text, query, request);
                }
                None => text,
            }
        }
        Trouble::CartDiffers => say::trouble_cart_differs(lang),
        // Nothing has gone wrong.
        Trouble::Stopping => return say::note_stopping(lang),
    };
    say::trouble_request(lang, text, code(&request.to_string()))
}

fn ovh(lang: Lang, fate: &OvhTrouble) -> String {
    match fate {
        OvhTrouble::NotReached => say::trouble_not_reached(lang),
        OvhTrouble::NoVerdict => say::trouble_no_verdict(lang),
        OvhTrouble::Refused(refused) => verdict(lang, refused),
    }
}
