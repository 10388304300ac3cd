//! The systemd unit and the Compose file of the README: the program accepts what they say.
#![expect(clippy::indexing_slicing, clippy::panic, reason = "a test may stop at once")]

use crate::cartwright_in;
use serde_norway::Value;
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Output;

const README: &str = include_str!("../../README.md");
const CONFIG: &str = "/etc/cartwright/cartwright.toml";
const PROGRAM: &str = "/usr/local/bin/cartwright";
/// What the operator's own file has to say.
const LEAST: &str = "[discord]\nguild = \"1\"\napi = \"http://127.0.0.1:9\"\n[ovh]\nendpoint = \"http://127.0.0.1:9/1.0\"\n\
    [approval]\npeople = [\"2\"]\n";

/// A block of the README, by its language.
fn block(language: &str) -> &'static str {
    let (_, real) = README.split_once("\n## Run it for real\n").unwrap();
    real.split_once(&format!("```{language}\n")).unwrap().1.split_once("```").unwrap().0
}

/// Starts the program with these words and variables, where each secret is a file in `secrets`.
fn start(words: &[&str], variables: &[(String, String)], secrets: &str) -> Output {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("bot.toml"), LEAST).unwrap();
    let variables: Vec<(String, String)> = variables
        .iter()
        .map(|(name, value)| match value.strip_prefix(secrets) {
            Some(secret) => (name.clone(), written(folder.path(), secret)),
            // Wherever there is room: somebody may listen on the usual port here.
            None if name == "CARTWRIGHT_OPERATIONS__LISTEN" => (name.clone(), "127.0.0.1:0".to_owned()),
            None => (name.clone(), value.clone()),
        })
        .collect();
    let variables: Vec<(&str, &str)> = variables.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let words: Vec<&str> = words.iter().map(|word| if *word == CONFIG { "bot.toml" } else { *word }).collect();
    cartwright_in(folder.path(), &words, &variables)
}

/// A file with a secret; the one with the journal's address leads to where nobody listens.
fn written(folder: &Path, secret: &str) -> String {
    let file = folder.join(secret);
    let text = match secret {
        "journal_url" => "postgres://cartwright:hush@127.0.0.1:9/cartwright?sslmode=disable\n",
        _ => "hush-hush-hush-hush-hush-hush-hush-hush\n",
    };
    std::fs::write(&file, text).unwrap();
    file.to_str().unwrap().to_owned()
}

/// With all of its configuration and secrets accepted, `run` gets as far as the journal, where nobody listens.
fn gets_to_the_journal(words: &[&str], variables: &[(String, String)], secrets: &str) {
    let output = start(words, variables, secrets);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("opening the journal") && said.contains("cannot be reached"), "{said}");
    assert!(said.contains("the operations port is open"), "{said}");
    assert!(!said.contains("hush"), "{said}");
}

#[test]
fn the_unit_starts_the_bot() {
    let unit = block("ini");
    let all = |key: &str| unit.lines().filter_map(|line| line.strip_prefix(key)).collect::<Vec<_>>();
    let [command] = all("ExecStart=")[..] else { panic!("one ExecStart") };
    let words: Vec<&str> = command.split(' ').collect();
    assert_eq!((words[0], words[1]), (PROGRAM, "run"));
    let variables: Vec<(String, String)> = all("Environment=")
        .into_iter()
        .map(|pair| pair.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned())).unwrap())
        .collect();
    let loaded: BTreeSet<&str> =
        all("LoadCredential=").into_iter().map(|line| line.split_once(':').unwrap().0).collect();
    let used: BTreeSet<&str> = variables.iter().filter_map(|(_, value)| value.strip_prefix("%d/")).collect();
    assert_eq!(loaded, used);
    gets_to_the_journal(&words[1..], &variables, "%d/");
    // Exit code 2 is a mistake of the configuration: starting again would not help.
    assert_eq!(all("RestartPreventExitStatus="), ["2"]);
}

