//! What people are told of an event.

use super::{Event, Order, Outcome, Stage};
use serde::{Deserialize, Serialize};

/// A message that an event owes to people. Written in the event's own transaction, sent afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owed {
    /// The order's one message in the channel, posted or brought up to date.
    Card,
    /// A direct message to the requester that carries the payment button, never the link.
    PaymentNotice,
    /// A message of its own: the order's time is nearly over, or it is asked for anew.
    Reminder,
    /// A message of its own: a second group is asked.
    Escalation,
    /// A message of its own that cannot be missed: somebody approved alone.
    Alarm,
    /// A direct message to the requester: the order is not paid yet, and its time is nearly over.
    PaymentReminder,
    /// The same to those whom the order's terms let pay it.
    PayersReminder,
    /// A direct message to the requester: what became of the placed order needs them, or is good to know.
    News,
}

impl Owed {
    /// All of them.
    pub const ALL: [Owed; 8] = [
        Owed::Card,
        Owed::PaymentNotice,
        Owed::Reminder,
        Owed::Escalation,
        Owed::Alarm,
        Owed::PaymentReminder,
        Owed::PayersReminder,
        Owed::News,
    ];
}

impl Event {
    /// The messages this event owes, given the order after it. A stray beside a placed order is nothing to pay, and a
    /// fence is nothing to tell.
    pub fn owes(&self, after: &Order) -> &'static [Owed] {
        let placed = match self {
            // Beside a stray nothing is paid by the bot: a person looks, and pays one of them.
            Event::StrayFound(_) | Event::OrderFound(_) if after.was_left_to_people() => {
                return &[Owed::Card, Owed::PaymentNotice];
            }
            Event::CheckoutAnswered(answered) => matches!(answered.outcome, Outcome::Placed { .. }),
            Event::OrderFound(found) => after.stage == Stage::Placed { number: found.number },
            Event::SaidOrdered(said) => !said.otherwise,
            Event::FenceBegan(_) => return &[],
            Event::Reminded(_) => return &[Owed::Reminder],
            // Nobody is told by an edit, and whoever approved it thinks that it is done.
            Event::Lapsed(_) | Event::PriceMoved(_) => return &[Owed::Card, Owed::Reminder],
            Event::Escalated(_) => return &[Owed::Card, Owed::Escalation],
            Event::ApprovedAlone(_) => return &[Owed::Card, Owed::Alarm],
            Event::Course(event) => return event.owes(after),
            Event::Submitted(_)
            | Event::Approved(_)
            | Event::TakenBack(_)
            | Event::Withdrawn(_)
            | Event::Rejected(_)
            | Event::Expired(_)
            | Event::PrepareFailed(_)
            | Event::Doubted(_)
            | Event::CheckoutBegan(_)
            | Event::CartOrdered(_)
            | Event::LookedInVain(_)
            | Event::SaidNotOrdered(_)
            | Event::StrayFound(_)
            | Event::Restored(_)
            | Event::TriedAgain(_)
            | Event::Closed(_) => false,
        };
        // Whatever the bot pays itself nobody has to pay.
        if placed && after.means().is_none() { &[Owed::Card, Owed::PaymentNotice] } else { &[Owed::Card] }
    }
}
