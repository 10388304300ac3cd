//! `cartwright audit`: the audit of some days as a file.

use super::InspectError;
use crate::cli::AuditArg;
use crate::journal::{Format, Journal, NewFile, days};
use jiff::civil::Date;

/// The audit from the journal at this address, as bytes for the standard output; none if they were asked for in a file.
pub(super) async fn audit(arg: &AuditArg, url: &str) -> Result<Vec<u8>, InspectError> {
    // The farthest days of a journal: before the first bot, and after anybody's last.
    let first = arg.from.unwrap_or(Date::constant(1970, 1, 1));
    let last = arg.to.unwrap_or(Date::constant(9000, 1, 1));
    let (from, until) = days(first, last).filter(|_| first <= last).ok_or(InspectError::Days)?;
    let journal = Journal::inspect(url).await?;
    let lines = journal.audit(from, until).await;
    journal.close().await;
    let bytes = Format::from(arg.format).write(&lines?).ok_or(InspectError::Days)?;
    let Some(file) = &arg.file else { return Ok(bytes) };
    let trouble = |source| InspectError::File { file: file.clone(), source };
    let new = NewFile::reserve(file).map_err(|(file, source)| InspectError::File { file, source })?;
    std::fs::write(new.draft(), &bytes).map_err(trouble)?;
    new.finish().map_err(trouble)?;
    Ok(Vec::new())
}
