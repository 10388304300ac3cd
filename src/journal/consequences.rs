//! What follows from an event, in its own transaction: numbers claimed, projects unsettled, people concerned, carts
//! asked for, messages owed.

use super::store::Conn;
use super::{AppendError, Fault, outbox, tally};
use crate::order::{
    Attempt, CourseEvent, Event, Means, Order, OrderId, OrderNumber, Outcome, PayBegan, PersonKey, Stage,
};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// Writes down everything that follows from an event, or says why it cannot stand.
pub(super) async fn follow(
    conn: &mut Conn,
    old: &Order,
    new: &Order,
    fact: &Event,
    at: Timestamp,
) -> Result<Result<(), AppendError>, Fault> {
    if let Some(number) = number(fact)
        && let Some(by) = claim(conn, number, new.id).await?
    {
        return Ok(Err(AppendError::NumberClaimed { number, by }));
    }
    if let Some(order) = hold_projects(conn, new).await? {
        return Ok(Err(AppendError::Twin { order }));
    }
    if let Err(refused) = tally::count(conn, Some(old), new, fact, at).await? {
        return Ok(Err(refused));
    }
    for person in concerned(fact) {
        concern(conn, person, new.id).await?;
    }
    if let Some((attempt, asked)) = asked(old, fact) {
        mark_asked(conn, new.id, attempt, asked).await?;
    }
    if let Event::Course(CourseEvent::PayBegan(began)) = fact
        && !pay_once(conn, began, new.id).await?
    {
        return Ok(Err(AppendError::Paid { number: began.number }));
    }
    outbox::owe(conn, new, fact, at).await?;
    Ok(Ok(()))
}

/// Whose an OVHcloud order is.
pub(super) async fn claimant(conn: &mut Conn, number: OrderNumber) -> Result<Option<OrderId>, Fault> {
    const WHOSE: &str = "SELECT order_id FROM ovh_orders WHERE number = $1";
    let owner: Option<i64> = sqlx::query_scalar(WHOSE).bind(number.0).fetch_optional(conn).await?;
    Ok(owner.map(OrderId))
}

/// Remembers that an order concerns a person, whose name is then kept as long as the order needs it.
pub(super) async fn concern(conn: &mut Conn, person: &PersonKey, order: OrderId) -> Result<(), Fault> {
    const CONCERN: &str = "INSERT INTO concerned (person, order_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    sqlx::query(CONCERN).bind(&person.0).bind(order.0).execute(conn).await?;
    Ok(())
}

/// Claims a number for an order; gives the other order that has it. The database decides, not the reading before.
async fn claim(conn: &mut Conn, number: OrderNumber, order: OrderId) -> Result<Option<OrderId>, Fault> {
    const CLAIM: &str = "INSERT INTO ovh_orders (number, order_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    sqlx::query(CLAIM).bind(number.0).bind(order.0).execute(&mut *conn).await?;
    Ok(claimant(conn, number).await?.filter(|owner| *owner != order))
}

/// Holds the projects of an unsettled order, lets go of those of a settled one; gives the order that holds one of
/// them already.
async fn hold_projects(conn: &mut Conn, order: &Order) -> Result<Option<OrderId>, Fault> {
    const HOLD: &str = "INSERT INTO unsettled (plan, name, order_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    const WHOSE: &str = "SELECT order_id FROM unsettled WHERE plan = $1 AND name = $2";
    const LET_GO: &str = "DELETE FROM unsettled WHERE order_id = $1";
    if !order.unsettled() {
        sqlx::query(LET_GO).bind(order.id.0).execute(conn).await?;
        return Ok(None);
    }
    // Always in the same order, so that two orders never wait for each other.
    let projects: BTreeSet<_> = order.content.lines.iter().map(|line| (&line.plan.0, line.name.as_str())).collect();
    for (plan, name) in projects {
        sqlx::query(HOLD).bind(plan).bind(name).bind(order.id.0).execute(&mut *conn).await?;
        let owner: i64 = sqlx::query_scalar(WHOSE).bind(plan).bind(name).fetch_one(&mut *conn).await?;
        if owner != order.id.0 {
            return Ok(Some(OrderId(owner)));
        }
    }
    Ok(None)
}

/// Writes down that an order at OVHcloud is about to be paid; false if that was begun before, by whichever order of ours. The
/// database decides. An order of 0 may be settled again.
async fn pay_once(conn: &mut Conn, began: &PayBegan, order: OrderId) -> Result<bool, Fault> {
    const PAY: &str = "INSERT INTO payments (number, order_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    match began.means {
        Means::FidelityAccount => Ok(true),
        Means::DefaultMethod => {
            let paid = sqlx::query(PAY).bind(began.number.0).bind(order.0).execute(conn).await?;
            Ok(paid.rows_affected() == 1)
        }
    }
}

