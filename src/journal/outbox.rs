//! Messages owed to people. They are written with their event and sent afterwards, however often the bot stops.

use super::store::{Conn, micros, timestamp};
use super::{Fault, Journal, JournalError, Sent, Turn, claims};
use crate::order::{Event, Order, OrderId, Owed, Version};
use jiff::Timestamp;
use tokio::sync::watch;

/// A message that is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Debt {
    /// Its number here; never used twice.
    pub id: i64,
    /// About which order.
    pub order: OrderId,
    /// Which of its events owes it. Of a message that is to be written once more, the newest.
    pub version: Version,
    /// Which message.
    pub kind: Owed,
    /// Since when.
    pub at: Timestamp,
}

/// Where an order's message goes, in words of the chat that mean nothing here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The channel.
    pub channel: String,
    /// The language to speak there.
    pub locale: String,
}

/// The one message of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Where it goes.
    pub place: Place,
    /// Its id there, once it is known to stand there.
    pub message: Option<String>,
}

impl Journal {
    /// A debt is paid, in this turn. For an order's card, the id of the message is remembered with that. Saying it again
    /// is harmless. If the turn was not this process's any more, or something of what was sent may still arrive, the card
    /// is owed once more.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn paid_off(
        &self,
        debt: i64,
        turn: &Turn,
        message: Option<&str>,
        sent: Sent,
    ) -> Result<(), JournalError> {
        const PAID: &str = "DELETE FROM owed WHERE id = $1 RETURNING order_id, kind";
        const REMEMBER: &str = "UPDATE cards SET message = $2 WHERE order_id = $1";
        let work = async {
            let mut tx = self.store.begin().await?;
            let is_ours = claims::is_ours(&mut tx, &self.store.kind, &self.owner, turn).await?;
            let paid: Option<(i64, String)> = sqlx::query_as(PAID).bind(debt).fetch_optional(&mut *tx).await?;
            if let Some((order, kind)) = paid {
                match (parse(&kind)?, message) {
                    (Owed::Card, Some(message)) => {
                        sqlx::query(REMEMBER).bind(order).bind(message).execute(&mut *tx).await?;
                    }
                    (Owed::Card, None)
                    | (
                        Owed::PaymentNotice
                        | Owed::Reminder
                        | Owed::Escalation
                        | Owed::Alarm
                        | Owed::PaymentReminder
                        | Owed::PayersReminder
                        | Owed::News,
                        _,
                    ) => {}
                }
            }
            let once_more = claims::end_turn(&mut tx, &self.owner, turn, is_ours, sent).await?;
            tx.commit().await?;
            if once_more {
                self.tick();
            }
            Ok(())
        };
        self.doing("writing down that a message is sent", work).await
    }

    /// Where an order's message is or goes; nothing if there is no such order.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn card(&self, order: OrderId) -> Result<Option<Card>, JournalError> {
        const CARD: &str = "SELECT channel, locale, message FROM cards WHERE order_id = $1";
        let work = async {
            let mut conn = self.store.read().await?;
            let row: Option<(String, String, Option<String>)> =
                sqlx::query_as(CARD).bind(order.0).fetch_optional(&mut *conn).await?;
            Ok(row.map(|(channel, locale, message)| Card { place: Place { channel, locale }, message }))
        };
        self.doing("reading where the message of an order is", work).await
    }

    /// Changes whenever something became owed here, and within seconds when it is owed by another process that does not
    /// send it. What was owed before it was asked for does not show: look once first.
    pub fn debts(&self) -> watch::Receiver<u64> {
        self.debts.subscribe()
    }

    /// Tells whoever waits that something is owed.
    pub(super) fn tick(&self) {
        tick(&self.debts);
    }
}

/// Tells whoever waits that something is owed.
pub(super) fn tick(debts: &watch::Sender<u64>) {
    debts.send_modify(|ticks| *ticks = ticks.wrapping_add(1));
}

/// What is owed and due, oldest first, then what is to be written once more. Only what no other process is writing about,
/// or everything.
pub(super) async fn debts(conn: &mut Conn, owner: &str, only_free: bool, most: u32) -> Result<Vec<Debt>, Fault> {
    const OWED: &str = "SELECT o.id, o.order_id, CASE WHEN o.due_us = 0 THEN o.version ELSE n.version END, o.kind, \
         o.at_us FROM owed o JOIN orders n ON n.id = o.order_id CROSS JOIN clock \
         LEFT JOIN leases l ON l.order_id = o.order_id AND l.purpose = 'writing' WHERE o.due_us <= now_us \
         AND ($3 = 0 OR l.owner IS NULL OR l.owner = $2 OR l.until_us <= now_us) \
         ORDER BY CASE WHEN o.due_us = 0 THEN 0 ELSE 1 END, o.id LIMIT $1";
    let rows = sqlx::query_as(OWED).bind(i64::from(most)).bind(owner).bind(i64::from(only_free));
    rows.fetch_all(conn).await?.into_iter().map(read).collect()
}

/// A debt, if it is not paid yet.
pub(super) async fn debt(conn: &mut Conn, id: i64) -> Result<Option<Debt>, Fault> {
    const DEBT: &str = "SELECT o.id, o.order_id, CASE WHEN o.due_us = 0 THEN o.version ELSE n.version END, o.kind, \
         o.at_us FROM owed o JOIN orders n ON n.id = o.order_id WHERE o.id = $1";
    sqlx::query_as(DEBT).bind(id).fetch_optional(conn).await?.map(read).transpose()
}

fn read((id, order, version, kind, at): (i64, i64, i64, String, i64)) -> Result<Debt, Fault> {
    let (kind, at) = (parse(&kind)?, timestamp("owed", at)?);
    Ok(Debt { id, order: OrderId(order), version: Version(version), kind, at })
}

/// Writes down the messages an event owes.
pub(super) async fn owe(conn: &mut Conn, order: &Order, event: &Event, at: Timestamp) -> Result<(), Fault> {
    const OWE: &str = "INSERT INTO owed (order_id, version, kind, at_us) VALUES ($1, $2, $3, $4)";
    for kind in event.owes(order) {
        let statement = sqlx::query(OWE).bind(order.id.0).bind(order.version.0).bind(text(*kind)).bind(micros(at));
        statement.execute(&mut *conn).await?;
    }
    Ok(())
}

/// Writes down where a new order's message goes.
pub(super) async fn place(conn: &mut Conn, order: OrderId, place: &Place) -> Result<(), Fault> {
    const PLACE: &str = "INSERT INTO cards (order_id, channel, locale) VALUES ($1, $2, $3)";
    sqlx::query(PLACE).bind(order.0).bind(&place.channel).bind(&place.locale).execute(conn).await?;
    Ok(())
}

fn text(kind: Owed) -> &'static str {
    match kind {
        Owed::Card => "card",
        Owed::PaymentNotice => "payment_notice",
        Owed::Reminder => "reminder",
        Owed::Escalation => "escalation",
        Owed::Alarm => "alarm",
        Owed::PaymentReminder => "payment_reminder",
        Owed::PayersReminder => "payers_reminder",
        Owed::News => "news",
    }
}

pub(super) fn parse(kind: &str) -> Result<Owed, Fault> {
    Owed::ALL
        .into_iter()
        .find(|known| text(*known) == kind)
        .ok_or_else(|| Fault::Row { table: "owed", what: "its kind is unknown".to_owned() })
}
