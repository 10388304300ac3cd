//! What a service account may and may not do: as IAM says, or where it does not, as far as reading tells.

use super::SetUp;
use cartwright::ovh::rights::PURPOSES;
use expect_test::expect;

/// A service account that may do everything that is needed but this.
async fn without(lacking: &[&str]) -> SetUp {
    let set_up = SetUp::healthy().await.without("OVH_");
    let address = set_up.sandbox.address().ovh;
    let actions = PURPOSES.iter().flat_map(|purpose| purpose.actions).copied();
    let actions: Vec<_> = actions.filter(|action| !lacking.contains(action)).collect();
    set_up.sandbox.ovh.allow_service(Some(&actions));
    set_up.with("OVH_CLIENT_ID", &address.client_id).with("OVH_CLIENT_SECRET", &address.client_secret)
}

#[tokio::test]
async fn rights_that_only_an_order_needs_lack() {
    let lacking = [
        "account:apiovh:me/order/payWithRegisteredPaymentMean",
        "order:apiovh:cart/checkout/execute",
        "account:apiovh:cloud/order/get",
    ];
    without(&lacking).await.shows(&["doctor"], 1, expect![[r#"
        ok       configuration  the environment; OVHCLOUD as a service account
        ok       journal        sound: 0 orders, 0 events
        ok       clock          agrees with OVHcloud's
        ok       credentials    OVHcloud gives tokens; a service account of cu12345-ovh
        failed   rights         may not prepare, price and order carts: its IAM policy lacks order:apiovh:cart/checkout/execute
                                -> `cartwright login --service-account` prints the IAM policy that the service account needs
        failed   rights         may not find and follow orders: its IAM policy lacks account:apiovh:cloud/order/get
                                -> `cartwright login --service-account` prints the IAM policy that the service account needs
        failed   rights         may not confirm, pay and withdraw from orders: its IAM policy lacks account:apiovh:me/order/payWithRegisteredPaymentMean
                                -> `cartwright login --service-account` prints the IAM policy that the service account needs
        ok       account        cu12345-ovh, subsidiary FR, pays in EUR, a company's
        ok       payment        by default CREDIT_CARD
        ok       eligibility    the account may order a project now
        ok       projects       0 projects
        ok       offers         3 plans, a Public Cloud project among them
        failed   orders         the credentials may not do this: listing Public Cloud orders
                                -> `cartwright login --service-account` prints the IAM policy that the service account needs
        ok       Discord token  Discord accepts it: application APPLICATION
        ok       commands       in step with this version
        ok       roles          the guild has all that the configuration names (1)
        ok       channel        the bot may do there all that it needs
        4 failed, 13 ok. Something will not work.
    "#]]).await;
}

#[tokio::test]
async fn rights_to_look_lack() {
    let lacking = ["account:apiovh:me/payment/method/get", "publicCloudProject:apiovh:get"];
    without(&lacking).await.shows(&["doctor"], 0, expect![[r#"
        ok       configuration  the environment; OVHCLOUD as a service account
        ok       journal        sound: 0 orders, 0 events
        ok       clock          agrees with OVHcloud's
        ok       credentials    OVHcloud gives tokens; a service account of cu12345-ovh
        warning  rights         may not see how the account pays: its IAM policy lacks account:apiovh:me/payment/method/get
                                -> `cartwright login --service-account` prints the IAM policy that the service account needs
        ok       account        cu12345-ovh, subsidiary FR, pays in EUR, a company's
        warning  payment        the credentials may not do this: reading the default payment method
                                -> `cartwright login --service-account` prints the IAM policy that the service account needs
        ok       eligibility    the account may order a project now
        warning  projects       the credentials may not do this: listing the account's projects
                                -> `cartwright login --service-account` prints the IAM policy that the service account needs
        ok       offers         3 plans, a Public Cloud project among them
        ok       Discord token  Discord accepts it: application APPLICATION
        ok       commands       in step with this version
        ok       roles          the guild has all that the configuration names (1)
        ok       channel        the bot may do there all that it needs
        3 with a warning, 11 ok. The bot will work; somebody should know the warnings.
    "#]]).await;
}

#[tokio::test]
async fn iam_does_not_say() {
    let set_up = without(&["account:apiovh:cloud/order/get"]).await;
    set_up.sandbox.ovh.set(|settings| settings.iam_check = false);
    set_up.shows(&["doctor"], 1, expect![[r#"
        ok       configuration  the environment; OVHCLOUD as a service account
        ok       journal        sound: 0 orders, 0 events
        ok       clock          agrees with OVHcloud's
        ok       credentials    OVHcloud gives tokens; a service account of cu12345-ovh
        skipped  rights         OVHcloud does not say what the IAM policy allows. Tried, and told below where it is refused: account:apiovh:me/get, account:apiovh:me/payment/method/get, account:apiovh:publicCloudProject/eligibility/get, publicCloudProject:apiovh:get, account:apiovh:me/order/get, account:apiovh:cloud/order/get, order:apiovh:cart/get. Not tried, because that takes an order: order:apiovh:cart/assign, order:apiovh:cart/delete, order:apiovh:cart/checkout/simulate, order:apiovh:cart/checkout/execute, account:apiovh:me/order/status/get, account:apiovh:me/order/followUp/get, account:apiovh:me/order/details/get, account:apiovh:me/order/details/extension/get, account:apiovh:me/order/pay, account:apiovh:me/order/payWithRegisteredPaymentMean, account:apiovh:me/order/retraction/create
                                -> compare them with the policy that `cartwright login --service-account` prints
        ok       account        cu12345-ovh, subsidiary FR, pays in EUR, a company's
        ok       payment        by default CREDIT_CARD
        ok       eligibility    the account may order a project now
        ok       projects       0 projects
        ok       offers         3 plans, a Public Cloud project among them
        failed   orders         the credentials may not do this: listing Public Cloud orders
                                -> `cartwright login --service-account` prints the IAM policy that the service account needs
        ok       Discord token  Discord accepts it: application APPLICATION
        ok       commands       in step with this version
        ok       roles          the guild has all that the configuration names (1)
        ok       channel        the bot may do there all that it needs
        1 failed, 1 skipped, 13 ok. Something will not work.
    "#]]).await;
}

#[tokio::test]
async fn there_is_no_policy() {
    let actions: Vec<_> = PURPOSES.iter().flat_map(|purpose| purpose.actions).copied().collect();
    let set_up = without(&actions).await;
    set_up.shows(&["doctor"], 1, expect![[r#"
        ok       configuration  the environment; OVHCLOUD as a service account
        ok       journal        sound: 0 orders, 0 events
        ok       clock          agrees with OVHcloud's
        ok       credentials    OVHcloud gives tokens; a service account of cu12345-ovh
        failed   rights         may not know the account: its IAM policy lacks account:apiovh:me/get
                                -> `cartwright login --service-account` prints the IAM policy that the service account needs
        warning  rights         may not see what OVHcloud wants before another project: its IAM policy lacks account:apiovh:publicCloudProject/eligibility/get
                                -> `cartwright login --service-account` prints the IAM policy that the service account needs
        warning  rights         may not see how the account pays: its IAM policy lacks account:apiovh:me/payment/method/get
                                -> `cartwright login --service-account` prints the IAM policy that the service account needs
        failed   rights         may not prepare, price and order carts: its IAM policy lacks order:apiovh:cart/get, order:apiovh:cart/assign, order:apiovh:cart/delete, order:apiovh:cart/checkout/simulate, order:apiovh:cart/checkout/execute
                                -> `cartwright login --service-account` prints the IAM policy that the service account needs
        failed   rights         may not find and follow orders: its IAM policy lacks account:apiovh:me/order/get, account:apiovh:me/order/status/get, account:apiovh:me/order/followUp/get, account:apiovh:me/order/details/get, account:apiovh:me/order/details/extension/get, account:apiovh:cloud/order/get
                                -> `cartwright login --service-account` prints the IAM policy that the service account needs
        failed   rights         may not confirm, pay and withdraw from orders: its IAM policy lacks account:apiovh:me/order/pay, account:apiovh:me/order/payWithRegisteredPaymentMean, account:apiovh:me/order/retraction/create
                                -> `cartwright login --service-account` prints the IAM policy that the service account needs
        failed   account        the credentials may not do this: reading the account
                                -> `cartwright login --service-account` prints the IAM policy that the service account needs
        skipped  payment        not looked at: the account comes first
        skipped  eligibility    not looked at: the account comes first
        skipped  projects       not looked at: the account comes first
        skipped  offers         not looked at: the account comes first
        ok       Discord token  Discord accepts it: application APPLICATION
        ok       commands       in step with this version
        ok       roles          the guild has all that the configuration names (1)
        ok       channel        the bot may do there all that it needs
        5 failed, 2 with a warning, 4 skipped, 8 ok. Something will not work.
    "#]]).await;
    set_up.sandbox.ovh.set(|settings| settings.iam_check = false);
    set_up.shows(&["doctor"], 1, expect![[r#"
        ok       configuration  the environment; OVHCLOUD as a service account
        ok       journal        sound: 0 orders, 0 events
        ok       clock          agrees with OVHcloud's
        ok       credentials    OVHcloud gives tokens; a service account of cu12345-ovh
        skipped  rights         OVHcloud does not say what the IAM policy allows. Tried, and told below where it is refused: account:apiovh:me/get. Not tried, because the account comes first: account:apiovh:publicCloudProject/eligibility/get, account:apiovh:me/payment/method/get, order:apiovh:cart/get, order:apiovh:cart/assign, order:apiovh:cart/delete, order:apiovh:cart/checkout/simulate, order:apiovh:cart/checkout/execute, account:apiovh:me/order/get, account:apiovh:me/order/status/get, account:apiovh:me/order/followUp/get, account:apiovh:me/order/details/get, account:apiovh:me/order/details/extension/get, account:apiovh:cloud/order/get, publicCloudProject:apiovh:get, account:apiovh:me/order/pay, account:apiovh:me/order/payWithRegisteredPaymentMean, account:apiovh:me/order/retraction/create
                                -> compare them with the policy that `cartwright login --service-account` prints
        failed   account        the credentials may not do this: reading the account
                                -> `cartwright login --service-account` prints the IAM policy that the service account needs
        skipped  payment        not looked at: the account comes first
        skipped  eligibility    not looked at: the account comes first
        skipped  projects       not looked at: the account comes first
        skipped  offers         not looked at: the account comes first
        ok       Discord token  Discord accepts it: application APPLICATION
        ok       commands       in step with this version
        ok       roles          the guild has all that the configuration names (1)
        ok       channel        the bot may do there all that it needs
        1 failed, 5 skipped, 8 ok. Something will not work.
    "#]]).await;
}
