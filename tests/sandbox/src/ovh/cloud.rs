//! `/cloud/eligibility`, `/cloud/order` and the check of a voucher.

use super::catalog::Makes;
use super::clock;
use super::fault::Fault;
use super::fields::required;
use super::money;
use super::order::{Order, Status};
use super::request::Request;
use super::voucher;
use super::world::World;
use serde_json::{Value, json};

/// `GET /cloud/eligibility?voucher=`
pub(crate) fn eligibility(world: &mut World, call: &Request) -> Result<Value, Fault> {
    if !world.settings.eligibility_route {
        // Where nobody knows whether a route is, nobody knows the words for that either: not those of the other regions.
        return Err(Fault::classed(404, "Client::NotFound", "This call does not exist"));
    }
    let currency = money::currency(world.subsidiary());
    let credit = call.query("voucher").map(|code| voucher::try_code(world, code)).transpose()?;
    Ok(json!({
        "actionsRequired": world.settings.eligibility_issues,
        "minimumCredit": null,
        "paymentMethodsAuthorized": ["credit", "creditCard", "paypal", "sepaDirectDebit"],
        "voucher": credit.map(|(credit, needs_method)| {
            json!({"credit": money::price(credit, currency), "paymentMethodRequired": needs_method})
        }),
    }))
}

/// `POST /me/voucher/checkValidity`
pub(crate) fn check_voucher(world: &mut World, call: &Request) -> Result<Value, Fault> {
    call.body.only(&["voucher"])?;
    let code = required("voucher", call.body.text("voucher")?)?;
    Ok(json!({"validity": voucher::try_code(world, code).is_ok()}))
}

/// `GET /cloud/order?planCode=`: one entry for each project ordered.
pub(crate) fn orders(world: &mut World, call: &Request) -> Result<Value, Fault> {
    if !world.settings.cloud_orders {
        return Err(Fault::invalid_url());
    }
    let wanted = call.query("planCode");
    let orders = world.listed_orders(call.account()).flat_map(|order| entries(world, order));
    Ok(orders.filter(|entry| wanted.is_none_or(|plan| entry.get("planCode") == Some(&json!(plan)))).collect())
}

fn entries(world: &World, order: &Order) -> Vec<Value> {
    let (status, delivered) = match order.status(&world.settings, world.now()) {
        Status::NotPaid => ("unpaid", false),
        Status::Checking | Status::Delivering | Status::DocumentsRequested => ("delivering", false),
        Status::Delivered => ("delivered", true),
        Status::Cancelled | Status::Cancelling | Status::Unknown => ("unknown", false),
    };
    let projects = order.details.iter().filter_map(|detail| {
        let plan = &order.quote.lines.get(detail.line?)?.item.plan;
        let is_project = world.catalog.find(plan).is_some_and(|plan| plan.makes == Makes::Project);
        is_project.then(|| {
            json!({
                "date": clock::format(order.created),
                "orderId": order.id,
                "planCode": plan,
                "serviceName": detail.project.as_deref().filter(|_| delivered),
                "status": status,
            })
        })
    });
    let strangers = world.projects.values().filter(|project| project.listed_under == Some(order.id)).map(|project| {
        json!({
            "date": clock::format(order.created),
            "orderId": order.id,
            "planCode": project.plan,
            "serviceName": delivered.then_some(&project.id),
            "status": status,
        })
    });
    projects.chain(strangers).collect()
}
