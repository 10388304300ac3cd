//! The reckoning after a play: one order, and nothing left or said too often.

use cartwright::journal::Journal;
use cartwright::order::Stage;
use sandbox::Sandbox;
use sandbox::discord::{Audience, EventKind, Snowflake};
use std::collections::BTreeMap;

/// What an order's journal says about it.
#[derive(Debug)]
pub(super) struct Reckoning {
    /// How many events it has.
    pub(super) lines: usize,
    /// What is not as it should be.
    pub(super) faults: Vec<String>,
}

/// Compares what OVHcloud sold, what the journal says and what people were told. The bots have ended.
pub(super) async fn reckon(sandbox: &Sandbox, url: &str) -> Result<Reckoning, String> {
    let mut faults = Vec::new();
    let journal = Journal::inspect(url).await.map_err(|error| error.to_string())?;
    let reckoned = async {
        let orders = journal.newest(u32::MAX, None).await?;
        let sold: Vec<i64> = sandbox.ovh.orders().iter().map(|sold| sold.order_id).collect();
        let placed = |stage: &Stage| match stage {
            Stage::Placed { number } => Some(number.0),
            _ => None,
        };
        let known: Vec<Option<i64>> = orders.iter().map(|order| placed(&order.stage)).collect();
        match (sold.as_slice(), known.as_slice()) {
            ([sold], [Some(known)]) if sold == known => faults.extend(messages(sandbox, *sold)),
            (sold, _) => faults.push(format!("OVHcloud sold {sold:?}, the journal has {orders:?}")),
        }
        faults
            .extend(orders.iter().filter(|order| !order.strays.is_empty()).map(|order| format!("{:?}", order.strays)));
        let owed = journal.owed(10).await?;
        faults.extend(owed.iter().map(|debt| format!("still owed: {debt:?}")));
        let carts = known_carts(sandbox, &journal).await?;
        faults.extend(carts.into_iter().map(|cart| format!("the cart {cart} was left behind")));
        let mut lines = 0;
        for order in &orders {
            lines += journal.history(order.id).await?.len();
        }
        Ok(lines)
    };
    let lines: Result<usize, cartwright::journal::JournalError> = reckoned.await;
    journal.close().await;
    let checked = Journal::check(url).await.map_err(|error| error.to_string())?;
    faults.extend(checked.defects.iter().map(|defect| format!("the journal is damaged: {defect}")));
    let checkouts =
        sandbox.ovh.calls().iter().filter(|call| call.method == "POST" && call.route.ends_with("/checkout")).count();
    if checkouts != 1 {
        faults.push(format!("OVHcloud saw {checkouts} checkouts"));
    }
    Ok(Reckoning { lines: lines.map_err(|error| error.to_string())?, faults })
}

/// Those of the carts open at OVHcloud that the journal knows. One whose making was never answered ends by itself.
pub(super) async fn known_carts(
    sandbox: &Sandbox,
    journal: &Journal,
) -> Result<Vec<String>, cartwright::journal::JournalError> {
    let mut known = Vec::new();
    for cart in sandbox.ovh.carts() {
        let ours = journal.carts_known(&cart.description).await?;
        if ours.iter().any(|ours| ours.expose() == cart.cart_id) {
            known.push(cart.description);
        }
    }
    Ok(known)
}

/// One message in the channel, which says that it is placed, and one direct message.
fn messages(sandbox: &Sandbox, number: i64) -> Vec<String> {
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
    let is_one = |standing: &BTreeMap<Snowflake, String>, start: &str| {
        let says = format!("{start} 1 is placed: OVHcloud order {number}");
        standing.len() == 1 && standing.values().all(|text| text.starts_with(&says))
    };
    if !is_one(&cards, "Order") {
        faults.push(format!("in the channel stands {:?}", cards.values()));
    }
    if !is_one(&notices, "Your order") {
        faults.push(format!("alice got {:?}", notices.values()));
    }
    faults
}
