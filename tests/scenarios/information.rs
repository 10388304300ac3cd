//! Looking things up.

use crate::stage::{Setup, check, check_with};
use expect_test::expect;

#[test]
fn what_can_be_bought() {
    check(expect![[r#"
        alice: /catalog
    "#]]);
}

#[test]
fn how_it_works() {
    check(expect![[r#"
        alice: /help
    "#]]);
}

#[test]
fn help_for_a_team_of_one() {
    let setup = Setup::usual().with("approval.own_orders", "true");
    check_with(
        &setup,
        expect![[r#"
        bob: /help
    "#]],
    );
}

#[test]
fn orders_are_listed_and_shown() {
    check(expect![[r#"
        alice: /order list
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        bob: clicks Approve on order 1
        alice: /cart add plan:project.2018 name:second
        alice: /cart submit reason:more
        alice: /order list
        dave: /order list
        alice: /order show order:1
        dave: /order show order:2
        alice: /order show order:3
        alice: types /order show order:
    "#]]);
}
