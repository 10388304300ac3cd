//! The buttons Approve, Reject, Try again, Close, It was ordered and It was not ordered. What comes of them shows in the order's own message.

use super::Visit;
use crate::desk::No;
use crate::discord::view::{self, Note};
use crate::order::{Manner, OrderId, Seal, Version};
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;

type Answered = Result<Option<Value>, No>;

pub(super) async fn approve(visit: &Visit<'_>, order: OrderId, seal: &Seal) -> Answered {
    let who = visit.who().await?;
    visit.desk.approve(&who, order, seal, &Manner::default()).await?;
    Ok(None)
}

/// A form is always answered, so this one says that it is done.
pub(super) async fn reject(visit: &Visit<'_>, order: OrderId, reason: &SecretString) -> Answered {
    let who = visit.who().await?;
    visit.desk.reject(&who, order, reason.expose_secret()).await?;
    Ok(Some(view::text(view::note(visit.lang, &Note::Rejected { order }))))
}

pub(super) async fn try_again(visit: &Visit<'_>, order: OrderId, seen: Version) -> Answered {
    let who = visit.who().await?;
    visit.desk.try_again(&who, order, seen).await?;
    Ok(None)
}

pub(super) async fn close(visit: &Visit<'_>, order: OrderId) -> Answered {
    let who = visit.who().await?;
    visit.desk.close(&who, order).await?;
    Ok(None)
}

pub(super) async fn say_ordered(visit: &Visit<'_>, order: OrderId, number: &SecretString) -> Answered {
    let who = visit.who().await?;
    let placed = visit.desk.said_ordered(&who, order, number.expose_secret()).await?;
    let said = placed.number().map(|number| Note::SaidOrdered { order, number });
    Ok(said.map(|said| view::text(view::note(visit.lang, &said))))
}

pub(super) async fn say_not_ordered(
    visit: &Visit<'_>,
    order: OrderId,
    seen: Version,
    confirmed: &SecretString,
) -> Answered {
    let who = visit.who().await?;
    visit.desk.said_not_ordered(&who, order, seen, confirmed.expose_secret()).await?;
    Ok(Some(view::text(view::note(visit.lang, &Note::SaidNotOrdered { order }))))
}
