//! The calm at the end: nothing goes wrong any more, and the bots get the time to finish what they owe.

use super::hands::Hands;
use cartwright::journal::{Journal, JournalError};
use cartwright::order::{LinkState, Order};
use std::time::Duration;

/// The bots clean up once a minute and when they start.
const LONGEST: Duration = Duration::from_secs(100);
/// How often to look whether there is something left.
const GLANCE: Duration = Duration::from_millis(300);

/// Makes it calm and waits until nothing is left to do; false if something stays.
pub(crate) async fn come(hands: &Hands, url: &str) -> Result<bool, JournalError> {
    hands.sandbox.ovh.disarm();
    hands.sandbox.discord.disarm();
    hands.sandbox.ovh.release();
    hands.sandbox.discord.release();
    hands.fleet.renew().await;
    let settled = async {
        while is_something_left(hands, url).await? {
            tokio::time::sleep(GLANCE).await;
        }
        Ok(())
    };
    match tokio::time::timeout(LONGEST, settled).await {
        Ok(settled) => settled.map(|()| true),
        Err(_) => Ok(false),
    }
}

async fn is_something_left(hands: &Hands, url: &str) -> Result<bool, JournalError> {
    let journal = Journal::inspect(url).await?;
    let left = async {
        let at_work = journal.open_orders().await?.iter().any(is_at_work);
        let to_write = !journal.owed(1).await?.is_empty() || journal.again_in().await?.is_some();
        Ok(at_work || to_write || !known_carts(hands, &journal).await?.is_empty())
    };
    let left = left.await;
    journal.close().await;
    left
}

/// A placed order is done here once it is paid, or waits for a person to pay it: nothing is delivered.
fn is_at_work(order: &Order) -> bool {
    match order.link_state() {
        Some(LinkState::BotPays) => true,
        Some(_) => false,
        None => !order.ended(),
    }
}

/// The carts that stand open at OVHcloud and that the journal knows.
pub(super) async fn known_carts(hands: &Hands, journal: &Journal) -> Result<Vec<String>, JournalError> {
    known_among(hands.sandbox.ovh.carts(), journal).await
}

/// Those of these carts that the journal knows, by their descriptions.
pub(super) async fn known_among(
    carts: Vec<sandbox::ovh::OpenCart>,
    journal: &Journal,
) -> Result<Vec<String>, JournalError> {
    let mut known = Vec::new();
    for cart in carts {
        let ours = journal.carts_known(&cart.description).await?;
        if ours.iter().any(|ours| ours.expose() == cart.cart_id) {
            known.push(cart.description);
        }
    }
    Ok(known)
}
