//! What the bot answers on its operations port, and what a scenario asks there.

use super::bot::Log;
use super::{Stage, figures};
use sandbox::conversation::Fault;
use sandbox::discord::Audience;
use std::time::Duration;

/// How long an answer may take. Only a failing test waits for it.
const PATIENCE: Duration = Duration::from_secs(15);
/// What the bot says when it is open, and what follows is where.
const OPEN: &str = "the operations port is open";
/// What a scenario asks or waits for.
const ALIVE: &str = "the bot is alive";
const READY: &str = "the bot is ready";
const AGREE: &str = "the metrics agree with OVHcloud";
const JSON: &str = "every line of the log is JSON";
const PAID_OFF: &str = "every message is sent";
/// How a call to OVHcloud ends in the log.
const ENDS: [&str; 2] = ["OVHcloud has answered", "OVHcloud has not done it"];

/// Where a bot can be asked.
pub(super) struct Port(String);

impl Port {
    /// Where the bot says it is, after the first so many bytes of the log.
    pub(super) async fn told(log: &Log, after: usize) -> Result<Port, Fault> {
        let line = async {
            let from = log.says(OPEN, after).await;
            (from, log.says("\n", from).await)
        };
        let missing = || Fault::new("the bot does not say where it can be asked");
        let (from, to) = tokio::time::timeout(PATIENCE, line).await.map_err(|_| missing())?;
        let text = log.text();
        let (_, port) = text[from..to].split_once("127.0.0.1:").ok_or_else(missing)?;
        let digits = port.split(|sign: char| !sign.is_ascii_digit()).next().unwrap_or_default();
        Ok(Port(format!("http://127.0.0.1:{digits}")))
    }

    /// Status and text of one path.
    async fn get(&self, path: &str) -> Result<(u16, String), Fault> {
        let failed = |error: reqwest::Error| Fault::new(format!("GET {path}: {error}"));
        let client = reqwest::Client::builder().no_proxy().timeout(PATIENCE).build().map_err(failed)?;
        let answer = client.get(format!("{}{path}", self.0)).send().await.map_err(failed)?;
        Ok((answer.status().as_u16(), answer.text().await.map_err(failed)?))
    }

    /// All figures.
    pub(super) async fn figures(&self) -> Result<String, Fault> {
        match self.get("/metrics").await? {
            (200, text) => Ok(text),
            (status, text) => Err(Fault::new(format!("/metrics: {status} {text}"))),
        }
    }
}

impl Stage {
    /// Whether this is something to ask a bot, or to look for after it was asked.
    pub(super) fn is_asked(&self, direction: &str) -> bool {
        [ALIVE, READY, AGREE, JSON, PAID_OFF].contains(&direction)
            || direction.starts_with("the bot is not ready: ")
            || direction.starts_with("the metrics say: ")
            || direction.starts_with("the metrics say nothing of ")
            || direction.starts_with("the log names the request of ")
    }

    /// Asks, and compares what comes with what is said.
    pub(super) async fn ask(&self, direction: &str) -> Result<(), Fault> {
        if let Some(person) = direction.strip_prefix("the log names the request of ") {
            return self.names_request(person);
        }
        if direction == JSON {
            let log = self.log.text();
            let whole = log.rsplit_once('\n').map_or("", |(whole, _)| whole);
            let others = whole
                .lines()
                .filter(|line| !serde_json::from_str::<serde_json::Value>(line).is_ok_and(|line| line.is_object()));
            return super::inspect::none("not JSON", others.map(str::to_owned).collect());
        }
        let port = self.bot.as_ref().and_then(|bot| bot.port.as_ref());
        let port = port.ok_or_else(|| Fault::new("there is no bot to ask"))?;
        if direction == AGREE {
            let agreed = tokio::time::timeout(PATIENCE, self.agree(port)).await;
            return agreed.map_err(|_| Fault::new("the bot's calls to OVHcloud do not come to an end"))?;
        }
        if direction == PAID_OFF {
            let all = tokio::time::timeout(PATIENCE, self.paid_off(port)).await;
            return all.map_err(|_| Fault::new("the bot still owes messages"))?;
        }
        if let Some(line) = direction.strip_prefix("the metrics say: ") {
            let figures = port.figures().await?;
            let said = figures.lines().any(|said| said == line);
            return if said { Ok(()) } else { Err(Fault::new(format!("not `{line}` but\n{figures}"))) };
        }
        if let Some(name) = direction.strip_prefix("the metrics say nothing of ") {
            let figures = port.figures().await?;
            let silent = !figures.lines().any(|said| said.starts_with(name));
            return if silent { Ok(()) } else { Err(Fault::new(format!("{name} is there:\n{figures}"))) };
        }
        let (path, expected) = match direction.strip_prefix("the bot is not ready: ") {
            Some(why) => ("/readyz", (503, format!("{why}\n"))),
            None if direction == ALIVE => ("/healthz", (200, "alive\n".to_owned())),
            None => ("/readyz", (200, "ready\n".to_owned())),
        };
        let answer = port.get(path).await?;
        if answer == expected { Ok(()) } else { Err(Fault::new(format!("{path}: {answer:?}, not {expected:?}"))) }
    }

    /// Waits until the bot owes nobody a message. It says so in its log of each that it has sent.
    async fn paid_off(&self, port: &Port) -> Result<(), Fault> {
        let mut news = self.log.news();
        loop {
            if port.figures().await?.lines().any(|line| line == "cartwright_owed_messages 0") {
                return Ok(());
            }
            // The sender is ours and lives as long.
            let _news = news.changed().await;
        }
    }

    /// The bot has counted exactly the calls that OVHcloud has seen, once all of them are over on either side.
    async fn agree(&self, port: &Port) -> Result<(), Fault> {
        let mut ends = self.log.news();
        loop {
            let calls = self.sandbox.ovh.calls();
            let log = self.log.text();
            let over: usize = ENDS.iter().map(|end| log.matches(end).count()).sum();
            if calls.iter().any(|call| call.finished.is_none()) || over < calls.len() {
                // The sender is ours and lives as long.
                let _news = ends.changed().await;
                continue;
            }
            let figures = port.figures().await?;
            if self.sandbox.ovh.calls().len() == calls.len() {
                let (counted, seen) = (figures::calls(&figures), figures::seen(&calls));
                let same = counted == seen;
                return if same { Ok(()) } else { Err(Fault::new(format!("{counted:#?}\nis not {seen:#?}"))) };
            }
        }
    }

    /// What a person was told last has an id in it, and a line of the log about trouble has it too.
    fn names_request(&self, person: &str) -> Result<(), Fault> {
        let timeline = self.sandbox.discord.timeline(0);
        let told = timeline.iter().rev().filter(|event| match &event.audience {
            Audience::Only(who) => who == person,
            Audience::Channel(_) | Audience::Dm(_) => false,
        });
        let text = told.filter_map(|event| event.message.as_ref()).map(|message| message.content.clone()).next();
        let text = text.ok_or_else(|| Fault::new("they were told nothing"))?;
        let request = text.split('`').find(|part| part.len() == 8 && part.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let request = request.ok_or_else(|| Fault::new(format!("there is no request ID in: {text}")))?;
        let log = self.log.text();
        let lines = || log.lines().filter(|line| line.contains(request));
        let troubled = lines().any(|line| line.contains("ERROR") || line.contains("WARN"));
        if troubled {
            Ok(())
        } else {
            Err(Fault::new(format!(
                "of {request} the log says no trouble, only: {}",
                lines().collect::<Vec<_>>().join("\n")
            )))
        }
    }
}
