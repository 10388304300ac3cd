//! What people may say about an order that was not found, and what is believed.

use super::*;

fn lost() -> Order {
    let start = order(1);
    let in_vain = LookedInVain { vain: Vain::Nothing, unclaimed: vec![] };
    after(start.clone(), &[approved("bob", &start), began(), unknown(), FenceBegan {}.into(), in_vain.into()])
}

fn there(number: i64, total: Money, name: &str) -> There {
    let projects = [(PlanCode("project.2018".into()), name.to_owned())].into();
    There { number: OrderNumber(number), with_tax: total, projects: Some(projects), made: None, claimed: None }
}

fn ask(there: &There) -> Result<SaidOrdered, Refusal> {
    lost().said_ordered(&who("bob", &[7]), &policy(), there)
}

#[test]
fn the_named_order_must_be_this_one() {
    let number = OrderNumber(8);
    let ours = there(8, eur(0), "staging");
    assert_eq!(ask(&ours), Ok(SaidOrdered { by: person("bob"), number, otherwise: false }));
    assert_eq!(ask(&there(8, eur(0), "prod")), Err(Refusal::NumberOther { number }));
    let claimed = There { claimed: Some(OrderId(3)), ..ours.clone() };
    assert_eq!(ask(&claimed), Err(Refusal::NumberClaimed { number, by: OrderId(3) }));
    let seen = there(5, eur(0), "staging");
    assert_eq!(ask(&seen), Err(Refusal::NumberOlder { number: OrderNumber(5) }));
    assert_eq!(ask(&There { made: Some(at(9)), ..ours.clone() }), Err(Refusal::NumberOlder { number }));
    assert!(ask(&There { made: Some(at(10)), ..ours }).is_ok());
}

#[test]
fn where_no_projects_are_shown_everything_else_still_counts() {
    let number = OrderNumber(8);
    let ours = There { projects: None, ..there(8, eur(0), "prod") };
    assert_eq!(ask(&ours), Ok(SaidOrdered { by: person("bob"), number, otherwise: false }));
    let dearer = There { with_tax: eur(7), ..ours.clone() };
    assert_eq!(ask(&dearer), Ok(SaidOrdered { by: person("bob"), number, otherwise: true }));
    let claimed = There { claimed: Some(OrderId(3)), ..ours.clone() };
    assert_eq!(ask(&claimed), Err(Refusal::NumberClaimed { number, by: OrderId(3) }));
    assert_eq!(ask(&There { made: Some(at(9)), ..ours }), Err(Refusal::NumberOlder { number }));
}

#[test]
fn at_another_total_it_is_not_what_was_approved() {
    let said = ask(&there(8, eur(7), "staging")).unwrap();
    assert!(said.otherwise);
    let order = after(lost(), &[said.clone().into()]);
    assert_eq!(order.stage, Stage::PlacedOtherwise { number: OrderNumber(8) });
    assert_eq!(Event::from(said).owes(&order), [Owed::Card]);
}

#[test]
fn only_who_may_approve_says_so_and_only_then() {
    let ours = there(8, eur(0), "staging");
    for (name, roles, no) in [("dave", &[][..], Refusal::NotApprover), ("alice", &[7], Refusal::OwnSettling)] {
        let who = who(name, roles);
        assert_eq!(lost().said_ordered(&who, &policy(), &ours), Err(no.clone()), "{name}");
        assert_eq!(lost().said_not_ordered(&who, lost().version, &policy()), Err(no), "{name}");
    }
    let bob = who("bob", &[7]);
    assert_eq!(order(1).said_not_ordered(&bob, order(1).version, &policy()), Err(Refusal::NotUndecided));
    let held = after(lost(), &[lost().said_not_ordered(&bob, lost().version, &policy()).unwrap().into()]);
    assert_eq!(held.stage, Stage::Held(HeldFor::SaidNotOrdered { by: person("bob") }));
    assert_eq!(held.said_ordered(&bob, &policy(), &ours), Err(Refusal::NotUndecided));
    assert!(held.try_again(&bob, held.version, &policy(), at(0)).is_ok());
}

#[test]
fn a_stray_is_told_in_every_stage_and_never_becomes_the_order() {
    let stray = Event::from(StrayFound { number: OrderNumber(9), answers: None });
    let denied = SaidNotOrdered { by: person("bob") };
    for order in [order(1), lost(), after(lost(), &[denied.into()])] {
        let told = after(order.clone(), &[stray.clone(), stray.clone()]);
        assert_eq!((&told.stage, told.strays.as_slice()), (&order.stage, &[OrderNumber(9)][..]));
        assert_eq!(stray.owes(&told), [Owed::Card]);
        assert_eq!(after(told, &[OrderFound { number: OrderNumber(9), proved: true }.into()]).number(), None);
    }
    let named = SaidOrdered { by: person("bob"), number: OrderNumber(9), otherwise: false };
    assert!(after(lost(), &[stray]).apply(&named.into()).is_err());
}

#[test]
fn a_late_answer_that_is_not_as_approved_settles_the_checkout_it_answers_and_no_other() {
    let late = |attempt| Event::from(StrayFound { number: OrderNumber(9), answers: Some(Attempt(attempt)) });
    let start = order(1);
    let unproved = after(start.clone(), &[approved("bob", &start), began(), unknown()]);
    let ordered = after(unproved.clone(), &[CartOrdered {}.into()]);
    for order in [unproved, ordered, lost()] {
        let settled = after(order.clone(), &[late(1)]);
        assert_eq!((&settled.stage, settled.strays.len()), (&Stage::PlacedOtherwise { number: OrderNumber(9) }, 0));
        assert_eq!(late(1).owes(&settled), [Owed::Card]);
        let other = after(order.clone(), &[late(2)]);
        assert_eq!((&other.stage, other.strays.as_slice()), (&order.stage, &[OrderNumber(9)][..]));
    }
    let held = after(lost(), &[SaidNotOrdered { by: person("bob") }.into()]);
    assert_eq!(after(held.clone(), &[late(1)]).stage, held.stage);
}

#[test]
fn a_stray_that_was_written_down_without_a_checkout_is_read() {
    let stray = Event::from(StrayFound { number: OrderNumber(9), answers: None });
    let written = r#"{"event":"stray_found","number":9}"#;
    assert_eq!(serde_json::to_string(&stray).unwrap(), written);
    assert_eq!(serde_json::from_str::<Event>(written).unwrap(), stray);
}
