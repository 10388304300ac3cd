//! The daily heads, and the beginning of the audit on an older journal and of a key.

use super::lines::Entry;
use super::{AuditKey, BESIDE, Pen};
use crate::journal::store::{Conn, Tx, micros};
use crate::journal::{Fault, Journal, JournalError};
use crate::order::OrderId;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::json;
use sqlx::any::AnyRow;
use sqlx::{FromRow, Row as _};

/// A daily head without what it covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::journal) struct Day {
    /// From 1.
    pub(in crate::journal) number: i64,
    /// When, in UTC: `2026-11-25`.
    pub(in crate::journal) day: String,
    pub(in crate::journal) at_us: i64,
    pub(in crate::journal) signed: i64,
    pub(in crate::journal) mac: String,
}

/// The newest line of one chain that has grown: order, place, mac.
pub(in crate::journal) type Covered = (i64, i64, String);

impl FromRow<'_, AnyRow> for Day {
    fn from_row(row: &AnyRow) -> Result<Day, sqlx::Error> {
        Ok(Day {
            number: row.try_get("number")?,
            day: row.try_get("day")?,
            at_us: row.try_get("at_us")?,
            signed: row.try_get("signed")?,
            mac: row.try_get("mac")?,
        })
    }
}

impl Day {
    /// All of them, oldest first.
    pub(in crate::journal) async fn all(conn: &mut Conn) -> Result<Vec<Day>, Fault> {
        const ALL: &str = "SELECT number, day, at_us, signed, mac FROM audit_days ORDER BY number";
        Ok(sqlx::query_as(ALL).fetch_all(conn).await?)
    }

    /// The mac it must have, behind a day with that one, over what it covers in the order of the chains.
    pub(in crate::journal) fn mac(&self, pen: &Pen, before: &str, covered: &[Covered]) -> Result<String, Fault> {
        pen.mac("day", &(before, self.number, &self.day, self.at_us, covered))
    }
}

impl Journal {
    /// Uses this key from now on. What stands unsigned so far is covered by a signed head at once; from there on an
    /// unsigned line is a defect. False if the newest signed head is of another key.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn sign(&mut self, key: AuditKey, now: Timestamp) -> Result<bool, JournalError> {
        let pen = Pen(Some(key));
        let work = async {
            let mut tx = self.begin_days().await?;
            let newest = newest(&mut tx).await?;
            let same = match &newest {
                Some(day) if day.signed == 1 => Some(is_of(&mut tx, &pen, day).await?),
                Some(_) | None => None,
            };
            if same != Some(true) {
                pen.cover(&mut tx, newest, now).await?;
                tx.commit().await?;
            }
            Ok(same.unwrap_or(true))
        };
        let same = self.doing("signing the audit", work).await?;
        self.pen = pen;
        Ok(same)
    }

    /// Whether the audit was signed when its newest head was written.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn was_signed(&self) -> Result<bool, JournalError> {
        let work = async { Ok(newest(&mut *self.store.read().await?).await?.is_some_and(|day| day.signed == 1)) };
        self.doing("reading the audit's newest head", work).await
    }

    /// Writes the head of this day, if none was written yet: the day and the mac, which is no secret.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn head_of_day(&self, now: Timestamp) -> Result<Option<(String, String)>, JournalError> {
        let today = day_of(now);
        let work = async {
            // Most often there is nothing to do, and nothing is locked to see that.
            let known = newest(&mut *self.store.read().await?).await?;
            if known.is_some_and(|day| day.day >= today) {
                return Ok(None);
            }
            let mut tx = self.begin_days().await?;
            let newest = newest(&mut tx).await?;
            if newest.as_ref().is_some_and(|day| day.day >= today) {
                return Ok(None);
            }
            let written = self.pen.cover(&mut tx, newest, now).await?;
            tx.commit().await?;
            Ok(written.map(|mac| (today.clone(), mac)))
        };
        self.doing("writing the audit's head of the day", work).await
    }

    /// A transaction in which nobody else writes a head.
    async fn begin_days(&self) -> Result<Tx, Fault> {
        let mut tx = self.store.begin().await?;
        sqlx::query("UPDATE journal SET id = id").execute(&mut *tx).await?;
        Ok(tx)
    }
}

