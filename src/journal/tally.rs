//! What the caps of a month have counted. An order is counted in the transaction of its last approval, one at a time for
//! each cap and month, so that two approvals at once cannot both take what is left.

use super::store::Conn;
use super::{AppendError, Fault, Journal, JournalError};
use crate::order::{Counted, Currency, Event, Money, Month, Order, OrderId, Refusal, Tally};
use jiff::Timestamp;

impl Journal {
    /// How much of a cap is used in the month of a time, without this order.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn used(&self, cap: &Counted, at: Timestamp, without: Option<OrderId>) -> Result<Money, JournalError> {
        let work = async {
            let mut conn = self.store.read().await?;
            used(&mut conn, cap, Month::of(at), without.unwrap_or(OrderId(0))).await
        };
        self.doing("reading how much of a month's cap is used", work).await
    }
}

/// Counts an order from its last approval on, and lets it go when it no longer counts. A decision that would pass a cap
/// cannot stand; what is already a fact is counted whatever the cap says.
pub(super) async fn count(
    conn: &mut Conn,
    old: Option<&Order>,
    new: &Order,
    fact: &Event,
    at: Timestamp,
) -> Result<Result<(), AppendError>, Fault> {
    const LET_GO: &str = "DELETE FROM tallies WHERE order_id = $1";
    let did = old.is_some_and(Order::counts);
    if did && !new.counts() {
        sqlx::query(LET_GO).bind(new.id.0).execute(conn).await?;
        return Ok(Ok(()));
    }
    if did || !new.counts() {
        return Ok(Ok(()));
    }
    let month = Month::of(at);
    let total = new.quote.with_tax;
    // Always in the same order, so that two orders never wait for each other.
    let mut caps: Vec<&Counted> = new.terms.caps.iter().collect();
    caps.sort_by(|one, other| one.tally.cmp(&other.tally));
    for cap in caps {
        lock(conn, &cap.tally, month).await?;
        if is_decision(fact) {
            let used = used(conn, cap, month, new.id).await?;
            if let Err(refusal) = cap.room(used, total) {
                return Ok(Err(AppendError::Refused(refusal)));
            }
        }
        add(conn, &cap.tally, month, new.id, total).await?;
    }
    Ok(Ok(()))
}

/// Whether a person's or a rule's yes makes the order count, rather than a fact at OVHcloud.
fn is_decision(fact: &Event) -> bool {
    match fact {
        Event::Submitted(_) | Event::Approved(_) | Event::ApprovedAlone(_) | Event::TriedAgain(_) => true,
        Event::TakenBack(_)
        | Event::Withdrawn(_)
        | Event::Lapsed(_)
        | Event::Reminded(_)
        | Event::Escalated(_)
        | Event::Rejected(_)
        | Event::Expired(_)
        | Event::PriceMoved(_)
        | Event::PrepareFailed(_)
        | Event::Doubted(_)
        | Event::CheckoutBegan(_)
        | Event::CheckoutAnswered(_)
        | Event::OrderFound(_)
        | Event::CartOrdered(_)
        | Event::FenceBegan(_)
        | Event::LookedInVain(_)
        | Event::SaidOrdered(_)
        | Event::SaidNotOrdered(_)
        | Event::StrayFound(_)
        | Event::Restored(_)
        | Event::Course(_)
        | Event::Closed(_) => false,
    }
}

/// Nobody else counts for this cap and month until the transaction ends.
async fn lock(conn: &mut Conn, tally: &Tally, month: Month) -> Result<(), Fault> {
    const MAKE: &str = "INSERT INTO tally_months (tally, month, turns) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING";
    const TAKE: &str = "UPDATE tally_months SET turns = turns + 1 WHERE tally = $1 AND month = $2";
    for statement in [MAKE, TAKE] {
        sqlx::query(statement).bind(tally.text()).bind(month.to_string()).execute(&mut *conn).await?;
    }
    Ok(())
}

async fn used(conn: &mut Conn, cap: &Counted, month: Month, without: OrderId) -> Result<Money, Fault> {
    const USED: &str = "SELECT CAST(coalesce(sum(ucents), 0) AS BIGINT) FROM tallies WHERE tally = $1 AND month = $2 \
         AND currency = $3 AND order_id <> $4";
    let currency: Currency = cap.month.currency;
    let sum = sqlx::query_scalar(USED).bind(cap.tally.text()).bind(month.to_string()).bind(currency.code());
    Ok(Money::new(sum.bind(without.0).fetch_one(conn).await?, currency))
}

async fn add(conn: &mut Conn, tally: &Tally, month: Month, order: OrderId, total: Money) -> Result<(), Fault> {
    const ADD: &str = "INSERT INTO tallies (tally, month, order_id, ucents, currency) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (tally, order_id) DO UPDATE SET month = excluded.month, ucents = excluded.ucents, \
         currency = excluded.currency";
    let row = sqlx::query(ADD).bind(tally.text()).bind(month.to_string()).bind(order.0);
    row.bind(total.ucents).bind(total.currency.code()).execute(conn).await?;
    Ok(())
}

/// A refusal of the rules, as the journal's answer.
impl From<Refusal> for AppendError {
    fn from(refusal: Refusal) -> AppendError {
        AppendError::Refused(refusal)
    }
}
