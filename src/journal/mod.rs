//! What happened, durably: orders as events, and beside them carts, people, texts, secrets, owed messages and the audit.
//!
//! - A call that has returned `Ok` is on disk: a power cut right afterwards loses nothing of it.
//! - An event is appended to a version of its order. Who comes second is told so; nothing is merged.
//! - What belongs together changes together: an event with the messages it owes, an order with the cart it empties.
//! - Events hold no id, name or free text of a person. Those stand in side tables and go in time, as secrets do.
//! - Nothing damaged is repaired or skipped: reading it is an error that names the place.
//!
//! The SQL is kept to what SQLite and PostgreSQL both know, so that there is one of every query. What only one of them
//! knows stands in `sqlite`, `postgres`, `schema` and the migrations; where a clock decides, it is the database's.

mod address;
mod again;
mod append;
mod attempts;
mod audit;
mod back_up;
mod cart;
mod check;
mod claims;
mod consequences;
mod deputies;
mod doubtful;
mod erase;
mod error;
mod facts;
mod followed;
mod held;
mod lease;
mod lock;
mod look_out;
mod meter;
mod new_file;
mod open;
mod orders;
mod outbox;
mod outdated;
mod people;
mod postgres;
mod present;
mod probe;
mod purge;
mod replay;
mod schema;
mod secret;
mod spend;
mod sqlite;
mod standing;
mod store;
mod submit;
mod tally;
#[cfg(test)]
mod tests;
mod threads;
mod voucher_tries;
mod vouchers;
mod waiting;

pub use append::{AppendError, Durable};
pub use audit::{AuditKey, AuditLine, Format, days};
pub use cart::SaveError;
pub use check::{Audited, Checked, Defect, Where};
pub use claims::{Sent, Turn};
pub use deputies::Deputation;
pub use erase::{Erasable, Erased};
pub use error::{Fault, JournalError};
pub use followed::Followed;
pub use lease::Lease;
pub use new_file::NewFile;
pub use orders::Texts;
pub use outbox::{Card, Debt, Place};
pub use people::Profile;
pub use purge::Purged;
pub use replay::Recorded;
pub use secret::{CartId, PaymentLink, Voucher};
pub use standing::Standing;
pub use submit::{Submission, SubmitError};
pub use voucher_tries::{MayTry, Trying};

use audit::Pen;
use look_out::{LookOut, Memory};
use store::Store;
use tokio::sync::watch;

/// The one record of everything the bot has done and still has to do.
#[derive(Debug)]
pub struct Journal {
    id: JournalId,
    /// Who holds what this process holds for a time: random, new with every opening.
    owner: String,
    store: Store,
    memory: Memory,
    /// Ticks when something became owed.
    debts: watch::Sender<u64>,
    look_out: LookOut,
    /// Whether a newer program works on it.
    outdated: outdated::Outdated,
    /// What the audit is written with.
    pen: Pen,
    /// How long people and texts are kept after the last order that needs them.
    kept: jiff::SignedDuration,
    meter: meter::Meter,
}

/// Which journal this is: eight random hex digits, made with it. It stands in the description of every cart made at
/// OVHcloud, so that a bot never takes the carts of another for its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalId(String);

impl Journal {
    /// Which journal this is.
    pub fn id(&self) -> &JournalId {
        &self.id
    }
}

impl JournalId {
    /// The eight digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for JournalId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
