//! What may become of a paid order, by hand and by the sandbox's clock.

use crate::client::{Client, customer};
use sandbox::ovh::{Declined, Halt};
use serde_json::{Value, json};

/// A paid order that is delivered after thirty thousand seconds, and its number.
async fn paid(client: &Client) -> (String, i64) {
    client.ovh.set(|settings| settings.delivery_s = 30_000);
    let order = client.order("alpha").await;
    client.pay_with(&order, "fidelityAccount").await.ok();
    let id = order.rsplit('/').next().unwrap().parse().unwrap();
    (order, id)
}

async fn status(client: &Client, order: &str) -> Value {
    client.get(&format!("{order}/status")).await.ok()
}

/// Each step's status, and the labels of its history.
async fn steps(client: &Client, order: &str) -> Vec<(String, Vec<String>)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let steps = client.get(&format!("{order}/followUp")).await.ok();
    let labels = |step: &Value| step["history"].as_array().unwrap().iter().map(|entry| text(&entry["label"])).collect();
    steps.as_array().unwrap().iter().map(|step| (text(&step["status"]), labels(step))).collect()
}

fn step(status: &str, labels: &[&str]) -> (String, Vec<String>) {
    (status.to_owned(), labels.iter().map(|label| (*label).to_owned()).collect())
}

#[tokio::test]
async fn the_steps_of_an_order_that_nothing_holds_up() {
    let client = customer().await;
    let (order, _) = paid(&client).await;
    let checks = ["ORDER_STARTED", "PAYMENT_INITIATED", "PAYMENT_RECEIVED", "FRAUD_CHECK"];
    let todo = step("TODO", &[]);
    let checking = [step("DOING", &checks), todo.clone(), todo.clone(), todo.clone()];
    assert_eq!(steps(&client, &order).await, checking);
    client.ovh.advance(15_000);
    let invoices = ["INVOICE_IN_PROGRESS", "INVOICE_SENT"];
    let delivering = [step("DONE", &checks), step("DONE", &invoices), step("DOING", &["DELIVERY"]), todo];
    assert_eq!(steps(&client, &order).await, delivering);
    client.ovh.advance(15_000);
    let done: Vec<String> = steps(&client, &order).await.into_iter().map(|(status, _)| status).collect();
    assert_eq!(done, ["DONE"; 4]);
}

#[tokio::test]
async fn what_holds_an_order_up_holds_it_whatever_time_does() {
    let cases = [
        (Halt::ManualReview, "checking", 0, "DOING", Some("FRAUD_MANUAL_REVIEW")),
        (Halt::Documents, "documentsRequested", 0, "DOING", Some("FRAUD_DOCS_REQUESTED")),
        (Halt::Failed, "delivering", 2, "ERROR", None),
        (Halt::Never, "delivering", 2, "DOING", None),
    ];
    for (halt, word, place, step, label) in cases {
        let client = customer().await;
        let (order, id) = paid(&client).await;
        assert!(client.ovh.halt_order(id, Some(halt)));
        client.ovh.advance(90_000);
        assert_eq!(status(&client, &order).await, word);
        let steps = steps(&client, &order).await;
        assert_eq!(steps[place].0, step, "{halt:?}");
        assert!(label.is_none_or(|label| steps[0].1.iter().any(|found| found == label)), "{halt:?}");
        // From its start again, so that nothing is delivered the moment it goes on.
        assert!(client.ovh.halt_order(id, None));
        assert_eq!(status(&client, &order).await, "checking");
        client.ovh.advance(30_000);
        assert_eq!(status(&client, &order).await, "delivered");
    }
}

#[tokio::test]
async fn a_refused_or_cancelled_order_takes_its_time_to_be_cancelled() {
    let client = customer().await;
    let (refused, id) = paid(&client).await;
    assert!(client.ovh.halt_order(id, Some(Halt::Refused)));
    let (cancelled, id) = paid(&client).await;
    assert!(client.ovh.cancel(id));
    let unpaid = client.order("beta").await;
    let unpaid_id: i64 = unpaid.rsplit('/').next().unwrap().parse().unwrap();
    assert!(client.ovh.cancel(unpaid_id));
    for order in [&refused, &cancelled, &unpaid] {
        assert_eq!(status(&client, order).await, "cancelling");
    }
    assert_eq!(client.pay_with(&unpaid, "fidelityAccount").await.message(), "This order is cancelled");
    client.ovh.advance(60);
    for order in [&refused, &cancelled, &unpaid] {
        assert_eq!(status(&client, order).await, "cancelled");
        assert_eq!(steps(&client, order).await[0].0, "ERROR");
    }
    assert!(steps(&client, &refused).await[0].1.contains(&"FRAUD_REFUSED".to_owned()));
    assert!(!client.ovh.cancel(id), "it is over");
    assert_eq!(client.get("/cloud/order").await.ok()[0]["status"], "unknown");
}

