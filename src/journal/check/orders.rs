//! One order: whether its events can have happened, and what they add up to.

use super::{Checked, Where, beside};
use crate::journal::store::{Conn, micros};
use crate::journal::{Fault, Recorded, consequences, orders, replay};
use crate::order::{Attempt, CourseEvent, Event, Order, OrderId, OrderNumber, Owed, PersonKey, Seal, Stage, Version};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// What the events of one order say must stand beside them.
pub(super) struct Told {
    pub(super) order: Order,
    /// When it ended.
    ended: Option<Timestamp>,
    /// The OVHcloud orders that are its own.
    pub(super) numbers: BTreeSet<OrderNumber>,
    /// Whose acts they are.
    pub(super) people: BTreeSet<PersonKey>,
    /// The attempts a checkout was sent for, each with its event and whether it may have ordered.
    pub(super) asked: BTreeMap<Attempt, (Version, bool)>,
    /// Every message they owed when they were written.
    pub(super) owed: BTreeSet<(Version, Owed)>,
}

/// Checks one order with everything beside it.
pub(super) async fn check(conn: &mut Conn, id: OrderId, checked: &mut Checked) -> Result<(), Fault> {
    let records = replay::history(conn, id).await?;
    checked.events += u64::try_from(records.len()).unwrap_or_default();
    // Refuses what cannot have happened, with its place.
    if replay::add_up(id, &records)?.is_none() {
        return Ok(());
    }
    let Some(told) = add_up(id, &records, checked) else { return Ok(()) };
    row(conn, &told, checked).await?;
    beside::check(conn, &told, checked).await
}

/// Follows the events one by one. They have been found possible.
fn add_up(id: OrderId, records: &[Recorded], checked: &mut Checked) -> Option<Told> {
    let mut told: Option<Told> = None;
    for Recorded { version, at, event } in records {
        told = match (told, event) {
            (None, Event::Submitted(submitted)) => Some(Told::new(Order::open(id, submitted))),
            (None, _) => None,
            (Some(told), event) => told.after(event, *version, *at, checked),
        };
        let told = told.as_mut()?;
        let sealed = match event {
            Event::Submitted(submitted) => Some((&submitted.quote, &submitted.seal)),
            Event::PriceMoved(moved) => Some((&moved.quote, &moved.seal)),
            Event::Approved(_)
            | Event::ApprovedAlone(_)
            | Event::TakenBack(_)
            | Event::Withdrawn(_)
            | Event::Lapsed(_)
            | Event::Reminded(_)
            | Event::Escalated(_)
            | Event::Rejected(_)
            | Event::Expired(_)
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
            | Event::TriedAgain(_)
            | Event::Closed(_) => None,
        };
        if sealed.is_some_and(|(quote, seal)| Seal::of(&told.order.content, quote) != *seal) {
            checked.note(Where::Event(id, *version), "its seal is not the one of its content and price");
        }
        told.numbers.extend(consequences::number(event));
        told.people.extend(consequences::concerned(event).into_iter().cloned());
        told.owed.extend(event.owes(&told.order).iter().map(|owed| (*version, *owed)));
        // An earlier program wrote the order's message anew at each of these.
        if matches!(event, Event::Course(CourseEvent::PayBegan(_) | CourseEvent::PayAnswered(_))) {
            told.owed.insert((*version, Owed::Card));
        }
    }
    told
}

impl Told {
    fn new(order: Order) -> Told {
        let (numbers, people, asked) = (BTreeSet::new(), BTreeSet::new(), BTreeMap::new());
        Told { order, ended: None, numbers, people, asked, owed: BTreeSet::new() }
    }

    fn after(mut self, event: &Event, version: Version, at: Timestamp, checked: &mut Checked) -> Option<Told> {
        let old = self.order;
        if let Event::CheckoutBegan(began) = event
            && self.asked.last_key_value().is_some_and(|(last, _)| *last >= began.attempt)
        {
            checked.note(Where::Event(old.id, version), "its attempt is not a new one");
        }
        match consequences::asked(&old, event) {
            Some((attempt, true)) => drop(self.asked.insert(attempt, (version, true))),
            Some((attempt, false)) => {
                self.asked.entry(attempt).and_modify(|(_, asked)| *asked = false);
            }
            None => {}
        }
        let new = old.clone().apply(event).ok()?;
        // As when it was written: what leaves the stage as it is does not make the order end later.
        let same_end = orders::stage(&old.stage) == orders::stage(&new.stage);
        self.ended = new.ended().then(|| self.ended.filter(|_| same_end).unwrap_or(at));
        self.order = new;
        Some(self)
    }
}

/// The order's row. Its version is compared with the events where they are read.
async fn row(conn: &mut Conn, told: &Told, checked: &mut Checked) -> Result<(), Fault> {
    const ROW: &str = "SELECT requester, stage, ended_us FROM orders WHERE id = $1";
    let Told { order, ended, .. } = told;
    let (requester, stage, ended_us): (String, String, Option<i64>) =
        sqlx::query_as(ROW).bind(order.id.0).fetch_one(conn).await?;
    let place = Where::Order(order.id);
    if requester != order.requester.0 {
        checked.note(place, "its row names another requester than its events");
    }
    if stage != orders::stage(&order.stage) {
        checked.note(
            place,
            format!("its row says another stage than its events, which say `{}`", orders::stage(&order.stage)),
        );
    }
    // An older program ended an order when it was placed. Those that were long over then stay so.
    let by_older = ended.is_none() && matches!(order.stage, Stage::Placed { .. }) && order.course.shown.is_empty();
    if ended_us != ended.map(micros) && !by_older {
        checked.note(place, "its row says another end than its events");
    }
    Ok(())
}
