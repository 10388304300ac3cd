//! How much of the month's caps is used, for people to see.

use super::{Desk, No, clock};
use crate::order::{CapOf, Counted, Money, Order, Tally, Who};

impl Desk {
    /// The caps that count this order, each with how much of it is used this month: without the order while it may still
    /// be decided about, with it once it counts.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn caps_of(&self, order: &Order) -> Result<Vec<(Counted, Money)>, No> {
        let without = (!order.counts()).then_some(order.id);
        let mut caps = Vec::new();
        for cap in &order.terms.caps {
            let used = self.0.journal.used(cap, clock::now(), without).await?;
            caps.push((cap.clone(), used));
        }
        Ok(caps)
    }

    /// Every cap as it stands for this person, each with how much of it is used this month. Those of roles are shown to
    /// everybody.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn caps_for(&self, who: &Who) -> Result<Vec<(Counted, Money)>, No> {
        let mut caps = Vec::new();
        for cap in &self.policy().caps {
            let tally = match cap.of {
                CapOf::Person => Tally::Person(who.key.clone()),
                CapOf::Role(role) => Tally::Role(role),
                CapOf::Everybody => Tally::Everybody,
            };
            let cap = Counted { tally, month: cap.month };
            let used = self.0.journal.used(&cap, clock::now(), None).await?;
            caps.push((cap, used));
        }
        Ok(caps)
    }
}
