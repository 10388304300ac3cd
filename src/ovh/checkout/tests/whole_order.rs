//! A whole order against the sandbox's OVHcloud, which was written by others from the same documents.

use super::*;
use crate::order::{Catalogue, Line, LineId, LineOption, Offer, ProjectName, Quantity};
use crate::ovh::{Account, Application, Credentials, ItemId, Keys, Vetted, vet};
use ::sandbox::address;

struct Stage {
    /// Ends with the test.
    _ovh: sandbox::ovh::Ovh,
    address: address::Ovh,
}

impl Stage {
    async fn new() -> Stage {
        let ovh = sandbox::ovh::Ovh::start(0).await.unwrap();
        let address = ovh.address();
        Stage { _ovh: ovh, address }
    }

    fn client(&self) -> Ovh {
        self.client_with(&self.address.application_secret, &self.address.consumer_key)
    }

    fn client_with(&self, secret: &str, consumer_key: &str) -> Ovh {
        let application = Application { key: self.address.application_key.clone().into(), secret: secret.into() };
        let keys = Keys { application, consumer_key: consumer_key.into() };
        Ovh::with_limits(self.address.endpoint.parse().unwrap(), Credentials::Keys(keys), limits()).unwrap()
    }
}

/// A cart of an account, and what it is offered.
async fn cart_of(ovh: &Ovh, description: &str) -> (Account, CartId, Catalogue) {
    let account = ovh.account().await.unwrap();
    let expire = ovh.now() + jiff::SignedDuration::from_hours(1);
    let cart = ovh.create_cart(&account, description, expire).await.unwrap();
    let catalogue = ovh.catalogue(&cart).await.unwrap();
    (account, cart, catalogue)
}

fn line(offer: &Offer, name: &str) -> Line {
    Line {
        id: LineId(0),
        plan: offer.plan.clone(),
        duration: offer.duration.clone(),
        pricing_mode: offer.pricing_mode.clone(),
        quantity: Quantity(1),
        name: ProjectName::new(name).unwrap(),
        options: Vec::new(),
        voucher: false,
    }
}

fn refused<T: std::fmt::Debug>(answer: Result<T, Error>) -> Verdict {
    match answer.unwrap_err().fate {
        Fate::Refused(verdict) => verdict,
        fate @ (Fate::NotSent | Fate::Missing | Fate::Unknown(_)) => unreachable!("no verdict: {fate:?}"),
    }
}

#[tokio::test]
async fn an_order_from_the_offer_to_the_project_bought() {
    let stage = Stage::new().await;
    let ovh = stage.client();
    let (account, cart, catalogue) = cart_of(&ovh, "cartwright/0a1b2c3d/1/1").await;
    ovh.assign(&cart).await.unwrap();
    assert_eq!(ovh.carts("cartwright/0a1b2c3d/1/1").await.unwrap().len(), 1);
    let offer = catalogue.find("project").unwrap();
    let wanted = line(offer, "staging & żółw");
    let item = ovh.add_item(&cart, &wanted).await.unwrap();
    let mut options: Vec<ItemId> = Vec::new();
    for offer in offer.options.iter().take(1) {
        let (plan, duration, pricing_mode) = (offer.plan.clone(), offer.duration.clone(), offer.pricing_mode.clone());
        options.push(ovh.add_option(&cart, item, &LineOption { plan, duration, pricing_mode }).await.unwrap());
    }
    let labels = ovh.required_configuration(&cart, item).await.unwrap();
    assert!(labels.iter().any(|requirement| requirement.label == "description"), "{labels:?}");
    let name = ovh.configure(&cart, item, "description", wanted.name.as_str()).await.unwrap();
    let quote = ovh.dry_run(&cart).await.unwrap();
    let back = ovh.item(&cart, item).await.unwrap();
    assert_eq!((back.plan, back.quantity), (Some(wanted.plan.clone()), Some(wanted.quantity)));
    assert_eq!((back.duration, back.pricing_mode), (Some(wanted.duration), Some(wanted.pricing_mode)));
    assert_eq!((back.configurations, back.options, back.parent), (vec![name], options, None));
    let before = ovh.orders(ovh.now() - jiff::SignedDuration::from_hours(1)).await.unwrap();

    let receipt = ovh.order(&cart, Checkout::default()).await.unwrap();
    assert_eq!(receipt.answer.unwrap().with_tax, quote.with_tax);
    assert!(ovh.cart(&cart).await.unwrap().read_only);
    let after = ovh.orders(ovh.now() - jiff::SignedDuration::from_hours(1)).await.unwrap();
    assert!(!before.contains(&receipt.number) && after.contains(&receipt.number));
    let bought = ovh.bought(receipt.number).await.unwrap();
    assert_eq!(bought.projects.into_iter().collect::<Vec<_>>(), [(wanted.plan, "staging & żółw".to_owned())]);
    assert!(bought.with_tax.same_price(quote.with_tax));
    let link = ovh.billing_order(receipt.number).await.unwrap().link;
    assert_eq!(link.expose(), receipt.link.unwrap().expose());
    assert_eq!(vet(&link, &account.subsidiary, &["invalid".to_owned()]), Vetted::Good);
    assert!(ovh.cloud_orders().await.unwrap().iter().any(|order| order.number == receipt.number));
}

#[tokio::test]
async fn what_is_wrong_with_a_cart_is_said() {
    let stage = Stage::new().await;
    let ovh = stage.client();
    let (_, cart, catalogue) = cart_of(&ovh, "d").await;
    let item = ovh.add_item(&cart, &line(catalogue.find("project").unwrap(), "a")).await.unwrap();
    ovh.configure(&cart, item, "description", "a").await.unwrap();
    assert_eq!(refused(ovh.dry_run(&cart).await), Verdict::NotAllowed);
    assert_eq!(refused(ovh.order(&cart, Checkout::default()).await), Verdict::NotAllowed);
    ovh.assign(&cart).await.unwrap();
    ovh.configure(&cart, item, "description", "b").await.unwrap();
    assert_eq!(refused(ovh.dry_run(&cart).await), Verdict::ConfigurationDuplicated);
    assert_eq!(refused(ovh.order(&cart, Checkout::default()).await), Verdict::ConfigurationDuplicated);
    ovh.delete_cart(&cart).await.unwrap();
    ovh.delete_cart(&cart).await.unwrap();
    assert_eq!(ovh.cart(&cart).await.unwrap_err().fate, Fate::Missing);
}

#[tokio::test]
async fn wrong_keys_are_told_apart() {
    let stage = Stage::new().await;
    let (address, ovh) = (&stage.address, stage.client());
    let account = ovh.account().await.unwrap();
    let wrong_secret = stage.client_with("another", &address.consumer_key);
    assert_eq!(refused(wrong_secret.account().await), Verdict::SignatureInvalid);
    let wrong_key = stage.client_with(&address.application_secret, "another");
    assert_eq!(refused(wrong_key.account().await), Verdict::CredentialInvalid);
    let reader = stage.client_with(&address.application_secret, &address.reader_consumer_key);
    assert_eq!(reader.account().await.unwrap(), account);
    assert_eq!(refused(reader.create_cart(&account, "d", ovh.now()).await), Verdict::RightMissing);
}
