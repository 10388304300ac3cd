//! The configuration file: which one was read, and one that is named and is not there.

use crate::{SECRETS, cartwright_in};
use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// What says everything without a file, with nobody listening anywhere and nowhere to keep a journal.
fn everything() -> Vec<(&'static str, &'static str)> {
    let mut variables = SECRETS.to_vec();
    variables.extend([("CARTWRIGHT_DISCORD__GUILD", "1"), ("CARTWRIGHT_APPROVAL__PEOPLE", "2")]);
    variables.extend([("DISCORD_TOKEN", "hush"), ("CARTWRIGHT_JOURNAL__URL", "sqlite:none/c.db")]);
    variables.extend([("CARTWRIGHT_DISCORD__API", "http://127.0.0.1:9")]);
    variables.extend([("CARTWRIGHT_OVH__ENDPOINT", "http://127.0.0.1:9/1.0")]);
    variables
}

fn run(folder: &Path, words: &[&str]) -> Output {
    cartwright_in(folder, words, &everything())
}

/// With a misspelled path the rules and caps of the file would be gone, and nobody would notice.
#[test]
fn a_file_that_is_named_has_to_be_there_whatever_is_done() {
    let folder = tempfile::tempdir().unwrap();
    for words in [
        &["run"][..],
        &["health"],
        &["doctor"],
        &["login", "--write", "key"],
        &["login", "--service-account"],
        &["logout"],
        &["audit"],
        &["journal", "show"],
        &["journal", "check"],
        &["journal", "backup", "copy.db"],
        &["journal", "hold"],
    ] {
        let output = run(folder.path(), &[words, &["--config", "absent.toml"]].concat());
        let said = [output.stdout, output.stderr].map(|said| String::from_utf8(said).unwrap()).concat();
        assert_eq!(output.status.code(), Some(2), "{words:?}: {said}");
        assert_eq!(said.matches("there is no file absent.toml").count(), 1, "{words:?}: {said}");
        assert!(said.contains("correct the path after --config"), "{words:?}: {said}");
        // The usual one is no exception once somebody asks for it.
        let output = run(folder.path(), &[words, &["--config", "config/cartwright.toml"]].concat());
        assert_eq!(output.status.code(), Some(2), "{words:?}");
    }
}

#[test]
fn a_start_logs_which_file_was_read() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("bot.toml"), "").unwrap();
    let said = |words: &[&str]| String::from_utf8(run(folder.path(), words).stderr).unwrap();
    let file = folder.path().canonicalize().unwrap().join("bot.toml");
    let named = said(&["run", "--config", "bot.toml"]);
    assert!(named.contains(&format!("this file and the environment file={}\n", file.display())), "{named}");
    let alone = said(&["run"]);
    assert!(alone.contains("the environment alone, there is no file config/cartwright.toml here\n"), "{alone}");
    std::fs::create_dir(folder.path().join("config")).unwrap();
    std::fs::write(folder.path().join("config/cartwright.toml"), "").unwrap();
    let usual = said(&["run"]);
    assert!(usual.contains("/config/cartwright.toml\n"), "{usual}");
}

/// A pipe gives its text once.
#[test]
fn the_file_is_read_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut text = String::new();
    for (name, value) in [("discord", "guild = \"1\""), ("approval", "people = [\"2\"]")] {
        text += &format!("[{name}]\n{value}\n");
    }
    text += "[ovh]\nendpoint = \"http://127.0.0.1:9/1.0\"\n[journal]\nurl = \"sqlite:nowhere/c.db\"\n";
    let mut program = Command::new(env!("CARGO_BIN_EXE_cartwright"));
    program.args(["doctor", "--json", "--config", "/dev/stdin"]).env_clear().current_dir(folder.path());
    program.envs(SECRETS).env("DISCORD_TOKEN", "hush").env("CARTWRIGHT_DISCORD__API", "http://127.0.0.1:9");
    let mut child = program.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), text.as_bytes()).unwrap();
    let report: Value = serde_json::from_slice(&child.wait_with_output().unwrap().stdout).unwrap();
    let says = |at: usize| report["checks"][at]["says"].as_str().unwrap();
    assert_eq!(says(0), "/dev/stdin and the environment; http://127.0.0.1:9/1.0 by application and consumer key");
    assert_eq!(says(2), "there is no folder nowhere");
}

/// Whoever reads the log by machine reads why the bot has ended, too, even where nothing else is shown.
#[test]
fn a_log_of_objects_ends_with_an_object() {
    let folder = tempfile::tempdir().unwrap();
    for rust_log in ["info", "off"] {
        let mut variables = everything();
        variables.extend([("CARTWRIGHT_OPERATIONS__LOG", "json"), ("RUST_LOG", rust_log)]);
        let output = cartwright_in(folder.path(), &["run"], &variables);
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8(output.stderr).unwrap();
        let lines: Vec<Value> = said.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let last = lines.last().unwrap();
        assert!(last["message"].as_str().unwrap().starts_with("opening the journal, journal none/c.db"), "{said}");
        assert_eq!(last["level"], "ERROR");
        for line in &lines {
            let text = |key: &str| line[key].as_str().is_some_and(|text| !text.is_empty());
            assert!(["timestamp", "level", "target", "message"].into_iter().all(text), "{said}");
        }
    }
}
