//! Everything is as it should be.

use super::SetUp;
use cartwright::journal::Journal;
use cartwright::ovh::rights::PURPOSES;
use expect_test::expect;

#[tokio::test]
async fn healthy_with_a_key() {
    SetUp::healthy()
        .await
        .shows(
            &["doctor"],
            0,
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
        ok       channel        the bot may do there all that it needs
        14 ok. The bot will work.
    "#]],
        )
        .await;
}

#[tokio::test]
async fn healthy_with_a_service_account() {
    let set_up = SetUp::healthy().await.without("OVH_");
    let address = set_up.sandbox.address().ovh;
    let actions: Vec<_> = PURPOSES.iter().flat_map(|purpose| purpose.actions).copied().collect();
    set_up.sandbox.ovh.allow_service(Some(&actions));
    let set_up = set_up.with("OVH_CLIENT_ID", &address.client_id).with("OVH_CLIENT_SECRET", &address.client_secret);
    set_up
        .shows(
            &["doctor"],
            0,
            expect![[r#"
        ok       configuration  the environment; OVHCLOUD as a service account
        ok       journal        sound: 0 orders, 0 events
        ok       clock          agrees with OVHcloud's
        ok       credentials    OVHcloud gives tokens; a service account of cu12345-ovh
        ok       rights         all that is needed on the account, as IAM says; whether it may see projects shows below
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
    "#]],
        )
        .await;
}

/// A bot may be running: its lock is not wanted.
#[tokio::test]
async fn while_a_bot_works_on_the_journal() {
    let set_up = SetUp::healthy().await;
    let url = format!("sqlite:{}", set_up.folder.path().join("cartwright.db").display());
    let journal = Journal::open(&url, jiff::Timestamp::now()).await.unwrap();
    let before = std::fs::read(set_up.folder.path().join("cartwright.db")).unwrap();
    set_up
        .shows(
            &["doctor", "--json"],
            0,
            expect![[r#"
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
    "#]],
        )
        .await;
    assert_eq!(std::fs::read(set_up.folder.path().join("cartwright.db")).unwrap(), before);
    journal.close().await;
}
