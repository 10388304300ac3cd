//! The command line.

use std::path::PathBuf;
use std::process::ExitCode;

use crate::config::Sources;
use crate::journal::Format;
use clap::{Parser, Subcommand};
use jiff::SignedDuration;
use jiff::civil::Date;

/// How the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done: 0.
    Done,
    /// It began and met trouble: 1.
    Trouble,
    /// It did not begin, because of the command line or the configuration: 2, as clap does.
    Refused,
    /// It was given up by SIGTERM or Ctrl-C: 143 or 130, as a shell says it.
    GivenUp,
}

/// Orders OVHcloud Public Cloud projects from Discord
#[derive(Debug, Parser)]
#[command(name = "cartwright", version, arg_required_else_help = true)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the bot until SIGTERM or Ctrl-C, then finish what runs and exit
    Run(ConfigArg),
    /// Say by the exit code whether a running bot is connected and can write its journal; for a container's health check
    Health(ConfigArg),
    /// Say whether it will work: one line a check, and what would help. Changes nothing; a bot may be running. Ends with 0 if
    /// it will work, with 1 if something will not, with 2 if the bot does not start like this
    Doctor(DoctorArg),
    /// Get a consumer key with the least rights: show the page where a person validates it, wait, and write it to a file
    Login(LoginArg),
    /// Revoke the consumer key that the bot uses, and what a login that was broken off has left beside its file
    Logout(ConfigArg),
    /// Write the audit of some days, who did what to which order, as CSV or JSON Lines; a bot may be running
    Audit(AuditArg),
    /// Look at the journal, check it, back it up, and make a restored one safe
    #[command(subcommand)]
    Journal(JournalCommand),
}

/// What can be done with the journal besides running the bot on it.
#[derive(Debug, Subcommand)]
pub enum JournalCommand {
    /// Show every order, or everything that happened to one; a bot may be running
    Show {
        /// The order's number
        #[arg(value_name = "ORDER", value_parser = number)]
        order: Option<i64>,
        /// Which configuration.
        #[command(flatten)]
        config: ConfigArg,
    },
    /// Replay everything and say what is not as it should be; ends with 1 if anything is. A bot may be running
    Check(ConfigArg),
    /// Copy an SQLite journal to a new file and check the copy; a bot may be running
    Backup {
        /// The new file; nothing is overwritten
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Which configuration.
        #[command(flatten)]
        config: ConfigArg,
    },
    /// After a backup was restored, before the bot starts: hold every order that may have been placed since the backup
    Hold(ConfigArg),
}

impl JournalCommand {
    /// Whether it reads or writes the audit's signatures.
    pub fn takes_key(&self) -> bool {
        match self {
            Self::Check(_) | Self::Hold(_) => true,
            Self::Show { .. } | Self::Backup { .. } => false,
        }
    }

    /// The configuration it reads.
    pub fn config(&self) -> &ConfigArg {
        match self {
            Self::Show { config, .. } | Self::Backup { config, .. } | Self::Check(config) | Self::Hold(config) => {
                config
            }
        }
    }
}

impl JournalCommand {
    /// What is so when it was given up.
    pub fn given_up(&self) -> &'static str {
        match self {
            Self::Show { .. } | Self::Check(_) => "nothing was changed; run it again",
            Self::Backup { .. } => "there is no backup of now; run it again",
            Self::Hold(_) => {
                "some orders may be held and others not: run `cartwright journal hold` again before a bot starts"
            }
        }
    }
}

/// How the findings are told.
#[derive(Debug, clap::Args)]
pub struct DoctorArg {
    /// For a program: JSON with `worst` and `checks`, each with `check`, `state`, `says` and `next`
    #[arg(long)]
    pub json: bool,
    /// Which configuration.
    #[command(flatten)]
    pub config: ConfigArg,
}

