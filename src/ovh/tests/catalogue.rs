//! The catalogue: which plans are kept, at which price, with which options.

use super::*;
use crate::order::{PlanCode, Silence};

const PLANS: &str = r#"[
    {"planCode":"project.2018","productName":"publiccloud-project","productType":"cloud_service","prices":[
        {"capacities":["installation"],"duration":"P0D","pricingMode":"default","pricingType":"purchase","price":{"text":"?"}},
        {"capacities":["installation","renew"],"description":"rental","duration":"P1M","interval":1,"maximumQuantity":10,
         "maximumRepeat":null,"minimumQuantity":1,"minimumRepeat":1,"price":{"currencyCode":"EUR","text":"0.00 €","value":0},
         "priceInUcents":0,"pricingMode":"default","pricingType":"rental"}]},
    {"planCode":"credit","productName":"credit","productType":"cloud_service","prices":[
        {"capacities":["installation"],"duration":"P0D","minimumQuantity":1,"price":{"currencyCode":"EUR","text":"10 €","value":10},
         "pricingMode":"default","pricingType":"purchase"}]},
    {"planCode":"project.paid","productName":"paid","prices":[
        {"capacities":["renew"],"duration":"P1Y","minimumQuantity":"2","maximumQuantity":null,
         "price":{"currencyCode":"EUR","value":16.99},"priceInUcents":1699000001,"pricingMode":"upfront"}]}
]"#;

const OPTIONS: &str = r#"[
    {"planCode":"certification.hds.2018","productName":"hds","family":"certification-hds","mandatory":false,"exclusive":true,
     "prices":[{"capacities":["renew"],"duration":"P1M","minimumQuantity":1,"price":{"currencyCode":"EUR","value":1.5},"pricingMode":"default"}]},
    {"planCode":"credit.default","productName":"credit","family":"credit","mandatory":false,"exclusive":false,
     "prices":[{"capacities":["installation"],"duration":"P0D","price":{"currencyCode":"EUR","value":1},"pricingMode":"default"}]}
]"#;

#[tokio::test]
async fn plans_that_renew_are_kept_with_their_options() {
    let pretend = with(&[
        ("GET {c}/cloud", PLANS),
        ("GET {c}/cloud/options?planCode=project.2018", OPTIONS),
        ("GET {c}/cloud/options?planCode=project.paid", "[]"),
    ]);
    let offers = pretend.client().catalogue(&cart()).await.unwrap().offers;
    let plans: Vec<&PlanCode> = offers.iter().map(|offer| &offer.plan).collect();
    assert_eq!(plans, [&PlanCode("project.2018".to_owned()), &PlanCode("project.paid".to_owned())]);
    let (free, paid) = (&offers[0], &offers[1]);
    assert_eq!((free.duration.0.as_str(), free.pricing_mode.0.as_str(), free.price), ("P1M", "default", euro(0)));
    assert_eq!((free.minimum, free.maximum), (1, Some(10)));
    assert_eq!(
        (paid.duration.0.as_str(), paid.pricing_mode.0.as_str(), paid.price),
        ("P1Y", "upfront", euro(1_699_000_001))
    );
    assert_eq!((paid.minimum, paid.maximum, paid.options.len()), (2, None, 0));
    let option = &free.options[0];
    assert_eq!((option.plan.0.as_str(), option.family.as_str()), ("certification.hds.2018", "certification-hds"));
    assert_eq!((option.mandatory, option.exclusive, option.price), (false, true, euro(150_000_000)));
    assert_eq!(free.options.len(), 1);
}

/// A price that cannot be understood is never taken for nothing.
#[tokio::test]
async fn an_unreadable_price_is_an_error() {
    let pretend = with(&[(
        "GET {c}/cloud",
        r#"[{"planCode":"p","productName":"p","prices":[{"capacities":["renew"],"duration":"P1M","pricingMode":"default",
            "price":{"currencyCode":"EUR","text":"free"}}]}]"#,
    )]);
    let error = pretend.client().catalogue(&cart()).await.unwrap_err();
    assert_eq!(error.fate, Fate::Unknown(Silence::Unreadable(200)));
}
