//! Trying voucher codes: too many wrong ones lock the account out for an hour, and the right to try can be missing.

use super::client::{Client, customer};

async fn tried(client: &Client, code: &str) -> (u16, String) {
    let reply = client.get(&format!("/cloud/eligibility?voucher={code}")).await;
    (reply.status, if reply.status == 200 { String::new() } else { reply.message() })
}

fn refused(status: u16, message: &str) -> (u16, String) {
    (status, message.to_owned())
}

#[tokio::test]
async fn after_too_many_wrong_codes_none_is_taken_for_an_hour() {
    let client = customer().await;
    client.ovh.set(|settings| settings.voucher_attempts = 3);
    let good = client.ovh.address().voucher;
    for code in ["ONE", "TWO"] {
        assert_eq!(tried(&client, code).await, refused(404, "VOUCHER_INVALID"));
        assert_eq!(tried(&client, &good).await.0, 200, "a good code counts for nothing");
    }
    // A dry run tries too.
    let cart = client.cart().await;
    let item = client.item(&cart, "project.2018").await;
    client.configure(&item, "voucher", "THREE").await.ok();
    let reply = client.get(&format!("{cart}/checkout")).await;
    assert_eq!((reply.status, reply.message().as_str()), (404, "VOUCHER_INVALID"));
    for code in [&good, "FOUR"] {
        assert_eq!(tried(&client, code).await, refused(400, "VOUCHER_TOO_MANY_ATTEMPT"));
    }
    client.ovh.advance(3_599);
    assert_eq!(tried(&client, &good).await, refused(400, "VOUCHER_TOO_MANY_ATTEMPT"));
    client.ovh.advance(2);
    assert_eq!(tried(&client, &good).await.0, 200);
}

#[tokio::test]
async fn wrong_codes_of_an_hour_ago_do_not_count() {
    let client = customer().await;
    client.ovh.set(|settings| settings.voucher_attempts = 2);
    assert_eq!(tried(&client, "ONE").await, refused(404, "VOUCHER_INVALID"));
    client.ovh.advance(3_601);
    assert_eq!(tried(&client, "TWO").await, refused(404, "VOUCHER_INVALID"));
    assert_eq!(tried(&client, &client.ovh.address().voucher).await.0, 200);
}

#[tokio::test]
async fn a_right_can_be_taken_from_every_key() {
    let client = customer().await;
    client.ovh.deny("GET", "/cloud/eligibility");
    assert_eq!(tried(&client, "ONE").await, refused(403, "This call has not been granted"));
    assert_eq!(client.get("/me").await.status, 200);
}
