//! `journal backup FILE`: a copy of one moment, which is then checked as a journal of its own.

use super::{Report, check};
use crate::journal::{Journal, JournalError};
use std::path::Path;

/// Backs up the journal at this address to a new file.
pub(super) async fn back_up(url: &str, file: &Path) -> Result<Report, JournalError> {
    let journal = Journal::inspect(url).await?;
    let copied = journal.back_up(file).await;
    journal.close().await;
    let report = check::report(&copied?);
    Ok(Report { text: format!("{} is a backup of now\n{}", file.display(), report.text), ..report })
}
