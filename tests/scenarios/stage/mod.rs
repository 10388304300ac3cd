//! The stage of a scenario: a sandbox of its own, and the real program against it over real sockets.

mod bot;
mod breaking;
pub(crate) mod environment;
mod figures;
mod inspect;
mod port;
mod search;
mod setup;
mod store;
mod tried;

pub(crate) use breaking::be_the_bot;
pub(crate) use setup::{Known, Setup};

use bot::{Bot, Log};
use cartwright::journal::{Journal, JournalError};
use cartwright::order::Order;
use expect_test::Expect;
use port::Port;
use sandbox::conversation::{Fault, Mode, Player, Script};
use sandbox::{Ports, Sandbox};
use std::time::Duration;
use store::Store;
use tempfile::TempDir;

/// How long the bot may take to come up. Only a failing test waits for it.
const START: Duration = Duration::from_secs(30);

/// Plays the conversation with the usual configuration; what comes must be what is written.
pub(crate) fn check(conversation: Expect) {
    check_with(&Setup::usual(), conversation);
}

/// Plays the conversation with another configuration.
pub(crate) fn check_with(setup: &Setup, conversation: Expect) {
    match played(setup, conversation.data()) {
        Ok(transcript) => conversation.assert_eq(&transcript),
        Err(fault) => panic!("{fault}"),
    }
}

/// Plays a conversation and returns what came, or why it could not be played.
pub(crate) fn played(setup: &Setup, conversation: &str) -> Result<String, Fault> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(play(setup, conversation))
}

/// Lets people do what no script says, against a bot that is up. Then it is stopped and everything is inspected as after
/// a conversation. Gives the orders that the journal has.
pub(crate) fn freely(setup: &Setup, act: impl AsyncFnOnce(&Sandbox) -> Result<(), String>) -> Vec<Order> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let played = runtime.block_on(async {
        let mut stage = Stage::open(setup).await?;
        act(&stage.sandbox.clone()).await.map_err(Fault::new)?;
        stage.stop().await?;
        stage.inspect("").await?;
        let failed = |error: JournalError| Fault::new(error.to_string());
        let journal = Journal::inspect(stage.store.url()).await.map_err(failed)?;
        let orders = journal.newest(u32::MAX, None).await.map_err(failed)?;
        journal.close().await;
        Ok::<_, Fault>(orders)
    });
    played.unwrap_or_else(|fault| panic!("{fault}"))
}

async fn play(setup: &Setup, conversation: &str) -> Result<String, Fault> {
    let script = Script::parse(conversation)?;
    let mut stage = Stage::open(setup).await?;
    let sandbox = stage.sandbox.clone();
    let mode = if std::env::var_os("UPDATE_EXPECT").is_some() { Mode::Record } else { Mode::Check };
    let mut player = Player::new(&sandbox, mode);
    let played = player.play(&script, async |direction: &str| stage.direct(direction).await).await;
    let stopped = match played {
        Ok(()) => stage.stop().await,
        Err(fault) => Err(fault),
    };
    let transcript = player.transcript();
    let ended = match stopped {
        Ok(()) => stage.inspect(&transcript).await,
        Err(fault) => Err(fault),
    };
    ended.map(|()| transcript.clone()).map_err(|fault| {
        let log = stage.log.text();
        // The log is long at this level; its own lines say most.
        let said: Vec<&str> = log.lines().filter(|line| line.contains("cartwright")).collect();
        let last = said.get(said.len().saturating_sub(60)..).unwrap_or_default().join("\n");
        Fault::new(format!("{fault}\n\nthe conversation:\n\n{transcript}\nthe bot's log:\n{last}\n"))
    })
}

/// Everything a scenario needs, and what is done with the bot itself.
struct Stage {
    sandbox: std::rc::Rc<Sandbox>,
    setup: Setup,
    folder: TempDir,
    store: Store,
    log: Log,
    /// How much of the log has been waited for.
    heard: usize,
    bot: Option<Bot>,
    /// The bot that was there before another was started beside it.
    first: Option<Bot>,
    /// The figures of every bot as it was stopped.
    scraped: Vec<String>,
}

