//! Orders of the account that cannot be read: any of them may be what an earlier checkout has made, so a person looks before
//! another begins. Their word counts for exactly the numbers that they were shown, and for none that shows later.

use super::{Candidate, Doubt, Doubted, Order, OrderNumber, Trail, Undecided, Vain};
use jiff::{SignedDuration, Timestamp};

/// So many numbers an order's message always has room for. What is beyond them is asked about next.
pub const MOST_UNREAD: usize = 10;

/// A person is asked about an order that OVHcloud merely does not answer for, once that has lasted so long. Until then another
/// try costs nothing, and a hasty word about it could.
const SILENT: SignedDuration = SignedDuration::from_mins(15);

/// Whether a person has to be asked, because waiting on does not help.
pub fn is_silent_for_long(since: Option<Timestamp>, now: Timestamp) -> bool {
    since.is_some_and(|since| now.duration_since(since) >= SILENT)
}

impl Order {
    /// Those of the candidates that cannot be read and that no person has looked at for this order.
    pub fn unread(&self, candidates: &[Candidate]) -> Vec<OrderNumber> {
        let unread = candidates.iter().filter(|candidate| candidate.bought.is_none()).map(|candidate| candidate.number);
        let mut unread: Vec<OrderNumber> = unread.filter(|number| !self.ruled_out.contains(number)).collect();
        unread.sort_unstable();
        unread
    }

    /// A person has to look at what cannot be read. The oldest come first.
    pub fn doubt_unread(&self, unread: &[OrderNumber]) -> Option<Doubted> {
        let since = self.doubtful.as_ref()?.since;
        let numbers: Vec<OrderNumber> = unread.iter().copied().take(MOST_UNREAD).collect();
        (!numbers.is_empty()).then_some(Doubted { doubt: Doubt::Unread { numbers }, since })
    }

    /// A person who was shown this has said that it was not ordered. That one of these can be read later, and is like the
    /// order, is not ruled out by it.
    pub(super) fn rule_out(&mut self, undecided: &Undecided) {
        let shown = match undecided {
            Undecided::Doubted(Doubt::Unread { numbers }) => numbers,
            // Only then they were told that one of these could be it.
            Undecided::NotFound(lost) if lost.vain == Vain::Unreadable => &lost.unclaimed,
            Undecided::NotFound(_) | Undecided::Doubted(Doubt::ForgottenCart) => return,
        };
        for number in shown.iter().take(MOST_UNREAD) {
            if !self.ruled_out.contains(number) {
                self.ruled_out.push(*number);
            }
        }
    }

    /// Where the orders would show that this doubt is about.
    pub(super) fn doubted_trail(&self, doubt: &Doubt) -> Option<&Trail> {
        match doubt {
            Doubt::Unread { .. } => self.doubtful.as_ref(),
            // When its checkout began is what the restored journal has forgotten.
            Doubt::ForgottenCart => None,
        }
    }
}
