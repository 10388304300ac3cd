//! What became of a placed order: whether it is paid, how far OVHcloud is with it, which projects came of it.

use super::{
    Asking, Blind, CourseEvent, Hidden, Order, Owed, Payment, ProjectName, Retraction, Stage, TOLD_WITHIN, Verdict,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What became of a placed order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// Whether it is the order that was approved: the answer to the checkout named it, or exactly one order was like it while
    /// it was looked for. Only then does the bot pay anything.
    pub certain: bool,
    /// Whether the bot's own checkout has certainly made it. Only then does the bot pay more than 0.
    pub proved: bool,
    /// What OVHcloud has shown of it, oldest first.
    pub shown: Vec<Shown>,
    /// When OVHcloud cancels it unless it is paid.
    pub pay_until: Option<Timestamp>,
    /// Until when the right of withdrawal lasts, where there is one.
    pub retract_until: Option<Timestamp>,
    /// Whether OVHcloud shows it as paid.
    pub paid: bool,
    /// What the bot did to pay it.
    pub payment: Payment,
    /// Whether the answer to what the bot asked was given up, and may still come.
    pub given_up: bool,
    /// With what OVHcloud refused the newest payment that it refused.
    pub refused: Option<Verdict>,
    /// The newest answer about paying it, also while the bot asks once more.
    pub answer: Option<Asking>,
    /// Whether it says what people had read before it.
    pub said_again: bool,
    /// Whether whoever pays was reminded.
    pub reminded: bool,
    /// Since when it is late.
    pub overdue: Option<Timestamp>,
    /// Those of its projects that could be used when it was late.
    pub early: Vec<ReadyProject>,
    /// Why the bot cannot see how far it is, while it cannot.
    pub blind: Option<Blind>,
    /// What people were told that it may not see of the delivered order, which is so until its projects are ready, or that was
    /// looked at.
    pub hidden: Option<Hidden>,
    /// When it last turned out that the bot cannot see it.
    pub blinded: Option<Timestamp>,
    /// When it last turned out that the bot may look at its projects again.
    pub sighted: Option<Timestamp>,
    /// The projects that came of it, once they can be used, and since when.
    pub ready: Option<(Timestamp, Vec<ReadyProject>)>,
    /// Since when OVHcloud is not asked for it any more, because nothing had changed for long.
    pub unfollowed: Option<Timestamp>,
    /// Whether somebody used the right of withdrawal.
    pub retraction: Option<Retraction>,
}

/// What OVHcloud showed of an order at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// When it was first seen so.
    pub at: Timestamp,
    /// Where it stands.
    pub status: Status,
    /// What is in its way.
    pub hurdle: Option<Hurdle>,
    /// Whether it is paid.
    pub paid: bool,
}

/// Where OVHcloud says that an order stands (`billing.order.OrderStatusEnum`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It waits for payment.
    NotPaid,
    /// It is paid, and checked.
    Checking,
    /// It waits for documents of the customer.
    DocumentsRequested,
    /// It is being delivered.
    Delivering,
    /// It is delivered.
    Delivered,
    /// It is being cancelled.
    Cancelling,
    /// It is cancelled.
    Cancelled,
    /// OVHcloud itself does not know.
    Unknown,
}

/// What is in the way of an order, by its steps (`billing.order.FollowUp`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hurdle {
    /// A person at OVHcloud looks at it. They do so on working days only.
    ManualReview,
    /// OVHcloud wants documents of the customer.
    DocumentsRequested,
    /// Refused by OVHcloud's fraud check.
    FraudRefused,
    /// A step has failed.
    StepFailed,
}

/// By what the bot pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Means {
    /// `fidelityAccount`, by which orders of 0 are settled.
    FidelityAccount,
    /// The account's default payment method.
    DefaultMethod,
}

/// Who pays an order whose total is not 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pays {
    /// A person, by the private link.
    #[default]
    Link,
    /// The bot, by the account's default payment method, as part of what was approved.
    Registered,
}

/// A project that can be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadyProject {
    /// Its id at OVHcloud: 32 hex digits. Not a secret.
    pub id: String,
    /// The name it was ordered under; nothing if it cannot be told which of several it is.
    pub name: Option<ProjectName>,
    /// Whether OVHcloud shows that name.
    pub named: bool,
}

impl Order {
    /// Whether OVHcloud is asked how far it is. Of an order that is not what was approved, the projects are nobody's. One
    /// that was given up is looked at again if it was withdrawn from since then. One that is done is if it was withdrawn
    /// from, until it is told what came of that.
    pub fn is_followed(&self, since: Timestamp) -> bool {
        let course = &self.course;
        match self.stage {
            Stage::Placed { .. } => {
                let told = course.unfollowed.is_some();
                let since = if told { since } else { since.saturating_sub(TOLD_WITHIN).unwrap_or(since) };
                let withdrawn = course.withdrawn().is_some_and(|retraction| retraction.at >= since);
                let open = course.ready.is_none() && !told;
                !course.is_cancelled() && (open || withdrawn)
            }
            Stage::PlacedOtherwise { .. } => !course.is_cancelled() && course.status() != Some(Status::Delivered),
            Stage::Pending
            | Stage::Approved
            | Stage::CheckingOut { .. }
            | Stage::Held(_)
            | Stage::Undecided(_)
            | Stage::Closed(_) => false,
        }
    }

