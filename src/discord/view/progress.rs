//! The way from the last approval to OVHcloud's answer, in one line.

use crate::desk::Step;
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::Stage;

const STEPS: [Step; 5] = [Step::Cart, Step::Item, Step::Configuration, Step::PriceCheck, Step::Order];

/// Every step with a mark: done, being done, still to come. Empty where nothing is being placed.
pub(super) fn progress_line(lang: Lang, stage: &Stage, step: Option<Step>) -> String {
    let now = match stage {
        Stage::Approved => step.map_or(0, place),
        Stage::CheckingOut { unproved: None, .. } => place(Step::Order),
        Stage::CheckingOut { unproved: Some(_), .. }
        | Stage::Pending
        | Stage::Held(_)
        | Stage::Undecided(_)
        | Stage::Placed { .. }
        | Stage::PlacedOtherwise { .. }
        | Stage::Closed(_) => return String::new(),
    };
    let marked = STEPS.into_iter().map(|step| {
        let mark = match place(step).cmp(&now) {
            std::cmp::Ordering::Less => '✅',
            std::cmp::Ordering::Equal => '⏳',
            std::cmp::Ordering::Greater => '▫',
        };
        format!("{mark} {}", name(lang, step))
    });
    marked.collect::<Vec<_>>().join("  ")
}

fn place(step: Step) -> usize {
    match step {
        Step::Cart => 0,
        Step::Item => 1,
        Step::Configuration => 2,
        Step::PriceCheck => 3,
        Step::Order => 4,
    }
}

fn name(lang: Lang, step: Step) -> String {
    match step {
        Step::Cart => say::step_cart(lang),
        Step::Item => say::step_item(lang),
        Step::Configuration => say::step_configuration(lang),
        Step::PriceCheck => say::step_price_check(lang),
        Step::Order => say::step_order(lang),
    }
}
