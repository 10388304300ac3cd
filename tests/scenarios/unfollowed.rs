//! Orders of which nothing more becomes are followed no longer: told once with what is left open, and over.

use crate::following::following;
use crate::stage::{Setup, check_with};
use expect_test::expect;

/// Whoever it concerned can be erased then: as short as it can be kept, so that it may go at once.
#[test]
fn its_project_never_shows() {
    check_with(
        &following().with("privacy.keep_orders", "1ms"),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            alice: /cart add plan:project.2018 name:staging
            alice: /cart submit reason:new staging area
            bob: clicks Approve on order 1
            (ovh hides the project staging)
            (ovh's order 100000001 is paid)
            (ovh's clock goes forward 3 hours)
            (ovh's clock goes forward 20 minutes)
            (ovh's clock goes forward 719 hours)
            alice: /privacy
            (ovh's clock goes forward 1 hour)
            (ovh shows the project staging)
            alice: /order list
            bob: /order show order:1
            bob: /order retract order:1 why:unused
            alice: /order cancel order:1
            alice: /order again order:1
            alice: /cart show
            alice: /privacy
        "#]],
    );
}

/// The button that was sent when it was placed says what is so.
#[test]
fn it_is_never_seen_paid() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            alice: /cart add plan:project.2018 name:staging
            alice: /cart submit reason:new staging area
            bob: clicks Approve on order 1
            (the log says: event="progressed")
            (ovh's order 100000001 shows no payment by its status)
            (ovh's clock goes forward 719 hours)
            (ovh's clock goes forward 1 hour)
            alice: clicks Payment link in the direct message
            bob: looks at order 1
        "#]],
    );
}

#[test]
fn nobody_sends_the_documents() {
    check_with(
        &following().with("follow.give_up", "168h"),
        expect![[r#"
            (project.2018 costs 10 from now on)
            alice: /cart add plan:project.2018 name:staging
            alice: /cart submit reason:new staging area
            bob: clicks Approve on order 1
            (ovh's order 100000001 is paid)
            (ovh's order 100000001 is held up: documents)
            (ovh's clock goes forward 168 hours)
            bob: looks at order 1
            (ovh's order 100000001 goes on)
            alice: /order list
        "#]],
    );
}

#[test]
fn it_is_gone_at_ovhcloud() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            alice: /cart add plan:project.2018 name:staging
            alice: /cart submit reason:new staging area
            bob: clicks Approve on order 1
            (ovh's order 100000001 is paid)
            (ovh's order 100000001 is gone)
            (ovh's clock goes forward 720 hours)
            bob: looks at order 1
            bob: /order retract order:1 why:unused
        "#]],
    );
}

/// It was never read at all. Those who can help have as long as everybody, from when they were told.
#[test]
fn the_right_to_read_it_is_never_given() {
    check_with(
        &following(),
        expect![[r#"
            (ovh no longer grants GET /me/order/*/status)
            (project.2018 costs 10 from now on)
            alice: /cart add plan:project.2018 name:staging
            alice: /cart submit reason:new staging area
            bob: clicks Approve on order 1
            (the log says: event="blinded")
            (ovh's clock goes forward 720 hours)
            bob: looks at order 1
            (ovh grants everything again)
            alice: /order list
        "#]],
    );
}

#[test]
fn the_keys_are_never_mended() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            alice: /cart add plan:project.2018 name:staging
            alice: /cart submit reason:new staging area
            bob: clicks Approve on order 1
            (ovh's order 100000001 is paid)
            (ovh revokes the keys)
            (the log says: event="blinded")
            (ovh's clock goes forward 720 hours)
            (the bot stops and starts again)
        "#]],
    );
}

/// What came meanwhile is seen first; only what is still as it was is given up.
#[test]
fn the_bot_was_down_for_longer_than_that() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            alice: /cart add plan:project.2018 name:staging
            alice: /cart submit reason:new staging area
            bob: clicks Approve on order 1
            (ovh's order 100000001 is paid)
            alice: /cart add plan:project.2018 name:playground
            alice: /cart submit reason:to play
            bob: clicks Approve on order 2
            (ovh's order 100000002 is paid)
            (ovh's order 100000002 is held up: manual-review)
            (the bot is killed)
            (ovh's clock goes forward 800 hours)
            (the bot starts)
        "#]],
    );
}

/// Both look all the time, and it is told once.
#[test]
fn two_bots_give_up_one_order() {
    let Some(setup) = Setup::on_server() else { return };
    check_with(
        &setup.following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            alice: /cart add plan:project.2018 name:staging
            alice: /cart submit reason:new staging area
            bob: clicks Approve on order 1
            (another bot starts)
            (ovh's order 100000001 is paid)
            (ovh's order 100000001 is unknown)
            (ovh's clock goes forward 720 hours)
            bob: looks at order 1
        "#]],
    );
}
