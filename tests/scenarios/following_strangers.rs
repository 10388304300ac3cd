//! What does not belong together at OVHcloud: a project that is another order's, and a status behind its own steps.

use crate::following::following;
use crate::stage::check_with;
use expect_test::expect;

/// It is ready with its own.
#[test]
fn a_project_of_another_order_is_listed_under_it() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            alice: /cart add plan:project.2018 name:alpha
            alice: /cart submit reason:first
            bob: clicks Approve on order 1
            (ovh's order 100000001 is paid)
            (ovh's clock goes forward 3 hours)
            alice: /cart add plan:project.2018 name:beta
            alice: /cart submit reason:second
            bob: clicks Approve on order 2
            (ovh lists the project alpha under order 100000002)
            (ovh's order 100000002 is paid)
            (ovh's clock goes forward 3 hours)
        "#]],
    );
}

/// Nobody is reminded to pay, and it is told as late.
#[test]
fn paid_by_its_steps_and_never_by_its_status() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            alice: /cart add plan:project.2018 name:staging
            alice: /cart submit reason:new staging area
            bob: clicks Approve on order 1
            (the log says: event="progressed")
            (ovh's order 100000001 shows no payment by its status)
            (ovh's order 100000001 is paid)
            (the log says: event="progressed")
            (ovh's clock goes forward 20 hours)
            bob: looks at order 1
            (ovh's order 100000001 goes on)
        "#]],
    );
}
