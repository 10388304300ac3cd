//! What may become of an order between its payment and its delivery, and how its steps tell (`billing.order.FollowUp`).

use super::clock;
use super::order::{Order, Status};
use super::settings::Settings;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// What holds a paid order up, whatever time does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Halt {
    /// A person at OVHcloud looks at it.
    ManualReview,
    /// Documents of the customer are asked for.
    Documents,
    /// The fraud check has refused it: it is cancelled.
    Refused,
    /// The step of its delivery has failed.
    Failed,
    /// It is being delivered, and never is.
    Never,
}

impl Halt {
    /// Where an order stands that it holds up.
    pub(crate) fn status(self) -> Status {
        match self {
            Halt::ManualReview => Status::Checking,
            Halt::Documents => Status::DocumentsRequested,
            Halt::Refused => Status::Cancelling,
            Halt::Failed | Halt::Never => Status::Delivering,
        }
    }
}

/// The four steps of an order as they stand at a moment.
pub(crate) fn steps(order: &Order, settings: &Settings, now: Timestamp) -> Value {
    let status = order.status(settings, now);
    let halt = order.halt.map(|(halt, _)| halt);
    let failed = order.paid.is_none() && order.declined.is_some_and(|(_, shows)| shows);
    let [validating, validated, delivering, available] = match status {
        Status::NotPaid if failed => ["ERROR", "TODO", "TODO", "TODO"],
        Status::NotPaid | Status::Checking | Status::DocumentsRequested | Status::Unknown => {
            ["DOING", "TODO", "TODO", "TODO"]
        }
        Status::Delivering if halt == Some(Halt::Failed) => ["DONE", "DONE", "ERROR", "TODO"],
        Status::Delivering => ["DONE", "DONE", "DOING", "TODO"],
        Status::Delivered => ["DONE", "DONE", "DONE", "DONE"],
        Status::Cancelled | Status::Cancelling => ["ERROR", "TODO", "TODO", "TODO"],
    };
    let mut checks = vec![event(order.created, "ORDER_STARTED", "Order started")];
    if let Some((at, _)) = order.declined {
        checks.push(event(at, "PAYMENT_INITIATED", "Payment initiated"));
    }
    if let Some(payment) = &order.paid {
        checks.push(event(payment.at, "PAYMENT_INITIATED", "Payment initiated"));
        if order.shows_payment(settings, now) {
            checks.push(event(payment.at, "PAYMENT_RECEIVED", "Payment received"));
            checks.push(event(payment.at, "FRAUD_CHECK", "Order verification in progress"));
        }
    }
    if order.held == Some(Status::DocumentsRequested) {
        checks.push(event(order.created, "FRAUD_DOCS_REQUESTED", "Documents requested"));
    }
    // What was asked for is not taken out of the history when it is answered.
    for (halt, since) in &order.halts {
        checks.extend(match halt {
            Halt::ManualReview => Some(event(*since, "FRAUD_MANUAL_REVIEW", "Order being reviewed")),
            Halt::Documents => Some(event(*since, "FRAUD_DOCS_REQUESTED", "Documents requested")),
            Halt::Refused => Some(event(*since, "FRAUD_REFUSED", "Order refused")),
            Halt::Failed | Halt::Never => None,
        });
    }
    if let Some(lifted) = order.lifted {
        checks.push(event(lifted, "FRAUD_CHECK", "Order verification in progress"));
    }
    let (mut invoices, mut deliveries) = (Vec::new(), Vec::new());
    if let Some(payment) = order.paid.as_ref().filter(|_| delivering != "TODO") {
        invoices.push(event(payment.at, "INVOICE_IN_PROGRESS", "Invoice in progress"));
        invoices.push(event(payment.at, "INVOICE_SENT", "Invoice sent"));
        deliveries.push(event(payment.at, "DELIVERY", "Delivery in progress"));
    }
    json!([
        {"history": checks, "status": validating, "step": "VALIDATING"},
        {"history": invoices, "status": validated, "step": "VALIDATED"},
        {"history": deliveries, "status": delivering, "step": "DELIVERING"},
        {"history": [], "status": available, "step": "AVAILABLE"},
    ])
}

fn event(date: Timestamp, label: &str, description: &str) -> Value {
    json!({"date": clock::format(date), "description": description, "label": label})
}
