//! A message, a form or choices as lines of a transcript.

use super::mask::{Names, mask};
use crate::discord::{Button, File, Form, Shown};
use serde_json::Value;

/// The text and its buttons: `Order 1 waits  [Approve] [Reject]`.
pub(crate) fn headline(message: &Shown, names: &Names) -> String {
    with_buttons(&mask(message.content.trim_end(), names), message, names)
}

/// Everything that can be read in a message: the text, the embeds below it, the files, the buttons.
pub(crate) fn whole(message: &Shown, names: &Names) -> String {
    let mut lines: Vec<String> = Vec::new();
    if !message.content.is_empty() {
        lines.push(message.content.trim_end().to_owned());
    }
    for embed in &message.embeds {
        embed_lines(embed, &mut lines);
    }
    let text: Vec<&str> = lines.iter().flat_map(|text| text.lines()).map(str::trim_end).collect();
    let text: Vec<&str> = text.into_iter().filter(|line| !line.is_empty()).collect();
    with_buttons(&mask(&text.join("\n"), names), message, names)
}

/// `Why not?  [Reason] [Code]`.
pub(crate) fn form(form: &Form, names: &Names) -> String {
    let fields = labels(&form.components).into_iter().map(|label| format!("[{label}]"));
    let fields: Vec<String> = fields.collect();
    mask(&format!("{}  {}", form.title, fields.join(" ")), names)
}

/// `Public Cloud project | Another`, or `nothing`.
pub(crate) fn choices(choices: &[Value]) -> String {
    let names: Vec<&str> = choices.iter().filter_map(|choice| choice.get("name")?.as_str()).collect();
    if names.is_empty() { "nothing".to_owned() } else { names.join(" | ") }
}

/// The first number in a text: in `Order 7 waits for 1 approval` it is 7.
pub(crate) fn first_number(text: &str) -> Option<u64> {
    let digits = text.split(|c: char| !c.is_ascii_digit()).find(|digits| !digits.is_empty())?;
    digits.parse().ok()
}

fn with_buttons(text: &str, message: &Shown, names: &Names) -> String {
    let files = message.files.iter().map(|file| self::file(file, names));
    let buttons = message.buttons.iter().map(|button| self::button(button, names));
    let buttons: Vec<String> = files.chain(buttons).collect();
    if buttons.is_empty() {
        return text.to_owned();
    }
    // Below a text of several lines they stand on a line of their own.
    let gap = if text.contains('\n') { "\n" } else { "  " };
    format!("{text}{gap}{}", buttons.join(" "))
}

/// `[picture spend.png, 1000 x 500: what it shows]`, `[file audit.csv: what is in it]`: a picture has a size that people see.
/// How many bytes a file has depends on more than that.
fn file(file: &File, names: &Names) -> String {
    let Some((width, height)) = png_size(&file.bytes) else {
        return match &file.description {
            Some(about) => format!("[file {}: {}]", file.filename, mask(about, names)),
            None => format!("[file {}]", file.filename),
        };
    };
    let about = file.description.as_deref().unwrap_or("no description");
    format!("[picture {}, {width} x {height}: {}]", file.filename, mask(about, names))
}

/// Width and height of a PNG, as its first chunk has them.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR")?;
    let number = |from: usize| Some(u32::from_be_bytes(header.get(from..from + 4)?.try_into().ok()?));
    Some((number(0)?, number(4)?))
}

fn button(button: &Button, names: &Names) -> String {
    let state = if button.disabled { " (off)" } else { "" };
    match &button.url {
        Some(url) => format!("[{} -> {}{state}]", button.label, mask(url, names)),
        None => format!("[{}{state}]", button.label),
    }
}

fn embed_lines(embed: &Value, lines: &mut Vec<String>) {
    let text = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    lines.extend(text(embed, "title"));
    lines.extend(text(embed, "description"));
    for field in embed.get("fields").and_then(Value::as_array).into_iter().flatten() {
        let (name, value) = (text(field, "name").unwrap_or_default(), text(field, "value").unwrap_or_default());
        // A value of several lines stands below its name.
        let gap = if value.contains('\n') { "\n" } else { " " };
        lines.push(format!("{name}:{gap}{value}"));
    }
    lines.extend(embed.get("footer").and_then(|footer| text(footer, "text")));
}

/// The labels of a form's fields, whichever of Discord's two ways was used to say them.
fn labels(components: &[Value]) -> Vec<String> {
    let text = |value: &Value| value.get("label").and_then(Value::as_str).map(str::to_owned);
    let nested = |component: &Value| component.get("components").and_then(Value::as_array).cloned().unwrap_or_default();
    let label = |component: &Value| match text(component) {
        Some(label) => vec![label],
        None => nested(component).iter().filter_map(text).collect(),
    };
    components.iter().flat_map(label).collect()
}
