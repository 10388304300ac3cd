//! Registering commands: what is kept, and what is refused where.

use super::{Bot, cart, start};
use crate::discord::Discord;
use serde_json::{Value, json};

#[tokio::test]
async fn lists_leave_translations_out_unless_asked() {
    let (_discord, bot) = start().await;
    let path = format!("/applications/{}/guilds/{}/commands", bot.address.application_id, bot.address.guild_id);
    let (_, plain) = bot.call("GET", &path, &Value::Null).await;
    assert_eq!(plain[0]["name_localizations"], Value::Null);
    assert_eq!(plain[0]["options"][0]["options"][0]["name"], "plan");
    let (_, full) = bot.call("GET", &format!("{path}?with_localizations=true"), &Value::Null).await;
    assert_eq!(full[0]["name_localizations"]["fr"], "panier");
}

#[tokio::test]
async fn the_same_list_again_changes_no_id_and_no_version() {
    let (_discord, bot) = start().await;
    let (_, first) = bot.register(&json!([cart()])).await;
    let (_, second) = bot.register(&json!([cart()])).await;
    assert_eq!((&first[0]["id"], &first[0]["version"]), (&second[0]["id"], &second[0]["version"]));
    let mut changed = cart();
    changed["description"] = json!("Another");
    let (_, third) = bot.register(&json!([changed])).await;
    assert_eq!(first[0]["id"], third[0]["id"]);
    assert_ne!(first[0]["version"], third[0]["version"]);
    assert_eq!(bot.register(&json!([])).await, (200, json!([])));
}

#[tokio::test]
async fn one_command_can_be_made_changed_and_deleted() {
    let (_discord, bot) = start().await;
    let path = format!("/applications/{}/commands", bot.address.application_id);
    let command = json!({ "name": "ping", "description": "Ping", "contexts": [0], "integration_types": [0] });
    let (status, made) = bot.call("POST", &path, &command).await;
    assert_eq!((status, &made["dm_permission"]), (201, &json!(true)));
    assert_eq!(bot.call("POST", &path, &command).await.0, 200);
    let one = format!("{path}/{}", made["id"].as_str().unwrap());
    let (_, changed) = bot.call("PATCH", &one, &json!({ "description": "Pong" })).await;
    assert_eq!((&changed["description"], &changed["id"]), (&json!("Pong"), &made["id"]));
    assert_eq!(bot.call("DELETE", &one, &Value::Null).await.0, 204);
    let (status, gone) = bot.call("GET", &one, &Value::Null).await;
    assert_eq!((status, &gone["code"]), (404, &json!(10063)));
}

