//! The bots: kept alive, and killed or paused when the plan says so. One thing at a time, in the order it was asked for.

use super::process::{Process, Program};
use super::store::Store;
use sandbox::discord::Discord;
use std::error::Error;
use std::path::PathBuf;
use std::time::Duration;
use tokio::sync::{mpsc, oneshot, watch};

/// How long a bot may take to come up.
const START: Duration = Duration::from_secs(60);
/// How long a bot may take to finish what runs after SIGTERM.
const FINISH: Duration = Duration::from_secs(30);
/// How often to look whether a bot has ended by itself.
const GLANCE: Duration = Duration::from_millis(200);
/// How much longer a paused bot stands still once another has taken over. Its leases were ended meanwhile.
const PAUSE: Duration = Duration::from_millis(500);

/// The way to the bots.
#[derive(Clone, Debug)]
pub(crate) struct Fleet {
    asks: mpsc::UnboundedSender<Ask>,
    state: watch::Receiver<State>,
}

/// How the bots are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct State {
    /// Whether people can reach one.
    pub(crate) up: bool,
    /// How often one was killed.
    pub(crate) kills: u32,
    /// How often one was paused.
    pub(crate) pauses: u32,
    /// How often one ended by itself and was started again.
    pub(crate) ends: u32,
}

/// What can be asked for.
#[derive(Debug)]
enum Ask {
    Kill(usize),
    Pause(usize),
    Renew(oneshot::Sender<()>),
    Stop(oneshot::Sender<bool>),
}

/// What it takes to start bots.
#[derive(Debug)]
pub(crate) struct Harbour {
    /// What to start.
    pub(crate) program: Program,
    /// What each is told.
    pub(crate) variables: Vec<(String, String)>,
    /// Where each writes, one per bot.
    pub(crate) logs: Vec<PathBuf>,
    /// Where they connect.
    pub(crate) discord: Discord,
    /// What they share.
    pub(crate) store: Store,
}

impl Fleet {
    /// Starts the bots, and the task that looks after them until it is told to stop.
    pub(crate) async fn start(harbour: Harbour) -> Result<(Fleet, tokio::task::JoinHandle<()>), Box<dyn Error>> {
        let bots = harbour.logs.iter().map(|log| Process::start(&harbour.program, &harbour.variables, log));
        let bots = bots.map(|bot| bot.map(Some)).collect::<Result<Vec<_>, _>>()?;
        let (asks, asked) = mpsc::unbounded_channel();
        let (told, state) = watch::channel(State::default());
        let keeper = Keeper { harbour, bots, told };
        keeper.until_up().await.map_err(|why| format!("{why}; {} says why", keeper.first_log()))?;
        Ok((Fleet { asks, state }, tokio::spawn(keeper.keep(asked))))
    }

    /// How the bots are now.
    pub(crate) fn state(&self) -> State {
        *self.state.borrow()
    }

    /// Waits until people can reach a bot.
    pub(crate) async fn up(&self) {
        let mut state = self.state.clone();
        // The keeper ends only with the run.
        let _up = state.wait_for(|state| state.up).await;
    }

    /// Waits until one is killed or paused after that state.
    pub(crate) async fn struck_since(&self, before: State) {
        let struck = |now: &State| (now.kills, now.pauses, now.ends) != (before.kills, before.pauses, before.ends);
        let mut state = self.state.clone();
        let _struck = state.wait_for(struck).await;
    }

    /// Has one killed, and started again.
    pub(crate) fn kill(&self, which: usize) {
        let _asked = self.asks.send(Ask::Kill(which));
    }

    /// Has one paused past its leases.
    pub(crate) fn pause(&self, which: usize) {
        let _asked = self.asks.send(Ask::Pause(which));
    }

    /// Has all ended and started again, and waits for that.
    pub(crate) async fn renew(&self) {
        let (done, renewed) = oneshot::channel();
        let _asked = self.asks.send(Ask::Renew(done));
        let _renewed = renewed.await;
    }

