//! Discord's limits on embeds.

use super::{Check, Need};
use serde_json::Value;

/// Characters over all embeds of one message.
const TOTAL: usize = 6000;

const SCHEMES: &[&str] = &["http", "https"];
const FILE_SCHEMES: &[&str] = &["http", "https", "attachment"];

/// Checks the `embeds` of a message body.
pub(crate) fn embeds(check: &mut Check, body: &Value) {
    let embeds = check.list(body, "embeds", Need::Optional, 0..=10);
    check.within("embeds", |check| {
        let mut total = 0;
        for (index, embed) in embeds.iter().enumerate() {
            check.within(index, |check| one(check, embed));
            total += characters(embed);
        }
        if total > TOTAL {
            check.fault("MAX_EMBED_SIZE_EXCEEDED", format!("Embed size exceeds maximum size of {TOTAL}"));
        }
    });
}

fn one(check: &mut Check, embed: &Value) {
    check.text(embed, "title", Need::Optional, 0..=256);
    check.text(embed, "description", Need::Optional, 0..=4096);
    check.url(embed, "url", Need::Optional, 2048, SCHEMES);
    check.integer(embed, "color", Need::Optional, 0..=0xff_ffff);
    timestamp(check, embed);
    if let Some(footer) = check.object(embed, "footer", Need::Optional) {
        check.within("footer", |check| {
            check.text(footer, "text", Need::Required, 1..=2048);
            check.url(footer, "icon_url", Need::Optional, 2048, FILE_SCHEMES);
        });
    }
    if let Some(author) = check.object(embed, "author", Need::Optional) {
        check.within("author", |check| {
            check.text(author, "name", Need::Required, 1..=256);
            check.url(author, "url", Need::Optional, 2048, SCHEMES);
            check.url(author, "icon_url", Need::Optional, 2048, FILE_SCHEMES);
        });
    }
    for picture in ["image", "thumbnail"] {
        if let Some(picture_value) = check.object(embed, picture, Need::Optional) {
            check.within(picture, |check| check.url(picture_value, "url", Need::Required, 2048, FILE_SCHEMES));
        }
    }
    let fields = check.list(embed, "fields", Need::Optional, 0..=25);
    check.within("fields", |check| {
        for (index, field) in fields.iter().enumerate() {
            check.within(index, |check| {
                check.text(field, "name", Need::Required, 1..=256);
                check.text(field, "value", Need::Required, 1..=1024);
                check.boolean(field, "inline");
            });
        }
    });
}

fn timestamp(check: &mut Check, embed: &Value) {
    let Some(text) = check.text(embed, "timestamp", Need::Optional, 0..=100) else {
        return;
    };
    if text.parse::<jiff::Timestamp>().is_err() {
        let message = format!("Could not parse {text}. Should be ISO8601.");
        check.fault_at("timestamp", "DATE_TIME_TYPE_PARSE", message);
    }
}

/// The characters Discord counts: title, description, fields, footer text and author name.
fn characters(embed: &Value) -> usize {
    let count = |value: Option<&Value>| value.and_then(Value::as_str).map_or(0, |text| text.chars().count());
    let fields = embed.get("fields").and_then(Value::as_array);
    let of_fields = fields.into_iter().flatten().map(|field| count(field.get("name")) + count(field.get("value")));
    count(embed.get("title"))
        + count(embed.get("description"))
        + count(embed.pointer("/footer/text"))
        + count(embed.pointer("/author/name"))
        + of_fields.sum::<usize>()
}
