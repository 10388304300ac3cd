//! What is done on start and every minute, so that nothing waits for a click that needs none.

use super::{Desk, clock};
use crate::duty;
use crate::journal::JournalError;
use crate::order::{LONGEST, PayStep, Stage};
use crate::trail;
use std::time::Duration;
use tokio::time::MissedTickBehavior;
use tracing::Instrument as _;

const MINUTE: Duration = Duration::from_secs(60);
/// How many minutes between reading OVHcloud's clock, and between reading its offers: often enough that a quote
/// never finds them older than an hour.
const CLOCK_MINUTES: u64 = 10;
const OFFERS_MINUTES: u64 = 45;
/// How many minutes between emptying side tables.
const PURGE_MINUTES: u64 = 60;
/// How long the start waits for OVHcloud before people are answered without its offers.
const PATIENCE: Duration = Duration::from_secs(10);

impl Desk {
    /// Starts the desk's own work. Orders that an earlier run left go on by themselves.
    ///
    /// Returns when OVHcloud's clock and offers have been read, or could not be within a moment: people are answered
    /// either way.
    pub async fn open(&self) {
        let read = tokio::time::timeout(PATIENCE, async {
            self.read_clock().await;
            self.read_offers_or_warn().await
        });
        let offers_read = read.instrument(trail::turn("start")).await.unwrap_or(false);
        let desk = self.clone();
        self.spawn(async move {
            desk.unless_stopping(duty::keep("every minute", || desk.every_minute(offers_read))).await;
        });
        let desk = self.clone();
        self.spawn(async move {
            desk.unless_stopping(duty::keep("looking again", || desk.every_round())).await;
        });
        let desk = self.clone();
        self.spawn(async move {
            desk.unless_stopping(duty::keep("waiting orders", || desk.every_due())).await;
        });
        let desk = self.clone();
        self.spawn(async move {
            desk.unless_stopping(duty::keep("following", || desk.follow())).await;
        });
    }

    async fn every_minute(&self, mut offers_read: bool) {
        let mut minutes = tokio::time::interval(MINUTE);
        minutes.set_missed_tick_behavior(MissedTickBehavior::Delay);
        for minute in 0_u64.. {
            minutes.tick().await;
            offers_read = self.in_a_minute(minute, offers_read).instrument(trail::turn("minute")).await;
        }
    }

    /// What is done in this minute; gives whether there are offers.
    async fn in_a_minute(&self, minute: u64, mut offers_read: bool) -> bool {
        self.go_on().await;
        if minute > 0 && minute.is_multiple_of(CLOCK_MINUTES) {
            self.read_clock().await;
        }
        if !offers_read || (minute > 0 && minute.is_multiple_of(OFFERS_MINUTES)) {
            offers_read = self.read_offers_or_warn().await;
        }
        self.delete_spare_carts().await;
        self.head_of_day().await;
        if minute.is_multiple_of(PURGE_MINUTES)
            && let Err(error) = self.0.journal.purge(clock::now()).await
        {
            tracing::error!(%error, "emptying side tables");
        }
        offers_read
    }

    /// Looks again for what may yet show at OVHcloud: orders that a person has to decide about, and strays. What can never show
    /// is said then: the answer to a withdrawal that was cut off.
    async fn every_round(&self) {
        let mut rounds = tokio::time::interval(self.0.pauses.round());
        rounds.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            rounds.tick().await;
            let since = clock::now().saturating_sub(LONGEST).unwrap_or(jiff::Timestamp::MIN);
            let looked = async { self.look_for_all(self.0.journal.doubtful_orders(since).await?).await };
            if let Err(error) = looked.instrument(trail::turn("looking again")).await {
                tracing::error!(%error, "orders to look for could not be read; the next round tries again");
            }
            if let Err(error) = self.note_lost_retractions().await {
                tracing::error!(%error, "withdrawals without an answer could not be read; the next round tries again");
            }
        }
    }

    async fn read_clock(&self) {
        if let Err(error) = self.0.ovh.refresh_clock().await {
            tracing::warn!(%error, "OVHcloud's clock could not be read");
        }
    }

    async fn read_offers_or_warn(&self) -> bool {
        let read = self.read_offers().await;
        if read.is_err() {
            tracing::warn!("OVHcloud's offers could not be read; the next minute tries again");
        }
        read.is_ok()
    }

    /// Takes up every order that can go on without a person.
    async fn go_on(&self) {
        let orders = match self.0.journal.open_orders().await {
            Ok(orders) => orders,
            Err(error) => return tracing::error!(%error, "open orders could not be read; the next minute tries again"),
        };
        for order in orders {
            let id = order.id;
            match &order.stage {
                Stage::Approved | Stage::CheckingOut { .. } => self.go_on_in_background(id),
                Stage::Placed { .. } if order.pay_step() != PayStep::Nothing => self.go_on_in_background(id),
                // A waiting order goes on by itself too, but at its own times.
                Stage::Placed { .. }
                | Stage::Pending
                | Stage::Held(_)
                | Stage::Undecided(_)
                | Stage::PlacedOtherwise { .. }
                | Stage::Closed(_) => {}
            }
        }
    }
}

impl From<JournalError> for super::Trouble {
    fn from(error: JournalError) -> super::Trouble {
        tracing::error!(%error, "the journal failed");
        super::Trouble::Journal
    }
}
