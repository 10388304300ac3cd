//! What a run has shown, as a table, and whether it is as it must be.

use super::fleet::State;
use super::wish::{Keeping, Wish};
use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

/// How many findings of a kind are told in words.
const TOLD: usize = 5;

/// Everything that was counted. A list is of faults: it must be empty.
#[derive(Debug, Default)]
pub(crate) struct Table {
    pub(crate) title: String,
    pub(crate) submitted: u32,
    pub(crate) placed: u32,
    pub(crate) otherwise: u32,
    pub(crate) closed: u32,
    pub(crate) handed: u32,
    pub(crate) strays: u32,
    pub(crate) sold: u32,
    pub(crate) calls: u32,
    pub(crate) checkouts: u32,
    pub(crate) troubles: BTreeMap<String, u32>,
    /// How many OVHcloud orders were listed later than they were made.
    pub(crate) listed_later: u32,
    /// How often OVHcloud's clock jumped.
    pub(crate) jumps: u32,
    pub(crate) struck: State,
    pub(crate) took: Duration,
    /// OVHcloud orders that were made twice for one of ours.
    pub(crate) twice: Vec<String>,
    /// OVHcloud orders that their own order does not know.
    pub(crate) lost: Vec<String>,
    /// Orders that came to no end.
    pub(crate) unsettled: Vec<String>,
    /// Carts left behind that the journal knows.
    pub(crate) carts_left: Vec<String>,
    /// Messages that are missing, doubled, or say something else than the journal.
    pub(crate) messages: Vec<String>,
    /// Lines with a secret in them.
    pub(crate) secrets: Vec<String>,
    /// What people could not bring to an end, and a bot that did not end well.
    pub(crate) failed: Vec<String>,
}

impl Table {
    /// Adds what the run itself knows.
    pub(super) fn of_run(&mut self, wish: &Wish, failed: Vec<String>, struck: State, took: Duration, well: bool) {
        let journal = match wish.journal {
            Keeping::Sqlite => "sqlite, one bot",
            Keeping::Postgres => "postgres, two bots",
        };
        self.title = format!("{} orders, seed {}, {journal}, quiet {:?}", wish.orders, wish.seed, wish.quiet);
        (self.failed, self.struck, self.took) = (failed, struck, took);
        if !well {
            self.failed.push("something was left to do at the end, or a bot did not end well".to_owned());
        }
        if self.submitted != wish.orders {
            self.failed.push(format!("{} orders were to be sent, {} were", wish.orders, self.submitted));
        }
    }

    /// Whether every count that must be 0 is.
    pub(crate) fn is_clean(&self) -> bool {
        self.faults().iter().all(|(_, faults)| faults.is_empty())
    }

    fn faults(&self) -> [(&'static str, &[String]); 7] {
        [
            ("bought twice", &self.twice),
            ("lost", &self.lost),
            ("approved but never settled", &self.unsettled),
            ("known and unexpired carts left behind", &self.carts_left),
            ("messages missing or doubled", &self.messages),
            ("secrets found in logs", &self.secrets),
            ("left unfinished", &self.failed),
        ]
    }

    fn counts(&self) -> [(&'static str, u32); 14] {
        let troubles = self.troubles.values().sum();
        [
            ("orders sent", self.submitted),
            ("placed", self.placed),
            ("placed, but not as approved", self.otherwise),
            ("rejected, or closed on hold", self.closed),
            ("OVHcloud orders sold", self.sold),
            ("handed to a person", self.handed),
            ("strays told", self.strays),
            ("checkouts", self.checkouts),
            ("calls to OVHcloud", self.calls),
            ("of them with trouble", troubles),
            ("OVHcloud orders listed only later", self.listed_later),
            ("jumps of OVHcloud's clock", self.jumps),
            ("bots killed", self.struck.kills),
            ("bots paused past their leases", self.struck.pauses),
        ]
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}, in {:.0} s\n", self.title, self.took.as_secs_f64())?;
        for (name, count) in self.counts() {
            writeln!(f, "| {name:<38} | {count:>6} |")?;
        }
        writeln!(f, "| {:-<38} | {:->6} |", "", ":")?;
        for (name, faults) in self.faults() {
            writeln!(f, "| {name:<38} | {:>6} |", faults.len())?;
        }
        let told = self
            .faults()
            .into_iter()
            .flat_map(|(name, faults)| faults.iter().take(TOLD).map(move |fault| (name, fault)));
        for (name, fault) in told {
            writeln!(f, "\n{name}: {fault}")?;
        }
        let kinds: Vec<String> = self.troubles.iter().map(|(name, count)| format!("{name} {count}")).collect();
        write!(f, "\ntroubles: {}", kinds.join(", "))
    }
}
