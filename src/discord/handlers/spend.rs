//! `/spend`: what the team spends, as text and as a picture.

use super::Visit;
use crate::desk::No;
use crate::discord::request::By;
use crate::discord::view;
use serde_json::Value;

pub(super) async fn spend(visit: &Visit<'_>, by: Option<By>) -> Result<Option<Value>, No> {
    let spending = visit.desk.spending().await?;
    Ok(Some(view::spend(visit.lang, &spending, by)))
}
