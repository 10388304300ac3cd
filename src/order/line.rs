//! A line of a cart or an order: one plan, one project name, so many, with options.

use super::{Catalogue, Duration, LineId, PlanCode, PricingMode, ProjectName, Quantity};
use serde::{Deserialize, Serialize};

/// The most lines one cart may have: as many as a message shows whole.
pub const MAX_LINES: usize = 10;

/// One plan under one project name. Everything but the name and the count comes from OVHcloud's offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Which line of its cart.
    pub id: LineId,
    /// The plan.
    pub plan: PlanCode,
    /// The offer's duration.
    pub duration: Duration,
    /// The offer's pricing mode.
    pub pricing_mode: PricingMode,
    /// How many.
    pub quantity: Quantity,
    /// The project's name, sent as the configuration `description`.
    pub name: ProjectName,
    /// What is added to the plan.
    pub options: Vec<LineOption>,
    /// Whether a voucher goes with it. The code itself stands in the journal's table of secrets.
    pub voucher: bool,
}

/// An option of a line, ordered once beside its plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineOption {
    /// The option's plan code.
    pub plan: PlanCode,
    /// The offer's duration.
    pub duration: Duration,
    /// The offer's pricing mode.
    pub pricing_mode: PricingMode,
}

/// What an order buys. Fixed when it is submitted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// The lines, in the order people see them; never empty.
    pub lines: Vec<Line>,
}

impl Content {
    /// Whether both would create a project of the same plan and name.
    pub fn overlaps(&self, other: &Content) -> bool {
        self.lines
            .iter()
            .any(|line| other.lines.iter().any(|theirs| theirs.plan == line.plan && theirs.name == line.name))
    }

    /// The first plan or option that is no longer offered as it was when this was approved.
    pub fn not_offered(&self, offers: &Catalogue) -> Option<&PlanCode> {
        for line in &self.lines {
            let offer = offers.offers.iter().find(|offer| {
                offer.plan == line.plan && offer.duration == line.duration && offer.pricing_mode == line.pricing_mode
            });
            let Some(offer) = offer else { return Some(&line.plan) };
            let gone =
                line.options.iter().find(|option| !offer.options.iter().any(|offered| offered.plan == option.plan));
            if let Some(option) = gone {
                return Some(&option.plan);
            }
        }
        None
    }
}
