//! A consumer key that does not live for ever.

use super::SetUp;
use expect_test::expect;

const DAY: u32 = 24 * 3600;

#[tokio::test]
async fn the_key_ends_soon() {
    let set_up = SetUp::healthy().await;
    set_up.sandbox.ovh.set(|settings| settings.key_life_s = Some(3 * DAY));
    set_up
        .shows(
            &["doctor"],
            0,
            expect![[r#"
        ok       configuration  the environment; OVHCLOUD by application and consumer key
        ok       journal        sound: 0 orders, 0 events
        ok       clock          agrees with OVHcloud's
        warning  credentials    the consumer key ends on DAY
                                -> `cartwright login --write FILE` gets a new one before the bot stops ordering
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
        1 with a warning, 13 ok. The bot will work; somebody should know the warnings.
    "#]],
        )
        .await;
}

#[tokio::test]
async fn the_key_ends_some_day() {
    let set_up = SetUp::healthy().await;
    set_up.sandbox.ovh.set(|settings| settings.key_life_s = Some(90 * DAY));
    set_up
        .shows(
            &["doctor"],
            0,
            expect![[r#"
        ok       configuration  the environment; OVHCLOUD by application and consumer key
        ok       journal        sound: 0 orders, 0 events
        ok       clock          agrees with OVHcloud's
        ok       credentials    OVHcloud accepts them; the key ends on DAY
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
async fn the_key_has_ended() {
    let set_up = SetUp::healthy().await;
    set_up.sandbox.ovh.set(|settings| settings.key_life_s = Some(0));
    set_up.shows(&["doctor"], 1, expect![[r#"
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
        ok       Discord token  Discord accepts it: application APPLICATION
        ok       commands       in step with this version
        ok       roles          the guild has all that the configuration names (1)
        ok       channel        the bot may do there all that it needs
        1 failed, 6 skipped, 7 ok. Something will not work.
    "#]]).await;
}

/// A login was killed before the older key was revoked: nobody else would ever tell.
#[tokio::test]
async fn the_older_key_may_not_have_ended() {
    let set_up = SetUp::healthy().await;
    let file = set_up.folder.path().join("key");
    std::fs::write(&file, &set_up.variables["OVH_CONSUMER_KEY"]).unwrap();
    std::fs::write(set_up.folder.path().join("key.to-revoke"), set_up.sandbox.ovh.make_key(&[])).unwrap();
    let set_up = set_up.without("OVH_CONSUMER_KEY").with("OVH_CONSUMER_KEY_FILE", file.to_str().unwrap());
    set_up.shows(&["doctor"], 0, expect![[r#"
        ok       configuration  the environment; OVHCLOUD by application and consumer key
        warning  login          a `cartwright login` runs or was broken off; a key that may work stands in FOLDER/key.to-revoke
                                -> if none runs: `cartwright login --write FOLDER/key --force` revokes it before it asks for a new one, and Ctrl-C then keeps the bot's; `cartwright logout` revokes both
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
        1 with a warning, 14 ok. The bot will work; somebody should know the warnings.
    "#]]).await;
}
