//! The word of a person about an order that the bot could not settle. What they say is checked at OVHcloud first.

use super::{Desk, No, Trouble};
use crate::order::{Order, OrderId, OrderNumber, Refusal, There, Version, Who};
use crate::ovh::{Error, Fate, Region};

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
        let there = self.there(&order, number).await?;
        self.decide(id, |order| order.said_ordered(who, self.policy(), &there)).await
    }

    /// A person says that it was not ordered. They confirm it by the order's number, because it can then be ordered
    /// once more. What they were shown is the order at `seen`.
    ///
    /// # Errors
    /// When the rules refuse it, it is not confirmed, or it cannot be written down.
    pub async fn said_not_ordered(&self, who: &Who, id: OrderId, seen: Version, confirmed: &str) -> Result<Order, No> {
        self.decide(id, |order| {
            let said = order.said_not_ordered(who, seen, self.policy())?;
            if confirmed.trim() != id.to_string() {
                return Err(Refusal::NotConfirmed { order: id });
            }
            Ok(said)
        })
        .await
    }

    async fn there(&self, order: &Order, number: OrderNumber) -> Result<There, No> {
        let billing = self.0.ovh.billing_order(number).await.map_err(|error| match error.fate {
            Fate::Missing => No::Refused(Refusal::NumberUnknown { number }),
            Fate::NotSent | Fate::Refused(_) | Fate::Unknown(_) => No::Trouble(Trouble::about_order(error)),
        })?;
        let projects = match Region::of(&order.quote.subsidiary) {
            // Nothing there says what an order is for before it is delivered.
            Some(Region::Us) => None,
            Some(Region::Eu | Region::Ca) | None => {
                let bought = self.0.ovh.bought(number).await;
                // The order is there. That what it is for is not only means that OVHcloud does not show it yet.
                Some(bought.map_err(|error: Error| No::Trouble(Trouble::about_order(error)))?.projects)
            }
        };
        // Read before whose it is: what is settled in between is claimed by then.
        let open = if projects.is_none() { self.0.journal.open_orders().await? } else { Vec::new() };
        let claimed = self.0.journal.claimant(number).await?;
        let there = There { number, with_tax: billing.with_tax, projects, made: billing.date, claimed };
        let another = open.iter().find(|other| other.id != order.id && other.may_have_made(&there));
        match another {
            Some(another) if claimed.is_none() => {
                Err(No::Refused(Refusal::NumberPerhapsAnothers { number, by: another.id }))
            }
            Some(_) | None => Ok(there),
        }
    }
}

/// An order number as people copy it, perhaps with blanks or a number sign around it.
fn order_number(text: &str) -> Option<OrderNumber> {
    let digits = text.trim().trim_start_matches('#');
    let all_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| all_digits).map(OrderNumber)
}
