//! From the cart to the payment link.

use crate::stage::check;
use expect_test::expect;

#[test]
fn one_project() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        bob: looks at order 1
        bob: clicks Approve on order 1
        alice: clicks Payment link on order 1
        alice: clicks Payment link in the direct message
        bob: looks at order 1
        (ovh has 1 order and saw 1 checkout and has 0 open carts)
    "#]]);
}

#[test]
fn two_lines_are_one_order() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart add plan:project.2018 name:production options:certification.hds.2018
        alice: /cart show
        alice: /cart submit reason:two of them cost_centre:R&D 7
        bob: looks at order 1
        bob: clicks Approve on order 1
        alice: clicks Payment link on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn several_of_a_kind() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:team quantity:3
        alice: /cart submit reason:one for each team
        bob: looks at order 1
        bob: clicks Approve on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn two_people_order_side_by_side() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        dave: /cart add plan:project.2018 name:sandpit
        alice: /cart show
        dave: /cart submit reason:to try things
        alice: /cart submit reason:new staging area
        bob: clicks Approve on order 2
        carol: clicks Approve on order 1
        (ovh has 2 orders and saw 2 checkouts)
    "#]]);
}

#[test]
fn the_same_again_is_another_order() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        bob: clicks Approve on order 1
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:and again
        bob: clicks Approve on order 2
        (ovh has 2 orders and saw 2 checkouts)
    "#]]);
}
