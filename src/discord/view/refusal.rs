//! Every "no" in words: why not, and what would help.

use super::account::not_eligible;
use super::after::no_retraction;
use super::before::know_first;
use super::delegating::delegating_fault;
use super::escape::{code, escape};
use super::fit::fit;
use super::people::mention;
use super::voucher::brake;
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::journal::Profile;
use crate::order::{NameFault, PlanCode, ProjectName, Refusal, Tally};

/// The characters a list of codes may take.
const MOST_OFFERED: usize = 1200;

/// A refusal as the person reads it.
pub fn refusal(lang: Lang, refusal: &Refusal) -> String {
    match refusal {
        Refusal::CartEmpty => say::cart_empty(lang),
        Refusal::CartFull { most } => say::refusal_cart_full(lang, *most),
        Refusal::CartChanged => say::refusal_cart_changed(lang),
        Refusal::NoSuchLine { place, lines } => say::refusal_no_such_line(lang, place.to_string(), *lines),
        Refusal::UnknownPlan { offered } if offered.is_empty() => say::catalogue_empty(lang),
        Refusal::UnknownPlan { offered } => say::refusal_unknown_plan(lang, codes(lang, offered)),
        Refusal::UnknownOption { offered } if offered.is_empty() => say::refusal_no_options(lang),
        Refusal::UnknownOption { offered } => say::refusal_unknown_option(lang, codes(lang, offered)),
        Refusal::OptionExclusive { family } => say::refusal_option_exclusive(lang, code(family)),
        Refusal::OptionMandatory { family } => say::refusal_option_mandatory(lang, code(family)),
        Refusal::Quantity { least, most } if least == most => say::refusal_quantity_exact(lang, *least),
        Refusal::Quantity { least, most } => say::refusal_quantity(lang, *least, *most),
        Refusal::Name(fault) => name_fault(lang, *fault),
        Refusal::NameTaken { name } => say::refusal_name_taken(lang, escape(name.as_str())),
        Refusal::VoucherForm => say::refusal_voucher_form(lang),
        Refusal::VoucherBrake(braked) => brake(lang, braked),
        Refusal::TextLength { most } => say::refusal_text_length(lang, *most),
        Refusal::NoSuchOrder { order } => say::refusal_no_such_order(lang, *order),
        Refusal::NotApprover => say::refusal_not_approver(lang),
        Refusal::RightUnsure => say::refusal_right_unsure(lang),
        Refusal::OwnOrder => say::refusal_own_order(lang),
        Refusal::OwnRejection => say::refusal_own_rejection(lang),
        Refusal::OwnSettling => say::refusal_own_settling(lang),
        Refusal::RequestersRight => say::refusal_requesters_right(lang),
        Refusal::AlreadyApproved => say::refusal_already_approved(lang),
        // Only the key of that person is known here; `refusal_by` has the person.
        Refusal::ApprovedForYou { by: _ } => say::refusal_approved_for_you_by_somebody(lang),
        Refusal::RightUsed { by: _ } => say::refusal_right_used_by_somebody(lang),
        Refusal::YouDecided => say::refusal_you_decided(lang),
        // The order's message has the name.
        Refusal::AlreadyDecided { by: _ } => say::refusal_already_decided(lang),
        Refusal::Over => say::refusal_over(lang),
        Refusal::BeingPlaced => say::refusal_being_placed(lang),
        Refusal::DecideFirst => say::refusal_decide_first(lang),
        Refusal::PlacedAlready { order } => say::refusal_placed_already(lang, *order),
        Refusal::NoRetraction(why) => no_retraction(lang, *why),
        Refusal::NotEligible { actions } => not_eligible(lang, actions),
        Refusal::KnowFirst { remarks } => know_first(lang, remarks),
        Refusal::SealMoved => say::refusal_seal_moved(lang),
        Refusal::NotHeld => say::refusal_not_held(lang),
        Refusal::ChangedSince { order } => say::refusal_changed_since(lang, *order),
        Refusal::NotUndecided => say::refusal_not_undecided(lang),
        Refusal::Delegating(fault) => delegating_fault(lang, *fault),
        Refusal::NotAlone => say::refusal_not_alone(lang),
        Refusal::NothingToTakeBack => say::refusal_nothing_to_take_back(lang),
        Refusal::NotRequester => say::refusal_not_requester(lang),
        Refusal::NothingToWaive => say::refusal_nothing_to_waive(lang),
        Refusal::OverRule { most } => say::refusal_over_rule(lang, lang.money(*most)),
        Refusal::OverCap { tally, used, most } => {
            let (used, most) = (lang.money(*used), lang.money(*most));
            match tally {
                Tally::Person(_) => say::refusal_over_cap_person(lang, used, most),
                Tally::Role(role) => say::refusal_over_cap_role(lang, format!("<@&{}>", role.0), used, most),
                Tally::Everybody => say::refusal_over_cap_everybody(lang, used, most),
            }
        }
        Refusal::OtherCurrency { rules } => say::refusal_other_currency(lang, rules.currency.code()),
        Refusal::NotConfirmed { order } => say::refusal_not_confirmed(lang, *order),
        Refusal::NumberForm => say::refusal_number_form(lang),
        Refusal::NumberUnknown { number } => say::refusal_number_unknown(lang, *number),
        Refusal::NumberClaimed { number, by } => say::refusal_number_claimed(lang, *number, *by),
        Refusal::NumberPerhapsAnothers { number, by } => say::refusal_number_perhaps_anothers(lang, *number, *by),
        Refusal::NumberOlder { number } => say::refusal_number_older(lang, *number),
        Refusal::NumberOther { number } => say::refusal_number_other(lang, *number),
        Refusal::Erased => say::refusal_erased(lang),
        Refusal::Expired => say::refusal_expired(lang),
        Refusal::NotPlaced => say::refusal_not_placed(lang),
        Refusal::PlacedOtherwise => say::refusal_placed_otherwise(lang),
        Refusal::BotPays => say::refusal_bot_pays(lang),
        Refusal::PaidAlready => say::refusal_paid_already(lang),
        Refusal::Unfollowed { number } => say::refusal_unfollowed(lang, *number),
        Refusal::CancelledThere => say::refusal_cancelled_there(lang),
        Refusal::WithdrawnFrom => say::refusal_withdrawn_from(lang),
        Refusal::TotalMoved => say::refusal_total_moved(lang),
        Refusal::LinkNotForYou => say::refusal_link_not_for_you(lang),
    }
}

/// A refusal as the person reads it, for what somebody has done whom they may see.
pub fn refusal_by(lang: Lang, refused: &Refusal, by: &Profile) -> String {
    let person = mention(lang, Some(by));
    if matches!(refused, Refusal::ApprovedForYou { .. }) {
        return say::refusal_approved_for_you(lang, person);
    }
    if matches!(refused, Refusal::RightUsed { .. }) {
        return say::refusal_right_used(lang, person);
    }
    refusal(lang, refused)
}

fn name_fault(lang: Lang, fault: NameFault) -> String {
    match fault {
        NameFault::Empty => say::refusal_name_empty(lang),
        NameFault::TooLong(count) => say::refusal_name_long(lang, ProjectName::MAX, count),
        NameFault::Control => say::refusal_name_hidden(lang),
    }
}

fn codes(lang: Lang, plans: &[PlanCode]) -> String {
    let codes: Vec<String> = plans.iter().map(|plan| code(&plan.0)).collect();
    fit(&codes, ", ", MOST_OFFERED, |left_out| say::and_more(lang, left_out))
}