#[tokio::test]
async fn a_list_that_is_not_there_is_an_unknown_route() {
    let client = customer().await;
    client.ovh.set(|settings| settings.cloud_orders = false);
    let answer = client.get("/cloud/order").await;
    let unknown = client.get("/cloud/nothing").await;
    assert_eq!((answer.status, answer.json()), (404, unknown.json()));
}

#[tokio::test]
async fn projects_may_hide_and_be_renamed() {
    let client = customer().await;
    let (_, _) = paid(&client).await;
    client.ovh.advance(30_000);
    let listed = client.get("/cloud/project").await.ok();
    let path = format!("/cloud/project/{}", listed[0].as_str().unwrap());
    assert!(client.ovh.rename_project("alpha", "beta") && !client.ovh.rename_project("alpha", "beta"));
    assert_eq!(client.get(&path).await.ok()["description"], "beta");
    assert!(client.ovh.hide_project("beta", true));
    assert_eq!(client.get(&path).await.message(), "This service does not exist");
    assert_eq!(client.get("/cloud/project").await.ok(), json!([]));
    assert!(client.ovh.hide_project("beta", false));
    assert_eq!(client.get("/cloud/project").await.ok(), listed);
}

#[tokio::test]
async fn a_discovery_project_is_activated_once() {
    let client = customer().await;
    client.ovh.set(|settings| settings.delivery_s = 0);
    for plan in ["project.discovery", "project.2018"] {
        let order = client.ovh.order_in_panel(plan, plan).unwrap();
        assert!(client.ovh.pay(order));
    }
    let plans = async || {
        let mut plans = Vec::new();
        for id in client.get("/cloud/project").await.ok().as_array().unwrap() {
            let project = client.get(&format!("/cloud/project/{}", id.as_str().unwrap())).await.ok();
            plans.push(project["planCode"].as_str().unwrap().to_owned());
        }
        plans.sort();
        plans
    };
    assert_eq!(plans().await, ["project.2018", "project.discovery"]);
    assert!(!client.ovh.activate_project("project.2018"));
    assert!(client.ovh.activate_project("project.discovery") && !client.ovh.activate_project("project.discovery"));
    assert_eq!(plans().await, ["project.2018", "project.2018"]);
}

#[tokio::test]
async fn revoked_keys_are_refused_until_they_are_taken_back() {
    let client = customer().await;
    client.ovh.revoke_keys(true);
    let refused = client.get("/me").await;
    assert_eq!((refused.status, refused.json()["errorCode"].clone()), (403, json!("INVALID_CREDENTIAL")));
    client.ovh.revoke_keys(false);
    assert_eq!(client.get("/me").await.status, 200);
    client.ovh.deny("GET", "/me");
    assert_eq!(client.get("/me").await.json()["errorCode"], "NOT_GRANTED_CALL");
    client.ovh.grant_again();
    assert_eq!(client.get("/me").await.status, 200);
}

/// Takes nobody's money: the order can still be paid.
#[tokio::test]
async fn a_declined_payment_is_taken_up_and_shows_as_unpaid() {
    for (declined, step) in [(Declined::StepFails, "ERROR"), (Declined::Silently, "DOING")] {
        let client = customer().await;
        assert!(client.ovh.set_price("project.2018", 1_000_000_000));
        let order = client.order("alpha").await;
        let methods = client.get("/me/payment/method?default=true").await.ok();
        let pay = || client.post_owned(format!("{order}/pay"), json!({"paymentMethod": {"id": methods[0]}}));
        client.ovh.set(|settings| settings.declined_payments = declined);
        assert_eq!(pay().await.status, 200);
        assert_eq!(status(&client, &order).await, "notPaid");
        let (shown, labels) = steps(&client, &order).await.remove(0);
        assert_eq!((shown.as_str(), labels.last().map(String::as_str)), (step, Some("PAYMENT_INITIATED")));
        client.ovh.set(|settings| settings.declined_payments = Declined::No);
        assert_eq!(pay().await.status, 200);
        assert_eq!(status(&client, &order).await, "checking");
    }
}

#[tokio::test]
async fn an_account_without_a_fidelity_account_pays_no_order_of_0_by_it() {
    let client = customer().await;
    client.ovh.set(|settings| settings.fidelity_account = false);
    let order = client.order("alpha").await;
    assert_eq!(client.get(&format!("{order}/availableRegisteredPaymentMean")).await.ok(), json!([]));
    let answer = client.pay_with(&order, "fidelityAccount").await;
    assert_eq!((answer.status, answer.message()), (404, "paymentMean not found".to_owned()));
    assert_eq!(status(&client, &order).await, "notPaid");
}
