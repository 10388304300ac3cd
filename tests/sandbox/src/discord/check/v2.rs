//! Components V2: sections, galleries, files, and the limits over all of a message.

use super::component::{button, kind, nested, type_of, walk};
use super::{Check, Need};
use serde_json::Value;

const ACCESSORIES: &[i64] = &[2, 11];

/// One to three texts with a button or picture beside them.
pub(super) fn section(check: &mut Check, section: &Value) {
    let texts = check.list(section, "components", Need::Required, 1..=3);
    nested(check, texts, |check, text| {
        check.one_of(text, "type", Need::Required, &[kind::TEXT]);
        check.text(text, "content", Need::Required, 1..=4000);
    });
    let Some(accessory) = check.object(section, "accessory", Need::Required) else {
        return;
    };
    check.within("accessory", |check| match check.one_of(accessory, "type", Need::Required, ACCESSORIES) {
        None => {}
        Some(kind::BUTTON) => button(check, accessory),
        Some(_) => media(check, accessory),
    });
}

/// One to ten pictures.
pub(super) fn gallery(check: &mut Check, gallery: &Value) {
    let items = check.list(gallery, "items", Need::Required, 1..=10);
    check.within("items", |check| {
        for (index, item) in items.iter().enumerate() {
            check.within(index, |check| media(check, item));
        }
    });
}

fn media(check: &mut Check, item: &Value) {
    check.text(item, "description", Need::Optional, 0..=1024);
    let Some(media) = check.object(item, "media", Need::Required) else {
        return;
    };
    check.within("media", |check| check.url(media, "url", Need::Required, 2048, &["http", "https", "attachment"]));
}

/// A file of the message.
pub(super) fn file(check: &mut Check, component: &Value) {
    let Some(file) = check.object(component, "file", Need::Required) else {
        return;
    };
    check.within("file", |check| check.url(file, "url", Need::Required, 2048, &["attachment"]));
}

/// At most 40 components, nested ones included, and 4000 characters of text.
pub(super) fn totals(check: &mut Check, list: &[Value]) {
    let (mut count, mut text) = (0_usize, 0_usize);
    for component in list {
        walk(component, &mut |component| {
            count += 1;
            if type_of(component) == kind::TEXT {
                text += component.get("content").and_then(Value::as_str).map_or(0, |content| content.chars().count());
            }
        });
    }
    if count > 40 {
        check.fault("BASE_TYPE_MAX_LENGTH", "The total number of components must be 40 or fewer.");
    }
    if text > 4000 {
        check.fault(
            "COMPONENT_MAX_TOTAL_TEXT_SIZE_EXCEEDED",
            "Components displayable text size exceeds maximum size of 4000",
        );
    }
}
