//! Payloads as Discord sends them, through serenity's types, into ours.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

use super::*;
use secrecy::ExposeSecret;
use serde_json::{Value as Json, json};

/// A payload of this type with this `data`, by bob, who has two roles, in a guild.
fn payload(kind: u8, data: Json) -> Json {
    json!({
        "id": "1001", "application_id": "2002", "type": kind, "token": "aW50ZXJhY3Rpb24", "version": 1,
        "guild_id": "3003", "channel_id": "4004", "data": data,
        "channel": {"id": "4004", "type": 0},
        "member": {
            "user": {"id": "5005", "username": "bob", "global_name": "Bob B.", "discriminator": "0", "avatar": null},
            "nick": null, "roles": ["61", "62"], "deaf": false, "mute": false, "flags": 0, "pending": false,
            "permissions": "2147483647", "joined_at": "2024-01-01T00:00:00.000000+00:00"
        },
        "app_permissions": "84992", "locale": "pl", "guild_locale": "en-US", "entitlements": [],
        "authorizing_integration_owners": {"0": "3003"}, "context": 0, "attachment_size_limit": 10_485_760
    })
}

fn message() -> Json {
    json!({
        "id": "7007", "channel_id": "4004", "content": "Order 1", "type": 0, "tts": false, "pinned": false,
        "author": {"id": "2002", "username": "cartwright", "discriminator": "0", "avatar": null, "bot": true},
        "timestamp": "2026-01-01T00:00:00.000000+00:00", "edited_timestamp": null, "mention_everyone": false,
        "mentions": [], "mention_roles": [], "attachments": [], "embeds": [], "flags": 0,
        "components": [{"type": 1, "id": 1, "components": [
            {"type": 2, "id": 2, "style": 3, "label": "Approve", "custom_id": "cw1:link:1"}]}]
    })
}

fn read(payload: Json) -> Incoming {
    Incoming::read(serde_json::from_value(payload).unwrap(), Instant::now()).unwrap()
}

fn command(what: What) -> (Vec<String>, Vec<Given>) {
    let What::Command { path, options } = what else { panic!("not a command") };
    (path, options)
}

fn text(name: &str, value: &str) -> Given {
    Given { name: name.to_owned(), value: Value::Text(value.to_owned()) }
}

#[test]
fn who_and_where() {
    let incoming = read(payload(2, json!({"id": "8", "name": "help", "type": 1})));
    assert_eq!(incoming.call.id, InteractionId(1001));
    assert_eq!(incoming.call.application, ApplicationId(2002));
    assert_eq!(incoming.call.token.expose_secret(), "aW50ZXJhY3Rpb24");
    assert_eq!(incoming.guild, Some(GuildId(3003)));
    assert_eq!(incoming.channel, ChannelId(4004));
    assert_eq!(incoming.app_permissions, 84_992);
    assert_eq!(
        incoming.person,
        Person {
            id: PersonId(5005),
            name: "Bob B.".to_owned(),
            roles: vec![RoleId(61), RoleId(62)],
            locale: "pl".to_owned()
        }
    );
    assert_eq!(command(incoming.what.clone()), (vec!["help".to_owned()], vec![]));
    assert!(!format!("{incoming:?}").contains("aW50ZXJhY3Rpb24"));
}

#[test]
fn a_nickname_goes_first_and_an_account_name_last() {
    let help = json!({"id": "8", "name": "help", "type": 1});
    let mut nicked = payload(2, help.clone());
    *nicked.pointer_mut("/member/nick").unwrap() = json!("Bobby");
    assert_eq!(read(nicked).person.name, "Bobby");
    let mut plain = payload(2, help);
    *plain.pointer_mut("/member/user/global_name").unwrap() = json!(null);
    assert_eq!(read(plain).person.name, "bob");
}

#[test]
fn a_subcommand_with_options() {
    let options = json!([
        {"name": "plan", "type": 3, "value": "project"},
        {"name": "quantity", "type": 4, "value": -2},
        {"name": "odd", "type": 5, "value": true}
    ]);
    let data =
        json!({"id": "8", "name": "cart", "type": 1, "options": [{"name": "add", "type": 1, "options": options}]});
    let expected = vec![
        text("plan", "project"),
        Given { name: "quantity".to_owned(), value: Value::Whole(-2) },
        Given { name: "odd".to_owned(), value: Value::Other },
    ];
    let path = vec!["cart".to_owned(), "add".to_owned()];
    assert_eq!(command(read(payload(2, data)).what), (path, expected));
}

