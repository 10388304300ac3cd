//! `/policy`: what the rules are, and what they say about one order.

use super::Visit;
use crate::desk::No;
use crate::discord::view;
use crate::order::OrderId;
use serde_json::Value;

type Answered = Result<Option<Value>, No>;

pub(super) async fn show(visit: &Visit<'_>) -> Answered {
    let who = visit.who().await?;
    let caps = visit.desk.caps_for(&who).await?;
    Ok(Some(view::policy(visit.lang, visit.desk.policy(), visit.desk.pays(), &caps)))
}

pub(super) async fn explain(visit: &Visit<'_>, order: OrderId) -> Answered {
    let who = visit.who().await?;
    let mut explained = visit.desk.explain(&who, order).await?;
    explained.you = explained.you.map_err(|refusal| visit.unless_unsure(refusal));
    Ok(Some(view::explain(visit.lang, &explained)))
}