/// Marks the cart of a preparation as one that a checkout was sent for, or as certainly not ordered.
async fn mark_asked(conn: &mut Conn, order: OrderId, attempt: Attempt, asked: bool) -> Result<(), Fault> {
    const MARK: &str = "UPDATE secrets SET asked = $1 WHERE kind = 'cart' AND order_id = $2 AND attempt = $3";
    sqlx::query(MARK).bind(i64::from(asked)).bind(order.0).bind(attempt.0).execute(conn).await?;
    Ok(())
}

/// The OVHcloud order that an event says exists.
pub(super) fn number(fact: &Event) -> Option<OrderNumber> {
    match fact {
        Event::OrderFound(found) => Some(found.number),
        Event::StrayFound(stray) => Some(stray.number),
        Event::SaidOrdered(said) => Some(said.number),
        Event::CheckoutAnswered(answered) => match answered.outcome {
            Outcome::Placed { number } | Outcome::PlacedOtherwise { number } => Some(number),
            Outcome::Refused { .. } | Outcome::NotSent | Outcome::NotAsked | Outcome::Unknown { .. } => None,
        },
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
        | Event::CheckoutBegan(_)
        | Event::CartOrdered(_)
        | Event::FenceBegan(_)
        | Event::LookedInVain(_)
        | Event::SaidNotOrdered(_)
        | Event::Restored(_)
        | Event::TriedAgain(_)
        | Event::Course(_)
        | Event::Closed(_) => None,
    }
}

/// Everybody an event concerns: whose act it is, whose right it was, and whom the order's terms name. Nobody of them is
/// erased while the order needs them.
pub(super) fn concerned(fact: &Event) -> Vec<&PersonKey> {
    let mut all: Vec<&PersonKey> = person(fact).into_iter().collect();
    if let Event::Approved(approved) = fact {
        all.extend(&approved.stands_for);
    }
    if let Event::Submitted(submitted) = fact {
        all.extend(submitted.terms.people());
    }
    all
}

/// The person whose act an event is.
pub(super) fn person(fact: &Event) -> Option<&PersonKey> {
    match fact {
        Event::Submitted(submitted) => Some(&submitted.requester),
        Event::Approved(approved) => Some(&approved.by),
        Event::ApprovedAlone(approved) => Some(&approved.by),
        Event::TakenBack(taken) => Some(&taken.by),
        Event::Withdrawn(withdrawn) => Some(&withdrawn.by),
        Event::Rejected(rejected) => Some(&rejected.by),
        Event::SaidOrdered(said) => Some(&said.by),
        Event::SaidNotOrdered(said) => Some(&said.by),
        Event::TriedAgain(tried) => Some(&tried.by),
        Event::Closed(closed) => Some(&closed.by),
        Event::Course(event) => event.by(),
        Event::Lapsed(_)
        | Event::Reminded(_)
        | Event::Escalated(_)
        | Event::Expired(_)
        | Event::PriceMoved(_)
        | Event::PrepareFailed(_)
        | Event::Doubted(_)
        | Event::CheckoutBegan(_)
        | Event::CheckoutAnswered(_)
        | Event::CartOrdered(_)
        | Event::FenceBegan(_)
        | Event::LookedInVain(_)
        | Event::OrderFound(_)
        | Event::StrayFound(_)
        | Event::Restored(_) => None,
    }
}

/// Which cart a checkout was sent for, or was not ordered after all: by OVHcloud's verdict or a person's word.
pub(super) fn asked(old: &Order, fact: &Event) -> Option<(Attempt, bool)> {
    match fact {
        Event::CheckoutBegan(began) => Some((began.attempt, true)),
        Event::SaidNotOrdered(_) => old.sought().map(|asked| (asked.attempt, false)),
        Event::CheckoutAnswered(answered) => match (&answered.outcome, &old.stage) {
            (Outcome::Refused { .. } | Outcome::NotSent | Outcome::NotAsked, Stage::CheckingOut { asked, .. }) => {
                Some((asked.attempt, false))
            }
            (
                Outcome::Refused { .. }
                | Outcome::NotSent
                | Outcome::NotAsked
                | Outcome::Placed { .. }
                | Outcome::PlacedOtherwise { .. }
                | Outcome::Unknown { .. },
                _,
            ) => None,
        },
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
        | Event::CartOrdered(_)
        | Event::FenceBegan(_)
        | Event::LookedInVain(_)
        | Event::SaidOrdered(_)
        | Event::OrderFound(_)
        | Event::StrayFound(_)
        | Event::Restored(_)
        | Event::TriedAgain(_)
        | Event::Course(_)
        | Event::Closed(_) => None,
    }
}