#[test]
fn an_autocomplete_question_says_where_the_person_is() {
    let options = json!([
        {"name": "name", "type": 3, "value": "staging"},
        {"name": "plan", "type": 3, "value": "pro", "focused": true}
    ]);
    let data =
        json!({"id": "8", "name": "cart", "type": 1, "options": [{"name": "add", "type": 1, "options": options}]});
    let What::Autocomplete { path, options, focused } = read(payload(4, data)).what else { panic!("not a question") };
    assert_eq!(path, ["cart", "add"]);
    assert_eq!(options, [text("name", "staging"), text("plan", "pro")]);
    assert_eq!(focused, Some(text("plan", "pro")));
}

#[test]
fn a_click_in_a_direct_message_has_no_guild_and_no_roles() {
    let mut click = payload(3, json!({"custom_id": "cw1:link:1", "component_type": 2, "id": 2}));
    let fields = click.as_object_mut().unwrap();
    let member = fields.remove("member").unwrap();
    fields.remove("guild_id");
    fields.remove("guild_locale");
    fields.insert("user".to_owned(), member.get("user").unwrap().clone());
    fields.insert("context".to_owned(), json!(1));
    fields.insert("message".to_owned(), message());
    let incoming = read(click);
    assert_eq!((incoming.guild, incoming.person.id), (None, PersonId(5005)));
    assert!(incoming.person.roles.is_empty());
    assert!(matches!(incoming.what, What::Click { custom_id } if custom_id == "cw1:link:1"));
}

#[test]
fn a_form_gives_its_fields() {
    let rows = json!([
        {"type": 1, "id": 1, "components": [{"type": 4, "id": 2, "custom_id": "reason", "value": "too dear"}]},
        {"type": 1, "id": 3, "components": [{"type": 4, "id": 4, "custom_id": "more", "value": ""}]}
    ]);
    let mut form = payload(5, json!({"custom_id": "cw1:f-reject:1", "components": rows}));
    form.as_object_mut().unwrap().insert("message".to_owned(), message());
    let incoming = read(form);
    assert!(!format!("{incoming:?}").contains("too dear"));
    let What::Form { custom_id, fields } = incoming.what else { panic!("not a form") };
    assert_eq!(custom_id, "cw1:f-reject:1");
    let fields: Vec<_> = fields.iter().map(|field| (field.name.as_str(), field.text.expose_secret())).collect();
    assert_eq!(fields, [("reason", "too dear"), ("more", "")]);
}

#[test]
fn a_menu_is_something_else_and_a_ping_is_nothing() {
    let mut menu = payload(3, json!({"custom_id": "x", "component_type": 3, "values": ["a"]}));
    menu.as_object_mut().unwrap().insert("message".to_owned(), message());
    assert!(matches!(read(menu).what, What::Other(3)));
    let ping = json!({"id": "1", "application_id": "2", "type": 1, "token": "t", "version": 1});
    assert!(Incoming::read(serde_json::from_value(ping).unwrap(), Instant::now()).is_none());
}

#[test]
fn serenity_does_not_read_what_lacks_a_field_or_has_an_unknown_type() {
    let mut short = payload(2, json!({"id": "8", "name": "help", "type": 1}));
    short.as_object_mut().unwrap().remove("attachment_size_limit");
    assert!(serde_json::from_value::<Interaction>(short).is_err());
    let odd = payload(77, json!({}));
    assert!(serde_json::from_value::<Interaction>(odd).is_err());
}

#[test]
fn somebody_is_who_stands_beside_the_options() {
    let data = |resolved: Json| {
        let option = json!([{"name": "delegate", "type": 1, "options": [{"name": "to", "type": 6, "value": "77"}]}]);
        json!({"id": "8", "name": "policy", "type": 1, "options": option, "resolved": resolved})
    };
    let user = json!({"id": "77", "username": "carol", "discriminator": "0", "avatar": null, "bot": false});
    let member = json!({"nick": null, "roles": [], "joined_at": "2024-01-01T00:00:00.000000+00:00", "flags": 0,
        "pending": false, "permissions": "0", "premium_since": null, "avatar": null,
        "communication_disabled_until": null});
    let given = |resolved: Json| command(read(payload(2, data(resolved))).what).1.first().unwrap().value.clone();
    let carol = Named { id: PersonId(77), bot: false, member: true };
    assert_eq!(given(json!({"users": {"77": user}, "members": {"77": member}})), Value::Somebody(carol));
    let stranger = Named { member: false, ..carol };
    assert_eq!(given(json!({"users": {"77": user}})), Value::Somebody(stranger));
    let mut bot = user.clone();
    *bot.pointer_mut("/bot").unwrap() = json!(true);
    assert_eq!(given(json!({"users": {"77": bot}})), Value::Somebody(Named { bot: true, ..stranger }));
    assert_eq!(given(json!({})), Value::Other, "nobody knows who that is");
    assert_eq!(given(json!({"users": {"78": user}})), Value::Other);
}
