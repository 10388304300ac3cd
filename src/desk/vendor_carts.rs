//! The carts we make at OVHcloud: written down before they are used, deleted when they are not needed any more.

use super::{Desk, Trouble, clock};
use crate::journal::CartId;
use crate::order::{Attempt, OrderId, Verdict};
use crate::ovh::{Account, Fate};
use jiff::{SignedDuration, Timestamp};
use std::time::Duration;

/// How long a cart lives if nobody deletes it: longer than an order is looked for by it, far shorter than a day.
const LIFE: SignedDuration = SignedDuration::from_hours(2);

/// How long a cart without an order may be in use: far longer than a quote takes. Another process cannot see that it is.
const PASSING: Duration = Duration::from_mins(10);

/// A cart of ours, marked as in use in this process until it is let go.
pub(super) struct OurCart {
    pub(super) id: CartId,
    pub(super) mark: InUse,
}

/// While it lives, the cart of this description is not taken for one that was left behind.
pub(super) struct InUse {
    desk: Desk,
    pub(super) description: String,
}

impl Drop for InUse {
    fn drop(&mut self) {
        self.desk.0.carts_in_use.remove(&self.description);
    }
}

impl Desk {
    /// Makes a cart and writes its id down before anybody uses it.
    pub(super) async fn make_cart(
        &self,
        account: &Account,
        description: String,
        of: Option<(OrderId, Attempt)>,
    ) -> Result<OurCart, Trouble> {
        self.0.carts_in_use.insert(description.clone(), ());
        let mark = InUse { desk: self.clone(), description };
        let id = self.make_and_note(account, &mark.description, of).await?;
        Ok(OurCart { id, mark })
    }

    async fn make_and_note(
        &self,
        account: &Account,
        description: &str,
        of: Option<(OrderId, Attempt)>,
    ) -> Result<CartId, Trouble> {
        let expire = self.0.ovh.now().saturating_add(LIFE).unwrap_or(Timestamp::MAX);
        let made = self.0.ovh.create_cart(account, description, expire).await;
        let id = match made {
            Ok(id) => id,
            refused => {
                self.note_cart("cart_made", description, &refused).await;
                refused?
            }
        };
        let (order, attempt) = of.unzip();
        if let Err(error) = self.0.journal.note_cart(description, order, attempt, &id, clock::now()).await {
            // Nobody would find it again.
            if let Err(error) = self.0.ovh.delete_cart(&id).await {
                tracing::warn!(%error, "a cart that could not be noted stays until its end");
            }
            return Err(error.into());
        }
        self.note_cart("cart_made", description, &Ok(())).await;
        Ok(id)
    }

    /// Deletes a cart that is not needed any more, beside whatever goes on. What is left over, the next tick deletes.
    pub(super) fn drop_cart(&self, cart: OurCart) {
        let desk = self.clone();
        self.spawn(async move {
            desk.delete_cart(&cart.mark.description, &cart.id).await;
            drop(cart.mark);
        });
    }

    /// Deletes the carts that an earlier run or a failed call left behind.
    pub(super) async fn delete_spare_carts(&self) {
        let (now, passing) = (clock::now(), self.0.pauses.asking_again(PASSING));
        let long_ago = now.checked_sub(passing).unwrap_or(Timestamp::MIN);
        let spare = match self.0.journal.spare_carts(now, long_ago).await {
            Ok(spare) => spare,
            Err(error) => return tracing::error!(%error, "carts left behind could not be read"),
        };
        for (description, cart) in spare {
            if !self.0.carts_in_use.contains_key(&description) {
                self.delete_cart(&description, &cart).await;
            }
        }
    }

    pub(super) async fn delete_cart(&self, description: &str, cart: &CartId) {
        let deleted = self.0.ovh.delete_cart(cart).await;
        self.note_cart("cart_deleted", description, &deleted).await;
        match deleted {
            Ok(()) => {}
            // It was ordered after all, or is not ours any more. It ends by itself, and asking again changes nothing.
            Err(error) if matches!(error.fate, Fate::Refused(Verdict::BadRequest | Verdict::NotAllowed)) => {
                tracing::warn!(%error, "OVHcloud keeps a cart that is not needed any more");
            }
            Err(error) => {
                return tracing::warn!(%error, "a cart that is not needed any more stays until the next try or its end");
            }
        }
        if let Err(error) = self.0.journal.forget_cart(cart).await {
            tracing::error!(%error, "a deleted cart could not be struck out");
        }
    }

    /// The description of a cart that no order has: made for a quote, or to list offers.
    pub(super) fn passing_description(&self, purpose: &str) -> Result<String, Trouble> {
        let nonce = clock::nonce().map_err(|error| {
            tracing::error!(%error, "the system gives no random numbers");
            Trouble::Journal
        })?;
        Ok(format!("cartwright/{}/{purpose}/{nonce}", self.0.journal.id()))
    }

    /// The description of the cart of one attempt at one order.
    pub(super) fn attempt_description(&self, order: OrderId, attempt: Attempt) -> String {
        format!("cartwright/{}/{order}/{attempt}", self.0.journal.id())
    }
}
