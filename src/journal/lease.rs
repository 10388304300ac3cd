//! Who is at an order, and until when: so that of several processes one works on it, and another takes over when that
//! one is gone. Times are the database's, which is the one clock they share.
//!
//! A lease keeps processes out of each other's way; it is not what keeps an order from being bought twice. That is the
//! order's version: of two events for one version the database takes one, whoever holds a lease.

use super::store::Conn;
use super::{AppendError, Fault, Journal, JournalError};
use crate::order::{CourseEvent, Event, OrderId};
use std::time::Duration;

/// The right to place and settle an order for a time. It says which turn it is, so that a holder who overslept is not
/// taken for the one after.
#[derive(Debug, PartialEq, Eq)]
pub struct Lease {
    order: OrderId,
    term: i64,
}

impl Lease {
    /// Of which order.
    pub fn order(&self) -> OrderId {
        self.order
    }
}

/// What a lease is for.
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    /// To place and settle an order.
    Placing,
    /// To write to people about it.
    Writing,
}

impl Journal {
    /// Takes the lease of an order; nothing if somebody holds it, this process included.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn take_lease(&self, order: OrderId, time: Duration) -> Result<Option<Lease>, JournalError> {
        let work = async {
            let mut tx = self.store.begin().await?;
            let term = take(&mut tx, order, Purpose::Placing, &self.owner, time).await?;
            tx.commit().await?;
            Ok(term.map(|term| Lease { order, term }))
        };
        self.doing("taking the lease of an order", work).await
    }

    /// Holds a lease for at least so long from now on; false if its time was over.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn renew(&self, lease: &Lease, time: Duration) -> Result<bool, JournalError> {
        // A shorter renewal that was already on its way must not take back a longer one.
        const RENEW: &str = "UPDATE leases SET until_us = CASE WHEN until_us > $3 + (SELECT now_us FROM clock) \
             THEN until_us ELSE $3 + (SELECT now_us FROM clock) END WHERE order_id = $1 \
             AND purpose = 'placing' AND term = $2 AND until_us > (SELECT now_us FROM clock)";
        let work = async {
            let mut tx = self.store.begin().await?;
            let renewed = sqlx::query(RENEW).bind(lease.order.0).bind(lease.term).bind(micros(time));
            let renewed = renewed.execute(&mut *tx).await?.rows_affected() == 1;
            tx.commit().await?;
            Ok(renewed)
        };
        self.doing("renewing the lease of an order", work).await
    }

    /// Whether a lease will hold for so long from now on. Right before a call that must not overlap another's work, ask
    /// for as long as that call may take.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn still_mine(&self, lease: &Lease, at_least: Duration) -> Result<bool, JournalError> {
        const HELD: &str = "SELECT count(*) FROM leases, clock WHERE order_id = $1 AND purpose = 'placing' \
             AND term = $2 AND until_us >= now_us + $3";
        let work = async {
            let mut conn = self.store.read().await?;
            let held = sqlx::query_scalar(HELD).bind(lease.order.0).bind(lease.term).bind(micros(at_least));
            let held: i64 = held.fetch_one(&mut *conn).await?;
            Ok(held == 1)
        };
        self.doing("looking at the lease of an order", work).await
    }

    /// Ends a lease before its time. If another holds it by now, theirs stays.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn give_back(&self, lease: &Lease) -> Result<(), JournalError> {
        const END: &str = "UPDATE leases SET until_us = 0 WHERE order_id = $1 AND purpose = 'placing' AND term = $2";
        let work = async {
            let mut tx = self.store.begin().await?;
            sqlx::query(END).bind(lease.order.0).bind(lease.term).execute(&mut *tx).await?;
            tx.commit().await?;
            Ok(())
        };
        self.doing("giving back the lease of an order", work).await
    }
}

/// Takes a lease whose time is over or that nobody had; gives its term. One statement, so that one of two gets it.
pub(super) async fn take(
    conn: &mut Conn,
    order: OrderId,
    purpose: Purpose,
    owner: &str,
    time: Duration,
) -> Result<Option<i64>, Fault> {
    const TAKE: &str = "INSERT INTO leases (order_id, purpose, owner, term, until_us) \
         SELECT $1, $2, $3, 1, now_us + $4 FROM clock WHERE true ON CONFLICT (order_id, purpose) DO UPDATE \
         SET owner = excluded.owner, term = leases.term + 1, until_us = excluded.until_us \
         WHERE leases.until_us <= (SELECT now_us FROM clock) RETURNING term";
    let statement = sqlx::query_scalar(TAKE).bind(order.0).bind(purpose.text()).bind(owner).bind(micros(time));
    Ok(statement.fetch_optional(conn).await?)
}

