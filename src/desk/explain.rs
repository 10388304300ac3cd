//! What the rules say about one order and one person: who may still approve it, what is missing, and why this person may
//! not.

use super::{Desk, No, Sheet, clock};
use crate::journal::{JournalError, Profile};
use crate::order::{Approval, Counted, Group, Manner, Money, Order, OrderId, PersonId, Refusal, Stage, Who};
use jiff::Timestamp;

/// An order as its rule sees it.
#[derive(Clone, Debug)]
pub struct Explained {
    /// The order.
    pub sheet: Sheet,
    /// Who has approved it, first first.
    pub approvals: Vec<Yes>,
    /// Who else may approve it, and from when on; nothing once they may.
    pub second: Option<(Timestamp, Group<PersonId>)>,
    /// Those who may approve it by the right of another.
    pub handed: Vec<Handed>,
    /// Who may approve it alone in an emergency.
    pub alone: Group<PersonId>,
    /// The caps that count it, each with how much of it is used this month.
    pub caps: Vec<(Counted, Money)>,
    /// What the person who asks would be told now if they approved it.
    pub you: Result<(), Refusal>,
    /// Whether that person may approve it alone.
    pub you_alone: bool,
    /// When their last click on it was refused, if one was, and why; nothing if another version of this program wrote that.
    pub last: Option<(Timestamp, Option<Refusal>)>,
}

/// One approval.
#[derive(Clone, Debug)]
pub struct Yes {
    /// Whose. A person who was erased is nothing.
    pub by: Option<Profile>,
    /// By which right.
    pub right: Right,
}

/// By which right somebody approved.
#[derive(Clone, Debug)]
pub enum Right {
    /// By their own.
    Own,
    /// By that of another, who had handed it on.
    Of(Option<Profile>),
    /// Alone, in an emergency.
    Alone,
}

/// A right to approve that is handed on for a time.
#[derive(Clone, Debug)]
pub struct Handed {
    /// By whom.
    pub from: Option<Profile>,
    /// To whom.
    pub to: Option<Profile>,
    /// Until when.
    pub until: Timestamp,
}

impl Desk {
    /// What the rules say about this order, and to this person.
    ///
    /// # Errors
    /// When there is no such order, or the journal cannot be read.
    pub async fn explain(&self, who: &Who, id: OrderId) -> Result<Explained, No> {
        let sheet = self.sheet(id).await?;
        let order = &sheet.order;
        let now = clock::now();
        let caps = self.caps_of(order).await?;
        let room = caps.iter().all(|(cap, used)| cap.room(*used, order.quote.with_tax).is_ok());
        let you = asked(order, who, &caps, now);
        let you_alone = room && order.approve_alone(who, &order.seal, now).is_ok();
        let mut approvals = Vec::new();
        for approval in &order.approvals {
            approvals.push(self.yes(approval).await?);
        }
        let second = match (order.escalates(), &order.terms.escalate) {
            (Some(from), Some(second)) if !order.escalated && order.stage == Stage::Pending => {
                Some((from, self.people_of(&second.to).await?))
            }
            (Some(_) | None, Some(_) | None) => None,
        };
        let alone = self.people_of(&order.terms.alone).await?;
        let handed = self.handed(order, now).await?;
        let last = self.last_refusal(order, who).await?;
        Ok(Explained { approvals, second, handed, alone, caps, you, you_alone, last, sheet })
    }

    /// As it was then: its amounts are of that moment.
    async fn last_refusal(
        &self,
        order: &Order,
        who: &Who,
    ) -> Result<Option<(Timestamp, Option<Refusal>)>, JournalError> {
        let last = self.0.journal.last_refusal(order.id, &who.key).await?;
        Ok(last.map(|(at, why)| (at, serde_json::from_value(why).ok())))
    }

    async fn yes(&self, approval: &Approval) -> Result<Yes, JournalError> {
        let by = self.0.journal.profile(&approval.by).await?;
        let right = match &approval.stands_for {
            Some(other) => Right::Of(self.0.journal.profile(other).await?),
            None if approval.alone => Right::Alone,
            None => Right::Own,
        };
        Ok(Yes { by, right })
    }

    /// Who may approve this order because another has handed them the right.
    async fn handed(&self, order: &Order, now: Timestamp) -> Result<Vec<Handed>, JournalError> {
        let mut handed = Vec::new();
        for deputation in self.0.journal.deputations(now).await? {
            if order.can_use(&deputation.from, &deputation.to) {
                handed.push(Handed {
                    from: self.0.journal.profile(&deputation.from.key).await?,
                    to: self.0.journal.profile(&deputation.to).await?,
                    until: deputation.until,
                });
            }
        }
        Ok(handed)
    }
}

/// What this person would be told now. What the button asks for besides, such as the order's number, is taken as given.
fn asked(order: &Order, who: &Who, caps: &[(Counted, Money)], now: Timestamp) -> Result<(), Refusal> {
    let manner = Manner { typed: Some(order.id.to_string()), waives: false };
    order.approve(who, &order.seal, &manner, now)?;
    let is_last = order.approvals.len() + 1 >= usize::from(order.needs);
    if is_last {
        caps.iter().try_for_each(|(cap, used)| cap.room(*used, order.quote.with_tax))?;
    }
    Ok(())
}
