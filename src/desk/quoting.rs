//! From OVHcloud's dry run to a quote.

use super::fill::Filled;
use super::{OvhTrouble, Trouble};
use crate::order::{Content, Money, Quote, QuotedLine, Verdict};
use crate::ovh::{Account, Answer};

/// The quote a dry run gives for this content.
pub(super) fn quote(account: &Account, content: &Content, filled: &Filled) -> Result<Quote, Trouble> {
    let mut lines = Vec::new();
    for (line, made) in content.lines.iter().zip(&filled.made) {
        let belongs = |item| made.id == item || made.options.contains(&item);
        let none = Money::new(0, filled.answer.without_tax.currency);
        let total = filled
            .answer
            .details
            .iter()
            // Free details may stand in points.
            .filter(|detail| detail.item.is_some_and(belongs) && !detail.total.is_zero())
            .try_fold(none, |sum, detail| sum.checked_add(detail.total))
            .ok_or(Trouble::Ovh { fate: OvhTrouble::Refused(Verdict::BadRequest), query_id: None })?;
        lines.push(QuotedLine { line: line.id, total });
    }
    Ok(Quote {
        account: account.nichandle.clone(),
        subsidiary: account.subsidiary.clone(),
        individual: account.individual,
        lines,
        without_tax: filled.answer.without_tax,
        tax: filled.answer.tax,
        with_tax: filled.answer.with_tax,
        contracts: filled.answer.contracts.clone(),
    })
}

/// What a checkout's answer says was bought, to be compared with the seal.
pub(super) fn from_answer(quote: &Quote, answer: &Answer) -> Quote {
    Quote {
        without_tax: answer.without_tax,
        tax: answer.tax,
        with_tax: answer.with_tax,
        contracts: answer.contracts.clone(),
        ..quote.clone()
    }
}
