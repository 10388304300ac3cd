//! The program: reads the command line and the configuration, and hands over.

use std::error::Error;
use std::io::{self, ErrorKind, Write as _};
use std::process::ExitCode;
use std::time::SystemTime;

use cartwright::cli::{AuditArg, Cli, Command, DoctorArg, Exit, JournalCommand, LoginArg};
use cartwright::config::{Config, ConfigError, Secrets, Sources};
use cartwright::doctor::{self, State};
use cartwright::health::{self, Health};
use cartwright::log::Form;
use cartwright::login::LoginError;
use cartwright::{inspect, log, login, run, signals};
use clap::Parser as _;
use tokio_util::sync::CancellationToken;

fn main() -> ExitCode {
    log::on_panic(Form::Text);
    let command = Cli::parse().command;
    if let Command::Run(arg) = &command {
        return start(&arg.sources()).into();
    }
    signals::heeding(move |stop| answer(&command, stop)).unwrap_or_else(|error| {
        tell(&error);
        Exit::Trouble.into()
    })
}

/// Every command but `run` ends on a signal as soon as nothing is left half done.
fn answer(command: &Command, stop: &CancellationToken) -> Exit {
    match command {
        Command::Run(arg) => start(&arg.sources()),
        Command::Health(arg) => check_health(&arg.sources()),
        Command::Doctor(arg) => examine(arg, stop),
        Command::Login(arg) => log_in(arg, stop),
        Command::Logout(arg) => log_out(&arg.sources(), stop),
        Command::Audit(arg) => audit(arg, stop),
        Command::Journal(command) => inspect(command, stop),
    }
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
    log::on_panic(form);
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

fn inspect(command: &JournalCommand, stop: &CancellationToken) -> Exit {
    let sources = command.config().sources();
    // Who only looks needs no key, and is not held up by one that cannot be read.
    let key = || if command.takes_key() { sources.audit_key() } else { Ok(None) };
    let (url, key) = match sources.journal().and_then(|journal| Ok((journal.url, key()?))) {
        Ok(found) => found,
        Err(error) => return refused(&error),
    };
    match blocking(stop, inspect::run(command, url.expose(), key)) {
        Ok(Some(Ok(report))) => {
            let sound = if report.is_sound { Exit::Done } else { Exit::Trouble };
            print(report.text.as_bytes(), sound)
        }
        Ok(Some(Err(error))) => trouble(&error),
        Ok(None) => given_up(command.given_up()),
        Err(error) => trouble(&error),
    }
}

/// Writes to the standard output, and ends so unless that fails.
fn print(bytes: &[u8], exit: Exit) -> Exit {
    match io::stdout().write_all(bytes) {
        // Whoever reads only the first lines has read enough.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            tell(&error);
            Exit::Trouble
        }
        Ok(()) | Err(_) => exit,
    }
}

fn audit(arg: &AuditArg, stop: &CancellationToken) -> Exit {
    let url = match arg.config.sources().journal() {
        Ok(journal) => journal.url,
        Err(error) => return refused(&error),
    };
    match blocking(stop, inspect::audit(arg, url.expose())) {
        Ok(Some(Ok(bytes))) => print(&bytes, Exit::Done),
        Ok(Some(Err(error))) => trouble(&error),
        Ok(None) => given_up("nothing was written; run it again"),
        Err(error) => trouble(&error),
    }
}

fn examine(arg: &DoctorArg, stop: &CancellationToken) -> Exit {
    let report = match blocking(stop, doctor::examine(&arg.config.sources())) {
        Ok(Some(report)) => report,
        Ok(None) => return given_up("nothing was changed; run it again to know whether the bot will work"),
        Err(error) => return trouble(&error),
    };
    let exit = match report.worst() {
        State::Fine | State::Skipped | State::Warning => Exit::Done,
        State::Failed => Exit::Trouble,
        State::Fatal => Exit::Refused,
    };
    let text = if arg.json { report.json() } else { report.table() };
    print(text.as_bytes(), exit)
}

fn log_in(arg: &LoginArg, stop: &CancellationToken) -> Exit {
    let sources = arg.config.sources();
    let Some(file) = &arg.write else {
        return match sources.endpoint() {
            Ok(endpoint) => done(login::service_account(&endpoint)),
            Err(error) => refused(&error),
        };
    };
    match sources.application() {
        Ok((endpoint, application)) => at_ovh(login::log_in(arg, file, &endpoint, application, stop)),
        Err(error) => refused(&error),
    }
}

fn log_out(sources: &Sources, stop: &CancellationToken) -> Exit {
    match sources.ovh() {
        Ok((endpoint, credentials)) => {
            at_ovh(login::log_out(&endpoint, credentials, sources.consumer_key_file(), stop))
        }
        Err(error) => refused(&error),
    }
}

/// Work that heeds a signal by itself, because it knows best what is so then.
fn at_ovh(work: impl Future<Output = Result<(), LoginError>>) -> Exit {
    match blocking(&CancellationToken::new(), work) {
        Ok(result) => done(result.unwrap_or(Ok(()))),
        Err(error) => trouble(&error),
    }
}

/// Waits for work that needs no threads of its own. Nothing comes of it if it is to stop first: it is dropped where it stands.
fn blocking<T>(stop: &CancellationToken, work: impl Future<Output = T>) -> io::Result<Option<T>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let done = runtime.block_on(stop.run_until_cancelled(work));
    // Whoever gave up does not wait for the system to look up a name.
    runtime.shutdown_background();
    Ok(done)
}

fn done(result: Result<(), LoginError>) -> Exit {
    match result {
        Ok(()) => Exit::Done,
        Err(error) => {
            tell(&error);
            if error.is_given_up() { Exit::GivenUp } else { Exit::Trouble }
        }
    }
}

fn trouble(error: &(impl Error + ?Sized)) -> Exit {
    tell(error);
    Exit::Trouble
}

/// What is so after a signal.
fn given_up(what: &str) -> Exit {
    say(&format!("cartwright: given up: {what}"));
    Exit::GivenUp
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
    log::tell(Form::Text, error);
}

#[expect(clippy::print_stderr, reason = "the answer to whoever asked")]
fn say(text: &str) {
    eprintln!("{text}");
}
