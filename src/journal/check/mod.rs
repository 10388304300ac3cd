//! Checking a journal: replays every order, and compares what stands beside the events with what they say.
//!
//! It reads one moment, so it can run while the bot works, and it goes on after a defect, so that all are told.

mod audit;
mod beside;
mod orders;

use super::address::Address;
use super::store::{Conn, Kind, Store};
use super::{AuditKey, Fault, Journal, JournalError, cart, open, people};
use crate::order::{OrderId, Version};
use std::fmt;

/// What a check has seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// How many orders.
    pub orders: u64,
    /// How many events of theirs could be read.
    pub events: u64,
    /// What was seen of the audit.
    pub audit: Audited,
    /// What is wrong; empty for a sound journal.
    pub defects: Vec<Defect>,
}

/// What a check has seen of the audit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audited {
    /// How many lines.
    pub lines: u64,
    /// How many signatures, of lines and daily heads, were not checked, because there was no key.
    pub unchecked: u64,
    /// The newest daily head: the day and its mac.
    pub newest_head: Option<(String, String)>,
}

/// Something that is not as the events or the schema say. Its text holds nothing that the journal keeps secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defect {
    /// Where.
    pub place: Where,
    /// What is wrong there.
    pub what: String,
}

/// A place in a journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// The database itself.
    Database,
    /// A table.
    Table(&'static str),
    /// An order, and what stands beside its events.
    Order(OrderId),
    /// One event of an order.
    Event(OrderId, Version),
    /// The audit of one order, by its number, or of what belongs to none, by 0.
    Chain(i64),
    /// A line of such an audit.
    Line(i64, i64),
    /// A daily head of the audit.
    Head(i64),
}

impl fmt::Display for Where {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Where::Database => f.write_str("database"),
            Where::Table(table) => write!(f, "table {table}"),
            Where::Order(order) => write!(f, "order {order}"),
            Where::Event(order, version) => write!(f, "order {order}, event {}", version.0),
            Where::Chain(0) => f.write_str("audit beside the orders"),
            Where::Chain(order) => write!(f, "order {order}"),
            Where::Line(0, place) => write!(f, "audit beside the orders, line {place}"),
            Where::Line(order, place) => write!(f, "order {order}, audit line {place}"),
            Where::Head(number) => write!(f, "audit, head {number}"),
        }
    }
}

impl fmt::Display for Defect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

impl Journal {
    /// Checks the journal at this address, which is not written to. A bot may be running on it.
    ///
    /// # Errors
    /// When there is none, it is not ours or not of this program's version, or it cannot be read for another reason than
    /// damage.
    pub async fn check(url: &str) -> Result<Checked, JournalError> {
        Journal::check_with(url, None).await
    }

    /// As [`check`](Journal::check), with the key that the audit is signed with. Without it signatures are only counted.
    ///
    /// # Errors
    /// As [`check`](Journal::check).
    pub async fn check_with(url: &str, key: Option<&AuditKey>) -> Result<Checked, JournalError> {
        let work = async |address: &Address<'_>| everything(open::to_look(address).await?, key).await;
        open::opened("checking the journal", url, work).await
    }
}

impl Checked {
    fn note(&mut self, place: Where, what: impl Into<String>) {
        self.defects.push(Defect { place, what: what.into() });
    }

    /// Whether a defect of an order, or of its events, is noted already.
    fn has_told_of(&self, id: OrderId) -> bool {
        self.defects.iter().any(|defect| match defect.place {
            Where::Order(order) | Where::Event(order, _) => order == id,
            Where::Database | Where::Table(_) | Where::Chain(_) | Where::Line(..) | Where::Head(_) => false,
        })
    }

    /// Damage is noted; what keeps from reading on for another reason is given back.
    fn judge(&mut self, done: Result<(), Fault>) -> Result<(), Fault> {
        match done {
            Ok(()) => {}
            Err(Fault::Event { order, version, what }) => self.note(Where::Event(order, version), what),
            Err(Fault::Row { table, what }) => self.note(Where::Table(table), what),
            Err(Fault::File) => self.note(Where::Database, "its files are damaged"),
            Err(other) => return Err(other),
        }
        Ok(())
    }
}

/// Checks what was opened to look, and closes it.
pub(super) async fn everything(store: Store, key: Option<&AuditKey>) -> Result<Checked, Fault> {
    let checked = look(&store, key).await;
    store.readers.close().await;
    checked
}

async fn look(store: &Store, key: Option<&AuditKey>) -> Result<Checked, Fault> {
    const ORDERS: &str = "SELECT id FROM orders ORDER BY id";
    let mut checked = Checked::default();
    let mut tx = store.snapshot().await?;
    let done = database(&mut tx, &store.kind, &mut checked).await;
    checked.judge(done)?;
    let done = cart::load(&mut tx).await.map(drop);
    checked.judge(done)?;
    let done = people::load(&mut tx).await.map(drop);
    checked.judge(done)?;
    let orders: Result<Vec<i64>, _> = sqlx::query_scalar(ORDERS).fetch_all(&mut *tx).await;
    let orders = match orders.map_err(Fault::from) {
        Ok(orders) => orders,
        Err(fault) => {
            checked.judge(Err(fault))?;
            return Ok(checked);
        }
    };
    for id in orders.into_iter().map(OrderId) {
        checked.orders += 1;
        let done = orders::check(&mut tx, id, &mut checked).await;
        checked.judge(done)?;
    }
    let done = audit::check(&mut tx, key, &mut checked).await;
    checked.judge(done)?;
    tx.rollback().await?;
    Ok(checked)
}

/// What the database knows about itself. PostgreSQL keeps its references and indexes whole by itself.
async fn database(conn: &mut Conn, kind: &Kind, checked: &mut Checked) -> Result<(), Fault> {
    const WHOLE: &str = "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok' LIMIT 20";
    const REFERENCES: &str = "SELECT DISTINCT \"table\", parent FROM pragma_foreign_key_check";
    const IDS: &str = "SELECT id FROM journal";
    match kind {
        Kind::Sqlite(_) => {
            let damaged: Vec<String> = sqlx::query_scalar(WHOLE).fetch_all(&mut *conn).await?;
            for what in damaged {
                checked.note(Where::Database, what);
            }
            let dangling: Vec<(String, String)> = sqlx::query_as(REFERENCES).fetch_all(&mut *conn).await?;
            for (table, parent) in dangling {
                checked.note(Where::Database, format!("rows of `{table}` belong to no row of `{parent}`"));
            }
        }
        Kind::Postgres => {}
    }
    let ids: Vec<String> = sqlx::query_scalar(IDS).fetch_all(conn).await?;
    let is_id = |id: &String| id.len() == 8 && id.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if ids.len() != 1 || !ids.iter().all(is_id) {
        checked.note(Where::Table("journal"), "the journal's id is missing or not one");
    }
    Ok(())
}
