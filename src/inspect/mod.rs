//! The journal from the command line: shown, checked, backed up, and made safe after it was restored.
//!
//! It shows what the events say. Secrets, and what people wrote, stay where they are; a person is named if the journal
//! still knows the name, else by the random key.

mod audit;
mod back_up;
mod check;
mod course;
mod event;
mod hold;
mod show;
mod stage;
mod table;

use crate::cli::{AuditArg, JournalCommand};
use crate::journal::{AppendError, AuditKey, JournalError};
use crate::order::OrderId;
use std::path::PathBuf;

/// What is printed, and how the program ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Whole lines.
    pub text: String,
    /// Whether everything is as it should be.
    pub is_sound: bool,
}

/// Why nothing could be reported.
#[derive(Debug, thiserror::Error)]
pub enum InspectError {
    /// The journal failed or is damaged.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// There is no such order.
    #[error("the journal has no order {0}; `cartwright journal show` lists those it has")]
    NoSuchOrder(OrderId),
    /// Bots are at work on a PostgreSQL journal.
    #[error("holding the orders: a bot is connected to this journal; stop every bot and run this again")]
    BotsAtWork,
    /// An order could not be held. Those before it are.
    #[error("order {order} could not be held; run this again")]
    NotHeld {
        /// Which.
        order: OrderId,
        /// Why.
        source: AppendError,
    },
    /// The days asked for are none.
    #[error("reading the audit: --from comes after --to, or one of them is no day of a calendar")]
    Days,
    /// The file could not be written.
    #[error("{} could not be written; give the name of a new file, since nothing is overwritten, in a folder that this user may write", file.display())]
    File {
        /// Which.
        file: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

/// Does what was asked of the journal at this address.
///
/// # Errors
/// See [`InspectError`].
pub async fn run(command: &JournalCommand, url: &str, key: Option<AuditKey>) -> Result<Report, InspectError> {
    match command {
        JournalCommand::Show { order: None, .. } => show::orders(url).await,
        JournalCommand::Show { order: Some(order), .. } => show::order(url, OrderId(*order)).await,
        JournalCommand::Check(_) => Ok(check::check(url, key.as_ref()).await?),
        JournalCommand::Backup { file, .. } => Ok(back_up::back_up(url, file).await?),
        JournalCommand::Hold(_) => hold::hold(url, key).await,
    }
}

/// The audit of some days, for the standard output if no file was named.
///
/// # Errors
/// See [`InspectError`].
pub async fn audit(arg: &AuditArg, url: &str) -> Result<Vec<u8>, InspectError> {
    audit::audit(arg, url).await
}
