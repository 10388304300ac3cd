//! The bot's own messages: permissions, nonces, pings, lists.

use super::bot::id;
use super::{order, start};
use crate::discord::{Change, Place};
use serde_json::{Value, json};

#[tokio::test]
async fn what_the_bot_may_not_do_is_refused() {
    let (discord, bot) = start().await;
    let path = format!("/channels/{}/messages", bot.address.channel_id);
    let typing = format!("/channels/{}/typing", bot.address.channel_id);
    let deny = |names: &[&str]| {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        discord.set_bot_permissions(Place::Home, &[], &names).unwrap();
    };
    let embed = json!({ "content": "hi", "embeds": [{ "title": "T" }] });
    deny(&["VIEW_CHANNEL"]);
    assert_eq!(bot.post(&embed).await.1["code"], 50001);
    deny(&["SEND_MESSAGES"]);
    assert_eq!(bot.post(&embed).await.1["code"], 50013);
    assert_eq!(bot.call("POST", &typing, &Value::Null).await.1["code"], 50013);
    deny(&["EMBED_LINKS"]);
    let (status, posted) = bot.post(&embed).await;
    assert_eq!((status, &posted["embeds"]), (200, &json!([])));
    deny(&["READ_MESSAGE_HISTORY"]);
    assert_eq!(bot.call("GET", &path, &Value::Null).await, (200, json!([])));
    assert_eq!(bot.call("GET", &format!("{path}/{}", id(&posted)), &Value::Null).await.1["code"], 50013);
    deny(&[]);
    assert_eq!(bot.post(&embed).await.1["embeds"][0]["title"], "T");
    assert_eq!(bot.call("POST", &typing, &Value::Null).await.0, 204);
}

#[tokio::test]
async fn a_nonce_guards_against_a_second_message() {
    let (discord, bot) = start().await;
    let body = json!({ "content": "hi", "nonce": "order-1", "enforce_nonce": true });
    let first = bot.post(&body).await.1["id"].clone();
    assert_eq!(bot.post(&body).await.1["id"], first);
    assert_eq!(discord.timeline(0).len(), 1);
    let careless = json!({ "content": "hi", "nonce": "order-1" });
    assert_ne!(bot.post(&careless).await.1["id"], first);
    discord.advance(10 * 60 * 1_000);
    assert_ne!(bot.post(&body).await.1["id"], first);
    let (status, refusal) = bot.post(&json!({ "content": "hi", "nonce": "n".repeat(26) })).await;
    assert_eq!((status, &refusal["errors"]["nonce"]["_errors"][0]["code"]), (400, &json!("BASE_TYPE_MAX_LENGTH")));
}

#[tokio::test]
async fn pings_follow_allowed_mentions() {
    let (discord, bot) = start().await;
    let (alice, role) = (&bot.address.people["alice"].id, &bot.address.approver_role_id);
    let content = format!("<@{alice}> <@&{role}> @everyone");
    let pings = async |allowed: Value| {
        let mut body = json!({ "content": content });
        if !allowed.is_null() {
            body["allowed_mentions"] = allowed;
        }
        assert_eq!(bot.post(&body).await.0, 200);
        discord.timeline(0).pop().unwrap().message.unwrap().pings
    };
    assert_eq!(pings(Value::Null).await, [alice.as_str(), role, "everyone"]);
    assert!(pings(json!({ "parse": [] })).await.is_empty());
    assert_eq!(pings(json!({ "users": [alice] })).await, [alice.as_str()]);
    let both = json!({ "content": "x", "allowed_mentions": { "parse": ["users"], "users": [alice] } });
    assert_eq!(bot.post(&both).await.1["code"], 50035);
}

#[tokio::test]
async fn a_role_is_pinged_by_those_who_may_ping_all_or_if_everybody_may() {
    let (discord, bot) = start().await;
    let role = &bot.address.approver_role_id;
    let content = json!({ "content": format!("<@&{role}> @everyone") });
    let pings = async || {
        assert_eq!(bot.post(&content).await.0, 200);
        discord.timeline(0).pop().unwrap().message.unwrap().pings
    };
    assert_eq!(pings().await, [role, "everyone"]);
    discord.set_bot_permissions(Place::default(), &[], &["MENTION_EVERYONE".to_owned()]).unwrap();
    assert!(pings().await.is_empty());
    discord.set_mentionable("approver", true).unwrap();
    assert_eq!(pings().await, [role.as_str()]);
    assert!(discord.set_mentionable("nobody", true).is_err());
}

