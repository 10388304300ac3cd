//! How the catalogue is shown: the offers of a cart and the public catalogue.

use super::catalog::{Makes, Plan, Pricing};
use super::fault::Fault;
use super::money;
use super::request::Request;
use super::world::World;
use serde_json::{Value, json};

/// `GET /order/cart/{cartId}/cloud`
pub(crate) fn products(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let currency = money::currency(&world.cart(call)?.subsidiary);
    let plans = world.catalog.plans.iter();
    Ok(plans
        .filter(|plan| !matches!(plan.makes, Makes::Option { .. }))
        .map(|plan| definition(plan, currency))
        .collect())
}

/// `GET /order/cart/{cartId}/cloud/options?planCode=`
pub(crate) fn options(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let currency = money::currency(&world.cart(call)?.subsidiary);
    let code = super::fields::required("planCode", call.query("planCode"))?;
    if world.catalog.find(code).is_none() {
        return Err(Fault::missing_object("planCode", code));
    }
    let options = world.catalog.plans.iter().filter_map(|plan| match plan.makes {
        Makes::Option { of, family } if of == code => Some((plan, family)),
        Makes::Option { .. } | Makes::Project | Makes::Credit => None,
    });
    Ok(options
        .map(|(plan, family)| {
            let mut shown = definition(plan, currency);
            if let Value::Object(fields) = &mut shown {
                fields.insert("exclusive".to_owned(), json!(false));
                fields.insert("family".to_owned(), json!(family));
                fields.insert("mandatory".to_owned(), json!(false));
            }
            shown
        })
        .collect())
}

/// `GET /order/catalog/public/cloud?ovhSubsidiary=`
pub(crate) fn catalog(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let subsidiary = super::fields::required("ovhSubsidiary", call.query("ovhSubsidiary"))?;
    world.check_subsidiary(subsidiary)?;
    let shown = |options: bool| -> Vec<Value> {
        let plans = world.catalog.plans.iter();
        let kind = plans.filter(|plan| matches!(plan.makes, Makes::Option { .. }) == options);
        kind.map(|plan| public_plan(world, plan, subsidiary)).collect()
    };
    let products: std::collections::BTreeMap<_, _> =
        world.catalog.plans.iter().map(|plan| (plan.product, plan.name)).collect();
    Ok(json!({
        "catalogId": 1,
        "locale": {
            "currencyCode": money::currency(subsidiary),
            "subsidiary": subsidiary,
            "taxRate": money::tax_rate(subsidiary),
        },
        "plans": shown(false),
        "addons": shown(true),
        "planFamilies": [{"name": "publiccloud"}],
        "products": products.iter().map(|(name, description)| {
            json!({"name": name, "description": description, "blobs": null, "configurations": null})
        }).collect::<Vec<_>>(),
    }))
}

fn definition(plan: &Plan, currency: &str) -> Value {
    let prices = plan.pricings.iter().map(|pricing| {
        json!({
            "capacities": pricing.capacities,
            "description": pricing.description,
            "duration": pricing.duration,
            "interval": pricing.months(),
            "maximumQuantity": pricing.maximum_quantity,
            "maximumRepeat": null,
            "minimumQuantity": 1,
            "minimumRepeat": 1,
            "price": money::offer_price(pricing.ucents, currency),
            "priceInUcents": pricing.ucents,
            "pricingMode": pricing.mode,
            "pricingType": pricing.kind,
        })
    });
    json!({
        "planCode": plan.code,
        "prices": prices.collect::<Vec<_>>(),
        "productName": plan.product,
        "productType": plan.product_type,
    })
}

fn public_plan(world: &World, plan: &Plan, subsidiary: &str) -> Value {
    let families = world.catalog.plans.iter().filter_map(|option| match option.makes {
        Makes::Option { of, family } if of == plan.code => Some(json!({
            "addons": [option.code], "default": null, "exclusive": false, "mandatory": false, "name": family,
        })),
        Makes::Option { .. } | Makes::Project | Makes::Credit => None,
    });
    let configurations = plan.labels.iter().map(|(label, _)| {
        json!({"isCustom": true, "isMandatory": world.settings.is_mandatory(label), "name": label, "values": null})
    });
    json!({
        "addonFamilies": families.collect::<Vec<_>>(),
        "blobs": null,
        "configurations": configurations.collect::<Vec<_>>(),
        "consumptionConfiguration": null,
        "family": "publiccloud",
        "invoiceName": plan.name,
        "planCode": plan.code,
        "pricingType": plan.pricings.first().map(|pricing| pricing.kind),
        "pricings": plan.pricings.iter().map(|pricing| public_pricing(pricing, subsidiary)).collect::<Vec<_>>(),
        "product": plan.product,
    })
}

fn public_pricing(pricing: &Pricing, subsidiary: &str) -> Value {
    json!({
        "capacities": pricing.capacities,
        "commitment": 0,
        "description": pricing.description,
        "engagementConfiguration": null,
        "interval": pricing.months(),
        "intervalUnit": "month",
        "mode": pricing.mode,
        "mustBeCompleted": false,
        "phase": 0,
        "price": pricing.ucents,
        "promotions": null,
        "quantity": {"max": pricing.maximum_quantity, "min": 1},
        "repeat": {"max": null, "min": 1},
        "strategy": "tiered",
        "tax": money::tax(pricing.ucents, subsidiary),
        "type": pricing.kind,
    })
}
