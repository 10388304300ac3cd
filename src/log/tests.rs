//! What is shown, for each target, level and `RUST_LOG`.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::sync::Arc;

use tracing::Level;
use tracing::subscriber::with_default;

use super::{Filter, lines};

const LEVELS: [Level; 5] = [Level::ERROR, Level::WARN, Level::INFO, Level::DEBUG, Level::TRACE];
const LOUD: [&str; 4] =
    ["trace", "serenity=trace,tungstenite=trace,hyper=trace", "serenity::gateway::ws=trace", "serenity=warn,info"];

/// The most that is shown of a target under this `RUST_LOG`.
fn most(rust_log: Option<&str>, target: &str) -> Option<Level> {
    let (filter, _) = Filter::new(rust_log);
    LEVELS
        .into_iter()
        .filter(|level| filter.shown(target, *level))
        .max_by_key(|level| LEVELS.iter().position(|one| one == level))
}

#[test]
fn our_own_targets_obey() {
    assert_eq!(most(None, "cartwright::desk"), Some(Level::INFO));
    assert_eq!(most(Some(" "), "cartwright::desk"), Some(Level::INFO));
    assert_eq!(most(Some("trace"), "cartwright::desk"), Some(Level::TRACE));
    assert_eq!(most(Some("cartwright::desk=debug,error"), "cartwright::desk"), Some(Level::DEBUG));
    assert_eq!(most(Some("cartwright::desk=debug,error"), "cartwright::ovh"), Some(Level::ERROR));
    assert_eq!(most(Some("off"), "cartwright::desk"), None);
}

#[test]
fn what_could_print_a_token_is_silent_whatever_is_asked() {
    for rust_log in LOUD {
        for target in ["serenity::gateway::ws", "serenity::http::client", "serenity::gateway::bridge::shard_runner"] {
            assert_eq!(most(Some(rust_log), target), None, "{rust_log} {target}");
        }
        for target in [
            "tungstenite::protocol",
            "tokio_tungstenite",
            "reqwest::connect",
            "hyper::proto::h1",
            "hyper_util::client",
            "h2",
        ] {
            assert_eq!(most(Some(rust_log), target), None, "{rust_log} {target}");
        }
    }
}

#[test]
fn the_rest_says_only_what_is_wrong() {
    for target in ["rustls::client", "rustls", "sqlx::query", "hyper_rustls", "somebody_new"] {
        assert_eq!(most(Some("trace"), target), Some(Level::WARN), "{target}");
    }
    assert_eq!(most(Some("trace"), "serenity::gateway::shard"), Some(Level::ERROR));
}

#[test]
fn parts_that_make_no_sense_are_left_out_and_named() {
    let (filter, ignored) = Filter::new(Some("cartwright=loud,cartwright::ovh=debug"));
    assert_eq!(ignored, ["cartwright=loud"]);
    assert!(filter.shown("cartwright::ovh", Level::DEBUG));
    assert!(!filter.shown("cartwright::desk", Level::ERROR));
}

#[test]
fn the_lines_themselves_are_filtered() {
    let log = tempfile::NamedTempFile::new().unwrap();
    let (filter, _) = Filter::new(Some("trace"));
    with_default(lines(filter, false, Arc::new(log.reopen().unwrap())), || {
        let span = tracing::info_span!(target: "serenity::http::client", "request", route = "token-in-span");
        span.in_scope(|| tracing::info!(target: "cartwright::desk", "a fact"));
        tracing::warn!(target: "serenity::gateway::ws", "token-in-payload");
        tracing::error!(target: "serenity::gateway::bridge::shard_runner", "token-in-error");
        tracing::debug!(target: "hyper::proto", "token-in-header");
    });
    let shown = std::fs::read_to_string(log.path()).unwrap();
    assert!(shown.contains("INFO cartwright::desk: a fact"), "{shown}");
    assert!(!shown.contains("token"), "{shown}");
}
