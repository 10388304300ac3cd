//! Where an order stands, as its events add up.

use super::{
    Asked, Content, Doubt, HeldFor, Lost, OrderId, OrderNumber, PersonKey, QueryId, Quote, Seal, Trail, Version,
    reason::Silence,
};
use jiff::Timestamp;

/// An order: what it buys, at what price, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Our number of it.
    pub id: OrderId,
    /// How many events it has.
    pub version: Version,
    /// Who asked for it.
    pub requester: PersonKey,
    /// What it buys.
    pub content: Content,
    /// What it costs, by the newest dry run that people were shown.
    pub quote: Quote,
    /// The seal over content and quote.
    pub seal: Seal,
    /// How many approvals it needs.
    pub needs: u8,
    /// When it expires unless decided.
    pub expires: Timestamp,
    /// Who has approved it at this seal, first first.
    pub approvals: Vec<PersonKey>,
    /// Whether its price or its contracts have moved since it was sent.
    pub moved: bool,
    /// Where it stands.
    pub stage: Stage,
    /// Further OVHcloud orders that look like it and that nobody asked for: a person must look.
    pub strays: Vec<OrderNumber>,
    /// Where the work of checkouts shows that proved nothing or were forgotten: the first such, because what later ones
    /// make shows there too. Before another checkout may begin, it is looked at.
    pub doubtful: Option<Trail>,
}

/// Where an order stands, with what is known there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It waits for approvals.
    Pending,
    /// It may be placed; the cart is being prepared.
    Approved,
    /// The one checkout may be on its way or already have worked.
    CheckingOut {
        /// What was asked, and where its order would show.
        asked: Asked,
        /// What came instead of a proof; nothing while the answer is awaited.
        unproved: Option<Unproved>,
        /// Whether the cart is known to be ordered. Then only the number is missing.
        ordered: bool,
        /// Whether the cart was deleted, or was about to be, so that no late checkout finds it.
        fenced: bool,
    },
    /// Nothing was ordered, as far as the journal knows; a person may try again or close.
    Held(HeldFor),
    /// It does not add up; nothing goes on by itself.
    Undecided(Undecided),
    /// OVHcloud has the order.
    Placed {
        /// Its number there.
        number: OrderNumber,
    },
    /// OVHcloud has an order that is not what was approved: no link, no payment.
    PlacedOtherwise {
        /// Its number there.
        number: OrderNumber,
    },
    /// It is over without an order.
    Closed(Ending),
}

/// What a person has to decide about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undecided {
    /// It did not add up before the checkout.
    Doubted(Doubt),
    /// A checkout was sent, and its order is not found.
    NotFound(Box<Lost>),
}

/// A checkout whose outcome is not proved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unproved {
    /// What came instead of an answer.
    pub silence: Silence,
    /// OVHcloud's id of the call, if known.
    pub query_id: Option<QueryId>,
}

/// How an order ended without being placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Somebody with the right said no.
    Rejected {
        /// Who.
        by: PersonKey,
    },
    /// Nobody decided in time.
    Expired,
    /// A held order was closed.
    GivenUp {
        /// Who.
        by: PersonKey,
    },
}

impl Order {
    /// OVHcloud's number, once there is one.
    pub fn number(&self) -> Option<OrderNumber> {
        self.stage.number()
    }

    /// Whether a checkout may have worked without our knowing: no other of the same plan and name may begin.
    pub fn unsettled(&self) -> bool {
        match self.stage {
            Stage::CheckingOut { .. } | Stage::Undecided(_) => true,
            Stage::Pending
            | Stage::Approved
            | Stage::Held(_)
            | Stage::Placed { .. }
            | Stage::PlacedOtherwise { .. }
            | Stage::Closed(_) => false,
        }
    }

    /// Whether OVHcloud may have an order of it that nobody has judged yet: what is found there of the same plan and name
    /// may be that one, so no other order of these is tried.
    pub fn may_be_there(&self) -> bool {
        match &self.stage {
            Stage::CheckingOut { .. } | Stage::Undecided(_) | Stage::Held(HeldFor::Restored) => true,
            Stage::Held(_) => !self.strays.is_empty(),
            Stage::Pending
            | Stage::Approved
            | Stage::Placed { .. }
            | Stage::PlacedOtherwise { .. }
            | Stage::Closed(_) => false,
        }
    }

    /// Whether nothing more will happen to it by itself or by a click.
    pub fn ended(&self) -> bool {
        match self.stage {
            Stage::Placed { .. } | Stage::PlacedOtherwise { .. } | Stage::Closed(_) => true,
            Stage::Pending | Stage::Approved | Stage::CheckingOut { .. } | Stage::Held(_) | Stage::Undecided(_) => {
                false
            }
        }
    }
}

impl Stage {
    /// OVHcloud's number, where there is one.
    pub fn number(&self) -> Option<OrderNumber> {
        match self {
            Stage::Placed { number } | Stage::PlacedOtherwise { number } => Some(*number),
            Stage::Pending
            | Stage::Approved
            | Stage::CheckingOut { .. }
            | Stage::Held(_)
            | Stage::Undecided(_)
            | Stage::Closed(_) => None,
        }
    }
}
