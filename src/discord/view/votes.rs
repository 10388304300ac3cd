//! Who has approved an order, by whose right, and what they gave up with it.

use super::fit::fit;
use super::people::mention;
use crate::desk::{Given, Sheet};
use crate::discord::words as say;
use crate::discord::words::{Lang, date};
use crate::order::Approval;

/// The characters that all approvals may take.
const MOST: usize = 300;

/// Every approval, one below the other. Empty where there is none.
pub(super) fn votes(lang: Lang, sheet: &Sheet) -> String {
    let votes: Vec<String> = sheet
        .approvals
        .iter()
        .enumerate()
        .map(|(place, person)| {
            let person = mention(lang, person.as_ref());
            match sheet.order.approvals.get(place) {
                Some(approval) => vote(lang, person, approval, sheet.approved.get(place)),
                None => person,
            }
        })
        .collect();
    fit(&votes, "\n", MOST, |left_out| say::and_more(lang, left_out))
}

fn vote(lang: Lang, person: String, approval: &Approval, given: Option<&Given>) -> String {
    let mut vote = person;
    if approval.stands_for.is_some() {
        let other = given.and_then(|given| given.stands_for.as_ref());
        vote = say::approval_for(lang, vote, mention(lang, other));
    }
    if approval.alone {
        vote = say::approval_alone(lang, vote);
    }
    if approval.waives {
        let at = given.and_then(|given| given.at).map_or_else(String::new, date);
        vote = say::approval_waives(lang, vote, at);
    }
    vote
}
