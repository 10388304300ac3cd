//! A bot of a few lines: one socket for events, one client for calls.

use crate::discord::{Discord, Snowflake};
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;

/// A bot's connection, its credentials and its HTTP client.
pub(super) struct Bot {
    pub(super) address: crate::address::Discord,
    pub(super) socket: WebSocketStream<TcpStream>,
    http: reqwest::Client,
}

impl Bot {
    /// Connects and identifies. HELLO is read, READY is not.
    pub(super) async fn connect(discord: &Discord, intents: u64) -> Bot {
        let mut bot = Bot::dial(discord, "v=10&encoding=json").await;
        let hello = bot.event().await;
        assert_eq!(hello["op"], 10);
        bot.identify(json!({ "intents": intents })).await;
        bot
    }

    /// Connects only.
    pub(super) async fn dial(discord: &Discord, query: &str) -> Bot {
        let address = discord.address();
        let http = reqwest::Client::new();
        let gateway = discord.shared().look(|world| world.gateway_url.clone());
        let stream = TcpStream::connect(gateway.strip_prefix("ws://").unwrap()).await.unwrap();
        let (socket, _) = tokio_tungstenite::client_async(format!("{gateway}/?{query}"), stream).await.unwrap();
        Bot { address, socket, http }
    }

    /// Sends IDENTIFY, with changes to its data.
    pub(super) async fn identify(&mut self, changes: Value) {
        let properties = json!({ "os": "linux", "browser": "test", "device": "test" });
        let mut data = json!({ "token": self.address.token, "intents": 1, "properties": properties });
        for (key, value) in changes.as_object().unwrap() {
            data[key] = value.clone();
        }
        self.send(json!({ "op": 2, "d": data })).await;
    }

    /// Sends RESUME.
    pub(super) async fn resume(&mut self, session: &str, seq: u64) {
        let data = json!({ "token": self.address.token, "session_id": session, "seq": seq });
        self.send(json!({ "op": 6, "d": data })).await;
    }

    /// Sends a payload.
    pub(super) async fn send(&mut self, payload: Value) {
        self.socket.send(Message::Text(payload.to_string())).await.unwrap();
    }

    /// The next payload.
    pub(super) async fn event(&mut self) -> Value {
        let message = self.socket.next().await.unwrap().unwrap();
        let Message::Text(text) = message else { panic!("not a text: {message:?}") };
        serde_json::from_str(&text).unwrap()
    }

    /// The close code with which the connection ends.
    pub(super) async fn close_code(&mut self) -> Option<u16> {
        while let Some(Ok(message)) = self.socket.next().await {
            if let Message::Close(frame) = message {
                return frame.map(|frame| frame.code.into());
            }
        }
        None
    }

    /// The next interaction.
    pub(super) async fn interaction(&mut self) -> Value {
        loop {
            let event = self.event().await;
            if event["t"] == "INTERACTION_CREATE" {
                return event["d"].clone();
            }
        }
    }

    /// Calls the REST API with the bot's token.
    pub(super) async fn call(&self, method: &str, path: &str, body: &Value) -> (u16, Value) {
        let answer = self.try_call(method, path, body).await.unwrap();
        (answer.0, answer.1)
    }

    /// Calls the REST API; an error if there was no answer.
    pub(super) async fn try_call(
        &self,
        method: &str,
        path: &str,
        body: &Value,
    ) -> reqwest::Result<(u16, Value, reqwest::header::HeaderMap)> {
        let method = reqwest::Method::from_bytes(method.as_bytes()).unwrap();
        let mut request = self
            .http
            .request(method, format!("{}/api/v10{path}", self.address.api))
            .header("authorization", format!("Bot {}", self.address.token))
            .header("user-agent", "DiscordBot (https://example.com, 1)");
        if !body.is_null() {
            request = request.header("content-type", "application/json").body(body.to_string());
        }
        let response = request.send().await?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let text = response.text().await?;
        Ok((status, serde_json::from_str(&text).unwrap_or(Value::Null), headers))
    }

    /// Replaces the home guild's commands.
    pub(super) async fn register(&self, commands: &Value) -> (u16, Value) {
        let (application, guild) = (&self.address.application_id, &self.address.guild_id);
        self.call("PUT", &format!("/applications/{application}/guilds/{guild}/commands"), commands).await
    }

    /// Gives an interaction its first answer.
    pub(super) async fn answer(&self, interaction: &Value, body: &Value) -> (u16, Value) {
        let (id, token) = (interaction["id"].as_str().unwrap(), interaction["token"].as_str().unwrap());
        self.call("POST", &format!("/interactions/{id}/{token}/callback"), body).await
    }

    /// Calls a route below the interaction's webhook.
    pub(super) async fn webhook(&self, method: &str, interaction: &Value, rest: &str, body: &Value) -> (u16, Value) {
        let (application, token) = (&self.address.application_id, interaction["token"].as_str().unwrap());
        self.call(method, &format!("/webhooks/{application}/{token}{rest}"), body).await
    }

    /// Posts into the home channel.
    pub(super) async fn post(&self, body: &Value) -> (u16, Value) {
        self.call("POST", &format!("/channels/{}/messages", self.address.channel_id), body).await
    }
}

/// The id of a JSON object.
pub(super) fn id(object: &Value) -> Snowflake {
    object["id"].as_str().unwrap().parse().unwrap()
}