/// Whether this event may be written now. With a lease: while it is that holder's turn, and for an event that begins
/// something while its time is not over. Without one: unless somebody holds it and the event is the holder's to write.
///
/// An answer that comes late is still accepted if nobody took over: a fact is worth more than a clock.
pub(super) async fn allows(
    conn: &mut Conn,
    order: OrderId,
    lease: Option<&Lease>,
    fact: &Event,
) -> Result<Result<(), AppendError>, Fault> {
    // The row stays locked until the event is written: nobody takes over in between.
    const MINE: &str = "UPDATE leases SET until_us = until_us WHERE order_id = $1 AND purpose = 'placing' AND term = $2 \
         AND (until_us > (SELECT now_us FROM clock) OR $3 = 0)";
    const ANYBODY: &str = "SELECT count(*) FROM leases, clock WHERE order_id = $1 AND purpose = 'placing' \
         AND until_us > now_us";
    let right = Right::to(fact);
    let allowed = match lease {
        Some(lease) if lease.order == order => {
            let in_time = i64::from(right == Right::InTime);
            let mine = sqlx::query(MINE).bind(order.0).bind(lease.term).bind(in_time).execute(conn).await?;
            mine.rows_affected() == 1
        }
        Some(_) => false,
        None if right == Right::Anybody => true,
        None => {
            let held: i64 = sqlx::query_scalar(ANYBODY).bind(order.0).fetch_one(conn).await?;
            held == 0
        }
    };
    Ok(if allowed { Ok(()) } else { Err(AppendError::Leased) })
}

/// Ends every lease: for a store that only one process can hold, when it is opened.
pub(super) async fn end_all(conn: &mut Conn) -> Result<(), Fault> {
    sqlx::query("UPDATE leases SET until_us = 0").execute(conn).await?;
    Ok(())
}

/// Who may write an event.
#[derive(PartialEq, Eq)]
enum Right {
    /// Everybody who asks the rules.
    Anybody,
    /// The holder of the lease, if there is one.
    Holder,
    /// The holder, while the lease's time is not over.
    InTime,
}

impl Right {
    fn to(fact: &Event) -> Right {
        match fact {
            Event::CheckoutBegan(_) | Event::FenceBegan(_) => Right::InTime,
            Event::CheckoutAnswered(_) => Right::Holder,
            Event::Course(CourseEvent::PayBegan(_)) => Right::InTime,
            Event::Course(
                CourseEvent::PayAnswered(_)
                | CourseEvent::Progressed(_)
                | CourseEvent::PaymentReminded(_)
                | CourseEvent::Overdue(_)
                | CourseEvent::Blinded(_)
                | CourseEvent::Sighted(_)
                | CourseEvent::Ready(_)
                | CourseEvent::Unfollowed(_)
                | CourseEvent::RetractBegan(_)
                | CourseEvent::RetractAnswered(_),
            ) => Right::Anybody,
            Event::Submitted(_)
            | Event::Approved(_)
            | Event::ApprovedAlone(_)
            | Event::TakenBack(_)
            | Event::Withdrawn(_)
            | Event::Lapsed(_)
            | Event::Reminded(_)
            | Event::Escalated(_)
            | Event::Rejected(_)
            | Event::Expired(_)
            | Event::PriceMoved(_)
            | Event::PrepareFailed(_)
            | Event::Doubted(_)
            | Event::OrderFound(_)
            | Event::CartOrdered(_)
            | Event::LookedInVain(_)
            | Event::SaidOrdered(_)
            | Event::SaidNotOrdered(_)
            | Event::StrayFound(_)
            | Event::Restored(_)
            | Event::TriedAgain(_)
            | Event::Closed(_) => Right::Anybody,
        }
    }
}

impl Purpose {
    pub(super) fn text(self) -> &'static str {
        match self {
            Purpose::Placing => "placing",
            Purpose::Writing => "writing",
        }
    }
}

/// A time span as it stands in the database.
pub(super) fn micros(time: Duration) -> i64 {
    i64::try_from(time.as_micros()).unwrap_or(i64::MAX / 2)
}
