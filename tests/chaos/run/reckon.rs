//! The reckoning: what the pretend OVHcloud sold, what the journal says, and what people were told.

mod messages;

use super::search::Search;
use super::table::Table;
use super::{calm, truth};
use cartwright::journal::Journal;
use cartwright::order::{Event, Order, OrderNumber, Stage};
use sandbox::Sandbox;
use sandbox::discord::Audience;
use sandbox::ovh::Sold;
use std::collections::BTreeMap;
use std::error::Error;
use std::path::PathBuf;

/// Counts everything, after the bots have ended.
pub(crate) async fn reckon(sandbox: &Sandbox, url: &str, logs: &[PathBuf]) -> Result<Table, Box<dyn Error>> {
    let journal = Journal::inspect(url).await?;
    let orders = journal.newest(u32::MAX, None).await?;
    let mut table = Table::default();
    for order in &orders {
        let history = journal.history(order.id).await?;
        let to_a_person = |event: &Event| matches!(event, Event::LookedInVain(_) | Event::Doubted(_));
        table.handed += u32::from(history.iter().any(|record| to_a_person(&record.event)));
        stand(&mut table, order);
    }
    sold(&mut table, sandbox.ovh.orders(), &orders);
    table.listed_later = sandbox.ovh.listed_later();
    for left in calm::known_among(sandbox.ovh.carts(), &journal).await? {
        table.carts_left.push(format!("the cart {left} stands open at OVHcloud and is known here"));
    }
    messages::reckon(&mut table, sandbox, &orders);
    secrets(&mut table, sandbox, logs)?;
    troubles(&mut table, sandbox);
    journal.close().await;
    Ok(table)
}

/// Where an order stands.
fn stand(table: &mut Table, order: &Order) {
    table.submitted += 1;
    table.strays += u32::try_from(order.strays.len()).unwrap_or(u32::MAX);
    match &order.stage {
        Stage::Placed { .. } => table.placed += 1,
        Stage::PlacedOtherwise { .. } => table.otherwise += 1,
        Stage::Closed(_) => table.closed += 1,
        Stage::Pending | Stage::Approved | Stage::Held(_) | Stage::CheckingOut { .. } | Stage::Undecided(_) => {
            table.unsettled.push(format!("order {} stands at {:?}", order.id, order.stage));
        }
    }
}

/// Every order that OVHcloud sold is the one order of the one for which its cart was made, or a stray that was told.
fn sold(table: &mut Table, sold: Vec<Sold>, orders: &[Order]) {
    let mut by_order: BTreeMap<i64, Vec<OrderNumber>> = BTreeMap::new();
    for sold in sold {
        table.sold += 1;
        let number = OrderNumber(sold.order_id);
        match truth::order_of(&sold.cart_description) {
            Some(order) => by_order.entry(order).or_default().push(number),
            None => table.lost.push(format!("{number} was made of a cart of no order: {}", sold.cart_description)),
        }
    }
    for (id, numbers) in &by_order {
        let order = orders.iter().find(|order| order.id.0 == *id);
        for number in numbers {
            let known = order.is_some_and(|order| order.number() == Some(*number) || order.strays.contains(number));
            if !known {
                table.lost.push(format!("{number} was sold for order {id}, which does not know it"));
            }
        }
        if numbers.len() > 1 {
            table.twice.push(format!("order {id} was sold as {numbers:?}"));
        }
    }
    for order in orders {
        let Some(number) = order.number() else { continue };
        let its = by_order.get(&order.id.0).is_some_and(|numbers| numbers.contains(&number));
        if !its {
            table.lost.push(format!("order {} claims {number}, which was not sold for it", order.id));
        }
    }
}

/// No secret is in a log, nor where others than the one concerned can read.
fn secrets(table: &mut Table, sandbox: &Sandbox, logs: &[PathBuf]) -> std::io::Result<()> {
    let mut all = sandbox.ovh.secrets();
    all.extend(sandbox.discord.secrets());
    let search = Search::of(&all);
    for log in logs {
        table.secrets.extend(search.lines(log)?);
    }
    for event in sandbox.discord.timeline(0) {
        let (Some(message), false) = (&event.message, matches!(event.audience, Audience::Only(_))) else { continue };
        let text = format!("{} {:?} {:?}", message.content, message.embeds, message.components);
        if search.finds(&text) {
            table.secrets.push(format!("the message {:?}", message.content));
        }
    }
    Ok(())
}

fn troubles(table: &mut Table, sandbox: &Sandbox) {
    for call in sandbox.ovh.calls() {
        table.calls += 1;
        table.checkouts += u32::from(call.method == "POST" && call.route.ends_with("/checkout"));
        if let Some(trouble) = call.trouble {
            *table.troubles.entry(trouble).or_default() += 1;
        }
    }
}
