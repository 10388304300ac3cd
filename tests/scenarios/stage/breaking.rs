//! A bot with a bug: the real one in a process of this test program, with a log that panics at a line it is told. Nothing in the
//! product can do that; where a line is written, its code is broken off as by any bug.

use super::Stage;
use super::bot::CONFIG;
use cartwright::cli::{Cli, Command as Spoken};
use cartwright::log::{self, Form};
use cartwright::run;
use clap::Parser as _;
use std::fmt::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use tracing::field::{Field, Visit};
use tracing::{Event, Subscriber};
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;

/// Names the file that says where to break off.
pub(super) const BREAK_OFF: &str = "BREAK_OFF_AT";
/// The test that is such a bot where that is set.
const TEST: &str = "broken_off::the_bot_with_a_bug";
/// Where serenity listens to the gateway: none of its lines is shown, but it can be broken off there.
const LISTENING: &str = "serenity::gateway::bridge::shard_runner";

/// The file of a scenario's folder.
pub(super) fn file(folder: &Path) -> PathBuf {
    folder.join("break_off")
}

fn words() -> Vec<String> {
    let program = std::env::current_exe().unwrap();
    [program.to_str().unwrap(), "--exact", TEST, "--nocapture"].map(str::to_owned).into()
}

impl Stage {
    /// Where the bot comes to this line of its log next, it is broken off, once.
    pub(super) fn break_off(&self, at: &str) {
        // Renamed, so that no half of it is read.
        let draft = self.folder.path().join("break_off.draft");
        std::fs::write(&draft, at).unwrap();
        std::fs::rename(draft, file(self.folder.path())).unwrap();
    }
}

/// The bot, if this process is to be one. As `main` runs it, but for the log.
pub(crate) fn be_the_bot() {
    let Some(at) = std::env::var_os(BREAK_OFF) else { return };
    let shown = Targets::new().with_target("cartwright", LevelFilter::TRACE).with_target(LISTENING, LevelFilter::TRACE);
    let lines = tracing_subscriber::fmt::layer().with_ansi(false).with_writer(std::io::stderr);
    tracing_subscriber::registry().with(shown).with(Bug(at.into())).with(lines).init();
    log::on_panic(Form::Text);
    let Spoken::Run(arg) = Cli::parse_from(["cartwright", "run", "--config", CONFIG]).command else { return };
    let (config, secrets) = arg.sources().all().unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let ended = runtime.block_on(run::run(config, secrets));
    let code = match ended {
        Ok(()) => 0,
        Err(error) => {
            log::tell(Form::Text, &error);
            if error.is_mistake() { 2 } else { 1 }
        }
    };
    std::process::exit(code);
}

/// Panics where the line comes that stands in this file.
struct Bug(PathBuf);

impl<S: Subscriber> Layer<S> for Bug {
    fn event_enabled(&self, event: &Event<'_>, _: Context<'_, S>) -> bool {
        if let Ok(at) = std::fs::read_to_string(&self.0)
            && said(event).contains(&at)
            // Only one of several threads removes it.
            && std::fs::remove_file(&self.0).is_ok()
        {
            panic!("as a test");
        }
        event.metadata().target() != LISTENING
    }
}

/// What a line says, its message first.
fn said(event: &Event<'_>) -> String {
    let mut said = Said::default();
    event.record(&mut said);
    said.message + &said.fields
}

#[derive(Default)]
struct Said {
    message: String,
    fields: String,
}

impl Visit for Said {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        if field.name() == "message" {
            self.message = format!("{value:?}");
        } else {
            write!(self.fields, " {}={value:?}", field.name()).unwrap();
        }
    }
}

/// Starts the program, or such a bot, so that a write beyond the limit of a file's size fails, as on a broken disk, and does not
/// kill.
pub(super) fn program(folder: &Path, variables: &[(String, String)]) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\""]);
    if variables.iter().any(|(name, _)| name == BREAK_OFF) {
        command.args(words());
    } else {
        command.args([env!("CARGO_BIN_EXE_cartwright"), "run", "--config"]).arg(folder.join(CONFIG));
    }
    command.current_dir(folder).env_clear().envs(variables.iter().map(|(name, value)| (name, value)));
    command
}
