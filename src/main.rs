//! The program: reads the command line and the configuration, and hands over.

use std::error::Error;
use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::time::SystemTime;

use cartwright::cli::{AuditArg, Cli, Command, DoctorArg, Exit, JournalCommand, LoginArg};
use cartwright::config::{Config, ConfigError, Secrets, sources};
use cartwright::doctor::{self, State};
use cartwright::health::{self, Health};
use cartwright::{inspect, log, login, run};
use clap::Parser as _;

fn main() -> ExitCode {
    let exit = match Cli::parse().command {
        Command::Run(arg) => start(&arg.config),
        Command::Health(arg) => check_health(&arg.config),
        Command::Doctor(arg) => examine(&arg),
        Command::Login(arg) => log_in(&arg),
        Command::Logout(arg) => log_out(&arg.config),
        Command::Audit(arg) => audit(&arg),
        Command::Journal(command) => inspect(&command),
    };
    exit.into()
}

fn start(path: &Path) -> Exit {
    let (config, secrets) = match sources::all(path) {
        Ok(all) => all,
        Err(error) => {
            tell(&error);
            return Exit::Refused;
        }
    };
    if let Err(error) = log::start(config.operations.log) {
        tell(&error);
        return Exit::Refused;
    }
    match serve(config, secrets) {
        Ok(()) => Exit::Done,
        Err(error) => {
            tell(error.as_ref());
            match error.downcast_ref() {
                Some(run::RunError::Configuration(_) | run::RunError::Port(run::PortError::Refused { .. })) => {
                    Exit::Refused
                }
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
    let (url, key) =
        match sources::journal(command.config()).and_then(|journal| Ok((journal.url, sources::audit_key()?))) {
            Ok(found) => found,
            Err(error) => {
                tell(&error);
                return Exit::Refused;
            }
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
    let url = match sources::journal(&arg.config.config) {
        Ok(journal) => journal.url,
        Err(error) => {
            tell(&error);
            return Exit::Refused;
        }
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
    let report = match blocking(doctor::examine(&arg.config.config)) {
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
    let path = &arg.config.config;
    let Some(file) = &arg.write else {
        return match sources::endpoint(path) {
            Ok(endpoint) => done(login::service_account(&endpoint)),
            Err(error) => refused(&error),
        };
    };
    match sources::application(path) {
        Ok((endpoint, application)) => {
            done(blocking(login::log_in(arg, file, &endpoint, application)).and_then(|done| Ok(done?)))
        }
        Err(error) => refused(&error),
    }
}

fn log_out(path: &Path) -> Exit {
    match sources::ovh(path) {
        Ok((endpoint, credentials)) => {
            done(blocking(login::log_out(&endpoint, credentials)).and_then(|done| Ok(done?)))
        }
        Err(error) => refused(&error),
    }
}

/// Waits for work that needs no threads of its own.
fn blocking<T>(work: impl Future<Output = T>) -> Result<T, Box<dyn Error>> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(work))
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

fn check_health(path: &Path) -> Exit {
    let config = match sources::config(path) {
        Ok(config) => config,
        Err(error) => {
            tell(&error);
            return Exit::Refused;
        }
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

/// An error with its causes, on standard error.
fn tell(error: &(impl Error + ?Sized)) {
    let mut text = format!("cartwright: {error}");
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(&format!("\n  because: {error}"));
        cause = error.source();
    }
    say(&text);
}

#[expect(clippy::print_stderr, reason = "what keeps the program from starting is for whoever started it, log or not")]
fn say(text: &str) {
    eprintln!("{text}");
}
