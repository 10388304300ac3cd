//! `journal hold`: a restored journal may have forgotten checkouts, so nothing goes on before a person has looked.

use super::{InspectError, Report, check, stage};
use crate::journal::{AuditKey, Fault, Journal, JournalError};
use crate::order::{HeldFor, Stage};
use jiff::Timestamp;

/// Holds every order that may have been placed since the backup. Doing it again changes nothing.
pub(super) async fn hold(url: &str, key: Option<AuditKey>) -> Result<Report, InspectError> {
    // SQLite's file is locked against bots by opening it.
    if Journal::has_bots(url).await? {
        return Err(InspectError::BotsAtWork);
    }
    is_there(url).await?;
    // Opened to work on: an older journal is brought up to date by that, as a start of the bot does.
    let mut journal = Journal::open(url, Timestamp::now()).await?;
    if let Some(key) = key {
        journal.sign(key, Timestamp::now()).await?;
    }
    let held = hold_all(&journal, url).await;
    journal.close().await;
    held
}

/// Opening makes a journal where there is none, and one that was just made holds no orders: the bot would start on that.
async fn is_there(url: &str) -> Result<(), JournalError> {
    match Journal::inspect(url).await {
        Ok(journal) => journal.close().await,
        Err(JournalError { fault: Fault::SchemaOlder, .. }) => {}
        Err(error) => return Err(error),
    }
    Ok(())
}

async fn hold_all(journal: &Journal, url: &str) -> Result<Report, InspectError> {
    let checked = Journal::check(url).await?;
    if !checked.defects.is_empty() {
        let report = check::report(&checked);
        return Ok(Report { text: format!("{}nothing was changed\n", report.text), ..report });
    }
    journal.hold_payments(Timestamp::now()).await?;
    let mut text = String::new();
    let (mut held, mut before, mut placed, mut sought) = (0, 0, 0, 0);
    for order in journal.open_orders().await? {
        let was = stage::told(&order);
        let line = match order.restore(journal.submitted(order.id).await?) {
            Some(event) => {
                let done = journal.append(&order, event, Timestamp::now()).await;
                done.map_err(|source| InspectError::NotHeld { order: order.id, source })?;
                held += 1;
                "is held now"
            }
            None if order.stage == Stage::Held(HeldFor::Restored) => {
                before += 1;
                "stays so"
            }
            None if matches!(order.stage, Stage::Placed { .. }) => {
                placed += 1;
                match order.payment_may_be_forgotten() {
                    Some(event) => {
                        let done = journal.append(&order, event, Timestamp::now()).await;
                        done.map_err(|source| InspectError::NotHeld { order: order.id, source })?;
                        "stays placed, and is not paid by the bot: that may be forgotten"
                    }
                    None => "stays placed",
                }
            }
            // Its checkout is not forgotten: looking for it is safer than a click on "Try again".
            None => {
                sought += 1;
                "stays so: its checkout is looked for when the bot starts, or a person is asked"
            }
        };
        text.push_str(&format!("order {} ({was}) {line}\n", order.id));
    }
    text.push_str(&format!(
        "held now: {held}, held before: {before}, placed: {placed}, with a checkout to settle: {sought}\n"
    ));
    text.push_str("the bot may start: it tells the channel, and nothing is ordered before somebody has looked\n");
    Ok(Report { text, is_sound: true })
}