    /// Has all stopped as a machine does that shuts down; whether each ended well.
    pub(crate) async fn stop(&self) -> bool {
        let (done, stopped) = oneshot::channel();
        let _asked = self.asks.send(Ask::Stop(done));
        stopped.await.unwrap_or(false)
    }
}

struct Keeper {
    harbour: Harbour,
    bots: Vec<Option<Process>>,
    told: watch::Sender<State>,
}

impl Keeper {
    async fn keep(mut self, mut asked: mpsc::UnboundedReceiver<Ask>) {
        let mut glances = tokio::time::interval(GLANCE);
        loop {
            tokio::select! {
                ask = asked.recv() => match ask {
                    Some(Ask::Kill(which)) => self.strike(which).await,
                    Some(Ask::Pause(which)) => self.pause(which).await,
                    Some(Ask::Renew(done)) => {
                        for which in 0..self.bots.len() {
                            self.end(which);
                            self.start(which).await;
                        }
                        let _unheard = done.send(());
                    }
                    Some(Ask::Stop(done)) => {
                        let _unheard = done.send(self.stop().await);
                        return;
                    }
                    None => return,
                },
                _ = glances.tick() => self.glance().await,
            }
        }
    }

    /// Starts again what has ended by itself, as a service manager does.
    async fn glance(&mut self) {
        for which in 0..self.bots.len() {
            let ended = self.bots.get_mut(which).and_then(Option::as_mut).is_none_or(Process::has_ended);
            if ended {
                self.told.send_modify(|state| state.ends += 1);
                self.start(which).await;
            }
        }
    }

    async fn strike(&mut self, which: usize) {
        let which = which.checked_rem(self.bots.len()).unwrap_or(0);
        self.end(which);
        self.told.send_modify(|state| state.kills += 1);
        self.start(which).await;
    }

    /// With one bot alone nobody could take over, so that one is killed instead.
    async fn pause(&mut self, which: usize) {
        if self.bots.len() < 2 {
            return self.strike(which).await;
        }
        let which = which.checked_rem(self.bots.len()).unwrap_or(0);
        if self.bots.get(which).and_then(Option::as_ref).is_none_or(|bot| bot.pause().is_err()) {
            return;
        }
        self.told.send_modify(|state| state.pauses += 1);
        // One that starts anew takes over at once what the one that stands still was at.
        let other = which.saturating_add(1).checked_rem(self.bots.len()).unwrap_or(0);
        self.strike(other).await;
        tokio::time::sleep(PAUSE).await;
        if let Some(bot) = self.bots.get(which).and_then(Option::as_ref) {
            // If it cannot go on it has ended, and the next glance starts it again.
            let _going = bot.go_on();
        }
    }

    fn end(&mut self, which: usize) {
        let Some(place) = self.bots.get_mut(which) else { return };
        if let Some(bot) = place.take() {
            // If it had ended before, it is as dead as it should be.
            let _killed = bot.kill();
        }
        self.told.send_modify(|state| state.up = self.harbour.discord.connected() > 0 && self.bots.len() > 1);
        // If the server does not do it, its clock will.
        let _ended = self.harbour.store.end_leases();
    }

    async fn start(&mut self, which: usize) {
        let Harbour { program, variables, logs, .. } = &self.harbour;
        let Some(log) = logs.get(which) else { return };
        let bot = Process::start(program, variables, log).ok();
        if let Some(place) = self.bots.get_mut(which) {
            *place = bot;
        }
        // If it does not come up, the next glance sees what became of it.
        let _up = self.until_up().await;
    }

    async fn until_up(&self) -> Result<(), &'static str> {
        let ready = self.harbour.discord.ready("cart", START).await;
        self.told.send_modify(|state| state.up = ready.is_ok());
        ready.map_err(|_| "the bot did not come up in time")
    }

    async fn stop(&mut self) -> bool {
        let mut well = true;
        for bot in self.bots.iter_mut().filter_map(Option::take) {
            let mut bot = bot;
            let status = bot.stop(FINISH).await;
            well &= matches!(status, Ok(Some(status)) if status.success());
        }
        well
    }

    fn first_log(&self) -> String {
        self.harbour.logs.first().map(|log| log.display().to_string()).unwrap_or_default()
    }
}
