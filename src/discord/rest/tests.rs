//! The client against the sandbox's Discord, over a real socket, in trouble.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use super::*;
use crate::discord::ids::{ApplicationId, ChannelId, InteractionId};
use crate::discord::meter::Meter;
use sandbox::discord::{Armed, Discord, Trouble};
use serde_json::json;
use tokio::time::Instant;

const POST: &str = "POST /channels/{channel_id}/messages";
const WHO: &str = "GET /applications/@me";

async fn start() -> (Discord, Rest, ChannelId) {
    let discord = Discord::start(0).await.unwrap();
    let address = discord.address();
    let rest = Rest::new(&address.api, SecretString::from(address.token), Meter::default()).unwrap();
    (discord, rest, ChannelId(address.channel_id.parse().unwrap()))
}

fn trouble(discord: &Discord, route: &str, trouble: Trouble, calls: u32) {
    discord.arm(Armed { route: route.to_owned(), trouble, calls });
}

fn calls(discord: &Discord, route: &str) -> usize {
    discord.calls().iter().filter(|call| call.route == route).count()
}

#[tokio::test]
async fn who_we_are() {
    let (discord, rest, _) = start().await;
    let application = rest.application().await.unwrap();
    assert_eq!(application.id.to_string(), discord.address().application_id);
    assert!(rest.gateway().await.unwrap().starts_with("ws://"));

    let stranger = Rest::new(&discord.address().api, SecretString::from("x.y.z"), Meter::default()).unwrap();
    assert!(stranger.application().await.unwrap_err().unauthorised());
}

#[tokio::test]
async fn a_read_is_repeated_through_trouble() {
    let (discord, rest, _) = start().await;
    trouble(&discord, WHO, Trouble::Status { status: 503 }, 1);
    trouble(&discord, WHO, Trouble::RateLimited { retry_after_ms: 60, global: false }, 1);
    trouble(&discord, WHO, Trouble::LostAnswer, 1);
    rest.application().await.unwrap();
    assert_eq!(calls(&discord, WHO), 4);
}

#[tokio::test]
async fn trouble_that_stays_is_told() {
    let (discord, rest, _) = start().await;
    trouble(&discord, WHO, Trouble::Status { status: 502 }, 50);
    let error = rest.application().await.unwrap_err();
    assert_eq!(error.why, Why::Refused { status: 502, code: 0 });
    assert_eq!((error.hope(), error.perhaps_done), (Hope::Later, true));
}

#[tokio::test]
async fn a_limit_over_all_routes_holds_for_another_route() {
    let (discord, rest, channel) = start().await;
    trouble(&discord, WHO, Trouble::RateLimited { retry_after_ms: 60_000, global: true }, 1);
    let error = rest.application().await.unwrap_err();
    assert!(matches!(error.why, Why::Limited { .. }), "{error}");
    let error = rest.post(channel, &json!({ "content": "Order 1" })).await.unwrap_err();
    assert!(matches!(error.why, Why::Limited { .. }), "{error}");
    assert_eq!((calls(&discord, POST), error.perhaps_done), (0, false));
}

#[tokio::test]
async fn a_post_whose_answer_is_lost_is_one_message() {
    let (discord, rest, channel) = start().await;
    trouble(&discord, POST, Trouble::LostAnswer, 1);
    let message = json!({ "content": "Order 1", "nonce": "cw-0123abcd-1", "enforce_nonce": true });
    let posted = rest.post(channel, &message).await.unwrap();
    assert_eq!(calls(&discord, POST), 2);
    let found = rest.find(channel, crate::discord::ids::MessageId(0), |_| true).await.unwrap();
    assert_eq!(found, Some(posted));
    let others = rest.find(channel, posted, |_| true).await.unwrap();
    assert_eq!(others, None);
}

#[tokio::test]
async fn no_acknowledgement_goes_out_when_its_time_is_over() {
    let (discord, rest, _) = start().await;
    let token = SecretString::from("aW50");
    let error = rest.respond(InteractionId(5), &token, &json!({ "type": 6 }), Instant::now()).await.unwrap_err();
    assert_eq!((error.why, discord.calls().len()), (Why::Unreached, 0));
}

#[tokio::test]
async fn a_follow_up_that_may_have_been_sent_is_not_repeated() {
    let (discord, rest, _) = start().await;
    let route = "POST /webhooks/{application_id}/{interaction_token}";
    trouble(&discord, route, Trouble::LostCall, 5);
    let token = SecretString::from("aW50");
    let error = rest.follow_up(ApplicationId(1), &token, &json!({ "content": "no" }), None).await.unwrap_err();
    assert_eq!((error.why.clone(), calls(&discord, route)), (Why::NoAnswer, 1));
    assert!(!format!("{error} {error:?}").contains("aW50"));
}
