//! OVHcloud's offers and labels, kept in memory for an hour so that a quote needs no round trip for them.

use super::{Desk, Trouble, clock};
use crate::journal::CartId;
use crate::order::{Cart, Catalogue, Currency, Line, PlanCode};
use crate::ovh::{self, Account, Requirement};
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Nothing older than this is used for a quote.
const FRESH: SignedDuration = SignedDuration::from_hours(1);

/// What a quote needs to know before it starts.
#[derive(Clone)]
pub(super) struct Known {
    pub(super) account: Account,
    pub(super) catalogue: Arc<Catalogue>,
}

/// What was last read from OVHcloud, and when.
#[derive(Default)]
pub(super) struct Shelf(Mutex<Contents>);

#[derive(Default)]
struct Contents {
    known: Option<(Timestamp, Known)>,
    labels: HashMap<PlanCode, (Timestamp, Arc<[Requirement]>)>,
}

impl Shelf {
    /// The offers last read, however old: autocomplete answers from memory.
    pub(super) fn catalogue(&self) -> Arc<Catalogue> {
        self.with(|shelf| shelf.known.as_ref().map(|(_, known)| known.catalogue.clone()).unwrap_or_default())
    }

    fn fresh(&self, now: Timestamp) -> Option<Known> {
        self.with(|shelf| shelf.known.as_ref().filter(|(read, _)| is_fresh(*read, now)).map(|(_, known)| known.clone()))
    }

    pub(super) fn labels(&self, plan: &PlanCode, now: Timestamp) -> Option<Arc<[Requirement]>> {
        self.with(|shelf| {
            shelf.labels.get(plan).filter(|(read, _)| is_fresh(*read, now)).map(|(_, labels)| labels.clone())
        })
    }

    pub(super) fn keep_labels(&self, plan: &PlanCode, labels: Arc<[Requirement]>, now: Timestamp) {
        self.with(|shelf| shelf.labels.insert(plan.clone(), (now, labels)));
    }

    fn with<T>(&self, look: impl FnOnce(&mut Contents) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn is_fresh(read: Timestamp, now: Timestamp) -> bool {
    now.duration_since(read) < FRESH
}

impl Desk {
    /// What the account pays in, as OVHcloud said last; nothing while it has not.
    pub fn currency(&self) -> Option<Currency> {
        self.0.shelf.with(|shelf| shelf.known.as_ref().map(|(_, known)| known.account.currency))
    }

    /// Account and offers, read again when they are older than an hour.
    pub(super) async fn known(&self) -> Result<Known, Trouble> {
        match self.0.shelf.fresh(clock::now()) {
            Some(known) => Ok(known),
            None => self.read_offers().await,
        }
    }

    /// Reads account and offers, and the labels of what is ordered most. Offers can only be listed for a cart, and
    /// labels for an item in it, so one is made for them and deleted again.
    pub(super) async fn read_offers(&self) -> Result<Known, Trouble> {
        let account = self.0.ovh.account().await?;
        let cart = self.make_cart(&account, self.passing_description("offers")?, None).await?;
        let read = self.read_offers_with(&cart.id).await;
        self.drop_cart(cart);
        let known = Known { account, catalogue: Arc::new(read?) };
        self.0.shelf.with(|shelf| shelf.known = Some((clock::now(), known.clone())));
        Ok(known)
    }

    async fn read_offers_with(&self, cart: &CartId) -> Result<Catalogue, ovh::Error> {
        self.0.ovh.assign(cart).await?;
        let catalogue = self.0.ovh.catalogue(cart).await?;
        for offer in catalogue.offers.iter().filter(|offer| offer.plan.is_project()) {
            let line = Cart::default().add(&catalogue, &offer.plan.0, "labels", i64::from(offer.minimum.max(1)), &[]);
            let Some(line) = line.ok().and_then(|cart| cart.lines.into_iter().next()) else { continue };
            // Without them the first quote reads the labels itself, one round trip later.
            if let Err(error) = self.read_labels(cart, &line).await {
                tracing::warn!(%error, "reading the labels of a plan ahead");
            }
        }
        Ok(catalogue)
    }

    async fn read_labels(&self, cart: &CartId, line: &Line) -> Result<(), ovh::Error> {
        let item = self.0.ovh.add_item(cart, line).await?;
        let labels = self.0.ovh.required_configuration(cart, item).await?;
        self.0.shelf.keep_labels(&line.plan, labels.into(), clock::now());
        Ok(())
    }
}
