//! Who may do what.

use crate::stage::{Setup, check, check_with};
use expect_test::expect;

#[test]
fn nobody_approves_their_own_order() {
    check(expect![[r#"
        bob: /cart add plan:project.2018 name:staging
        bob: /cart submit reason:mine
        bob: clicks Approve on order 1
        bob: clicks Reject on order 1
        bob: answers Why? The whole channel can read it: changed my mind
        carol: clicks Approve on order 1
        bob: clicks Payment link on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn a_team_of_one() {
    let setup = Setup::usual().with("approval.own_orders", "true");
    check_with(
        &setup,
        expect![[r#"
        bob: /cart add plan:project.2018 name:staging
        bob: /cart submit reason:mine
        bob: clicks Approve on order 1
        bob: clicks Payment link on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]],
    );
}

#[test]
fn a_strangers_clicks() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        dave: clicks Approve on order 1
        dave: clicks Reject on order 1
        dave: answers Why? The whole channel can read it: no
        alice: clicks Approve on order 1
        bob: clicks Approve on order 1
        dave: clicks Payment link on order 1
        carol: clicks Payment link on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn a_role_counts_when_the_click_is_made() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (dave gets the role approver)
        (bob gets the role nobody)
        bob: clicks Approve on order 1
        dave: clicks Approve on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}
