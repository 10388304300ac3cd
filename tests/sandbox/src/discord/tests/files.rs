//! Files on messages: who may send them, what is kept of them, what is refused.

use super::start;
use crate::discord::{Discord, Place};
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

const ADD: &str = "/cart add plan:project name:staging";

fn form(message: &Value, files: &[(&str, &str)]) -> Form {
    let mut form = Form::new().text("payload_json", message.to_string());
    for (place, (name, content)) in files.iter().enumerate() {
        let part = Part::text((*content).to_owned()).file_name((*name).to_owned()).mime_str("text/csv").unwrap();
        form = form.part(format!("files[{place}]"), part);
    }
    form
}

async fn call(discord: &Discord, method: &str, path: &str, form: Form) -> (u16, Value) {
    let address = discord.address();
    let method = reqwest::Method::from_bytes(method.as_bytes()).unwrap();
    let request = reqwest::Client::new().request(method, format!("{}/api/v10{path}", address.api)).multipart(form);
    let request = request.header("authorization", format!("Bot {}", address.token));
    let answer = request.header("user-agent", "DiscordBot (https://example.com, 1)").send().await.unwrap();
    (answer.status().as_u16(), serde_json::from_str(&answer.text().await.unwrap()).unwrap())
}

#[tokio::test]
async fn an_answer_is_filled_in_with_a_file_that_only_one_person_has() {
    let (discord, mut bot) = start().await;
    let alice = discord.person("alice").unwrap();
    alice.types(ADD).unwrap();
    let interaction = bot.interaction().await;
    bot.answer(&interaction, &json!({ "type": 5, "data": { "flags": 64 } })).await;
    let token = interaction["token"].as_str().unwrap();
    let path = format!("/webhooks/{}/{token}/messages/@original", bot.address.application_id);

    let listed = json!([{ "id": 0, "filename": "all.csv", "description": "Everything" }]);
    let message = json!({ "content": "Here", "attachments": listed });
    let (status, filled) = call(&discord, "PATCH", &path, form(&message, &[("a.csv", "a,b\r\n")])).await;
    assert_eq!((status, &filled["attachments"][0]["ephemeral"]), (200, &json!(true)));
    let seen = alice.sees().remove(0);
    let file = &seen.files[0];
    assert_eq!((file.filename.as_str(), file.size, file.bytes.as_slice()), ("all.csv", 5, b"a,b\r\n".as_slice()));
    assert_eq!((file.content_type.as_deref(), file.description.as_deref()), (Some("text/csv"), Some("Everything")));
    assert_eq!(discord.person("bob").unwrap().sees(), []);

    // It stays while nothing is said about files, is joined by others, and goes when it is not named.
    bot.webhook("PATCH", &interaction, "/messages/@original", &json!({ "content": "Still here" })).await;
    assert_eq!(alice.sees()[0].files.len(), 1);
    call(&discord, "PATCH", &path, form(&json!({}), &[("b.csv", "b")])).await;
    assert_eq!(alice.sees()[0].files.len(), 2);
    let keep = json!({ "attachments": [{ "id": filled["attachments"][0]["id"] }] });
    bot.webhook("PATCH", &interaction, "/messages/@original", &keep).await;
    assert_eq!(alice.sees()[0].files, std::slice::from_ref(file));
    bot.webhook("PATCH", &interaction, "/messages/@original", &json!({ "attachments": [] })).await;
    assert_eq!(alice.sees()[0].files, []);
}

#[tokio::test]
async fn what_is_said_of_files_must_fit() {
    let (discord, bot) = start().await;
    let path = format!("/channels/{}/messages", bot.address.channel_id);
    let post =
        async |message: Value, files: &[(&str, &str)]| call(&discord, "POST", &path, form(&message, files)).await;
    let (status, refusal) = post(json!({ "attachments": [{ "id": 1 }] }), &[("a.csv", "a")]).await;
    assert_eq!(status, 400);
    assert_eq!(refusal["errors"]["attachments"]["0"]["_errors"][0]["code"], "ATTACHMENT_NOT_FOUND");
    let long = json!({ "attachments": [{ "id": 0, "description": "d".repeat(1_025) }] });
    let fault = &post(long, &[("a.csv", "a")]).await.1["errors"]["attachments"]["0"]["description"]["_errors"][0];
    assert_eq!(fault["code"], "BASE_TYPE_MAX_LENGTH");
    let nameless = post(json!({ "attachments": [{ "filename": "a.csv" }] }), &[("a.csv", "a")]).await.1;
    assert_eq!(nameless["errors"]["attachments"]["0"]["id"]["_errors"][0]["code"], "BASE_TYPE_REQUIRED");
    assert_eq!(post(json!({}), &[("a.csv", "a")]).await.0, 200, "a file alone is a message");
    discord.set_bot_permissions(Place::Home, &[], &["ATTACH_FILES".to_owned()]).unwrap();
    assert_eq!(post(json!({ "content": "hi" }), &[("a.csv", "a")]).await.1["code"], 50_013);
    assert_eq!(post(json!({ "content": "hi" }), &[]).await.0, 200);
}
