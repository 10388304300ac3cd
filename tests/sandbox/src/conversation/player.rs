//! The player: plays a script step by step and writes down what really came of it.

use super::act::Deed;
use super::cast::Cast;
use super::direction::Direction;
use super::fault::Fault;
use super::hand::{self, Done};
use super::mask::Names;
use super::script::{Script, Step};
use super::sight::{self, Sight, Watch};
use crate::Sandbox;
use crate::discord::{Answer, Discord, Snowflake};
use std::time::Duration;

/// How long something expected may take before the conversation is given up. Only a failing one ever waits for it.
const PATIENCE: Duration = Duration::from_secs(15);
/// In [`Mode::Record`], a step is over when nothing was to be seen for so long.
const QUIET: Duration = Duration::from_millis(800);

/// When a step is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// As soon as everything expected has come: for tests. Whatever comes too many shows in the transcript.
    Check,
    /// When it has become quiet: for writing down a new conversation.
    Record,
}

/// Plays a script against a running sandbox.
#[derive(Debug)]
pub struct Player<'a> {
    sandbox: &'a Sandbox,
    mode: Mode,
    patience: Duration,
    names: Names,
    watch: Watch,
    cast: Cast,
    /// How far the timeline has been read.
    read: u64,
    played: Vec<Played>,
}

/// A step that was played.
#[derive(Debug)]
struct Played {
    line: String,
    /// What was read by the person who acted, which comes first.
    read: Vec<String>,
    sights: Vec<Sight>,
    sent: Vec<Snowflake>,
}

impl<'a> Player<'a> {
    /// A player who begins now: what was to be seen before is not part of the conversation.
    pub fn new(sandbox: &'a Sandbox, mode: Mode) -> Player<'a> {
        let read = sandbox.discord.timeline(0).last().map_or(0, |event| event.seq);
        let names = names(&sandbox.discord);
        let (watch, cast) = (Watch::default(), Cast::default());
        Player { sandbox, mode, patience: PATIENCE, names, watch, cast, read, played: Vec::new() }
    }

    /// The same player, who waits this long for what is expected. Only a conversation that fails takes so long.
    #[must_use]
    pub fn patient(mut self, patience: Duration) -> Player<'a> {
        self.patience = patience;
        self
    }

    /// Plays all steps. `stage` carries out the directions the player does not know, such as those about the bot itself.
    ///
    /// # Errors
    /// When a step cannot be done, or what is expected does not come; with the conversation so far.
    pub async fn play(
        &mut self,
        script: &Script,
        mut stage: impl AsyncFnMut(&str) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        for step in &script.steps {
            self.step(step, &mut stage).await?;
        }
        Ok(())
    }

    /// Plays one step and returns what came of it, as it stands in the transcript.
    ///
    /// # Errors
    /// When it cannot be done, or what is expected does not come; with the conversation so far.
    pub async fn step(
        &mut self,
        step: &Step,
        stage: &mut impl AsyncFnMut(&str) -> Result<(), Fault>,
    ) -> Result<String, Fault> {
        self.catch_up();
        self.played.push(Played { line: step.line.clone(), read: Vec::new(), sights: Vec::new(), sent: Vec::new() });
        let done = match &step.deed {
            Deed::Direction(text) => self.direct(text, stage).await,
            Deed::People { names, elsewhere, act } => names.iter().try_for_each(|name| {
                let player = self.cast.player(name).to_owned();
                let done = hand::act(&self.sandbox.discord, &player, *elsewhere, act, &self.names)?;
                if let Some(played) = self.played.last_mut() {
                    match done {
                        Done::Sent(id) => played.sent.push(id),
                        Done::Read(text) => played.read.push(format!("{name} reads: {text}")),
                    }
                }
                Ok(())
            }),
        };
        done.map_err(|fault| fault.after(&self.transcript()))?;
        self.await_end(step).await?;
        Ok(self.played.last().map(|played| self.told(played, &self.cast)).unwrap_or_default())
    }

    /// The conversation as it really went so far, in the form of a script.
    pub fn transcript(&mut self) -> String {
        self.catch_up();
        self.played.iter().map(|played| self.told(played, &self.cast)).collect()
    }

