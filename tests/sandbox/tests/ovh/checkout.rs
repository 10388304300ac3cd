//! The dry run and the checkout: prices, and every refusal that was ever reported of them.

use crate::client::customer;
use sandbox::ovh::Trouble;
use serde_json::json;

#[tokio::test]
async fn a_dry_run_has_neither_number_nor_link() {
    let client = customer().await;
    let checkout = format!("{}/checkout", client.ready("alpha").await);
    let dry = client.get(&checkout).await.ok();
    assert_eq!((&dry["orderId"], &dry["url"]), (&json!(null), &json!(null)));
    assert_eq!(client.ovh.orders(), []);
    let real = client.post_nothing(&checkout).await.ok();
    assert_eq!((&dry["prices"], &dry["contracts"]), (&real["prices"], &real["contracts"]));
    assert_eq!(dry["prices"]["withTax"], json!({"currencyCode": "EUR", "text": "0.00 €", "value": 0}));
    let url = real["url"].as_str().unwrap();
    assert!(url.starts_with("https://www.ovh.invalid/") && url.contains(&real["orderId"].to_string()), "{url}");
    let sold = &client.ovh.orders()[0];
    assert_eq!((sold.order_id, sold.url.as_str()), (real["orderId"].as_i64().unwrap(), url));
    assert_eq!(sold.lines[0].project_name.as_deref(), Some("alpha"));
}

#[tokio::test]
async fn a_cart_that_was_never_assigned_is_not_sold() {
    let client = customer().await;
    let cart = client.post("/order/cart", json!({"ovhSubsidiary": "FR"})).await.ok();
    let checkout = format!("/order/cart/{}/checkout", cart["cartId"].as_str().unwrap());
    for reply in [client.get(&checkout).await, client.post_nothing(&checkout).await] {
        assert_eq!(
            (reply.status, reply.json()),
            (403, json!({"class": "Client::Forbidden", "message": "You are not allowed"}))
        );
    }
}

#[tokio::test]
async fn an_empty_cart_is_not_sold() {
    let client = customer().await;
    let cart = client.cart().await;
    assert_eq!(client.get(&format!("{cart}/checkout")).await.message(), "Cart is empty");
    assert_eq!(client.get(&format!("{cart}/summary")).await.status, 200);
}

#[tokio::test]
async fn the_configuration_is_judged_by_the_dry_run_and_the_checkout() {
    let client = customer().await;
    client.ovh.set(|settings| {
        settings.required.insert("description".to_owned(), true);
        settings.required.insert("infrastructure".to_owned(), true);
    });
    let cart = client.cart().await;
    let item = client.item(&cart, "project.2018").await;
    let checkout = format!("{cart}/checkout");
    assert_eq!(
        client.get(&checkout).await.message(),
        "Custom field description is mandatory for product project.2018\n\
         Custom field infrastructure is mandatory for product project.2018"
    );
    client.configure(&item, "infrastructure", "production").await.ok();
    client.configure(&item, "description", "alpha").await.ok();
    client.configure(&item, "description", "alpha").await.ok();
    for reply in [client.get(&checkout).await, client.post_nothing(&checkout).await] {
        let message = "Custom field description is duplicated for product project.2018";
        assert_eq!((reply.status, reply.json()), (400, json!({"class": "Client::BadRequest", "message": message})));
    }
    assert_eq!(client.get(&format!("{cart}/summary")).await.status, 200, "the summary does not judge");
}

#[tokio::test]
async fn the_accounts_own_rules_are_named() {
    let client = customer().await;
    let checkout = format!("{}/checkout", client.ready("alpha").await);
    client.ovh.set(|settings| settings.eligibility_issues = vec!["challengePaymentMethod".to_owned()]);
    for reply in [client.get(&checkout).await, client.post_nothing(&checkout).await] {
        assert_eq!((reply.status, reply.message().as_str()), (400, "Found eligibility issues: challengePaymentMethod"));
    }
    client.ovh.set(|settings| settings.issues_stop_orders = false);
    assert_eq!(client.get(&checkout).await.status, 200);
    let eligibility = client.get("/cloud/eligibility").await.ok();
    assert_eq!(eligibility["actionsRequired"], json!(["challengePaymentMethod"]));
    client.ovh.set(|settings| {
        settings.eligibility_issues.clear();
        settings.antifraud = true;
    });
    assert_eq!(client.get(&checkout).await.status, 200);
    assert!(client.post_nothing(&checkout).await.message().contains("(error 906)"));
    assert_eq!(client.ovh.orders(), []);
}

