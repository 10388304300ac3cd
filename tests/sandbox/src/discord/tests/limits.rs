//! Discord's limits on messages and forms, each just met and just missed.

use super::{form, start};
use serde_json::{Value, json};

fn button(change: Value) -> Value {
    let mut button = json!({ "type": 2, "style": 1, "label": "L", "custom_id": "a" });
    for (key, value) in change.as_object().unwrap() {
        button[key] = value.clone();
    }
    json!({ "components": [{ "type": 1, "components": [button] }] })
}

fn buttons(count: usize) -> Value {
    let buttons: Vec<Value> =
        (0..count).map(|at| json!({ "type": 2, "style": 1, "label": "L", "custom_id": format!("b{at}") })).collect();
    json!({ "type": 1, "components": buttons })
}

#[tokio::test]
async fn a_message_within_the_limits_is_taken() {
    let (_discord, bot) = start().await;
    let field = json!({ "name": "n".repeat(256), "value": "v".repeat(1024) });
    let link = format!("https://{}", "x".repeat(512 - 8));
    for body in [
        json!({ "content": "ż".repeat(2000) }),
        json!({ "embeds": [{ "title": "t".repeat(256), "description": "d".repeat(4096), "footer": { "text": "f".repeat(1648) } }] }),
        json!({ "embeds": [{ "fields": [field] }], "components": [buttons(5)] }),
        button(json!({ "style": 5, "custom_id": null, "url": link })),
        button(json!({ "custom_id": "i".repeat(100), "label": "l".repeat(80) })),
        json!({ "flags": 1 << 15, "components": [{ "type": 17, "components": [{ "type": 10, "content": "t".repeat(4000) }, { "type": 14 }] }] }),
    ] {
        let (status, answer) = bot.post(&body).await;
        assert_eq!(status, 200, "{answer}");
    }
}

#[tokio::test]
async fn a_message_beyond_a_limit_is_refused_by_path() {
    let (_discord, bot) = start().await;
    let link = format!("https://{}", "x".repeat(512 - 7));
    let field = json!({ "name": "n", "value": "" });
    let row = "/components/0/components/0";
    for (body, path, code) in [
        (json!({ "content": "x".repeat(2001) }), "/content", "BASE_TYPE_MAX_LENGTH"),
        (json!({ "embeds": vec![json!({ "title": "t" }); 11] }), "/embeds", "BASE_TYPE_MAX_LENGTH"),
        (json!({ "embeds": [{ "title": "t".repeat(257) }] }), "/embeds/0/title", "BASE_TYPE_MAX_LENGTH"),
        (json!({ "embeds": [{ "fields": [field] }] }), "/embeds/0/fields/0/value", "BASE_TYPE_REQUIRED"),
        (
            json!({ "embeds": vec![json!({ "description": "d".repeat(3001) }); 2] }),
            "/embeds",
            "MAX_EMBED_SIZE_EXCEEDED",
        ),
        (json!({ "embeds": [{ "url": "ftp://x" }] }), "/embeds/0/url", "URL_TYPE_INVALID_SCHEME"),
        (json!({ "embeds": [{ "timestamp": "soon" }] }), "/embeds/0/timestamp", "DATE_TIME_TYPE_PARSE"),
        (json!({ "components": [buttons(6)] }), "/components/0/components", "BASE_TYPE_BAD_LENGTH"),
        (json!({ "components": [buttons(1), buttons(1)] }), "/components", "COMPONENT_CUSTOM_ID_DUPLICATED"),
        (json!({ "components": vec![buttons(1); 6] }), "/components", "BASE_TYPE_MAX_LENGTH"),
        (json!({ "components": [{ "type": 10, "content": "x" }] }), "/components/0/type", "BASE_TYPE_CHOICES"),
        (button(json!({ "custom_id": "i".repeat(101) })), &format!("{row}/custom_id"), "BASE_TYPE_BAD_LENGTH"),
        (button(json!({ "custom_id": null })), &format!("{row}/custom_id"), "BASE_TYPE_REQUIRED"),
        (button(json!({ "label": "l".repeat(81) })), &format!("{row}/label"), "BASE_TYPE_MAX_LENGTH"),
        (button(json!({ "style": 9 })), &format!("{row}/style"), "BASE_TYPE_CHOICES"),
        (button(json!({ "url": "https://x" })), row, "BUTTON_COMPONENT_URL_NOT_ALLOWED"),
        (button(json!({ "style": 5, "url": "https://x" })), row, "BUTTON_COMPONENT_CUSTOM_ID_NOT_ALLOWED"),
        (button(json!({ "style": 5, "custom_id": null, "url": link })), &format!("{row}/url"), "BASE_TYPE_MAX_LENGTH"),
        (
            button(json!({ "style": 5, "custom_id": null, "url": "javascript:x" })),
            &format!("{row}/url"),
            "URL_TYPE_INVALID_SCHEME",
        ),
        (
            json!({ "flags": 1 << 15, "content": "x", "components": [{ "type": 10, "content": "x" }] }),
            "/content",
            "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
        ),
        (
            json!({ "flags": 1 << 15, "components": vec![json!({ "type": 10, "content": "x".repeat(2001) }); 2] }),
            "/components",
            "COMPONENT_MAX_TOTAL_TEXT_SIZE_EXCEEDED",
        ),
    ] {
        let (status, refusal) = bot.post(&body).await;
        assert_eq!((status, &refusal["code"]), (400, &json!(50035)), "{body}");
        let found = refusal["errors"].pointer(path).map(|place| &place["_errors"][0]["code"]);
        assert_eq!(found, Some(&json!(code)), "{refusal}");
    }
    for empty in [json!({}), json!({ "content": "  " }), json!({ "embeds": [] })] {
        assert_eq!(bot.post(&empty).await.1["code"], 50006, "{empty}");
    }
}

