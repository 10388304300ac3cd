//! A person who looks at OVHcloud's own list and says what is so.

use super::eyes::Card;
use super::hands::{Hands, Reply};
use sandbox::Sandbox;
use sandbox::discord::Delivery;
use sandbox::ovh::Sold;
use std::time::Duration;

/// How long a call may take to end once it is let go.
const SOON: Duration = Duration::from_secs(1);

/// What OVHcloud sold for one of the bot's orders, by the descriptions of the carts.
pub(crate) fn sold(sandbox: &Sandbox, order: i64) -> Vec<Sold> {
    let all = sandbox.ovh.orders().into_iter();
    all.filter(|sold| order_of(&sold.cart_description) == Some(order)).collect()
}

/// The bot's order for which a cart was made: `cartwright/<journal>/<order>/<attempt>`.
pub(crate) fn order_of(description: &str) -> Option<i64> {
    let mut parts = description.split('/');
    let (bot, _journal, order, attempt) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let numbered = bot == "cartwright" && attempt.parse::<i64>().is_ok();
    order.parse().ok().filter(|_| numbered)
}

/// Says whether the order was placed, as it is. Work that still hangs is let go first: nobody says that something was
/// not ordered while OVHcloud is at it.
pub(crate) async fn tell(hands: &Hands, errand: u32, person: &str, card: &Card) {
    let ovh = &hands.sandbox.ovh;
    let mut news = ovh.news();
    ovh.release();
    if ovh.held() > 0 {
        // It has ended, or another call begins or ends: then the person looks again.
        let _ended = tokio::time::timeout(SOON, news.changed()).await;
        return;
    }
    let number = sold(&hands.sandbox, card.order).first().map(|sold| sold.order_id.to_string());
    let (label, field, value) = match number {
        Some(number) => ("It was ordered", "number", number),
        None => ("It was not ordered", "confirm", card.order.to_string()),
    };
    if hands.clicks(person, label, card, Delivery::Normal).await == Reply::Form
        && hands.submits(person, field, &value).await != Reply::Nothing
    {
        hands.until_changed(errand, card, None).await;
    }
}
