//! When the next call may go out, as Discord's answers tell. Pure: the time is handed in.
//!
//! Follows Discord's "Rate Limits": a route's bucket by its own headers, and one limit over all routes of the bot, to
//! which interaction callbacks and follow-ups do not count. Memory is bounded: only a route that must wait is remembered.

use reqwest::header::HeaderMap;
use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::time::Duration;
use tokio::time::Instant;

/// Routes that must wait at the same time. Beyond it the one that waits least is forgotten: Discord will say so again.
const MOST_ROUTES: usize = 1024;
/// What a 429 without any number costs.
const UNSAID: Duration = Duration::from_secs(1);
/// No wait is shorter, so that a 429 with `retry_after: 0` is not answered by a storm.
const LEAST: Duration = Duration::from_millis(50);

/// What counts as one route: method, route, and the channel, guild, or interaction token in it, as a digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct RouteKey(u64);

/// What an answer said about limits.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Heard {
    /// How long to wait before the same again; given with a 429 only.
    pub(super) retry_after: Option<Duration>,
    /// Whether that holds for every route of the bot.
    pub(super) global: bool,
    /// The bucket is empty for so long.
    pub(super) empty_for: Option<Duration>,
}

/// What is known about limits now.
#[derive(Debug, Default)]
pub(super) struct Limits {
    all: Option<Instant>,
    routes: HashMap<RouteKey, Instant>,
}

impl RouteKey {
    pub(super) fn of(method: &str, route: &str, major: &str) -> RouteKey {
        let mut hasher = DefaultHasher::new();
        (method, route, major).hash(&mut hasher);
        RouteKey(hasher.finish())
    }
}

impl Heard {
    /// Reads an answer. The body's `retry_after` is in seconds with fractions and more exact than the header.
    pub(super) fn read(status: u16, headers: &HeaderMap, body: &[u8]) -> Heard {
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        let seconds = |name: &str| text(name).and_then(|value| value.parse().ok()).and_then(duration);
        let reset_after = seconds("x-ratelimit-reset-after");
        let empty = text("x-ratelimit-remaining") == Some("0");
        if status != 429 {
            return Heard { empty_for: reset_after.filter(|_| empty), ..Heard::default() };
        }
        let body: serde_json::Value = serde_json::from_slice(body).unwrap_or_default();
        let said = body.get("retry_after").and_then(serde_json::Value::as_f64).and_then(duration);
        let retry_after = said.or_else(|| seconds("retry-after")).or(reset_after).unwrap_or(UNSAID).max(LEAST);
        let global = body.get("global").and_then(serde_json::Value::as_bool).unwrap_or(false)
            || text("x-ratelimit-global").is_some_and(|value| value.eq_ignore_ascii_case("true"))
            || text("x-ratelimit-scope") == Some("global");
        Heard { retry_after: Some(retry_after), global, empty_for: None }
    }
}

fn duration(seconds: f64) -> Option<Duration> {
    Duration::try_from_secs_f64(seconds).ok()
}

impl Limits {
    /// How long a call must wait now. `counted`: whether the limit over all routes holds for it.
    pub(super) fn wait(&self, key: RouteKey, counted: bool, now: Instant) -> Option<Duration> {
        let route = self.routes.get(&key).copied();
        let all = self.all.filter(|_| counted);
        let until = route.max(all)?;
        until.checked_duration_since(now).filter(|wait| !wait.is_zero())
    }

    /// Takes note of an answer.
    pub(super) fn note(&mut self, key: RouteKey, counted: bool, heard: &Heard, now: Instant) {
        let Some(until) = heard.retry_after.or(heard.empty_for).and_then(|wait| now.checked_add(wait)) else { return };
        if heard.global && counted {
            self.all = self.all.max(Some(until));
            return;
        }
        self.routes.retain(|_, free| *free > now);
        if self.routes.len() >= MOST_ROUTES
            && let Some(soonest) = self.routes.iter().min_by_key(|(_, free)| **free).map(|(key, _)| *key)
        {
            self.routes.remove(&soonest);
        }
        self.routes.insert(key, until);
    }
}

#[cfg(test)]
mod tests;
