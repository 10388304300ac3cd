//! People: what Discord's client lets them do, and what it tells the bot.

use super::{form, order, start};
use crate::discord::{Aim, Change, Place};
use serde_json::{Value, json};

#[tokio::test]
async fn a_command_arrives_with_all_that_libraries_need() {
    let (discord, mut bot) = start().await;
    discord.person("bob").unwrap().types("/cart add plan:project name:my project quantity:2 payer:@carol").unwrap();
    let interaction = bot.interaction().await;
    let carol = &bot.address.people["carol"].id;
    assert_eq!(
        interaction["data"]["options"],
        json!([{ "name": "add", "type": 1, "options": [
            { "name": "plan", "type": 3, "value": "project" },
            { "name": "name", "type": 3, "value": "my project" },
            { "name": "quantity", "type": 4, "value": 2 },
            { "name": "payer", "type": 6, "value": carol },
        ] }])
    );
    assert_eq!(interaction["data"]["resolved"]["users"][carol]["username"], "carol");
    assert_eq!(interaction["member"]["roles"], json!([bot.address.approver_role_id]));
    assert_eq!(interaction["guild_id"], bot.address.guild_id);
    for (field, value) in [("locale", "en-US"), ("guild_locale", "en-US"), ("channel_id", &bot.address.channel_id)] {
        assert_eq!(interaction[field], value);
    }
    for field in
        ["application_id", "app_permissions", "entitlements", "attachment_size_limit", "context", "channel", "version"]
    {
        assert!(!interaction[field].is_null(), "{field}");
    }
    assert_eq!(interaction["authorizing_integration_owners"]["0"], bot.address.guild_id);
}

#[tokio::test]
async fn a_program_can_be_named_like_a_person_and_is_shown_as_one() {
    let (discord, mut bot) = start().await;
    discord.person("bob").unwrap().types("/cart add plan:project name:my project payer:bot").unwrap();
    let interaction = bot.interaction().await;
    let id = &bot.address.application_id;
    assert_eq!(interaction["data"]["options"][0]["options"][2]["value"], *id);
    let resolved = &interaction["data"]["resolved"];
    assert_eq!(resolved["users"][id]["bot"], true);
    // A member beside the options is without its user, and with what it may do.
    assert_eq!(resolved["members"][id]["user"], Value::Null);
    assert_eq!(resolved["members"][id]["permissions"], "0");
}

#[tokio::test]
async fn the_client_refuses_what_it_can_check() {
    let (discord, mut bot) = start().await;
    let alice = discord.person("alice").unwrap();
    for (text, why) in [
        ("/card", "no command is called /card here"),
        ("/cart", "/cart has no subcommand \"\""),
        ("/cart ad plan:a", "/cart has no subcommand \"ad\""),
        ("/cart add plan:a", "/cart add needs name"),
        ("/cart add plan:a name:", "name: must be between 1 and 20 characters long"),
        ("/cart add plan:a name:xxxxxxxxxxxxxxxxxxxxx", "name: must be between 1 and 20 characters long"),
        ("/cart add plan:a name:b quantity:0", "quantity: 0 is out of bounds"),
        ("/cart add plan:a name:b quantity:many", "quantity: \"many\" is not a whole number"),
        ("/cart add a name:b", "/cart add has no option for \"a\""),
        ("/cart add plan:a name:b payer:nobody", "payer: nothing here is called \"nobody\""),
        ("cart add", "a command begins with /"),
    ] {
        assert_eq!(alice.types(text).unwrap_err().0, why);
    }
    assert_eq!(discord.interactions(), []);
    alice
        .types_unchecked(
            "cart",
            json!([{ "name": "add", "type": 1, "options": [{ "name": "name", "type": 3, "value": "" }] }]),
        )
        .unwrap();
    assert_eq!(bot.interaction().await["data"]["options"][0]["options"][0]["value"], "");
}

#[tokio::test]
async fn translated_names_are_understood_and_default_ones_sent() {
    let (discord, mut bot) = start().await;
    discord.person("camille").unwrap().types("/panier ajouter plan:a name:b").unwrap();
    let interaction = bot.interaction().await;
    assert_eq!(
        (&interaction["data"]["name"], &interaction["data"]["options"][0]["name"]),
        (&json!("cart"), &json!("add"))
    );
    assert_eq!(interaction["locale"], "fr");
    assert!(discord.person("zofia").unwrap().types("/panier ajouter plan:a name:b").is_err());
}

