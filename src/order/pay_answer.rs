//! The answers to a payment: which can be written down when, and whom they are told.

use super::{Asking, Course, Means, Order, Owed, PayAnswered, PayStep, Payment};

impl Course {
    /// The newest answer about paying it, also while the bot asks once more.
    pub fn newest_answer(&self) -> Option<&Asking> {
        match &self.payment {
            Payment::Asked(_, answer) => Some(answer),
            Payment::None | Payment::Began(_) => self.answer.as_ref(),
        }
    }

    /// Whether money may have moved though nothing shows it: its payment was begun, and what came of that is not known.
    pub fn may_be_paid(&self) -> bool {
        match &self.payment {
            Payment::Began(Means::DefaultMethod)
            | Payment::Asked(
                Means::DefaultMethod,
                Asking::Taken | Asking::BegunElsewhere | Asking::NotShown | Asking::Unknown { .. },
            ) => true,
            // At a total of 0 there is nothing to come back.
            Payment::None
            | Payment::Began(Means::FidelityAccount)
            | Payment::Asked(Means::FidelityAccount, _)
            | Payment::Asked(
                Means::DefaultMethod,
                Asking::Refused { .. }
                | Asking::NotSent
                | Asking::NotAsked
                | Asking::Moved
                | Asking::Unread
                | Asking::NotProved,
            ) => false,
        }
    }

    /// What people read of the answers: the newest refusal for as long as nothing was taken, else the newest answer. While the
    /// bot asks once more that stays so.
    pub fn told(&self) -> Option<Asking> {
        match (self.newest_answer(), &self.refused) {
            // It is for a person for good, whatever it was refused with.
            (Some(Asking::Moved), _) => Some(Asking::Moved),
            (Some(Asking::Refused { verdict, .. }), _) | (_, Some(verdict)) => {
                Some(Asking::Refused { verdict: verdict.clone(), query_id: None })
            }
            (Some(Asking::Unknown { silence, .. }), None) => {
                Some(Asking::Unknown { silence: *silence, query_id: None })
            }
            (answer, None) => answer.cloned(),
        }
    }
}

impl Order {
    /// Whether this can be written down now of the payment that the bot asked for.
    pub fn takes_pay_answer(&self, outcome: &Asking) -> bool {
        self.paid_by(outcome).is_some()
    }

    /// Writes an answer down; false if it cannot follow.
    pub(super) fn pay_answered(&mut self, outcome: &Asking) -> bool {
        let Some(means) = self.paid_by(outcome) else { return false };
        let course = &mut self.course;
        course.given_up = matches!(course.payment, Payment::Began(_)) && outcome.is_unheard();
        let before = course.told();
        if let Asking::Refused { verdict, .. } = outcome {
            course.refused = Some(verdict.clone());
        }
        if *outcome == Asking::Taken {
            course.refused = None;
        }
        course.answer = Some(outcome.clone());
        course.payment = Payment::Asked(means, outcome.clone());
        course.said_again = before.is_some() && before == course.told();
        true
    }

    /// By what it was asked for, or would have been, if this can be said of it now.
    fn paid_by(&self, outcome: &Asking) -> Option<Means> {
        match &self.course.payment {
            Payment::Began(means) => (*outcome != Asking::NotShown).then_some(*means),
            Payment::Asked(means @ Means::DefaultMethod, Asking::Taken) if *outcome == Asking::NotShown => Some(*means),
            Payment::None => self.possible_means().filter(|_| outcome.needs_no_beginning()),
            // It was given up too early: whoever asked has heard the answer.
            Payment::Asked(means, earlier) if self.course.given_up && outcome.is_heard_after(earlier) => Some(*means),
            // It would have been asked for again, and is for a person now.
            Payment::Asked(means @ Means::FidelityAccount, _)
                if *outcome == Asking::Moved && self.step_unless_withdrawn() == PayStep::Ask(*means) =>
            {
                Some(*means)
            }
            Payment::Asked(..) => None,
        }
    }
}

impl PayAnswered {
    /// The messages that an answer owes, given the order after it.
    pub(super) fn owes(&self, after: &Order) -> &'static [Owed] {
        match (&self.outcome, after.means()) {
            // Looking was faster than the answer.
            (_any, _) if after.course.paid => &[Owed::Card],
            // An order of 0 is asked for again. What people read already they know.
            (_any, Some(Means::FidelityAccount)) if after.course.said_again => &[],
            // A stray has left it to people meanwhile.
            (Asking::Taken, None) if matches!(after.course.payment, Payment::Asked(Means::FidelityAccount, _)) => {
                &[Owed::Card, Owed::PaymentNotice]
            }
            (Asking::Taken, _) => &[Owed::Card],
            (
                Asking::NotSent
                | Asking::NotAsked
                | Asking::Unread
                | Asking::BegunElsewhere
                | Asking::NotProved
                | Asking::NotShown
                | Asking::Unknown { .. },
                Some(Means::FidelityAccount),
            ) => &[Owed::Card],
            (
                Asking::Refused { .. }
                | Asking::NotSent
                | Asking::NotAsked
                | Asking::Moved
                | Asking::Unread
                | Asking::BegunElsewhere
                | Asking::NotProved
                | Asking::NotShown
                | Asking::Unknown { .. },
                _,
            ) => &[Owed::Card, Owed::PaymentNotice],
        }
    }
}