impl Pen {
    /// Takes every order of before there was an audit into it.
    pub(in crate::journal) async fn take_over_all(&self, conn: &mut Conn, now: Timestamp) -> Result<(), Fault> {
        const OUTSIDE: &str = "SELECT o.id FROM orders o WHERE NOT EXISTS (\
             SELECT 1 FROM audit_heads h WHERE h.order_id = o.id) ORDER BY o.id";
        // Of two processes that start together, one does it.
        sqlx::query("UPDATE journal SET id = id").execute(&mut *conn).await?;
        let outside: Vec<i64> = sqlx::query_scalar(OUTSIDE).fetch_all(&mut *conn).await?;
        for order in outside {
            self.take_over(conn, OrderId(order), now).await?;
        }
        Ok(())
    }

    /// Writes a head over every chain that has grown since the newest one, and a line about it beside the orders. Nothing
    /// if there is no line at all.
    async fn cover(&self, conn: &mut Conn, newest: Option<Day>, now: Timestamp) -> Result<Option<String>, Fault> {
        const GROWN: &str = "SELECT h.order_id, h.place, h.mac FROM audit_heads h WHERE h.place > COALESCE((\
             SELECT max(c.place) FROM audit_covered c WHERE c.order_id = h.order_id), 0) ORDER BY h.order_id";
        const DAY: &str = "INSERT INTO audit_days (number, day, at_us, signed, mac) VALUES ($1, $2, $3, $4, $5)";
        const COVER: &str = "INSERT INTO audit_covered (number, order_id, place, mac) VALUES ($1, $2, $3, $4)";
        let covered: Vec<Covered> = sqlx::query_as(GROWN).fetch_all(&mut *conn).await?;
        if covered.is_empty() {
            return Ok(None);
        }
        let (number, before) = newest.map_or((1, String::new()), |day| (day.number + 1, day.mac));
        let signed = i64::from(self.signs());
        let mut day = Day { number, day: day_of(now), at_us: micros(now), signed, mac: String::new() };
        day.mac = day.mac(self, &before, &covered)?;
        let statement = sqlx::query(DAY).bind(number).bind(&day.day).bind(day.at_us).bind(signed).bind(&day.mac);
        statement.execute(&mut *conn).await?;
        for (order, place, mac) in covered {
            sqlx::query(COVER).bind(number).bind(order).bind(place).bind(mac).execute(&mut *conn).await?;
        }
        // So that the newest days cannot be dropped without a trace.
        let detail = json!({ "head": number, "mac": day.mac });
        let entry = Entry { kind: "audit", version: None, who: None, what: "covered", seal: None, detail };
        self.add(conn, BESIDE, &entry, now).await?;
        Ok(Some(day.mac))
    }
}

/// The newest head.
async fn newest(conn: &mut Conn) -> Result<Option<Day>, Fault> {
    const NEWEST: &str = "SELECT number, day, at_us, signed, mac FROM audit_days ORDER BY number DESC LIMIT 1";
    Ok(sqlx::query_as(NEWEST).fetch_optional(conn).await?)
}

/// Whether a head was signed with this key.
async fn is_of(conn: &mut Conn, pen: &Pen, day: &Day) -> Result<bool, Fault> {
    const BEFORE: &str = "SELECT mac FROM audit_days WHERE number = $1";
    let before: Option<String> = sqlx::query_scalar(BEFORE).bind(day.number - 1).fetch_optional(&mut *conn).await?;
    let covered = covered(conn, day.number).await?;
    Ok(day.mac(pen, &before.unwrap_or_default(), &covered)? == day.mac)
}

/// What a head covers.
pub(in crate::journal) async fn covered(conn: &mut Conn, number: i64) -> Result<Vec<Covered>, Fault> {
    const COVERED: &str = "SELECT order_id, place, mac FROM audit_covered WHERE number = $1 ORDER BY order_id";
    Ok(sqlx::query_as(COVERED).bind(number).fetch_all(conn).await?)
}

fn day_of(at: Timestamp) -> String {
    at.to_zoned(TimeZone::UTC).date().to_string()
}