#[tokio::test]
async fn only_described_flags_are_taken() {
    let client = customer().await;
    let checkout = format!("{}/checkout", client.ready("alpha").await);
    assert_eq!(client.post(&checkout, json!({"autopay": true})).await.status, 400);
    assert_eq!(client.post(&checkout, json!({"waiveRetractationPeriod": "no"})).await.status, 400);
    client.ovh.set(|settings| settings.default_payment_method = false);
    assert_eq!(client.post(&checkout, json!({"autoPayWithPreferredPaymentMethod": true})).await.status, 400);
    assert_eq!(client.ovh.orders(), []);
    client.ovh.set(|settings| settings.default_payment_method = true);
    let body = json!({"autoPayWithPreferredPaymentMethod": true, "waiveRetractationPeriod": true, "cartId": "mine"});
    client.post(&checkout, body).await.ok();
    let sold = &client.ovh.orders()[0];
    assert_eq!((sold.paid_by.as_deref(), sold.waived_retraction), (Some("CREDIT_CARD"), true));
}

#[tokio::test]
async fn a_voucher_is_worth_something_or_refused_without_being_repeated() {
    let client = customer().await;
    assert!(client.ovh.set_price("project.2018", 1_699_000_000));
    let good = client.ovh.address().voucher;
    let eligibility = client.get(&format!("/cloud/eligibility?voucher={good}")).await.ok();
    assert_eq!(eligibility["voucher"]["credit"]["value"], 50);
    let cart = client.cart().await;
    let item = client.item(&cart, "project.2018").await;
    let checkout = format!("{cart}/checkout");
    let full = client.get(&checkout).await.ok();
    assert_eq!((&full["prices"]["withTax"]["value"], &full["prices"]["tax"]["value"]), (&json!(20.39), &json!(3.4)));
    let entry = client.configure(&item, "voucher", &good).await.ok();
    let reduced = client.get(&checkout).await.ok();
    assert_eq!(
        (&reduced["prices"]["withTax"]["value"], &reduced["prices"]["reduction"]["value"]),
        (&json!(0), &json!(16.99))
    );
    assert_eq!(reduced["details"][0]["reductions"][0]["context"], "voucher");
    client.delete(&format!("{item}/configuration/{}", entry["id"])).await.ok();
    client.ovh.refuse_voucher("OLD-CODE", "EXPIRED");
    for (code, status, message) in [("NO-SUCH-CODE", 404, "VOUCHER_INVALID"), ("OLD-CODE", 403, "VOUCHER_EXPIRED")] {
        let asked = client.get(&format!("/cloud/eligibility?voucher={code}")).await;
        assert_eq!((asked.status, asked.message().as_str()), (status, message));
        let entry = client.configure(&item, "voucher", code).await.ok();
        let reply = client.get(&checkout).await;
        assert_eq!((reply.status, reply.message().as_str()), (status, message));
        client.delete(&format!("{item}/configuration/{}", entry["id"])).await.ok();
    }
}

#[tokio::test]
async fn a_price_can_move_between_dry_run_and_checkout() {
    let client = customer().await;
    let checkout = format!("{}/checkout", client.ready("alpha").await);
    let change = Trouble::Price { plan: "project.2018".to_owned(), ucents: 500_000_000 };
    assert!(client.ovh.arm("POST checkout", change));
    assert_eq!(client.get(&checkout).await.ok()["prices"]["withTax"]["value"], 0);
    assert_eq!(client.post_nothing(&checkout).await.ok()["prices"]["withTax"]["value"], 6);
    assert_eq!(client.ovh.orders()[0].with_tax_ucents, 600_000_000);
}

#[tokio::test]
async fn a_link_can_be_set() {
    let client = customer().await;
    client.ovh.set(|settings| settings.order_url = "https://elsewhere.example/{orderId}".to_owned());
    let order = client.order("alpha").await;
    let id = order.rsplit('/').next().unwrap();
    assert_eq!(client.get(&order).await.ok()["url"], format!("https://elsewhere.example/{id}"));
}

#[tokio::test]
async fn the_catalogue_shows_the_same_plans() {
    let client = customer().await;
    let catalog = client.get("/order/catalog/public/cloud?ovhSubsidiary=PL").await.ok();
    assert_eq!(catalog["locale"], json!({"currencyCode": "PLN", "subsidiary": "PL", "taxRate": 23}));
    assert_eq!(catalog["plans"][1]["planCode"], "project.2018");
    assert_eq!(catalog["addons"][0]["planCode"], "certification.hds.2018");
    assert_eq!(client.get("/order/catalog/public/cloud").await.status, 400);
}
