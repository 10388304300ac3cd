//! Paying an order.

use super::account;
use super::fault::Fault;
use super::fields::required;
use super::order::{Order, Payment, Status};
use super::request::Request;
use super::settings::Declined;
use super::world::World;
use serde_json::{Value, json};

/// `billing.ReusablePaymentMeanEnum`
const MEANS: &[&str] = &[
    "CREDIT_CARD",
    "CURRENT_ACCOUNT",
    "DEFERRED_PAYMENT_ACCOUNT",
    "DOMESTIC_CARD",
    "ENTERPRISE",
    "INTERNAL_TRUSTED_ACCOUNT",
    "PAYPAL",
    "RUPAY",
    "SEPA_DIRECT_DEBIT",
    "bankAccount",
    "creditCard",
    "deferredPaymentAccount",
    "fidelityAccount",
    "ovhAccount",
    "paypal",
];

/// `GET /me/order/{orderId}/paymentMethods`
pub(crate) fn methods(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let order = world.order(call)?;
    let registered: Vec<i64> = account::valid_methods(world, order.account);
    let available = |kind: &str| {
        json!({
            "icon": {"data": null, "name": null, "url": null}, "integration": "NONE", "oneshot": true, "paymentSubType": null,
            "paymentType": kind, "registerable": false, "registerableWithTransaction": false,
        })
    };
    let kinds: &[&str] = match (order.with_tax(), world.settings.fidelity_account) {
        (0, true) => &["FIDELITY_ACCOUNT"],
        (0, false) => &[],
        _ => &["CREDIT_CARD", "SEPA_DIRECT_DEBIT"],
    };
    Ok(json!({
        "available": kinds.iter().map(|kind| available(kind)).collect::<Vec<_>>(),
        "paymentMethods": [],
        "registered": registered,
    }))
}

/// `GET /me/order/{orderId}/availableRegisteredPaymentMean`
pub(crate) fn registered(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let free = world.order(call)?.with_tax() == 0;
    if free && !world.settings.fidelity_account {
        return Ok(json!([]));
    }
    Ok(json!([{"paymentMean": if free { "fidelityAccount" } else { "CREDIT_CARD" }}]))
}

/// `POST /me/order/{orderId}/pay`
pub(crate) fn pay(world: &mut World, call: &Request) -> Result<Value, Fault> {
    call.body.only(&["orderId", "paymentMethod"])?;
    let method = required("paymentMethod", call.body.object("paymentMethod")?)?;
    method.only(&["id"])?;
    let id = required("paymentMethod.id", method.long("id")?)?;
    payable(world, call)?;
    let method = account::methods_of(world, call.account()).into_iter().find(|method| method.id == id);
    let account::Method { kind, status, .. } =
        method.ok_or_else(|| Fault::missing_object("paymentMethodId", &id.to_string()))?;
    if kind == "BANK_ACCOUNT" {
        return Err(Fault::message(403, "This order can't be paid with 'bankAccount'"));
    }
    if status != "VALID" {
        // OVHcloud's own words for it are not known.
        return Err(Fault::bad_request("This payment method is not valid"));
    }
    settle(world, call, &kind)
}

/// `POST /me/order/{orderId}/payWithRegisteredPaymentMean`: an order of 0 is "paid" with the fidelity account.
pub(crate) fn pay_with_mean(world: &mut World, call: &Request) -> Result<Value, Fault> {
    call.body.only(&["orderId", "paymentMean", "paymentMeanId"])?;
    let mean = required("paymentMean", call.body.text("paymentMean")?)?;
    let id = call.body.long("paymentMeanId")?;
    if mean == "fidelityAccount" && !world.settings.fidelity_account {
        return Err(Fault::message(404, "paymentMean not found"));
    }
    if !MEANS.contains(&mean) {
        return Err(Fault::bad_request(format!(
            "[paymentMean] Given data ({mean}) is not valid for type billing.ReusablePaymentMeanEnum"
        )));
    }
    if matches!(mean, "bankAccount" | "creditCard" | "paypal") {
        required("paymentMeanId", id)?;
    }
    let free = payable(world, call)?.with_tax() == 0;
    let accepted = if free {
        mean == "fidelityAccount"
    } else {
        matches!(mean, "CREDIT_CARD" | "SEPA_DIRECT_DEBIT" | "ovhAccount")
    };
    if !accepted {
        return Err(Fault::message(403, format!("This order can't be paid with '{mean}'")));
    }
    settle(world, call, mean)
}

/// The order, if it waits for payment.
fn payable<'a>(world: &'a World, call: &Request) -> Result<&'a Order, Fault> {
    let order = world.order(call)?;
    match order.status(&world.settings, world.now()) {
        Status::NotPaid => Ok(order),
        Status::Cancelled | Status::Cancelling => Err(Fault::bad_request("This order is cancelled")),
        Status::Checking | Status::Delivered | Status::Delivering | Status::DocumentsRequested | Status::Unknown => {
            Err(Fault::bad_request("This order is already paid"))
        }
    }
}

fn settle(world: &mut World, call: &Request, mean: &str) -> Result<Value, Fault> {
    let at = world.now();
    if let Some(order) = world.orders.get_mut(&call.number("orderId")) {
        let declined = world.settings.declined_payments;
        if declined != Declined::No && mean != "fidelityAccount" {
            order.declined = Some((at, declined == Declined::StepFails));
            return Ok(Value::Null);
        }
        // What is not shown as paid yet can be paid once more: it shows from the first payment on.
        order.paid.get_or_insert(Payment { at, mean: mean.to_owned() });
        order.charges += 1;
    }
    Ok(Value::Null)
}
