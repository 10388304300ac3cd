//! What goes wrong around one order: with OVHcloud, with Discord, and with the bot's own life.

use super::chance::Chance;
use sandbox::discord::{Delivery, Disturbance};
use sandbox::{discord, ovh};
use std::time::Duration;

/// How far OVHcloud's clock may be off at first, in seconds.
const SKEW_S: u64 = 3_600;
/// How far from there it may jump. From 60 seconds on its calls are refused until the bots have asked for the time.
const JUMP_S: u64 = 100;

/// Everything that goes wrong around one order.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Mischief {
    /// With the calls that price it, at whichever cart they come.
    pub(crate) quoting: Option<Vendor>,
    /// With the calls on its own carts: preparing, the checkout, the deletion.
    pub(crate) placing: Vec<Vendor>,
    /// With the calls that look for it, at whichever order they are.
    pub(crate) looking: Option<Vendor>,
    /// How much later OVHcloud lists what it sold for it, in hundredths of half the quiet time, if it does.
    pub(crate) listed_later: Option<u32>,
    /// To how many seconds from where it was OVHcloud's clock jumps as the order is approved, if it does.
    pub(crate) clock: Option<i64>,
    /// How long after the arrival of a checkout that hangs the bot is killed, if it is.
    pub(crate) kill_while_hanging: Option<Duration>,
    /// With Discord.
    pub(crate) chat: Option<Chat>,
    /// With the bot.
    pub(crate) end: Option<End>,
}

/// A trouble of the pretend OVHcloud, with the calls it waits for.
pub(crate) type Vendor = (&'static str, ovh::Trouble);

/// Something with Discord.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Chat {
    /// A REST call goes wrong.
    Call(&'static str, discord::Trouble),
    /// The gateway's connections are disturbed.
    Gateway(Disturbance),
    /// A click arrives otherwise than once and at once.
    Click(Delivery),
}

/// The end of a bot, near something that people do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct End {
    /// Near what.
    pub(crate) near: Near,
    /// How long after it.
    pub(crate) after: Duration,
    /// Which bot, where there are several.
    pub(crate) which: usize,
    /// Whether it is only stopped for a while, past its leases, where there are several.
    pub(crate) pause: bool,
}

/// What people do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Near {
    /// A cart is sent.
    Submit,
    /// An order is approved.
    Approve,
    /// Somebody says what became of an order, or tries again.
    Word,
}

impl Mischief {
    pub(crate) fn of(chance: &mut Chance) -> Mischief {
        let mut placing = Vec::new();
        if chance.percent(40) {
            placing.extend(chance.one_of(&at_checkout()).map(|trouble| ("POST checkout", trouble.clone())));
        }
        if chance.percent(12) {
            placing.extend(chance.one_of(&while_preparing()).cloned());
        }
        if chance.percent(8) {
            placing.extend(chance.one_of(&while_deleting()).cloned());
        }
        let mut some = |percent, choices: &[(u64, Vendor)]| {
            let happens = chance.percent(percent);
            chance.one_of(choices).filter(|_| happens).cloned()
        };
        let (quoting, looking) = (some(6, &while_quoting()), some(15, &while_looking()));
        let after = Duration::from_millis(chance.between(0, 400));
        let kill_while_hanging = Some(after).filter(|_| chance.percent(30));
        let chat = if chance.percent(12) { chance.one_of(&with_discord()).cloned() } else { None };
        let ends = chance.percent(3);
        let near = [(2, Near::Submit), (7, Near::Approve), (1, Near::Word)];
        let end = End {
            near: chance.one_of(&near).copied().unwrap_or(Near::Approve),
            after: Duration::from_millis(chance.between(0, 400)),
            which: usize::from(chance.percent(50)),
            pause: chance.percent(40),
        };
        let end = Some(end).filter(|_| ends);
        let late = u32::try_from(chance.between(1, 101)).ok();
        let listed_later = late.filter(|_| chance.percent(25));
        let jump = i64::try_from(chance.between(0, 2 * JUMP_S)).ok().and_then(|jump| jump.checked_sub_unsigned(JUMP_S));
        let clock = jump.filter(|_| chance.percent(4));
        Mischief { quoting, placing, looking, listed_later, clock, kill_while_hanging, chat, end }
    }
}

/// How many seconds OVHcloud's clock is ahead of the bots' at first, by the seed of a run; less than 0 is behind.
pub(crate) fn skew(seed: u64) -> i64 {
    let skew = i64::try_from(Chance::of(seed, 0).between(0, 2 * SKEW_S)).unwrap_or_default();
    skew.saturating_sub_unsigned(SKEW_S)
}

