//! The operator's rules: which one an order falls under, what it asks, and how people are told.

use crate::stage::{Setup, check, check_with};
use expect_test::expect;

/// Orders of approvers go to carol and dave together, all others to the approvers.
const TWO_RULES: &str = r#"
[[rule]]
name = "orders of approvers"
requesters = ["{approver}"]
approvals = 2
people = ["{carol}", "{dave}", "{bob}"]

[[rule]]
name = "all others"
pay_people = ["{dave}"]
"#;

#[test]
fn without_rules_there_is_one() {
    check(expect![[r#"
        dave: /policy show
        camille: /règles voir
    "#]]);
}

#[test]
fn rules_are_shown_in_words() {
    let rules = r#"
[[rule]]
name = "free *projects*"
up_to = "0.00 EUR"
plans = ["project.2018"]
automatic = true

[[rule]]
name = "small orders"
up_to = "100.00 EUR"
requesters = ["{approver}"]
expires = "36h"

[[rule]]
name = "large orders"
approvals = 2
typed = true
remind = "never"
valid = "90m"
escalate_after = "24h"
escalate_people = ["{carol}"]
alone_people = ["{dave}"]
pay_people = ["{alice}"]

[[cap]]
per = "person"
month = "500.00 EUR"

[[cap]]
per = "role"
role = "{approver}"
month = "2000.00 EUR"

[[cap]]
per = "everybody"
month = "5000.00 EUR"
"#;
    check_with(
        &Setup::usual().file(rules),
        expect![[r#"
        alice: /policy show
    "#]],
    );
}

#[test]
fn two_approvals_by_two_people() {
    let rules =
        "[[rule]]\nname = \"every order\"\napprovals = 2\nescalate_after = \"24h\"\nescalate_people = [\"{dave}\"]\n";
    check_with(
        &Setup::usual().file(rules),
        expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        alice: /policy explain order:1
        bob: /policy explain order:1
        bob: clicks Approve on order 1
        bob: clicks Approve on order 1
        bob: /policy explain order:1
        dave: clicks Approve on order 1
        dave: /policy explain order:1
        (ovh has 0 orders and saw 0 checkouts)
        carol: clicks Approve on order 1
        bob: /policy explain order:1
        bob: /policy explain order:2
        (ovh has 1 order and saw 1 checkout)
    "#]],
    );
}

#[test]
fn the_requesters_role_chooses_the_rule() {
    check_with(
        &Setup::usual().file(TWO_RULES),
        expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        bob: clicks Approve on order 1
        dave: clicks Payment link on order 1
        bob: /cart add plan:project.2018 name:mine
        bob: /cart submit reason:for myself
        bob: /policy explain order:2
        carol: clicks Approve on order 2
        bob: clicks Approve on order 2
        dave: clicks Approve on order 2
        (ovh has 2 orders and saw 2 checkouts)
    "#]],
    );
}

#[test]
fn what_is_cheap_needs_nobody() {
    let rules = "[[rule]]\nname = \"free\"\nup_to = \"0.00 EUR\"\nautomatic = true\n[[rule]]\nname = \"the rest\"\n";
    check_with(
        &Setup::usual().file(rules),
        expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        alice: /policy explain order:1
        (project.2018 costs 12.50 from now on)
        alice: /cart add plan:project.2018 name:second
        alice: /cart submit reason:another
        alice: /policy explain order:2
        (ovh has 1 order and saw 1 checkout)
    "#]],
    );
}

#[test]
fn an_automatic_order_whose_price_moves_asks_somebody() {
    let rules = "[[rule]]\nname = \"cheap\"\nup_to = \"1.00 EUR\"\nautomatic = true\n[[rule]]\nname = \"the rest\"\n";
    check_with(
        &Setup::usual().file(rules),
        expect![[r#"
        (project.2018 costs 12.50 from the next 2 dry runs on)
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        bob: clicks Approve on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]],
    );
}

#[test]
fn rules_that_change_while_an_order_waits() {
    let now = "[[rule]]\nname = \"as it was\"\npeople = [\"{dave}\"]\n";
    let later = "[[rule]]\nname = \"as it is\"\napprovals = 2\n";
    check_with(
        &Setup::usual().file(now).later(later),
        expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (the rules change)
        (the bot stops and starts again)
        bob: clicks Approve on order 1
        bob: /policy explain order:1
        bob: /policy show
        dave: clicks Approve on order 1
        alice: /cart add plan:project.2018 name:second
        alice: /cart submit reason:under the new rules
        dave: clicks Approve on order 2
        bob: clicks Approve on order 2
        carol: clicks Approve on order 2
        (ovh has 2 orders and saw 2 checkouts)
    "#]],
    );
}
