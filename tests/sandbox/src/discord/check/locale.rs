//! Discord's locales and the translations that commands carry.

use super::{Check, Need};
use serde_json::Value;

/// The locales Discord's client offers.
pub(crate) const LOCALES: &[&str] = &[
    "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR",
    "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
];

/// What a translation is of.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Translated {
    /// The name of a command or option: lower case, no spaces.
    Name,
    /// A description.
    Description,
    /// The name of a choice, free in form.
    Choice,
}

/// Checks `name_localizations` or `description_localizations`.
pub(crate) fn localizations(check: &mut Check, of: &Value, key: &str, kind: Translated) {
    let Some(translations) = check.object(of, key, Need::Optional) else {
        return;
    };
    check.within(key, |check| {
        for (locale, _) in translations.as_object().into_iter().flatten() {
            if !LOCALES.contains(&locale.as_str()) {
                let known = LOCALES.join(", ");
                check.fault_at(locale, "BASE_TYPE_CHOICES", format!("Value must be one of {{{known}}}."));
                continue;
            }
            match kind {
                Translated::Name => {
                    if let Some(name) = check.text(translations, locale, Need::Optional, 1..=32) {
                        well_formed(check, locale, name);
                    }
                }
                Translated::Description | Translated::Choice => {
                    check.text(translations, locale, Need::Optional, 1..=100);
                }
            }
        }
    });
}

/// Names match Discord's pattern and are lower case where a lower-case form exists.
pub(crate) fn well_formed(check: &mut Check, key: &str, name: &str) {
    if !name.chars().all(in_a_name) {
        let message = "String value did not match validation regex.";
        check.fault_at(key, "STRING_TYPE_REGEX", message);
    } else if name.to_lowercase() != name {
        check.fault_at(key, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }
}

/// `[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]`
fn in_a_name(character: char) -> bool {
    matches!(character, '-' | '_' | '\'' | '\u{900}'..='\u{97f}' | '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e5b}')
        || character.is_alphanumeric()
}

/// The longest of a text and its translations, in characters: what counts towards a command's total size.
pub(crate) fn longest(of: &Value, key: &str) -> usize {
    let length = |value: &Value| value.as_str().map_or(0, |text| text.chars().count());
    let translations = of.get(format!("{key}_localizations")).and_then(Value::as_object);
    let translated = translations.into_iter().flatten().map(|(_, text)| length(text)).max();
    of.get(key).map_or(0, length).max(translated.unwrap_or(0))
}
