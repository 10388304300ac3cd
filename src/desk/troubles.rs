//! Troubles with calls that are made again and again: each is told to the operator when it begins, changes and ends.
//!
//! Most troubles are everybody's: they begin with the first order that has one, and end when no order has it any more, so that
//! one order that never can be read does not begin and end it at every look. What OVHcloud does not have of an order is that
//! order's own, and is told with its number.

use crate::order::OrderId;
use crate::ovh::{Error, Fate};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// What is asked again and again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Question {
    /// The list of pending orders.
    List,
    /// Where an order stands.
    Status,
    /// Its steps.
    Steps,
    /// Its deadlines.
    Dates,
    /// What it has become.
    Details,
    /// A project.
    Project,
}

/// What does not work now, and for which order; for none where all are asked for at once.
#[derive(Default)]
pub(super) struct Troubles(Mutex<BTreeMap<Known, Fate>>);

type Known = (Question, Option<OrderId>);

/// What an answer has changed.
#[derive(Debug, PartialEq, Eq)]
enum Change {
    Begins,
    Ends(Fate),
}

impl Troubles {
    /// Takes note of how a call about an order went, or one about all of them.
    pub(super) fn note<T>(&self, question: Question, order: Option<OrderId>, answer: &Result<T, Error>) {
        let number = order.map(|order| order.0);
        match (answer, self.change((question, order), answer.as_ref().err().map(|error| &error.fate))) {
            (Err(error), Some(Change::Begins)) if error.fate == Fate::Missing && order.is_some() => tracing::warn!(
                order = number,
                %error,
                "following orders: OVHcloud does not have this of an order; it goes on as far as it can without"
            ),
            (Err(error), Some(Change::Begins)) => tracing::warn!(
                order = number,
                %error,
                "following orders: it goes on as far as it can, and whole when this works again"
            ),
            (Ok(_), Some(Change::Ends(fate))) => {
                let own = number.filter(|_| fate == Fate::Missing);
                tracing::info!(?question, order = own, "following orders: OVHcloud answers this again");
            }
            (Ok(_) | Err(_), Some(Change::Begins | Change::Ends(_)) | None) => {}
        }
    }

    /// Forgets orders that are not followed any more. A trouble that only they had has ended with them.
    pub(super) fn retain(&self, is_followed: impl Fn(OrderId) -> bool) {
        let gone: Vec<Known> = self.known(|known| {
            known.keys().copied().filter(|(_, order)| order.is_some_and(|order| !is_followed(order))).collect()
        });
        for (question, order) in gone {
            if let Some(Change::Ends(_)) = self.change((question, order), None) {
                let order = order.map(|order| order.0);
                tracing::info!(?question, order, "following orders: nothing followed has this trouble any more");
            }
        }
    }

    /// What is so from now on: a trouble, or none.
    fn change(&self, at: Known, fate: Option<&Fate>) -> Option<Change> {
        self.known(|known| {
            let had = match fate {
                Some(fate) => known.insert(at, fate.clone()),
                None => known.remove(&at),
            };
            if had.as_ref() == fate {
                return None;
            }
            let others = |fate: &Fate| {
                let same = known.iter().filter(|(other, _)| other.0 == at.0 && **other != at);
                *fate != Fate::Missing && same.map(|(_, fate)| fate).any(|other| other == fate)
            };
            match (had, fate) {
                (_, Some(fate)) => (!others(fate)).then_some(Change::Begins),
                (Some(had), None) => (!others(&had)).then_some(Change::Ends(had)),
                (None, None) => None,
            }
        })
    }

    fn known<T>(&self, change: impl FnOnce(&mut BTreeMap<Known, Fate>) -> T) -> T {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::{Silence, Verdict};

    const LATE: Fate = Fate::Unknown(Silence::TimedOut);
    const BROKEN: Fate = Fate::Refused(Verdict::RightMissing);

    fn of(question: Question, order: i64) -> Known {
        (question, Some(OrderId(order)))
    }

    #[test]
    fn a_trouble_is_new_once_and_again_when_it_changes() {
        let troubles = Troubles::default();
        let (list, status) = ((Question::List, None), of(Question::Status, 1));
        assert_eq!(troubles.change(status, None), None);
        assert_eq!(troubles.change(status, Some(&LATE)), Some(Change::Begins));
        assert_eq!(troubles.change(status, Some(&LATE)), None);
        assert_eq!(troubles.change(list, Some(&LATE)), Some(Change::Begins));
        assert_eq!(troubles.change(status, Some(&BROKEN)), Some(Change::Begins));
        assert_eq!(troubles.change(status, None), Some(Change::Ends(BROKEN)));
        assert_eq!(troubles.change(status, None), None);
        assert_eq!(troubles.change(status, Some(&BROKEN)), Some(Change::Begins));
    }

    #[test]
    fn what_one_order_lacks_is_its_own() {
        let troubles = Troubles::default();
        let (one, other) = (of(Question::Steps, 1), of(Question::Steps, 2));
        assert_eq!(troubles.change(one, Some(&Fate::Missing)), Some(Change::Begins));
        for _ in 0..3 {
            assert_eq!(troubles.change(other, None), None, "the other is well, look for look");
            assert_eq!(troubles.change(one, Some(&Fate::Missing)), None, "and this one is as it was");
        }
        assert_eq!(troubles.change(other, Some(&Fate::Missing)), Some(Change::Begins), "each is told by itself");
        assert_eq!(troubles.change(one, None), Some(Change::Ends(Fate::Missing)));
        assert_eq!(troubles.change(other, Some(&Fate::Missing)), None);
    }

    #[test]
    fn what_all_have_begins_with_the_first_and_ends_with_the_last() {
        let troubles = Troubles::default();
        let (one, other) = (of(Question::Steps, 1), of(Question::Steps, 2));
        assert_eq!(troubles.change(one, Some(&LATE)), Some(Change::Begins));
        assert_eq!(troubles.change(other, Some(&LATE)), None);
        assert_eq!(troubles.change(one, None), None, "the other still has it");
        assert_eq!(troubles.change(one, Some(&LATE)), None);
        troubles.retain(|order| order == OrderId(1));
        assert_eq!(troubles.change(other, None), None, "it was forgotten");
        assert_eq!(troubles.change(one, None), Some(Change::Ends(LATE)));
    }
}
