//! Filling a cart: adding, changing, taking out.

use crate::stage::check;
use expect_test::expect;

#[test]
fn an_empty_cart() {
    check(expect![[r#"
        alice: /cart show
        alice: /cart submit reason:nothing
        alice: /cart remove line:1
        alice: /cart clear
        alice: /cart voucher
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn edit_and_remove() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart add plan:project.2018 name:production
        alice: /cart edit line:1 name:test quantity:2
        alice: /cart edit line:1
        alice: /cart edit line:3 name:other
        alice: /cart remove line:2
        alice: /cart remove line:2
        alice: /cart submit reason:new staging area
        alice: /cart show
        bob: looks at order 1
        bob: clicks Approve on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn clear() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart clear
        alice: /cart show
    "#]]);
}

#[test]
fn a_cart_has_an_end() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:p1
        alice: /cart add plan:project.2018 name:p2
        alice: /cart add plan:project.2018 name:p3
        alice: /cart add plan:project.2018 name:p4
        alice: /cart add plan:project.2018 name:p5
        alice: /cart add plan:project.2018 name:p6
        alice: /cart add plan:project.2018 name:p7
        alice: /cart add plan:project.2018 name:p8
        alice: /cart add plan:project.2018 name:p9
        alice: /cart add plan:project.2018 name:p10
        alice: /cart add plan:project.2018 name:p11
    "#]]);
}

#[test]
fn a_plan_is_completed_while_typed() {
    check(expect![[r#"
        alice: types /cart add plan:
        alice: types /cart add plan:disc
        alice: types /cart add plan:nothing like it
        alice: types /cart add plan:project.2018 options:
        alice: types /cart add plan:project.2018 options:hds
    "#]]);
}
