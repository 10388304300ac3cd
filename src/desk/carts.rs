//! A person's cart: every change is asked of the rules, written through, and only then believed.

use super::{Desk, No, Trouble};
use crate::order::{Cart, Catalogue, Refusal, Who};
use std::sync::Arc;

impl Desk {
    /// The person's cart.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn cart(&self, who: &Who) -> Result<Cart, No> {
        Ok(self.0.journal.cart(&who.key).await?)
    }

    /// The person's cart from memory, for a form that has to be shown at once. Where several processes work, it may be
    /// some seconds old.
    pub fn remembered_cart(&self, who: &Who) -> Cart {
        self.0.journal.remembered_cart(&who.key)
    }

    /// Adds a line.
    ///
    /// # Errors
    /// When the rules refuse it or it cannot be written down.
    pub async fn cart_add(
        &self,
        who: &Who,
        plan: &str,
        name: &str,
        quantity: i64,
        options: &[String],
    ) -> Result<Cart, No> {
        let offers = self.offers().await?;
        self.change(who, |cart| cart.add(&offers, plan, name, quantity, options)).await
    }

    /// Changes a line's name or quantity.
    ///
    /// # Errors
    /// When the rules refuse it or it cannot be written down.
    pub async fn cart_edit(
        &self,
        who: &Who,
        place: i64,
        name: Option<&str>,
        quantity: Option<i64>,
    ) -> Result<Cart, No> {
        let offers = self.offers().await?;
        self.change(who, |cart| cart.edit(&offers, place, name, quantity)).await
    }

    /// Removes a line.
    ///
    /// # Errors
    /// When there is no such line or it cannot be written down.
    pub async fn cart_remove(&self, who: &Who, place: i64) -> Result<Cart, No> {
        self.change(who, |cart| cart.remove(place)).await
    }

    /// Empties the cart.
    ///
    /// # Errors
    /// When it cannot be written down.
    pub async fn cart_clear(&self, who: &Who) -> Result<Cart, No> {
        self.change(who, |cart| Ok(cart.clear())).await
    }

    /// What is offered, from memory.
    pub fn catalogue(&self) -> Arc<Catalogue> {
        self.0.shelf.catalogue()
    }

    /// What is offered, asked for if it was never read.
    ///
    /// # Errors
    /// [`Trouble::NoCatalogue`] when OVHcloud does not say.
    pub async fn offers(&self) -> Result<Arc<Catalogue>, No> {
        let remembered = self.catalogue();
        if !remembered.offers.is_empty() {
            return Ok(remembered);
        }
        let known = self.known().await.map_err(|_| No::Trouble(Trouble::NoCatalogue))?;
        Ok(known.catalogue)
    }

    /// Asks the rules and writes the answer through. If the cart changed meanwhile, the person asked about another
    /// cart than they saw, and is told so.
    pub(super) async fn change(&self, who: &Who, ask: impl FnOnce(&Cart) -> Result<Cart, Refusal>) -> Result<Cart, No> {
        self.refuse_when_stopping()?;
        let seen = self.cart(who).await?;
        let next = ask(&seen)?;
        Ok(self.0.journal.save_cart(&who.key, seen.version, next, None).await?)
    }
}
