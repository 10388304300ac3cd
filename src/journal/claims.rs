//! Which process writes to people about an order, so that no message is sent twice and none is overtaken unnoticed. What is
//! written about one order goes together: one process writes it, one text after the other.
//!
//! A claim ends by itself seconds after its process, by the database's clock; until then the look-out holds it. So the
//! messages of a process that is gone are sent by another, and those of one that is busy are not. A process that has sent
//! everything lets go. One that vanished leaves its name behind, and whoever takes over from it owes the card once more.
//! On SQLite nothing is claimed: the file is locked against other processes.

use super::lease::{self, Purpose, micros};
use super::outbox::{Debt, debts};
use super::store::{Conn, Kind};
use super::{Fault, Journal, JournalError, again};
use crate::order::OrderId;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// How long a claim holds unless it is held anew: several looks of the look-out.
const CLAIM: Duration = Duration::from_secs(10);
/// A claim with less left than this is held anew before it is relied on.
const RENEW: Duration = Duration::from_secs(5);
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
    /// What is owed and is this process's to send, oldest first. No other process is given the same orders' messages for
    /// a while; that while begins anew with each call.
    ///
    /// # Errors
    /// When the journal cannot be read, or a claim cannot be written.
    pub async fn owed(&self, most: u32) -> Result<Vec<Debt>, JournalError> {
        let work = async {
            match (&self.store.kind, &self.store.writer) {
                (Kind::Postgres, Some(_)) => self.claim(most).await,
                (Kind::Sqlite(_), _) | (Kind::Postgres, None) => debts(&mut *self.store.read().await?, most).await,
            }
        };
        self.doing("reading which messages are owed", work).await
    }

    /// The turn to send a debt, if it is still to be paid, and by this process: to ask right before it is sent. Holds the
    /// claim for another while.
    ///
    /// # Errors
    /// When the journal cannot be read, or the claim cannot be written.
    pub async fn may_send(&self, debt: &Debt) -> Result<Option<Turn>, JournalError> {
        const OWED: &str = "SELECT count(*) FROM owed WHERE id = $1";
        let began = Instant::now();
        let work = async {
            if !self.store.kind.is_shared() {
                let owed: i64 =
                    sqlx::query_scalar(OWED).bind(debt.id).fetch_one(&mut *self.store.read().await?).await?;
                return Ok((owed == 1).then_some(Turn { order: debt.order, term: 0, began }));
            }
            let mut tx = self.store.begin().await?;
            let held = hold(&mut tx, debt.order, &self.owner).await?;
            let owed: i64 = sqlx::query_scalar(OWED).bind(debt.id).fetch_one(&mut *tx).await?;
            if owed == 0 {
                let_go(&mut tx, debt.order.0, &self.owner).await?;
            }
            tx.commit().await?;
            Ok(held.filter(|_| owed == 1).map(|term| Turn { order: debt.order, term, began }))
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
            let term = if self.store.kind.is_shared() { self.hold_or_take(order).await? } else { Some(0) };
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

    /// Takes the debts nobody is at, order by order: each row alone, so that nobody waits for two.
    async fn claim(&self, most: u32) -> Result<Vec<Debt>, Fault> {
        const FREE: &str = "SELECT o.order_id, max(coalesce(CASE WHEN l.owner = $1 THEN l.until_us - now_us END, 0)) \
             FROM owed o CROSS JOIN clock LEFT JOIN leases l ON l.order_id = o.order_id AND l.purpose = 'writing' \
             WHERE o.due_us <= now_us AND (l.owner IS NULL OR l.owner = $1 OR l.until_us <= now_us) \
             GROUP BY o.order_id ORDER BY o.order_id LIMIT $2";
        let orders: Vec<(i64, i64)> = {
            let mut conn = self.store.read().await?;
            sqlx::query_as(FREE).bind(&self.owner).bind(i64::from(most)).fetch_all(&mut *conn).await?
        };
        let mut mine = BTreeSet::new();
        for (order, left) in orders {
            if left >= micros(RENEW) || self.hold_or_take(OrderId(order)).await?.is_some() {
                mine.insert(OrderId(order));
            }
        }
        // What is owed is read after the claims: what an earlier holder has sent meanwhile is gone.
        let mut owed = debts(&mut *self.store.read().await?, u32::MAX).await?;
        owed.retain(|debt| mine.contains(&debt.order));
        let left_over: Vec<OrderId> =
            mine.into_iter().filter(|order| !owed.iter().any(|debt| debt.order == *order)).collect();
        if !left_over.is_empty() {
            let mut tx = self.store.begin().await?;
            for order in left_over {
                let_go(&mut tx, order.0, &self.owner).await?;
            }
            tx.commit().await?;
        }
        owed.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        Ok(owed)
    }

    /// The term of our claim on an order, held for another while or taken now; nothing if another process has it.
    async fn hold_or_take(&self, order: OrderId) -> Result<Option<i64>, Fault> {
        let mut tx = self.store.begin().await?;
        let term = match hold(&mut tx, order, &self.owner).await? {
            Some(term) => Some(term),
            None => take(&mut tx, order, &self.owner).await?,
        };
        tx.commit().await?;
        Ok(term)
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
