//! How many calls were made to OVHcloud, what became of them, and how long they took. Labels come from closed sets.

use super::call::{Call, Door, Reply};
use super::template::template;
use super::{Error, Fate, Ovh};
use crate::order::Silence;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::{counter::Counter, family::Family, histogram::Histogram};
use prometheus_client::registry::Registry;
use std::time::Duration;

/// The buckets of a call's time, in seconds: OVHcloud answers reads in tens of milliseconds, and a checkout may take minutes.
const SECONDS: [f64; 10] = [0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0, 30.0, 180.0];

/// Where a service account gets its tokens. It stands beside the API and not in it.
const TOKENS: &str = "/auth/oauth2/token";

/// What is counted.
#[derive(Clone)]
pub(super) struct Meter {
    calls: Family<Ended, Counter>,
    seconds: Family<Route, Histogram, fn() -> Histogram>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    method: &'static str,
    route: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Ended {
    method: &'static str,
    route: String,
    outcome: &'static str,
}

impl Meter {
    pub(super) fn new() -> Meter {
        Meter { calls: Family::default(), seconds: Family::new_with_constructor(|| Histogram::new(SECONDS)) }
    }

    /// Counts a call that is over; each repetition is a call.
    pub(super) fn count(&self, call: &Call, answer: &Result<Reply, Error>, took: Duration) {
        let route = match call.door {
            Door::Tokens => TOKENS.to_owned(),
            Door::Open | Door::Closed | Door::Second => template(&call.route),
        };
        let method = method(call);
        let asked = Route { method, route: route.clone() };
        self.seconds.get_or_create(&asked).observe(took.as_secs_f64());
        self.calls.get_or_create(&Ended { method, route, outcome: outcome(answer) }).inc();
    }
}

impl Ovh {
    /// Lets what is counted here be read.
    pub fn register(&self, registry: &mut Registry) {
        let Meter { calls, seconds } = &self.inner.meter;
        registry.register("ovh_calls", "Calls to OVHcloud, by route and what became of them", calls.clone());
        registry.register("ovh_call_seconds", "How long calls to OVHcloud took", seconds.clone());
    }
}

fn method(call: &Call) -> &'static str {
    match call.method.as_str() {
        "GET" => "GET",
        "POST" => "POST",
        "PUT" => "PUT",
        "DELETE" => "DELETE",
        _ => "other",
    }
}

fn outcome(answer: &Result<Reply, Error>) -> &'static str {
    match answer.as_ref().map_err(|error| &error.fate) {
        Ok(_) => "ok",
        Err(Fate::NotSent) => "not_sent",
        Err(Fate::Refused(_)) => "refused",
        Err(Fate::Missing) => "missing",
        Err(Fate::Unknown(Silence::TimedOut)) => "timed_out",
        Err(Fate::Unknown(Silence::Broken)) => "broken",
        Err(Fate::Unknown(Silence::Status(_))) => "undecided",
        Err(Fate::Unknown(Silence::Unreadable(_))) => "unreadable",
        Err(Fate::Unknown(Silence::Interrupted)) => "interrupted",
    }
}
