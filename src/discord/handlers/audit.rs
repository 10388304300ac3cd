//! `/audit export`: the audit as a file, to those who may have it.

use super::Visit;
use super::reply::Reply;
use crate::desk::{Audit, No};
use crate::discord::rest::{MOST_IN_A_FILE, Upload};
use crate::discord::view;
use crate::journal::Format;

pub(super) async fn export(
    visit: &Visit<'_>,
    from: Option<&str>,
    to: Option<&str>,
    format: Format,
) -> Result<Option<Reply>, No> {
    let (lang, who) = (visit.lang, visit.who().await?);
    let audit = visit.desk.audit(&who, from, to, format).await?;
    let (from, to, format, bytes) = match audit {
        Audit::NotYours => return Ok(Some(view::audit_refused(lang, visit.desk.readers()).into())),
        Audit::NoDays => return Ok(Some(view::audit_no_days(lang).into())),
        Audit::File { bytes, .. } if bytes.len() > MOST_IN_A_FILE => {
            return Ok(Some(view::audit_too_large(lang).into()));
        }
        Audit::File { from, to, format, bytes } => (from.to_string(), to.to_string(), format, bytes),
    };
    let kind = match format {
        Format::Csv => "text/csv",
        Format::JsonLines => "application/jsonl",
    };
    let name = format!("audit.{}", format.ending());
    let about = view::audit_about(lang, &from, &to);
    let message = view::audit(lang, &from, &to);
    Ok(Some(Reply { message, file: Some(Upload { name, kind, about, bytes }) }))
}
