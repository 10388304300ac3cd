//! Which process writes to people about an order, so that no message is sent twice. The messages of one order go
//! together: one process sends them, one after the other.
//!
//! A claim ends by itself seconds after its process, by the database's clock; until then the look-out holds it. So the
//! messages of a process that is gone are sent by another, and those of one that is busy are not.
//! On SQLite nothing is claimed: the file is locked against other processes.

use super::lease::{self, Purpose, micros};
use super::outbox::{Debt, debts};
use super::store::{Conn, Kind};
use super::{Fault, Journal, JournalError};
use crate::order::OrderId;
use std::collections::BTreeSet;
use std::time::Duration;

/// How long a claim holds unless it is held anew: several looks of the look-out.
const CLAIM: Duration = Duration::from_secs(10);
/// A claim with less left than this is held anew before it is relied on.
const RENEW: Duration = Duration::from_secs(5);

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

    /// Whether a debt is still to be paid, and by this process: to ask right before it is sent. Holds the claim for
    /// another while.
    ///
    /// # Errors
    /// When the journal cannot be read, or the claim cannot be written.
    pub async fn may_send(&self, debt: &Debt) -> Result<bool, JournalError> {
        const OWED: &str = "SELECT count(*) FROM owed WHERE id = $1";
        let work = async {
            if self.store.kind.is_shared() && !self.hold(debt.order).await? {
                return Ok(false);
            }
            let mut conn = self.store.read().await?;
            let owed: i64 = sqlx::query_scalar(OWED).bind(debt.id).fetch_one(&mut *conn).await?;
            Ok(owed == 1)
        };
        self.doing("looking whether a message is still owed", work).await
    }

    /// Takes the debts nobody is at, order by order: each row alone, so that nobody waits for two.
    async fn claim(&self, most: u32) -> Result<Vec<Debt>, Fault> {
        const FREE: &str = "SELECT o.order_id, max(coalesce(CASE WHEN l.owner = $1 THEN l.until_us - now_us END, 0)) \
             FROM owed o CROSS JOIN clock LEFT JOIN leases l ON l.order_id = o.order_id AND l.purpose = 'writing' \
             WHERE l.owner IS NULL OR l.owner = $1 OR l.until_us <= now_us GROUP BY o.order_id ORDER BY o.order_id \
             LIMIT $2";
        let orders: Vec<(i64, i64)> = {
            let mut conn = self.store.read().await?;
            sqlx::query_as(FREE).bind(&self.owner).bind(i64::from(most)).fetch_all(&mut *conn).await?
        };
        let mut mine = BTreeSet::new();
        for (order, left) in orders {
            if left >= micros(RENEW) || self.hold_or_take(OrderId(order)).await? {
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

    async fn hold_or_take(&self, order: OrderId) -> Result<bool, Fault> {
        if self.hold(order).await? {
            return Ok(true);
        }
        let mut tx = self.store.begin().await?;
        let term = lease::take(&mut tx, order, Purpose::Writing, &self.owner, CLAIM).await?;
        tx.commit().await?;
        Ok(term.is_some())
    }

    /// Holds our claim on an order for another while; false if we have none.
    async fn hold(&self, order: OrderId) -> Result<bool, Fault> {
        const HOLD: &str = "UPDATE leases SET until_us = $3 + (SELECT now_us FROM clock) WHERE order_id = $1 \
             AND purpose = 'writing' AND owner = $2 AND until_us > (SELECT now_us FROM clock)";
        let mut tx = self.store.begin().await?;
        let held = sqlx::query(HOLD).bind(order.0).bind(&self.owner).bind(micros(CLAIM)).execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(held.rows_affected() == 1)
    }
}

/// Holds the claims of a process that is alive, as far as something is owed.
pub(super) async fn hold_all(conn: &mut Conn, owner: &str) -> Result<(), Fault> {
    const HOLD: &str = "UPDATE leases SET until_us = $2 + (SELECT now_us FROM clock) WHERE purpose = 'writing' \
         AND owner = $1 AND until_us > (SELECT now_us FROM clock) \
         AND EXISTS (SELECT 1 FROM owed WHERE owed.order_id = leases.order_id)";
    sqlx::query(HOLD).bind(owner).bind(micros(CLAIM)).execute(conn).await?;
    Ok(())
}

/// Lets go of everything: the process ends.
pub(super) async fn let_all_go(conn: &mut Conn, owner: &str) -> Result<(), Fault> {
    const LET_GO: &str = "UPDATE leases SET until_us = 0 WHERE purpose = 'writing' AND owner = $1";
    sqlx::query(LET_GO).bind(owner).execute(conn).await?;
    Ok(())
}

/// Lets go of an order whose messages are all sent: the next one is for whoever is quickest.
pub(super) async fn let_go(conn: &mut Conn, order: i64, owner: &str) -> Result<(), Fault> {
    const LET_GO: &str = "UPDATE leases SET until_us = 0 WHERE order_id = $1 AND purpose = 'writing' AND owner = $2 \
         AND NOT EXISTS (SELECT 1 FROM owed WHERE owed.order_id = $1)";
    sqlx::query(LET_GO).bind(order).bind(owner).execute(conn).await?;
    Ok(())
}

/// Whether there is a debt that this process may take or has taken.
pub(super) async fn anything_waits(conn: &mut Conn, owner: &str) -> Result<bool, Fault> {
    const WAITING: &str = "SELECT count(*) FROM owed o CROSS JOIN clock \
         LEFT JOIN leases l ON l.order_id = o.order_id AND l.purpose = 'writing' \
         WHERE l.owner IS NULL OR l.owner = $1 OR l.until_us <= now_us";
    let waiting: i64 = sqlx::query_scalar(WAITING).bind(owner).fetch_one(conn).await?;
    Ok(waiting > 0)
}
