//! The payment link, for those it is for.

use super::{Desk, Link, No, Trouble, clock};
use crate::order::{OrderId, OrderNumber, Refusal, Stage, Who};
use crate::ovh::{self, Fate};

impl Desk {
    /// The order's payment link, if this person may see it and it leads to OVHcloud.
    ///
    /// # Errors
    /// When the rules refuse it, or neither journal nor OVHcloud can be asked.
    pub async fn link(&self, who: &Who, id: OrderId) -> Result<Link, No> {
        let order = self.load(id).await?;
        self.policy().may_see_link(who, &order)?;
        let number = match order.stage {
            Stage::Placed { number } => number,
            Stage::PlacedOtherwise { .. } => return Err(Refusal::PlacedOtherwise.into()),
            Stage::Pending
            | Stage::Approved
            | Stage::CheckingOut { .. }
            | Stage::Held(_)
            | Stage::Undecided(_)
            | Stage::Closed(_) => return Err(Refusal::NotPlaced.into()),
        };
        self.link_of(id, number, &order.quote.subsidiary).await
    }

    /// The link itself, from the table of secrets or again from OVHcloud, never without checking where it leads.
    pub(super) async fn link_of(&self, id: OrderId, number: OrderNumber, subsidiary: &str) -> Result<Link, No> {
        let link = match self.0.journal.link(id).await? {
            Some(link) => link,
            None => match self.0.ovh.billing_order(number).await {
                Ok(billing) => {
                    self.0.journal.keep_link(id, &billing.link, clock::now()).await?;
                    billing.link
                }
                Err(error) if error.fate == Fate::Missing => return Ok(Link::Gone { number }),
                Err(error) => return Err(No::Trouble(Trouble::from(error))),
            },
        };
        Ok(match ovh::vet(&link, subsidiary, &self.0.settings.link_hosts) {
            ovh::Vetted::Good => Link::Show(link),
            ovh::Vetted::Elsewhere => Link::Elsewhere { number },
        })
    }
}
