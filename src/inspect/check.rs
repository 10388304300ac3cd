//! `journal check`: every defect with its place, then the count.

use super::Report;
use crate::journal::{AuditKey, Audited, Checked, Journal, JournalError};

/// Checks the journal at this address.
pub(super) async fn check(url: &str, key: Option<&AuditKey>) -> Result<Report, JournalError> {
    let checked = Journal::check_with(url, key).await?;
    let Report { text, is_sound } = report(&checked);
    Ok(Report { text: format!("{text}{}", audited(&checked.audit, key.is_some())), is_sound })
}

/// Tells what a check has seen.
pub(super) fn report(checked: &Checked) -> Report {
    let Checked { orders, events, defects, .. } = checked;
    let mut text = String::new();
    for defect in defects {
        text.push_str(&format!("{defect}\n"));
    }
    let result = match defects.len() {
        0 => "the journal is sound".to_owned(),
        1 => "1 defect; restore a backup, nothing is repaired by guessing".to_owned(),
        many => format!("{many} defects; restore a backup, nothing is repaired by guessing"),
    };
    text.push_str(&format!("orders: {orders}, events: {events}; {result}\n"));
    Report { text, is_sound: defects.is_empty() }
}

/// Tells what was seen of the audit, and what could not be checked.
fn audited(audit: &Audited, has_key: bool) -> String {
    let Audited { lines, unchecked, newest_head } = audit;
    let signatures = match (unchecked, has_key) {
        (0, true) => "checked with the key in AUDIT_KEY".to_owned(),
        (0, false) => "not signed: anybody who can write the journal can write such lines".to_owned(),
        (unchecked, _) => format!("{unchecked} signatures were not checked: set AUDIT_KEY or AUDIT_KEY_FILE for that"),
    };
    let head = match newest_head {
        Some((day, mac)) => format!("newest head: {day} {mac}; compare it with the bot's log\n"),
        None => String::new(),
    };
    format!("audit lines: {lines}; {signatures}\n{head}")
}
