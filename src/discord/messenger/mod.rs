//! Sends what the journal owes to people: in order for each order, oldest first, and again until it is sent.
//!
//! Every order has a lane of its own, so that a message that cannot be sent holds up no other order. What cannot ever
//! be sent is reported once and counted off. Progress is a courtesy: it is shown when nothing is owed.

mod announce;
mod direct;
mod instead;
mod lanes;
mod letter;
mod news;
mod pauses;
mod payers;
mod progress;
mod sending;
mod thread;
mod unpaid;

use super::chat::LinkPost;
use super::ids::GuildId;
use super::permissions::Seen;
use super::rest::Rest;
use crate::desk::Desk;
use crate::journal::{Debt, JournalError};
use lanes::Lanes;
use std::time::Duration;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

/// The most debts looked at together.
const MOST_DEBTS: u32 = 500;
/// How long what is still owed may hold up the end of the program.
const LAST_WORDS: Duration = Duration::from_secs(5);
/// The pause before the journal is read again after it failed.
const JOURNAL_PAUSE: Duration = Duration::from_secs(5);

/// Sends what is owed.
#[derive(Clone)]
pub(super) struct Messenger {
    rest: Rest,
    desk: Desk,
    /// The user id that writes our messages.
    bot: u64,
    link_post: LinkPost,
    guild: GuildId,
    /// Where threads for talk may be opened; nothing if the operator wants none.
    threads: Option<Seen>,
}

impl Messenger {
    pub(super) fn new(
        rest: Rest,
        desk: Desk,
        bot: u64,
        link_post: LinkPost,
        guild: GuildId,
        threads: Option<Seen>,
    ) -> Messenger {
        Messenger { rest, desk, bot, link_post, guild, threads }
    }

    /// Sends until told to stop, then sends for a few seconds more what is still owed and can be sent.
    pub(super) async fn run(self, stop: CancellationToken) {
        let mut became_owed = self.desk.journal().debts();
        let mut steps = self.desk.progress();
        let mut lanes = Lanes::default();
        let mut last_moment = None;
        loop {
            let again_at = self.start_lanes(&mut lanes).await;
            if last_moment.is_some() && lanes.are_empty() {
                return;
            }
            tokio::select! {
                () = stop.cancelled(), if last_moment.is_none() => last_moment = Some(Instant::now() + LAST_WORDS),
                () = moment(last_moment), if last_moment.is_some() => return,
                // The sender lives in the journal, which we hold.
                _ = became_owed.changed() => {}
                () = lanes.next_end(), if !lanes.are_empty() => {}
                () = moment(again_at), if again_at.is_some() => {}
                step = steps.recv() => match step {
                    Ok((order, step)) => lanes.note_step(order, step),
                    // Some steps were missed, or there are no more: the card itself does not depend on them.
                    Err(RecvError::Lagged(_)) => {}
                    Err(RecvError::Closed) => return,
                }
            }
        }
    }

    /// Starts what can be started now. Returns when to look again if nothing else happens.
    async fn start_lanes(&self, lanes: &mut Lanes) -> Option<Instant> {
        match self.owed().await {
            Ok((debts, again_in)) => {
                let now = Instant::now();
                let again_at = again_in.and_then(|time| now.checked_add(time));
                [lanes.start(self, debts, now), again_at].into_iter().flatten().min()
            }
            Err(error) => {
                tracing::error!(%error, "what is owed to people could not be read; trying again");
                Some(Instant::now() + JOURNAL_PAUSE)
            }
        }
    }

    /// What is owed now, and in how long something is to be written once more.
    async fn owed(&self) -> Result<(Vec<Debt>, Option<Duration>), JournalError> {
        let journal = self.desk.journal();
        Ok((journal.owed(MOST_DEBTS).await?, journal.again_in().await?))
    }
}

/// Waits for this moment, or for ever if there is none.
async fn moment(at: Option<Instant>) {
    match at {
        Some(at) => tokio::time::sleep_until(at).await,
        None => std::future::pending().await,
    }
}
