//! What was approved is what is bought: the price moves.

use crate::stage::check;
use expect_test::expect;

#[test]
fn a_price_that_moved_is_asked_again() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (project.2018 costs 12.50 from now on)
        bob: clicks Approve on order 1
        bob: looks at order 1
        carol: clicks Approve on the old order 1
        (ovh has 0 orders and saw 0 checkouts)
        bob: clicks Approve on order 1
        alice: clicks Payment link on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn a_price_that_moves_with_the_checkout() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (project.2018 costs 12.50 from the next checkout on)
        bob: clicks Approve on order 1
        bob: looks at order 1
        alice: clicks Payment link on the old order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn a_project_that_costs_something() {
    check(expect![[r#"
        (project.2018 costs 1234.5 from now on)
        (the bot stops and starts again)
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        bob: looks at order 1
        bob: clicks Approve on order 1
        alice: clicks Payment link on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn the_price_moves_twice() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (project.2018 costs 1 from now on)
        bob: clicks Approve on order 1
        (project.2018 costs 2 from now on)
        bob: clicks Approve on order 1
        bob: clicks Approve on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}
