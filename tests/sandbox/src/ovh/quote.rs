//! What a cart costs, and whether it may be ordered as it stands.

use super::cart::Cart;
use super::fault::Fault;
use super::item::{self, Item};
use super::money;
use super::voucher;
use super::world::World;
use serde_json::{Value, json};

/// The price of a cart, line by line.
#[derive(Clone, Debug)]
pub(crate) struct Quote {
    pub(crate) currency: &'static str,
    pub(crate) lines: Vec<Line>,
    /// Taken off by the cart's coupons, in ucents.
    coupons: i64,
    tax: i64,
}

/// The price of one item, in ucents.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) item: Item,
    pub(crate) description: String,
    pub(crate) kind: &'static str,
    pub(crate) unit: i64,
    /// Taken off by a voucher.
    pub(crate) reduction: i64,
    voucher: bool,
}

impl Line {
    pub(crate) fn full(&self) -> i64 {
        self.unit.saturating_mul(self.item.quantity)
    }
}

impl Quote {
    /// Prices a cart without judging it. A voucher that is not valid takes nothing off.
    pub(crate) fn of(world: &World, cart: &Cart) -> Quote {
        let lines: Vec<Line> = cart.items.iter().map(|item| line(world, item)).collect();
        let sum: i64 = lines.iter().map(|line| line.full() - line.reduction).sum();
        let coupons: i64 = cart.coupons.iter().filter_map(|code| world.coupons.get(code)).sum();
        let coupons = coupons.clamp(0, sum);
        let tax = money::tax(sum - coupons, &cart.subsidiary);
        Quote { currency: money::currency(&cart.subsidiary), lines, coupons, tax }
    }

    pub(crate) fn without_tax(&self) -> i64 {
        self.original() - self.reduction()
    }

    pub(crate) fn tax(&self) -> i64 {
        self.tax
    }

    pub(crate) fn with_tax(&self) -> i64 {
        self.without_tax() + self.tax
    }

    fn original(&self) -> i64 {
        self.lines.iter().map(Line::full).sum()
    }

    fn reduction(&self) -> i64 {
        self.lines.iter().map(|line| line.reduction).sum::<i64>() + self.coupons
    }

    /// `order.Order`; a dry run has neither number nor link.
    pub(crate) fn shown(&self, order: Option<(i64, &str)>) -> Value {
        let price = |ucents| money::price(ucents, self.currency);
        json!({
            "contracts": contracts(),
            "details": self.lines.iter().map(|line| self.detail(line)).collect::<Vec<_>>(),
            "orderId": order.map(|(id, _)| id),
            "prices": {
                "originalWithoutTax": price(self.original()),
                "reduction": price(self.reduction()),
                "tax": price(self.tax),
                "withTax": price(self.with_tax()),
                "withoutTax": price(self.without_tax()),
            },
            "url": order.map(|(_, url)| url),
        })
    }

    fn detail(&self, line: &Line) -> Value {
        let price = |ucents| money::price(ucents, self.currency);
        let reductions: Vec<Value> = line
            .voucher
            .then(|| {
                json!({
                    "context": "voucher",
                    "description": "Voucher",
                    "price": price(line.full() - line.reduction),
                    "reductionDescription": "Public Cloud voucher",
                    "type": "fixed_amount",
                    "value": price(line.reduction),
                })
            })
            .into_iter()
            .collect();
        json!({
            "cartItemID": line.item.id,
            "description": line.description,
            "detailType": line.kind,
            "domain": "*001",
            "originalTotalPrice": price(line.full()),
            "quantity": line.item.quantity,
            "reductionTotalPrice": price(line.reduction),
            "reductions": reductions,
            "totalPrice": price(line.full() - line.reduction),
            "unitPrice": price(line.unit),
        })
    }
}

/// Whether a cart may be ordered: configuration first, then the voucher, then the account's own rules.
pub(crate) fn check(world: &mut World, cart: &Cart) -> Result<(), Fault> {
    if cart.items.is_empty() {
        return Err(Fault::bad_request("Cart is empty"));
    }
    let complaints: Vec<String> = cart.items.iter().flat_map(|item| complaints(world, item)).collect();
    if !complaints.is_empty() {
        return Err(Fault::bad_request(complaints.join("\n")));
    }
    for entry in cart.items.iter().flat_map(|item| &item.configurations).filter(|entry| entry.label == "voucher") {
        voucher::try_code(world, &entry.value)?;
    }
    if world.settings.issues_stop_orders && !world.settings.eligibility_issues.is_empty() {
        return Err(ineligible(&world.settings.eligibility_issues.join(",")));
    }
    Ok(())
}

/// The account's rules forbid the order.
pub(crate) fn ineligible(issues: &str) -> Fault {
    Fault::bad_request(format!("Found eligibility issues: {issues}"))
}

fn complaints(world: &World, item: &Item) -> Vec<String> {
    let labels = world.catalog.find(&item.plan).map_or(&[][..], |plan| plan.labels);
    let complaint = |label: &str| {
        let count = item.configurations.iter().filter(|entry| entry.label == label).count();
        match count {
            0 if world.settings.is_mandatory(label) => {
                Some(format!("Custom field {label} is mandatory for product {}", item.plan))
            }
            0 | 1 => None,
            _ => Some(format!("Custom field {label} is duplicated for product {}", item.plan)),
        }
    };
    labels.iter().filter_map(|(label, _)| complaint(label)).collect()
}

fn line(world: &World, item: &Item) -> Line {
    let pricing = item::pricing(world, item);
    let unit = pricing.map_or(0, |pricing| pricing.ucents);
    let code = item.configurations.iter().find(|entry| entry.label == "voucher");
    let credit = code.and_then(|entry| voucher::value_of(world, &entry.value).ok()).map(|(credit, _)| credit);
    let name = world.catalog.find(&item.plan).map_or("", |plan| plan.name);
    let rental = pricing.is_none_or(|pricing| pricing.kind == "rental");
    Line {
        description: if rental { format!("{name} - monthly rental") } else { name.to_owned() },
        kind: if rental { "DURATION" } else { "CREATION" },
        unit,
        reduction: credit.unwrap_or(0).clamp(0, unit.saturating_mul(item.quantity)),
        voucher: credit.is_some(),
        item: item.clone(),
    }
}

fn contracts() -> Value {
    json!([
        {
            "content": "These are the pretend terms of service.",
            "name": "General Terms of Service",
            "url": "https://contract.ovh.invalid/en/General_Terms_of_Service.pdf",
        },
        {
            "content": "These are the pretend conditions of the Public Cloud.",
            "name": "Specific Conditions Public Cloud",
            "url": "https://contract.ovh.invalid/en/Specific_Conditions_Public_Cloud.pdf",
        },
    ])
}
