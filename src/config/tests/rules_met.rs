//! Rules and caps that can never be met or contradict themselves.

use expect_test::expect;

use super::read;
use super::rules::check;

#[test]
fn nobody_or_too_few_to_approve() {
    check(
        "[[rule]]\nname = \"a\"\nup_to = \"1 EUR\"\nroles = []\n[[rule]]\nname = \"b\"\nup_to = \"2 EUR\"\napprovals = 2\n\
         [[rule]]\nname = \"c\"\nup_to = \"3 EUR\"\napprovals = 3\npeople = [\"2\", \"3\", \"2\"]\n[[rule]]\nname = \"d\"\n\
         up_to = \"4 EUR\"\nautomatic = true\npeople = []\n[[rule]]\nname = \"e\"\nup_to = \"5 EUR\"\napprovals = 2\n\
         people = [\"2\"]\nescalate_after = \"1h\"\nescalate_people = [\"2\"]\n",
        &expect![[r#"
            reading the configuration:
            bot.toml:8: rule "a" lets nobody approve
              hint: list a role in `roles` or a person in `people`, or leave both out to take those of [approval]
            bot.toml:12: rule "b" asks for 2 approvals, but names one person to give them
              hint: ask for fewer, or list more people or a role: each approval is by another person
            bot.toml:16: rule "c" asks for 3 approvals, but names 2 people to give them
              hint: ask for fewer, or list more people or a role: each approval is by another person
            bot.toml:22: rule "d" lets nobody approve
              hint: list a role in `roles` or a person in `people`, or leave both out to take those of [approval]
            bot.toml:26: rule "e" asks for 2 approvals, but names one person to give them
              hint: ask for fewer, or list more people or a role: each approval is by another person"#]],
    );
    check(
        "[[rule]]\nname = \"a\"\nup_to = \"1 EUR\"\napprovals = 2\npeople = [\"2\"]\nescalate_after = \"1h\"\nescalate_people = [\"3\"]\n\
         [[rule]]\nname = \"b\"\nup_to = \"2 EUR\"\napprovals = 9\nroles = [\"3\"]\n",
        &expect!["nothing is wrong"],
    );
}

#[test]
fn a_policy_that_lets_nobody_approve() {
    let told = |rest: &str| read(&format!("[discord]\nguild = \"1\"\n{rest}"), &[]).unwrap_err();
    expect![[r#"
        reading the configuration:
        bot.toml:3: rule "a" lets nobody approve
          hint: list a role in its `roles` or a person in its `people`, or in those of [approval]"#]]
    .assert_eq(&told("[[rule]]\nname = \"a\"\n"));
    expect![[r#"
        reading the configuration:
        nobody may approve an order
          hint: list a role in approval.roles (CARTWRIGHT_APPROVAL__ROLES) or a person in approval.people (CARTWRIGHT_APPROVAL__PEOPLE)"#]].assert_eq(&told("[[cap]]\nper = \"person\"\nmonth = \"1 EUR\"\n"));
    let own = "[discord]\nguild = \"1\"\n[[rule]]\nname = \"a\"\nroles = [\"5\"]\n";
    assert!(read(own, &[]).is_ok(), "with rules [approval] may be empty");
}

#[test]
fn what_contradicts_itself() {
    check(
        "[[rule]]\nup_to = \"1 EUR\"\napprovals = 0\n[[rule]]\nname = \"b\"\nup_to = \"2 EUR\"\napprovals = 1\nautomatic = true\n\
         [[rule]]\nname = \"c\"\nup_to = \"3 EUR\"\nautomatic = true\ntyped = true\n[[rule]]\nname = \"d\"\nup_to = \"4 EUR\"\n\
         escalate_after = \"1h\"\n[[rule]]\nname = \"e\"\nup_to = \"5 EUR\"\nescalate_roles = [\"3\"]\n[[rule]]\nname = \"f\"\n\
         up_to = \"6 EUR\"\nescalate_after = \"72h\"\nescalate_roles = [\"3\"]\n[[rule]]\nname = \"g\"\nup_to = \"7 EUR\"\nplans = []\n\
         requesters = []\n[[rule]]\nname = \"h\"\nup_to = \"8 EUR\"\nescalate_after = \"1h\"\nescalate_roles = []\n",
        &expect![[r#"
            reading the configuration:
            bot.toml:5: a rule has no name
              hint: give it one, as in `name = "small orders"`: people read it
            bot.toml:7: this rule asks for no approval
              hint: write `automatic = true` if that is meant, or ask for 1
            bot.toml:12: rule "b" is automatic and asks for approvals
              hint: leave out `automatic`, or `approvals`
            bot.toml:17: rule "c" asks approvers for a second step, but has none
              hint: leave out `typed`, or `automatic`
            bot.toml:21: rule "d" hands its orders on to nobody
              hint: list a role in `escalate_roles` or a person in `escalate_people`, or leave out `escalate_after`
            bot.toml:25: rule "e" does not say when it hands its orders on
              hint: write it, as in `escalate_after = "24h"`, or leave out `escalate_roles` and `escalate_people`
            bot.toml:29: rule "f" hands its orders on when they have expired
              hint: write a shorter `escalate_after`, or a longer `expires`
            bot.toml:34: `rule.plans` is empty, so rule "g" is for no order
              hint: fill it, or leave out `plans` if it does not matter
            bot.toml:35: `rule.requesters` is empty, so rule "g" is for no order
              hint: fill it, or leave out `requesters` if it does not matter
            bot.toml:39: rule "h" hands its orders on to nobody
              hint: list a role in `escalate_roles` or a person in `escalate_people`, or leave out `escalate_after`"#]],
    );
    check("[[rule]]\nname = \"a\"\nup_to = \"1 EUR\"\nautomatic = true\napprovals = 0\n", &expect!["nothing is wrong"]);
}

#[test]
fn caps() {
    check(
        "[[cap]]\n[[cap]]\nper = \"month\"\nmonth = \"1 EUR\"\n[[cap]]\nper = \"role\"\nmonth = \"1 EUR\"\n[[cap]]\nper = \"person\"\n\
         role = \"3\"\nmonth = \"1 EUR\"\n[[cap]]\nper = \"everybody\"\nmonth = \"0.00 EUR\"\n",
        &expect![[r#"
            reading the configuration:
            bot.toml:5: a cap does not say whose orders it counts
              hint: write `per = "person"`, `per = "role"` with a `role`, or `per = "everybody"`
            bot.toml:5: a cap does not say how much
              hint: add the most in a month, as in `month = "500.00 EUR"`
            bot.toml:7: `cap.per` is none of the three
              hint: write "person", "role" or "everybody"
            bot.toml:10: a cap per role does not say which
              hint: add the role's id, as in `role = "613425648685547541"`
            bot.toml:14: a cap names a role, but does not count by it
              hint: write `per = "role"`, or leave out `role`
            bot.toml:18: a cap of nothing stops every order that costs anything
              hint: write an amount above zero, or take the cap out"#]],
    );
}

#[test]
fn everyone_is_in_no_rule() {
    check(
        "[[rule]]\nname = \"a\"\nup_to = \"1 EUR\"\nrequesters = [\"1\"]\nroles = [\"1\"]\npay_roles = [\"1\"]\nalone_roles = [\"1\"]\n\
         escalate_after = \"1h\"\nescalate_roles = [\"1\", \"3\"]\n[[cap]]\nper = \"role\"\nrole = \"1\"\nmonth = \"1 EUR\"\n",
        &expect![[r#"
            reading the configuration:
            bot.toml:8: `rule.requesters` names @everyone
              hint: that role has the guild's id and never matches: choose another role
            bot.toml:9: `rule.roles` names @everyone
              hint: that role has the guild's id and never matches: choose another role
            bot.toml:10: `rule.pay_roles` names @everyone
              hint: that role has the guild's id and never matches: choose another role
            bot.toml:11: `rule.alone_roles` names @everyone
              hint: that role has the guild's id and never matches: choose another role
            bot.toml:13: `rule.escalate_roles` names @everyone
              hint: that role has the guild's id and never matches: choose another role
            bot.toml:16: `cap.role` names @everyone
              hint: that role has the guild's id and never matches: choose another role"#]],
    );
}
