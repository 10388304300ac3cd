//! Waiting for things to happen, with a deadline, and never by sleeping.

use super::world::clock::Snowflake;
use super::world::interaction::{Answer, FIRST_ANSWER_MS, Interaction, Outcome};
use super::{Discord, Refused};
use std::fmt;
use std::time::Duration;
use tokio::time::{Instant, timeout_at};

/// What was waited for did not happen in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotYet;

/// An interaction that was not answered in time, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late(pub String);

impl Discord {
    /// Looks again after every change until `look` finds something.
    ///
    /// # Errors
    /// When the deadline passes first.
    pub async fn wait_until<R>(
        &self,
        within: Duration,
        mut look: impl FnMut(&Discord) -> Option<R>,
    ) -> Result<R, NotYet> {
        let deadline = Instant::now() + within;
        let mut changes = self.shared().changes();
        loop {
            changes.mark_unchanged();
            if let Some(found) = look(self) {
                return Ok(found);
            }
            match timeout_at(deadline, changes.changed()).await {
                Ok(Ok(())) => {}
                Ok(Err(_)) | Err(_) => return Err(NotYet),
            }
        }
    }

    /// Waits for an interaction's first answer.
    ///
    /// # Errors
    /// When none came within three seconds; the interaction is then failed, and an answer refused.
    pub async fn acknowledged(&self, id: Snowflake) -> Result<Outcome, Late> {
        let within = Duration::from_millis(FIRST_ANSWER_MS.unsigned_abs());
        let answered =
            self.wait_until(within, |discord| discord.outcome(id).filter(|outcome| outcome.answer != Answer::Waiting));
        match answered.await {
            Ok(outcome) if outcome.answer != Answer::Failed => Ok(outcome),
            Ok(_) | Err(NotYet) => {
                self.shared().change(|world| world.fail(id));
                Err(Late(self.name(id, "got no answer within three seconds")))
            }
        }
    }

    /// Waits until an interaction was answered and, if the answer was deferred, completed.
    ///
    /// A click acknowledged without a trace is complete once its message changed or a follow-up came.
    ///
    /// # Errors
    /// When there was no first answer within three seconds, or no completion within the deadline.
    pub async fn settled(&self, id: Snowflake, within: Duration) -> Result<Outcome, Late> {
        self.acknowledged(id).await?;
        let settled = self.wait_until(within, |discord| discord.outcome(id).filter(|outcome| outcome.settled));
        settled.await.map_err(|NotYet| Late(self.name(id, "was acknowledged and never completed")))
    }

    /// Waits until the bot is connected and a command of that name is registered.
    ///
    /// # Errors
    /// When the deadline passes first.
    pub async fn ready(&self, command: &str, within: Duration) -> Result<(), NotYet> {
        self.wait_until(within, |discord| {
            let registered = discord.shared().look(|world| world.commands.all().any(|known| known.name() == command));
            (registered && discord.connected() > 0).then_some(())
        })
        .await
    }

    /// What became of an interaction.
    pub fn outcome(&self, id: Snowflake) -> Option<Outcome> {
        self.shared().look(|world| world.interactions.get(&id).map(Interaction::outcome))
    }

    fn name(&self, id: Snowflake, what: &str) -> String {
        let deed = self.outcome(id).map_or_else(|| format!("interaction {id}"), |outcome| outcome.deed);
        format!("{deed}: {what}")
    }
}

impl From<Late> for Refused {
    fn from(late: Late) -> Self {
        Refused(late.0)
    }
}

impl fmt::Display for Late {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for NotYet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("it did not happen in time")
    }
}

impl std::error::Error for Late {}
impl std::error::Error for NotYet {}
