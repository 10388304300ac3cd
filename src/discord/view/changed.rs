//! What is no longer as people approved it, side by side with what it is now.

use super::contracts::contract;
use super::fit::fit;
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::{Contract, Order, Quote, Stage};

/// The characters that all of it may take.
const MOST: usize = 400;

/// Whether people were asked before, and the price or the contracts have moved since.
pub(super) fn moved(order: &Order) -> Option<&Quote> {
    // Where the approvals were too old instead, people have seen this price already.
    if order.stage == Stage::Pending && !order.lapsed { order.before.as_deref() } else { None }
}

/// Prices and contracts before and after. Empty where nothing has changed.
pub(super) fn changed(lang: Lang, order: &Order, hosts: &[String]) -> String {
    let Some(before) = moved(order) else { return String::new() };
    let now = &order.quote;
    let mut changes = Vec::new();
    if before.with_tax != now.with_tax {
        changes.push(say::changed_with_tax(lang, lang.money(before.with_tax), lang.money(now.with_tax)));
    }
    if before.without_tax != now.without_tax {
        changes.push(say::changed_without_tax(lang, lang.money(before.without_tax), lang.money(now.without_tax)));
    }
    let named = |contracts: &[Contract], name: &str| contracts.iter().any(|contract| contract.name == name);
    for new in now.contracts.iter().filter(|new| !before.contracts.contains(new)) {
        let link = contract(new, hosts);
        let known = named(&before.contracts, &new.name);
        changes.push(if known { say::contract_changed(lang, link) } else { say::contract_added(lang, link) });
    }
    for old in before.contracts.iter().filter(|old| !named(&now.contracts, &old.name)) {
        changes.push(say::contract_removed(lang, contract(old, hosts)));
    }
    fit(&changes, "\n", MOST, |left_out| say::and_more(lang, left_out))
}
