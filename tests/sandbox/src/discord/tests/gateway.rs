//! The gateway: who is let in, and what a broken connection loses.

use super::{Bot, SOON, start};
use crate::discord::{Discord, Disturbance};
use flate2::{Decompress, FlushDecompress};
use futures_util::StreamExt;
use serde_json::{Value, json};

#[tokio::test]
async fn who_may_not_come_in_is_told_why() {
    let discord = Discord::start(0).await.unwrap();
    for (change, code) in [
        (json!({ "token": "x" }), 4004),
        (json!({ "intents": null }), 4013),
        (json!({ "intents": 1_u64 << 40 }), 4013),
        (json!({ "intents": 1 << 15 }), 4014),
        (json!({ "shard": [1, 1] }), 4010),
        (json!({ "properties": null }), 4002),
        (json!({ "properties": { "os": "x".repeat(5_000) } }), 4002),
    ] {
        let mut bot = Bot::dial(&discord, "v=10").await;
        bot.identify(change.clone()).await;
        assert_eq!(bot.close_code().await, Some(code), "{change}");
    }
    discord.set_privileged_intents(true);
    let mut bot = Bot::connect(&discord, 1 << 15).await;
    assert_eq!(bot.event().await["d"]["application"]["flags"], 1 << 13 | 1 << 15 | 1 << 19);
}

#[tokio::test]
async fn the_order_of_things_is_held() {
    let discord = Discord::start(0).await.unwrap();
    for (payload, code) in [(json!({ "op": 3, "d": {} }), 4003), (json!({ "op": 99 }), 4001), (json!({ "d": 1 }), 4002)]
    {
        let mut bot = Bot::dial(&discord, "v=10").await;
        bot.send(payload.clone()).await;
        assert_eq!(bot.close_code().await, Some(code), "{payload}");
    }
    assert_eq!(Bot::dial(&discord, "v=8").await.close_code().await, Some(4012));
    let mut bot = Bot::connect(&discord, 0).await;
    bot.event().await;
    bot.send(json!({ "op": 1, "d": 1 })).await;
    assert_eq!(bot.event().await["op"], 11);
    bot.identify(json!({})).await;
    assert_eq!(bot.close_code().await, Some(4005));
}

#[tokio::test]
async fn a_resumed_session_misses_nothing() {
    let (discord, mut bot) = start().await;
    let (session, last) = session_of(&discord);
    discord.disturb(Disturbance::Drop);
    assert_eq!(bot.close_code().await, None);
    discord.wait_until(SOON, |discord| (discord.connected() == 0).then_some(())).await.unwrap();
    let id = discord.person("alice").unwrap().types("/cart add plan:a name:b").unwrap();
    let mut again = Bot::dial(&discord, "v=10").await;
    again.event().await;
    again.resume(&session, last).await;
    let missed = again.event().await;
    assert_eq!((&missed["t"], &missed["d"]["id"]), (&json!("INTERACTION_CREATE"), &json!(id)));
    assert_eq!(again.event().await["t"], "RESUMED");
    assert_eq!(again.answer(&missed["d"], &json!({ "type": 5 })).await.0, 204);
}

#[tokio::test]
async fn a_session_that_ended_cannot_be_resumed() {
    let (discord, mut bot) = start().await;
    let (session, last) = session_of(&discord);
    bot.socket.close(Some(close(1000))).await.unwrap();
    discord.wait_until(SOON, |discord| (discord.connected() == 0).then_some(())).await.unwrap();
    let mut again = Bot::dial(&discord, "v=10").await;
    again.event().await;
    again.resume(&session, last).await;
    assert_eq!(again.event().await, json!({ "op": 9, "s": null, "t": null, "d": false }));
    again.identify(json!({})).await;
    assert_eq!(again.event().await["t"], "READY");
    let (session, last) = session_of(&discord);
    let mut ahead = Bot::dial(&discord, "v=10").await;
    ahead.event().await;
    ahead.resume(&session, last + 1).await;
    assert_eq!(ahead.close_code().await, Some(4007));
}

#[tokio::test]
async fn a_session_that_missed_too_much_is_over() {
    const GUILD_MESSAGES: u64 = 1 << 9;
    let discord = Discord::start(0).await.unwrap();
    let mut bot = Bot::connect(&discord, 1 | GUILD_MESSAGES).await;
    bot.event().await;
    let sessions = || discord.shared().look(|world| world.sessions.len());
    let alice = discord.person("alice").unwrap();
    let says = |times: usize| {
        for _ in 0..times {
            alice.says("hello").unwrap();
        }
    };
    discord.disturb(Disturbance::Drop);
    discord.wait_until(SOON, |discord| (discord.connected() == 0).then_some(())).await.unwrap();
    says(1_001);
    assert_eq!(sessions(), 1);
    says(1);
    assert_eq!(sessions(), 0);
}

#[tokio::test]
async fn the_gateway_can_be_disturbed() {
    let (discord, mut bot) = start().await;
    discord.disturb(Disturbance::Reconnect);
    assert_eq!(bot.event().await["op"], 7);
    discord.disturb(Disturbance::InvalidSession { resumable: true });
    assert_eq!(bot.event().await["d"], true);
    discord.disturb(Disturbance::Close { code: 4000 });
    assert_eq!(bot.close_code().await, Some(4000));
}

#[tokio::test]
async fn shards_get_their_own_guilds_and_the_first_the_rest() {
    let (discord, _whole) = start().await;
    let home: u64 = discord.address().guild_id.parse().unwrap();
    let mine = (home >> 22) % 2;
    let mut other = Bot::connect(&discord, 1).await;
    drop(other.event().await);
    let mut shard = Bot::dial(&discord, "v=10").await;
    shard.event().await;
    shard.identify(json!({ "shard": [mine, 2] })).await;
    let guilds = shard.event().await["d"]["guilds"].clone();
    assert!(guilds.as_array().unwrap().iter().any(|guild| guild["id"] == discord.address().guild_id));
    discord.person("alice").unwrap().types("/cart add plan:a name:b").unwrap();
    assert_eq!(shard.interaction().await["id"], other.interaction().await["id"]);
}

#[tokio::test]
async fn events_come_in_one_zlib_stream_when_asked() {
    let discord = Discord::start(0).await.unwrap();
    let mut bot = Bot::dial(&discord, "v=10&encoding=json&compress=zlib-stream").await;
    let mut stream = Decompress::new(true);
    let mut next = async |bot: &mut Bot| -> Value {
        let packed = bot.socket.next().await.unwrap().unwrap().into_data();
        assert!(packed.ends_with(&[0, 0, 0xff, 0xff]));
        let mut text = Vec::with_capacity(1 << 16);
        stream.decompress_vec(&packed, &mut text, FlushDecompress::Sync).unwrap();
        serde_json::from_slice(&text).unwrap()
    };
    assert_eq!(next(&mut bot).await["op"], 10);
    bot.identify(json!({})).await;
    assert_eq!(next(&mut bot).await["t"], "READY");
    assert_eq!(next(&mut bot).await["t"], "GUILD_CREATE");
}

fn session_of(discord: &Discord) -> (String, u64) {
    discord.shared().look(|world| world.sessions.last().map(|session| (session.id.clone(), session.seq)).unwrap())
}

fn close(code: u16) -> tokio_tungstenite::tungstenite::protocol::CloseFrame<'static> {
    tokio_tungstenite::tungstenite::protocol::CloseFrame { code: code.into(), reason: "".into() }
}
