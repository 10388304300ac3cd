//! The last price of the same.

use super::*;

/// An order of so many of these plans at this price, with the options of the first.
fn bought(lines: &[(&str, i64)], options: &[&str], ucents: i64) -> Order {
    let options: Vec<String> = options.iter().map(|option| (*option).to_owned()).collect();
    let mut cart = Cart::default();
    for (place, (plan, quantity)) in lines.iter().enumerate() {
        let options = if place == 0 { options.as_slice() } else { &[] };
        cart = cart.add(&catalogue(), plan, &format!("name {place}"), *quantity, options).unwrap();
    }
    let mut order = order(1);
    order.content = cart.content(&catalogue()).unwrap();
    order.quote.with_tax = eur(ucents);
    order
}

#[test]
fn only_the_newest_order_of_the_same_plans_and_number_counts() {
    let wanted = bought(&[("project.2018", 2)], &[], 0).content;
    let last = |total, placed: &[Order]| last_price(&wanted, eur(total), placed);
    let others = [
        bought(&[("project.2018", 1)], &[], 7),
        bought(&[("project.legacy", 2)], &[], 7),
        bought(&[("project.2018", 2), ("project.legacy", 1)], &[], 7),
        bought(&[("project.2018", 2)], &["certification.pci"], 7),
    ];
    assert_eq!(last(5, &others), None);
    let split = bought(&[("project.2018", 1), ("project.2018", 1)], &[], 6);
    let older = bought(&[("project.2018", 2)], &[], 4);
    let placed = [others.to_vec(), vec![split, older]].concat();
    assert_eq!(last(5, &placed), Some(eur(6)), "as many in all, and the newest");
    assert_eq!(last(6, &placed), None, "no other price than last time");
}

#[test]
fn nothing_costs_the_same_in_any_currency() {
    let wanted = bought(&[("project.2018", 1)], &[], 0);
    let mut free = wanted.clone();
    free.quote.with_tax = Money::new(0, Currency::Points);
    assert_eq!(last_price(&wanted.content, eur(0), &[free]), None);
}
