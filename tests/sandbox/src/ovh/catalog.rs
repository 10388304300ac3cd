//! What is for sale: the plans and options of a Public Cloud account and their prices.

use super::settings::Region;

/// A plan or an option.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    pub(crate) product: &'static str,
    pub(crate) product_type: &'static str,
    /// What an order of it becomes.
    pub(crate) makes: Makes,
    /// The configuration labels it takes, with their types.
    pub(crate) labels: &'static [(&'static str, &'static str)],
    pub(crate) pricings: Vec<Pricing>,
}

/// What an order of a plan becomes when it is delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Makes {
    /// A Public Cloud project.
    Project,
    /// Credit on the account.
    Credit,
    /// An option of the projects with this plan code, in this family.
    Option { of: &'static str, family: &'static str },
}

/// One way to pay for a plan: `order.cart.GenericProductPricing`.
#[derive(Clone, Debug)]
pub(crate) struct Pricing {
    pub(crate) capacities: &'static [&'static str],
    pub(crate) description: &'static str,
    pub(crate) duration: &'static str,
    pub(crate) mode: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) maximum_quantity: Option<i64>,
    /// Without tax, per unit.
    pub(crate) ucents: i64,
}

impl Pricing {
    /// Whether a new service can be ordered at this price. The others serve services that exist already.
    pub(crate) fn orders(&self) -> bool {
        self.capacities.iter().any(|capacity| matches!(*capacity, "installation" | "renew"))
    }

    /// The duration's length in months, 0 for a purchase.
    pub(crate) fn months(&self) -> i64 {
        self.duration.trim_start_matches('P').trim_end_matches('M').parse().unwrap_or(0)
    }
}

/// The plans of one region.
#[derive(Clone, Debug)]
pub(crate) struct Catalog {
    pub(crate) plans: Vec<Plan>,
}

const PROJECT_LABELS: &[(&str, &str)] =
    &[("description", "string"), ("infrastructure", "string"), ("voucher", "string"), ("vrack", "/vrack")];

impl Catalog {
    pub(crate) fn of(region: Region) -> Catalog {
        let (project, certification) = match region {
            Region::Eu | Region::Ca => ("project.2018", "certification.hds.2018"),
            Region::Us => ("project", "certification.hds"),
        };
        let plans = vec![
            Plan {
                code: "project.discovery",
                name: "Public Cloud discovery project",
                product: "publiccloud-project",
                product_type: "cloud_service",
                makes: Makes::Project,
                labels: PROJECT_LABELS,
                pricings: vec![monthly(0)],
            },
            Plan {
                code: project,
                name: "Public Cloud Project",
                product: "publiccloud-project",
                product_type: "cloud_service",
                makes: Makes::Project,
                labels: PROJECT_LABELS,
                pricings: vec![transition(), monthly(0)],
            },
            Plan {
                code: "credit",
                name: "Public Cloud credit",
                product: "publiccloud-credit",
                product_type: "cloud_service",
                makes: Makes::Credit,
                labels: &[],
                pricings: vec![purchase(1_000_000_000)],
            },
            Plan {
                code: certification,
                name: "Health data hosting certification",
                product: "publiccloud-certification",
                product_type: "cloud_service",
                makes: Makes::Option { of: project, family: "certification-hds" },
                labels: &[],
                pricings: vec![transition(), monthly(0)],
            },
        ];
        Catalog { plans }
    }

    pub(crate) fn find(&self, code: &str) -> Option<&Plan> {
        self.plans.iter().find(|plan| plan.code == code)
    }

    /// Stops selling a plan. False when it was not sold.
    pub(crate) fn withdraw(&mut self, code: &str) -> bool {
        let before = self.plans.len();
        self.plans.retain(|plan| plan.code != code);
        self.plans.len() < before
    }

    /// Sets the price of every pricing at which a plan can be ordered; false when there is no such plan.
    pub(crate) fn set_price(&mut self, code: &str, ucents: i64) -> bool {
        let Some(plan) = self.plans.iter_mut().find(|plan| plan.code == code) else {
            return false;
        };
        plan.pricings.iter_mut().filter(|pricing| pricing.orders()).for_each(|pricing| pricing.ucents = ucents);
        true
    }
}

fn monthly(ucents: i64) -> Pricing {
    Pricing {
        capacities: &["installation", "renew"],
        description: "Monthly rental",
        duration: "P1M",
        mode: "default",
        kind: "rental",
        maximum_quantity: None,
        ucents,
    }
}

/// A price for projects that change their plan. It stands first so that a client has to choose.
fn transition() -> Pricing {
    Pricing {
        capacities: &["detach", "upgrade"],
        description: "Change of plan",
        duration: "P12M",
        mode: "transition",
        kind: "rental",
        maximum_quantity: Some(1),
        ucents: 4_900_000_000,
    }
}

fn purchase(ucents: i64) -> Pricing {
    Pricing {
        capacities: &["installation"],
        description: "One purchase",
        duration: "P1M",
        mode: "default",
        kind: "purchase",
        maximum_quantity: None,
        ucents,
    }
}
