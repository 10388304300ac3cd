//! One `[[rule]]` or `[[cap]]`: what it becomes, and each mistake in it.

use expect_test::{Expect, expect};
use jiff::SignedDuration;

use super::{LEAST, read};
use crate::order::{Cap, CapOf, Currency, Escalate, Fits, Group, Money, PersonId, PlanCode, RoleId, Rule};

/// The faults of a file that ends with this and would be right with a rule for everything behind it.
pub(super) fn check(rest: &str, told: &Expect) {
    let text = format!("{LEAST}{rest}[[rule]]\nname = \"rest\"\n");
    told.assert_eq(&read(&text, &[]).map_or_else(|told| told, |_| "nothing is wrong".to_owned()));
}

fn eur(units: i64) -> Money {
    Money::new(units * 100_000_000, Currency::EUR)
}

#[test]
fn a_rule_with_everything_and_one_with_nothing() {
    let text = "[discord]\nguild = \"1\"\n[approval]\npeople = [\"2\"]\nown_orders = true\nexpires = \"10h\"\nvalid = \"9h\"\n\
        remind = \"1h\"\n[link]\nroles = [\"3\"]\n[[rule]]\nname = \"all\"\nup_to = \"12.5 EUR\"\nplans = [\"project.2018\"]\n\
        requesters = [\"4\"]\napprovals = 2\nroles = [\"5\"]\nown_orders = false\ntyped = true\nexpires = \"8h\"\nvalid = \"7h\"\n\
        remind = \"never\"\nescalate_after = \"6h\"\nescalate_roles = [\"6\"]\nalone_people = [\"7\"]\npay_people = []\n\
        [[rule]]\nname = \"rest\"\n[[cap]]\nper = \"person\"\nmonth = \"500 EUR\"\n[[cap]]\nper = \"role\"\nrole = \"4\"\n\
        month = \"0.01 EUR\"\n";
    let policy = read(text, &[]).unwrap().policy();
    let hours = SignedDuration::from_hours;
    let roles = |role| Group { roles: vec![RoleId(role)], people: vec![] };
    let people = |person| Group { roles: vec![], people: vec![PersonId(person)] };
    let all = Rule {
        name: "all".to_owned(),
        fits: Fits {
            up_to: Some(Money::new(1_250_000_000, Currency::EUR)),
            plans: vec![PlanCode("project.2018".to_owned())],
            requesters: vec![RoleId(4)],
        },
        approvals: 2,
        approvers: roles(5),
        own_orders: false,
        payers: Group::default(),
        expires: hours(8),
        valid: hours(7),
        remind: None,
        escalate: Some(Escalate { after: hours(6), to: roles(6) }),
        typed: true,
        alone: people(7),
    };
    let rest = Rule {
        name: "rest".to_owned(),
        fits: Fits::default(),
        approvals: 1,
        approvers: people(2),
        own_orders: true,
        payers: roles(3),
        expires: hours(10),
        valid: hours(9),
        remind: Some(hours(1)),
        escalate: None,
        typed: false,
        alone: Group::default(),
    };
    assert_eq!(policy.rules, [all, rest]);
    let cap = |of, month| Cap { of, month };
    let cent = Money::new(1_000_000, Currency::EUR);
    assert_eq!(policy.caps, [cap(CapOf::Person, eur(500)), cap(CapOf::Role(RoleId(4)), cent)]);
}

