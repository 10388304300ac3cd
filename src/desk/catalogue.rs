//! OVHcloud's offers and labels, kept in memory for an hour so that a quote needs no round trip for them.

use super::{Desk, Trouble, clock};
use crate::order::{Catalogue, PlanCode};
use crate::ovh::{Account, Requirement};
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
    /// Account and offers, read again when they are older than an hour.
    pub(super) async fn known(&self) -> Result<Known, Trouble> {
        match self.0.shelf.fresh(clock::now()) {
            Some(known) => Ok(known),
            None => self.read_offers().await,
        }
    }

    /// Reads account and offers. Offers can only be listed for a cart, so one is made for it and deleted again.
    pub(super) async fn read_offers(&self) -> Result<Known, Trouble> {
        let account = self.0.ovh.account().await?;
        let cart = self.make_cart(&account, self.passing_description("offers")?, None).await?;
        let read = match self.0.ovh.assign(&cart.id).await {
            Ok(()) => self.0.ovh.catalogue(&cart.id).await,
            Err(error) => Err(error),
        };
        self.drop_cart(cart);
        let known = Known { account, catalogue: Arc::new(read?) };
        self.0.shelf.with(|shelf| shelf.known = Some((clock::now(), known.clone())));
        Ok(known)
    }
}
