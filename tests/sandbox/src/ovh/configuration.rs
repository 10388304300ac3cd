//! Configurations of an item: what it may carry and what it carries.

use super::fault::Fault;
use super::fields::required;
use super::item::{self, Configuration};
use super::request::Request;
use super::world::World;
use serde_json::{Value, json};

/// `GET …/requiredConfiguration`: every possible label, mandatory or not.
pub(crate) fn requirements(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let item = item::find(world.cart(call)?, call)?;
    let labels = world.catalog.find(&item.plan).map_or(&[][..], |plan| plan.labels);
    Ok(labels
        .iter()
        .map(|(label, kind)| {
            json!({"fields": [], "label": label, "required": world.settings.is_mandatory(label), "type": kind})
        })
        .collect())
}

/// `GET …/configuration?label=`
pub(crate) fn list(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let wanted = call.query("label");
    let item = item::find(world.cart(call)?, call)?;
    let entries = item.configurations.iter().filter(|entry| wanted.is_none_or(|label| entry.label == label));
    Ok(entries.map(|entry| json!(entry.id)).collect())
}

/// `POST …/configuration`: the same label twice makes a second entry.
pub(crate) fn add(world: &mut World, call: &Request) -> Result<Value, Fault> {
    call.body.only(&["cartId", "itemId", "label", "value"])?;
    let label = required("label", call.body.text("label")?)?;
    let value = required("value", call.body.text("value")?)?;
    let item = item::find(world.cart(call)?, call)?;
    let described =
        world.catalog.find(&item.plan).and_then(|plan| plan.labels.iter().find(|(known, _)| *known == label));
    let Some((_, kind)) = described else {
        let plan = &item.plan;
        return Err(Fault::bad_request(format!("Custom field {label} is not allowed for product {plan}")));
    };
    // Complex types are given as the path or the name of something that exists; here, a vRack.
    if kind.starts_with('/') && !is_vrack(value) {
        return Err(Fault::bad_request(format!("[value] Given data ({value}) is not valid for type {kind}")));
    }
    let item = item.id;
    let entry = Configuration { id: world.next_id(), label: label.to_owned(), value: value.to_owned() };
    let cart = world.cart_to_change(call)?;
    cart.items.iter_mut().filter(|known| known.id == item).for_each(|known| known.configurations.push(entry.clone()));
    Ok(shown(&entry))
}

/// `GET …/configuration/{configurationId}`
pub(crate) fn show(world: &mut World, call: &Request) -> Result<Value, Fault> {
    find(world, call).map(shown)
}

/// `DELETE …/configuration/{configurationId}`
pub(crate) fn remove(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let id = find(world, call)?.id;
    for item in &mut world.cart_to_change(call)?.items {
        item.configurations.retain(|entry| entry.id != id);
    }
    Ok(Value::Null)
}

fn find<'a>(world: &'a World, call: &Request) -> Result<&'a Configuration, Fault> {
    let id = call.number("configurationId");
    let entries = &item::find(world.cart(call)?, call)?.configurations;
    let entry = entries.iter().find(|entry| entry.id == id);
    entry.ok_or_else(|| Fault::missing_object("configurationId", call.name("configurationId")))
}

fn shown(entry: &Configuration) -> Value {
    json!({"id": entry.id, "label": entry.label, "value": entry.value})
}

fn is_vrack(value: &str) -> bool {
    let name = value.strip_prefix("/vrack/").unwrap_or(value);
    name.strip_prefix("pn-")
        .is_some_and(|digits| !digits.is_empty() && digits.chars().all(|digit| digit.is_ascii_digit()))
}