#[test]
fn the_compose_file_starts_the_bot() {
    let compose: Value = serde_norway::from_str(block("yaml")).unwrap();
    let bot = &compose["services"]["cartwright"];
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let texts = |value: &Value| value.as_sequence().unwrap().iter().map(text).collect::<Vec<String>>();
    let names = |value: &Value| value.as_mapping().unwrap().keys().map(text).collect::<BTreeSet<String>>();
    let variables: Vec<(String, String)> =
        bot["environment"].as_mapping().unwrap().iter().map(|(name, value)| (text(name), text(value))).collect();
    let used: BTreeSet<String> =
        variables.iter().filter_map(|(_, value)| value.strip_prefix("/run/secrets/").map(str::to_owned)).collect();
    assert_eq!(used, texts(&bot["secrets"]).into_iter().collect());
    let mut known = used.clone();
    known.extend(texts(&compose["services"]["journal"]["secrets"]));
    assert_eq!(known, names(&compose["secrets"]));
    gets_to_the_journal(&["run", "--config", CONFIG], &variables, "/run/secrets/");

    // The port is the one that is let out, and only to this machine.
    let listen = variables.iter().find(|(name, _)| name == "CARTWRIGHT_OPERATIONS__LISTEN").unwrap().1.clone();
    let port = listen.rsplit_once(':').unwrap().1;
    assert_eq!(texts(&bot["ports"]), [format!("127.0.0.1:{port}:{port}")]);
    // The bot's file is mounted where the image looks for it, and its health is asked with the same.
    assert!(texts(&bot["volumes"]).contains(&format!("./cartwright.toml:{CONFIG}:ro")));
    let check = texts(&bot["healthcheck"]["test"]);
    assert_eq!(check[..2], ["CMD", PROGRAM]);
    let words: Vec<&str> = check[2..].iter().map(String::as_str).collect();
    let health = start(&words, &variables, "/run/secrets/");
    let said = String::from_utf8(health.stderr).unwrap();
    assert!(health.status.code() == Some(1) && said.contains("no sign of life"), "{said}");
    // Every volume that is named is there.
    let volumes = ["cartwright", "journal"].map(|service| texts(&compose["services"][service]["volumes"]));
    let named = volumes.iter().flatten().filter(|volume| !volume.starts_with('.'));
    assert_eq!(
        named.map(|volume| volume.split(':').next().unwrap().to_owned()).collect::<BTreeSet<_>>(),
        names(&compose["volumes"])
    );
}

#[test]
fn a_port_in_use_ends_the_start_and_says_what_would_help() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("bot.toml"), LEAST).unwrap();
    let mut variables = crate::SECRETS.to_vec();
    variables.extend([("DISCORD_TOKEN", "hush"), ("CARTWRIGHT_OPERATIONS__LISTEN", &address), ("RUST_LOG", "off")]);
    let output = cartwright_in(folder.path(), &["run", "--config", "bot.toml"], &variables);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        format!(
            "cartwright: another program listens on {address} already; end that one, or set `operations.listen` to another port\n"
        )
    );
    // It has not begun anything.
    assert!(!folder.path().join("cartwright.db").exists());
}

/// An address of another machine (it is for documents only). That ends by itself never.
#[test]
fn a_port_that_cannot_be_is_a_mistake_of_the_configuration() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("bot.toml"), LEAST).unwrap();
    let mut variables = crate::SECRETS.to_vec();
    let listen = ("CARTWRIGHT_OPERATIONS__LISTEN", "192.0.2.1:9464");
    variables.extend([("DISCORD_TOKEN", "hush"), listen, ("RUST_LOG", "off")]);
    let output = cartwright_in(folder.path(), &["run", "--config", "bot.toml"], &variables);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.starts_with("cartwright: listening on 192.0.2.1:9464: "), "{said}");
    assert!(said.contains("; set `operations.listen` to an address of this machine and a free port"), "{said}");
    assert!(!folder.path().join("cartwright.db").exists());
}
