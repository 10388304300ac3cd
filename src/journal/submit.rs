//! A cart becomes an order: one transaction empties that version of the cart and writes everything the order needs.

use super::store::Conn;
use super::{
    AppendError, Fault, Journal, JournalError, Place, cart, consequences, meter, orders, outbox, present, tally,
    vouchers,
};
use crate::order::{Cart, Event, Order, OrderId, Refusal, Submitted, Version};
use jiff::Timestamp;
use std::time::Instant;

/// What a person sends off.
#[derive(Clone, Debug)]
pub struct Submission {
    /// Which version of the requester's cart was priced.
    pub cart: Version,
    /// The order's first event. Its requester is whose cart is emptied.
    pub event: Submitted,
    /// When.
    pub at: Timestamp,
    /// Where the order's message goes.
    pub place: Place,
    /// Why they want it.
    pub reason: String,
    /// Who pays for it.
    pub cost_centre: Option<String>,
}

/// Why a cart was not submitted. Nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum SubmitError {
    /// The cart is no longer the one that was priced, or was submitted already.
    #[error("the cart has changed meanwhile; look at it again")]
    CartChanged,
    /// The requester, or somebody whom the rule names, was erased meanwhile.
    #[error("somebody it concerns was erased meanwhile; their key means nobody now")]
    Erased,
    /// A rule approves it as it is sent, and a month's cap is used up.
    #[error("the rules refuse it: {0:?}")]
    Refused(Refusal),
    /// The journal failed.
    #[error(transparent)]
    Journal(#[from] JournalError),
}

impl Journal {
    /// Makes an order of a cart version, which can happen once, and empties the cart. Its vouchers go with the order.
    ///
    /// # Errors
    /// See [`SubmitError`].
    pub async fn submit(&self, submission: Submission) -> Result<Order, SubmitError> {
        let begun = Instant::now();
        let done = self.turn_into_order(submission).await;
        self.meter.count(begun, meter::submitted(&done));
        done
    }

    async fn turn_into_order(&self, submission: Submission) -> Result<Order, SubmitError> {
        let work = async {
            let mut tx = self.store.begin().await?;
            let person = &submission.event.requester;
            let event = Event::Submitted(submission.event.clone());
            if !present::all(&mut tx, &self.store.kind, &self.memory, &event).await? {
                return Ok(Err(Undone::Refused(AppendError::Erased)));
            }
            let stored = cart::read(&mut tx, person).await?;
            if stored.version != submission.cart || stored.lines.is_empty() {
                return Ok(Err(Undone::Changed(stored)));
            }
            let emptied = stored.clear();
            if !cart::write(&mut tx, person, stored.version, &emptied).await? {
                return Ok(Err(Undone::Changed(cart::read(&mut tx, person).await?)));
            }
            let order = orders::add(&mut tx, |id| Order::open(id, &submission.event)).await?;
            orders::add_event(&mut tx, order.id, order.version, &event, submission.at).await?;
            match tally::count(&mut tx, None, &order, &event, submission.at).await? {
                Ok(()) => {}
                Err(refused) => return Ok(Err(Undone::Refused(refused))),
            }
            vouchers::go_with(&mut tx, person, order.id).await?;
            add_texts(&mut tx, order.id, &submission).await?;
            for person in consequences::concerned(&event) {
                consequences::concern(&mut tx, person, order.id).await?;
            }
            outbox::place(&mut tx, order.id, &submission.place).await?;
            outbox::owe(&mut tx, &order, &event, submission.at).await?;
            self.pen.event(&mut tx, &order, &event, submission.at).await?;
            tx.commit().await?;
            Ok(Ok((order, emptied)))
        };
        let done: Result<(Order, Cart), Undone> = self.doing("turning a cart into an order", work).await?;
        match done {
            Ok((order, emptied)) => {
                self.memory.remember(&submission.event.requester, emptied);
                self.tick();
                Ok(order)
            }
            Err(Undone::Changed(stored)) => {
                self.memory.remember(&submission.event.requester, stored);
                Err(SubmitError::CartChanged)
            }
            Err(Undone::Refused(AppendError::Refused(refusal))) => Err(SubmitError::Refused(refusal)),
            Err(Undone::Refused(AppendError::Erased)) => Err(SubmitError::Erased),
            Err(Undone::Refused(_)) => Err(SubmitError::CartChanged),
        }
    }
}

/// Why nothing was written.
enum Undone {
    /// The cart is now this one.
    Changed(Cart),
    /// What stands beside the order refuses it.
    Refused(AppendError),
}

async fn add_texts(conn: &mut Conn, id: OrderId, submission: &Submission) -> Result<(), Fault> {
    const ADD: &str = "INSERT INTO texts (order_id, reason, cost_centre) VALUES ($1, $2, $3)";
    sqlx::query(ADD).bind(id.0).bind(&submission.reason).bind(submission.cost_centre.as_deref()).execute(conn).await?;
    Ok(())
}
