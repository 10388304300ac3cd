//! `journal show`: every order in a line, or one order event by event.

use super::table::{table, time};
use super::{InspectError, Report, event, stage};
use crate::journal::{Journal, JournalError};
use crate::order::{Order, OrderId, OrderNumber, PersonKey};
use std::collections::BTreeMap;

/// Every order, oldest first.
pub(super) async fn orders(url: &str) -> Result<Report, InspectError> {
    let journal = Journal::inspect(url).await?;
    let mut names = Names::default();
    let mut rows = Vec::new();
    for order in journal.newest(u32::MAX, None).await?.into_iter().rev() {
        let history = journal.history(order.id).await?;
        let at = |record: Option<&crate::journal::Recorded>| record.map(|record| time(record.at)).unwrap_or_default();
        rows.push([
            order.id.to_string(),
            at(history.first()),
            at(history.last()),
            names.of(&journal, &order.requester).await?,
            number(&order),
            stage::money(order.quote.with_tax),
            stage::told(&order),
        ]);
    }
    let heading = ["ORDER", "SENT", "LAST EVENT", "BY", "OVHCLOUD", "TOTAL", "STAGE"];
    let text = format!("journal {}\n{}", journal.id(), table(heading, &rows));
    journal.close().await;
    Ok(Report { text, is_sound: true })
}

/// Everything that happened to one order.
pub(super) async fn order(url: &str, id: OrderId) -> Result<Report, InspectError> {
    let journal = Journal::inspect(url).await?;
    let order = journal.order(id).await?.ok_or(InspectError::NoSuchOrder(id))?;
    let mut names = Names::default();
    let mut rows = Vec::new();
    for record in journal.history(id).await? {
        let by = match event::by(&record.event) {
            Some(key) => names.of(&journal, key).await?,
            None => String::new(),
        };
        let name = record.event.name().to_owned();
        rows.push([record.version.0.to_string(), time(record.at), name, by, event::told(&record.event)]);
    }
    let mut text = format!("order {id}: {}\n", stage::told(&order));
    if let Some(number) = order.number() {
        text.push_str(&format!("OVHcloud order {number}\n"));
    }
    for stray in &order.strays {
        text.push_str(&format!("also found, and nobody asked for it: OVHcloud order {stray}\n"));
    }
    text.push_str(&table(["EVENT", "AT", "WHAT", "BY", "WITH"], &rows));
    journal.close().await;
    Ok(Report { text, is_sound: true })
}

/// OVHcloud's numbers of an order: its own, then strays.
fn number(order: &Order) -> String {
    let stray = |number: &OrderNumber| format!("+{number}");
    let numbers = order.number().map(|number| number.to_string()).into_iter().chain(order.strays.iter().map(stray));
    numbers.collect::<Vec<_>>().join(" ")
}

/// The names of people, each asked for once.
#[derive(Default)]
struct Names(BTreeMap<PersonKey, String>);

impl Names {
    /// A person's name, or their key once the journal has forgotten it.
    async fn of(&mut self, journal: &Journal, key: &PersonKey) -> Result<String, JournalError> {
        if let Some(name) = self.0.get(key) {
            return Ok(name.clone());
        }
        let name = journal.profile(key).await?.map_or_else(|| key.0.clone(), |profile| profile.name);
        self.0.insert(key.clone(), name.clone());
        Ok(name)
    }
}
