//! The Payment link button, in the channel and in direct messages. The link goes to this one person and nowhere else.

use super::Visit;
use crate::desk::No;
use crate::discord::view;
use crate::order::OrderId;
use serde_json::{Value, json};

/// Message flag SUPPRESS_EMBEDS: no preview is made of the link, which would open it.
const SUPPRESS_EMBEDS: u64 = 1 << 2;

pub(super) async fn link(visit: &Visit<'_>, order: OrderId) -> Result<Option<Value>, No> {
    let who = visit.who().await?;
    let link = visit.desk.link(&who, order).await?;
    let order = visit.desk.sheet(order).await?.order;
    let mut message = view::link(visit.lang, &order, &link, visit.desk.time_there());
    if let Some(fields) = message.as_object_mut() {
        fields.insert("flags".to_owned(), json!(SUPPRESS_EMBEDS));
    }
    Ok(Some(message))
}
