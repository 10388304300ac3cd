//! The program as an operator meets it before it runs: what it refuses, with which exit code, and what it says.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at once")]

mod doctor;
mod journal;
mod login;
mod named;
mod panics;
mod real;
mod refusing;
mod rules;
mod signals;

use std::path::Path;
use std::process::{Command, Output};

use expect_test::{Expect, expect};

const SECRETS: [(&str, &str); 3] = [
    ("OVH_APPLICATION_KEY", "hush-key"),
    ("OVH_APPLICATION_SECRET", "hush-secret"),
    ("OVH_CONSUMER_KEY", "hush-consumer"),
];

/// Runs the real program in an empty folder with nothing but these variables.
fn cartwright(words: &[&str], variables: &[(&str, &str)]) -> Output {
    cartwright_in(tempfile::tempdir().unwrap().path(), words, variables)
}

/// The same in this folder.
fn cartwright_in(folder: &Path, words: &[&str], variables: &[(&str, &str)]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_cartwright"));
    program.args(words).env_clear().envs(variables.iter().copied()).current_dir(folder).output().unwrap()
}

fn refused(words: &[&str], variables: &[(&str, &str)], told: &Expect) {
    let output = cartwright(words, variables);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(!said.contains("hush"), "{said}");
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), &b""[..]), "{said}");
    told.assert_eq(&said);
}

#[test]
fn every_mistake_is_told_at_once() {
    refused(
        &["run"],
        &[SECRETS[0], SECRETS[2], ("CARTWRIGHT_LINK__POTS", "hush")],
        &expect![[r#"
            cartwright: reading the configuration:
            CARTWRIGHT_LINK__POTS: unknown variable
              hint: the nearest known variable is CARTWRIGHT_LINK__POST
            discord.guild is missing
              hint: set discord.guild or CARTWRIGHT_DISCORD__GUILD to the id of the guild the bot serves
            nobody may approve an order
              hint: list a role in approval.roles (CARTWRIGHT_APPROVAL__ROLES) or a person in approval.people (CARTWRIGHT_APPROVAL__PEOPLE)
            there is no file config/cartwright.toml
              hint: that is fine if the environment says everything; else name the file with --config
            DISCORD_TOKEN is missing
              hint: set DISCORD_TOKEN or DISCORD_TOKEN_FILE; it is on the Bot page of the application in Discord's developer portal
            OVH_APPLICATION_SECRET is missing
              hint: set OVH_APPLICATION_SECRET or OVH_APPLICATION_SECRET_FILE; it belongs to the application that is made on OVHcloud's page createApp
        "#]],
    );
}

#[test]
fn a_secret_given_twice() {
    let mut variables = SECRETS.to_vec();
    variables.extend([("CARTWRIGHT_DISCORD__GUILD", "1"), ("CARTWRIGHT_APPROVAL__PEOPLE", "2")]);
    variables.extend([("DISCORD_TOKEN", "hush"), ("DISCORD_TOKEN_FILE", "hush.txt")]);
    refused(
        &["run"],
        &variables,
        &expect![[r#"
        cartwright: reading the configuration:
        DISCORD_TOKEN and DISCORD_TOKEN_FILE are both set
          hint: keep one of them
    "#]],
    );
}

#[test]
fn a_file_that_cannot_be_read() {
    refused(
        &["health", "--config", "."],
        &[],
        &expect![[r#"
        cartwright: reading the configuration:
        the configuration file . cannot be read: Is a directory (os error 21)
          hint: check the path and who may read it
    "#]],
    );
}

#[test]
fn a_misspelled_word() {
    refused(
        &["runn"],
        &[],
        &expect![[r#"
            error: unrecognized subcommand 'runn'

              tip: a similar subcommand exists: 'run'

            Usage: cartwright <COMMAND>

            For more information, try '--help'.
        "#]],
    );
}

#[test]
fn what_is_no_number_and_no_day() {
    refused(
        &["journal", "show", "x"],
        &[],
        &expect![[r#"
            error: invalid value 'x' for '[ORDER]': write an order's number, such as 12; `cartwright journal show` lists them

            For more information, try '--help'.
        "#]],
    );
    refused(
        &["audit", "--from", "2026-13-01"],
        &[],
        &expect![[r#"
            error: invalid value '2026-13-01' for '--from <DAY>': write a day as year, month and day, such as 2026-11-01

            For more information, try '--help'.
        "#]],
    );
}

#[test]
fn a_journal_that_is_a_folder() {
    for words in [&["journal", "check"][..], &["journal", "hold"]] {
        let output = cartwright(words, &[("CARTWRIGHT_JOURNAL__URL", "sqlite:.")]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains("this is no file; set `journal.url` to the path of a file"), "{said}");
    }
}

#[test]
fn health_without_a_running_bot() {
    let variables = [("CARTWRIGHT_DISCORD__GUILD", "1"), ("CARTWRIGHT_APPROVAL__PEOPLE", "2")];
    let output = cartwright(&["health"], &variables);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("no sign of life"));
}

#[test]
fn its_version() {
    let output = cartwright(&["--version"], &[]);
    assert!(output.status.success());
    assert_eq!(String::from_utf8(output.stdout).unwrap(), format!("cartwright {}\n", env!("CARGO_PKG_VERSION")));
}
