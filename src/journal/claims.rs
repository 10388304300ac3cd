//! Which process writes to people about an order, so that no message is sent twice and none is overtaken unnoticed. What is
//! written about one order goes together: one process writes it, one text after the other.
//!
//! A claim ends by itself seconds after its process, by the database's clock; until then the look-out holds it. So the
//! messages of a process that is gone are sent by another, and those of one that is busy are not. A process that has sent
//! everything lets go. One that vanished leaves its name behind, and whoever takes over from it owes the card once more.
//! On SQLite nothing is claimed: the file is locked against other processes.

use super::lease::{self, Purpose, micros};
use super::outbox::{self, Debt};
use super::store::{Conn, Kind};
use super::{Fault, Journal, JournalError, again};
use crate::order::OrderId;
use std::time::{Duration, Instant};

/// How long a claim holds unless it is held anew: several looks of the look-out.
const CLAIM: Duration = Duration::from_secs(10);
/// How long after the beginning of a turn its text may still leave. With [`CLAIM`] and [`again::LATE`] it has arrived
/// before it is written once more by whoever took over meanwhile.
const TURN: Duration = Duration::from_secs(30);

/// The right to write to people about an order now. It says which turn it is: who was overtaken finds out afterwards.
#[derive(Debug)]
pub struct Turn {
    order: OrderId,
    term: i64,
    began: Instant,
}

impl Turn {
    /// How long what is written in this turn may still leave.
    pub fn left(&self) -> Duration {
        TURN.saturating_sub(self.began.elapsed())
    }
}

/// What became of a text that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// It stands there, or never left.
    Surely,
    /// A try of it went unanswered and may still arrive.
    MayArrive,
}

impl Journal {
    /// What is owed and may be this process's to send, oldest first: no other process is writing about these orders. Who
    /// only looks is given everything.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn owed(&self, most: u32) -> Result<Vec<Debt>, JournalError> {
        let work = async {
            let only_free = self.store.writer.is_some();
            outbox::debts(&mut *self.store.read().await?, &self.owner, only_free, most).await
        };
        self.doing("reading which messages are owed", work).await
    }

    /// The turn to send a debt, if it is still to be paid and no other process is writing about the order: to ask right
    /// before it is sent. With it comes the debt as it is to be paid in this turn. What merely waits is claimed by nobody.
    ///
    /// # Errors
    /// When the journal cannot be read, or the claim cannot be written.
    pub async fn may_send(&self, debt: &Debt) -> Result<Option<(Turn, Debt)>, JournalError> {
        let (began, order) = (Instant::now(), debt.order);
        let work = async {
            if !self.store.kind.is_shared() {
                let owed = outbox::debt(&mut *self.store.read().await?, debt.id).await?;
                return Ok(owed.map(|debt| (Turn { order, term: 0, began }, debt)));
            }
            let mut tx = self.store.begin().await?;
            let term = hold_or_take(&mut tx, order, &self.owner).await?;
            // Read after the claim: what another process has sent meanwhile is gone, and what it has written is known.
            let owed = outbox::debt(&mut tx, debt.id).await?;
            if term.is_some() && owed.is_none() {
                let_go(&mut tx, order.0, &self.owner).await?;
            }
            tx.commit().await?;
            Ok(term.zip(owed).map(|(term, debt)| (Turn { order, term, began }, debt)))
        };
        self.doing("looking whether a message is still owed", work).await
    }

    /// The turn to show in an order's message what no debt stands for, unless another process is at it.
    ///
    /// # Errors
    /// When the claim cannot be written.
    pub async fn may_show(&self, order: OrderId) -> Result<Option<Turn>, JournalError> {
        let began = Instant::now();
        let work = async {
            if !self.store.kind.is_shared() {
                return Ok(Some(Turn { order, term: 0, began }));
            }
            let mut tx = self.store.begin().await?;
            let term = hold_or_take(&mut tx, order, &self.owner).await?;
            tx.commit().await?;
            Ok(term.map(|term| Turn { order, term, began }))
        };
        self.doing("looking whether a step may be shown", work).await
    }

    /// Something was sent in this turn that pays no debt: a step that was shown, or a try that failed. As with
    /// [`paid_off`](Journal::paid_off), the card is owed once more if need be.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn wrote(&self, turn: &Turn, sent: Sent) -> Result<(), JournalError> {
        if !self.store.kind.is_shared() && sent == Sent::Surely {
            return Ok(());
        }
        let work = async {
            let mut tx = self.store.begin().await?;
            let is_ours = is_ours(&mut tx, &self.store.kind, &self.owner, turn).await?;
            let once_more = end_turn(&mut tx, &self.owner, turn, is_ours, sent).await?;
            tx.commit().await?;
            if once_more {
                self.tick();
            }
            Ok(())
        };
        self.doing("writing down that a step was shown", work).await
    }
}

/// The term of our claim on an order, held for another while or taken now; nothing if another process has it.
async fn hold_or_take(conn: &mut Conn, order: OrderId, owner: &str) -> Result<Option<i64>, Fault> {
    match hold(conn, order, owner).await? {
        Some(term) => Ok(Some(term)),
        None => take(conn, order, owner).await,
    }
}

