//! What OVHcloud offers: plans with the one price a project is ordered at, and the options of a plan.

use super::Money;
use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! text_of_ovhcloud {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text_of_ovhcloud!(
    /// A plan's code, `project.2018` in Europe and Canada, `project` in the US.
    PlanCode
);
text_of_ovhcloud!(
    /// A duration as OVHcloud writes it, `P1M`. Never made up: it comes from an offer.
    Duration
);
text_of_ovhcloud!(
    /// A pricing mode, usually `default`.
    PricingMode
);

/// How many of a plan; at least 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Quantity(pub u32);

/// A plan with the price whose capacities contain `renew`: the one a project is ordered at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// The plan's code.
    pub plan: PlanCode,
    /// OVHcloud's name of the product.
    pub product: String,
    /// The duration of that price.
    pub duration: Duration,
    /// The pricing mode of that price.
    pub pricing_mode: PricingMode,
    /// The price for one, without tax.
    pub price: Money,
    /// The smallest quantity that may be ordered.
    pub minimum: u32,
    /// The largest, where OVHcloud sets one.
    pub maximum: Option<u32>,
    /// What may be added to this plan.
    pub options: Vec<OptionOffer>,
}

/// An option of a plan, with the price it is ordered at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionOffer {
    /// The option's plan code.
    pub plan: PlanCode,
    /// OVHcloud's name of the product.
    pub product: String,
    /// The family; of an exclusive family only one may be chosen.
    pub family: String,
    /// Whether the plan cannot be ordered without one of this family.
    pub mandatory: bool,
    /// Whether it excludes others of its family.
    pub exclusive: bool,
    /// The duration of its price.
    pub duration: Duration,
    /// The pricing mode of its price.
    pub pricing_mode: PricingMode,
    /// The price for one, without tax.
    pub price: Money,
}

/// Everything offered to this account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// The plans that can be ordered, as OVHcloud lists them.
    pub offers: Vec<Offer>,
}

impl Catalogue {
    /// The offer a person means: by its exact code, or by a code without its year (`project` for `project.2018`).
    pub fn find(&self, wanted: &str) -> Option<&Offer> {
        let wanted = wanted.trim();
        self.offers.iter().find(|offer| offer.plan.0.eq_ignore_ascii_case(wanted)).or_else(|| {
            let mut dated = self
                .offers
                .iter()
                .filter(|offer| without_year(&offer.plan.0).is_some_and(|code| code.eq_ignore_ascii_case(wanted)));
            let newest = dated.next()?;
            Some(dated.fold(newest, |newest, offer| if offer.plan.0 > newest.plan.0 { offer } else { newest }))
        })
    }
}

impl Offer {
    /// The option with this code, exactly or without its year.
    pub fn option(&self, wanted: &str) -> Option<&OptionOffer> {
        let wanted = wanted.trim();
        self.options.iter().find(|option| option.plan.0.eq_ignore_ascii_case(wanted)).or_else(|| {
            self.options
                .iter()
                .find(|option| without_year(&option.plan.0).is_some_and(|code| code.eq_ignore_ascii_case(wanted)))
        })
    }
}

/// `project` of `project.2018`; nothing where no year ends the code.
fn without_year(code: &str) -> Option<&str> {
    let (front, year) = code.rsplit_once('.')?;
    (year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit())).then_some(front)
}

impl PlanCode {
    /// Whether this is the plan of an ordinary Public Cloud project: `project`, with or without a year.
    pub fn is_project(&self) -> bool {
        without_year(&self.0).unwrap_or(&self.0) == "project"
    }
}

impl Quantity {
    /// Where OVHcloud sets no limit of its own, more than this is taken for a slip of the finger.
    pub const MOST: u32 = 20;
}
