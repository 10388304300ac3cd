//! The payment link: for whom, where to, how.

use crate::stage::{Setup, check, check_with};
use expect_test::expect;

#[test]
fn a_link_to_a_foreign_host() {
    check(expect![[r#"
        (ovh's links lead to https://ovh.invalid.example.com/{orderId}/{orderPassword})
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        bob: clicks Approve on order 1
        alice: clicks Payment link on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn a_link_without_tls() {
    check(expect![[r#"
        (ovh's links lead to http://www.ovh.invalid/{orderId}/{orderPassword})
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        bob: clicks Approve on order 1
        alice: clicks Payment link on order 1
    "#]]);
}

#[test]
fn a_link_too_long_for_a_button() {
    check(expect![[r#"
        (ovh's links lead to https://www.ovh.invalid/{orderId}/{orderPassword}/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx)
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        bob: clicks Approve on order 1
        alice: clicks Payment link on order 1
    "#]]);
}

#[test]
fn posted_in_the_channel() {
    let setup = Setup::usual().link_in_channel();
    check_with(
        &setup,
        expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        bob: clicks Approve on order 1
        dave: looks at order 1
    "#]],
    );
}

#[test]
fn direct_messages_are_closed() {
    let setup = Setup::usual().refused("POST /channels/{channel_id}/messages 403");
    check_with(
        &setup,
        expect![[r#"
        (alice takes no direct messages)
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        bob: clicks Approve on order 1
        alice: clicks Payment link on order 1
    "#]],
    );
}
