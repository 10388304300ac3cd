//! OVHcloud gives no verdict on the checkout: the bot looks, and never asks twice.

use crate::stage::check;
use expect_test::expect;

#[test]
fn the_answer_is_lost() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh loses the answer to the next checkout)
        bob: clicks Approve on order 1
        alice: clicks Payment link on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn it_answers_500_and_has_done_it() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh answers 500 but carries out the next checkout)
        bob: clicks Approve on order 1
        alice: clicks Payment link on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn a_gateway_answers_html_and_it_has_done_it() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh answers HTML but carries out the next checkout)
        bob: clicks Approve on order 1
        alice: clicks Payment link on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn the_answer_is_cut_short() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh cuts short the answer to the next checkout)
        bob: clicks Approve on order 1
        alice: clicks Payment link on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn the_answer_breaks_off() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh breaks off the answer to the next checkout)
        bob: clicks Approve on order 1
        alice: clicks Payment link on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn it_answers_500_and_has_not_done_it() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh answers 500 to the next checkout)
        bob: clicks Approve on order 1
        bob: looks at order 1
        bob: clicks Approve on the old order 1
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:again
        bob: clicks Approve on order 2
        (the bot stops and starts again)
        (ovh has 0 orders and saw 1 checkout)
    "#]]);
}

#[test]
fn a_gateway_answers_html() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh answers HTML to the next checkout)
        bob: clicks Approve on order 1
        bob: looks at order 1
        bob: clicks Approve on the old order 1
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:again
        bob: clicks Approve on order 2
        (the bot stops and starts again)
        (ovh has 0 orders and saw 1 checkout)
    "#]]);
}

#[test]
fn the_connection_breaks() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh drops the next checkout)
        bob: clicks Approve on order 1
        bob: looks at order 1
        bob: clicks Approve on the old order 1
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:again
        bob: clicks Approve on order 2
        (the bot stops and starts again)
        (ovh has 0 orders and saw 1 checkout)
    "#]]);
}

#[test]
fn too_many_requests() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh answers 429 to the next checkout)
        bob: clicks Approve on order 1
        bob: looks at order 1
        bob: clicks Approve on the old order 1
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:again
        bob: clicks Approve on order 2
        (the bot stops and starts again)
        (ovh has 0 orders and saw 1 checkout)
    "#]]);
}

#[test]
fn found_later() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh shows new orders after 60 seconds)
        (ovh loses the answer to the next checkout)
        bob: clicks Approve on order 1
        alice: /order show order:1
        (ovh's clock goes forward 2 minutes)
        (the bot stops and starts again)
        alice: clicks Payment link on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn it_hangs_and_the_bot_is_killed() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh hangs on the next checkout)
        bob: clicks Approve on order 1
        (ovh is waited for)
        (the bot is killed and starts again)
        bob: looks at order 1
        (ovh has 0 orders and saw 1 checkout)
    "#]]);
}

#[test]
fn it_is_done_but_hangs_and_the_bot_is_killed() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh carries out but hangs on the next checkout)
        bob: clicks Approve on order 1
        (ovh is waited for)
        (the bot is killed and starts again)
        alice: clicks Payment link on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}
