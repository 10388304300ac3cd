//! Placing an approved order: prepare, compare with the seal, write `CheckoutBegan` down, ask once.

use super::prepare::{AccountNow, Prepared, Wish};
use super::sweep::Strays;
use super::turn::Held;
use super::{Desk, OvhTrouble, Step, Trouble, clock, quoting};
use crate::journal::{AppendError, Durable};
use crate::order::{
    Candidate, CheckoutAnswered, CheckoutBegan, Doubt, Event, Finding, HeldFor, Order, OrderFound, OrderId,
    OrderNumber, Outcome, PrepareFailed, PriceMoved, Seal, Silence, Stage, StrayFound, Verdict, VoucherFault,
    is_silent_for_long, judge,
};
use crate::ovh::{self, Checkout, Fate, Receipt};
use std::time::Duration;

/// The pauses before preparing again, after OVHcloud gave no usable answer. Preparing buys nothing.
const PAUSES: [Duration; 2] = [Duration::from_millis(500), Duration::from_secs(3)];

impl Desk {
    /// Places the order if it is approved.
    pub(super) async fn place(&self, id: OrderId, lease: &Held) -> Result<(), AppendError> {
        let Some(order) = self.0.journal.order(id).await?.filter(|order| order.stage == Stage::Approved) else {
            return Ok(());
        };
        if let Some(lapsed) = order.lapse(clock::now()) {
            return self.note(&order, lapsed).await;
        }
        if !self.0.journal.order_vouchers(id).await?.is_empty() && self.0.journal.voucher_lock().await?.is_some() {
            let verdict = Verdict::VoucherRefused(VoucherFault::TooManyAttempts);
            return self.hold(&order, HeldFor::Refused { verdict, query_id: None }).await;
        }
        if let Some(held) = self.cannot_start(&order).await? {
            return self.hold(&order, held).await;
        }
        // A person said that an earlier checkout made no order, but it may have made one since, or there may have been
        // one that a restored journal has forgotten.
        match self.find_strays_patiently(&order).await? {
            Strays::None => {}
            Strays::Found => return self.hold_for_strays(id).await,
            Strays::Unlisted | Strays::Unread { .. } if self.0.stopping.is_cancelled() => return Ok(()),
            Strays::Unlisted => return self.hold(&order, HeldFor::NoAnswer { query_id: None }).await,
            Strays::Twin(twin) => return self.hold(&order, HeldFor::Twin { order: twin }).await,
            Strays::Unread { again: true, .. } if !is_silent_for_long(self.silent_since(id).await?, clock::now()) => {
                return self.hold(&order, HeldFor::NoAnswer { query_id: None }).await;
            }
            Strays::Unread { numbers, .. } => return self.doubt_unread(&order, &numbers).await,
        }
        let prepared = match self.prepare_patiently(&order).await {
            Ok(prepared) => prepared,
            Err(Trouble::Stopping | Trouble::Journal) => return Ok(()),
            Err(trouble) => {
                self.count_codes_of_order(id, &trouble).await;
                return self.hold(&order, held_for(trouble)).await;
            }
        };
        let (Some(attempt), Some(account_now)) = (prepared.attempt, &prepared.account_now) else { return Ok(()) };
        if prepared.seal != order.seal {
            return self.ask_again(&order, prepared).await;
        }
        if self.has_forgotten_cart(&prepared.cart.mark.description, account_now).await? {
            let submitted = self.0.journal.submitted(id).await?;
            return self.note(&order, order.doubt(Doubt::ForgottenCart, submitted)).await;
        }
        if self.0.stopping.is_cancelled() {
            // Nothing has been asked for. The next start prepares it anew.
            self.drop_cart(prepared.cart);
            return Ok(());
        }
        let began = CheckoutBegan { attempt, since: account_now.since, seen: account_now.orders.clone() };
        match self.0.journal.append_holding(&lease.lease, &order, began, clock::now()).await {
            Ok((order, intent)) => self.ask_once(order, intent, prepared, lease).await,
            Err(AppendError::Twin { order: twin }) => {
                self.drop_cart(prepared.cart);
                self.hold(&order, HeldFor::Twin { order: twin }).await
            }
            Err(error) => {
                self.drop_cart(prepared.cart);
                Err(error)
            }
        }
    }

