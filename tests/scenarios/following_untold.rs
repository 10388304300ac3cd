//! Whoever takes no direct messages is told in the channel what must not be missed, once.

use crate::stage::{Setup, check_with};
use expect_test::expect;

/// Placed orders are looked at all the time, and Discord refuses every direct message.
fn closed() -> Setup {
    Setup::usual().following().refused("POST /channels/{channel_id}/messages 403")
}

#[test]
fn news_come_in_the_channel() {
    check_with(
        &closed(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            (alice takes no direct messages)
            alice: /cart add plan:project.2018 name:staging
            alice: /cart submit reason:new staging area
            bob: clicks Approve on order 1
            (ovh's order 100000001 is paid)
            (ovh's order 100000001 is held up: documents)
            (ovh's order 100000001 goes on)
            (ovh's clock goes forward 3 hours)
        "#]],
    );
}

#[test]
fn the_reminder_comes_in_the_channel() {
    check_with(
        &closed().with("settle.quiet", "4s"),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            (alice takes no direct messages)
            alice: /cart add plan:project.2018 name:staging
            alice: /cart submit reason:new staging area
            bob: clicks Approve on order 1
            (the log says: paid=false)
            (ovh's clock goes forward 19 hours)
            alice: clicks Payment link on order 1
            dave: clicks Payment link on order 1
        "#]],
    );
}
