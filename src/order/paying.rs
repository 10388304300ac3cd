//! Paying a placed order: what the bot does about it, what has to be so right before it asks, when whoever pays is reminded,
//! and whether the order's link may be shown.
//!
//! A payment is asked for once. Only at a total of 0, where nothing can be paid twice, it is asked for again.

use super::{
    Asking, LinkState, Means, Money, Order, OrderNumber, PayAnswered, PayBegan, PaymentReminded, Pays, Refusal, Stage,
    Status, Verdict,
};
use jiff::{SignedDuration, Timestamp};

/// What the bot did to pay.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Payment {
    /// Nothing.
    #[default]
    None,
    /// It was about to ask, and no answer is written down yet.
    Began(Means),
    /// It has asked.
    Asked(Means, Asking),
}

/// What the bot does next about paying an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayStep {
    /// Nothing: it is paid or over, a person pays it, or it can only be looked at.
    Nothing,
    /// Writes down that no answer will come any more to what was asked.
    GiveUpAnswer,
    /// Reads it, and asks if everything is as it has to be.
    Ask(Means),
}

/// What was read of an order right before it is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadFirst {
    /// Where it stands.
    pub status: Status,
    /// Its total.
    pub with_tax: Money,
    /// Whether its steps show that a payment of it was begun.
    pub begun: bool,
}

/// What that reading means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Before {
    /// It may be asked for, after this is written down.
    Ask(PayBegan),
    /// It does not wait for payment, so there is nothing to ask.
    NothingToPay,
    /// Its total is not the one that was approved: it is never asked for.
    Moved,
    /// Somebody has begun to pay it, or the bot has and its restored journal has forgotten that: it is only looked at.
    BegunElsewhere,
    /// Nothing proves that the bot's own checkout has made it: a person pays it.
    NotProved,
}

impl Order {
    /// By what the bot pays this order: nothing if a person does. A stray beside it is for a person too, who pays one of
    /// them.
    pub fn means(&self) -> Option<Means> {
        // Whoever approved an order of 0 whose terms do not say so was told that a person confirms it.
        self.possible_means().filter(|means| *means == Means::DefaultMethod || self.terms.confirms())
    }

    /// The same for what was done already: an earlier program confirmed every order of 0.
    pub(super) fn possible_means(&self) -> Option<Means> {
        match self.stage {
            Stage::Placed { .. } if !self.course.certain || !self.strays.is_empty() => None,
            Stage::Placed { .. } if self.quote.with_tax.is_zero() => Some(Means::FidelityAccount),
            Stage::Placed { .. } => match self.terms.pays() {
                Pays::Registered => Some(Means::DefaultMethod),
                Pays::Link => None,
            },
            Stage::Pending
            | Stage::Approved
            | Stage::CheckingOut { .. }
            | Stage::Held(_)
            | Stage::Undecided(_)
            | Stage::PlacedOtherwise { .. }
            | Stage::Closed(_) => None,
        }
    }

    /// Whether a stray has just taken its payment away from the bot, and nobody was told yet that there is something to pay.
    pub(super) fn was_left_to_people(&self) -> bool {
        let course = &self.course;
        let is_one = matches!(self.stage, Stage::Placed { .. }) && course.certain && self.strays.len() == 1;
        let by_bot =
            if self.quote.with_tax.is_zero() { self.terms.confirms() } else { self.terms.pays() == Pays::Registered };
        let untold = match &course.payment {
            Payment::None => true,
            // An order of 0 that would have been asked for again.
            Payment::Asked(
                Means::FidelityAccount,
                Asking::Taken
                | Asking::NotSent
                | Asking::NotAsked
                | Asking::Unread
                | Asking::BegunElsewhere
                | Asking::NotProved
                | Asking::NotShown
                | Asking::Unknown { .. },
            ) => !course.is_handed_over(),
            Payment::Began(_) | Payment::Asked(..) => false,
        };
        is_one && by_bot && untold && !course.paid && !course.is_over() && course.withdrawn().is_none()
    }

    /// What the bot does next about paying it, for whoever alone works on it. Nothing is begun of what somebody withdraws
    /// from, unless OVHcloud has certainly not taken that up.
    pub fn pay_step(&self) -> PayStep {
        match self.step_unless_withdrawn() {
            PayStep::Ask(_) if self.course.withdrawn().is_some() => PayStep::Nothing,
            step @ (PayStep::Nothing | PayStep::GiveUpAnswer | PayStep::Ask(_)) => step,
        }
    }

    /// The same if nobody had withdrawn from it. An earlier program went by this, and so does what its journal says.
    pub(super) fn step_unless_withdrawn(&self) -> PayStep {
        let course = &self.course;
        if course.paid || course.is_over() {
            return PayStep::Nothing;
        }
        match (&course.payment, self.means()) {
            (Payment::Began(_), _) => PayStep::GiveUpAnswer,
            (Payment::None, Some(means)) => PayStep::Ask(means),
            // Whoever mends its credentials need do nothing more.
            (
                Payment::Asked(
                    _,
                    Asking::Refused {
                        verdict:
                            Verdict::CredentialInvalid
                            | Verdict::RightMissing
                            | Verdict::ClockDiffers
                            | Verdict::SignatureInvalid,
                        query_id: _,
                    },
                ),
                Some(means @ Means::FidelityAccount),
            ) => PayStep::Ask(means),
            // There is nothing that could be paid twice. Any other verdict stays one, and another total is for a person.
            (
                Payment::Asked(
                    _,
                    Asking::Taken
                    | Asking::NotSent
                    | Asking::NotAsked
                    | Asking::Unread
                    | Asking::BegunElsewhere
                    | Asking::NotProved
                    | Asking::NotShown
                    | Asking::Unknown { .. },
                ),
                Some(means @ Means::FidelityAccount),
            ) => PayStep::Ask(means),
            (Payment::Asked(..) | Payment::None, _) => PayStep::Nothing,
        }
    }

