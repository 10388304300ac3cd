//! Reading the audit, for those with the right.

use super::lines::Stored;
use crate::journal::store::{micros, timestamp};
use crate::journal::{Fault, Journal, JournalError};
use crate::order::{OrderId, PersonKey, Version};
use jiff::Timestamp;
use sqlx::any::AnyRow;
use sqlx::{FromRow, Row as _};

/// One line of the audit as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditLine {
    /// When.
    pub at: Timestamp,
    /// Which order; none for what belongs to no order.
    pub order: Option<OrderId>,
    /// Its place in its chain, from 1.
    pub place: i64,
    /// What sort of thing it is: an `event`, something `refused`, an answer of the `vendor`, …
    pub kind: String,
    /// What happened, in a word.
    pub what: String,
    /// The event it is about, if it is about one.
    pub event: Option<Version>,
    /// The random key of who did it, if somebody did.
    pub who: Option<PersonKey>,
    /// Their name, if the journal still knows it. It is no part of the audit.
    pub name: Option<String>,
    /// The seal of what it was about.
    pub seal: Option<String>,
    /// More of it, as JSON; of an event, the whole event.
    pub detail: String,
    /// Whether its mac is made with a key.
    pub signed: bool,
    /// Its mac.
    pub mac: String,
}

impl Journal {
    /// The lines from one moment until before another, in the order of their times.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn audit(&self, from: Timestamp, until: Timestamp) -> Result<Vec<AuditLine>, JournalError> {
        const LINES: &str = "SELECT a.order_id, a.place, a.at_us, a.kind, a.version, a.who, a.what, a.seal, a.detail, \
             a.signed, a.mac, p.name AS name, e.body AS body FROM audit a LEFT JOIN people p ON p.key = a.who \
             LEFT JOIN events e ON e.order_id = a.order_id AND e.version = a.version \
             WHERE a.at_us >= $1 AND a.at_us < $2 ORDER BY a.at_us, a.order_id, a.place";
        let work = async {
            let mut conn = self.store.read().await?;
            let rows = sqlx::query(LINES).bind(micros(from)).bind(micros(until)).fetch_all(&mut *conn).await?;
            rows.iter().map(read).collect()
        };
        self.doing("reading the audit", work).await
    }
}

fn read(row: &AnyRow) -> Result<AuditLine, Fault> {
    let line = Stored::from_row(row)?;
    let body: Option<String> = row.try_get("body")?;
    Ok(AuditLine {
        at: timestamp("audit", line.at_us)?,
        order: (line.order_id > 0).then_some(OrderId(line.order_id)),
        place: line.place,
        kind: line.kind,
        what: line.what,
        event: line.version.map(Version),
        who: line.who.map(PersonKey),
        name: row.try_get("name")?,
        seal: line.seal,
        detail: body.unwrap_or(line.detail),
        signed: line.signed == 1,
        mac: line.mac,
    })
}