    async fn direct(
        &mut self,
        text: &str,
        stage: &mut impl AsyncFnMut(&str) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let Some(direction) = Direction::parse(text) else { return stage(text).await };
        let carried_out = tokio::time::timeout(self.patience, direction.carry_out(self.sandbox)).await;
        let found = carried_out.map_err(|_| Fault::new(format!("({text}) did not come about in time")))??;
        if let (Some(found), Some(played)) = (found, self.played.last_mut()) {
            played.line = format!("({found})");
        }
        Ok(())
    }

    /// Waits until the step is over.
    async fn await_end(&mut self, step: &Step) -> Result<(), Fault> {
        let sent = self.played.last().map(|played| played.sent.clone()).unwrap_or_default();
        for id in &sent {
            // That there was no answer is seen by the person, and so stands in the transcript.
            let _seen = self.sandbox.discord.acknowledged(*id).await;
        }
        match self.mode {
            Mode::Record => self.await_quiet().await,
            Mode::Check => self.await_expected(step, &sent).await?,
        }
        self.catch_up();
        Ok(())
    }

    async fn await_expected(&mut self, step: &Step, sent: &[Snowflake]) -> Result<(), Fault> {
        let discord = self.sandbox.discord.clone();
        let complete = discord.wait_until(self.patience, |discord| {
            self.catch_up();
            let cast = self.cast_that_fits(step)?;
            sent.iter().all(|id| settled(discord, *id)).then_some(cast)
        });
        match complete.await {
            Ok(cast) => {
                self.cast = cast;
                Ok(())
            }
            Err(_) => {
                let expected = Step::write(&step.line, &step.expected);
                let fault = Fault::new(format!("the last step should have become:\n\n{expected}"));
                Err(fault.after(&self.transcript()))
            }
        }
    }

    async fn await_quiet(&mut self) {
        let discord = self.sandbox.discord.clone();
        loop {
            let seen = self.read;
            let news = discord.wait_until(QUIET, |discord| (!discord.timeline(seen).is_empty()).then_some(()));
            let is_quiet = news.await.is_err();
            self.catch_up();
            let busy = self.sandbox.ovh.calls().iter().any(|call| call.finished.is_none());
            if is_quiet && (!busy || self.sandbox.ovh.held() > 0) {
                return;
            }
        }
    }

    /// The cast under which everything expected has come, if there is one.
    fn cast_that_fits(&self, step: &Step) -> Option<Cast> {
        let played = self.played.last()?;
        let mut casts = vec![self.cast.clone()];
        if let Deed::People { names, .. } = &step.deed
            && let [first, second] = names.as_slice()
        {
            casts.push(self.cast.swapped(first, second));
        }
        casts.into_iter().find(|cast| sight::all_there(&step.expected, &self.lines(played, cast)))
    }

    fn told(&self, played: &Played, cast: &Cast) -> String {
        Step::write(&played.line, &self.lines(played, cast))
    }

    fn lines(&self, played: &Played, cast: &Cast) -> Vec<String> {
        let mut lines = played.read.clone();
        lines.extend(sight::lines(&played.sights, cast));
        lines
    }

    /// Reads on in the timeline; what is new belongs to the last step.
    fn catch_up(&mut self) {
        for event in self.sandbox.discord.timeline(self.read) {
            self.read = event.seq;
            let sight = self.watch.see(&event, &self.names);
            if let (Some(sight), Some(played)) = (sight, self.played.last_mut()) {
                played.sights.push(sight);
            }
        }
    }
}

fn settled(discord: &Discord, id: Snowflake) -> bool {
    discord.outcome(id).is_none_or(|outcome| match outcome.answer {
        Answer::Waiting => false,
        Answer::Deferred => outcome.settled,
        Answer::Replied
        | Answer::DeferredUpdate
        | Answer::Updated
        | Answer::Choices
        | Answer::Modal
        | Answer::Failed => true,
    })
}

fn names(discord: &Discord) -> Names {
    let address = discord.address();
    let people = address.people.into_iter().map(|(name, person)| (person.id, name));
    let others = [(address.application_id, "bot".to_owned()), (address.approver_role_id, "approver".to_owned())];
    Names(people.chain(others).collect())
}
