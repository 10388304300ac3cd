//! `cartwright doctor` on a healthy set-up and on broken ones, as an operator reads it.

use crate::cartwright_in;
use cartwright::discord::commands;
use cartwright::discord::ids::{ApplicationId, GuildId};
use cartwright::discord::register::register;
use cartwright::discord::rest::Rest;
use cartwright::journal::Journal;
use cartwright::ovh::rights::{Needs, purposes};
use expect_test::{Expect, expect};
use sandbox::discord::Place;
use sandbox::{Ports, Sandbox};
use std::collections::BTreeMap;
use tempfile::TempDir;

/// A set-up to look at: everything as it should be, until a test breaks it.
struct SetUp {
    folder: TempDir,
    sandbox: Sandbox,
    variables: BTreeMap<&'static str, String>,
}

impl SetUp {
    async fn healthy() -> SetUp {
        let sandbox = Sandbox::start(Ports::default()).await.unwrap();
        let address = sandbox.address();
        let (discord, ovh) = (&address.discord, &address.ovh);
        let rest = Rest::new(&discord.api, discord.token.clone().into()).unwrap();
        let (application, guild) = (discord.application_id.parse().unwrap(), discord.guild_id.parse().unwrap());
        register(&rest, ApplicationId(application), GuildId(guild), &commands::definitions()).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let journal = format!("sqlite:{}", folder.path().join("cartwright.db").display());
        Journal::open(&journal, jiff::Timestamp::now()).await.unwrap().close().await;
        let variables = BTreeMap::from([
            ("CARTWRIGHT_DISCORD__API", discord.api.clone()),
            ("CARTWRIGHT_DISCORD__GUILD", discord.guild_id.clone()),
            ("CARTWRIGHT_DISCORD__CHANNEL", discord.channel_id.clone()),
            ("CARTWRIGHT_DISCORD__THREADS", "false".to_owned()),
            ("CARTWRIGHT_APPROVAL__ROLES", discord.approver_role_id.clone()),
            ("CARTWRIGHT_OVH__ENDPOINT", ovh.endpoint.clone()),
            ("CARTWRIGHT_JOURNAL__URL", "sqlite:cartwright.db".to_owned()),
            ("DISCORD_TOKEN", discord.token.clone()),
            ("OVH_APPLICATION_KEY", ovh.application_key.clone()),
            ("OVH_APPLICATION_SECRET", ovh.application_secret.clone()),
            ("OVH_CONSUMER_KEY", sandbox.ovh.make_key(&least())),
            ("AUDIT_KEY", "0123456789abcdef0123456789abcdef".to_owned()),
        ]);
        SetUp { folder, sandbox, variables }
    }

    fn with(mut self, name: &'static str, value: &str) -> SetUp {
        self.variables.insert(name, value.to_owned());
        self
    }

    fn without(mut self, start: &str) -> SetUp {
        self.variables.retain(|name, _| !name.starts_with(start));
        self
    }

    /// Looks; nothing may have been changed by that, and no secret be told.
    async fn shows(&self, words: &'static [&'static str], code: i32, told: Expect) {
        let carts = self.sandbox.ovh.carts().len();
        let registered = self.sandbox.discord.commands();
        let (folder, variables) = (self.folder.path().to_owned(), self.variables.clone());
        let run = move || {
            let variables: Vec<(&str, &str)> = variables.iter().map(|(name, value)| (*name, value.as_str())).collect();
            cartwright_in(&folder, words, &variables)
        };
        let output = tokio::task::spawn_blocking(run).await.unwrap();
        let (text, said) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
        assert_eq!((output.status.code(), said.as_str()), (Some(code), ""), "{text}");
        for secret in self.sandbox.ovh.secrets().into_iter().chain(self.sandbox.discord.secrets()) {
            assert!(!text.contains(&secret), "{text}");
        }
        let address = self.sandbox.address();
        let known = [
            (address.ovh.endpoint, "OVHCLOUD"),
            (address.discord.application_id, "APPLICATION"),
            (self.folder.path().display().to_string(), "FOLDER"),
        ];
        let text = known.iter().fold(text, |text, (value, name)| text.replace(value, name));
        told.assert_eq(&text);
        let writes = self.sandbox.ovh.calls().into_iter().filter(|call| call.method != "GET");
        assert!(writes.clone().all(|call| call.route == "/auth/oauth2/token"), "{:?}", writes.collect::<Vec<_>>());
        assert_eq!((self.sandbox.ovh.carts().len(), self.sandbox.discord.commands()), (carts, registered));
    }
}

