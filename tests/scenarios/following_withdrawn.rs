//! What was done and then withdrawn from does not look done, and is followed until OVHcloud has ended it.

use crate::following::following;
use crate::stage::check_with;
use expect_test::expect;

#[test]
fn a_finished_order_is_withdrawn_from() {
    check_with(
        &following(),
        expect![[r#"
            (ovh's account is a private individual's)
            (the bot stops and starts again)
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            alice: /cart add plan:project.2018 name:staging
            alice: /cart submit reason:new staging area
            bob: clicks Approve on order 1
            (ovh's order 100000001 is paid)
            (ovh's clock goes forward 3 hours)
            bob: /order retract order:1 why:unused
            bob: clicks Withdraw from order in the last answer
            bob: answers Type 1 to withdraw: 1
            bob: looks at order 1
            (ovh's clock goes forward 2 minutes)
            bob: looks at order 1
        "#]],
    );
}

/// Nobody knows whether it was taken up, until OVHcloud shows it.
#[test]
fn a_withdrawal_whose_answer_is_lost() {
    check_with(
        &following(),
        expect![[r#"
            (ovh's account is a private individual's)
            (the bot stops and starts again)
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            alice: /cart add plan:project.2018 name:staging
            alice: /cart submit reason:new staging area
            bob: clicks Approve on order 1
            (ovh's order 100000001 is paid)
            (ovh's clock goes forward 3 hours)
            (ovh answers 500 {"message":"Internal server error"} to the next POST retraction)
            bob: /order retract order:1 why:unused
            bob: clicks Withdraw from order in the last answer
            bob: answers Type 1 to withdraw: 1
            bob: looks at order 1
            (ovh's order 100000001 is cancelled in the panel)
            (ovh's clock goes forward 2 minutes)
        "#]],
    );
}
