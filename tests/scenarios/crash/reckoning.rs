//! The reckoning after a play: one order, and nothing left or said too often.

use super::play::Pays;
use cartwright::journal::{Journal, JournalError};
use cartwright::order::{Order, OrderNumber, Owed, Stage};
use sandbox::Sandbox;
use sandbox::discord::{Audience, EventKind, Snowflake};
use sandbox::ovh::Call;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// What came of an order.
#[derive(Debug)]
pub(super) struct Reckoning {
    /// How many events it has.
    pub(super) lines: usize,
    /// What is not as it should be.
    pub(super) faults: Vec<String>,
}

/// Compares what OVHcloud sold, what the journal says and what people were told. The bots have ended.
pub(super) async fn reckon(sandbox: &Sandbox, url: &str, pays: Pays) -> Result<Reckoning, String> {
    let journal = Journal::inspect(url).await.map_err(|error| error.to_string())?;
    let reckoning = journal_says(sandbox, &journal).await.map_err(|error| error.to_string());
    journal.close().await;
    let mut reckoning = reckoning?;
    let checked = Journal::check(url).await.map_err(|error| error.to_string())?;
    reckoning.faults.extend(checked.defects.iter().map(|defect| format!("the journal is damaged: {defect}")));
    let carts = known_carts(sandbox, url).await?;
    reckoning.faults.extend(carts.iter().map(|cart| format!("the cart {cart} was left behind")));
    let is_checkout = |call: &&Call| call.method == "POST" && call.route.ends_with("/checkout");
    let checkouts = sandbox.ovh.calls().iter().filter(is_checkout).count();
    if checkouts != 1 {
        reckoning.faults.push(format!("OVHcloud saw {checkouts} checkouts"));
    }
    reckoning.faults.extend(payments(sandbox, pays));
    Ok(reckoning)
}

/// No money was taken twice, and none where a person was to pay. An order of 0 was confirmed.
fn payments(sandbox: &Sandbox, pays: Pays) -> Option<String> {
    let asked = |end: &str| {
        sandbox.ovh.calls().iter().filter(|call| call.method == "POST" && call.route.ends_with(end)).count()
    };
    let charges = sandbox.ovh.orders().first().map_or(0, |sold| sold.charges);
    let (pay, confirm) = (asked("/pay"), asked("/payWithRegisteredPaymentMean"));
    let as_it_should = match pays {
        Pays::Link => (pay, confirm, charges) == (0, 0, 0),
        Pays::Registered => pay <= 1 && confirm == 0 && charges as usize <= pay,
        Pays::Nothing => pay == 0 && confirm >= 1 && charges >= 1,
    };
    (!as_it_should).then(|| format!("{pay} payments and {confirm} confirmations were asked for, {charges} taken"))
}

async fn journal_says(sandbox: &Sandbox, journal: &Journal) -> Result<Reckoning, JournalError> {
    let mut faults = Vec::new();
    let sold: Vec<i64> = sandbox.ovh.orders().iter().map(|sold| sold.order_id).collect();
    let orders = journal.newest(u32::MAX, None).await?;
    let ([sold], [order]) = (sold.as_slice(), orders.as_slice()) else {
        faults.push(format!("OVHcloud sold {sold:?}, the journal has {orders:?}"));
        return Ok(Reckoning { lines: 0, faults });
    };
    if order.stage != (Stage::Placed { number: OrderNumber(*sold) }) || !order.strays.is_empty() {
        faults.push(format!("OVHcloud sold {sold}, the order is {:?} with strays {:?}", order.stage, order.strays));
    }
    let owed = journal.owed(10).await?;
    faults.extend(owed.iter().map(|debt| format!("still owed: {debt:?}")));
    let history = journal.history(order.id).await?;
    let mut notices = 0;
    for record in &history {
        let then = journal.order_at(order.id, record.version).await?;
        let owes = then.is_some_and(|then| record.event.owes(&then).contains(&Owed::PaymentNotice));
        notices += usize::from(owes);
    }
    // Of one that is paid meanwhile nobody is told that it is to be paid.
    let least = if order.course.paid { 0 } else { notices };
    faults.extend(messages(sandbox, order, *sold, least..=notices));
    Ok(Reckoning { lines: history.len(), faults })
}

/// Those of the carts open at OVHcloud that the journal knows. One whose making was never answered ends by itself.
pub(super) async fn known_carts(sandbox: &Sandbox, url: &str) -> Result<Vec<String>, String> {
    let journal = Journal::inspect(url).await.map_err(|error| error.to_string())?;
    let mut left = Ok(Vec::new());
    for cart in sandbox.ovh.carts() {
        let known = journal.carts_known(&cart.description).await.map_err(|error| error.to_string());
        left = left.and_then(|mut left: Vec<String>| {
            let is_known = known?.iter().any(|known| known.expose() == cart.cart_id);
            left.extend(is_known.then_some(cart.description));
            Ok(left)
        });
    }
    journal.close().await;
    left
}

/// Whether a message is still to be sent.
pub(super) async fn is_owed(url: &str) -> Result<bool, String> {
    let journal = Journal::inspect(url).await.map_err(|error| error.to_string())?;
    let owed = journal.owed(1).await.map_err(|error| error.to_string());
    journal.close().await;
    Ok(!owed?.is_empty())
}

/// One message in the channel, which says that it is placed, or paid if it is, and as many direct messages as were owed.
fn messages(sandbox: &Sandbox, order: &Order, number: i64, owed: RangeInclusive<usize>) -> Vec<String> {
    let (mut cards, mut notices): (BTreeMap<Snowflake, String>, BTreeMap<Snowflake, String>) = Default::default();
    for event in sandbox.discord.timeline(0) {
        let Some(message) = event.message else { continue };
        let standing = match event.audience {
            Audience::Channel(_) => &mut cards,
            Audience::Dm(_) => &mut notices,
            Audience::Only(_) => continue,
        };
        if event.kind == EventKind::Deleted {
            standing.remove(&message.id);
        } else {
            standing.insert(message.id, message.content);
        }
    }
    let mut faults = Vec::new();
    let all_say = |standing: &BTreeMap<Snowflake, String>, start: &str, state: &str| {
        let says = format!("{start} {} is {state}: OVHcloud order {number}", order.id);
        standing.values().all(|text| text.starts_with(&says))
    };
    let state = if order.course.paid { "paid, and OVHcloud checks it" } else { "placed" };
    if cards.len() != 1 || !all_say(&cards, "Order", state) {
        faults.push(format!("in the channel stands {:?}", cards.values()));
    }
    if !owed.contains(&notices.len()) || !all_say(&notices, "Your order", "placed") {
        faults.push(format!("alice got {:?}", notices.values()));
    }
    faults
}
