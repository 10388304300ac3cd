//! `/order`, `/catalog`, `/account` and `/help`: looking without changing anything.

use super::Visit;
use crate::desk::No;
use crate::discord::view;
use crate::order::OrderId;
use serde_json::Value;

type Answered = Result<Option<Value>, No>;

pub(super) async fn orders(visit: &Visit<'_>) -> Answered {
    let sheets = visit.desk.orders().await?;
    Ok(Some(view::orders(visit.lang, &sheets)))
}

/// The order as its message shows it, in the person's own language. A payment link is never part of it.
pub(super) async fn order(visit: &Visit<'_>, order: OrderId) -> Answered {
    let sheet = visit.desk.sheet(order).await?;
    Ok(Some(view::card(visit.lang, &sheet, None, None)))
}

pub(super) async fn catalogue(visit: &Visit<'_>) -> Answered {
    Ok(Some(view::catalogue(visit.lang, &*visit.desk.offers().await?)))
}

pub(super) async fn account(visit: &Visit<'_>) -> Answered {
    Ok(Some(view::account(visit.lang, &visit.desk.account().await?)))
}

pub(super) fn help(visit: &Visit<'_>) -> Value {
    view::help(visit.lang, visit.desk.policy())
}