#[test]
fn a_reminder_nobody_asked_for_gives_way_and_one_that_was_asked_for_does_not() {
    let reminded = |rest: &str| read(&format!("{LEAST}{rest}"), &[]).unwrap().policy().rules[0].remind;
    assert_eq!(reminded(""), Some(SignedDuration::from_hours(12)));
    assert_eq!(reminded("expires = \"12h\"\n"), None);
    assert_eq!(reminded("[[rule]]\nname = \"a\"\nexpires = \"2h\"\n"), None);
    check(
        "expires = \"6h\"\nremind = \"6h\"\n",
        &expect![[r#"
        reading the configuration:
        bot.toml:6: `approval.remind` is not shorter than `approval.expires`
          hint: write how long before the end people are reminded, or "never""#]],
    );
    check(
        "remind = \"5h\"\n[[rule]]\nname = \"a\"\nup_to = \"1 EUR\"\nexpires = \"5h\"\n[[rule]]\nname = \"b\"\nup_to = \"2 EUR\"\nremind = \"73h\"\n",
        &expect![[r#"
            reading the configuration:
            bot.toml:9: rule "a" leaves no room for its reminder
              hint: write a `remind` that is shorter than how long its orders wait (`expires`), or "never"
            bot.toml:13: rule "b" leaves no room for its reminder
              hint: write a `remind` that is shorter than how long its orders wait (`expires`), or "never""#]],
    );
}

#[test]
fn unknown_keys_and_odd_shapes() {
    check(
        "[[rule]]\nname = \"a\"\nup_to = \"1 EUR\"\nrolls = [\"3\"]\nUpTo = \"1 EUR\"\ndiscord_token = \"hush\"\n[[cap]]\nper = \"person\"\nmoth = \"1 EUR\"\n",
        &expect![[r#"
            reading the configuration:
            bot.toml:8: unknown key `rule.rolls`
              hint: the nearest key of a rule is `roles`
            bot.toml:9: unknown key `rule.UpTo`
              hint: the nearest key of a rule is `up_to`
            bot.toml:10: unknown key `rule.discord_token`
              hint: secrets come only from the environment: set DISCORD_TOKEN, or DISCORD_TOKEN_FILE to the path of a file that holds it
            bot.toml:11: a cap does not say how much
              hint: add the most in a month, as in `month = "500.00 EUR"`
            bot.toml:13: unknown key `cap.moth`
              hint: the nearest key of a cap is `month`"#]],
    );
    check(
        "[[rules]]\nname = \"a\"\n[Rule]\nname = \"a\"\n[[caps]]\n",
        &expect![[r#"
        reading the configuration:
        bot.toml:5: unknown section `rules`
          hint: the nearest known section is `[[rule]]`
        bot.toml:7: unknown section `Rule`
          hint: the nearest known section is `[[rule]]`
        bot.toml:9: unknown section `caps`
          hint: the nearest known section is `[[cap]]`"#]],
    );
    let told = read(&format!("rule = 3\ncap = [4]\n{LEAST}"), &[]).unwrap_err();
    expect![[r#"
        reading the configuration:
        bot.toml:1: there may be several of `rule`, and this is none
          hint: write each as `[[rule]]` on its own line, in double brackets
        bot.toml:2: there may be several of `cap`, and this is none
          hint: write each as `[[cap]]` on its own line, in double brackets"#]]
    .assert_eq(&told);
    let told = read(&format!("{LEAST}[rule]\nname = \"a\"\n"), &[]).unwrap_err();
    expect![[r#"
        reading the configuration:
        bot.toml:5: there may be several of `rule`, and this is none
          hint: write each as `[[rule]]` on its own line, in double brackets"#]]
    .assert_eq(&told);
}

#[test]
fn rules_come_from_the_file_alone() {
    let told = read(LEAST, &[("CARTWRIGHT_RULE__NAME", "a")]).unwrap_err();
    assert!(told.contains("CARTWRIGHT_RULE__NAME: unknown variable"), "{told}");
}

#[test]
fn values_of_the_wrong_type() {
    check(
        "[[rule]]\nname = 3\napprovals = \"2\"\nautomatic = \"no\"\nup_to = 50\nplans = \"project.2018\"\nroles = [\"x\"]\n\
         expires = \"soon\"\nremind = \"0s\"\nvalid = \"9000h\"\nescalate_after = 3\n[[rule]]\nname = \" \"\napprovals = 21\n\
         [[rule]]\nname = \"two\\nlines\"\napprovals = -1\n",
        &expect![[r#"
            reading the configuration:
            bot.toml:6: `rule.name` is not a text
              hint: put it in double quotes
            bot.toml:7: `rule.approvals` is not a number
              hint: write a number from 0 to 20 without quotes, as in `approvals = 2`
            bot.toml:8: `rule.automatic` is neither true nor false
              hint: write true or false, without quotes
            bot.toml:9: `rule.up_to` has no currency
              hint: write it with a point and its currency, such as "50.00 EUR"
            bot.toml:10: `rule.plans` is not a list
              hint: put it in square brackets, as in ["613425648685547541"]
            bot.toml:11: `rule.roles`, item 1, is not an id
              hint: a Discord id is a number such as "613425648685547541": switch on Developer Mode in Discord and choose Copy ID
            bot.toml:12: `rule.expires` is not a duration
              hint: write a number with its unit, such as "90s", "20m" or "72h"
            bot.toml:13: `rule.remind` is not a duration above zero
              hint: write a number with its unit, such as "90s", "20m" or "72h"
            bot.toml:14: `rule.valid` is too long
              hint: at most "8760h"
            bot.toml:15: `rule.escalate_after` has no unit
              hint: write a number with its unit, such as "90s", "20m" or "72h"
            bot.toml:15: this rule hands its orders on to nobody
              hint: list a role in `escalate_roles` or a person in `escalate_people`, or leave out `escalate_after`
            bot.toml:17: `rule.name` is empty
              hint: give it a value, or leave it out
            bot.toml:18: `rule.approvals` is no number of approvals
              hint: write a number from 0 to 20 without quotes, as in `approvals = 2`
            bot.toml:20: `rule.name` is no name
              hint: one line of at most 60 characters
            bot.toml:21: `rule.approvals` is no number of approvals
              hint: write a number from 0 to 20 without quotes, as in `approvals = 2`"#]],
    );
}

#[test]
fn money_is_read_exactly_or_not_at_all() {
    for (text, ucents) in [("50.00 EUR", 5_000_000_000), ("0.01 EUR", 1_000_000), ("7 EUR", 700_000_000), ("0 EUR", 0)]
    {
        let rest = format!("[[rule]]\nname = \"a\"\nup_to = \"{text}\"\n[[rule]]\nname = \"rest\"\n");
        let config = read(&format!("{LEAST}{rest}"), &[]).unwrap();
        assert_eq!(config.policy().rules[0].fits.up_to, Some(Money::new(ucents, Currency::EUR)), "{text}");
    }
    let tunisia = "[[rule]]\nname = \"a\"\nup_to = \"1.234 TND\"\n[[rule]]\nname = \"rest\"\n";
    let config = read(&format!("{LEAST}{tunisia}"), &[]).unwrap();
    assert_eq!(config.policy().rules[0].fits.up_to, Some(Money::new(123_400_000, Currency::TND)));
    let faults = |text: &str| {
        let rest = format!("[[rule]]\nname = \"a\"\nup_to = {text}\n[[rule]]\nname = \"rest\"\n");
        let told = read(&format!("{LEAST}{rest}"), &[]).unwrap_err();
        assert!(!told.contains("hush"), "{told}");
        told.trim_start_matches("reading the configuration:\n").replace("bot.toml:7: `rule.up_to` ", "")
    };
    let wrong = [
        "50",
        "50.00",
        "true",
        "\"\"",
        "\"50.00\"",
        "\"EUR 50\"",
        "\"50 hush\"",
        "\"50 points\"",
        "\"50,00 EUR\"",
        "\"-1 EUR\"",
        "\"1e3 EUR\"",
        "\"1. EUR\"",
        "\".5 EUR\"",
        "\"1.2.3 EUR\"",
        "\"1.005 EUR\"",
        "\"1.5 XOF\"",
        "\"1 000 EUR\"",
        "\"10000001 EUR\"",
        "\"99999999999999999999 EUR\"",
    ];
    let told: Vec<String> = wrong.iter().map(|text| format!("{text}: {}", faults(text))).collect();
    expect![[r#"
        50: has no currency
          hint: write it with a point and its currency, such as "50.00 EUR"
        50.00: has no currency
          hint: write it with a point and its currency, such as "50.00 EUR"
        true: is not a text
          hint: put it in double quotes
        "": is empty
          hint: give it a value, or leave it out
        "50.00": has no currency
          hint: write it with a point and its currency, such as "50.00 EUR"
        "EUR 50": is in a currency that OVHcloud does not sell in
          hint: OVHcloud sells in AUD, CAD, CZK, EUR, GBP, INR, LTL, MAD, PLN, SGD, TND, USD and XOF
        "50 hush": is in a currency that OVHcloud does not sell in
          hint: OVHcloud sells in AUD, CAD, CZK, EUR, GBP, INR, LTL, MAD, PLN, SGD, TND, USD and XOF
        "50 points": is in a currency that OVHcloud does not sell in
          hint: OVHcloud sells in AUD, CAD, CZK, EUR, GBP, INR, LTL, MAD, PLN, SGD, TND, USD and XOF
        "50,00 EUR": is not an amount of money
          hint: write it with a point and its currency, such as "50.00 EUR"
        "-1 EUR": is not an amount of money
          hint: write it with a point and its currency, such as "50.00 EUR"
        "1e3 EUR": is not an amount of money
          hint: write it with a point and its currency, such as "50.00 EUR"
        "1. EUR": is not an amount of money
          hint: write it with a point and its currency, such as "50.00 EUR"
        ".5 EUR": is not an amount of money
          hint: write it with a point and its currency, such as "50.00 EUR"
        "1.2.3 EUR": is not an amount of money
          hint: write it with a point and its currency, such as "50.00 EUR"
        "1.005 EUR": is finer than its currency
          hint: EUR has 2 digits behind the point at most
        "1.5 XOF": is finer than its currency
          hint: XOF has 0 digits behind the point at most
        "1 000 EUR": is in a currency that OVHcloud does not sell in
          hint: OVHcloud sells in AUD, CAD, CZK, EUR, GBP, INR, LTL, MAD, PLN, SGD, TND, USD and XOF
        "10000001 EUR": is too much
          hint: at most 10000000 of a currency
        "99999999999999999999 EUR": is too much
          hint: at most 10000000 of a currency"#]]
    .assert_eq(&told.join("\n"));
}