    /// The one dangerous call. It takes what only the journal makes, and spends it.
    async fn ask_once(
        &self,
        order: Order,
        intent: Durable<CheckoutBegan>,
        prepared: Prepared,
        lease: &Held,
    ) -> Result<(), AppendError> {
        self.show(order.id, Step::Order);
        let outcome = match self.may_ask(lease).await {
            Ok(true) => {
                let flags = Checkout { waive_retractation_period: order.waives(), ..Checkout::default() };
                let answer = self.0.ovh.checkout(intent, &prepared.cart.id, flags).await;
                self.outcome(&order, &prepared, answer).await
            }
            // This process slept past its time. Somebody else may be at the order.
            Ok(false) => {
                tracing::warn!(order = order.id.0, "the checkout was not sent: the lease was not long enough any more");
                Outcome::NotAsked
            }
            Err(error) => {
                tracing::error!(order = order.id.0, %error, "the checkout was not sent: the journal failed right before");
                Outcome::NotAsked
            }
        };
        tracing::info!(order = order.id.0, ?outcome, "the checkout is answered");
        let nothing_ordered = matches!(outcome, Outcome::Refused { .. } | Outcome::NotSent | Outcome::NotAsked);
        self.note_answer(&order, outcome, lease).await?;
        if nothing_ordered {
            self.drop_cart(prepared.cart);
        }
        Ok(())
    }

    /// Writes the answer down: while the journal fails, again and again, because nobody else knows it. If somebody has
    /// gone on without it, the order it names is still a fact.
    async fn note_answer(&self, order: &Order, outcome: Outcome, lease: &Held) -> Result<(), AppendError> {
        let answered = CheckoutAnswered { outcome: outcome.clone() };
        let write = || self.0.journal.append_holding(&lease.lease, order, answered.clone(), clock::now());
        match self.patiently(order.id, write).await.map(|_| ()) {
            Err(AppendError::Stale | AppendError::Leased) => match outcome {
                Outcome::Placed { number } => self.note(order, OrderFound { number, proved: true }).await,
                Outcome::PlacedOtherwise { number } => {
                    let answers = order.sought().map(|asked| asked.attempt);
                    self.note(order, StrayFound { number, answers }).await
                }
                Outcome::Refused { .. } | Outcome::NotSent | Outcome::NotAsked | Outcome::Unknown { .. } => Ok(()),
            },
            noted => noted,
        }
    }

    /// What the answer proves. The link is kept before the outcome is written, so that its button never lies.
    async fn outcome(&self, order: &Order, prepared: &Prepared, answer: Result<Receipt, ovh::Error>) -> Outcome {
        let Receipt { number, link, answer } = match answer {
            Ok(receipt) => receipt,
            Err(ovh::Error { fate, query_id, .. }) => {
                return match fate {
                    Fate::NotSent => Outcome::NotSent,
                    Fate::Refused(verdict) => Outcome::Refused { verdict, query_id },
                    Fate::Missing => Outcome::Unknown { silence: Silence::Status(404), query_id },
                    Fate::Unknown(silence) => Outcome::Unknown { silence, query_id },
                };
            }
        };
        let as_sealed = match answer {
            Some(answer) => Seal::of(&order.content, &quoting::from_answer(&prepared.quote, &answer)) == order.seal,
            None => self.is_ours(order, number).await,
        };
        if !as_sealed {
            return Outcome::PlacedOtherwise { number };
        }
        if let Some(link) = &link
            && let Err(error) = self.0.journal.keep_link(order.id, link, clock::now()).await
        {
            tracing::error!(order = order.id.0, %error, "the link was not kept; it is read again when somebody asks for it");
        }
        Outcome::Placed { number }
    }

    /// Whether the order that OVHcloud named, without a price that could be read, is the approved one. If that cannot
    /// be read either, it is not known to be.
    async fn is_ours(&self, order: &Order, number: OrderNumber) -> bool {
        let bought = self.0.ovh.bought(number).await.ok();
        judge(order, &[Candidate { number, bought, again: false }]) == Finding::Match(number)
    }

