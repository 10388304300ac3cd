//! Somebody withdraws from an order that the bot is about to pay or to confirm: then it does neither.

use crate::stage::{Setup, check_with};
use expect_test::expect;

/// Where it stands cannot be read in time, so nobody knows yet that it is not paid.
#[test]
fn an_order_that_the_bot_is_about_to_pay() {
    check_with(
        &registered(),
        expect![[r#"
            (ovh's account is a private individual's)
            (the bot stops and starts again)
            (ovh delivers after 30 hours)
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
            alice: /cart submit reason:new staging area
            (ovh hangs on the next GET /me/order/{orderId}/status)
            bob: clicks Approve on order 1
            (ovh is waited for)
            (ovh loses the answer to the next POST retraction)
            bob: /order retract order:1 why:unused
            bob: clicks Withdraw from order in the last answer
            bob: answers Type 1 to withdraw: 1
            (the log says: the withdrawal is answered)
            (ovh goes on)
            (the bot stops and starts again)
            bob: looks at order 1
            (ovh saw 0 payments and took 0 payments)
        "#]],
    );
}

#[test]
fn an_order_of_0_that_the_bot_is_about_to_confirm() {
    check_with(
        &registered(),
        expect![[r#"
            (ovh's account is a private individual's)
            (the bot stops and starts again)
            (ovh delivers after 30 hours)
            alice: /cart add plan:project.2018 name:staging
            alice: /cart submit reason:new staging area
            (ovh hangs on the next GET /me/order/{orderId}/status)
            bob: clicks Approve on order 1
            (ovh is waited for)
            (ovh loses the answer to the next POST retraction)
            bob: /order retract order:1 why:unused
            bob: clicks Withdraw from order in the last answer
            bob: answers Type 1 to withdraw: 1
            (the log says: the withdrawal is answered)
            (ovh goes on)
            (the bot stops and starts again)
            bob: looks at order 1
            (ovh saw 0 payments and took 0 payments)
        "#]],
    );
}

fn registered() -> Setup {
    Setup::usual().with("payment.mode", "registered")
}