#[tokio::test]
async fn what_breaks_a_rule_is_named_by_path() {
    let (_discord, bot) = start().await;
    let option = |change: Value| {
        let mut option = json!({ "type": 3, "name": "a", "description": "b" });
        option.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        json!({ "name": "c", "description": "d", "options": [option] })
    };
    let choice = |value: Value| json!({ "choices": [{ "name": "n", "value": value }] });
    let many =
        |count: usize| (0..count).map(|at| json!({ "name": format!("n{at}"), "value": "v" })).collect::<Vec<_>>();
    let long = json!({ "name": "c", "description": "d", "options": [option(json!({ "choices":
        (0..25).map(|at| json!({ "name": format!("{at:0100}"), "value": format!("{at:0>99}v") })).collect::<Vec<_>>() }))["options"][0],
        option(json!({ "name": "z", "choices":
        (0..25).map(|at| json!({ "name": format!("{at:0100}"), "value": format!("{at:0>99}v") })).collect::<Vec<_>>() }))["options"][0]] });
    for (body, path, code) in [
        (json!({ "description": "d" }), "/0/name", "BASE_TYPE_REQUIRED"),
        (json!({ "name": "Cart", "description": "d" }), "/0/name", "APPLICATION_COMMAND_INVALID_NAME"),
        (json!({ "name": "my cart", "description": "d" }), "/0/name", "STRING_TYPE_REGEX"),
        (json!({ "name": "c".repeat(33), "description": "d" }), "/0/name", "BASE_TYPE_BAD_LENGTH"),
        (json!({ "name": "c" }), "/0/description", "BASE_TYPE_REQUIRED"),
        (json!({ "name": "c", "description": "d".repeat(101) }), "/0/description", "BASE_TYPE_BAD_LENGTH"),
        (
            json!({ "name": "c", "description": "d", "name_localizations": { "xx": "c" } }),
            "/0/name_localizations/xx",
            "BASE_TYPE_CHOICES",
        ),
        (
            json!({ "name": "c", "description": "d", "name_localizations": { "fr": "C" } }),
            "/0/name_localizations/fr",
            "APPLICATION_COMMAND_INVALID_NAME",
        ),
        (
            json!({ "name": "c", "description": "d", "contexts": [0] }),
            "/0/contexts",
            "APPLICATION_COMMAND_CONTEXTS_GUILD",
        ),
        (
            json!({ "name": "c", "description": "d", "default_member_permissions": "x" }),
            "/0/default_member_permissions",
            "NUMBER_TYPE_COERCE",
        ),
        (option(json!({ "type": 12 })), "/0/options/0/type", "BASE_TYPE_CHOICES"),
        (option(json!({ "description": "" })), "/0/options/0/description", "BASE_TYPE_REQUIRED"),
        (option(json!({ "choices": many(26) })), "/0/options/0/choices", "BASE_TYPE_MAX_LENGTH"),
        (option(choice(json!(1))), "/0/options/0/choices/0/value", "STRING_TYPE_CONVERT"),
        (
            option(json!({ "autocomplete": true, "choices": many(1) })),
            "/0/options/0",
            "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES_INVALID",
        ),
        (option(json!({ "min_length": 7000 })), "/0/options/0/min_length", "NUMBER_TYPE_RANGE"),
        (
            json!({ "name": "c", "description": "d", "options": [
            { "type": 3, "name": "a", "description": "b" }, { "type": 3, "name": "z", "description": "b", "required": true }] }),
            "/0/options/1",
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        ),
        (
            json!({ "name": "c", "description": "d", "options": [
            { "type": 1, "name": "a", "description": "b" }, { "type": 3, "name": "z", "description": "b" }] }),
            "/0/options/1",
            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
        ),
        (long, "/0", "APPLICATION_COMMAND_TOO_LARGE"),
    ] {
        let (status, refusal) = bot.register(&json!([body])).await;
        assert_eq!((status, &refusal["code"]), (400, &json!(50035)), "{body}");
        let faults = refusal["errors"].pointer(path).map(|place| &place["_errors"][0]["code"]);
        assert_eq!(faults, Some(&json!(code)), "{refusal}");
    }
}

#[tokio::test]
async fn two_of_one_name_or_too_many_are_refused() {
    let (_discord, bot) = start().await;
    let (status, refusal) = bot.register(&json!([cart(), cart()])).await;
    assert_eq!(status, 400);
    assert_eq!(refusal["errors"]["1"]["_errors"][0]["code"], "APPLICATION_COMMANDS_DUPLICATE_NAME");
    assert_eq!(bot.register(&numbered("a", 101)).await.1["code"], 30032);
}

#[tokio::test]
async fn two_hundred_new_names_a_day() {
    let discord = Discord::start(0).await.unwrap();
    let bot = Bot::connect(&discord, 1).await;
    assert_eq!(bot.register(&numbered("a", 100)).await.0, 200);
    assert_eq!(bot.register(&numbered("b", 100)).await.0, 200);
    assert_eq!(bot.register(&numbered("b", 100)).await.0, 200);
    assert_eq!(bot.register(&numbered("c", 1)).await.1["code"], 30034);
    discord.advance(24 * 60 * 60 * 1_000);
    assert_eq!(bot.register(&numbered("c", 1)).await.0, 200);
}

fn numbered(name: &str, count: usize) -> Value {
    (0..count).map(|at| json!({ "name": format!("{name}{at}"), "description": "d" })).collect()
}
