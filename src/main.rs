//! The program: reads the command line and the configuration, and hands over.

use std::error::Error;
use std::io::{ErrorKind, Write as _};
use std::process::ExitCode;
use std::time::SystemTime;

use cartwright::cli::{AuditArg, Cli, Command, DoctorArg, Exit, JournalCommand, LoginArg};
use cartwright::config::{Config, ConfigError, Secrets, Sources};
use cartwright::doctor::{self, State};
use cartwright::health::{self, Health};
use cartwright::{inspect, log, login, run};
use clap::Parser as _;

fn main() -> ExitCode {
    let exit = match Cli::parse().command {
        Command::Run(arg) => start(&arg.sources()),
        Command::Health(arg) => check_health(&arg.sources()),
        Command::Doctor(arg) => examine(&arg),
        Command::Login(arg) => log_in(&arg),
        Command::Logout(arg) => log_out(&arg.sources()),
        Command::Audit(arg) => audit(&arg),
        Command::Journal(command) => inspect(&command),
    };
    exit.into()
}

fn start(sources: &Sources) -> Exit {
    let (config, secrets) = match sources.all() {
        Ok(all) => all,
        Err(error) => return refused(&error),
    };
    let form = config.operations.log;
    if let Err(error) = log::start(form) {
        tell(&error);
        return Exit::Refused;
    }
    match sources.file().map(|file| std::path::absolute(file).unwrap_or_else(|_| file.to_owned())) {
        Some(file) => tracing::info!(file = %file.display(), "read the configuration: this file and the environment"),
        None => tracing::info!(
            "read the configuration: the environment alone, there is no file config/cartwright.toml here"
        ),
    }
    match serve(config, secrets) {
        Ok(()) => Exit::Done,
        Err(error) => {
            log::tell(form, error.as_ref());
            match error.downcast_ref::<run::RunError>() {
                Some(error) if error.is_mistake() => Exit::Refused,
                Some(_) | None => Exit::Trouble,
            }
        }
    }
}

fn serve(config: Config, secrets: Secrets) -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    Ok(runtime.block_on(run::run(config, secrets))?)
}

fn inspect(command: &JournalCommand) -> Exit {
    let sources = command.config().sources();
    // Who only looks needs no key, and is not held up by one that cannot be read.
    let key = || if command.takes_key() { sources.audit_key() } else { Ok(None) };
    let (url, key) = match sources.journal().and_then(|journal| Ok((journal.url, key()?))) {
        Ok(found) => found,
        Err(error) => return refused(&error),
    };
    let done = || -> Result<inspect::Report, Box<dyn Error>> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        Ok(runtime.block_on(inspect::run(command, url.expose(), key))?)
    };
    let report = match done() {
        Ok(report) => report,
        Err(error) => {
            tell(error.as_ref());
            return Exit::Trouble;
        }
    };
    let sound = if report.is_sound { Exit::Done } else { Exit::Trouble };
    print(report.text.as_bytes(), sound)
}

/// Writes to the standard output, and ends so unless that fails.
fn print(bytes: &[u8], exit: Exit) -> Exit {
    match std::io::stdout().write_all(bytes) {
        // Whoever reads only the first lines has read enough.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            tell(&error);
            Exit::Trouble
        }
        Ok(()) | Err(_) => exit,
    }
}

fn audit(arg: &AuditArg) -> Exit {
    let url = match arg.config.sources().journal() {
        Ok(journal) => journal.url,
        Err(error) => return refused(&error),
    };
    let done = || -> Result<Vec<u8>, Box<dyn Error>> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        Ok(runtime.block_on(inspect::audit(arg, url.expose()))?)
    };
    match done() {
        Ok(bytes) => print(&bytes, Exit::Done),
        Err(error) => {
            tell(error.as_ref());
            Exit::Trouble
        }
    }
}

fn examine(arg: &DoctorArg) -> Exit {
    let report = match blocking(doctor::examine(&arg.config.sources())) {
        Ok(report) => report,
        Err(error) => {
            tell(error.as_ref());
            return Exit::Trouble;
        }
    };
    let exit = match report.worst() {
        State::Fine | State::Skipped | State::Warning => Exit::Done,
        State::Failed => Exit::Trouble,
        State::Fatal => Exit::Refused,
    };
    let text = if arg.json { report.json() } else { report.table() };
    print(text.as_bytes(), exit)
}

fn log_in(arg: &LoginArg) -> Exit {
    let sources = arg.config.sources();
    let Some(file) = &arg.write else {
        return match sources.endpoint() {
            Ok(endpoint) => done(login::service_account(&endpoint)),
            Err(error) => refused(&error),
        };
    };
    match sources.application() {
        Ok((endpoint, application)) => {
            done(blocking(login::log_in(arg, file, &endpoint, application)).and_then(|done| Ok(done?)))
        }
        Err(error) => refused(&error),
    }
}

fn log_out(sources: &Sources) -> Exit {
    match sources.ovh() {
        Ok((endpoint, credentials)) => {
            done(blocking(login::log_out(&endpoint, credentials)).and_then(|done| Ok(done?)))
        }
        Err(error) => refused(&error),
    }
}

/// Waits for work that needs no threads of its own.
fn blocking<T>(work: impl Future<Output = T>) -> Result<T, Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let done = runtime.block_on(work);
    // Whoever gave up does not wait for the system to look up a name.
    runtime.shutdown_background();
    Ok(done)
}

fn done(result: Result<(), impl Into<Box<dyn Error>>>) -> Exit {
    match result {
        Ok(()) => Exit::Done,
        Err(error) => {
            tell(error.into().as_ref());
            Exit::Trouble
        }
    }
}

fn refused(error: &ConfigError) -> Exit {
    tell(error);
    Exit::Refused
}

fn check_health(sources: &Sources) -> Exit {
    let config = match sources.config() {
        Ok(config) => config,
        Err(error) => return refused(&error),
    };
    match health::look(&config.journal.url.heartbeat(), SystemTime::now()) {
        Ok(Health::Alive) => Exit::Done,
        Ok(Health::Stale { off }) => {
            say(&format!(
                "the bot's last sign of life is {} s away from now: it is not connected to Discord, or cannot write its journal",
                off.as_secs()
            ));
            Exit::Trouble
        }
        Ok(Health::Absent) => {
            say(
                "the bot has given no sign of life: it is not connected to Discord, cannot write its journal, or uses another one; its log says which",
            );
            Exit::Trouble
        }
        Err(error) => {
            tell(&error);
            Exit::Trouble
        }
    }
}

/// An error with its causes, on standard error, for whoever started it.
fn tell(error: &(impl Error + ?Sized)) {
    log::tell(log::Form::Text, error);
}

#[expect(clippy::print_stderr, reason = "the answer to whoever asked")]
fn say(text: &str) {
    eprintln!("{text}");
}
