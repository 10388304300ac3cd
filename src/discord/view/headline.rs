//! The one sentence that says where an order stands. It changes only when the stage does.

use super::changed::moved;
use super::escape::escape_within;
use super::held::{doubt, held, silence, vain};
use super::lines::numbers;
use super::people::{name, names};
use super::standing;
use crate::desk::Sheet;
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::{Ending, HeldFor, MOST_REASON, Stage, Undecided};

/// The sentence for the order's stage, and what else there is to look at.
pub fn headline(lang: Lang, sheet: &Sheet) -> String {
    let order = &sheet.order;
    let sentence = of_stage(lang, sheet);
    match &order.stage {
        // There it is the sentence itself.
        Stage::Held(_) => sentence,
        _stage if order.strays.is_empty() => sentence,
        Stage::Pending
        | Stage::Approved
        | Stage::CheckingOut { .. }
        | Stage::Undecided(_)
        | Stage::Placed { .. }
        | Stage::PlacedOtherwise { .. }
        | Stage::Closed(_) => {
            say::headline_with_strays(lang, sentence, order.strays.len(), numbers(lang, &order.strays))
        }
    }
}

fn of_stage(lang: Lang, sheet: &Sheet) -> String {
    let order = &sheet.order;
    let id = order.id;
    match &order.stage {
        Stage::Pending => pending(lang, sheet),
        // What happens between the last approval and an answer is progress, not news: it shows in the embed.
        Stage::Approved | Stage::CheckingOut { unproved: None, .. } => approved(lang, sheet),
        Stage::CheckingOut { unproved: Some(_), ordered: true, .. } => say::headline_ordered(lang, id),
        Stage::CheckingOut { unproved: Some(unproved), ordered: false, .. } => {
            say::headline_checking(lang, id, silence(lang, unproved.silence))
        }
        Stage::Held(_) if !order.strays.is_empty() => say::headline_strays(lang, id),
        Stage::Held(HeldFor::SaidNotOrdered { .. }) => {
            say::headline_said_not_ordered(lang, id, name(lang, sheet.decided_by.as_ref()))
        }
        Stage::Held(why @ HeldFor::Restored) => say::headline_restored(lang, id, held(lang, why)),
        Stage::Held(why) => say::headline_held(lang, id, held(lang, why)),
        Stage::Undecided(Undecided::Doubted(why)) => say::headline_undecided(lang, id, doubt(lang, why)),
        Stage::Undecided(Undecided::NotFound(lost)) => say::headline_lost(lang, id, vain(lang, lost)),
        Stage::Placed { number } | Stage::PlacedOtherwise { number } => standing::headline(lang, order, *number),
        Stage::Closed(ending) => closed(lang, sheet, ending),
    }
}

fn approved(lang: Lang, sheet: &Sheet) -> String {
    let order = &sheet.order;
    let alone = order.approvals.iter().position(|approval| approval.alone);
    if let Some(place) = alone {
        let person = sheet.approvals.get(place).and_then(Option::as_ref);
        return say::headline_approved_alone(lang, order.id, name(lang, person));
    }
    if order.needs == 0 && order.approvals.is_empty() {
        return say::headline_approved_by_rule(lang, order.id);
    }
    say::headline_approved(lang, order.id, names(lang, &sheet.approvals))
}

fn pending(lang: Lang, sheet: &Sheet) -> String {
    let order = &sheet.order;
    let person = name(lang, sheet.requester.as_ref());
    let price = lang.money(order.quote.with_tax);
    let left = usize::from(order.needs).saturating_sub(order.approvals.len());
    if order.lapsed {
        say::headline_lapsed(lang, order.id, person, price, left)
    } else if moved(order).is_some() {
        say::headline_asked_again(lang, order.id, person, price, left)
    } else {
        say::headline_pending(lang, order.id, person, price, left)
    }
}

fn closed(lang: Lang, sheet: &Sheet, ending: &Ending) -> String {
    let id = sheet.order.id;
    let person = name(lang, sheet.decided_by.as_ref());
    match ending {
        Ending::Rejected { .. } => match &sheet.texts.rejection {
            Some(reason) => say::headline_rejected_because(lang, id, person, escape_within(reason, MOST_REASON)),
            None => say::headline_rejected(lang, id, person),
        },
        Ending::Withdrawn { .. } => say::headline_withdrawn(lang, id, person),
        Ending::Expired => say::headline_expired(lang, id, name(lang, sheet.requester.as_ref())),
        // After an unproved checkout nobody knows that nothing was ordered: somebody said so.
        Ending::GivenUp { .. } if sheet.order.doubtful.is_some() => say::headline_closed_doubtful(lang, id, person),
        Ending::GivenUp { .. } => say::headline_closed(lang, id, person),
    }
}
