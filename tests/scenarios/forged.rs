//! Interactions that no client of Discord's sends.

use crate::stage::check;
use expect_test::expect;

#[test]
fn custom_ids() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        bob: clicks custom id cw1:approve:1:0000000000000000000000000000000000000000000000000000000000000000
        bob: clicks custom id cw1:approve:9:0000000000000000000000000000000000000000000000000000000000000000
        bob: clicks custom id cw1:approve:one
        bob: clicks custom id cw9:approve:1
        bob: clicks custom id other:bot
        bob: clicks custom id cw1:close:1
        bob: clicks custom id cw1:again:1
        bob: clicks custom id cw1:link:1
        bob: clicks custom id cw1:f-reject:1
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn unknown_interactions() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        bob: sends {"type": 9}
        bob: sends {"data": null}
        bob: sends {"member": {"user": null}}
        bob: sends {"data": {"component_type": 77}}
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn another_guild() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        alice, in another guild: /cart show
        bob, in another guild: clicks Approve on order 1
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn unknown_commands() {
    check(expect![[r#"
        alice: forces /cart steal line:1
    "#]]);
}
