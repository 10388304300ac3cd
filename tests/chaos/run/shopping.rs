//! A requester fills a cart and sends it, and does both again until the order's message stands in the channel.

use super::errand::Errand;
use super::eyes::Card;
use super::hands::{Hands, Reply};
use super::mischief::{End, Near};
use super::upset;
use std::time::Duration;

/// How often people try before they give up.
const TRIES: usize = 40;
/// How long the order's message may take once its cart is gone.
const POSTED: Duration = Duration::from_secs(60);
/// The code people are given stands in the form's one field.
const CODE: &str = "code";

/// Buys until the order's message is there.
pub(crate) async fn shop(hands: &Hands, errand: &Errand, person: &str, end: &mut Option<End>) -> Result<Card, String> {
    fill(hands, errand, person).await?;
    upset::quoting(hands, errand);
    let mut said = String::new();
    for _ in 0..TRIES {
        upset::ends_near(hands, end, Near::Submit);
        let sent = hands.types(person, &format!("/cart submit reason:{}", errand.reason())).await;
        if let Reply::Said(text) = sent {
            // An empty cart was sent already, although nobody heard of it.
            if text.contains(" is sent") || text.contains("cart is empty") {
                let card = hands.eyes.until(POSTED, |eyes| eyes.card(errand.number)).await;
                return card.ok_or_else(|| format!("the bot said {text:?}, and no message came"));
            }
            said = text;
        }
        if let Some(card) = hands.eyes.card(errand.number) {
            return Ok(card);
        }
    }
    Err(format!("the cart could not be sent; the bot said last: {said:?}"))
}

async fn fill(hands: &Hands, errand: &Errand, person: &str) -> Result<(), String> {
    for _ in 0..TRIES {
        if fill_once(hands, errand, person).await {
            return Ok(());
        }
        // Nobody knows what of it is in the cart, so it is begun anew.
        while hands.types(person, "/cart clear").await == Reply::Nothing {}
    }
    Err("the cart could not be filled".to_owned())
}

async fn fill_once(hands: &Hands, errand: &Errand, person: &str) -> bool {
    let mut names = vec![errand.name.clone()];
    names.extend(errand.second.then(|| format!("{}-b", errand.name)));
    for name in names {
        let added = hands.types(person, &format!("/cart add plan:project.2018 name:{name}")).await;
        if !matches!(added, Reply::Said(text) if text.contains(&name)) {
            return false;
        }
    }
    if !errand.voucher {
        return true;
    }
    if hands.types(person, "/cart voucher line:1").await != Reply::Form {
        return false;
    }
    let code = hands.sandbox.ovh.address().voucher;
    matches!(hands.submits(person, CODE, &code).await, Reply::Said(text) if text.contains(&errand.name))
}
