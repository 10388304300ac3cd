//! `/order again`, `/order cancel` and `/order retract`.

use super::Visit;
use crate::desk::No;
use crate::discord::view::{self, Note};
use crate::order::{OrderId, Reason};
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;

type Answered = Result<Option<Value>, No>;

pub(super) async fn again(visit: &Visit<'_>, order: OrderId) -> Answered {
    let who = visit.who().await?;
    let cart = visit.desk.again(&who, order).await?;
    Ok(Some(view::cart(visit.lang, &cart, &visit.desk.catalogue())))
}

pub(super) async fn cancel(visit: &Visit<'_>, order: OrderId) -> Answered {
    let who = visit.who().await?;
    visit.desk.cancel(&who, order).await?;
    Ok(Some(view::text(view::note(visit.lang, &Note::Cancelled { order }))))
}

/// Says what would follow, with the button that goes on.
pub(super) async fn explain(visit: &Visit<'_>, order: OrderId, reason: Reason) -> Answered {
    let who = visit.who().await?;
    let retractable = visit.desk.retractable(&who, order).await?;
    Ok(Some(view::retraction(visit.lang, &retractable, reason)))
}

pub(super) async fn retract(visit: &Visit<'_>, order: OrderId, reason: Reason, typed: &SecretString) -> Answered {
    let who = visit.who().await?;
    visit.desk.retract(&who, order, reason, typed.expose_secret()).await?;
    Ok(Some(view::text(view::note(visit.lang, &Note::Retracting { order }))))
}
