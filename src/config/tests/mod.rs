//! What an operator writes, and what they get: a configuration, or the exact fault.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at once")]

mod environment;
mod example;
mod faults;
mod follow;
mod hidden;
mod operations;
mod ovh_conf;
mod rules;
mod rules_met;
mod rules_whole;
mod secrets;

use super::{Config, Environment};

/// The least that is accepted.
const LEAST: &str = "[discord]\nguild = \"1\"\n[approval]\npeople = [\"2\"]\n";

fn variables(pairs: &[(&str, &str)]) -> Environment {
    pairs.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn read(text: &str, pairs: &[(&str, &str)]) -> Result<Config, String> {
    Config::read(Some(("bot.toml", text)), &variables(pairs)).map_err(|error| error.to_string())
}
