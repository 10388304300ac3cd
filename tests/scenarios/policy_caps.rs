//! The month's caps, and amounts that cannot be held against them.

use crate::stage::{Setup, check_with};
use expect_test::expect;

#[test]
fn the_last_approval_that_passes_a_cap_is_refused() {
    let rules = "[[cap]]\nper = \"everybody\"\nmonth = \"20.00 EUR\"\n[[cap]]\nper = \"person\"\nmonth = \"15.00 EUR\"\n\
        [[rule]]\nname = \"every order\"\napprovals = 2\n";
    check_with(
        &Setup::usual().file(rules),
        expect![[r#"
        (project.2018 costs 12.50 from now on)
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        dave: /cart add plan:project.2018 name:second
        dave: /cart submit reason:another
        bob: clicks Approve on order 1
        bob: clicks Approve on order 2
        carol: clicks Approve on order 1
        carol: clicks Approve on order 2
        carol: /policy explain order:2
        alice: /policy explain order:1
        alice: /policy show
        (ovh has 1 order and saw 1 checkout)
    "#]],
    );
}

#[test]
fn a_cap_stops_an_automatic_order_before_it_is_sent() {
    let rules = "[[cap]]\nper = \"person\"\nmonth = \"20.00 EUR\"\n[[rule]]\nname = \"cheap\"\nup_to = \"50.00 EUR\"\n\
        automatic = true\n[[rule]]\nname = \"the rest\"\n";
    check_with(
        &Setup::usual().file(rules),
        expect![[r#"
        (project.2018 costs 12.50 from now on)
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        alice: /cart add plan:project.2018 name:second
        alice: /cart submit reason:another
        alice: /cart show
        (ovh has 1 order and saw 1 checkout)
    "#]],
    );
}

#[test]
fn an_account_in_another_currency_that_was_not_heard_of_at_the_start() {
    let rules = "[[rule]]\nname = \"small orders\"\nup_to = \"50.00 EUR\"\n[[rule]]\nname = \"the rest\"\n";
    check_with(
        &Setup::usual().file(rules),
        expect![[r#"
        (the bot stops)
        (ovh is the American one)
        (ovh answers 500 to the next cart)
        (the bot starts)
        alice: /cart add plan:project name:staging
        alice: /cart submit reason:free of charge
        (project costs 12.50 from now on)
        alice: /cart add plan:project name:second
        alice: /cart submit reason:not free
        alice: /cart show
        (ovh has 0 orders and saw 0 checkouts)
    "#]],
    );
}
