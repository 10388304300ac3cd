//! Why an order does not simply go on, a sentence each: what is so, and what would help.

use super::escape::code;
use super::lines::numbers;
use super::verdict::verdict;
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::{Doubt, HeldFor, Lost, QueryId, Silence, Stage, Undecided, Vain};

/// Why an order is held.
pub fn held(lang: Lang, why: &HeldFor) -> String {
    match why {
        HeldFor::Refused { verdict: refused, .. } => verdict(lang, refused),
        HeldFor::NotSent => say::held_not_sent(lang),
        HeldFor::NotAsked => say::held_not_asked(lang),
        HeldFor::NoAnswer { .. } => say::held_no_answer(lang),
        HeldFor::CartDiffers => say::held_cart_differs(lang),
        HeldFor::NotOffered { plan } => say::held_not_offered(lang, code(&plan.0)),
        HeldFor::Twin { order } => say::held_twin(lang, *order),
        HeldFor::SaidNotOrdered { .. } => say::held_said_not_ordered(lang),
        HeldFor::Strays => say::held_strays(lang),
        HeldFor::Restored => say::held_restored(lang),
    }
}

/// What came instead of an answer to the checkout.
pub fn silence(lang: Lang, what: Silence) -> String {
    match what {
        Silence::TimedOut => say::silence_timed_out(lang),
        Silence::Broken => say::silence_broken(lang),
        Silence::Status(status) => say::silence_status(lang, status.to_string()),
        Silence::Unreadable(status) => say::silence_unreadable(lang, status.to_string()),
        Silence::Interrupted => say::silence_interrupted(lang),
    }
}

/// What does not add up.
pub fn doubt(lang: Lang, what: &Doubt) -> String {
    match what {
        Doubt::ForgottenCart => say::doubt_forgotten_cart(lang),
        Doubt::Unread { numbers: unread } => say::doubt_unread(lang, unread.len(), numbers(lang, unread)),
    }
}

/// What looking for a checkout's order has shown, though not the order.
pub fn vain(lang: Lang, lost: &Lost) -> String {
    match lost.vain {
        Vain::Nothing if lost.ordered => say::vain_ordered(lang),
        Vain::Nothing => say::vain_nothing(lang),
        Vain::Several => say::vain_several(lang),
        Vain::Otherwise => say::vain_otherwise(lang),
        Vain::Unreadable if lost.ordered => say::vain_ordered_unreadable(lang),
        Vain::Unreadable => say::vain_unreadable(lang),
        Vain::Unanswered => say::vain_unanswered(lang),
        Vain::Claimed { number, by } => say::vain_claimed(lang, number, by),
    }
}

/// OVHcloud's id of the call that went wrong, which its support asks for.
pub(super) fn query_id(stage: &Stage) -> Option<&QueryId> {
    match stage {
        Stage::Held(HeldFor::Refused { query_id, .. } | HeldFor::NoAnswer { query_id }) => query_id.as_ref(),
        Stage::CheckingOut { unproved: Some(unproved), .. } => unproved.query_id.as_ref(),
        Stage::Undecided(Undecided::NotFound(lost)) => lost.unproved.query_id.as_ref(),
        Stage::Held(
            HeldFor::NotSent
            | HeldFor::NotAsked
            | HeldFor::CartDiffers
            | HeldFor::NotOffered { .. }
            | HeldFor::Twin { .. }
            | HeldFor::SaidNotOrdered { .. }
            | HeldFor::Strays
            | HeldFor::Restored,
        )
        | Stage::CheckingOut { unproved: None, .. }
        | Stage::Pending
        | Stage::Approved
        | Stage::Undecided(Undecided::Doubted(_))
        | Stage::Placed { .. }
        | Stage::PlacedOtherwise { .. }
        | Stage::Closed(_) => None,
    }
}