impl Stage {
    async fn open(setup: &Setup) -> Result<Stage, Fault> {
        let sandbox = std::rc::Rc::new(Sandbox::start(Ports::default()).await.unwrap());
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path(), setup.on_server);
        let (mut setup, log) = (setup.clone(), Log::default());
        setup.make_credentials(&sandbox);
        setup.slow_down(&sandbox);
        setup.write_file(&sandbox, folder.path(), false);
        let mut stage =
            Stage { sandbox, setup, folder, store, log, heard: 0, bot: None, first: None, scraped: Vec::new() };
        stage.start().await?;
        Ok(stage)
    }

    /// Carries out what is said about the bot itself.
    async fn direct(&mut self, direction: &str) -> Result<(), Fault> {
        match direction {
            "the bot is killed and starts again" => {
                self.kill().await;
                self.start().await
            }
            "the bot stops and starts again" => {
                self.stop().await?;
                self.start().await
            }
            "the bot is killed" => {
                self.kill().await;
                Ok(())
            }
            "the bot stops" => self.stop().await,
            "the bot is told to stop" => {
                self.bot.iter().for_each(Bot::terminate);
                Ok(())
            }
            "the bot starts" => self.start().await,
            "the rules change" => {
                let written = self.setup.write_file(&self.sandbox, self.folder.path(), true);
                if written { Ok(()) } else { Err(Fault::new("this scenario has no later rules")) }
            }
            "the bot is there again" => self.back().await,
            "the bot stands still" => {
                self.bot.iter().for_each(|bot| bot.signal("STOP"));
                Ok(())
            }
            "another bot starts" => {
                self.first = self.bot.take();
                self.start().await
            }
            "the first bot goes on" => {
                self.first.iter().for_each(|bot| bot.signal("CONT"));
                Ok(())
            }
            "the journal is backed up" => self.store.back_up(self.folder.path()),
            "the backup is restored" => self.store.restore(self.folder.path()),
            "the bot ends by itself" => self.end(2).await,
            "the bot ends by itself with 1" => self.end(1).await,
            "the bot is well" => self.health(true),
            "the bot is ill" => self.health(false),
            other => match other.strip_prefix("the log says: ") {
                Some(said) => self.hear(said).await,
                None if let Some(at) = other.strip_prefix("the bot breaks off at the next: ") => {
                    self.break_off(at);
                    Ok(())
                }
                None if other.starts_with("the log has ") => self.count(other),
                None if self.is_asked(other) => self.ask(other).await,
                None => self.store.direct(other, self.bot.as_ref()).await,
            },
        }
    }

    /// What `cartwright health` says of it.
    fn health(&self, well: bool) -> Result<(), Fault> {
        let environment = self.setup.environment(&self.sandbox, self.folder.path(), self.store.url());
        let ended = bot::health(self.folder.path(), &environment);
        if ended.success() == well {
            Ok(())
        } else {
            Err(Fault::new(format!("`cartwright health` ended with {ended}")))
        }
    }

    async fn start(&mut self) -> Result<(), Fault> {
        let environment = self.setup.environment(&self.sandbox, self.folder.path(), self.store.url());
        let discord = &self.sandbox.discord;
        let others = discord.connected();
        let before = self.log.text().len();
        let mut bot = Bot::start(self.folder.path(), &environment, &self.log);
        let up = async {
            discord.wait_until(START, |discord| (discord.connected() > others).then_some(())).await?;
            discord.ready("cart", START).await
        };
        let ready = tokio::select! {
            ready = up => ready.map_err(|_| "the bot did not come up in time"),
            () = bot.ended() => Err("the bot ended while it was starting"),
        };
        let log = bot.log();
        let ready = ready.map_err(|why| Fault::new(format!("{why}:\n{log}")));
        if ready.is_ok() {
            bot.port = Some(Port::told(&self.log, before).await?);
        }
        self.bot = Some(bot);
        ready
    }

    async fn kill(&mut self) {
        if let Some(bot) = self.bot.take() {
            bot.kill().await;
            self.gone().await;
        }
    }

    async fn stop(&mut self) -> Result<(), Fault> {
        for bot in [self.first.take(), self.bot.take()].into_iter().flatten() {
            self.scraped.extend(bot.figures().await?);
            let status = bot.stop().await?;
            if !status.success() {
                return Err(Fault::new(format!("after SIGTERM the bot ended with {status}")));
            }
        }
        self.gone().await;
        Ok(())
    }

    /// The bot ends with trouble, and nobody has told it to.
    async fn end(&mut self, code: i32) -> Result<(), Fault> {
        let Some(bot) = self.bot.take() else { return Err(Fault::new("there is no bot")) };
        let ended = tokio::time::timeout(START, bot.ended()).await;
        ended.map_err(|_| Fault::new("the bot goes on"))?;
        let status = bot.stop().await?;
        self.gone().await;
        if status.code() == Some(code) { Ok(()) } else { Err(Fault::new(format!("the bot ended with {status}"))) }
    }

    async fn back(&self) -> Result<(), Fault> {
        let connected = |discord: &sandbox::discord::Discord| (discord.connected() > 0).then_some(());
        let back = self.sandbox.discord.wait_until(START, connected).await;
        back.map_err(|_| Fault::new("the bot did not connect again"))
    }

    /// Waits until the bot says so in its log, after what was waited for before.
    async fn hear(&mut self, said: &str) -> Result<(), Fault> {
        let heard = tokio::time::timeout(START, self.log.says(said, self.heard)).await;
        self.heard = heard.map_err(|_| Fault::new(format!("the log does not say: {said}")))?;
        Ok(())
    }

    /// How many lines of the log say so: `the log has 2 lines with: …`.
    fn count(&self, direction: &str) -> Result<(), Fault> {
        let (said, log) = (direction.split_once(" with: ").map(|(_, said)| said), self.log.text());
        let lines: Vec<&str> = log.lines().filter(|line| said.is_some_and(|said| line.contains(said))).collect();
        let (number, word) = (lines.len(), if lines.len() == 1 { "line" } else { "lines" });
        let true_one = format!("the log has {number} {word} with: {}", said.unwrap_or_default());
        if direction == true_one { Ok(()) } else { Err(Fault::new(format!("but {true_one}:\n{}", lines.join("\n")))) }
    }

    /// Discord has noticed that the bot's connection is gone.
    async fn gone(&self) {
        let noticed = |discord: &sandbox::discord::Discord| (discord.connected() == 0).then_some(());
        self.sandbox.discord.wait_until(START, noticed).await.unwrap();
    }

    /// Looks whether everything was in order that no script says.
    async fn inspect(&self, transcript: &str) -> Result<(), Fault> {
        inspect::answers(&self.sandbox.discord, transcript)?;
        inspect::calls(&self.sandbox, &self.setup.refused)?;
        inspect::ids(&self.log.text())?;
        figures::labels(&self.scraped, &self.sandbox)?;
        self.store.inspect().await?;
        search::search(&self.seen()).await
    }

    /// What there is to be searched.
    fn seen(&self) -> search::Seen<'_> {
        search::Seen {
            sandbox: &self.sandbox,
            setup: &self.setup,
            folder: self.folder.path(),
            store: &self.store,
            log: self.log.text(),
            figures: &self.scraped,
        }
    }
}
