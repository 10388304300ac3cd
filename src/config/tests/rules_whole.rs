//! All rules and caps together, and what they claim about the world.

use expect_test::{Expect, expect};

use super::super::World;
use super::{LEAST, read};
use crate::order::{Currency, RoleId};

/// What is told of rules with these names and narrowings.
fn told(rules: &[(&str, &str)]) -> String {
    let rules = rules.iter().map(|(name, fits)| format!("[[rule]]\nname = \"{name}\"\n{}\n", fits.replace("; ", "\n")));
    let text = format!("{LEAST}{}", rules.collect::<String>());
    read(&text, &[]).map_or_else(|told| told, |_| "nothing is wrong".to_owned())
}

fn check(rules: &[(&str, &str)], expected: &Expect) {
    expected.assert_eq(&told(rules));
}

#[test]
fn a_rule_that_another_takes_everything_from() {
    check(
        &[("a", ""), ("b", "up_to = \"1 EUR\""), ("rest", "")],
        &expect![[r#"
        reading the configuration:
        bot.toml:8: rule "b" is never reached: rule "a" (line 5) takes every order it is for
          hint: the first rule that fits an order holds: put this one before that, or narrow that one
        bot.toml:11: rule "rest" is never reached: rule "a" (line 5) takes every order it is for
          hint: the first rule that fits an order holds: put this one before that, or narrow that one"#]],
    );
    check(
        &[("a", "up_to = \"5 EUR\""), ("b", "up_to = \"5 EUR\"; plans = [\"x\"]"), ("rest", "")],
        &expect![[r#"
        reading the configuration:
        bot.toml:8: rule "b" is never reached: rule "a" (line 5) takes every order it is for
          hint: the first rule that fits an order holds: put this one before that, or narrow that one"#]],
    );
    check(
        &[("a", "plans = [\"x\", \"y\"]"), ("b", "plans = [\"y\"]; requesters = [\"3\"]"), ("rest", "")],
        &expect![[r#"
            reading the configuration:
            bot.toml:8: rule "b" is never reached: rule "a" (line 5) takes every order it is for
              hint: the first rule that fits an order holds: put this one before that, or narrow that one"#]],
    );
    check(
        &[
            ("a", "requesters = [\"3\"]"),
            ("b", "requesters = [\"4\"]"),
            ("c", "requesters = [\"3\", \"4\"]"),
            ("rest", ""),
        ],
        &expect![[r#"
            reading the configuration:
            bot.toml:11: rule "c" is never reached: rule "b" (line 8) takes every order it is for
              hint: the first rule that fits an order holds: put this one before that, or narrow that one"#]],
    );
}

#[test]
fn a_rule_that_has_some_order_of_its_own() {
    for rules in [
        [("a", "up_to = \"5 EUR\""), ("b", "up_to = \"6 EUR\"; plans = [\"x\"]")],
        [("a", "up_to = \"5 EUR\"; plans = [\"x\"]"), ("b", "up_to = \"5 EUR\"")],
        [("a", "plans = [\"x\"]"), ("b", "plans = [\"x\", \"y\"]")],
        [("a", "requesters = [\"3\"]"), ("b", "requesters = [\"3\", \"4\"]")],
        [("a", "up_to = \"5 EUR\"; requesters = [\"3\"]"), ("b", "requesters = [\"3\"]")],
    ] {
        let rules: Vec<_> = rules.into_iter().chain([("rest", "")]).collect();
        assert_eq!(told(&rules), "nothing is wrong", "{rules:?}");
    }
}

#[test]
fn a_last_rule_that_leaves_something_over_and_names_twice() {
    check(
        &[("a", ""), ("a", "up_to = \"5 EUR\"")],
        &expect![[r#"
        reading the configuration:
        bot.toml:8: rule "a" is never reached: rule "a" (line 5) takes every order it is for
          hint: the first rule that fits an order holds: put this one before that, or narrow that one
        bot.toml:8: rule "a" is the last and does not fit every order
          hint: leave out its `up_to`, `plans` and `requesters`, or add a rule without them behind it
        bot.toml:9: another rule is called "a" (line 6)
          hint: give this one another name"#]],
    );
    check(
        &[("only", "requesters = [\"3\"]")],
        &expect![[r#"
        reading the configuration:
        bot.toml:5: rule "only" is the last and does not fit every order
          hint: leave out its `up_to`, `plans` and `requesters`, or add a rule without them behind it"#]],
    );
}

#[test]
fn two_currencies_and_two_caps_of_one_thing() {
    let caps = "[[cap]]\nper = \"person\"\nmonth = \"1 EUR\"\n[[cap]]\nper = \"role\"\nrole = \"3\"\nmonth = \"1 USD\"\n\
        [[cap]]\nper = \"role\"\nrole = \"4\"\nmonth = \"1 EUR\"\n[[cap]]\nper = \"role\"\nrole = \"3\"\nmonth = \"1 EUR\"\n\
        [[cap]]\nper = \"person\"\nmonth = \"2 EUR\"\n[[rule]]\nname = \"a\"\nup_to = \"1 PLN\"\n[[rule]]\nname = \"b\"\n";
    expect![[r#"
        reading the configuration:
        bot.toml:11: `month` of this cap is in USD, but `month` of this cap (line 7) is in EUR
          hint: OVHcloud bills an account in one currency: write every amount in that one
        bot.toml:16: there is another cap for this role (line 8)
          hint: keep one of them
        bot.toml:20: there is another cap for each person (line 5)
          hint: keep one of them
        bot.toml:25: `up_to` of rule "a" is in PLN, but `month` of this cap (line 7) is in EUR
          hint: OVHcloud bills an account in one currency: write every amount in that one"#]]
    .assert_eq(&read(&format!("{LEAST}{caps}"), &[]).unwrap_err());
}

#[test]
fn every_fault_is_told_at_once_in_the_order_of_the_file() {
    let text = "[discord]\nguild = \"1\"\n[[cap]]\nper = \"everybody\"\nmonth = \"1 EUR\"\n[[rule]]\nname = \"a\"\nroles = []\n\
        up_to = \"x\"\n[[rule]]\nname = \"a\"\nroles = [\"3\"]\nup_to = \"1 USD\"\n";
    expect![[r#"
        reading the configuration:
        bot.toml:5: `month` of this cap is in EUR, but `up_to` of rule "a" (line 13) is in USD
          hint: OVHcloud bills an account in one currency: write every amount in that one
        bot.toml:8: rule "a" lets nobody approve
          hint: list a role in `roles` or a person in `people`, or leave both out to take those of [approval]
        bot.toml:9: `rule.up_to` has no currency
          hint: write it with a point and its currency, such as "50.00 EUR"
        bot.toml:10: rule "a" is the last and does not fit every order
          hint: leave out its `up_to`, `plans` and `requesters`, or add a rule without them behind it
        bot.toml:11: another rule is called "a" (line 7)
          hint: give this one another name
        CARTWRIGHT_SETTLE__QUIET: `settle.quiet` has no unit
          hint: write a number with its unit, such as "90s", "20m" or "72h""#]]
    .assert_eq(&read(text, &[("CARTWRIGHT_SETTLE__QUIET", "20")]).unwrap_err());
}

#[test]
fn the_world_is_held_against_the_file() {
    let text = "[discord]\nguild = \"1\"\n[approval]\nroles = [\"3\",\n\"4\"]\n[link]\nroles = [\"5\"]\n[[rule]]\nname = \"a\"\n\
        up_to = \"1 EUR\"\nrequesters = [\"6\",\n  \"7\"]\n[[rule]]\nname = \"rest\"\npay_roles = [\"8\"]\n[[cap]]\nper = \"role\"\nrole = \"9\"\n\
        month = \"2 EUR\"\n";
    let config = read(text, &[]).unwrap();
    let roles = |ids: &[u64]| ids.iter().copied().map(RoleId).collect::<Vec<_>>();
    assert_eq!(config.rules.named_roles(), roles(&[3, 4, 5, 6, 7, 8, 9]));
    let found = |ids: &[u64], currency| World { unknown_roles: roles(ids), currency };
    assert_eq!(config.check_world(&World::default()), Ok(()));
    assert_eq!(config.check_world(&found(&[], Some(Currency::EUR))), Ok(()));
    let error = config.check_world(&found(&[4, 5, 7, 8, 9], Some(Currency::PLN))).unwrap_err();
    expect![[r#"
        reading the configuration:
        bot.toml:5: `approval.roles` names role 4, which the server does not have
          hint: copy the id of one of its roles (Server Settings, Roles, Copy Role ID), or take this one out
        bot.toml:7: `link.roles` names role 5, which the server does not have
          hint: copy the id of one of its roles (Server Settings, Roles, Copy Role ID), or take this one out
        bot.toml:10: `up_to` of rule "a" is in EUR, but the OVHcloud account pays in PLN
          hint: write it in PLN
        bot.toml:12: `requesters` of rule "a" names role 7, which the server does not have
          hint: copy the id of one of its roles (Server Settings, Roles, Copy Role ID), or take this one out
        bot.toml:15: `pay_roles` of rule "rest" names role 8, which the server does not have
          hint: copy the id of one of its roles (Server Settings, Roles, Copy Role ID), or take this one out
        bot.toml:18: `role` of this cap names role 9, which the server does not have
          hint: copy the id of one of its roles (Server Settings, Roles, Copy Role ID), or take this one out
        bot.toml:19: `month` of this cap is in EUR, but the OVHcloud account pays in PLN
          hint: write it in PLN"#]]
    .assert_eq(&error.to_string());
}

#[test]
fn what_is_allowed_but_should_be_known() {
    let text = format!(
        "{LEAST}[[rule]]\nname = \"free\"\nplans = [\"x\"]\nautomatic = true\nroles = [\"3\"]\n[[rule]]\nname = \"rest\"\n"
    );
    expect![[r#"
        rule "free" has no `up_to`: what it is for is bought without approval at any price; give it an `up_to`, or take its `automatic` out
        rule "rest" names so few people that what one of them asks for can be approved by nobody; name one more person, or a role"#]]
    .assert_eq(&read(&text, &[]).unwrap().warnings().iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
}
