//! A message drawn as text, after it was held against Discord's limits.

use serde_json::Value;
use std::collections::BTreeSet;

/// What a person sees: content, then the frame, then the buttons with what they carry.
pub(super) fn show(message: &Value) -> String {
    check_limits(message);
    let mut screen = String::new();
    let mut say = |text: &str| screen.push_str(&format!("{text}\n"));
    say(text(&message["content"]));
    for embed in list(&message["embeds"]) {
        say(&format!("┌ {}", text(&embed["title"])));
        text(&embed["description"]).lines().for_each(|line| say(&format!("│ {line}")));
        for field in list(&embed["fields"]) {
            say(&format!("│ {}: {}", text(&field["name"]), text(&field["value"]).replace('\n', " / ")));
        }
        say("└");
    }
    for row in list(&message["components"]) {
        for button in list(&row["components"]) {
            let target = [&button["custom_id"], &button["url"]].map(text).concat();
            let target = target.get(..24).map_or(target.clone(), |front| format!("{front}…"));
            say(&format!("[{}] {target}", text(&button["label"])));
        }
    }
    screen.lines().map(str::trim_end).collect::<Vec<_>>().join("\n") + "\n"
}

/// Discord's limits for messages, embeds and components, and ours: nobody is ever pinged.
pub(super) fn check_limits(message: &Value) {
    let keys: Vec<&String> = message.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["allowed_mentions", "components", "content", "embeds"]);
    assert_eq!(message["allowed_mentions"].to_string(), r#"{"parse":[]}"#);
    let content = size(&message["content"]);
    let embeds = list(&message["embeds"]);
    assert!(content <= 2000 && embeds.len() <= 10);
    assert!(content > 0 || !embeds.is_empty(), "an empty message");
    let mut all = 0;
    for embed in embeds {
        assert!(size(&embed["title"]) <= 256 && (1..=4096).contains(&size(&embed["description"])));
        all += size(&embed["title"]) + size(&embed["description"]);
        assert!(list(&embed["fields"]).len() <= 25);
        for field in list(&embed["fields"]) {
            let (name, value) = (size(&field["name"]), size(&field["value"]));
            assert!((1..=256).contains(&name) && (1..=1024).contains(&value), "{field}");
            all += name + value;
        }
    }
    assert!(all <= 6000, "{all} characters in all embeds");
    let mut ids = BTreeSet::new();
    for row in list(&message["components"]) {
        let buttons = list(&row["components"]);
        assert!(row["type"] == 1 && (1..=5).contains(&buttons.len()));
        for button in buttons {
            assert!(button["type"] == 2 && (1..=80).contains(&size(&button["label"])));
            let link = button["style"] == 5;
            let (target, most) = if link { (&button["url"], 512) } else { (&button["custom_id"], 100) };
            assert!((1..=most).contains(&size(target)) && ids.insert(text(target).to_owned()), "{button}");
        }
    }
}

pub(super) fn size(value: &Value) -> usize {
    text(value).encode_utf16().count()
}

pub(super) fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

pub(super) fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
