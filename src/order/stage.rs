//! Where an order stands, as its events add up.

use super::{
    Asked, Content, Course, Doubt, Facts, HeldFor, Lost, OrderId, OrderNumber, PersonKey, QueryId, Quote, Seal, Terms,
    Trail, Version, reason::Silence,
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
    /// What else was asked of it when it was sent.
    pub terms: Terms,
    /// What whoever decides should know, as it was when it was sent.
    pub facts: Facts,
    /// When it expires unless decided.
    pub expires: Timestamp,
    /// Who has approved it at this seal, first first.
    pub approvals: Vec<Approval>,
    /// What it cost when people approved it last, if its price or its contracts have moved since.
    pub before: Option<Box<Quote>>,
    /// Whether its approvals were too old when it was to be placed, so that they are asked for again.
    pub lapsed: bool,
    /// Whether those who can act were reminded of it.
    pub reminded: bool,
    /// Whether the second group may approve it as well, because nobody did.
    pub escalated: bool,
    /// Where it stands.
    pub stage: Stage,
    /// Further OVHcloud orders that look like it and that nobody asked for: a person must look.
    pub strays: Vec<OrderNumber>,
    /// Where the work of checkouts shows that proved nothing or were forgotten: the first such, because what later ones
    /// make shows there too. Before another checkout may begin, it is looked at.
    pub doubtful: Option<Trail>,
    /// Orders of the account that a person was shown who then said that this one was not ordered: that they cannot be read
    /// stops no other checkout.
    pub ruled_out: Vec<OrderNumber>,
    /// What became of it once it was placed.
    pub course: Course,
}

/// One person's yes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    /// Who.
    pub by: PersonKey,
    /// Whose right it was, if that one had handed it on.
    pub stands_for: Option<PersonKey>,
    /// Whether they gave up the right of withdrawal for it.
    pub waives: bool,
    /// Whether they approved alone, in an emergency.
    pub alone: bool,
    /// Until when it holds; for ever if nothing is said.
    pub until: Option<Timestamp>,
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
    /// Whoever asked for it took it back.
    Withdrawn {
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
    /// Who has approved it, first first.
    pub fn approvers(&self) -> Vec<PersonKey> {
        self.approvals.iter().map(|approval| approval.by.clone()).collect()
    }

    /// Whether it is ordered without the right of withdrawal: only if everybody who approved it gave that up.
    pub fn waives(&self) -> bool {
        !self.approvals.is_empty() && self.approvals.iter().all(|approval| approval.waives)
    }

    /// Whether it counts for the month's caps: from its last approval on, until it is closed, cancelled at OVHcloud, or
    /// asked for again.
    pub fn counts(&self) -> bool {
        match self.stage {
            Stage::Approved | Stage::CheckingOut { .. } | Stage::Undecided(_) => true,
            Stage::Placed { .. } | Stage::PlacedOtherwise { .. } => !self.course.is_cancelled(),
            Stage::Held(_) => self.is_approved(),
            Stage::Pending | Stage::Closed(_) => false,
        }
    }

    /// Whether it has every approval it needs.
    pub fn is_approved(&self) -> bool {
        self.approvals.len() >= usize::from(self.needs) || self.approvals.iter().any(|approval| approval.alone)
    }

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
            Stage::Placed { .. } => self.course.is_over(),
            Stage::PlacedOtherwise { .. } | Stage::Closed(_) => true,
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
