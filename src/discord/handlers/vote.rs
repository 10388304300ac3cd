//! The buttons beside Approve: approving with a typed number, giving up withdrawal, or alone, and taking back.

use super::Visit;
use crate::desk::No;
use crate::discord::view::{self, Note};
use crate::order::{Manner, OrderId, Seal};
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;

type Answered = Result<Option<Value>, No>;

pub(super) async fn typed(visit: &Visit<'_>, order: OrderId, seal: &Seal, typed: &SecretString) -> Answered {
    approve(visit, order, seal, typed, false).await?;
    Ok(said(visit, &Note::Approved { order }))
}

pub(super) async fn waiving(visit: &Visit<'_>, order: OrderId, seal: &Seal, typed: &SecretString) -> Answered {
    approve(visit, order, seal, typed, true).await?;
    Ok(said(visit, &Note::ApprovedWaiving { order }))
}

pub(super) async fn alone(visit: &Visit<'_>, order: OrderId, seal: &Seal, reason: &SecretString) -> Answered {
    let who = visit.who().await?;
    visit.desk.approve_alone(&who, order, seal, reason.expose_secret()).await?;
    Ok(said(visit, &Note::ApprovedAlone { order }))
}

pub(super) async fn take_back(visit: &Visit<'_>, order: OrderId) -> Answered {
    let who = visit.who().await?;
    visit.desk.take_back(&who, order).await?;
    Ok(None)
}

pub(super) async fn withdraw(visit: &Visit<'_>, order: OrderId) -> Answered {
    let who = visit.who().await?;
    visit.desk.withdraw(&who, order).await?;
    Ok(None)
}

async fn approve(visit: &Visit<'_>, order: OrderId, seal: &Seal, typed: &SecretString, waives: bool) -> Result<(), No> {
    let who = visit.who().await?;
    let manner = Manner { typed: Some(typed.expose_secret().to_owned()), waives };
    visit.desk.approve(&who, order, seal, &manner).await.map(drop)
}

/// A form is always answered, so this says that it is done.
fn said(visit: &Visit<'_>, note: &Note) -> Option<Value> {
    Some(view::text(view::note(visit.lang, note)))
}
