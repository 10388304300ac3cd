//! What is wrong on this machine, or with the way out of it.

use super::SetUp;
use expect_test::expect;

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
        5 fatal, 1 with a warning, 2 skipped, 1 ok. The bot does not start like this.
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
        skipped  clock          not looked at: the connection comes first
        skipped  credentials    not looked at: the connection comes first
        skipped  rights         not looked at: the connection comes first
        skipped  account        not looked at: the connection comes first
        skipped  payment        not looked at: the connection comes first
        skipped  eligibility    not looked at: the connection comes first
        skipped  projects       not looked at: the connection comes first
        skipped  offers         not looked at: the connection comes first
        ok       Discord token  Discord accepts it: application APPLICATION
        fatal    guild          the bot has no access to the guild in discord.guild
                                -> invite it: https://discord.com/oauth2/authorize?client_id=APPLICATION&scope=bot%20applications.commands&permissions=84992 - or correct the id
        skipped  roles          not looked at: the guild comes first
        skipped  channel        not looked at: the guild comes first
        2 fatal, 1 failed, 10 skipped, 2 ok. The bot does not start like this.
    "#]]).await;
}

/// In this folder nobody may make a file, not even root: the kernel's own.
#[tokio::test]
async fn there_is_no_journal_and_the_bot_cannot_make_one() {
    let set_up = SetUp::healthy().await.with("CARTWRIGHT_JOURNAL__URL", "sqlite:/proc/cartwright.db");
    let set_up = set_up.with("CARTWRIGHT_OVH__ENDPOINT", "http://127.0.0.1:9/1.0").with("DISCORD_TOKEN", "hush");
    set_up
        .shows(
            &["doctor"],
            2,
            expect![[r#"
                ok       configuration  the environment; http://127.0.0.1:9/1.0 by application and consumer key
                fatal    journal        there is none yet, and /proc/cartwright.db cannot be made (entity not found)
                                        -> let the user that runs the bot write the file and its folder
                failed   OVHcloud       no connection to OVHcloud
                                        -> check the network, a firewall on the way, and ovh.endpoint
                skipped  clock          not looked at: the connection comes first
                skipped  credentials    not looked at: the connection comes first
                skipped  rights         not looked at: the connection comes first
                skipped  account        not looked at: the connection comes first
                skipped  payment        not looked at: the connection comes first
                skipped  eligibility    not looked at: the connection comes first
                skipped  projects       not looked at: the connection comes first
                skipped  offers         not looked at: the connection comes first
                fatal    Discord token  Discord does not accept it
                                        -> put a valid one into DISCORD_TOKEN (Developer Portal, Bot, Reset Token)
                skipped  commands       not looked at: the token comes first
                skipped  roles          not looked at: the token comes first
                skipped  channel        not looked at: the token comes first
                2 fatal, 1 failed, 11 skipped, 1 ok. The bot does not start like this.
            "#]],
        )
        .await;
}

/// A file that somebody else wrote is not overwritten, and the bot does not start on it.
#[tokio::test]
async fn a_journal_that_is_none() {
    let set_up = SetUp::healthy().await;
    std::fs::write(set_up.folder.path().join("cartwright.db"), "a letter").unwrap();
    set_up
        .shows(
            &["doctor"],
            2,
            expect![[r#"
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
    "#]],
        )
        .await;
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
        warning  configuration  settle.quiet is under 5 minutes: a slow checkout may still be running when it is over
                                -> set it to 5m at least, or leave it out for 20m
        warning  configuration  link.post is "channel": everybody who can read the channel can open the order form
                                -> set it to "private", or let nobody into the channel who may not pay
        warning  configuration  AUDIT_KEY is not set: the audit is chained but not signed
                                -> make one with `openssl rand -hex 32`, set AUDIT_KEY or AUDIT_KEY_FILE, and keep a copy where the journal is not
        ok       journal        there is none yet: the bot makes it when it starts
        warning  clock          this machine's clock is about 2 min behind OVHcloud's
                                -> set it by NTP; times in the log and in the audit are off until then
        ok       credentials    OVHcloud accepts them; the key has no end
        ok       rights         all that is needed
        warning  rights         may do more than is needed: GET /*, POST /*, PUT /*, DELETE /*
                                -> `cartwright login --write FILE` gets a key with the least rights; revoke this one before that with `cartwright logout`, or later in the control panel
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
        6 with a warning, 12 ok. The bot will work; somebody should know the warnings.
    "#]]).await;
}
