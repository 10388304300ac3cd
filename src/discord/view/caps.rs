//! How much of the month's caps is used: `120.00 EUR of 500.00 EUR this month`.

use super::fit::fit;
use super::people::mention;
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::journal::Profile;
use crate::order::{Counted, Money, Tally};

/// A line for each cap. `requester` is whose orders a cap of one person counts; without one it is the reader.
pub(super) fn caps_shown(lang: Lang, requester: Option<Option<&Profile>>, caps: &[(Counted, Money)]) -> String {
    let lines: Vec<String> = caps.iter().map(|(cap, used)| line(lang, requester, cap, *used)).collect();
    fit(&lines, "\n", super::embed::MOST_VALUE, |left_out| say::and_more(lang, left_out))
}

fn line(lang: Lang, requester: Option<Option<&Profile>>, cap: &Counted, used: Money) -> String {
    let (used, most) = (lang.money(used), lang.money(cap.month));
    match (&cap.tally, requester) {
        (Tally::Person(_), Some(person)) => say::cap_person(lang, mention(lang, person), used, most),
        (Tally::Person(_), None) => say::cap_yours(lang, used, most),
        (Tally::Role(role), _) => say::cap_role(lang, format!("<@&{}>", role.0), used, most),
        (Tally::Everybody, _) => say::cap_everybody(lang, used, most),
    }
}
