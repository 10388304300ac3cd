//! `/order again`, `/order cancel` and `/order retract`.

use crate::stage::check;
use expect_test::expect;

#[test]
fn what_is_not_placed_yet_is_taken_back() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        dave: /order cancel order:1
        alice: /order cancel order:1
        alice: /order cancel order:1
        alice: /order cancel order:9
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh answers 400 {"class":"Client::BadRequest","message":"Found eligibility issues: challengePaymentMethod"} to the next checkout)
        bob: clicks Approve on order 2
        alice: /order cancel order:2
        (ovh has 0 orders)
    "#]]);
}

#[test]
fn an_order_is_put_into_the_cart_once_more() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging quantity:2 options:certification.hds.2018
        alice: /cart submit reason:new staging area
        carol: /order again order:1
        carol: /order again order:1
        carol: /order again order:9
    "#]]);
}
