//! Erasing a person who asks for it. What happened stays whole: it holds only their random key, which then means nobody.

use super::purge::before;
use super::store::{Conn, micros, timestamp};
use super::{Fault, Journal, JournalError};
use crate::order::{Month, OrderId, PersonId, PersonKey, Tally};
use jiff::Timestamp;

/// Whether a person can be erased, and if not, what it waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Erasable {
    /// Now.
    Now,
    /// These orders that concern them have not ended.
    Open(Vec<OrderId>),
    /// Their last order is kept until then.
    From(Timestamp),
}

/// What came of an erasure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Erased {
    /// Nothing tells any more who they were.
    Done,
    /// Nothing was changed.
    NotYet(Erasable),
}

impl Journal {
    /// Whether a person can be erased. An order concerns them if they asked for it or decided about it.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn erasable(&self, key: &PersonKey, now: Timestamp) -> Result<Erasable, JournalError> {
        let work = async { self.may_go(&mut *self.store.read().await?, key, now).await };
        self.doing("looking whether a person can be erased", work).await
    }

    /// How many orders concern a person.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn concerns(&self, key: &PersonKey) -> Result<i64, JournalError> {
        const COUNT: &str = "SELECT count(*) FROM concerned WHERE person = $1";
        let work =
            async { Ok(sqlx::query_scalar(COUNT).bind(&key.0).fetch_one(&mut *self.store.read().await?).await?) };
        self.doing("counting the orders of a person", work).await
    }

    /// How long people are kept after the last order that needs them.
    pub fn kept(&self) -> jiff::SignedDuration {
        self.kept
    }

    /// Erases a person: who they are, their cart with its vouchers, and what was written about the orders that concern
    /// them. The messages of those orders are owed once more, now without the name. It is written into the audit.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn erase(&self, id: PersonId, key: &PersonKey, now: Timestamp) -> Result<Erased, JournalError> {
        let work = async {
            let mut tx = self.begin_alone().await?;
            // The person goes first: what they are just doing waits for it, or is seen below.
            forget(&mut tx, key).await?;
            match self.may_go(&mut tx, key, now).await? {
                Erasable::Now => {}
                not_yet @ (Erasable::Open(_) | Erasable::From(_)) => return Ok(Erased::NotYet(not_yet)),
            }
            owe_cards(&mut tx, key, now).await?;
            self.pen.erased(&mut tx, key, now).await?;
            tx.commit().await?;
            self.memory.people.remove(&id);
            self.memory.carts.remove(key);
            self.overwrite().await?;
            Ok(Erased::Done)
        };
        let erased = self.doing("erasing a person", work).await?;
        self.tick();
        Ok(erased)
    }

    async fn may_go(&self, conn: &mut Conn, key: &PersonKey, now: Timestamp) -> Result<Erasable, Fault> {
        const OPEN: &str = "SELECT o.id FROM orders o JOIN concerned c ON c.order_id = o.id \
             WHERE c.person = $1 AND o.ended_us IS NULL ORDER BY o.id";
        const COUNTED: &str = "SELECT count(*) FROM tallies WHERE tally = $1 AND month = $2";
        const LAST: &str = "SELECT max(o.ended_us) FROM orders o JOIN concerned c ON c.order_id = o.id \
             WHERE c.person = $1";
        let open: Vec<i64> = sqlx::query_scalar(OPEN).bind(&key.0).fetch_all(&mut *conn).await?;
        if !open.is_empty() {
            return Ok(Erasable::Open(open.into_iter().map(OrderId).collect()));
        }
        // Else a month's cap on one person would begin anew with their next key.
        let (own, month) = (Tally::Person(key.clone()).text(), Month::of(now));
        let counted: i64 = sqlx::query_scalar(COUNTED).bind(own).bind(month.to_string()).fetch_one(&mut *conn).await?;
        if counted > 0 {
            return Ok(Erasable::From(month.after().begins()));
        }
        let last: Option<i64> = sqlx::query_scalar(LAST).bind(&key.0).fetch_one(conn).await?;
        match last.filter(|last| *last > before(now, self.kept)) {
            Some(last) => {
                let last = timestamp("orders", last)?;
                Ok(Erasable::From(last.saturating_add(self.kept).unwrap_or(Timestamp::MAX)))
            }
            None => Ok(Erasable::Now),
        }
    }
}

async fn forget(conn: &mut Conn, key: &PersonKey) -> Result<(), Fault> {
    const CART: &str = "DELETE FROM carts WHERE person = $1";
    const VOUCHERS: &str = "DELETE FROM secrets WHERE kind = 'voucher' AND person = $1";
    // Only what they wrote themselves: a requester's reason is not an approver's to erase.
    const ASKED: &str = "UPDATE texts SET reason = NULL, cost_centre = NULL \
         WHERE order_id IN (SELECT id FROM orders WHERE requester = $1)";
    const REJECTED: &str = "UPDATE texts SET rejection = NULL WHERE EXISTS (SELECT 1 FROM events e \
         WHERE e.order_id = texts.order_id AND e.name = 'rejected' AND e.body LIKE '%\"' || $1 || '\"%')";
    const ALONE: &str = "UPDATE texts SET alone = NULL WHERE EXISTS (SELECT 1 FROM events e \
         WHERE e.order_id = texts.order_id AND e.name = 'approved_alone' AND e.body LIKE '%\"' || $1 || '\"%')";
    const DEPUTIES: &str = "DELETE FROM deputies WHERE person = $1 OR deputy = $1";
    const PERSON: &str = "DELETE FROM people WHERE key = $1";
    for statement in [PERSON, CART, VOUCHERS, ASKED, REJECTED, ALONE, DEPUTIES] {
        sqlx::query(statement).bind(&key.0).execute(&mut *conn).await?;
    }
    Ok(())
}

/// The messages of their orders, each as its newest event owed it, unless it is owed anyway.
async fn owe_cards(conn: &mut Conn, key: &PersonKey, now: Timestamp) -> Result<(), Fault> {
    const OWE: &str = "INSERT INTO owed (order_id, version, kind, at_us) \
         SELECT o.id, o.version, 'card', $2 FROM orders o JOIN concerned c ON c.order_id = o.id WHERE c.person = $1 \
         AND NOT EXISTS (SELECT 1 FROM owed w WHERE w.order_id = o.id AND w.version = o.version AND w.kind = 'card')";
    sqlx::query(OWE).bind(&key.0).bind(micros(now)).execute(conn).await?;
    Ok(())
}

/// Takes people out of memory whom another process has erased. Gives the place of the newest line that was read.
pub(super) async fn erased_elsewhere(
    conn: &mut Conn,
    memory: &super::look_out::Memory,
    after: i64,
) -> Result<i64, Fault> {
    const ERASED: &str = "SELECT place, who FROM audit WHERE order_id = 0 AND what = 'erased' AND place > $1 \
         ORDER BY place";
    let erased: Vec<(i64, Option<String>)> = sqlx::query_as(ERASED).bind(after).fetch_all(conn).await?;
    let newest = erased.last().map_or(after, |(place, _)| *place);
    for key in erased.into_iter().filter_map(|(_, who)| who.map(PersonKey)) {
        memory.forget(&key);
    }
    Ok(newest)
}
