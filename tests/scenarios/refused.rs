//! OVHcloud refuses: nothing was ordered, the order is held, and a person tries again or closes it.

use crate::stage::check;
use expect_test::expect;

#[test]
fn eligibility_at_the_dry_run() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh finds eligibility issues: challengePaymentMethod, addCreditCard)
        bob: clicks Approve on order 1
        bob: looks at order 1
        dave: clicks Try again on order 1
        carol: clicks Try again on order 1
        (ovh finds no eligibility issues)
        carol: clicks Try again on order 1
        alice: clicks Payment link on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn eligibility_at_the_checkout() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh answers 400 {"class":"Client::BadRequest","message":"Found eligibility issues: challengePaymentMethod"} to the next checkout)
        bob: clicks Approve on order 1
        alice: clicks Close on order 1
        bob: clicks Try again on the old order 1
        alice: clicks Close on the old order 1
        (ovh has 0 orders and saw 1 checkout and has 0 open carts)
    "#]]);
}

#[test]
fn a_configuration_is_missing() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh requires infrastructure)
        bob: clicks Approve on order 1
        bob: looks at order 1
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn a_configuration_is_missing_at_the_checkout() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh answers 400 {"class":"Client::BadRequest","message":"Custom field infrastructure is mandatory for product project.2018"} to the next checkout)
        bob: clicks Approve on order 1
        bob: clicks Try again on order 1
        (ovh has 1 order and saw 2 checkouts)
    "#]]);
}

#[test]
fn a_configuration_is_there_twice() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh answers 400 {"class":"Client::BadRequest","message":"Custom field description is duplicated for product project.2018"} to the next checkout)
        bob: clicks Approve on order 1
        bob: clicks Try again on order 1
        (ovh has 1 order and saw 2 checkouts)
    "#]]);
}

#[test]
fn a_plan_that_is_not_sold() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        (ovh answers 404 {"class":"Client::NotFound","message":"The requested object (planCode = project.2018) does not exist"} to the next item)
        alice: /cart submit reason:new staging area
        alice: /cart show
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn not_allowed() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh forbids the next checkout)
        bob: clicks Approve on order 1
        bob: looks at order 1
        bob: clicks Try again on order 1
        (ovh has 1 order and saw 2 checkouts)
    "#]]);
}

#[test]
fn the_fraud_check() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh answers 403 {"class":"Client::Forbidden","message":"Your order has been refused (error 906)"} to the next checkout)
        bob: clicks Approve on order 1
    "#]]);
}

#[test]
fn the_credentials_have_expired() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh answers 403 {"errorCode":"INVALID_CREDENTIAL","httpCode":"403 Forbidden","message":"This credential is not valid"} to the next checkout)
        bob: clicks Approve on order 1
    "#]]);
}

#[test]
fn refused_when_it_is_priced() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        (ovh finds eligibility issues: challengePaymentMethod)
        alice: /cart submit reason:new staging area
        alice: /cart show
        (ovh finds no eligibility issues)
        alice: /cart submit reason:new staging area
        bob: looks at order 1
    "#]]);
}

#[test]
fn no_answer_while_it_is_priced() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        (ovh answers 500 to the next cart)
        alice: /cart submit reason:new staging area
        (ovh answers HTML to the next 9 dry runs)
        alice: /cart submit reason:new staging area
    "#]]);
}

#[test]
fn no_answer_while_it_is_prepared() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh drops the next cart)
        bob: clicks Approve on order 1
        bob: clicks Try again on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}
