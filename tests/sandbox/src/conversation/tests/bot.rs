//! A bot of a few lines: `/begin` posts "Order 1 waits" with a button, which says who clicked it first.

use crate::Sandbox;
use crate::discord::Discord;
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::task::JoinHandle;
use tokio_tungstenite::tungstenite::Message;

/// The running bot; dropped, it stops.
pub(crate) struct Bot(JoinHandle<()>);

impl Drop for Bot {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Calls of Discord's REST API.
struct Rest {
    client: reqwest::Client,
    api: String,
    token: String,
    application: String,
}

impl Rest {
    async fn call(&self, method: &str, path: &str, body: Value) -> Value {
        let url = format!("{}/api/v10{path}", self.api);
        let request = self.client.request(method.parse().unwrap(), url).header("User-Agent", "DiscordBot (test, 1)");
        let request = request.header("Authorization", format!("Bot {}", self.token));
        let answer = request.header("Content-Type", "application/json").body(body.to_string()).send().await.unwrap();
        assert!(answer.status().is_success(), "{method} {path}: {}", answer.status());
        serde_json::from_str(&answer.text().await.unwrap()).unwrap_or_default()
    }
}

/// Starts it and waits until its command can be typed.
pub(crate) async fn start(sandbox: &Sandbox) -> Bot {
    let bot = Bot(tokio::spawn(run(sandbox.discord.clone())));
    sandbox.discord.ready("begin", std::time::Duration::from_secs(10)).await.unwrap();
    bot
}

async fn run(discord: Discord) {
    let address = discord.address();
    let rest = Rest {
        client: reqwest::Client::new(),
        api: address.api,
        token: address.token.clone(),
        application: address.application_id,
    };
    let commands = format!("/applications/{}/guilds/{}/commands", rest.application, address.guild_id);
    rest.call("PUT", &commands, json!([{ "name": "begin", "description": "Begin" }])).await;
    let gateway = rest.call("GET", "/gateway", Value::Null).await;
    let url = format!("{}/?v=10&encoding=json", gateway["url"].as_str().unwrap());
    let host = url.trim_start_matches("ws://").split('/').next().unwrap();
    let stream = tokio::net::TcpStream::connect(host).await.unwrap();
    let (mut socket, _) = tokio_tungstenite::client_async(&url, stream).await.unwrap();
    let properties = json!({ "os": "linux", "browser": "test", "device": "test" });
    let identify = json!({ "op": 2, "d": { "token": address.token, "intents": 0, "properties": properties } });
    socket.send(Message::Text(identify.to_string())).await.unwrap();
    let mut clicked_by = None;
    while let Some(Ok(message)) = socket.next().await {
        let event: Value = serde_json::from_str(message.to_text().unwrap()).unwrap_or_default();
        if event["t"] == "INTERACTION_CREATE" {
            answer(&rest, &event["d"], &mut clicked_by).await;
        }
    }
}

async fn answer(rest: &Rest, interaction: &Value, clicked_by: &mut Option<String>) {
    let text = |path: &str| interaction.pointer(path).and_then(Value::as_str).unwrap_or_default();
    let callback = format!("/interactions/{}/{}/callback", text("/id"), text("/token"));
    let follow_up = format!("/webhooks/{}/{}", rest.application, text("/token"));
    if interaction["type"] == 2 {
        rest.call("POST", &callback, json!({ "type": 5, "data": { "flags": 64 } })).await;
        rest.call("PATCH", &format!("{follow_up}/messages/@original"), json!({ "content": "You began" })).await;
        let button = json!({ "type": 2, "style": 1, "label": "Approve", "custom_id": "x" });
        let message = json!({ "content": "Order 1 waits", "components": [{ "type": 1, "components": [button] }] });
        rest.call("POST", &format!("/channels/{}/messages", text("/channel_id")), message).await;
        return;
    }
    let person = text("/member/user/username");
    rest.call("POST", &callback, json!({ "type": 6 })).await;
    match clicked_by {
        Some(first) => {
            let told = json!({ "content": format!("{first} was first"), "flags": 64 });
            rest.call("POST", &follow_up, told).await;
        }
        None => {
            *clicked_by = Some(person.to_owned());
            let message = format!("/channels/{}/messages/{}", text("/channel_id"), text("/message/id"));
            let content = format!("Order 1 approved by {person}, see https://a.invalid/secret");
            rest.call("PATCH", &message, json!({ "content": content, "components": [] })).await;
        }
    }
}
