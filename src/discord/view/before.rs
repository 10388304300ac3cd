//! What whoever sends a cart should know before anybody is asked to approve.

use super::escape::code;
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::Remark;

/// Each thing with what to do about it and where, and how to go on all the same.
pub(super) fn know_first(lang: Lang, remarks: &[Remark]) -> String {
    let listed = remarks.iter().map(|remark| format!("- {}", remarked(lang, remark)));
    let lines: Vec<String> =
        [say::before_what(lang)].into_iter().chain(listed).chain([say::before_then(lang)]).collect();
    lines.join("\n")
}

fn remarked(lang: Lang, remark: &Remark) -> String {
    match remark {
        Remark::Quota => say::before_quota(lang),
        Remark::Unknown { word: Some(word) } => say::before_unknown(lang, code(word.as_str())),
        Remark::Unknown { word: None } => say::before_unknown_nameless(lang),
        Remark::Discovery => say::before_discovery(lang),
    }
}
