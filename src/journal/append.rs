//! Writing down what happened to an order: once, in turn, and on disk before anybody relies on it.

use super::{
    Fault, Journal, JournalError, Lease, PaymentLink, consequences, lease, meter, orders, present, replay, vouchers,
};
use crate::order::{CheckoutAnswered, Event, Illegal, Order, OrderId, OrderNumber, Refusal};
use jiff::Timestamp;
use std::time::Instant;

/// Something that is on disk. Only an append makes one, never a replay, and it cannot be copied: the one effect that
/// rests on the event spends it.
#[derive(Debug)]
pub struct Durable<T>(T);

impl<T> Durable<T> {
    /// What was written.
    pub fn get(&self) -> &T {
        &self.0
    }

    /// Gives it up for the effect that needs it.
    pub fn spend(self) -> T {
        self.0
    }
}

/// Why an event was not written. Nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum AppendError {
    /// Somebody else was first: read the order again and ask again.
    #[error("the order has changed meanwhile; read it again")]
    Stale,
    /// Its payment was begun before: it is never asked for again.
    #[error("the payment of OVHcloud order {number} was begun before; look whether it is paid")]
    Paid {
        /// OVHcloud's number.
        number: OrderNumber,
    },
    /// Another order of ours has this OVHcloud order.
    #[error("OVHcloud order {number} already belongs to order {by}")]
    NumberClaimed {
        /// OVHcloud's number.
        number: OrderNumber,
        /// Whose it is.
        by: OrderId,
    },
    /// Another order with a project of the same plan and name is unsettled; this one waits for it.
    #[error("order {order} with the same plan and project name is not settled; wait for it")]
    Twin {
        /// Which.
        order: OrderId,
    },
    /// Somebody else is at this order, or the lease it was written under is over. They or their successor go on.
    #[error("another process is at this order; it goes on there")]
    Leased,
    /// Somebody it concerns was erased meanwhile: find out who the person is now and ask again.
    #[error("somebody it concerns was erased meanwhile; their key means nobody now")]
    Erased,
    /// The rules say no to the person, for what stands beside the order.
    #[error("the rules refuse it: {0:?}")]
    Refused(Refusal),
    /// The rules do not allow this event now.
    #[error(transparent)]
    Illegal(#[from] Illegal),
    /// The journal failed.
    #[error(transparent)]
    Journal(#[from] JournalError),
}

/// What goes with an event.
#[derive(Clone, Copy, Default)]
struct Beside<'a> {
    /// The lease it is written under.
    lease: Option<&'a Lease>,
    /// What a person wrote.
    text: Option<&'a str>,
    /// The payment link of the order that it names.
    link: Option<&'a PaymentLink>,
}

impl Journal {
    /// Writes the next event of an order, with everything that follows from it: messages owed, OVHcloud numbers
    /// claimed, projects unsettled. The order must be at its newest version.
    ///
    /// A found order, or stray, is the exception, because it is a fact in every stage: it is applied to the newest
    /// state. If the order already has that number, nothing is written and the newest state comes back.
    ///
    /// # Errors
    /// See [`AppendError`].
    pub async fn append<E>(&self, order: &Order, event: E, at: Timestamp) -> Result<(Order, Durable<E>), AppendError>
    where
        E: Clone + Into<Event>,
    {
        self.record(order, event, Beside::default(), at).await
    }

    /// As [`append`](Journal::append), by the holder of the order's lease: refused if the lease is over, in the same
    /// transaction. While somebody holds it, only they write `CheckoutBegan` and `CheckoutAnswered`.
    ///
    /// # Errors
    /// See [`AppendError`].
    pub async fn append_holding<E>(
        &self,
        lease: &Lease,
        order: &Order,
        event: E,
        at: Timestamp,
    ) -> Result<(Order, Durable<E>), AppendError>
    where
        E: Clone + Into<Event>,
    {
        self.record(order, event, Beside { lease: Some(lease), ..Beside::default() }, at).await
    }

    /// As [`append_holding`](Journal::append_holding), for the answer to the checkout: the link it came with is kept if the
    /// answer is written down, and only then.
    ///
    /// # Errors
    /// See [`AppendError`].
    pub async fn append_answer(
        &self,
        lease: &Lease,
        order: &Order,
        answered: CheckoutAnswered,
        link: Option<&PaymentLink>,
        at: Timestamp,
    ) -> Result<(Order, Durable<CheckoutAnswered>), AppendError> {
        self.record(order, answered, Beside { lease: Some(lease), text: None, link }, at).await
    }

