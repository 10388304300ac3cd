//! `/spend`: what the team spends, as text and as a picture.

use super::{Reply, Visit};
use crate::desk::{No, Spending};
use crate::discord::picture;
use crate::discord::request::By;
use crate::discord::rest::Upload;
use crate::discord::view;
use crate::discord::words::Lang;

pub(super) async fn spend(visit: &Visit<'_>, by: Option<By>) -> Result<Reply, No> {
    let spending = visit.desk.spending().await?;
    let message = view::spend(visit.lang, &spending, by);
    let file = picture(visit.lang, &spending, by).await;
    Ok(Reply { message, file })
}

/// The picture, if there is something to show. Without it the text still says everything.
async fn picture(lang: Lang, spending: &Spending, by: Option<By>) -> Option<Upload> {
    let charts = view::spend_charts(lang, spending, by);
    if charts.is_empty() {
        return None;
    }
    // Drawing keeps a processor busy for some milliseconds: not where other people's clicks are answered.
    let drawn = tokio::task::spawn_blocking(move || picture::png(&charts)).await;
    let Ok(Some(bytes)) = drawn else {
        tracing::warn!("a picture of what was spent could not be drawn; its text was sent without it");
        return None;
    };
    let about = view::spend_alt(lang, spending, by);
    Some(Upload { name: "spend.png".to_owned(), kind: "image/png", about, bytes })
}