#[tokio::test]
async fn a_form_beyond_a_limit_is_refused_by_path() {
    let (discord, mut bot) = start().await;
    discord.person("alice").unwrap().types("/cart add plan:a name:b").unwrap();
    let interaction = bot.interaction().await;
    let changed = |path: &str, value: Value| {
        let mut form = form();
        *form.pointer_mut(path).unwrap() = value;
        form
    };
    let label = "/data/components/0";
    for (form, path, code) in [
        (changed("/data/title", json!("t".repeat(46))), "/data/title", "BASE_TYPE_BAD_LENGTH"),
        (changed("/data/custom_id", json!("")), "/data/custom_id", "BASE_TYPE_REQUIRED"),
        (changed("/data/components", json!([])), "/data/components", "BASE_TYPE_BAD_LENGTH"),
        (changed(&format!("{label}/label"), json!("l".repeat(46))), "/data/components/0/label", "BASE_TYPE_BAD_LENGTH"),
        (
            changed(&format!("{label}/component/style"), json!(3)),
            "/data/components/0/component/style",
            "BASE_TYPE_CHOICES",
        ),
        (
            changed(&format!("{label}/component/max_length"), json!(4001)),
            "/data/components/0/component/max_length",
            "NUMBER_TYPE_RANGE",
        ),
        (
            changed(
                label,
                json!({ "type": 1, "components": [{ "type": 2, "style": 1, "label": "x", "custom_id": "x" }] }),
            ),
            "/data/components/0/components/0/type",
            "BASE_TYPE_CHOICES",
        ),
    ] {
        let (_, refusal) = bot.answer(&interaction, &form).await;
        let found = refusal["errors"].pointer(path).map(|place| &place["_errors"][0]["code"]);
        assert_eq!(found, Some(&json!(code)), "{refusal}");
    }
    assert_eq!(bot.answer(&interaction, &form()).await.0, 204);
}