    /// Writes an event of a placed order into its course; false if it cannot happen now.
    pub(super) fn goes_on(&mut self, event: &CourseEvent) -> bool {
        let placed = matches!(self.stage, Stage::Placed { .. });
        if !placed && !matches!(self.stage, Stage::PlacedOtherwise { .. }) {
            return false;
        }
        let number = self.number();
        let means = self.possible_means();
        if let CourseEvent::PayAnswered(answered) = event {
            return self.pay_answered(&answered.outcome);
        }
        let course = &mut self.course;
        match event {
            // At a total of 0 asking twice does no harm; any other payment is asked for once and never again.
            CourseEvent::PayBegan(began)
                if placed
                    && number == Some(began.number)
                    && means == Some(began.means)
                    && !course.paid
                    && !course.is_over() =>
            {
                let once_more = began.means == Means::FidelityAccount;
                if course.payment != Payment::None && !once_more {
                    return false;
                }
                course.payment = Payment::Began(began.means);
            }
            CourseEvent::Progressed(progressed) => {
                let &super::Progressed { status, hurdle, paid, pay_until, retract_until, at } = progressed;
                course.shown.push(Shown { at, status, hurdle, paid });
                course.paid = paid;
                course.pay_until = pay_until.or(course.pay_until);
                course.retract_until = retract_until.or(course.retract_until);
                if course.blind.is_some_and(Blind::ends_by_a_look) {
                    course.blind = course.hidden.map(|_| Blind::Project);
                }
            }
            CourseEvent::Blinded(blinded) if course.blind != Some(blinded.why) => {
                course.blind = Some(blinded.why);
                if !blinded.why.ends_by_a_look() {
                    course.hidden = Some(if blinded.details { Hidden::Details } else { Hidden::Project });
                }
                course.blinded = Some(blinded.at);
            }
            CourseEvent::Sighted(sighted) if course.blind == Some(Blind::Project) => {
                (course.blind, course.hidden) = (None, None);
                course.sighted = Some(sighted.at);
            }
            CourseEvent::PaymentReminded(_) if placed && !course.reminded => course.reminded = true,
            CourseEvent::Overdue(overdue) if !course.was_told_late() => {
                course.overdue = Some(overdue.at);
                course.early.clone_from(&overdue.ready);
            }
            CourseEvent::Ready(ready) if course.ready.is_none() && course.unfollowed.is_none() => {
                if course.status() != Some(Status::Delivered) {
                    course.shown.push(Shown { at: ready.at, status: Status::Delivered, hurdle: None, paid: true });
                    course.paid = true;
                }
                course.ready = Some((ready.at, ready.projects.clone()));
                (course.blind, course.hidden) = (None, None);
            }
            CourseEvent::Unfollowed(unfollowed) if placed && course.may_be_given_up() => {
                course.unfollowed = Some(unfollowed.at);
            }
            CourseEvent::RetractBegan(began)
                if placed && course.retraction.as_ref().is_none_or(Retraction::may_be_repeated) =>
            {
                course.retraction = Some(Retraction { by: began.by.clone(), outcome: None, at: began.at });
            }
            CourseEvent::RetractAnswered(answered) => match &mut course.retraction {
                Some(retraction) if retraction.takes(&answered.outcome) => {
                    retraction.outcome = Some(answered.outcome.clone());
                }
                Some(_) | None => return false,
            },
            CourseEvent::PayBegan(_)
            | CourseEvent::PayAnswered(_)
            | CourseEvent::PaymentReminded(_)
            | CourseEvent::Blinded(_)
            | CourseEvent::Sighted(_)
            | CourseEvent::Overdue(_)
            | CourseEvent::Ready(_)
            | CourseEvent::Unfollowed(_)
            | CourseEvent::RetractBegan(_) => return false,
        }
        true
    }
}

impl CourseEvent {
    /// The messages this event owes, given the order after it.
    pub(super) fn owes(&self, after: &Order) -> &'static [Owed] {
        match self {
            // What people read stays as it was until the answer comes.
            CourseEvent::PayBegan(_) => &[],
            CourseEvent::PayAnswered(answered) => answered.owes(after),
            CourseEvent::Progressed(_) if after.course.is_news() => &[Owed::Card, Owed::News],
            CourseEvent::Blinded(blinded) if !blinded.why.ends_by_a_look() => &[Owed::Card, Owed::News],
            CourseEvent::Progressed(_) | CourseEvent::Blinded(_) | CourseEvent::Sighted(_) => &[Owed::Card],
            CourseEvent::PaymentReminded(_) if after.terms.payers.is_empty() => &[Owed::Card, Owed::PaymentReminder],
            CourseEvent::PaymentReminded(_) => &[Owed::Card, Owed::PaymentReminder, Owed::PayersReminder],
            CourseEvent::Overdue(_) | CourseEvent::Ready(_) | CourseEvent::Unfollowed(_) => &[Owed::Card, Owed::News],
            // Its answer comes within moments, or is told as unknown.
            CourseEvent::RetractBegan(_) => &[],
            CourseEvent::RetractAnswered(_) => &[Owed::Card],
        }
    }
}
