//! The one message of an order, written once more, because an older text of it may have come last or may still come.
//!
//! A text that has left cannot be taken back: its writer may be killed, stand still or wait in vain for an answer while
//! another writes what is newer. So whoever may have been overtaken, or takes over from somebody who vanished, owes the
//! message once more as it is then. What comes last is the newest.

use super::store::{Conn, Kind};
use super::{Fault, Journal, JournalError, lease};
use std::time::Duration;

/// How long after its writer was last seen, or after a try without an answer, a text may still arrive: longer than the
/// longest turn is to last from its beginning, less the time that a claim outlives its process.
pub(super) const LATE: Duration = Duration::from_secs(30);

impl Journal {
    /// In how long a message is to be written once more; nothing if none is. Then [`owed`](Journal::owed) gives it.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn again_in(&self) -> Result<Option<Duration>, JournalError> {
        const SOONEST: &str = "SELECT min(due_us - now_us) FROM owed, clock WHERE due_us > now_us";
        let work = async {
            let mut conn = self.store.read().await?;
            let soonest: Option<i64> = sqlx::query_scalar(SOONEST).fetch_one(&mut *conn).await?;
            Ok(soonest.map(|micros| Duration::from_micros(micros.unsigned_abs())))
        };
        self.doing("looking when a message is to be written once more", work).await
    }
}

/// Owes an order's message once more, now.
pub(super) async fn owe_now(conn: &mut Conn, order: i64) -> Result<(), Fault> {
    owe_after(conn, order, Duration::ZERO).await
}

/// Owes an order's message once more when nothing older can arrive any more. One time is enough: an earlier one goes.
pub(super) async fn owe_later(conn: &mut Conn, order: i64) -> Result<(), Fault> {
    const EARLIER: &str = "DELETE FROM owed WHERE order_id = $1 AND due_us > 0";
    sqlx::query(EARLIER).bind(order).execute(&mut *conn).await?;
    owe_after(conn, order, LATE).await
}

async fn owe_after(conn: &mut Conn, order: i64, time: Duration) -> Result<(), Fault> {
    // Since when: where nobody wrote down its message, it is looked for from there on.
    const OWE: &str = "INSERT INTO owed (order_id, version, kind, at_us, due_us) SELECT id, version, 'card', \
         coalesce((SELECT min(at_us) FROM owed WHERE order_id = $1), now_us), now_us + $2 FROM orders, clock \
         WHERE id = $1";
    sqlx::query(OWE).bind(order).bind(lease::micros(time)).execute(conn).await?;
    Ok(())
}

/// For a store that only one process can hold, when it is opened: what the one before was writing may still arrive. That
/// is a message that is owed, or how far an order has come that is being placed.
pub(super) async fn owe_after_another(conn: &mut Conn, kind: &Kind) -> Result<(), Fault> {
    const IN_DOUBT: &str = "SELECT id FROM orders WHERE stage IN ('approved', 'checking_out') \
         OR EXISTS (SELECT 1 FROM owed WHERE owed.order_id = orders.id AND owed.kind = 'card')";
    if kind.is_shared() {
        return Ok(());
    }
    let orders: Vec<i64> = sqlx::query_scalar(IN_DOUBT).fetch_all(&mut *conn).await?;
    for order in orders {
        owe_later(conn, order).await?;
    }
    Ok(())
}
