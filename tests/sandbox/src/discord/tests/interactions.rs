//! Interactions: answered once, in time, and with what fits.

use super::{SOON, form, order, start};
use crate::discord::{Answer, Audience, Delivery, EventKind};
use serde_json::{Value, json};

const ADD: &str = "/cart add plan:project name:staging";

#[tokio::test]
async fn a_deferred_answer_is_filled_in_for_one_person() {
    let (discord, mut bot) = start().await;
    let alice = discord.person("alice").unwrap();
    let id = alice.types(ADD).unwrap();
    let interaction = bot.interaction().await;
    assert_eq!(bot.webhook("POST", &interaction, "", &json!({ "content": "early" })).await.1["code"], 10015);
    assert_eq!(bot.answer(&interaction, &json!({ "type": 5, "data": { "flags": 64 } })).await, (204, Value::Null));
    assert_eq!(discord.acknowledged(id).await.unwrap().answer, Answer::Deferred);
    assert!(!discord.outcome(id).unwrap().settled);
    assert_eq!(discord.unanswered().len(), 1);
    let (status, message) =
        bot.webhook("PATCH", &interaction, "/messages/%40original", &json!({ "content": "added" })).await;
    assert_eq!((status, &message["flags"]), (200, &json!(64)));
    assert!(discord.settled(id, SOON).await.unwrap().settled);
    let kinds: Vec<_> = discord.timeline(0).into_iter().map(|event| (event.kind, event.audience)).collect();
    let only = || Audience::Only("alice".to_owned());
    assert_eq!(kinds, [(EventKind::Thinking, only()), (EventKind::Posted, only())]);
    assert_eq!(alice.sees()[0].content, "added");
    assert_eq!(discord.person("bob").unwrap().sees(), []);
    let path = format!("/channels/{}/messages/{}", bot.address.channel_id, message["id"].as_str().unwrap());
    assert_eq!(bot.call("GET", &path, &Value::Null).await.1["code"], 10008);
}

#[tokio::test]
async fn a_follow_up_right_after_a_defer_fills_it_in() {
    let (discord, mut bot) = start().await;
    let alice = discord.person("alice").unwrap();
    alice.types(ADD).unwrap();
    let interaction = bot.interaction().await;
    bot.answer(&interaction, &json!({ "type": 5, "data": { "flags": 64 } })).await;
    bot.webhook("POST", &interaction, "", &json!({ "content": "one" })).await;
    bot.webhook("POST", &interaction, "", &json!({ "content": "two" })).await;
    let seen: Vec<_> = alice.sees().into_iter().map(|message| (message.content, message.ephemeral)).collect();
    assert_eq!(seen, [("one".to_owned(), true), ("two".to_owned(), false)]);
}

#[tokio::test]
async fn only_the_first_answer_counts() {
    let (discord, mut bot) = start().await;
    discord.person("alice").unwrap().types(ADD).unwrap();
    let interaction = bot.interaction().await;
    let reply = json!({ "type": 4, "data": { "content": "hi" } });
    assert_eq!(bot.answer(&interaction, &json!({ "type": 4, "data": {} })).await.1["code"], 50006);
    assert_eq!(bot.answer(&interaction, &reply).await.0, 204);
    let (status, refusal) = bot.answer(&interaction, &reply).await;
    assert_eq!((status, &refusal["code"]), (400, &json!(40060)));
    assert_eq!(bot.answer(&json!({ "id": interaction["id"], "token": "x" }), &reply).await.1["code"], 10062);
}

#[tokio::test]
async fn a_late_answer_is_refused_and_the_person_told() {
    let (discord, mut bot) = start().await;
    discord.deliver_next(Delivery::Late);
    let id = discord.person("alice").unwrap().types(ADD).unwrap();
    let interaction = bot.interaction().await;
    let (status, refusal) = bot.answer(&interaction, &json!({ "type": 5 })).await;
    assert_eq!((status, &refusal["code"]), (404, &json!(10062)));
    assert_eq!(
        discord.acknowledged(id).await.unwrap_err().0,
        format!("alice: {ADD}: got no answer within three seconds")
    );
    assert_eq!(discord.timeline(0)[0].kind, EventKind::Failed);
    assert_eq!(discord.unanswered().len(), 1);
}

