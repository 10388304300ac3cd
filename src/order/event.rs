//! What can happen to an order. Each event records an outcome, so replay never consults today's policy.

use super::{
    Attempt, Content, Doubt, Facts, HeldFor, Order, OrderNumber, Outcome, PersonKey, Quote, Seal, Stage, Terms, Vain,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident $tag:literal { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* })*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
            pub struct $name { $($(#[$field_doc])* pub $field: $type,)* }

            impl From<$name> for Event {
                fn from(event: $name) -> Event {
                    Event::$name(event)
                }
            }
        )*

        /// One thing that happened to one order.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "event", rename_all = "snake_case")]
        pub enum Event { $($(#[$doc])* $name($name),)* }

        impl Event {
            /// The event's name in the journal.
            pub fn name(&self) -> &'static str {
                match self { $(Event::$name(_) => $tag,)* }
            }
        }
    };
}

events! {
    /// A person sent their cart; OVHcloud's dry run has priced it.
    Submitted "submitted" {
        /// Who asks.
        requester: PersonKey,
        /// What is to be bought.
        content: Content,
        /// What it costs.
        quote: Quote,
        /// The seal over both.
        seal: Seal,
        /// How many approvals it needs.
        needs: u8,
        /// When it expires without them.
        expires: Timestamp,
        /// What else is asked of it. An order of an earlier version has none: then nobody can approve it.
        #[serde(default)]
        terms: Box<Terms>,
        /// What whoever decides should know.
        #[serde(default)]
        facts: Facts,
    }
    /// A person with the right approved this content at this price.
    Approved "approved" {
        /// Who.
        by: PersonKey,
        /// What exactly.
        seal: Seal,
        /// Whose right it was, if that one had handed it on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        stands_for: Option<PersonKey>,
        /// Whether they gave up the right of withdrawal, in so many words.
        #[serde(default)]
        waives: bool,
        /// Until when it holds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Timestamp>,
    }
    /// In an emergency, a person with that right approved this content at this price without the others. Their reason
    /// stands in the side table, and everybody is told.
    ApprovedAlone "approved_alone" {
        /// Who.
        by: PersonKey,
        /// What exactly.
        seal: Seal,
        /// Until when it holds.
        until: Timestamp,
    }
    /// A person took their approval back.
    TakenBack "taken_back" {
        /// Who.
        by: PersonKey,
    }
    /// Whoever asked for it took it back.
    Withdrawn "withdrawn" {
        /// Who.
        by: PersonKey,
    }
    /// Its approvals were too old when it was to be placed: they are asked for again.
    Lapsed "lapsed" {
        /// The new time limit.
        expires: Timestamp,
    }
    /// Its time is nearly over: those who can act are reminded.
    Reminded "reminded" {}
    /// Nobody has decided for long: a second group may, too.
    Escalated "escalated" {}
    /// A person with the right said no. Their reason stands in the side table.
    Rejected "rejected" {
        /// Who.
        by: PersonKey,
    }
    /// Nobody decided in time.
    Expired "expired" {}
    /// The price or the contracts are no longer those approved: it is asked again.
    PriceMoved "price_moved" {
        /// The new price.
        quote: Quote,
        /// The seal over the same content at the new price.
        seal: Seal,
        /// The new time limit.
        expires: Timestamp,
    }
    /// The cart could not be prepared; no checkout was sent.
    PrepareFailed "prepare_failed" {
        /// Why.
        held: HeldFor,
    }
    /// Something does not add up before a checkout; a person must look.
    Doubted "doubted" {
        /// What.
        doubt: Doubt,
        /// From when on an order that was forgotten would show at OVHcloud.
        since: Timestamp,
    }
    /// Written before the one checkout, and spent by it.
    CheckoutBegan "checkout_began" {
        /// Which prepared cart; its id stands in the table of secrets.
        attempt: Attempt,
        /// From when on the account's orders were read.
        since: Timestamp,
        /// The orders the account already had then.
        seen: Vec<OrderNumber>,
    }
    /// What the answer to the checkout proves.
    CheckoutAnswered "checkout_answered" {
        /// The outcome.
        outcome: Outcome,
    }
    /// The order was found at OVHcloud. A fact, accepted in every stage.
    OrderFound "order_found" {
        /// Its number.
        number: OrderNumber,
    }
    /// OVHcloud shows the cart of the unproved checkout as ordered. The order's number is not known yet.
    CartOrdered "cart_ordered" {}
    /// Written before the cart of the unproved checkout is deleted, so that no late checkout finds it. Only a second
    /// lock: whether the deletion works proves nothing.
    FenceBegan "fence_began" {}
    /// The order of the unproved checkout was looked for long enough; a person must decide.
    LookedInVain "looked_in_vain" {
        /// What the last look showed.
        vain: Vain,
        /// The account's orders since the checkout that nobody claims.
        unclaimed: Vec<OrderNumber>,
    }
    /// A person with the right said which order it is, and OVHcloud has that order.
    SaidOrdered "said_ordered" {
        /// Who.
        by: PersonKey,
        /// OVHcloud's number.
        number: OrderNumber,
        /// Whether its total is not the approved one: then no link and no payment.
        otherwise: bool,
    }
    /// A person with the right said that it was not ordered.
    SaidNotOrdered "said_not_ordered" {
        /// Who.
        by: PersonKey,
    }
    /// An order like this one stands at OVHcloud that nobody asked for, or that is not as approved. A fact, accepted in
    /// every stage; it is told and never linked or paid.
    StrayFound "stray_found" {
        /// Its number.
        number: OrderNumber,
        /// Which checkout was answered with it, after somebody had gone on without the answer. If that one is still
        /// looked for, this is its order.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        answers: Option<Attempt>,
    }
    /// The journal was restored from a backup, which may have forgotten a checkout of this order.
    Restored "restored" {
        /// From when on that one's order would show at OVHcloud.
        since: Timestamp,
    }
    /// A person asked to try a held order again.
    TriedAgain "tried_again" {
        /// Who.
        by: PersonKey,
        /// The new time limit for the approvals it lacks.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        expires: Option<Timestamp>,
    }
    /// A person closed a held order.
    Closed "closed" {
        /// Who.
        by: PersonKey,
    }
}

impl Approved {
    /// A yes by one's own right that gives nothing up and does not age.
    pub fn plain(by: PersonKey, seal: Seal) -> Approved {
        Approved { by, seal, stands_for: None, waives: false, until: None }
    }
}

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
}

impl Event {
    /// The messages this event owes, given the order after it. A stray beside a placed order is nothing to pay, and a
    /// fence is nothing to tell.
    pub fn owes(&self, after: &Order) -> &'static [Owed] {
        let placed = match self {
            Event::CheckoutAnswered(answered) => matches!(answered.outcome, Outcome::Placed { .. }),
            Event::OrderFound(found) => after.stage == Stage::Placed { number: found.number },
            Event::SaidOrdered(said) => !said.otherwise,
            Event::FenceBegan(_) => return &[],
            Event::Reminded(_) => return &[Owed::Reminder],
            // Nobody is told by an edit, and whoever approved it thinks that it is done.
            Event::Lapsed(_) | Event::PriceMoved(_) => return &[Owed::Card, Owed::Reminder],
            Event::Escalated(_) => return &[Owed::Card, Owed::Escalation],
            Event::ApprovedAlone(_) => return &[Owed::Card, Owed::Alarm],
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
        if placed { &[Owed::Card, Owed::PaymentNotice] } else { &[Owed::Card] }
    }
}
