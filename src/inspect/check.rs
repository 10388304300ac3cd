//! `journal check`: every defect with its place, then the count.

use super::Report;
use crate::journal::{Checked, Journal, JournalError};

/// Checks the journal at this address.
pub(super) async fn check(url: &str) -> Result<Report, JournalError> {
    Ok(report(&Journal::check(url).await?))
}

/// Tells what a check has seen.
pub(super) fn report(checked: &Checked) -> Report {
    let Checked { orders, events, defects } = checked;
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
