//! Decisions of people. Two at once are simply first and second: the second finds the order as the first left it.

use super::{Desk, No, Trouble, clock};
use crate::journal::{AppendError, Durable};
use crate::order::{Event, MOST_REASON, Manner, Order, OrderId, Refusal, Seal, Stage, Version, Who, said};

/// How many races a decision may lose. Every lost one means that somebody else's event was written, so it ends anyway.
const MOST_RACES: usize = 16;

impl Desk {
    /// Approves the content and price that the button was made for; with enough approvals the order is placed.
    ///
    /// # Errors
    /// When the rules refuse it or it cannot be written down.
    pub async fn approve(&self, who: &Who, id: OrderId, seal: &Seal, manner: &Manner) -> Result<Order, No> {
        let order = self.decide(id, |order| order.approve(who, seal, manner, clock::now())).await?;
        if order.stage == Stage::Approved {
            self.go_on_in_background(id);
        }
        Ok(order)
    }

    /// Approves alone, in an emergency, and says why; the order is placed.
    ///
    /// # Errors
    /// When the rules refuse it, the reason is empty or too long, or it cannot be written down.
    pub async fn approve_alone(&self, who: &Who, id: OrderId, seal: &Seal, reason: &str) -> Result<Order, No> {
        let order = self.decide_saying(id, reason, |order| order.approve_alone(who, seal, clock::now())).await?;
        self.go_on_in_background(id);
        Ok(order)
    }

    /// Rejects a waiting order and says why.
    ///
    /// # Errors
    /// When the rules refuse it, the reason is empty or too long, or it cannot be written down.
    pub async fn reject(&self, who: &Who, id: OrderId, reason: &str) -> Result<Order, No> {
        self.decide_saying(id, reason, |order| order.reject(who, clock::now())).await
    }

    /// Takes an approval back.
    ///
    /// # Errors
    /// When the rules refuse it or it cannot be written down.
    pub async fn take_back(&self, who: &Who, id: OrderId) -> Result<Order, No> {
        self.decide(id, |order| order.take_back(who)).await
    }

    /// Takes one's own order back.
    ///
    /// # Errors
    /// When the rules refuse it or it cannot be written down.
    pub async fn withdraw(&self, who: &Who, id: OrderId) -> Result<Order, No> {
        self.decide(id, |order| order.withdraw(who, clock::now())).await
    }

    /// Lets a held order be tried again.
    ///
    /// # Errors
    /// When the rules refuse it or it cannot be written down.
    pub async fn try_again(&self, who: &Who, id: OrderId, seen: Version) -> Result<Order, No> {
        self.refuse_when_stopping()?;
        let order = self.load(id).await?;
        // Nobody without the right learns more than that.
        order.try_again(who, seen, self.policy(), clock::now())?;
        self.may_send_codes_again(&order).await?;
        let order = self.decide(id, |order| order.try_again(who, seen, self.policy(), clock::now())).await?;
        self.go_on_in_background(id);
        Ok(order)
    }

    /// Closes a held order.
    ///
    /// # Errors
    /// When the rules refuse it or it cannot be written down.
    pub async fn close(&self, who: &Who, id: OrderId) -> Result<Order, No> {
        self.decide(id, |order| order.close(who, self.policy())).await
    }

    /// As [`Desk::decide`], with what the person wrote beside it.
    async fn decide_saying<E>(
        &self,
        id: OrderId,
        text: &str,
        ask: impl Fn(&Order) -> Result<E, Refusal>,
    ) -> Result<Order, No>
    where
        E: Clone + Into<Event>,
    {
        self.refuse_when_stopping()?;
        for _ in 0..MOST_RACES {
            let order = self.load(id).await?;
            let event = ask(&order)?;
            let text = said(text, MOST_REASON)?;
            match self.0.journal.append_saying(&order, event, &text, clock::now()).await {
                Ok((order, _)) => return Ok(order),
                Err(AppendError::Stale) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(No::Trouble(Trouble::Journal))
    }

    /// The order, or the sentence that there is none.
    pub(super) async fn load(&self, id: OrderId) -> Result<Order, No> {
        self.0.journal.order(id).await?.ok_or(No::Refused(Refusal::NoSuchOrder { order: id }))
    }

    /// Asks the rules and writes the event down. If somebody was faster, the rules are asked again about the order as
    /// it is now, so that the answer is the true one.
    pub(super) async fn decide<E>(&self, id: OrderId, ask: impl Fn(&Order) -> Result<E, Refusal>) -> Result<Order, No>
    where
        E: Clone + Into<Event>,
    {
        Ok(self.decide_to(id, ask).await?.0)
    }

    /// As [`Desk::decide`], with what the decision is then spent on.
    pub(super) async fn decide_to<E>(
        &self,
        id: OrderId,
        ask: impl Fn(&Order) -> Result<E, Refusal>,
    ) -> Result<(Order, Durable<E>), No>
    where
        E: Clone + Into<Event>,
    {
        self.refuse_when_stopping()?;
        for _ in 0..MOST_RACES {
            let order = self.load(id).await?;
            let event = ask(&order)?;
            match self.0.journal.append(&order, event, clock::now()).await {
                Ok(decided) => return Ok(decided),
                Err(AppendError::Stale) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(No::Trouble(Trouble::Journal))
    }
}

#[cfg(test)]
mod tests;
