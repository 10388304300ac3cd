//! What is wrong at OVHcloud and at Discord.

use super::{SetUp, least};
use expect_test::expect;
use sandbox::discord::Place;

#[tokio::test]
async fn the_key_and_the_token_are_no_good() {
    let set_up = SetUp::healthy().await.with("DISCORD_TOKEN", "hush");
    assert!(set_up.sandbox.ovh.expire_key(&set_up.variables["OVH_CONSUMER_KEY"]));
    set_up.shows(&["doctor"], 2, expect![[r#"
        ok       configuration  the environment; OVHCLOUD by application and consumer key
        ok       journal        sound: 0 orders, 0 events
        ok       clock          agrees with OVHcloud's
        failed   credentials    OVHcloud does not accept the credentials
                                -> `cartwright login --write FILE` gets a new consumer key; if it does not, check that ovh.endpoint is the account's region
        skipped  rights         not looked at: the credentials come first
        skipped  account        not looked at: the credentials come first
        skipped  payment        not looked at: the credentials come first
        skipped  eligibility    not looked at: the credentials come first
        skipped  projects       not looked at: the credentials come first
        skipped  offers         not looked at: the credentials come first
        fatal    Discord token  Discord does not accept it
                                -> put a valid one into DISCORD_TOKEN (Developer Portal, Bot, Reset Token)
        skipped  commands       not looked at: the token comes first
        skipped  roles          not looked at: the token comes first
        skipped  channel        not looked at: the token comes first
        1 fatal, 1 failed, 9 skipped, 3 ok. The bot does not start like this.
    "#]]).await;
}

#[tokio::test]
async fn the_account_may_not_order_and_the_key_may_not_either() {
    let set_up = SetUp::healthy().await;
    let lacking = ["/order/cart/*", "/me/payment/method", "/me/payment/method/*", "/cloud/project"];
    let rules: Vec<_> = least().into_iter().filter(|(_, path)| !lacking.contains(path)).collect();
    let set_up = {
        let key = set_up.sandbox.ovh.make_key(&rules);
        set_up.with("OVH_CONSUMER_KEY", &key)
    };
    set_up.sandbox.ovh.set(|settings| {
        let wanted =
            ["addPaymentMethod", "askIncreaseProjectsQuota", "challengePaymentMethod", "verifyPaypal", "somethingNew"];
        settings.eligibility_issues = wanted.map(str::to_owned).into();
    });
    set_up.shows(&["doctor"], 1, expect![[r#"
        ok       configuration  the environment; OVHCLOUD by application and consumer key
        ok       journal        sound: 0 orders, 0 events
        ok       clock          agrees with OVHcloud's
        ok       credentials    OVHcloud accepts them; the key has no end
        warning  rights         may not see how the account pays: lacks GET /me/payment/method, GET /me/payment/method/*
                                -> `cartwright login --write FILE` gets a consumer key with all that is needed
        failed   rights         may not prepare, price and order carts: lacks GET /order/cart/*, POST /order/cart/*, DELETE /order/cart/*
                                -> `cartwright login --write FILE` gets a consumer key with all that is needed
        warning  rights         may not see the account's projects: lacks GET /cloud/project
                                -> `cartwright login --write FILE` gets a consumer key with all that is needed
        ok       account        cu12345-ovh, subsidiary FR, pays in EUR, a company's
        warning  payment        the credentials may not do this: reading the default payment method
                                -> `cartwright login --write FILE` gets a consumer key with all that is needed
        failed   eligibility    OVHcloud wants a payment method first (addPaymentMethod)
                                -> register one in the control panel (Billing, Payment methods)
        failed   eligibility    OVHcloud wants the payment method proved first (challengePaymentMethod)
                                -> order this project once in the control panel, which asks for the proof; by the API it works with three projects, one of them made in the last three months
        failed   eligibility    OVHcloud wants the PayPal account verified first (verifyPaypal)
                                -> verify it at PayPal, or make another payment method the default in the control panel
        failed   eligibility    OVHcloud wants something first that this version does not know
                                -> begin a Public Cloud project in the control panel, where it says what it wants
        warning  projects       the credentials may not do this: listing the account's projects
                                -> `cartwright login --write FILE` gets a consumer key with all that is needed
        failed   projects       OVHcloud wants to be asked before another project (askIncreaseProjectsQuota)
                                -> ask OVHcloud's support for a higher quota of Public Cloud projects, or delete one in the control panel
        ok       offers         3 plans, a Public Cloud project among them
        ok       Discord token  Discord accepts it: application APPLICATION
        ok       commands       in step with this version
        ok       roles          the guild has all that the configuration names (1)
        ok       channel        the bot may do there all that it needs
        6 failed, 4 with a warning, 10 ok. Something will not work.
    "#]]).await;
}

/// An order of 0 is confirmed by such a call.
#[tokio::test]
async fn the_key_may_not_confirm_orders() {
    let set_up = SetUp::healthy().await;
    let rules: Vec<_> = least().into_iter().filter(|rule| *rule != ("POST", "/me/order/*")).collect();
    let key = set_up.sandbox.ovh.make_key(&rules);
    set_up
        .with("OVH_CONSUMER_KEY", &key)
        .shows(
            &["doctor"],
            1,
            expect![[r#"
        ok       configuration  the environment; OVHCLOUD by application and consumer key
        ok       journal        sound: 0 orders, 0 events
        ok       clock          agrees with OVHcloud's
        ok       credentials    OVHcloud accepts them; the key has no end
        failed   rights         may not confirm, pay and withdraw from orders: lacks POST /me/order/*
                                -> `cartwright login --write FILE` gets a consumer key with all that is needed
        ok       account        cu12345-ovh, subsidiary FR, pays in EUR, a company's
        ok       payment        by default CREDIT_CARD
        ok       eligibility    the account may order a project now
        ok       projects       0 projects
        ok       offers         3 plans, a Public Cloud project among them
        ok       Discord token  Discord accepts it: application APPLICATION
        ok       commands       in step with this version
        ok       roles          the guild has all that the configuration names (1)
        ok       channel        the bot may do there all that it needs
        1 failed, 13 ok. Something will not work.
    "#]],
        )
        .await;
}

#[tokio::test]
async fn the_bot_is_to_pay_and_the_default_method_does_not_work() {
    let set_up = SetUp::healthy().await.with("CARTWRIGHT_PAYMENT__MODE", "registered");
    set_up.sandbox.ovh.set(|settings| settings.default_payment_status = "EXPIRED".to_owned());
    set_up.shows(&["doctor"], 1, expect![[r#"
        ok       configuration  the environment; OVHCLOUD by application and consumer key
        ok       journal        sound: 0 orders, 0 events
        ok       clock          agrees with OVHcloud's
        ok       credentials    OVHcloud accepts them; the key has no end
        ok       rights         all that is needed
        ok       account        cu12345-ovh, subsidiary FR, pays in EUR, a company's
        failed   payment        the default, CREDIT_CARD, is EXPIRED; with payment.mode = "registered" the bot can pay nothing
                                -> register one in OVHcloud's control panel (Billing, Payment methods) and make it the default
        ok       eligibility    the account may order a project now
        ok       projects       0 projects
        ok       offers         3 plans, a Public Cloud project among them
        ok       Discord token  Discord accepts it: application APPLICATION
        ok       commands       in step with this version
        ok       roles          the guild has all that the configuration names (1)
        ok       channel        the bot may do there all that it needs
        1 failed, 13 ok. Something will not work.
    "#]]).await;
}

#[tokio::test]
async fn the_bot_may_not_write_where_orders_stand() {
    let set_up = SetUp::healthy().await;
    let deny = ["SEND_MESSAGES", "READ_MESSAGE_HISTORY"].map(str::to_owned);
    set_up.sandbox.discord.set_bot_permissions(Place::default(), &[], &deny).unwrap();
    let roles = format!("{},78", set_up.variables["CARTWRIGHT_APPROVAL__ROLES"]);
    let set_up = set_up.with("CARTWRIGHT_APPROVAL__ROLES", &roles);
    set_up.shows(&["doctor"], 2, expect![[r#"
        ok       configuration  the environment; OVHCLOUD by application and consumer key
        ok       journal        sound: 0 orders, 0 events
        ok       clock          agrees with OVHcloud's
        ok       credentials    OVHcloud accepts them; the key has no end
        ok       rights         all that is needed
        ok       account        cu12345-ovh, subsidiary FR, pays in EUR, a company's
        ok       payment        by default CREDIT_CARD
        ok       eligibility    the account may order a project now
        ok       projects       0 projects
        ok       offers         3 plans, a Public Cloud project among them
        ok       Discord token  Discord accepts it: application APPLICATION
        ok       commands       in step with this version
        fatal    roles          CARTWRIGHT_APPROVAL__ROLES: `approval.roles` names role 78, which the server does not have
                                -> copy the id of one of its roles (Server Settings, Roles, Copy Role ID), or take this one out
        failed   channel        in the channel of the orders the bot lacks Send Messages, Read Message History
                                -> allow it in that channel's settings (Permissions), for the bot or its role
        1 fatal, 1 failed, 12 ok. The bot does not start like this.
    "#]]).await;
}

#[tokio::test]
async fn the_bot_may_not_ping_those_it_calls() {
    let set_up = SetUp::healthy().await.with("CARTWRIGHT_DISCORD__THREADS", "true");
    set_up.sandbox.discord.set_bot_permissions(Place::default(), &[], &["MENTION_EVERYONE".to_owned()]).unwrap();
    set_up.shows(&["doctor"], 0, expect![[r#"
        ok       configuration  the environment; OVHCLOUD by application and consumer key
        ok       journal        sound: 0 orders, 0 events
        ok       clock          agrees with OVHcloud's
        ok       credentials    OVHcloud accepts them; the key has no end
        ok       rights         all that is needed
        ok       account        cu12345-ovh, subsidiary FR, pays in EUR, a company's
        ok       payment        by default CREDIT_CARD
        ok       eligibility    the account may order a project now
        ok       projects       0 projects
        ok       offers         3 plans, a Public Cloud project among them
        ok       Discord token  Discord accepts it: application APPLICATION
        ok       commands       in step with this version
        ok       roles          the guild has all that the configuration names (1)
        warning  channel        the bot may open no threads for talk there
                                -> allow Create Public Threads and Send Messages in Threads, or set discord.threads = false
        warning  channel        there the bot may not ping role APPROVER, so reminders, of payments too, and calls for decisions stand unheard
                                -> allow Mention @everyone, @here and All Roles in that channel's settings (Permissions), for the bot or its role, or let anyone mention the role (Server Settings, Roles)
        2 with a warning, 13 ok. The bot will work; somebody should know the warnings.
    "#]]).await;
    set_up.sandbox.discord.set_mentionable("approver", true).unwrap();
    set_up.shows(&["doctor"], 0, expect![[r#"
        ok       configuration  the environment; OVHCLOUD by application and consumer key
        ok       journal        sound: 0 orders, 0 events
        ok       clock          agrees with OVHcloud's
        ok       credentials    OVHcloud accepts them; the key has no end
        ok       rights         all that is needed
        ok       account        cu12345-ovh, subsidiary FR, pays in EUR, a company's
        ok       payment        by default CREDIT_CARD
        ok       eligibility    the account may order a project now
        ok       projects       0 projects
        ok       offers         3 plans, a Public Cloud project among them
        ok       Discord token  Discord accepts it: application APPLICATION
        ok       commands       in step with this version
        ok       roles          the guild has all that the configuration names (1)
        warning  channel        the bot may open no threads for talk there
                                -> allow Create Public Threads and Send Messages in Threads, or set discord.threads = false
        1 with a warning, 13 ok. The bot will work; somebody should know the warnings.
    "#]]).await;
}

#[tokio::test]
async fn no_threads_and_a_channel_of_nobody() {
    let set_up = SetUp::healthy().await.with("CARTWRIGHT_DISCORD__THREADS", "true");
    set_up.shows(&["doctor"], 0, expect![[r#"
        ok       configuration  the environment; OVHCLOUD by application and consumer key
        ok       journal        sound: 0 orders, 0 events
        ok       clock          agrees with OVHcloud's
        ok       credentials    OVHcloud accepts them; the key has no end
        ok       rights         all that is needed
        ok       account        cu12345-ovh, subsidiary FR, pays in EUR, a company's
        ok       payment        by default CREDIT_CARD
        ok       eligibility    the account may order a project now
        ok       projects       0 projects
        ok       offers         3 plans, a Public Cloud project among them
        ok       Discord token  Discord accepts it: application APPLICATION
        ok       commands       in step with this version
        ok       roles          the guild has all that the configuration names (1)
        warning  channel        the bot may open no threads for talk there
                                -> allow Create Public Threads and Send Messages in Threads, or set discord.threads = false
        1 with a warning, 13 ok. The bot will work; somebody should know the warnings.
    "#]]).await;
    let set_up = set_up.with("CARTWRIGHT_DISCORD__CHANNEL", "79");
    set_up
        .shows(
            &["doctor"],
            2,
            expect![[r#"
        ok       configuration  the environment; OVHCLOUD by application and consumer key
        ok       journal        sound: 0 orders, 0 events
        ok       clock          agrees with OVHcloud's
        ok       credentials    OVHcloud accepts them; the key has no end
        ok       rights         all that is needed
        ok       account        cu12345-ovh, subsidiary FR, pays in EUR, a company's
        ok       payment        by default CREDIT_CARD
        ok       eligibility    the account may order a project now
        ok       projects       0 projects
        ok       offers         3 plans, a Public Cloud project among them
        ok       Discord token  Discord accepts it: application APPLICATION
        ok       commands       in step with this version
        ok       roles          the guild has all that the configuration names (1)
        fatal    channel        the bot cannot see the channel in discord.channel
                                -> let the bot View Channel there, or correct the id
        1 fatal, 13 ok. The bot does not start like this.
    "#]],
        )
        .await;
}