    /// Whether it may be paid as it was read right before.
    pub fn before_paying(&self, read: ReadFirst) -> Before {
        let (PayStep::Ask(means), Some(number)) = (self.pay_step(), self.number()) else { return Before::NothingToPay };
        if read.status != Status::NotPaid {
            return Before::NothingToPay;
        }
        let as_sealed = match means {
            // Whatever the currency: orders of 0 are also shown in points.
            Means::FidelityAccount => read.with_tax.is_zero(),
            Means::DefaultMethod => read.with_tax == self.quote.with_tax,
        };
        match means {
            _any if !as_sealed => Before::Moved,
            Means::DefaultMethod if read.begun => Before::BegunElsewhere,
            Means::DefaultMethod if !self.course.proved => Before::NotProved,
            Means::DefaultMethod | Means::FidelityAccount => Before::Ask(PayBegan { number, means }),
        }
    }

    /// Whoever pays is reminded once, so long before OVHcloud cancels it, of an order that was just seen unpaid. Where no date
    /// is named they are reminded by its age, counted from when it was first seen, and rather late than never.
    pub fn remind_payer(&self, now: Timestamp, before: Option<SignedDuration>) -> Option<PaymentReminded> {
        let (from, until) = self.reminder_window(before)?;
        (now >= from && now < until).then_some(PaymentReminded {})
    }

    /// What is so about its link; nothing for an order that is not placed as it was approved.
    pub fn link_state(&self) -> Option<LinkState> {
        let state = self.link_unless_withdrawn()?;
        // That it may be paid stays the most important thing to know.
        let is_to_pay = matches!(state, LinkState::Open | LinkState::BotPays) && !self.course.may_be_paid();
        Some(if is_to_pay && self.course.withdrawn().is_some() { LinkState::Withdrawn } else { state })
    }

    fn link_unless_withdrawn(&self) -> Option<LinkState> {
        if !matches!(self.stage, Stage::Placed { .. }) {
            return None;
        }
        let course = &self.course;
        if matches!(course.status(), Some(Status::Cancelled | Status::Cancelling)) {
            return Some(LinkState::Cancelled);
        }
        if course.paid {
            return Some(LinkState::Paid);
        }
        if course.unfollowed.is_some() {
            return Some(LinkState::Unfollowed);
        }
        let means = self.means();
        Some(match &course.payment {
            Payment::None if means.is_none() => LinkState::Open,
            Payment::Asked(_, Asking::Moved) => LinkState::Moved,
            Payment::Asked(_, Asking::Refused { .. }) => LinkState::Open,
            // The bot goes on trying. Confirming an order of 0 twice does no harm.
            Payment::None | Payment::Began(_) if means == Some(Means::FidelityAccount) && course.is_handed_over() => {
                LinkState::Open
            }
            Payment::None | Payment::Began(_) => LinkState::BotPays,
            Payment::Asked(
                Means::FidelityAccount,
                Asking::Taken
                | Asking::NotSent
                | Asking::NotAsked
                | Asking::Unread
                | Asking::BegunElsewhere
                | Asking::NotProved
                | Asking::NotShown
                | Asking::Unknown { .. },
            ) => {
                if means.is_some() && !course.is_handed_over() {
                    LinkState::BotPays
                } else {
                    LinkState::Open
                }
            }
            Payment::Asked(
                Means::DefaultMethod,
                Asking::NotSent | Asking::NotAsked | Asking::Unread | Asking::NotProved,
            ) => LinkState::Open,
            Payment::Asked(Means::DefaultMethod, Asking::Taken) if !course.reminded => LinkState::BotPays,
            Payment::Asked(
                Means::DefaultMethod,
                Asking::Taken | Asking::BegunElsewhere | Asking::NotShown | Asking::Unknown { .. },
            ) => LinkState::MayBePaid,
        })
    }

    /// OVHcloud's number of an order whose link may be given out now.
    ///
    /// # Errors
    /// When nobody is to pay it by its link.
    pub fn payable_by_link(&self) -> Result<OrderNumber, Refusal> {
        match self.stage {
            Stage::Placed { number } => match self.link_state() {
                Some(LinkState::Open | LinkState::MayBePaid) | None => Ok(number),
                Some(LinkState::BotPays) => Err(Refusal::BotPays),
                Some(LinkState::Moved) => Err(Refusal::TotalMoved),
                Some(LinkState::Paid) => Err(Refusal::PaidAlready),
                Some(LinkState::Cancelled) => Err(Refusal::CancelledThere),
                Some(LinkState::Withdrawn) => Err(Refusal::WithdrawnFrom),
                Some(LinkState::Unfollowed) => Err(Refusal::Unfollowed { number }),
            },
            Stage::PlacedOtherwise { .. } => Err(Refusal::PlacedOtherwise),
            Stage::Pending
            | Stage::Approved
            | Stage::CheckingOut { .. }
            | Stage::Held(_)
            | Stage::Undecided(_)
            | Stage::Closed(_) => Err(Refusal::NotPlaced),
        }
    }

    /// A restored journal may have forgotten that it was paid: what is known of that then. It is not asked for any more.
    pub fn payment_may_be_forgotten(&self) -> Option<PayAnswered> {
        let may = self.pay_step() == PayStep::Ask(Means::DefaultMethod);
        may.then_some(PayAnswered { outcome: Asking::BegunElsewhere })
    }
}
