//! Troubles on the wire, and calls that Discord refuses at the door.

use super::{SOON, start};
use crate::discord::{Answer, Armed, Delivery, Trouble};
use serde_json::{Value, json};

const POST: &str = "POST /channels/{channel_id}/messages";

#[tokio::test]
async fn a_limit_says_how_long_to_wait() {
    let (discord, bot) = start().await;
    let trouble = Trouble::RateLimited { retry_after_ms: 1_500, global: true };
    discord.arm(Armed { route: POST.to_owned(), trouble, calls: 1 });
    let path = format!("/channels/{}/messages", bot.address.channel_id);
    let (status, body, headers) = bot.try_call("POST", &path, &json!({ "content": "a" })).await.unwrap();
    assert_eq!((status, &body["retry_after"], &body["global"]), (429, &json!(1.5), &json!(true)));
    assert_eq!(headers["retry-after"], "2");
    assert_eq!(headers["x-ratelimit-scope"], "global");
    let (status, _, headers) = bot.try_call("POST", &path, &json!({ "content": "b" })).await.unwrap();
    assert_eq!((status, &headers["x-ratelimit-limit"]), (200, &"50".parse().unwrap()));
    assert_eq!(discord.timeline(0).len(), 1);
}

#[tokio::test]
async fn a_lost_answer_has_done_its_work_and_a_lost_call_has_not() {
    let (discord, bot) = start().await;
    let path = format!("/channels/{}/messages", bot.address.channel_id);
    for (trouble, messages) in [(Trouble::LostAnswer, 1), (Trouble::LostCall, 1)] {
        discord.arm(Armed { route: POST.to_owned(), trouble, calls: 1 });
        assert!(bot.try_call("POST", &path, &json!({ "content": "a" })).await.is_err());
        assert_eq!(discord.timeline(0).len(), messages);
    }
    assert_eq!(bot.post(&json!({ "content": "b" })).await.0, 200);
    let statuses: Vec<_> =
        discord.calls().into_iter().filter(|call| call.route == POST).map(|call| call.status).collect();
    assert_eq!(statuses, [None, None, Some(200)]);
}

#[tokio::test]
async fn servers_fail_and_interactions_are_unknown() {
    let (discord, mut bot) = start().await;
    discord.arm(Armed { route: "*".to_owned(), trouble: Trouble::Status { status: 503 }, calls: 2 });
    for _ in 0..2 {
        assert_eq!(bot.post(&json!({ "content": "a" })).await, (503, Value::Null));
    }
    let route = "POST /interactions/{interaction_id}/{interaction_token}/callback";
    discord.arm(Armed { route: route.to_owned(), trouble: Trouble::UnknownInteraction, calls: 1 });
    discord.person("alice").unwrap().types("/cart add plan:a name:b").unwrap();
    let interaction = bot.interaction().await;
    assert_eq!(bot.answer(&interaction, &json!({ "type": 5 })).await.1["code"], 10062);
    discord.arm(Armed { route: "*".to_owned(), trouble: Trouble::LostCall, calls: 9 });
    discord.disarm();
    assert_eq!(bot.answer(&interaction, &json!({ "type": 5 })).await.0, 204);
}

#[tokio::test]
async fn an_interaction_can_come_twice_or_never() {
    let (discord, mut bot) = start().await;
    let alice = discord.person("alice").unwrap();
    discord.deliver_next(Delivery::Twice);
    alice.types("/cart add plan:a name:b").unwrap();
    assert_eq!(bot.interaction().await, bot.interaction().await);
    let id = discord.repeat().unwrap();
    assert_eq!(bot.interaction().await["id"], id.to_string());
    discord.deliver_next(Delivery::Never);
    let lost = alice.types("/cart add plan:a name:b").unwrap();
    assert_eq!(discord.outcome(lost).unwrap().answer, Answer::Failed);
}

#[tokio::test]
async fn nobody_answers_when_no_bot_is_there() {
    let (discord, mut bot) = start().await;
    bot.socket.close(None).await.unwrap();
    drop(bot);
    discord.wait_until(SOON, |discord| (discord.connected() == 0).then_some(())).await.unwrap();
    discord.shared().change(|world| world.sessions.clear());
    let id = discord.person("alice").unwrap().types("/cart add plan:a name:b").unwrap();
    assert_eq!(discord.outcome(id).unwrap().answer, Answer::Failed);
}

#[tokio::test]
async fn the_door_is_guarded() {
    let (_discord, bot) = start().await;
    let http = reqwest::Client::new();
    let ask = async |method: &str, path: &str, agent: &str, token: &str, body: (&str, &'static str)| {
        let request = http.request(method.parse().unwrap(), format!("{}{path}", bot.address.api));
        let request = request.header("user-agent", agent).header("authorization", token).header("content-type", body.0);
        let response = request.body(body.1).send().await.unwrap();
        let status = response.status().as_u16();
        let body: Value = serde_json::from_str(&response.text().await.unwrap()).unwrap();
        (status, body["code"].as_u64().unwrap())
    };
    let (agent, token, json) = ("DiscordBot (x, 1)", format!("Bot {}", bot.address.token), ("application/json", ""));
    let me = "/api/v10/users/@me";
    assert_eq!(ask("GET", me, agent, "Bot x", json).await, (401, 0));
    assert_eq!(ask("GET", me, agent, &bot.address.token, json).await, (401, 0));
    assert_eq!(ask("GET", me, "curl/8", &token, json).await, (403, 40333));
    assert_eq!(ask("PUT", me, agent, &token, json).await, (405, 0));
    assert_eq!(ask("GET", "/api/v10/nothing", agent, &token, json).await, (404, 0));
    assert_eq!(ask("GET", "/api/users/@me", agent, &token, json).await, (404, 0));
    let messages = format!("/api/v10/channels/{}/messages", bot.address.channel_id);
    assert_eq!(ask("POST", &messages, agent, &token, ("application/json", "{")).await, (400, 50109));
    assert_eq!(ask("POST", &messages, agent, &token, ("text/plain", "{}")).await, (400, 50035));
    assert_eq!(
        ask("POST", "/api/v10/channels/x/messages", agent, &token, ("application/json", "{}")).await,
        (400, 50035)
    );
    assert_eq!(
        ask("POST", "/api/v10/channels/1/messages", agent, &token, ("application/json", "{}")).await,
        (404, 10003)
    );
}
