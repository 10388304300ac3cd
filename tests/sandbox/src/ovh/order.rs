//! Orders: what was sold, and how an order comes to be delivered as time goes by.

use super::clock::later;
use super::course::Halt;
use super::keys::Account;
use super::quote::Quote;
use super::settings::Settings;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::time::Instant;

/// Hours after which OVHcloud cancels an order that is not paid.
const PAY_WITHIN_HOURS: i64 = 24;

/// An order.
#[derive(Clone, Debug)]
pub(crate) struct Order {
    pub(crate) id: i64,
    pub(crate) account: Account,
    pub(crate) cart: String,
    pub(crate) cart_description: String,
    pub(crate) password: String,
    pub(crate) url: String,
    pub(crate) created: Timestamp,
    /// From when on the lists show it, by real time, if not at once.
    pub(crate) listed: Option<Instant>,
    pub(crate) quote: Quote,
    pub(crate) details: Vec<Detail>,
    pub(crate) paid: Option<Payment>,
    /// When a payment was declined that was taken up, and whether its step shows that.
    pub(crate) declined: Option<(Timestamp, bool)>,
    /// How many times money was taken for it, or it was confirmed at 0.
    pub(crate) charges: u32,
    /// Another total with tax than it was made at, set by hand.
    pub(crate) moved: Option<i64>,
    /// A status set by hand, which time does not change.
    pub(crate) held: Option<Status>,
    /// What holds it up, and since when.
    pub(crate) halt: Option<(Halt, Timestamp)>,
    /// Everything that has ever held it up.
    pub(crate) halts: Vec<(Halt, Timestamp)>,
    /// Since when it goes on after it was held up.
    pub(crate) lifted: Option<Timestamp>,
    /// When it was cancelled by somebody, or will be after a withdrawal.
    pub(crate) cancelled: Option<Timestamp>,
    pub(crate) waived_retraction: bool,
    /// Why it was withdrawn from, if it was.
    pub(crate) retracted: Option<String>,
    /// Whether nobody is shown it any more, as if it had never been.
    pub(crate) gone: bool,
    /// Whether its details show no plan code, as those of what is no plan do.
    pub(crate) nameless: bool,
}

/// When and by what an order was paid.
#[derive(Clone, Debug)]
pub(crate) struct Payment {
    pub(crate) at: Timestamp,
    pub(crate) mean: String,
}

/// One billed line: a unit of a plan, or the set-up that every order carries.
#[derive(Clone, Debug)]
pub(crate) struct Detail {
    pub(crate) id: i64,
    pub(crate) description: String,
    pub(crate) kind: &'static str,
    /// The line of the quote it bills; none for the set-up.
    pub(crate) line: Option<usize>,
    /// The project it becomes.
    pub(crate) project: Option<String>,
}

/// `billing.order.OrderStatusEnum`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Status {
    /// Cancelled.
    Cancelled,
    /// Being cancelled.
    Cancelling,
    /// Paid, being checked.
    Checking,
    /// Delivered.
    Delivered,
    /// Checked, being delivered.
    Delivering,
    /// Waits for documents of the customer.
    DocumentsRequested,
    /// Waits for payment.
    NotPaid,
    /// OVHcloud itself does not know.
    Unknown,
}

impl Status {
    /// As OVHcloud writes it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Status::Cancelled => "cancelled",
            Status::Cancelling => "cancelling",
            Status::Checking => "checking",
            Status::Delivered => "delivered",
            Status::Delivering => "delivering",
            Status::DocumentsRequested => "documentsRequested",
            Status::NotPaid => "notPaid",
            Status::Unknown => "unknown",
        }
    }
}

impl Order {
    /// Where the order stands at a moment: nothing runs in the background, the dates decide.
    pub(crate) fn status(&self, settings: &Settings, now: Timestamp) -> Status {
        if let Some(held) = self.held {
            return held;
        }
        if let Some(cancelled) = self.cancelled.filter(|cancelled| *cancelled <= now) {
            let over = later(cancelled, SignedDuration::from_secs(i64::from(settings.cancelling_s)));
            return if now < over { Status::Cancelling } else { Status::Cancelled };
        }
        let Some(payment) = self.paid.as_ref().filter(|_| self.shows_payment(settings, now)) else {
            return if now < self.expires() { Status::NotPaid } else { Status::Cancelled };
        };
        if let Some((halt, _)) = self.halt {
            return halt.status();
        }
        let delivery = SignedDuration::from_secs(i64::from(settings.delivery_s));
        let since = self.lifted.map_or(payment.at, |lifted| lifted.max(payment.at));
        if now >= later(since, delivery) {
            Status::Delivered
        } else if now >= later(since, delivery / 3) {
            Status::Delivering
        } else {
            Status::Checking
        }
    }

    /// Whether it was paid and shows it.
    pub(crate) fn shows_payment(&self, settings: &Settings, now: Timestamp) -> bool {
        let wait = SignedDuration::from_secs(i64::from(settings.payment_shows_after_s));
        self.paid.as_ref().is_some_and(|payment| wait.is_zero() || later(payment.at, wait) <= now)
    }

    /// Its total with tax.
    pub(crate) fn with_tax(&self) -> i64 {
        self.moved.unwrap_or_else(|| self.quote.with_tax())
    }

    /// When an unpaid order is cancelled.
    pub(crate) fn expires(&self) -> Timestamp {
        later(self.created, SignedDuration::from_hours(PAY_WITHIN_HOURS))
    }

    /// Whether the lists show it yet.
    pub(crate) fn is_listed(&self, settings: &Settings, now: Timestamp) -> bool {
        let wait = SignedDuration::from_secs(i64::from(settings.order_visible_after_s));
        // A clock that was set back must not hide what was made before.
        let waited = wait.is_zero() || later(self.created, wait) <= now;
        waited && !self.gone && self.listed.is_none_or(|listed| listed <= Instant::now())
    }

    /// Whether its projects can be used.
    pub(crate) fn usable(&self, settings: &Settings, now: Timestamp) -> bool {
        let wait = SignedDuration::from_secs(i64::from(settings.project_visible_after_s));
        let then = now.checked_sub(wait).unwrap_or(now);
        self.status(settings, then) == Status::Delivered && then >= self.created
    }

    /// The currency its prices are shown in. A free order paid with the fidelity account may show points.
    pub(crate) fn currency(&self, settings: &Settings) -> &'static str {
        let free = self.with_tax() == 0;
        let points = self.paid.as_ref().is_some_and(|payment| payment.mean == "fidelityAccount");
        if free && points && settings.free_orders_in_points { "points" } else { self.quote.currency }
    }
}
