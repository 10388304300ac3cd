//! The example file: it is accepted, names every key, and shows the true defaults.

use super::super::keys::Key;
use super::super::rules::Kind;
use super::{LEAST, read};

const EXAMPLE: &str = include_str!("../../../config/cartwright.toml");
const REQUIRED: [(&str, &str); 2] = [("CARTWRIGHT_DISCORD__GUILD", "1"), ("CARTWRIGHT_APPROVAL__PEOPLE", "2")];

#[test]
fn with_what_is_required_it_says_the_defaults() {
    assert_eq!(read(EXAMPLE, &REQUIRED), read(LEAST, &[]));
}

#[test]
fn alone_it_asks_for_exactly_what_is_required() {
    expect_test::expect![[r#"
        reading the configuration:
        discord.guild is missing
          hint: set discord.guild or CARTWRIGHT_DISCORD__GUILD to the id of the guild the bot serves
        nobody may approve an order
          hint: list a role in approval.roles (CARTWRIGHT_APPROVAL__ROLES) or a person in approval.people (CARTWRIGHT_APPROVAL__PEOPLE)"#]]
    .assert_eq(&read(EXAMPLE, &[]).unwrap_err());
}

#[test]
fn it_names_every_key_once_and_no_other() {
    let mut section = "";
    let mut named = Vec::new();
    for line in EXAMPLE.lines() {
        let line = line.strip_prefix("# ").unwrap_or(line);
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            section = name.trim_matches(['[', ']']);
        }
        if let Some((name, _)) = line.split_once(" = ") {
            named.push(format!("{section}.{name}"));
        }
    }
    named.sort();
    let mut known: Vec<String> = Key::ALL.map(|key| key.name().to_owned()).into();
    for kind in [Kind::Rule, Kind::Cap] {
        known.extend(kind.keys().iter().map(|key| format!("{}.{key}", kind.name())));
    }
    known.sort();
    assert_eq!(named, known);
}

#[test]
fn what_it_comments_out_is_accepted_when_it_is_said() {
    let said =
        EXAMPLE.replace("# guild", "guild").replace("# channel", "channel").replace("people = []", "people = [\"2\"]");
    let config = read(&said, &[]).unwrap();
    assert_eq!(
        (config.discord.guild, config.discord.channel),
        (613_425_648_685_547_541, Some(613_425_648_685_547_545))
    );
}

#[test]
fn its_rule_and_its_cap_are_accepted_when_they_are_said() {
    let key = |line: &str| line.starts_with("[[") || line.split_once(" = ").is_some_and(|(key, _)| !key.contains(' '));
    let said: Vec<&str> =
        EXAMPLE.lines().map(|line| line.strip_prefix("# ").filter(|bare| key(bare)).unwrap_or(line)).collect();
    let config =
        read(&format!("{}\n[[rule]]\nname = \"every other order\"\n", said.join("\n")), &REQUIRED[1..]).unwrap();
    assert_eq!((config.policy().rules.len(), config.policy().caps.len()), (2, 1));
    assert_eq!(config.policy().rules[0].name, "small orders");
}

/// Each example policy with what its rules are called.
#[test]
fn the_example_policies_are_accepted() {
    let small = include_str!("../../../config/policies/small-team.toml");
    let company = include_str!("../../../config/policies/company.toml");
    let names = |text: &str| -> Vec<String> {
        let config = read(text, &[]).unwrap();
        assert_eq!(config.warnings(), []);
        config.policy().rules.into_iter().map(|rule| rule.name).collect()
    };
    assert_eq!(names(small), ["free projects", "whatever costs something"]);
    assert_eq!(names(company), ["free projects of developers", "small orders", "orders of finance", "large orders"]);
}