#[tokio::test]
async fn buttons_are_found_by_what_is_written_on_them() {
    let (discord, mut bot) = start().await;
    let bob = discord.person("bob").unwrap();
    bot.post(&order("Order 1")).await;
    bot.post(&order("Order 2")).await;
    bob.clicks("Approve").unwrap();
    assert_eq!(bot.interaction().await["message"]["content"], "Order 2");
    let first = Aim { containing: Some("Order 1".to_owned()), ..Aim::default() };
    bob.clicks_on("Approve", &first).unwrap();
    let click = bot.interaction().await;
    assert_eq!((&click["message"]["content"], &click["data"]["component_type"]), (&json!("Order 1"), &json!(2)));
    assert_eq!(bob.clicks("Terms").unwrap_err().0, "the button Terms opens a link, which the bot does not notice");
    assert_eq!(bob.clicks("Pay").unwrap_err().0, "bob sees no such button: Pay");
    bob.clicks_unchecked("v9:forged", &Aim::default()).unwrap();
    assert_eq!(bot.interaction().await["data"]["custom_id"], "v9:forged");
}

#[tokio::test]
async fn a_forged_payload_is_sent_as_forged() {
    let (discord, mut bot) = start().await;
    let dave = discord.person("dave").unwrap();
    dave.clone()
        .forging(json!({ "type": 77, "member": { "roles": ["1"] }, "attachment_size_limit": null }))
        .types("/cart add plan:a name:b")
        .unwrap();
    let forged = bot.interaction().await;
    assert_eq!((&forged["type"], &forged["member"]["roles"]), (&json!(77), &json!(["1"])));
    assert!(forged.get("attachment_size_limit").is_none());
    discord.send_raw(json!({ "type": 2, "nonsense": true }));
    assert_eq!(bot.interaction().await, json!({ "type": 2, "nonsense": true }));
    assert!(dave.at(Place::Elsewhere).types("/cart add plan:a name:b").is_err());
    let application = bot.address.application_id.clone();
    let global = json!({ "name": "ping", "description": "Ping" });
    bot.call("POST", &format!("/applications/{application}/commands"), &global).await;
    discord.person("bob").unwrap().at(Place::Elsewhere).types("/ping").unwrap();
    let elsewhere = bot.interaction().await;
    assert_ne!(elsewhere["guild_id"], bot.address.guild_id);
    assert_eq!(elsewhere["member"]["roles"], json!([]));
}

#[tokio::test]
async fn a_form_is_filled_in_as_the_client_allows() {
    let (discord, mut bot) = start().await;
    let alice = discord.person("alice").unwrap();
    assert_eq!(alice.submits(&[]).unwrap_err().0, "no form is open in front of alice");
    alice.types("/cart add plan:a name:b").unwrap();
    let interaction = bot.interaction().await;
    bot.answer(&interaction, &form()).await;
    assert_eq!(alice.form().unwrap().title, "Reject order 1");
    assert_eq!(
        alice.submits(&[("Colour", "red")]).unwrap_err().0,
        "the form \"Reject order 1\" has no field \"Colour\""
    );
    assert_eq!(alice.submits(&[]).unwrap_err().0, "Reason: must be between 1 and 20 characters long");
    let long = json!("x".repeat(30));
    alice.submits_values(&[("reason".to_owned(), long.clone())], false).unwrap();
    let sent = bot.interaction().await;
    assert_eq!((&sent["type"], &sent["data"]["custom_id"]), (&json!(5), &json!("v1:why")));
    assert_eq!(sent["data"]["components"][0]["component"]["value"], long);
    assert_eq!(sent["message"], Value::Null);
    assert_eq!(alice.form(), None);
}

#[tokio::test]
async fn people_can_change_and_come_new() {
    let (discord, mut bot) = start().await;
    let change = Change { locale: Some("de".to_owned()), roles: Some(vec!["approver".to_owned()]), dms_open: None };
    discord.change_person("erik", &change).unwrap();
    discord.change_person("bob", &Change { roles: Some(vec![]), ..Change::default() }).unwrap();
    assert_eq!(discord.address().people["erik"].roles, [bot.address.approver_role_id.clone()]);
    discord.person("bob").unwrap().types("/cart add plan:a name:b").unwrap();
    let interaction = bot.interaction().await;
    assert_eq!((&interaction["member"]["roles"], &interaction["locale"]), (&json!([]), &json!("en-US")));
    assert!(
        discord.change_person("bob", &Change { roles: Some(vec!["boss".to_owned()]), ..Change::default() }).is_err()
    );
}
