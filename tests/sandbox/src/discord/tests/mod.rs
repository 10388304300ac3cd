//! The pretend Discord over real sockets, with a bot of a few lines.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod bot;
mod control;
mod files;
mod gateway;
mod interactions;
mod limits;
mod messages;
mod people;
mod registering;
mod troubles;

use super::Discord;
use bot::Bot;
use serde_json::{Value, json};
use std::time::Duration;

/// Long enough for a loaded machine; nothing waits for it to pass.
const SOON: Duration = Duration::from_secs(20);

/// A pretend Discord with a bot that has one command.
async fn start() -> (Discord, Bot) {
    let discord = Discord::start(0).await.unwrap();
    let mut bot = Bot::connect(&discord, 1).await;
    let (status, body) = bot.register(&json!([cart()])).await;
    assert_eq!(status, 200, "{body}");
    assert_eq!(bot.event().await["t"], "READY");
    for _ in 0..2 {
        assert_eq!(bot.event().await["t"], "GUILD_CREATE");
    }
    (discord, bot)
}

/// `/cart add plan name [quantity]`, in English and French.
fn cart() -> Value {
    json!({
        "name": "cart", "description": "The cart", "name_localizations": { "fr": "panier" },
        "options": [{
            "type": 1, "name": "add", "description": "Add a project", "name_localizations": { "fr": "ajouter" },
            "options": [
                { "type": 3, "name": "plan", "description": "The plan", "required": true, "autocomplete": true },
                { "type": 3, "name": "name", "description": "A name", "required": true, "max_length": 20 },
                { "type": 4, "name": "quantity", "description": "How many", "min_value": 1, "max_value": 5 },
                { "type": 6, "name": "payer", "description": "Who pays" },
            ],
        }],
    })
}

/// A message with an approve and a reject button and a link.
fn order(content: &str) -> Value {
    let buttons = [
        json!({ "type": 2, "style": 3, "label": "Approve", "custom_id": "v1:approve" }),
        json!({ "type": 2, "style": 4, "label": "Reject", "custom_id": "v1:reject" }),
        json!({ "type": 2, "style": 5, "label": "Terms", "url": "https://example.com" }),
    ];
    json!({ "content": content, "components": [{ "type": 1, "components": buttons }] })
}

/// A form with one text field.
fn form() -> Value {
    let input = json!({ "type": 4, "custom_id": "reason", "style": 2, "max_length": 20 });
    let label = json!({ "type": 18, "label": "Reason", "component": input });
    json!({ "type": 9, "data": { "custom_id": "v1:why", "title": "Reject order 1", "components": [label] } })
}
