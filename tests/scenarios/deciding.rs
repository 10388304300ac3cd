//! Approving and rejecting.

use crate::stage::check;
use expect_test::expect;

#[test]
fn rejected_with_a_reason() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        bob: clicks Reject on order 1
        bob: answers Why? The whole channel can read it: too *early*, @everyone
        alice: /order show order:1
        bob: clicks Approve on the old order 1
        bob: clicks Reject on the old order 1
        bob: answers Why? The whole channel can read it: again
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn two_approvers_at_once() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        bob and carol: click Approve on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn approve_and_reject_cross() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        bob: clicks Reject on order 1
        carol: clicks Approve on order 1
        bob: answers Why? The whole channel can read it: too late
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn a_click_on_a_finished_order() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        bob: clicks Approve on order 1
        bob: clicks Approve on the old order 1
        carol: clicks Approve on the old order 1
        bob: clicks Reject on the old order 1
        bob: answers Why? The whole channel can read it: hm
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}
