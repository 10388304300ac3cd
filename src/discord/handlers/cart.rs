//! `/cart`: a person fills a cart and sends it.

use super::Visit;
use crate::desk::{No, Sending};
use crate::discord::permissions;
use crate::discord::view::{self, Note};
use crate::journal::Place;
use crate::order::{Cart, Refusal, Version};
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;

type Answered = Result<Option<Value>, No>;

pub(super) async fn add(visit: &Visit<'_>, plan: &str, name: &str, quantity: i64, options: &[String]) -> Answered {
    let who = visit.who().await?;
    let cart = visit.desk.cart_add(&who, plan, name, quantity, options).await?;
    Ok(Some(shown(visit, &cart)))
}

pub(super) async fn show(visit: &Visit<'_>) -> Answered {
    let who = visit.who().await?;
    Ok(Some(shown(visit, &visit.desk.cart(&who).await?)))
}

pub(super) async fn edit(visit: &Visit<'_>, line: i64, name: Option<&str>, quantity: Option<i64>) -> Answered {
    let who = visit.who().await?;
    let cart = visit.desk.cart_edit(&who, line, name, quantity).await?;
    Ok(Some(shown(visit, &cart)))
}

pub(super) async fn remove(visit: &Visit<'_>, line: i64) -> Answered {
    let who = visit.who().await?;
    let cart = visit.desk.cart_remove(&who, line).await?;
    Ok(Some(shown(visit, &cart)))
}

pub(super) async fn clear(visit: &Visit<'_>) -> Answered {
    let who = visit.who().await?;
    let cart = visit.desk.cart_clear(&who).await?;
    Ok(Some(shown(visit, &cart)))
}

/// The code is for the line the person saw: if the cart has changed since the form was opened, they look again.
pub(super) async fn voucher(visit: &Visit<'_>, line: i64, seen: Version, code: &SecretString) -> Answered {
    let who = visit.who().await?;
    if visit.desk.cart(&who).await?.version != seen {
        return Err(No::Refused(Refusal::CartChanged));
    }
    let given = visit.desk.cart_voucher(&who, line, Some(code.expose_secret())).await?;
    Ok(Some(view::voucher_given(visit.lang, &given, &visit.desk.catalogue())))
}

/// Sends the cart. The order's message goes to a channel, so first the bot must be able to post and find it there.
pub(super) async fn submit(visit: &Visit<'_>, reason: String, cost_centre: Option<String>) -> Answered {
    let here = visit.incoming.channel;
    let channel = visit.channel.unwrap_or(here);
    // The payload tells the bot's permissions in the channel it came from, and of no other.
    let missing = if channel == here { permissions::missing(visit.incoming.app_permissions) } else { Vec::new() };
    if !missing.is_empty() {
        return Ok(Some(view::text(view::note(visit.lang, &Note::MissingPermissions(missing)))));
    }
    let who = visit.who().await?;
    let place = Place { channel: channel.to_string(), locale: visit.incoming.person.locale.clone() };
    let order = visit.desk.submit(&who, Sending { reason, cost_centre, place }).await?;
    Ok(Some(view::text(view::note(visit.lang, &Note::Submitted { order: order.id }))))
}

fn shown(visit: &Visit<'_>, cart: &Cart) -> Value {
    view::cart(visit.lang, cart, &visit.desk.catalogue())
}
