//! From the order's message to its end: people do what its buttons offer, as they made up their minds beforehand.

use super::errand::{Errand, Verdict};
use super::eyes::{Card, Eyes};
use super::hands::{Hands, Reply};
use super::mischief::{Chat, End, Near};
use super::{truth, upset};
use sandbox::discord::Delivery;
use std::time::Duration;
use tokio::time::Instant;

/// How long an order may take from its message to its end.
const LONGEST: Duration = Duration::from_secs(240);
/// How long to look at a message that offers nothing before looking again.
const GLANCE: Duration = Duration::from_secs(5);

/// Who does what.
#[derive(Clone, Debug)]
pub(crate) struct People {
    /// Asks for the order.
    pub(crate) requester: String,
    /// Decides about it.
    pub(crate) approver: String,
    /// Decides about it at the same moment, if two do.
    pub(crate) second: String,
}

/// What an order's message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Now {
    Waits,
    Held,
    Undecided,
    Placed,
    Over,
    Moves,
}

/// Sees the order to its end.
pub(crate) async fn decide(
    hands: &Hands,
    errand: &Errand,
    people: &People,
    end: &mut Option<End>,
) -> Result<(), String> {
    let deadline = Instant::now() + LONGEST;
    let mut patience = errand.patience;
    let mut armed = false;
    loop {
        let Some(card) = hands.eyes.card(errand.number) else { return Err("its message is gone".to_owned()) };
        if Instant::now() > deadline {
            return Err(format!("it came to no end: {:?}", card.text));
        }
        match now(&card) {
            Now::Waits => {
                upset::ends_near(hands, end, Near::Approve);
                let delivery = if armed { Delivery::Normal } else { first_click(errand) };
                if !armed {
                    upset::placing(hands, errand, card.order);
                    armed = true;
                }
                judge(hands, errand, people, &card, delivery).await;
            }
            Now::Held => {
                // People believe the bot: only where it says that there may be an order do they not order again.
                let again = patience > 0 && !card.text.contains("OVHcloud has an order like it");
                patience = patience.saturating_sub(1);
                let label = if again { "Try again" } else { "Close" };
                upset::ends_near(hands, end, Near::Word);
                click(hands, errand, &people.approver, label, &card, Delivery::Normal).await;
            }
            Now::Undecided => {
                upset::ends_near(hands, end, Near::Word);
                truth::tell(hands, errand.number, &people.approver, &card).await;
            }
            Now::Placed if errand.opens_link && card.buttons.iter().any(|button| button == "Payment link") => {
                let shown = hands.clicks(&people.requester, "Payment link", &card, Delivery::Normal).await;
                if shown != Reply::Nothing {
                    return Ok(());
                }
            }
            Now::Placed | Now::Over => return Ok(()),
            Now::Moves => {
                let changed = |eyes: &Eyes| eyes.card(errand.number).filter(|other| other.since > card.since);
                hands.eyes.until(GLANCE, changed).await;
            }
        }
    }
}

/// How the first click arrives.
fn first_click(errand: &Errand) -> Delivery {
    match &errand.mischief.chat {
        Some(Chat::Click(delivery)) => *delivery,
        Some(Chat::Call(..) | Chat::Gateway(_)) | None => Delivery::Normal,
    }
}

async fn judge(hands: &Hands, errand: &Errand, people: &People, card: &Card, delivery: Delivery) {
    match errand.verdict {
        Verdict::Approve => click(hands, errand, &people.approver, "Approve", card, delivery).await,
        Verdict::ApproveTogether => {
            tokio::join!(
                click(hands, errand, &people.approver, "Approve", card, delivery),
                click(hands, errand, &people.second, "Approve", card, Delivery::Normal),
            );
        }
        Verdict::Reject => {
            if hands.clicks(&people.approver, "Reject", card, delivery).await == Reply::Form {
                hands.submits(&people.approver, "reason", "not this one").await;
                hands.until_changed(errand.number, card, None).await;
            }
        }
    }
}

/// Clicks, and waits for what comes of it.
async fn click(hands: &Hands, errand: &Errand, person: &str, label: &str, card: &Card, delivery: Delivery) {
    if let Reply::Taken(deed) = hands.clicks(person, label, card, delivery).await {
        hands.until_changed(errand.number, card, Some(deed)).await;
    }
}

fn now(card: &Card) -> Now {
    let has = |label: &str| card.buttons.iter().any(|button| button == label);
    if has("Approve") {
        Now::Waits
    } else if has("Try again") {
        Now::Held
    } else if has("It was ordered") {
        Now::Undecided
    } else if has("Payment link") || card.text.contains(" is placed: OVHcloud order ") {
        Now::Placed
    } else if [" was rejected by ", " was closed by ", " is not what was approved"]
        .iter()
        .any(|end| card.text.contains(end))
    {
        Now::Over
    } else {
        Now::Moves
    }
}