/// Holds our claim on an order for another while; nothing if we have none. Its time may have been over, as long as nobody
/// took it: then nobody has written in between.
async fn hold(conn: &mut Conn, order: OrderId, owner: &str) -> Result<Option<i64>, Fault> {
    const HOLD: &str = "UPDATE leases SET until_us = $3 + (SELECT now_us FROM clock) WHERE order_id = $1 \
         AND purpose = 'writing' AND owner = $2 RETURNING term";
    let held = sqlx::query_scalar(HOLD).bind(order.0).bind(owner).bind(micros(CLAIM));
    Ok(held.fetch_optional(conn).await?)
}

/// Takes a claim that nobody holds. Whoever held it last and did not let go may have been writing.
async fn take(conn: &mut Conn, order: OrderId, owner: &str) -> Result<Option<i64>, Fault> {
    // The row stays locked until it is taken.
    const BEFORE: &str = "UPDATE leases SET until_us = until_us WHERE order_id = $1 AND purpose = 'writing' \
         AND until_us <= (SELECT now_us FROM clock) RETURNING owner";
    let before: Option<String> = sqlx::query_scalar(BEFORE).bind(order.0).fetch_optional(&mut *conn).await?;
    let term = lease::take(conn, order, Purpose::Writing, owner, CLAIM).await?;
    if term.is_some() && before.is_some_and(|owner| !owner.is_empty()) {
        again::owe_later(conn, order.0).await?;
    }
    Ok(term)
}

/// Whether a turn is still ours: nobody has taken over since it began. Asked first of all in a transaction that ends it:
/// the row stays locked, so nobody takes over before all of that is written, and no two wait for each other.
pub(super) async fn is_ours(conn: &mut Conn, kind: &Kind, owner: &str, turn: &Turn) -> Result<bool, Fault> {
    const OURS: &str = "UPDATE leases SET until_us = until_us WHERE order_id = $1 AND purpose = 'writing' \
         AND owner = $2 AND term = $3";
    if !kind.is_shared() {
        return Ok(true);
    }
    let ours = sqlx::query(OURS).bind(turn.order.0).bind(owner).bind(turn.term).execute(conn).await?;
    Ok(ours.rows_affected() == 1)
}

/// Ends a turn in which something was sent, and lets go if nothing more is owed. Tells whether the card is owed once more.
pub(super) async fn end_turn(
    conn: &mut Conn,
    owner: &str,
    turn: &Turn,
    is_ours: bool,
    sent: Sent,
) -> Result<bool, Fault> {
    let order = turn.order.0;
    if sent == Sent::MayArrive {
        again::owe_later(conn, order).await?;
    }
    if is_ours {
        let_go(conn, order, owner).await?;
    } else {
        // What another has written since may be newer than this.
        again::owe_now(conn, order).await?;
    }
    Ok(!is_ours || sent == Sent::MayArrive)
}

/// Holds the claims of a process that is alive, as far as something is owed.
pub(super) async fn hold_all(conn: &mut Conn, owner: &str) -> Result<(), Fault> {
    const HOLD: &str = "UPDATE leases SET until_us = $2 + (SELECT now_us FROM clock) WHERE purpose = 'writing' \
         AND owner = $1 AND until_us > (SELECT now_us FROM clock) \
         AND EXISTS (SELECT 1 FROM owed, clock WHERE owed.order_id = leases.order_id AND due_us <= now_us)";
    sqlx::query(HOLD).bind(owner).bind(micros(CLAIM)).execute(conn).await?;
    Ok(())
}

/// Leaves everything to the others: the process ends. Its name stays, since it may have been cut off while it wrote.
pub(super) async fn leave_all(conn: &mut Conn, owner: &str) -> Result<(), Fault> {
    const LEAVE: &str = "UPDATE leases SET until_us = 0 WHERE purpose = 'writing' AND owner = $1";
    sqlx::query(LEAVE).bind(owner).execute(conn).await?;
    Ok(())
}

/// Lets go of an order whose messages are all sent: the next one is for whoever is quickest.
async fn let_go(conn: &mut Conn, order: i64, owner: &str) -> Result<(), Fault> {
    const LET_GO: &str = "UPDATE leases SET until_us = 0, owner = '' WHERE order_id = $1 AND purpose = 'writing' \
         AND owner = $2 AND NOT EXISTS (SELECT 1 FROM owed, clock WHERE owed.order_id = $1 AND due_us <= now_us)";
    sqlx::query(LET_GO).bind(order).bind(owner).execute(conn).await?;
    Ok(())
}

/// Whether there is a debt that this process may take or has taken.
pub(super) async fn anything_waits(conn: &mut Conn, owner: &str) -> Result<bool, Fault> {
    const WAITING: &str = "SELECT count(*) FROM owed o CROSS JOIN clock \
         LEFT JOIN leases l ON l.order_id = o.order_id AND l.purpose = 'writing' \
         WHERE o.due_us <= now_us AND (l.owner IS NULL OR l.owner = $1 OR l.until_us <= now_us)";
    let waiting: i64 = sqlx::query_scalar(WAITING).bind(owner).fetch_one(conn).await?;
    Ok(waiting > 0)
}