    /// As [`append`](Journal::append), with what the person wrote when they said no. It stands beside the events.
    ///
    /// # Errors
    /// See [`AppendError`].
    pub async fn append_saying<E>(
        &self,
        order: &Order,
        event: E,
        text: &str,
        at: Timestamp,
    ) -> Result<(Order, Durable<E>), AppendError>
    where
        E: Clone + Into<Event>,
    {
        self.record(order, event, Beside { text: Some(text), ..Beside::default() }, at).await
    }

    async fn record<E>(
        &self,
        order: &Order,
        event: E,
        beside: Beside<'_>,
        at: Timestamp,
    ) -> Result<(Order, Durable<E>), AppendError>
    where
        E: Clone + Into<Event>,
    {
        let fact = event.clone().into();
        let begun = Instant::now();
        let work = self.write(order, &fact, beside, at);
        let done = self.doing("writing down what happened to an order", work).await;
        self.meter.count(begun, meter::appended(&done));
        let order = done??;
        Ok((order, Durable(event)))
    }

    /// One transaction. Leaving it early undoes it.
    async fn write(
        &self,
        order: &Order,
        fact: &Event,
        beside: Beside<'_>,
        at: Timestamp,
    ) -> Result<Result<Order, AppendError>, Fault> {
        let mut tx = self.store.begin().await?;
        self.prove_current_for(&mut tx, fact).await?;
        if let Err(refused) = lease::allows(&mut tx, order.id, beside.lease, fact).await? {
            return Ok(Err(refused));
        }
        let newest = orders::lock(&mut tx, order.id).await?;
        if !present::all(&mut tx, &self.store.kind, &self.memory, fact).await? {
            return Ok(Err(AppendError::Erased));
        }
        let found = match fact {
            Event::OrderFound(found) => Some(found.number),
            Event::StrayFound(stray) => Some(stray.number),
            Event::Submitted(_)
            | Event::Approved(_)
            | Event::ApprovedAlone(_)
            | Event::TakenBack(_)
            | Event::Withdrawn(_)
            | Event::Lapsed(_)
            | Event::Reminded(_)
            | Event::Escalated(_)
            | Event::Rejected(_)
            | Event::Expired(_)
            | Event::PriceMoved(_)
            | Event::PrepareFailed(_)
            | Event::Doubted(_)
            | Event::CheckoutBegan(_)
            | Event::CheckoutAnswered(_)
            | Event::CartOrdered(_)
            | Event::FenceBegan(_)
            | Event::LookedInVain(_)
            | Event::SaidOrdered(_)
            | Event::SaidNotOrdered(_)
            | Event::Restored(_)
            | Event::Course(_)
            | Event::TriedAgain(_)
            | Event::Closed(_) => None,
        };
        let old = match newest {
            Some(version) if version == order.version => order.clone(),
            Some(_) if found.is_some() => match replay::order(&mut tx, order.id).await? {
                Some(newest) => newest,
                None => return Ok(Err(AppendError::Stale)),
            },
            Some(_) | None => return Ok(Err(AppendError::Stale)),
        };
        if let Some(number) = found
            && consequences::claimant(&mut tx, number).await? == Some(old.id)
        {
            return Ok(Ok(old));
        }
        let new = match old.clone().apply(fact) {
            Ok(new) => new,
            Err(illegal) => return Ok(Err(illegal.into())),
        };
        if !orders::advance(&mut tx, &old, &new, at).await? {
            return Ok(Err(AppendError::Stale));
        }
        orders::add_event(&mut tx, new.id, new.version, fact, at).await?;
        if let Err(refused) = consequences::follow(&mut tx, &old, &new, fact, at).await? {
            return Ok(Err(refused));
        }
        if let Some(text) = beside.text {
            orders::say(&mut tx, new.id, fact, text).await?;
        }
        if let Some(link) = beside.link {
            vouchers::keep_link(&mut tx, new.id, link, at).await?;
        }
        self.pen.event(&mut tx, &new, fact, at).await?;
        tx.commit().await?;
        self.tick();
        Ok(Ok(new))
    }
}