    /// Why placing cannot even start: something is no longer sold, or a twin is not settled.
    async fn cannot_start(&self, order: &Order) -> Result<Option<HeldFor>, AppendError> {
        let others = self.0.journal.open_orders().await?;
        let twin = others
            .iter()
            .find(|other| other.id != order.id && other.may_be_there() && other.content.overlaps(&order.content));
        if let Some(twin) = twin {
            return Ok(Some(HeldFor::Twin { order: twin.id }));
        }
        let Ok(known) = self.known().await else { return Ok(None) };
        let gone = order.content.not_offered(&known.catalogue);
        Ok(gone.map(|plan| HeldFor::NotOffered { plan: plan.clone() }))
    }

    /// Looks for strays, and again where something could not be read: that may pass, and costs nothing.
    async fn find_strays_patiently(&self, order: &Order) -> Result<Strays, AppendError> {
        let mut strays = self.find_strays(order).await?;
        for pause in PAUSES {
            let passing = matches!(strays, Strays::Unread { .. });
            let pause = self.0.pauses.asking_again(pause);
            if !passing || self.unless_stopping(tokio::time::sleep(pause)).await.is_none() {
                break;
            }
            strays = self.find_strays(order).await?;
        }
        Ok(strays)
    }

    async fn doubt_unread(&self, order: &Order, unread: &[OrderNumber]) -> Result<(), AppendError> {
        tracing::warn!(order = order.id.0, count = unread.len(), "newer orders of the account cannot be read");
        match order.doubt_unread(unread) {
            Some(doubted) => self.note(order, doubted).await,
            None => Ok(()),
        }
    }

    async fn prepare_patiently(&self, order: &Order) -> Result<Prepared, Trouble> {
        let vouchers = self.0.journal.order_vouchers(order.id).await?;
        let wish = Wish { content: &order.content, vouchers: &vouchers, order: Some(order.id) };
        let mut pauses = PAUSES.into_iter();
        loop {
            let trouble = match self.prepare(&wish).await {
                Ok(prepared) => return Ok(prepared),
                Err(trouble) => trouble,
            };
            let passing = matches!(&trouble, Trouble::Ovh { fate: OvhTrouble::NoVerdict | OvhTrouble::NotReached, .. });
            let Some(pause) = pauses.next().filter(|_| passing) else { return Err(trouble) };
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                () = self.0.stopping.cancelled() => return Err(Trouble::Stopping),
            }
        }
    }

    /// The price or the contracts moved since people approved: they are asked again, with the new price.
    async fn ask_again(&self, order: &Order, prepared: Prepared) -> Result<(), AppendError> {
        self.drop_cart(prepared.cart);
        let moved = PriceMoved { quote: prepared.quote, seal: prepared.seal, expires: order.asked_until(clock::now()) };
        self.note(order, moved).await
    }

    /// Whether OVHcloud knows a cart of this attempt that the journal does not.
    async fn has_forgotten_cart(&self, description: &str, account_now: &AccountNow) -> Result<bool, AppendError> {
        let known = self.0.journal.carts_known(description).await?;
        Ok(account_now.carts.iter().any(|cart| !known.contains(cart)))
    }

    async fn hold(&self, order: &Order, held: HeldFor) -> Result<(), AppendError> {
        self.note(order, PrepareFailed { held }).await
    }

    /// The strays are written down by now, so the order is read again.
    async fn hold_for_strays(&self, id: OrderId) -> Result<(), AppendError> {
        match self.0.journal.order(id).await?.filter(|order| order.stage == Stage::Approved) {
            Some(order) => self.hold(&order, HeldFor::Strays).await,
            None => Ok(()),
        }
    }

    async fn note(&self, order: &Order, event: impl Clone + Into<Event>) -> Result<(), AppendError> {
        self.0.journal.append(order, event, clock::now()).await.map(|_| ())
    }
}

fn held_for(trouble: Trouble) -> HeldFor {
    match trouble {
        Trouble::Ovh { fate: OvhTrouble::NotReached, .. } => HeldFor::NotSent,
        Trouble::Ovh { fate: OvhTrouble::Refused(verdict), query_id } => HeldFor::Refused { verdict, query_id },
        Trouble::Ovh { fate: OvhTrouble::NoVerdict | OvhTrouble::NotShown, query_id } => HeldFor::NoAnswer { query_id },
        Trouble::CartDiffers => HeldFor::CartDiffers,
        Trouble::NoCatalogue | Trouble::Journal | Trouble::Stopping => HeldFor::NoAnswer { query_id: None },
    }
}
