//! The payment link, for those it is for.

use super::{Desk, Link, No, Trouble, clock};
use crate::order::{Order, OrderId, Who};
use crate::ovh::{self, Fate};
use jiff::Timestamp;

impl Desk {
    /// The order's payment link, if this person may see it and it leads to OVHcloud.
    ///
    /// # Errors
    /// When the rules refuse it, or neither journal nor OVHcloud can be asked.
    pub async fn link(&self, who: &Who, id: OrderId) -> Result<Link, No> {
        let order = self.load(id).await?;
        order.may_see_link(who)?;
        self.link_of(&order).await
    }

    /// The order's payment link for everybody in its channel: for operators who have decided that (`link.post`).
    ///
    /// # Errors
    /// When the order has none, or neither journal nor OVHcloud can be asked.
    pub async fn public_link(&self, order: &Order) -> Result<Link, No> {
        self.link_of(order).await
    }

    /// The time at OVHcloud, by which its deadlines count.
    pub fn time_there(&self) -> Timestamp {
        self.0.ovh.now()
    }

    /// The link itself, from the table of secrets or again from OVHcloud, never without checking where it leads.
    async fn link_of(&self, order: &Order) -> Result<Link, No> {
        let number = order.payable_by_link()?;
        let link = match self.0.journal.link(order.id).await? {
            Some(link) => link,
            None => match self.0.ovh.billing_order(number).await {
                Ok(billing) => {
                    self.0.journal.keep_link(order.id, &billing.link, clock::now()).await?;
                    self.keep_dates(order, billing.expires, billing.retract_until).await;
                    billing.link
                }
                Err(error) if error.fate == Fate::Missing => return Ok(Link::Gone { number }),
                Err(error) => return Err(No::Trouble(Trouble::from(error))),
            },
        };
        Ok(match ovh::vet(&link, &order.quote.subsidiary, &self.0.settings.link_hosts) {
            ovh::Vetted::Good => Link::Show(link),
            ovh::Vetted::Elsewhere => Link::Elsewhere { number },
        })
    }

    /// Writes down the dates that were read with the link: whoever pays is reminded by them. The link does not wait for that.
    async fn keep_dates(&self, order: &Order, pay_until: Option<Timestamp>, retract_until: Option<Timestamp>) {
        let Some(seen) = order.dated(pay_until, retract_until) else { return };
        if let Err(error) = self.note_seen(order, seen).await {
            tracing::warn!(order = order.id.0, %error, "the dates of an order were not written down");
        }
    }
}

#[cfg(test)]
mod tests;
