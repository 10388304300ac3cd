//! Bob, who withdraws from the order once it is paid, and the reckoning about that.

use super::bots::PATIENCE;
use super::people::{People, TRIES, card, order};
use cartwright::journal::{Journal, JournalError};
use cartwright::order::{Asking, CourseEvent, Event, Silence};
use sandbox::Sandbox;
use sandbox::discord::{Aim, Discord, Shown};

/// What the order's message says of a withdrawal that OVHcloud has taken up, and of one that nobody knows the answer to.
const TAKEN: &str = "has withdrawn from the order, and OVHcloud has taken that up";
const UNKNOWN: &str = "OVHcloud's answer is not known";
/// What whoever asks again is told.
const ALREADY: &str = "has withdrawn from this order already";

impl People<'_, '_> {
    /// Withdraws from the order, until its message says what came of that.
    pub(super) async fn withdraw(mut self) -> Result<(), String> {
        self.ask_to_withdraw().await?;
        for _ in 0..TRIES {
            self.bots.up().await?;
            let said = |discord: &Discord| card(discord).filter(|card| says(card, TAKEN) || says(card, UNKNOWN));
            match self.bots.unless_over(self.sandbox.discord.wait_until(PATIENCE, said)).await {
                Some(Ok(card)) if says(&card, UNKNOWN) => return self.ask_in_vain().await,
                Some(Ok(_)) => return Ok(()),
                Some(Err(_)) => return Err("the order's message says nothing of the withdrawal".to_owned()),
                None => {}
            }
        }
        Err("every bot ended before it said what came of the withdrawal".to_owned())
    }

    /// Nobody knows the answer, so nobody may ask again.
    async fn ask_in_vain(&mut self) -> Result<(), String> {
        let card = card(&self.sandbox.discord).ok_or("there is no order")?;
        let said = self.types("bob", &format!("/order retract order:{} why:unused", order(&card.content))).await?;
        match said {
            Some(text) if text.contains(ALREADY) => Ok(()),
            other => Err(format!("bob could withdraw once more: {other:?}")),
        }
    }

    /// Types the command, presses the button and fills in the form, and all of it once more if something of it got no answer.
    async fn ask_to_withdraw(&mut self) -> Result<(), String> {
        let card = card(&self.sandbox.discord).ok_or("there is no order")?;
        let number = order(&card.content);
        let command = format!("/order retract order:{number} why:unused");
        for _ in 0..TRIES {
            match self.types("bob", &command).await? {
                Some(text) if text.contains(ALREADY) => return Ok(()),
                Some(text) if text.contains("This withdraws from order") => {}
                Some(text) => return Err(format!("bob cannot withdraw: {text}")),
                None => continue,
            }
            let newest = Aim { message_id: None, containing: Some("This withdraws from order".to_owned()) };
            let pressed = self.does(|discord| discord.person("bob")?.clicks_on("Withdraw from order", &newest)).await?;
            if pressed.is_none() {
                continue;
            }
            let sent = self.does(|discord| discord.person("bob")?.submits(&[("confirm", number)])).await?;
            let Some(sent) = sent else { continue };
            match self.answer(sent).await? {
                Some(text) if text.contains("is asked to take order") => return Ok(()),
                Some(text) if text.contains(ALREADY) => return Ok(()),
                Some(text) => return Err(format!("bob cannot withdraw: {text}")),
                None => {}
            }
        }
        Err("nobody could withdraw from the order".to_owned())
    }
}

/// One withdrawal at most left for OVHcloud, its end was written down and told once, and the message says what is so.
pub(super) async fn reckon(sandbox: &Sandbox, url: &str) -> Result<Vec<String>, String> {
    let journal = Journal::inspect(url).await.map_err(|error| error.to_string())?;
    let faults = journal_says(sandbox, &journal).await.map_err(|error| error.to_string());
    journal.close().await;
    faults
}

async fn journal_says(sandbox: &Sandbox, journal: &Journal) -> Result<Vec<String>, JournalError> {
    let orders = journal.newest(u32::MAX, None).await?;
    let [order] = orders.as_slice() else { return Ok(vec![format!("the journal has {orders:?}")]) };
    let history = journal.history(order.id).await?;
    let count = |is_one: fn(&CourseEvent) -> bool| {
        history.iter().filter(|record| matches!(&record.event, Event::Course(event) if is_one(event))).count()
    };
    let began = count(|event| matches!(event, CourseEvent::RetractBegan(_)));
    let answered = count(|event| matches!(event, CourseEvent::RetractAnswered(_)));
    let posts = sandbox.ovh.calls().iter().filter(|call| call.route.ends_with("/retraction")).count();
    let done = sandbox.ovh.orders().iter().filter(|sold| sold.retracted.is_some()).count();
    let outcome = order.course.retraction.as_ref().and_then(|retraction| retraction.outcome.clone());
    let card = card(&sandbox.discord);
    let told = |text: &str| card.as_ref().is_some_and(|card| says(card, text));
    let as_it_should = match &outcome {
        Some(Asking::Taken) => (posts, done) == (1, 1) && told(TAKEN) && !told(UNKNOWN),
        // It was cut off between the beginning and the answer.
        Some(Asking::Unknown { silence: Silence::Interrupted, .. }) => {
            posts <= 1 && done <= posts && told(UNKNOWN) && !told(TAKEN)
        }
        Some(
            Asking::Unknown { .. }
            | Asking::Refused { .. }
            | Asking::NotSent
            | Asking::NotAsked
            | Asking::Moved
            | Asking::Unread
            | Asking::BegunElsewhere
            | Asking::NotProved
            | Asking::NotShown,
        )
        | None => false,
    };
    let mut faults = Vec::new();
    if !as_it_should || (began, answered) != (1, 1) {
        faults.push(format!(
            "{began} withdrawals were begun and {answered} answered with {outcome:?}; OVHcloud saw {posts} and did {done}; \
             the message says {card:?}"
        ));
    }
    Ok(faults)
}

fn says(card: &Shown, text: &str) -> bool {
    serde_json::Value::from(card.embeds.clone()).to_string().contains(text)
}
