//! Settling a checkout whose outcome is not proved: what one look at OVHcloud leads to.
//!
//! Only one certain match settles it by itself. Not finding it proves nothing before the quiet time is over; after that
//! the cart is fenced, and two more looks without it hand the order to a person.

use super::{
    Attempt, CartOrdered, Event, FenceBegan, Finding, LookedInVain, Order, OrderFound, OrderNumber, Stage, Undecided,
    Unproved, Vain,
};
use jiff::{SignedDuration, Timestamp};

/// How long a checkout's order is looked for where something says that it may yet show.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(48);

/// So many quiet times are waited for an order that is there and cannot be read, if the cart is shown as ordered.
const UNREAD: i32 = 6;

/// How many looks must agree before a person is asked, after the quiet time and after the fence.
const AGREEING: u8 = 2;

/// A checkout that was sent: which, and where its order would show.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Asked {
    /// Which prepared cart.
    pub attempt: Attempt,
    /// From when on the account's orders were read before it, by OVHcloud's clock.
    pub since: Timestamp,
    /// The orders the account had before it.
    pub seen: Vec<OrderNumber>,
}

/// Where orders show that a checkout may have made without our knowing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Trail {
    /// Among the account's orders since then, by OVHcloud's clock.
    pub since: Timestamp,
    /// Those that the account had before, and that it therefore did not make.
    pub seen: Vec<OrderNumber>,
}

impl Asked {
    /// Where its order would show.
    pub fn trail(&self) -> Trail {
        Trail { since: self.since, seen: self.seen.clone() }
    }
}

/// A checkout whose order was looked for in vain, with everything that is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// What was asked.
    pub asked: Asked,
    /// What came instead of a proof.
    pub unproved: Unproved,
    /// Whether OVHcloud has shown its cart as ordered.
    pub ordered: bool,
    /// What the last look showed.
    pub vain: Vain,
    /// The account's orders since then that nobody claims.
    pub unclaimed: Vec<OrderNumber>,
}

/// What one look has shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// Whether one of the account's orders is it; nothing if they could not be listed.
    pub finding: Option<Finding>,
    /// The account's orders since then that nobody claims.
    pub unclaimed: Vec<OrderNumber>,
    /// What the cart says.
    pub cart: CartSeen,
    /// When the one that is it was made, where OVHcloud says so.
    pub made: Option<Timestamp>,
}

/// What the cart of an unproved checkout says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CartSeen {
    /// It is ordered (`readOnly`).
    Ordered,
    /// It is open, or not there. Neither proves that it was not ordered.
    SaysNothing,
    /// It could not be read.
    Unreadable,
}

/// How far settling has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// How long ago the checkout began.
    pub elapsed: SignedDuration,
    /// How long not finding it proves nothing (`settle.quiet`).
    pub quiet: SignedDuration,
    /// How many looks that count came in a row after the quiet time and after the fence, this one not counted.
    pub looks: u8,
}

impl Look {
    /// Whether everything that was looked at could be seen, though perhaps not read.
    pub fn is_complete(&self) -> bool {
        self.finding.is_some() && self.cart != CartSeen::Unreadable
    }

    /// Whether it is one of those that must agree. For what is put to a person because of the orders that are there, the
    /// cart is not needed: some are never readable again, and then nobody would ever be asked.
    pub fn counts(&self) -> bool {
        match self.finding {
            Some(Finding::Several | Finding::Unreadable) => true,
            Some(Finding::Match(_) | Finding::Otherwise | Finding::Nothing) => self.is_complete(),
            None => false,
        }
    }
}

impl Order {
    /// The checkout whose order is still looked for.
    pub fn sought(&self) -> Option<&Asked> {
        match &self.stage {
            Stage::CheckingOut { asked, .. } => Some(asked),
            Stage::Undecided(Undecided::NotFound(lost)) => Some(&lost.asked),
            Stage::Pending
            | Stage::Approved
            | Stage::Held(_)
            | Stage::Undecided(Undecided::Doubted(_))
            | Stage::Placed { .. }
            | Stage::PlacedOtherwise { .. }
            | Stage::Closed(_) => None,
        }
    }

    /// What follows from a look, if anything.
    pub fn looked(&self, look: &Look, pace: Pace) -> Option<Event> {
        if let (Some(asked), Some(Finding::Match(number))) = (self.sought(), look.finding) {
            return Some(OrderFound { number, proved: self.is_proved(asked, look) }.into());
        }
        let Stage::CheckingOut { unproved: Some(_), ordered, fenced, .. } = self.stage else { return None };
        if look.cart == CartSeen::Ordered && !ordered {
            return Some(CartOrdered {}.into());
        }
        let in_vain = |vain| Some(LookedInVain { vain, unclaimed: look.unclaimed.clone() }.into());
        let agreeing = pace.looks.saturating_add(1) >= AGREEING;
        let quiet_is_over = pace.elapsed >= pace.quiet;
        // An ordered cart whose order is not there yet is waited for. One that is there and not certain is not.
        let may_ask = if ordered { pace.elapsed >= LONGEST } else { quiet_is_over };
        // One that cannot be read may never be readable, and those of an ordered cart have to be paid within a day.
        let may_ask_unread = quiet_is_over && (!ordered || pace.elapsed >= pace.quiet.saturating_mul(UNREAD));
        let too_long = pace.elapsed >= LONGEST;
        match look.finding {
            Some(Finding::Several) if (quiet_is_over && agreeing) || too_long => in_vain(Vain::Several),
            Some(Finding::Otherwise) if quiet_is_over && look.is_complete() => match (fenced || ordered, agreeing) {
                (false, _) => Some(FenceBegan {}.into()),
                (true, true) => in_vain(Vain::Otherwise),
                (true, false) => None,
            },
            Some(Finding::Unreadable) if (may_ask_unread && agreeing) || too_long => in_vain(Vain::Unreadable),
            Some(Finding::Nothing) if may_ask && look.is_complete() => match (fenced || ordered, agreeing) {
                (false, _) => Some(FenceBegan {}.into()),
                (true, true) => in_vain(Vain::Nothing),
                (true, false) => None,
            },
            Some(Finding::Nothing | Finding::Otherwise) | None if too_long => in_vain(Vain::Unanswered),
            Some(
                Finding::Match(_) | Finding::Several | Finding::Otherwise | Finding::Unreadable | Finding::Nothing,
            )
            | None => None,
        }
    }
}