fn at_checkout() -> Vec<(u64, ovh::Trouble)> {
    use ovh::Trouble as T;
    let conflict = T::Answer { status: 409, body: serde_json::json!({ "message": "Conflict" }) };
    vec![
        (6, T::LoseAnswer),
        (4, T::Reset),
        (4, T::Fail),
        (5, T::FailDone),
        (2, T::Html),
        (3, T::HtmlDone),
        (3, T::Truncated),
        (3, T::ResetBody),
        (2, T::Hang),
        (3, T::HangDone),
        (3, T::Late),
        (3, T::LateSnapshot),
        (3, T::LateRelease),
        (2, T::TooMany),
        (1, T::Forbidden),
        (1, T::Eligibility { issues: "challengePaymentMethod".to_owned() }),
        (1, T::Vanish),
        (1, conflict),
    ]
}

fn while_preparing() -> Vec<(u64, Vendor)> {
    use ovh::Trouble as T;
    let price = |ucents| T::Price { plan: "project.2018".to_owned(), ucents };
    vec![
        (2, ("POST /order/cart", T::LoseAnswer)),
        (1, ("POST /order/cart", T::FailDone)),
        (2, ("POST assign", T::Fail)),
        (3, ("POST cloud", T::LoseAnswer)),
        (2, ("POST cloud", T::FailDone)),
        (2, ("POST configuration", T::ResetBody)),
        (1, ("POST configuration", T::LoseAnswer)),
        (2, ("GET checkout", T::Html)),
        (2, ("GET checkout", T::TooMany)),
        (1, ("GET checkout", T::Vanish)),
        (1, ("GET checkout", T::Eligibility { issues: "challengePaymentMethod".to_owned() })),
        (1, ("GET checkout", price(500_000_000))),
        (1, ("GET checkout", price(0))),
        (1, ("POST checkout", price(200_000_000))),
    ]
}

fn while_deleting() -> Vec<(u64, Vendor)> {
    use ovh::Trouble as T;
    vec![
        (2, ("DELETE {cartId}", T::LoseAnswer)),
        (2, ("DELETE {cartId}", T::Fail)),
        (1, ("DELETE {cartId}", T::Reset)),
        (1, ("DELETE {cartId}", T::FailDone)),
    ]
}

fn while_quoting() -> Vec<(u64, Vendor)> {
    use ovh::Trouble as T;
    vec![
        (2, ("POST cloud", T::LoseAnswer)),
        (1, ("POST assign", T::Reset)),
        (2, ("GET checkout", T::Fail)),
        (1, ("GET checkout", T::Truncated)),
        (1, ("POST /order/cart", T::LoseAnswer)),
    ]
}

fn while_looking() -> Vec<(u64, Vendor)> {
    use ovh::Trouble as T;
    vec![
        (3, ("GET /me/order", T::Fail)),
        (1, ("GET /me/order", T::Truncated)),
        (1, ("GET /me/order", T::TooMany)),
        (2, ("GET extension", T::Html)),
        (2, ("GET details", T::Reset)),
        (2, ("GET {cartId}", T::Fail)),
    ]
}

fn with_discord() -> Vec<(u64, Chat)> {
    use discord::Trouble as T;
    const POST: &str = "POST /channels/{channel_id}/messages";
    const EDIT: &str = "PATCH /channels/{channel_id}/messages/{message_id}";
    const ANSWER: &str = "POST /interactions/{interaction_id}/{interaction_token}/callback";
    const FILL: &str = "PATCH /webhooks/{application_id}/{interaction_token}/messages/{message_id}";
    let limited = || T::RateLimited { retry_after_ms: 300, global: false };
    vec![
        (3, Chat::Call(POST, T::LostAnswer)),
        (2, Chat::Call(POST, T::LostCall)),
        (1, Chat::Call(POST, T::Status { status: 502 })),
        (1, Chat::Call(POST, limited())),
        (2, Chat::Call(EDIT, T::LostAnswer)),
        (2, Chat::Call(EDIT, T::LostCall)),
        (3, Chat::Call(EDIT, T::Delayed)),
        (1, Chat::Call(EDIT, T::Status { status: 500 })),
        (1, Chat::Call(EDIT, limited())),
        (2, Chat::Call(ANSWER, T::LostAnswer)),
        (1, Chat::Call(ANSWER, T::LostCall)),
        (2, Chat::Call(ANSWER, T::UnknownInteraction)),
        (1, Chat::Call(ANSWER, T::Status { status: 503 })),
        (2, Chat::Call(FILL, T::LostAnswer)),
        (1, Chat::Call("*", T::RateLimited { retry_after_ms: 200, global: true })),
        (2, Chat::Gateway(Disturbance::Drop)),
        (1, Chat::Gateway(Disturbance::Reconnect)),
        (1, Chat::Gateway(Disturbance::InvalidSession { resumable: true })),
        (1, Chat::Gateway(Disturbance::Close { code: 4_000 })),
        (4, Chat::Click(Delivery::Twice)),
        (1, Chat::Click(Delivery::Late)),
        (1, Chat::Click(Delivery::Never)),
    ]
}
