//! The answers to a payment: which can be written down when, and whom they are told.

use super::{Asking, Means, Order, Owed, PayAnswered, PayStep, Payment};

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
        if let Asking::Refused { verdict, .. } = outcome {
            course.refused_again = course.refused.as_ref() == Some(verdict);
            course.refused = Some(verdict.clone());
        }
        if *outcome == Asking::Taken {
            course.refused = None;
        }
        course.payment = Payment::Asked(means, outcome.clone());
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
                if *outcome == Asking::Moved && self.pay_step() == PayStep::Ask(*means) =>
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
            // A stray has left it to people meanwhile.
            (Asking::Taken, None) if matches!(after.course.payment, Payment::Asked(Means::FidelityAccount, _)) => {
                &[Owed::Card, Owed::PaymentNotice]
            }
            (Asking::Taken, _) => &[Owed::Card],
            // An order of 0 is asked for again. What it is refused with each time people know.
            (Asking::Refused { .. }, Some(Means::FidelityAccount)) if after.course.refused_again => &[Owed::Card],
            (
                Asking::NotSent
                | Asking::NotAsked
                | Asking::Unread
                | Asking::BegunElsewhere
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
                | Asking::NotShown
                | Asking::Unknown { .. },
                _,
            ) => &[Owed::Card, Owed::PaymentNotice],
        }
    }
}
