//! What people do, and waiting for what comes of it.

use super::eyes::{Card, Eyes};
use super::fleet::Fleet;
use sandbox::Sandbox;
use sandbox::discord::{Aim, Answer, Delivery, Refused, Snowflake};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio_util::task::TaskTracker;

/// How long people wait for an answer before they do it again.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long after a bot was struck they still hope.
const HOPE: Duration = Duration::from_secs(2);

/// Everything people act with.
#[derive(Clone, Debug)]
pub(crate) struct Hands {
    /// Both pretend services.
    pub(crate) sandbox: Arc<Sandbox>,
    /// What there is to see.
    pub(crate) eyes: Arc<Eyes>,
    /// The bots.
    pub(crate) fleet: Fleet,
    /// The bots' `settle.quiet`.
    pub(crate) quiet: Duration,
    /// Where OVHcloud's clock was at first, in seconds ahead of the bots'.
    skew: i64,
    /// How often it jumped.
    jumps: Arc<AtomicU32>,
    /// Held while a click is armed and made, so that it befalls that click.
    arming: Arc<Mutex<()>>,
    /// What goes wrong later.
    plots: TaskTracker,
}

/// What came of a deed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reply {
    /// The bot said something.
    Said(String),
    /// A form opened.
    Form,
    /// It was taken, and nothing was said.
    Taken(Snowflake),
    /// Nobody answered, or it could not be done just now.
    Nothing,
}

impl Hands {
    pub(crate) fn new(sandbox: Arc<Sandbox>, eyes: Arc<Eyes>, fleet: Fleet, quiet: Duration) -> Hands {
        let skew = sandbox.ovh.clock_offset();
        let (jumps, arming, plots) = (Arc::default(), Arc::default(), TaskTracker::new());
        Hands { sandbox, eyes, fleet, quiet, skew, jumps, arming, plots }
    }

    /// Lets OVHcloud's clock jump to so many seconds from where it was at first.
    pub(crate) fn clock_jumps(&self, to: i64) {
        self.sandbox.ovh.set_clock_offset(self.skew.saturating_add(to));
        self.jumps.fetch_add(1, Ordering::Relaxed);
    }

    /// How often OVHcloud's clock jumped.
    pub(crate) fn jumps(&self) -> u32 {
        self.jumps.load(Ordering::Relaxed)
    }

    /// Lets something happen later, beside what people do.
    pub(crate) fn later(&self, plot: impl Future<Output = ()> + Send + 'static) {
        self.plots.spawn(plot);
    }

    /// Waits until everything that was to happen later has happened.
    pub(crate) async fn plots_end(&self) {
        self.plots.close();
        self.plots.wait().await;
    }

    /// Types a command.
    pub(crate) async fn types(&self, person: &str, text: &str) -> Reply {
        self.fleet.up().await;
        self.reply(self.sandbox.discord.person(person).and_then(|person| person.types(text))).await
    }

    /// Clicks a button of an order's message, delivered as said.
    pub(crate) async fn clicks(&self, person: &str, label: &str, card: &Card, delivery: Delivery) -> Reply {
        self.fleet.up().await;
        let aim = Aim { message_id: Some(card.message), containing: None };
        let clicked = {
            let _armed = self.arming.lock().unwrap_or_else(PoisonError::into_inner);
            self.sandbox.discord.deliver_next(delivery);
            self.sandbox.discord.person(person).and_then(|person| person.clicks_on(label, &aim))
        };
        self.reply(clicked).await
    }

    /// Fills in the open form.
    pub(crate) async fn submits(&self, person: &str, field: &str, value: &str) -> Reply {
        self.fleet.up().await;
        self.reply(self.sandbox.discord.person(person).and_then(|person| person.submits(&[(field, value)]))).await
    }

    /// Waits until the order's message is another than it was, or the bot says something to the deed.
    pub(crate) async fn until_changed(&self, errand: u32, card: &Card, deed: Option<Snowflake>) {
        let changed = |eyes: &Eyes| {
            let other = eyes.card(errand).is_some_and(|now| now.since > card.since);
            (other || deed.is_some_and(|deed| eyes.answer(deed).is_some())).then_some(())
        };
        self.unless_struck(self.eyes.until(PATIENCE, changed)).await;
    }

    async fn reply(&self, deed: Result<Snowflake, Refused>) -> Reply {
        let Ok(deed) = deed else {
            // Nobody is there, or the screen shows something else by now.
            tokio::time::sleep(Duration::from_millis(100)).await;
            return Reply::Nothing;
        };
        let Ok(outcome) = self.sandbox.discord.acknowledged(deed).await else { return Reply::Nothing };
        match outcome.answer {
            Answer::Modal => Reply::Form,
            Answer::DeferredUpdate => Reply::Taken(deed),
            Answer::Waiting | Answer::Failed => Reply::Nothing,
            Answer::Replied | Answer::Deferred | Answer::Updated | Answer::Choices => {
                let said = self.unless_struck(self.eyes.until(PATIENCE, |eyes| eyes.answer(deed))).await;
                said.flatten().map_or(Reply::Nothing, Reply::Said)
            }
        }
    }

    /// What comes, or nothing if a bot is struck meanwhile and it does not come soon after.
    async fn unless_struck<T>(&self, wait: impl Future<Output = T>) -> Option<T> {
        let before = self.fleet.state();
        let struck = async {
            self.fleet.struck_since(before).await;
            tokio::time::sleep(HOPE).await;
        };
        tokio::select! {
            came = wait => Some(came),
            () = struck => None,
        }
    }
}
