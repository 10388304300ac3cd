//! The log: one line per event on standard error, as text or as JSON. Our own targets obey `RUST_LOG`; everybody else is held below the level at
//! which they would print a token, whatever `RUST_LOG` says.

mod last;
mod panics;

pub use last::tell;
pub use panics::on_panic;

use crate::trail;
use std::io::{self, IsTerminal as _};
use tracing::Level;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::{SubscriberInitExt as _, TryInitError};

/// The form of its lines (`operations.log`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// For people.
    #[default]
    Text,
    /// For machines: one object a line.
    Json,
}

/// What is shown without `RUST_LOG`.
const USUAL: &str = "warn,cartwright=info";

/// Decides what is shown: what was asked for, and no more than is safe.
#[derive(Clone, Debug)]
pub struct Filter {
    asked: Targets,
    safe: Targets,
}

impl Filter {
    /// A filter from the text of `RUST_LOG`, and the parts of that text that could not be understood and are left out.
    pub fn new(rust_log: Option<&str>) -> (Self, Vec<String>) {
        let text = rust_log.map(str::trim).filter(|text| !text.is_empty()).unwrap_or(USUAL);
        let (good, bad): (Vec<&str>, Vec<&str>) = text
            .split(',')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .partition(|part| part.parse::<Targets>().is_ok());
        let asked: Targets = good.join(",").parse().unwrap_or_default();
        // Whatever lines are asked for, each has its id.
        let asked = asked.with_target(trail::TARGET, LevelFilter::ERROR);
        (Self { asked, safe: safe() }, bad.into_iter().map(str::to_owned).collect())
    }

    /// Whether an event of this target and level is shown.
    pub fn shown(&self, target: &str, level: Level) -> bool {
        self.asked.would_enable(target, &level) && self.safe.would_enable(target, &level)
    }
}

/// The most that each target may show.
fn safe() -> Targets {
    Targets::new()
        .with_target("cartwright", LevelFilter::TRACE)
        // Below WARN, HTTP, TLS and SQL libraries print addresses, headers, frames and rows.
        .with_default(LevelFilter::WARN)
        // serenity 0.12 prints a payload it cannot parse whole at WARN, and errors with what they carry (an unsent frame may hold
        // the token) at ERROR. Only the shard's own errors are fixed texts, such as that the token was refused.
        .with_target("serenity", LevelFilter::OFF)
        .with_target("serenity::gateway::shard", LevelFilter::ERROR)
        // A frame is an identify with the token, or an interaction with its own.
        .with_target("tungstenite", LevelFilter::OFF)
        .with_target("tokio_tungstenite", LevelFilter::OFF)
        // Their errors may quote an address, and ours may hold an interaction's token.
        .with_target("reqwest", LevelFilter::OFF)
        .with_target("hyper", LevelFilter::OFF)
        .with_target("hyper_util", LevelFilter::OFF)
        .with_target("hyper_rustls", LevelFilter::WARN)
        .with_target("h2", LevelFilter::OFF)
        .with_target("sqlx", LevelFilter::WARN)
}

/// Starts the log with `RUST_LOG`; coloured only on a terminal, as text, and not if `NO_COLOR` is set.
///
/// # Errors
/// A log was started before.
pub fn start(form: Form) -> Result<(), TryInitError> {
    let (filter, ignored) = Filter::new(std::env::var("RUST_LOG").ok().as_deref());
    let colour = io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    match form {
        Form::Text => lines(filter, colour, io::stderr).try_init()?,
        Form::Json => objects(filter, io::stderr).try_init()?,
    }
    for part in ignored {
        tracing::warn!(part, "RUST_LOG: this part is not understood and left out; write target=level");
    }
    Ok(())
}

fn lines<W>(filter: Filter, colour: bool, to: W) -> impl tracing::Subscriber + Send + Sync + 'static
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    tracing_subscriber::registry()
        .with(filter.asked)
        .with(filter.safe)
        .with(tracing_subscriber::fmt::layer().with_ansi(colour).with_writer(to))
}

fn objects<W>(filter: Filter, to: W) -> impl tracing::Subscriber + Send + Sync + 'static
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    // Of the spans only the list is kept: it names the innermost one as well.
    let layer = tracing_subscriber::fmt::layer().json().flatten_event(true).with_current_span(false);
    tracing_subscriber::registry().with(filter.asked).with(filter.safe).with(layer.with_writer(to))
}

#[cfg(test)]
mod tests;
