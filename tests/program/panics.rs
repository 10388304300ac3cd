//! A panic in a task: told as a line of the log with the id of what was under way, without what it might quote; and the duty that
//! it broke off goes on.
#![expect(clippy::panic, reason = "that is what is tried")]

use cartwright::log::{self, Form};
use cartwright::{duty, trail};
use serde_json::Value;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use tracing::Instrument as _;

/// Tells the second process, which is this very program, what it is for.
const FORM: &str = "CARTWRIGHT_TEST_PANICS";
const HUSH: &str = "hush-code";

/// What the bot does with its duties, in a process whose standard error is read.
fn break_off(form: Form) {
    log::start(form).unwrap();
    log::on_panic(form);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let begun = AtomicU32::new(0);
    let duty = async move {
        let duty = || async {
            match begun.fetch_add(1, Ordering::Relaxed) {
                0 => panic!("a fixed text"),
                1 => panic!("the voucher {HUSH} is strange"),
                _ => tracing::info!(target: "cartwright::test", "the duty is done"),
            }
        };
        duty::keep("trying", duty).await;
    };
    runtime.block_on(runtime.spawn(duty.instrument(trail::turn("trying")))).unwrap();
}

/// What the second process wrote to its standard error.
fn broken_off(form: &str) -> String {
    let mut program = Command::new(std::env::current_exe().unwrap());
    program.args(["--exact", "panics::is_a_line_of_the_log", "--nocapture"]).env(FORM, form).env_remove("RUST_LOG");
    let output = program.output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{said}");
    assert!(!said.contains(HUSH), "{said}");
    said
}

#[test]
fn is_a_line_of_the_log() {
    match std::env::var(FORM).as_deref() {
        Ok("json") => return break_off(Form::Json),
        Ok(_) => return break_off(Form::Text),
        Err(_) => {}
    }
    let said = broken_off("json");
    let lines: Vec<Value> = said.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let panicked: Vec<&Value> = lines.iter().filter(|line| line["event"] == "panicked").collect();
    let why: Vec<&str> = panicked.iter().map(|line| line["why"].as_str().unwrap()).collect();
    assert_eq!(why, ["a fixed text", "what it says is left out, since it may quote a secret"], "{said}");
    for line in panicked {
        assert!(line["place"].as_str().unwrap().starts_with("tests/program/panics.rs:"), "{line}");
        assert_eq!((line["level"].as_str(), line["spans"][0]["what"].as_str()), (Some("ERROR"), Some("trying")));
    }
    let last = lines.last().unwrap();
    assert_eq!(
        (last["message"].as_str(), last["spans"][0]["what"].as_str()),
        (Some("the duty is done"), Some("trying"))
    );

    let said = broken_off("text");
    let panicked: Vec<&str> = said.lines().filter(|line| line.contains("event=\"panicked\"")).collect();
    assert_eq!(panicked.len(), 2, "{said}");
    assert!(panicked[0].contains("a bug in this program broke off what was under way"), "{said}");
    assert!(panicked[0].contains("why=\"a fixed text\"") && panicked[0].contains("turn{id="), "{said}");
}
