//! `/privacy`: what is kept about a person, and the two clicks that erase it.

use super::Visit;
use crate::desk::No;
use crate::discord::view;
use crate::journal::Erasable;
use serde_json::Value;

type Answered = Result<Option<Value>, No>;

/// Nothing is learnt about somebody who only asks what is known.
pub(super) async fn show(visit: &Visit<'_>) -> Answered {
    let kept = visit.desk.kept(visit.incoming.person.id).await?;
    Ok(Some(view::privacy(visit.lang, kept.as_ref())))
}

/// The first click only asks whether they are sure.
pub(super) async fn ask(visit: &Visit<'_>) -> Answered {
    let kept = visit.desk.kept(visit.incoming.person.id).await?;
    Ok(Some(match kept {
        Some(kept) if kept.erasable == Erasable::Now => view::privacy_sure(visit.lang),
        other => view::privacy(visit.lang, other.as_ref()),
    }))
}

pub(super) async fn erase(visit: &Visit<'_>) -> Answered {
    let erased = visit.desk.erase(visit.incoming.person.id).await?;
    Ok(Some(view::erased(visit.lang, erased.as_ref())))
}
