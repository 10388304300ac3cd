//! Preparing a cart at OVHcloud. It buys nothing, so it may be repeated, but only as a whole and with a fresh cart.

use super::fill::Filled;
use super::vendor_carts::OurCart;
use super::{Desk, Step, Trouble, clock, quoting};
use crate::journal::{CartId, Voucher};
use crate::order::{Attempt, Content, LineId, OrderId, OrderNumber, Quote, Seal};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// What a cart is prepared with.
pub(super) struct Wish<'a> {
    pub(super) content: &'a Content,
    pub(super) vouchers: &'a BTreeMap<LineId, Voucher>,
    /// The order it is for; nothing for a quote.
    pub(super) order: Option<OrderId>,
}

/// Side by side, or one call at a time after the first way went wrong.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pace {
    SideBySide,
    OneByOne,
}

/// A cart that is what was asked for, with its price.
pub(super) struct Prepared {
    pub(super) cart: OurCart,
    /// Which attempt at the order it is; nothing for a quote.
    pub(super) attempt: Option<Attempt>,
    pub(super) quote: Quote,
    pub(super) seal: Seal,
    /// What the account looked like just now; read for an order only.
    pub(super) account_now: Option<AccountNow>,
}

/// The account's orders and the carts under this attempt's description, read just before a checkout.
pub(super) struct AccountNow {
    pub(super) since: Timestamp,
    pub(super) orders: Vec<OrderNumber>,
    pub(super) carts: Vec<CartId>,
}

impl Desk {
    /// Prepares a cart. If what is read back differs from what was asked for, a fresh one is built call by call.
    pub(super) async fn prepare(&self, wish: &Wish<'_>) -> Result<Prepared, Trouble> {
        for pace in [Pace::SideBySide, Pace::OneByOne] {
            if let Some(prepared) = self.prepare_at(wish, pace).await? {
                return Ok(prepared);
            }
            tracing::warn!("the cart read back from OVHcloud is not the one asked for");
        }
        Err(Trouble::CartDiffers)
    }

    /// Nothing if the cart read back is not the one asked for.
    async fn prepare_at(&self, wish: &Wish<'_>, pace: Pace) -> Result<Option<Prepared>, Trouble> {
        let known = self.known().await?;
        self.show_step(wish, Step::Cart);
        let (attempt, description) = match wish.order {
            None => (None, self.passing_description("quote")?),
            Some(order) => {
                let attempt = self.0.journal.new_attempt(order, clock::now()).await?;
                (Some(attempt), self.attempt_description(order, attempt))
            }
        };
        let cart = self.make_cart(&known.account, description, wish.order.zip(attempt)).await?;
        let priced = match self.fill(wish, &cart, pace).await {
            Ok(None) => Ok(None),
            Ok(Some(filled)) => {
                quoting::quote(&known.account, wish.content, &filled).map(|quote| Some((quote, filled)))
            }
            Err(trouble) => Err(trouble),
        };
        let of = wish.order.zip(attempt);
        match priced {
            Ok(Some((quote, Filled { account_now, .. }))) => {
                let seal = Seal::of(wish.content, &quote);
                self.note_priced(of, &Ok(Some(&seal))).await;
                Ok(Some(Prepared { cart, attempt, quote, seal, account_now }))
            }
            Ok(None) => {
                self.note_priced(of, &Ok(None)).await;
                self.drop_cart(cart);
                Ok(None)
            }
            Err(trouble) => {
                self.note_priced(of, &Err(&trouble)).await;
                self.drop_cart(cart);
                Err(trouble)
            }
        }
    }

    /// Tells who watches an order how far it has come; a quote is too quick to watch.
    pub(super) fn show_step(&self, wish: &Wish<'_>, step: Step) {
        if let Some(order) = wish.order {
            self.show(order, step);
        }
    }
}
