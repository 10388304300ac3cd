//! The right of withdrawal: what using it means, why it cannot be used, what came of it.

use super::body::body;
use super::button::{Style, button};
use super::form::{CONFIRM_INPUT, MOST_NUMBER, form};
use super::verdict::verdict;
use crate::desk::Retractable;
use crate::discord::custom_id::CustomId;
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::{Asking, NoRetraction, Order, OrderId, Reason, Verdict};
use serde_json::{Value, json};

/// What follows if the person goes on, with the button that does.
pub fn retraction(lang: Lang, retractable: &Retractable, reason: Reason) -> Value {
    let order = &retractable.sheet.order;
    let number = order.number().map(|number| number.to_string()).unwrap_or_default();
    let lines = [
        say::retraction_what(lang, order.id, number),
        say::retraction_until(lang, say::date(retractable.until)),
        say::retraction_follows(lang),
        say::retraction_reason(lang, reason_name(lang, reason)),
    ];
    let id = CustomId::Retract { order: order.id, reason };
    body(lines.join("\n"), Vec::new(), vec![button(Style::Danger, say::button_retract(lang), &id)])
}

/// Asks for the order's number: the second, deliberate step.
pub fn retract_form(lang: Lang, order: OrderId, reason: Reason) -> Value {
    let input = json!({
        "type": 4, "style": 1, "custom_id": CONFIRM_INPUT, "label": say::form_retract_confirm(lang, order),
        "placeholder": say::form_retract_follows(lang), "min_length": 1, "max_length": MOST_NUMBER, "required": true,
    });
    form(say::form_retract_title(lang, order), &CustomId::RetractForm { order, reason }, input)
}

/// Why it cannot be used, and what can be done instead.
pub(super) fn no_retraction(lang: Lang, why: NoRetraction) -> String {
    match why {
        NoRetraction::NotPlaced => say::no_retraction_not_placed(lang),
        NoRetraction::NotPrivate => say::no_retraction_not_private(lang),
        NoRetraction::Waived => say::no_retraction_waived(lang),
        NoRetraction::NotPaid => say::no_retraction_not_paid(lang),
        NoRetraction::Cancelled => say::no_retraction_cancelled(lang),
        NoRetraction::Over { until: Some(until) } => say::no_retraction_over(lang, say::date(until)),
        NoRetraction::Over { until: None } => say::no_retraction_no_date(lang),
        NoRetraction::Used => say::no_retraction_used(lang),
    }
}

/// What came of a withdrawal, for the order's message. `by`: whoever withdrew.
pub(super) fn retraction_notice(lang: Lang, order: &Order, by: String) -> Option<String> {
    let retraction = order.course.retraction.as_ref()?;
    Some(match &retraction.outcome {
        None => say::retraction_asked(lang, by),
        Some(Asking::Taken) => say::retraction_taken(lang, by),
        Some(Asking::Refused {
            verdict:
                why @ (Verdict::CredentialInvalid
                | Verdict::RightMissing
                | Verdict::ClockDiffers
                | Verdict::SignatureInvalid),
            ..
        }) => say::retraction_refused(lang, by, verdict(lang, why)),
        Some(Asking::Refused { .. }) => say::retraction_refused_plain(lang, by),
        Some(Asking::NotSent | Asking::NotAsked | Asking::Moved | Asking::Unread | Asking::NotProved) => {
            say::retraction_not_sent(lang, by)
        }
        Some(Asking::BegunElsewhere | Asking::NotShown | Asking::Unknown { .. }) => say::retraction_unknown(lang, by),
    })
}

fn reason_name(lang: Lang, reason: Reason) -> String {
    match reason {
        Reason::Competitor => say::retract_competitor(lang),
        Reason::Difficulty => say::retract_difficulty(lang),
        Reason::Expensive => say::retract_expensive(lang),
        Reason::Other => say::retract_other(lang),
        Reason::Performance => say::retract_performance(lang),
        Reason::Reliability => say::retract_reliability(lang),
        Reason::Unused => say::retract_unused(lang),
    }
}