fn least() -> Vec<(&'static str, &'static str)> {
    purposes(Needs::default()).iter().flat_map(|purpose| purpose.rules).copied().collect()
}

#[tokio::test]
async fn healthy_with_a_key() {
    SetUp::healthy().await.shows(&["doctor"], 0, expect![[r#"
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
        ok       channel        the bot may do there all that it needs
        14 ok. The bot will work.
    "#]]).await;
}

#[tokio::test]
async fn healthy_with_a_service_account() {
    let set_up = SetUp::healthy().await.without("OVH_");
    let address = set_up.sandbox.address().ovh;
    let actions: Vec<_> = purposes(Needs::default()).iter().flat_map(|purpose| purpose.actions).copied().collect();
    set_up.sandbox.ovh.allow_service(Some(&actions));
    let set_up = set_up.with("OVH_CLIENT_ID", &address.client_id).with("OVH_CLIENT_SECRET", &address.client_secret);
    set_up.shows(&["doctor"], 0, expect![[r#"
        ok       configuration  the environment; OVHCLOUD as a service account
        ok       journal        sound: 0 orders, 0 events
        ok       clock          agrees with OVHcloud's
        ok       credentials    OVHcloud gives tokens; a service account of cu12345-ovh
        ok       rights         what it may read shows below; what only an order does (assign, checkout) is not tried
        ok       account        cu12345-ovh, subsidiary FR, pays in EUR, a company's
        ok       payment        by default CREDIT_CARD
        ok       eligibility    the account may order a project now
        ok       projects       0 projects
        ok       offers         3 plans, a Public Cloud project among them
        ok       Discord token  Discord accepts it: application APPLICATION
        ok       commands       in step with this version
        ok       roles          the guild has all that the configuration names (1)
        ok       channel        the bot may do there all that it needs
        14 ok. The bot will work.
    "#]]).await;
}

/// A bot may be running: its lock is not wanted.
#[tokio::test]
async fn while_a_bot_works_on_the_journal() {
    let set_up = SetUp::healthy().await;
    let url = format!("sqlite:{}", set_up.folder.path().join("cartwright.db").display());
    let journal = Journal::open(&url, jiff::Timestamp::now()).await.unwrap();
    let before = std::fs::read(set_up.folder.path().join("cartwright.db")).unwrap();
    set_up.shows(&["doctor", "--json"], 0, expect![[r#"
        {
          "checks": [
            {
              "check": "configuration",
              "next": null,
              "says": "the environment; OVHCLOUD by application and consumer key",
              "state": "ok"
            },
            {
              "check": "journal",
              "next": null,
              "says": "sound: 0 orders, 0 events",
              "state": "ok"
            },
            {
              "check": "clock",
              "next": null,
              "says": "agrees with OVHcloud's",
              "state": "ok"
            },
            {
              "check": "credentials",
              "next": null,
              "says": "OVHcloud accepts them; the key has no end",
              "state": "ok"
            },
            {
              "check": "rights",
              "next": null,
              "says": "all that is needed",
              "state": "ok"
            },
            {
              "check": "account",
              "next": null,
              "says": "cu12345-ovh, subsidiary FR, pays in EUR, a company's",
              "state": "ok"
            },
            {
              "check": "payment",
              "next": null,
              "says": "by default CREDIT_CARD",
              "state": "ok"
            },
            {
              "check": "eligibility",
              "next": null,
              "says": "the account may order a project now",
              "state": "ok"
            },
            {
              "check": "projects",
              "next": null,
              "says": "0 projects",
              "state": "ok"
            },
            {
              "check": "offers",
              "next": null,
              "says": "3 plans, a Public Cloud project among them",
              "state": "ok"
            },
            {
              "check": "Discord token",
              "next": null,
              "says": "Discord accepts it: application APPLICATION",
              "state": "ok"
            },
            {
              "check": "commands",
              "next": null,
              "says": "in step with this version",
              "state": "ok"
            },
            {
              "check": "roles",
              "next": null,
              "says": "the guild has all that the configuration names (1)",
              "state": "ok"
            },
            {
              "check": "channel",
              "next": null,
              "says": "the bot may do there all that it needs",
              "state": "ok"
            }
          ],
          "worst": "ok"
        }
    "#]]).await;
    assert_eq!(std::fs::read(set_up.folder.path().join("cartwright.db")).unwrap(), before);
    journal.close().await;
}

#[tokio::test]
async fn nothing_is_configured() {
    let set_up = SetUp::healthy().await.without("");
    set_up.shows(&["doctor"], 2, expect![[r#"
        fatal    configuration  discord.guild is missing
                                -> set discord.guild or CARTWRIGHT_DISCORD__GUILD to the id of the guild the bot serves
        fatal    configuration  nobody may approve an order
                                -> list a role in approval.roles (CARTWRIGHT_APPROVAL__ROLES) or a person in approval.people (CARTWRIGHT_APPROVAL__PEOPLE)
        fatal    configuration  there is no file config/cartwright.toml
                                -> that is fine if the environment says everything; else name the file with --config
        fatal    configuration  nothing says who the bot is to OVHcloud
                                -> set OVH_APPLICATION_KEY, OVH_APPLICATION_SECRET and OVH_CONSUMER_KEY (`cartwright login` gets the last one), or OVH_CLIENT_ID and OVH_CLIENT_SECRET of a service account; each may also be <NAME>_FILE, or stand in ovh.conf
        fatal    configuration  DISCORD_TOKEN is missing
                                -> set DISCORD_TOKEN or DISCORD_TOKEN_FILE; it is on the Bot page of the application in Discord's developer portal
        warning  configuration  AUDIT_KEY is not set: the audit is chained but not signed
                                -> make one with `openssl rand -hex 32`, set AUDIT_KEY or AUDIT_KEY_FILE, and keep a copy where the journal is not
        ok       journal        sound: 0 orders, 0 events
        skipped  OVHcloud       not looked at: the configuration comes first
        skipped  Discord        not looked at: the configuration comes first
        5 fatal, 1 warning, 2 skipped, 1 ok. The bot does not start like this.
    "#]]).await;
}

#[tokio::test]
async fn everything_works_and_much_should_be_known() {
    let set_up = SetUp::healthy().await.without("AUDIT_KEY").without("CARTWRIGHT_DISCORD__CHANNEL");
    let key = set_up.sandbox.address().ovh.consumer_key;
    let set_up = set_up.with("OVH_CONSUMER_KEY", &key).with("CARTWRIGHT_JOURNAL__URL", "sqlite:another.db");
    let set_up = set_up.with("CARTWRIGHT_SETTLE__QUIET", "1m").with("CARTWRIGHT_LINK__POST", "channel");
    set_up.sandbox.ovh.set_clock_offset(120);
    set_up.sandbox.ovh.set(|settings| settings.default_payment_method = false);
    set_up.shows(&["doctor"], 0, expect![[r#"
        ok       configuration  the environment; OVHCLOUD by application and consumer key
        warning  configuration  settle.quiet is under 5 minutes
                                -> a slow checkout may still be running when it is over
        warning  configuration  link.post is "channel"
                                -> everybody who can read the channel can open the order form
        warning  configuration  AUDIT_KEY is not set: the audit is chained but not signed
                                -> make one with `openssl rand -hex 32`, set AUDIT_KEY or AUDIT_KEY_FILE, and keep a copy where the journal is not
        ok       journal        there is none yet: the bot makes it when it starts
        warning  clock          this machine's clock is 119 s behind OVHcloud's
                                -> set it by NTP; times in the log and in the audit are off until then
        ok       credentials    OVHcloud accepts them; the key has no end
        ok       rights         all that is needed
        warning  rights         may do more than is needed: GET /*, POST /*, PUT /*, DELETE /*
                                -> `cartwright login --write FILE` gets a key with the least rights; then revoke this one in the control panel (or before, with `cartwright logout`)
        ok       account        cu12345-ovh, subsidiary FR, pays in EUR, a company's
        warning  payment        the account has no default payment method: OVHcloud may take no order
                                -> register one in OVHcloud's control panel (Billing, Payment methods) and make it the default
        ok       eligibility    the account may order a project now
        ok       projects       0 projects
        ok       offers         3 plans, a Public Cloud project among them
        ok       Discord token  Discord accepts it: application APPLICATION
        ok       commands       in step with this version
        ok       roles          the guild has all that the configuration names (1)
        ok       channel        orders stand where /cart submit is used; what the bot may do there is seen then
        6 warning, 12 ok. The bot will work; somebody should know the warnings.
    "#]]).await;
}

#[tokio::test]
async fn the_key_and_the_token_are_no_good() {
    let set_up = SetUp::healthy().await.with("DISCORD_TOKEN", "hush");
    assert!(set_up.sandbox.ovh.expire_key(&set_up.variables["OVH_CONSUMER_KEY"]));
    set_up.shows(&["doctor"], 2, expect![[r#"
        ok       configuration  the environment; OVHCLOUD by application and consumer key
        ok       journal        sound: 0 orders, 0 events
        ok       clock          agrees with OVHcloud's
        failed   credentials    OVHcloud does not accept the credentials
                                -> keys: `cartwright login --write FILE` gets a new consumer key; a service account: check OVH_CLIENT_ID and OVH_CLIENT_SECRET, and that it was not deleted; either: check that ovh.endpoint is the account's region
        skipped  account        not looked at: the credentials come first
        fatal    Discord token  Discord does not accept it
                                -> put a valid one into DISCORD_TOKEN (Developer Portal, Bot, Reset Token)
        1 fatal, 1 failed, 1 skipped, 3 ok. The bot does not start like this.
    "#]]).await;
}

#[tokio::test]
async fn the_account_may_not_order_and_the_key_may_not_either() {
    let set_up = SetUp::healthy().await;
    let lacking = ["/order/cart/*", "/me/payment/method", "/me/payment/method/*"];
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
                                -> keys: `cartwright login --write FILE` gets a consumer key with all that is needed; a service account: `cartwright login --service-account` prints the policy it needs
        failed   rights         may not prepare, price and order carts: lacks GET /order/cart/*, POST /order/cart/*, DELETE /order/cart/*
                                -> keys: `cartwright login --write FILE` gets a consumer key with all that is needed; a service account: `cartwright login --service-account` prints the policy it needs
        ok       account        cu12345-ovh, subsidiary FR, pays in EUR, a company's
        warning  payment        the credentials may not do this: reading how the account pays
                                -> keys: `cartwright login --write FILE` gets a consumer key with all that is needed; a service account: `cartwright login --service-account` prints the policy it needs
        failed   eligibility    OVHcloud wants a payment method first (addPaymentMethod)
                                -> register one in the control panel (Billing, Payment methods)
        failed   eligibility    OVHcloud wants the payment method proved first (challengePaymentMethod)
                                -> begin a Public Cloud project in the control panel, where it asks for the proof; later orders then work from here
        failed   eligibility    OVHcloud wants the PayPal account verified first (verifyPaypal)
                                -> verify it at PayPal, or make another payment method the default in the control panel
        failed   eligibility    OVHcloud wants something first that is not known here (somethingNew)
                                -> begin a Public Cloud project in the control panel, where it says what it wants
        failed   projects       0 projects, and OVHcloud wants to be asked before another (askIncreaseProjectsQuota)
                                -> ask OVHcloud's support for a higher quota of Public Cloud projects, or delete one in the control panel
        ok       offers         3 plans, a Public Cloud project among them
        ok       Discord token  Discord accepts it: application APPLICATION
        ok       commands       in step with this version
        ok       roles          the guild has all that the configuration names (1)
        ok       channel        the bot may do there all that it needs
        6 failed, 2 warning, 10 ok. Something will not work.
    "#]]).await;
}

#[tokio::test]
async fn a_service_account_without_a_policy() {
    let set_up = SetUp::healthy().await.without("OVH_");
    let address = set_up.sandbox.address().ovh;
    set_up.sandbox.ovh.allow_service(Some(&[]));
    let set_up = set_up.with("OVH_CLIENT_ID", &address.client_id).with("OVH_CLIENT_SECRET", &address.client_secret);
    set_up.shows(&["doctor"], 1, expect![[r#"
        ok       configuration  the environment; OVHCLOUD as a service account
        ok       journal        sound: 0 orders, 0 events
        ok       clock          agrees with OVHcloud's
        ok       credentials    OVHcloud gives tokens; a service account of cu12345-ovh
        ok       rights         what it may read shows below; what only an order does (assign, checkout) is not tried
        failed   account        the credentials may not do this: reading the account
                                -> keys: `cartwright login --write FILE` gets a consumer key with all that is needed; a service account: `cartwright login --service-account` prints the policy it needs
        ok       Discord token  Discord accepts it: application APPLICATION
        ok       commands       in step with this version
        ok       roles          the guild has all that the configuration names (1)
        ok       channel        the bot may do there all that it needs
        1 failed, 9 ok. Something will not work.
    "#]]).await;
}

#[tokio::test]
async fn nobody_answers_and_there_is_no_folder_for_the_journal() {
    let set_up = SetUp::healthy().await;
    let set_up = set_up.with("CARTWRIGHT_OVH__ENDPOINT", "http://127.0.0.1:9/1.0");
    let set_up = set_up.with("CARTWRIGHT_JOURNAL__URL", "sqlite:none/cartwright.db");
    let set_up = set_up.with("CARTWRIGHT_DISCORD__GUILD", "77");
    set_up.shows(&["doctor"], 2, expect![[r#"
        ok       configuration  the environment; http://127.0.0.1:9/1.0 by application and consumer key
        fatal    journal        there is no folder none
                                -> create it, or give another path in journal.url
        failed   OVHcloud       no connection to OVHcloud
                                -> check the network, a firewall on the way, and ovh.endpoint
        ok       Discord token  Discord accepts it: application APPLICATION
        fatal    guild          the bot has no access to the guild in discord.guild
                                -> invite it: https://discord.com/oauth2/authorize?client_id=APPLICATION&scope=bot%20applications.commands&permissions=84992 - or correct the id
        2 fatal, 1 failed, 2 ok. The bot does not start like this.
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
        1 warning, 13 ok. The bot will work; somebody should know the warnings.
    "#]]).await;
    let set_up = set_up.with("CARTWRIGHT_DISCORD__CHANNEL", "79");
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
        ok       roles          the guild has all that the configuration names (1)
        fatal    channel        the bot cannot see the channel in discord.channel
                                -> let the bot View Channel there, or correct the id
        1 fatal, 13 ok. The bot does not start like this.
    "#]]).await;
}

/// A file that is no journal, and the keys of an account of another region.
#[tokio::test]
async fn a_journal_that_is_none() {
    let set_up = SetUp::healthy().await;
    std::fs::write(set_up.folder.path().join("cartwright.db"), "a letter").unwrap();
    set_up.shows(&["doctor"], 2, expect![[r#"
        ok       configuration  the environment; OVHCLOUD by application and consumer key
        fatal    journal        the file is no Cartwright journal
                                -> give another path in journal.url
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
        ok       channel        the bot may do there all that it needs
        1 fatal, 13 ok. The bot does not start like this.
    "#]]).await;
}
