//! The right of withdrawal: a private individual's, for fourteen days, for an order that is paid.

use super::clock::later;
use super::fault::Fault;
use super::fields::required;
use super::order::{Order, Status};
use super::request::Request;
use super::settings::Settings;
use super::world::World;
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

/// `billing.order.RetractionReasonEnum`
const REASONS: &[&str] = &["competitor", "difficulty", "expensive", "other", "performance", "reliability", "unused"];

/// `POST /me/order/{orderId}/retraction`. What becomes of the order then is not documented: here it
/// is cancelled an hour later, as by a person in the control panel.
pub(crate) fn retract(world: &mut World, call: &Request) -> Result<Value, Fault> {
    call.body.only(&["comment", "orderId", "reason"])?;
    let reason = required("reason", call.body.text("reason")?)?.to_owned();
    call.body.text("comment")?;
    if !REASONS.contains(&reason.as_str()) {
        return Err(Fault::bad_request(format!(
            "[reason] Given data ({reason}) is not valid for type billing.order.RetractionReasonEnum"
        )));
    }
    let order = world.order(call)?;
    let ends = ends(order, &world.settings).filter(|ends| world.now() < *ends);
    let under_way = matches!(order.status(&world.settings, world.now()), Status::Cancelled | Status::Cancelling);
    if ends.is_none() || under_way || order.retracted.is_some() || order.paid.is_none() {
        return Err(Fault::bad_request("This order can not be retracted"));
    }
    let now = world.now();
    if let Some(order) = world.orders.get_mut(&call.number("orderId")) {
        order.retracted = Some(reason);
        order.cancelled = Some(later(now, SignedDuration::from_hours(1)));
    }
    Ok(Value::Null)
}

/// Until when the order can be withdrawn from, where it can.
pub(crate) fn ends(order: &Order, settings: &Settings) -> Option<Timestamp> {
    let has_right = settings.legalform == "individual" && !order.waived_retraction;
    has_right.then(|| later(order.created, SignedDuration::from_hours(14 * 24)))
}
