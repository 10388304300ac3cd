//! The word of a person about an order that the bot could not settle. What they say is checked at OVHcloud first.

use super::{Desk, No, Trouble};
use crate::order::{Order, OrderId, OrderNumber, Refusal, There, Who};
use crate::ovh::{self, Fate};

impl Desk {
    /// A person says that it was ordered, and under which number.
    ///
    /// # Errors
    /// When the rules refuse it, OVHcloud has no such order or does not show it, or it cannot be written down.
    pub async fn said_ordered(&self, who: &Who, id: OrderId, number: &str) -> Result<Order, No> {
        self.refuse_when_stopping()?;
        let order = self.load(id).await?;
        // Nobody without the right learns here which orders the account has.
        order.may_be_settled_by(who, self.policy())?;
        let number = order_number(number).ok_or(Refusal::NumberForm)?;
        let there = self.there(number).await?;
        self.decide(id, |order| order.said_ordered(who, self.policy(), &there)).await
    }

    /// A person says that it was not ordered. They confirm it by the order's number, because it can then be ordered
    /// once more.
    ///
    /// # Errors
    /// When the rules refuse it, it is not confirmed, or it cannot be written down.
    pub async fn said_not_ordered(&self, who: &Who, id: OrderId, confirmed: &str) -> Result<Order, No> {
        self.decide(id, |order| {
            let said = order.said_not_ordered(who, self.policy())?;
            if confirmed.trim() != id.to_string() {
                return Err(Refusal::NotConfirmed { order: id });
            }
            Ok(said)
        })
        .await
    }

    async fn there(&self, number: OrderNumber) -> Result<There, No> {
        let read = tokio::try_join!(self.0.ovh.billing_order(number), self.0.ovh.bought(number));
        let (billing, bought) = read.map_err(|error: ovh::Error| match error.fate {
            Fate::Missing => No::Refused(Refusal::NumberUnknown { number }),
            Fate::NotSent | Fate::Refused(_) | Fate::Unknown(_) => No::Trouble(Trouble::from(error)),
        })?;
        let claimed = self.0.journal.claimant(number).await?;
        Ok(There { number, bought, made: billing.date, claimed })
    }
}

/// An order number as people copy it, perhaps with blanks or a number sign around it.
fn order_number(text: &str) -> Option<OrderNumber> {
    let digits = text.trim().trim_start_matches('#');
    let all_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| all_digits).map(OrderNumber)
}
