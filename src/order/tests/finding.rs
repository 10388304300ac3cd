//! Is one of these orders ours?

use super::*;

fn bought(total: Money, projects: &[(&str, &str)]) -> Option<Bought> {
    Some(Bought {
        with_tax: total,
        made: None,
        projects: projects.iter().map(|(plan, name)| (PlanCode((*plan).into()), (*name).to_owned())).collect(),
    })
}

fn look(candidates: &[(i64, Option<Bought>)]) -> Finding {
    let candidates: Vec<_> = candidates
        .iter()
        .cloned()
        .map(|(number, bought)| Candidate { number: OrderNumber(number), bought, again: false })
        .collect();
    judge(&order(1), &candidates)
}

#[test]
fn a_match_needs_plan_name_and_total() {
    let ours = || bought(eur(0), &[("project.2018", "staging")]);
    assert_eq!(look(&[]), Finding::Nothing);
    assert_eq!(look(&[(8, ours())]), Finding::Match(OrderNumber(8)));
    assert_eq!(
        look(&[(8, bought(Money::new(0, Currency::Points), &[("project.2018", "staging")]))]),
        Finding::Match(OrderNumber(8))
    );
    assert_eq!(look(&[(8, bought(eur(1), &[("project.2018", "staging")]))]), Finding::Otherwise);
    assert_eq!(look(&[(8, bought(eur(0), &[("project.2018", "prod")]))]), Finding::Nothing);
    assert_eq!(look(&[(8, bought(eur(0), &[("project", "staging")]))]), Finding::Nothing);
    assert_eq!(
        look(&[(8, bought(eur(0), &[("project.2018", "staging"), ("project.2018", "prod")]))]),
        Finding::Nothing
    );
    assert_eq!(look(&[(7, bought(eur(0), &[])), (8, ours())]), Finding::Match(OrderNumber(8)));
}

#[test]
fn two_matches_or_one_unreadable_order_decide_nothing() {
    let ours = || bought(eur(0), &[("project.2018", "staging")]);
    assert_eq!(look(&[(8, ours()), (9, ours())]), Finding::Several);
    assert_eq!(look(&[(8, ours()), (9, None)]), Finding::Unreadable);
    assert_eq!(look(&[(9, None), (8, ours())]), Finding::Unreadable);
}
