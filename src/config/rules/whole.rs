//! What only shows when all rules and caps are seen together: what is never reached, what is left over, what differs.

use super::super::error::{Fault, Origin};
use super::reader::{Amount, Notes, Stated};
use crate::order::{Cap, CapOf, Rule};

/// Finds what contradicts something else. Rules with faults of their own are not among `rules`; `last` is the last rule,
/// if it is.
pub(super) fn check(rules: &[Stated<Rule>], last: Option<&Stated<Rule>>, caps: &[Stated<Cap>], notes: &mut Notes) {
    let faults: Vec<Fault> = twins(&notes.names)
        .into_iter()
        .chain(never_reached(rules))
        .chain(last.and_then(left_over))
        .chain(same_caps(caps))
        .chain(currencies(&notes.amounts))
        .collect();
    notes.faults.extend(faults);
}

/// Two rules of one name.
fn twins(names: &[(String, Origin)]) -> Vec<Fault> {
    let again = names.iter().enumerate().filter_map(|(place, (name, at))| {
        let (_, first) = names.iter().take(place).find(|(other, _)| other == name)?;
        let what = format!("another rule is called \"{name}\" ({})", line(first));
        Some(Fault::new(at.clone(), what, "give this one another name"))
    });
    again.collect()
}

/// Rules whose every order falls under an earlier one. Smaller, fewer plans and more roles never fit a rule worse, so it is
/// enough to look at the largest order of every plan by a person who holds only one of the roles.
fn never_reached(rules: &[Stated<Rule>]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (place, rule) in rules.iter().enumerate() {
        let before = rules.get(..place).unwrap_or_default();
        let one_by_one = rule.what.fits.requesters.iter().map(|role| Some(*role));
        let people: Vec<_> = if one_by_one.len() == 0 { vec![None] } else { one_by_one.collect() };
        let takers: Option<Vec<&Stated<Rule>>> = people
            .iter()
            .map(|role| {
                before.iter().find(|earlier| {
                    let fits = &earlier.what.fits;
                    covers(&earlier.what, &rule.what)
                        && (fits.requesters.is_empty() || role.is_some_and(|role| fits.requesters.contains(&role)))
                })
            })
            .collect();
        let Some(taker) = takers.and_then(|takers| takers.last().copied()) else { continue };
        let what = format!(
            "rule \"{}\" is never reached: rule \"{}\" ({}) takes every order it is for",
            rule.what.name,
            taker.what.name,
            line(&taker.at)
        );
        let hint = "the first rule that fits an order holds: put this one before that, or narrow that one";
        faults.push(Fault::new(rule.at.clone(), what, hint));
    }
    faults
}

/// Whether the earlier rule takes every total and every plan of the other.
fn covers(earlier: &Rule, other: &Rule) -> bool {
    let total = match (earlier.fits.up_to, other.fits.up_to) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(most), Some(other)) => most.currency == other.currency && other.ucents <= most.ucents,
    };
    let (plans, others) = (&earlier.fits.plans, &other.fits.plans);
    let plans = plans.is_empty() || (!others.is_empty() && others.iter().all(|plan| plans.contains(plan)));
    total && plans
}

/// Orders that no rule would fit.
fn left_over(last: &Stated<Rule>) -> Option<Fault> {
    if last.what.fits.everything() {
        return None;
    }
    let what = format!("rule \"{}\" is the last and does not fit every order", last.what.name);
    let hint = "leave out its `up_to`, `plans` and `requesters`, or add a rule without them behind it";
    Some(Fault::new(last.at.clone(), what, hint))
}

/// Two caps on the same thing.
fn same_caps(caps: &[Stated<Cap>]) -> Vec<Fault> {
    let again = caps.iter().enumerate().filter_map(|(place, cap)| {
        let first = caps.iter().take(place).find(|other| other.what.of == cap.what.of)?;
        let of = match cap.what.of {
            CapOf::Person => "each person",
            CapOf::Role(_) => "this role",
            CapOf::Everybody => "everybody",
        };
        let what = format!("there is another cap for {of} ({})", line(&first.at));
        Some(Fault::new(cap.at.clone(), what, "keep one of them"))
    });
    again.collect()
}

/// Amounts in more than one currency: an order has one total, and it could not be held against both. What most amounts are
/// in is taken to be meant.
fn currencies(amounts: &[Amount]) -> Vec<Fault> {
    let alike = |amount: &&Amount| amounts.iter().filter(|other| other.money.currency == amount.money.currency).count();
    // The first of those that are equally many.
    let Some(first) = amounts.iter().rev().max_by_key(alike) else { return Vec::new() };
    let others = amounts.iter().filter(|amount| amount.money.currency != first.money.currency);
    let fault = |amount: &Amount| {
        let (here, there) = (amount.money.currency.code(), first.money.currency.code());
        let what = format!("{} is in {here}, but {} ({}) is in {there}", amount.by, first.by, line(&first.at));
        let hint = "OVHcloud bills an account in one currency: write every amount in that one";
        Fault::new(amount.at.clone(), what, hint)
    };
    others.map(fault).collect()
}

/// A place in a sentence.
fn line(at: &Origin) -> String {
    match at {
        Origin::File { line, .. } => format!("line {line}"),
        Origin::Variable(name) => name.clone(),
        Origin::Whole => "elsewhere".to_owned(),
    }
}