/// How to become known to OVHcloud.
#[derive(Debug, clap::Args)]
pub struct LoginArg {
    /// A new file for the consumer key, which only its owner can read
    #[arg(long, value_name = "FILE", required_unless_present = "service_account")]
    pub write: Option<PathBuf>,
    /// Replace the file if it is there already, and revoke the key that it held: a bot that uses that one has to be started
    /// anew
    #[arg(long, requires = "write")]
    pub force: bool,
    /// How long to wait for the validation
    #[arg(long, value_name = "DURATION", default_value = "15m", value_parser = patience)]
    pub wait: SignedDuration,
    /// Instead, print the IAM policy that a service account needs, and how to make one
    #[arg(long, conflicts_with_all = ["write", "wait"])]
    pub service_account: bool,
    /// Which configuration.
    #[command(flatten)]
    pub config: ConfigArg,
}

/// A duration above zero.
fn patience(text: &str) -> Result<SignedDuration, String> {
    let duration = text.parse::<SignedDuration>().ok().filter(|duration| *duration > SignedDuration::ZERO);
    duration.ok_or_else(|| "write a number with its unit, such as 15m or 1h".to_owned())
}

/// A number of one of our orders.
fn number(text: &str) -> Result<i64, String> {
    text.parse().map_err(|_| "write an order's number, such as 12; `cartwright journal show` lists them".to_owned())
}

/// A day of the calendar.
fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "write a day as year, month and day, such as 2026-11-01".to_owned())
}

/// What of the audit is wanted, and where.
#[derive(Debug, clap::Args)]
pub struct AuditArg {
    /// The first day, in UTC, such as 2026-11-01; all there is if left out
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub from: Option<Date>,
    /// The last day, in UTC; until now if left out
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub to: Option<Date>,
    /// The form of it
    #[arg(long, value_enum, default_value = "csv")]
    pub format: FormatArg,
    /// A new file for it; nothing is overwritten. Without one it goes to the standard output
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// Which configuration.
    #[command(flatten)]
    pub config: ConfigArg,
}

/// The form of the audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum FormatArg {
    /// For a spreadsheet
    Csv,
    /// An object on each line, for a program
    Jsonl,
}

impl From<FormatArg> for Format {
    fn from(arg: FormatArg) -> Format {
        match arg {
            FormatArg::Csv => Format::Csv,
            FormatArg::Jsonl => Format::JsonLines,
        }
    }
}

/// Which configuration.
#[derive(Debug, clap::Args)]
pub struct ConfigArg {
    /// The configuration file, which has to be there. Without this it is config/cartwright.toml, which may be absent when
    /// CARTWRIGHT_* variables say everything
    #[arg(long, value_name = "PATH")]
    pub config: Option<PathBuf>,
}

impl ConfigArg {
    /// Reads what it names, and the environment.
    pub fn sources(&self) -> Sources {
        Sources::read(self.config.as_deref())
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Done => Self::SUCCESS,
            Exit::Trouble => Self::from(1),
            Exit::Refused => Self::from(2),
            // Which signal it was, `signals` knows.
            Exit::GivenUp => Self::from(143),
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn it_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_command_takes_a_file() {
        let path = |words: &[&str]| {
            let arg = match Cli::try_parse_from(words).unwrap().command {
                Command::Run(arg) | Command::Health(arg) | Command::Logout(arg) => arg.config,
                Command::Login(arg) => arg.config.config,
                Command::Doctor(arg) => arg.config.config,
                Command::Audit(arg) => arg.config.config,
                Command::Journal(command) => command.config().config.clone(),
            };
            arg.map(|path| path.display().to_string())
        };
        let named = |path: &str| Some(path.to_owned());
        assert_eq!(path(&["cartwright", "run"]), None);
        assert_eq!(path(&["cartwright", "run", "--config", "/etc/c.toml"]), named("/etc/c.toml"));
        assert_eq!(path(&["cartwright", "health"]), None);
        assert_eq!(path(&["cartwright", "audit", "--from", "2026-11-01", "--config", "c.toml"]), named("c.toml"));
        assert_eq!(path(&["cartwright", "journal", "show", "--config", "c.toml", "7"]), named("c.toml"));
    }

    #[test]
    fn what_is_unknown_is_a_usage_error() {
        for words in [&["cartwright", "rnu"][..], &["cartwright", "run", "--confg", "x"], &["cartwright"]] {
            assert_eq!(Cli::try_parse_from(words).unwrap_err().exit_code(), 2);
        }
        assert_eq!(Cli::try_parse_from(["cartwright", "--version"]).unwrap_err().exit_code(), 0);
    }
}