#[tokio::test]
async fn lists_are_newest_first_and_hide_what_is_private() {
    let (_discord, bot) = start().await;
    let mut ids = Vec::new();
    for text in ["a", "b", "c"] {
        ids.push(bot.post(&json!({ "content": text })).await.1["id"].as_str().unwrap().to_owned());
    }
    let list = async |query: String| {
        let path = format!("/channels/{}/messages?{query}", bot.address.channel_id);
        let (_, list) = bot.call("GET", &path, &Value::Null).await;
        list.as_array()
            .map(|list| list.iter().map(|message| message["content"].as_str().unwrap().to_owned()).collect::<String>())
    };
    assert_eq!(list(String::new()).await.unwrap(), "cba");
    assert_eq!(list("limit=1".to_owned()).await.unwrap(), "c");
    assert_eq!(list(format!("before={}", ids[2])).await.unwrap(), "ba");
    assert_eq!(list(format!("after={}&limit=1", ids[0])).await.unwrap(), "b");
    assert_eq!(list("limit=101".to_owned()).await, None);
}

#[tokio::test]
async fn other_peoples_messages_are_not_the_bots_to_change() {
    let (discord, bot) = start().await;
    let theirs = discord.person("alice").unwrap().says("hello").unwrap();
    let path = format!("/channels/{}/messages/{theirs}", bot.address.channel_id);
    assert_eq!(bot.call("PATCH", &path, &json!({ "content": "x" })).await.1["code"], 50005);
    assert_eq!(bot.call("DELETE", &path, &Value::Null).await.1["code"], 50013);
    let (_, own) = bot.post(&json!({ "content": "mine" })).await;
    let path = format!("/channels/{}/messages/{}", bot.address.channel_id, id(&own));
    assert_eq!(bot.call("PATCH", &path, &json!({ "content": null })).await.1["code"], 50006);
    assert_eq!(bot.call("DELETE", &path, &Value::Null).await.0, 204);
    assert_eq!(bot.call("GET", &path, &Value::Null).await.1["code"], 10008);
}

#[tokio::test]
async fn direct_messages_reach_whoever_takes_them() {
    let (discord, mut bot) = start().await;
    let alice = bot.address.people["alice"].id.clone();
    let (_, channel) = bot.call("POST", "/users/@me/channels", &json!({ "recipient_id": alice })).await;
    let path = format!("/channels/{}/messages", channel["id"].as_str().unwrap());
    assert_eq!(bot.call("POST", &path, &order("Your order")).await.0, 200);
    let person = discord.person("alice").unwrap();
    assert_eq!(person.sees()[0].content, "Your order");
    assert_eq!(discord.person("bob").unwrap().sees(), []);
    person.clicks("Approve").unwrap();
    let click = bot.interaction().await;
    assert_eq!(
        (&click["user"]["username"], &click["member"], &click["context"]),
        (&json!("alice"), &Value::Null, &json!(1))
    );
    discord.change_person("alice", &Change { dms_open: Some(false), ..Change::default() }).unwrap();
    let (status, refusal) = bot.call("POST", &path, &json!({ "content": "hi" })).await;
    assert_eq!((status, &refusal["code"]), (403, &json!(50007)));
    assert_eq!(bot.call("POST", "/users/@me/channels", &json!({ "recipient_id": "1" })).await.1["code"], 10013);
}

#[tokio::test]
async fn an_edit_can_change_flags_and_turn_to_components_v2_only_whole() {
    let (discord, bot) = start().await;
    let (_, posted) = bot.post(&json!({ "content": "hi", "embeds": [{ "title": "T" }] })).await;
    let path = format!("/channels/{}/messages/{}", bot.address.channel_id, id(&posted));
    let shown = || discord.person("alice").unwrap().sees().remove(0);
    assert_eq!(bot.call("PATCH", &path, &json!({ "flags": 4 })).await.1["flags"], 4);
    assert!(shown().embeds.is_empty());
    assert_eq!(bot.call("PATCH", &path, &json!({ "flags": 0 })).await.1["flags"], 0);
    assert_eq!(shown().embeds.len(), 1);
    let mut v2 = json!({ "flags": 1 << 15, "components": [{ "type": 10, "content": "text" }] });
    let (_, refusal) = bot.call("PATCH", &path, &v2).await;
    assert_eq!(refusal["code"], 50035);
    assert!(refusal["errors"]["content"].is_object() && refusal["errors"]["embeds"].is_object());
    (v2["content"], v2["embeds"]) = (Value::Null, json!([]));
    assert_eq!(bot.call("PATCH", &path, &v2).await.0, 200);
    assert_eq!(bot.call("PATCH", &path, &json!({ "flags": 0, "content": "x" })).await.1["code"], 50035);
}
