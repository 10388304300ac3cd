//! What is shown, for each target, level and `RUST_LOG`.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at once")]

use std::sync::Arc;

use tracing::Level;
use tracing::subscriber::with_default;

use super::{Filter, lines, objects};
use crate::trail::{self, RequestId};

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

/// What a log with this `RUST_LOG` says of a request, and of what is started in it.
fn of_a_request(rust_log: &str, json: bool) -> String {
    let log = tempfile::NamedTempFile::new().unwrap();
    let (filter, _) = Filter::new(Some(rust_log));
    let to = Arc::new(log.reopen().unwrap());
    let work = || {
        RequestId::of(0xab).span().in_scope(|| {
            tracing::warn!(target: "cartwright::ovh", "a trouble");
            trail::order("going on", 7).in_scope(|| tracing::error!(target: "cartwright::ovh", "a worse one"));
        });
    };
    if json {
        with_default(objects(filter, to), work)
    } else {
        with_default(lines(filter, false, to), work)
    }
    std::fs::read_to_string(log.path()).unwrap()
}

#[test]
fn every_line_has_its_id_whatever_is_asked_for() {
    for rust_log in ["trace", "warn", "error,cartwright::ovh=warn", "cartwright::ovh=debug"] {
        let shown = of_a_request(rust_log, false);
        let lines: Vec<&str> = shown.lines().filter_map(|line| line.split_once(' ')).map(|(_, line)| line).collect();
        let expected = [
            " WARN request{id=000000ab}: cartwright::ovh: a trouble",
            "ERROR request{id=000000ab}:turn{what=\"going on\" order=7}: cartwright::ovh: a worse one",
        ];
        assert_eq!(lines, expected, "{rust_log}");
    }
    assert_eq!(of_a_request("off", false), "");
}

#[test]
fn as_json_each_line_is_an_object_with_its_spans() {
    let shown = of_a_request("trace", true);
    let lines: Vec<serde_json::Value> = shown.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let of = |line: usize, pointer: &str| lines[line].pointer(pointer).cloned().unwrap_or_default();
    assert_eq!((of(0, "/level"), of(0, "/message")), ("WARN".into(), "a trouble".into()));
    assert_eq!((of(0, "/spans/0/id"), of(1, "/spans/0/id")), ("000000ab".into(), "000000ab".into()));
    assert_eq!((of(1, "/target"), of(1, "/spans/1/order")), ("cartwright::ovh".into(), 7.into()));
    assert_eq!(lines.len(), 2);
}

#[test]
fn work_that_nobody_asked_for_has_an_id_of_its_own() {
    let log = tempfile::NamedTempFile::new().unwrap();
    let (filter, _) = Filter::new(Some("trace"));
    with_default(lines(filter, false, Arc::new(log.reopen().unwrap())), || {
        trail::order("going on", 7).in_scope(|| tracing::info!(target: "cartwright::desk", "a fact"));
        trail::turn("minute").in_scope(|| tracing::info!(target: "cartwright::desk", "a fact"));
    });
    let shown = std::fs::read_to_string(log.path()).unwrap();
    let ids: Vec<&str> = shown.lines().filter_map(|line| line.split_once("turn{id=")?.1.get(..8)).collect();
    assert!(ids.len() == 2 && ids[0] != ids[1], "{shown}");
}
