//! `/me/order`: the account's orders, their status and what they contain.

use super::clock;
use super::course;
use super::fault::Fault;
use super::money;
use super::order::{Detail, Order, Status};
use super::quote::Line;
use super::request::Request;
use super::retraction;
use super::settings::Region;
use super::world::World;
use jiff::Timestamp;
use serde_json::{Value, json};

/// The number of a second operation, from that of the first.
const SECOND: i64 = 1_000_000_000;

/// `GET /me/order?date.from=&date.to=`
pub(crate) fn list(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let (from, to) = (date(call, "date.from")?, date(call, "date.to")?);
    let within =
        |order: &&Order| from.is_none_or(|from| order.created >= from) && to.is_none_or(|to| order.created <= to);
    // The newest first, as OVHcloud's own list comes.
    let mut ids: Vec<i64> = world.listed_orders(call.account()).filter(within).map(|order| order.id).collect();
    ids.reverse();
    Ok(json!(ids))
}

/// `GET /me/order/{orderId}`
pub(crate) fn show(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let order = world.order(call)?;
    let currency = order.currency(&world.settings);
    let (id, password) = (order.id, &order.password);
    Ok(json!({
        "date": world.settings.order_dates.then(|| clock::format(order.created)),
        "expirationDate": world.settings.order_deadlines.then(|| clock::format(order.expires())),
        "metadatas": [],
        "orderId": id,
        "password": password,
        "pdfUrl": format!("https://www.ovh.invalid/cgi-bin/order/bc.pdf?reference={id}&passwd={password}"),
        "priceWithTax": money::price(order.with_tax(), currency),
        "priceWithoutTax": money::price(order.quote.without_tax(), currency),
        "retractionDate": retraction::ends(order, &world.settings).map(clock::format),
        "tax": money::price(order.quote.tax(), currency),
        "url": order.url,
    }))
}

/// `GET /me/order/{orderId}/status`
pub(crate) fn status(world: &mut World, call: &Request) -> Result<Value, Fault> {
    Ok(json!(world.order(call)?.status(&world.settings, world.now()).name()))
}

/// `GET /me/order/{orderId}/followUp`
pub(crate) fn follow_up(world: &mut World, call: &Request) -> Result<Value, Fault> {
    Ok(course::steps(world.order(call)?, &world.settings, world.now()))
}

/// `GET /me/order/{orderId}/details`
pub(crate) fn details(world: &mut World, call: &Request) -> Result<Value, Fault> {
    Ok(world.order(call)?.details.iter().map(|detail| json!(detail.id)).collect())
}

/// `GET /me/order/{orderId}/details/{orderDetailId}`
pub(crate) fn detail(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let (order, detail, line) = find(world, call)?;
    let currency = order.currency(&world.settings);
    let delivered = order.status(&world.settings, world.now()) == Status::Delivered;
    let cancelled = order.status(&world.settings, world.now()) == Status::Cancelled;
    let first = order.details.iter().find_map(|detail| detail.project.as_deref());
    let named = detail.project.as_deref().or(first.filter(|_| world.settings.projects_named_twice));
    let unit = line.map_or(0, |line| line.unit);
    // A project is billed unit by unit; everything else in one detail.
    let (quantity, total) = match (line, &detail.project) {
        (Some(line), None) => (line.item.quantity, line.full() - line.reduction),
        (Some(line), Some(_)) => (1, unit - line.reduction / line.item.quantity.max(1)),
        (None, _) => (1, 0),
    };
    Ok(json!({
        "cancelled": cancelled,
        "description": detail.description,
        "detailType": detail.kind,
        // The project's id takes the placeholder's place when it is delivered.
        "domain": named.filter(|_| delivered).unwrap_or("*001"),
        "orderDetailId": detail.id,
        "quantity": quantity.to_string(),
        "totalPrice": money::price(total, currency),
        "unitPrice": money::price(unit, currency),
    }))
}

/// `GET …/extension`, which the US does not have.
pub(crate) fn extension(world: &mut World, call: &Request) -> Result<Value, Fault> {
    if world.settings.region == Region::Us {
        return Err(Fault::invalid_url());
    }
    let (order, _, line) = find(world, call)?;
    let nameless = order.nameless;
    let configurations = line.map_or(&[][..], |line| &line.item.configurations);
    Ok(json!({"order": {
        "action": "installation",
        "configurations": configurations.iter()
            .map(|entry| json!({"label": entry.label, "value": entry.value})).collect::<Vec<_>>(),
        "plan": {
            "code": line.filter(|_| !nameless).map(|line| &line.item.plan),
            "duration": line.map(|line| &line.item.duration),
            "pricingMode": line.map(|line| &line.item.mode),
            "product": {"name": line.and_then(|line| world.catalog.find(&line.item.plan)).map(|plan| plan.product)},
            "quantity": line.map(|line| line.item.quantity),
        },
        "type": "plan",
    }}))
}

/// `GET …/operations`, which only the US has.
pub(crate) fn operations(world: &mut World, call: &Request) -> Result<Value, Fault> {
    only_us(world)?;
    let (_, detail, _) = find(world, call)?;
    Ok(detail.project.iter().flat_map(|_| operations_of(world, detail)).map(|id| json!(id)).collect())
}

/// What is done for the project of a detail: it is installed, and perhaps something else.
fn operations_of(world: &World, detail: &Detail) -> Vec<i64> {
    let more = world.settings.projects_named_twice.then_some(detail.id + SECOND);
    [detail.id].into_iter().chain(more).collect()
}

/// `GET …/operations/{operationId}`: the project is its resource's name.
pub(crate) fn operation(world: &mut World, call: &Request) -> Result<Value, Fault> {
    only_us(world)?;
    let (order, detail, _) = find(world, call)?;
    let id = call.number("operationId");
    if !operations_of(world, detail).contains(&id) || detail.project.is_none() {
        return Err(Fault::missing_object("operationId", call.name("operationId")));
    }
    let delivered = order.status(&world.settings, world.now()) == Status::Delivered;
    Ok(json!({
        "id": id,
        "quantity": 1,
        "resource": {"displayName": detail.description, "name": detail.project.as_deref().filter(|_| delivered), "state": "active"},
        "status": if delivered { "done" } else { "doing" },
        "type": if id == detail.id { "installation" } else { "duration" },
    }))
}

fn only_us(world: &World) -> Result<(), Fault> {
    if world.settings.region == Region::Us { Ok(()) } else { Err(Fault::invalid_url()) }
}

fn find<'a>(world: &'a World, call: &Request) -> Result<(&'a Order, &'a Detail, Option<&'a Line>), Fault> {
    let order = world.order(call)?;
    let id = call.number("orderDetailId");
    let detail = order.details.iter().find(|detail| detail.id == id);
    let detail = detail.ok_or_else(|| Fault::missing_object("orderDetailId", call.name("orderDetailId")))?;
    Ok((order, detail, detail.line.and_then(|line| order.quote.lines.get(line))))
}

fn date(call: &Request, name: &str) -> Result<Option<Timestamp>, Fault> {
    let Some(text) = call.query(name) else {
        return Ok(None);
    };
    let parsed = clock::parse(text);
    parsed
        .map(Some)
        .ok_or_else(|| Fault::bad_request(format!("[{name}] Given data ({text}) is not valid for type datetime")))
}