#[tokio::test]
async fn a_token_dies_after_fifteen_minutes() {
    let (discord, mut bot) = start().await;
    discord.person("alice").unwrap().types(ADD).unwrap();
    let interaction = bot.interaction().await;
    bot.answer(&interaction, &json!({ "type": 5 })).await;
    discord.advance(15 * 60 * 1_000 + 1_000);
    let (status, refusal) = bot.webhook("PATCH", &interaction, "/messages/@original", &json!({ "content": "x" })).await;
    assert_eq!((status, &refusal["code"]), (401, &json!(50027)));
}

#[tokio::test]
async fn each_kind_has_its_own_answers() {
    let (discord, mut bot) = start().await;
    let (alice, bob) = (discord.person("alice").unwrap(), discord.person("bob").unwrap());
    alice.types(ADD).unwrap();
    let command = bot.interaction().await;
    for kind in [1, 6, 7, 8] {
        let body = json!({ "type": kind, "data": { "content": "x", "choices": [] } });
        assert_eq!(bot.answer(&command, &body).await.1["code"], 50035, "{kind}");
    }
    let choices = json!({ "type": 8, "data": { "choices": [{ "name": "Project", "value": "project" }] } });
    let completing = tokio::spawn({
        let alice = alice.clone();
        async move { alice.completes("/cart add plan:pro").await }
    });
    let half_typed = bot.interaction().await;
    assert_eq!(
        half_typed["data"]["options"][0]["options"][0],
        json!({ "name": "plan", "type": 3, "value": "pro", "focused": true })
    );
    assert_eq!(bot.answer(&half_typed, &json!({ "type": 4, "data": { "content": "x" } })).await.1["code"], 50035);
    assert_eq!(bot.answer(&half_typed, &choices).await.0, 204);
    assert_eq!(completing.await.unwrap().unwrap()[0]["value"], "project");

    bot.post(&order("Order 1")).await;
    bob.clicks("Reject").unwrap();
    let click = bot.interaction().await;
    assert_eq!(bot.answer(&click, &form()).await.0, 204);
    bob.submits(&[("Reason", "too dear")]).unwrap();
    let sent = bot.interaction().await;
    assert_eq!(sent["data"]["components"][0]["component"]["value"], "too dear");
    assert_eq!(sent["message"]["content"], "Order 1");
    assert_eq!(bot.answer(&sent, &form()).await.1["code"], 50035);
    assert_eq!(
        bot.answer(&sent, &json!({ "type": 7, "data": { "content": "Rejected", "components": [] } })).await.0,
        204
    );
    assert_eq!(bob.sees()[0].content, "Rejected");
}

#[tokio::test]
async fn a_click_acknowledged_silently_is_settled_by_a_change_of_its_message() {
    let (discord, mut bot) = start().await;
    let (_, posted) = bot.post(&order("Order 1")).await;
    let id = discord.person("bob").unwrap().clicks("Approve").unwrap();
    let click = bot.interaction().await;
    bot.answer(&click, &json!({ "type": 6 })).await;
    assert!(!discord.outcome(id).unwrap().settled);
    let path = format!("/channels/{}/messages/{}", bot.address.channel_id, posted["id"].as_str().unwrap());
    bot.call("PATCH", &path, &json!({ "content": "Approved" })).await;
    assert!(discord.outcome(id).unwrap().settled);
    bot.webhook("PATCH", &click, "/messages/@original", &json!({ "components": [] })).await;
    assert_eq!(discord.person("carol").unwrap().sees()[0].buttons, []);
}

#[tokio::test]
async fn the_answer_is_returned_when_asked_for() {
    let (discord, mut bot) = start().await;
    discord.person("alice").unwrap().types(ADD).unwrap();
    let interaction = bot.interaction().await;
    let (id, token) = (interaction["id"].as_str().unwrap(), interaction["token"].as_str().unwrap());
    let body = json!({ "type": 4, "data": { "content": "hi", "flags": 64 } });
    let (status, answer) =
        bot.call("POST", &format!("/interactions/{id}/{token}/callback?with_response=true"), &body).await;
    assert_eq!((status, &answer["resource"]["message"]["content"]), (200, &json!("hi")));
    assert_eq!(answer["interaction"]["response_message_ephemeral"], true);
}
