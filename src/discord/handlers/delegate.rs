//! `/policy delegate` and `/policy reclaim`: a person hands on their right to approve for a time. Both sides are told.

use super::{Visit, tell};
use crate::desk::No;
use crate::discord::view;
use crate::discord::words::Lang;
use crate::journal::Profile;
use crate::order::Named;
use serde_json::Value;

type Answered = Result<Option<Value>, No>;

pub(super) async fn delegate(visit: &Visit<'_>, to: &Named, until: &str) -> Answered {
    let who = visit.who().await?;
    let handed = visit.desk.delegate(&who, to, until).await?;
    if let Some(former) = &handed.former {
        ended(visit, former).await;
    }
    let lang = lang(visit, &handed.deputy);
    let notice = view::deputy_begins(lang, &visit.incoming.person.name, handed.until);
    let told = tell::tell(visit, "cwb", handed.deputy.id, notice).await;
    Ok(Some(view::text(view::delegated(visit.lang, handed.deputy.id, handed.until, told))))
}

pub(super) async fn reclaim(visit: &Visit<'_>) -> Answered {
    let who = visit.who().await?;
    let deputy = visit.desk.reclaim(&who).await?;
    let told = match &deputy {
        Some(deputy) => ended(visit, deputy).await,
        None => false,
    };
    Ok(Some(view::text(view::reclaimed(visit.lang, deputy.map(|deputy| deputy.id), told))))
}

/// Tells whoever was a deputy that they are not any more.
async fn ended(visit: &Visit<'_>, deputy: &Profile) -> bool {
    let notice = view::deputy_ends(lang(visit, deputy), &visit.incoming.person.name);
    tell::tell(visit, "cwe", deputy.id, notice).await
}

/// Their language, if they have been here before.
fn lang(visit: &Visit<'_>, person: &Profile) -> Lang {
    if person.locale.is_empty() { visit.lang } else { Lang::of(&person.locale) }
}
