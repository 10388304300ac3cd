//! Approving in other ways than by one click: with the order's number, alone, giving up withdrawal, and taking back.

use crate::stage::{Setup, check, check_with};
use expect_test::expect;

fn rule(text: &str) -> Setup {
    Setup::usual().file(&format!("[[rule]]\nname = \"every order\"\n{text}\n"))
}

#[test]
fn the_number_is_typed() {
    check_with(
        &rule("typed = true"),
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
            alice: /cart submit reason:new staging area
            bob: clicks Approve on order 1
            bob: answers Type 1 to approve: 2
            dave: clicks Approve on order 1
            dave: answers Type 1 to approve: 1
            bob: clicks Approve on order 1
            bob: answers Type 1 to approve: #1
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn two_approvals_of_which_one_is_taken_back() {
    check_with(
        &rule("approvals = 2"),
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
            alice: /cart submit reason:new staging area
            bob: clicks Approve on order 1
            bob: looks at order 1
            bob: clicks Approve on order 1
            carol: clicks Take back approval on order 1
            bob: clicks Take back approval on order 1
            carol: clicks Approve on order 1
            (ovh has 0 orders and saw 0 checkouts)
            bob: clicks Approve on order 1
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn an_order_is_withdrawn() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        bob: clicks Withdraw order on order 1
        alice: clicks Withdraw order on order 1
        bob: clicks Approve on the old order 1
        alice: clicks Withdraw order on the old order 1
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn somebody_approves_alone() {
    check_with(
        &rule("approvals = 2\nalone_people = [\"{dave}\"]"),
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
            alice: /cart submit reason:the site is down
            bob: clicks Approve alone on order 1
            bob: answers Why? Everybody in the channel is told: me too
            dave: clicks Approve alone on order 1
            dave: answers Why? Everybody in the channel is told: the others sleep
            dave: looks at order 1
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn the_right_of_withdrawal_is_kept_unless_somebody_gives_it_up() {
    check(expect![[r#"
        (ovh's account is a private individual's)
        (the bot stops and starts again)
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        bob: looks at order 1
        bob: clicks Approve on order 1
        (ovh has 1 order and has 0 waivers)
        alice: /cart add plan:project.2018 name:second
        alice: /cart submit reason:another
        bob: clicks Approve and give up withdrawal on order 2
        bob: answers Type 2 to give it up: yes
        bob: clicks Approve and give up withdrawal on order 2
        bob: answers Type 2 to give it up: 2
        bob: looks at order 2
        (ovh has 2 orders and has 1 waiver)
    "#]]);
}

#[test]
fn only_what_all_give_up_is_given_up() {
    check_with(
        &rule("approvals = 2"),
        expect![[r#"
            (ovh's account is a private individual's)
            (the bot stops and starts again)
            alice: /cart add plan:project.2018 name:staging
            alice: /cart submit reason:new staging area
            bob: clicks Approve and give up withdrawal on order 1
            bob: answers Type 1 to give it up: 1
            carol: clicks Approve on order 1
            carol: looks at order 1
            (ovh has 1 order and has 0 waivers)
        "#]],
    );
}

#[test]
fn a_company_has_no_right_of_withdrawal_to_give_up() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        bob: clicks Approve on order 1
        (ovh has 1 order and has 0 waivers)
    "#]]);
}

#[test]
fn what_is_worth_knowing_about_an_order() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        bob: clicks Approve on order 1
        (project.2018 costs 10 from now on)
        alice: /cart add plan:project.2018 name:second
        alice: /cart submit reason:another
        bob: looks at order 2
        (ovh forbids the next GET /cloud/eligibility)
        (ovh answers 500 to the next 9 GET /cloud/projects)
        dave: /cart add plan:project.2018 name:third
        dave: /cart submit reason:nothing is known of the account
        bob: looks at order 3
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}
