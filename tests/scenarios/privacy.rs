//! What people are told of what is kept about them, and how they have it erased.

use crate::stage::{Setup, check, check_with};
use expect_test::expect;

#[test]
fn who_has_only_a_cart_is_erased_at_once() {
    check(expect![[r#"
        alice: /privacy
        alice: /cart add plan:project.2018 name:staging
        alice: /privacy
        alice: clicks Erase what you keep about me in the last answer
        alice: clicks Erase it now in the last answer
        alice: /privacy
        alice: /cart show
    "#]]);
}

#[test]
fn an_open_order_and_a_kept_one_postpone_it() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        alice: /privacy
        bob: clicks Reject on order 1
        bob: answers Why? The whole channel can read it: not now
        alice: /privacy
        bob: /privacy
    "#]]);
}

/// As short as it can be kept, so that the order may go at once.
#[test]
fn old_messages_lose_the_name() {
    let setup = Setup::usual().with("privacy.keep_orders", "1ms");
    check_with(
        &setup,
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
            alice: /cart submit reason:new staging area
            bob: clicks Approve on order 1
            alice: /privacy
            alice: clicks Erase what you keep about me in the last answer
            alice: clicks Erase it now in the last answer
            dave: /order show order:1
            (the bot stops and starts again)
            alice: /privacy
        "#]],
    );
}
