//! The environment beats the file and is read by each key's type.

use jiff::SignedDuration;

use super::super::keys::Key;
use super::super::{Config, OvhEndpoint, PaymentConfig};
use super::{LEAST, read, variables};
use crate::discord::LinkPost;
use crate::log::Form;
use crate::order::{Group, Pays, PersonId, RoleId};

#[test]
fn every_key_can_come_from_it_alone() {
    let environment = variables(&[
        ("CARTWRIGHT_DISCORD__API", "http://127.0.0.1:4000/"),
        ("CARTWRIGHT_DISCORD__GUILD", "18446744073709551615"),
        ("CARTWRIGHT_DISCORD__CHANNEL", "7"),
        ("CARTWRIGHT_DISCORD__THREADS", "false"),
        ("CARTWRIGHT_OVH__ENDPOINT", "http://127.0.0.1:4001/1.0"),
        ("CARTWRIGHT_OVH__LINK_HOSTS", "Pay.example.com, a.example"),
        ("CARTWRIGHT_APPROVAL__ROLES", "3, 4,3"),
        ("CARTWRIGHT_APPROVAL__PEOPLE", "5"),
        ("CARTWRIGHT_APPROVAL__OWN_ORDERS", "true"),
        ("CARTWRIGHT_APPROVAL__EXPIRES", "1h 30m"),
        ("CARTWRIGHT_APPROVAL__VALID", "2h"),
        ("CARTWRIGHT_APPROVAL__REMIND", "never"),
        ("CARTWRIGHT_LINK__POST", "channel"),
        ("CARTWRIGHT_LINK__ROLES", ""),
        ("CARTWRIGHT_LINK__PEOPLE", "6"),
        ("CARTWRIGHT_PAYMENT__MODE", "registered"),
        ("CARTWRIGHT_PAYMENT__REMIND", "2h"),
        ("CARTWRIGHT_JOURNAL__URL", "sqlite:///data/c.db"),
        ("CARTWRIGHT_SETTLE__QUIET", "90s"),
        ("CARTWRIGHT_FOLLOW__FIRST", "2s"),
        ("CARTWRIGHT_FOLLOW__LONGEST", "1m"),
        ("CARTWRIGHT_FOLLOW__OVERDUE", "4h"),
        ("CARTWRIGHT_FOLLOW__GIVE_UP", "200h"),
        ("CARTWRIGHT_AUDIT__ROLES", "8"),
        ("CARTWRIGHT_AUDIT__PEOPLE", "9"),
        ("CARTWRIGHT_PRIVACY__KEEP_ORDERS", "48h"),
        ("CARTWRIGHT_OPERATIONS__LISTEN", "[::1]:9464"),
        ("CARTWRIGHT_OPERATIONS__LOG", "json"),
        ("PATH", "/bin"),
    ]);
    assert_eq!(environment.keys().filter(|name| Key::of_variable(name).is_some()).count(), Key::ALL.len());
    let config = Config::read(None, &environment).unwrap();
    assert_eq!(config.discord.api.as_str(), "http://127.0.0.1:4000");
    assert_eq!((config.discord.guild, config.discord.channel), (u64::MAX, Some(7)));
    assert!(!config.discord.threads);
    assert!(matches!(&config.ovh.endpoint, OvhEndpoint::Url(url) if url.as_str() == "http://127.0.0.1:4001/1.0"));
    assert_eq!(config.ovh.link_hosts, ["pay.example.com", "a.example"]);
    assert_eq!(config.approval.expires, SignedDuration::from_mins(90));
    assert_eq!((config.approval.valid, config.approval.remind), (SignedDuration::from_hours(2), None));
    assert_eq!(config.link.post, LinkPost::Channel);
    assert_eq!(
        (config.journal.url.expose(), config.journal.url.heartbeat().to_str()),
        ("sqlite:/data/c.db", Some("/data/c.db.alive"))
    );
    assert_eq!(config.settle.quiet, SignedDuration::from_secs(90));
    let remind = Some(SignedDuration::from_hours(2));
    assert_eq!(config.payment, PaymentConfig { mode: Pays::Registered, remind });
    let follow = config.follow;
    let spans = [follow.first, follow.longest, follow.overdue, follow.give_up].map(|span| span.as_secs());
    assert_eq!(spans, [2, 60, 4 * 3600, 200 * 3600]);
    assert_eq!(config.operations.listen, Some("[::1]:9464".parse().unwrap()));
    assert_eq!(config.operations.log, Form::Json);
    let policy = config.policy();
    assert_eq!((config.audit.roles, config.audit.people), (vec![RoleId(8)], vec![PersonId(9)]));
    assert_eq!(config.privacy.keep_orders, SignedDuration::from_hours(48));
    assert_eq!(policy.approvers(), Group { roles: vec![RoleId(3), RoleId(4)], people: vec![PersonId(5)] });
    let rule = &policy.rules[0];
    assert_eq!((&rule.payers.people, rule.own_orders), (&vec![PersonId(6)], true));
}

#[test]
fn it_beats_the_file_and_mends_its_values() {
    let file = format!("{LEAST}[journal]\nurl = 3\n[link]\npost = \"channel\"\n");
    let config =
        read(&file, &[("CARTWRIGHT_JOURNAL__URL", "sqlite:b.db"), ("CARTWRIGHT_LINK__POST", "private")]).unwrap();
    assert_eq!((config.journal.url.expose(), config.link.post), ("sqlite:b.db", LinkPost::Private));
}

#[test]
fn lists_replace_and_do_not_add() {
    let config = read(LEAST, &[("CARTWRIGHT_APPROVAL__PEOPLE", "8,9")]).unwrap();
    assert_eq!(config.approval.people, [PersonId(8), PersonId(9)]);
}

#[test]
fn unknown_variables_and_wrong_values_are_told_without_the_value() {
    let told = read(
        LEAST,
        &[
            ("CARTWRIGHT_APPROVAL__ROLE", "1"),
            ("CARTWRIGHT_DISCORD_GUILD", "1"),
            ("CARTWRIGHT_DISCORD__TOKEN", "hush"),
            ("CARTWRIGHT_APPROVAL__OWN_ORDERS", "hush"),
            ("CARTWRIGHT_LINK__PEOPLE", "1,,2"),
            ("CARTWRIGHT_SETTLE__QUIET", "20"),
            ("CARTWRIGHT_DISCORD__CHANNEL", ""),
        ],
    )
    .unwrap_err();
    expect_test::expect![[r#"
        reading the configuration:
        CARTWRIGHT_APPROVAL__ROLE: unknown variable
          hint: the nearest known variable is CARTWRIGHT_APPROVAL__ROLES
        CARTWRIGHT_DISCORD_GUILD: unknown variable
          hint: the nearest known variable is CARTWRIGHT_DISCORD__GUILD
        CARTWRIGHT_DISCORD__TOKEN: unknown variable
          hint: secrets come only from the environment: set DISCORD_TOKEN, or DISCORD_TOKEN_FILE to the path of a file that holds it
        CARTWRIGHT_DISCORD__CHANNEL: `discord.channel` is not an id
          hint: a Discord id is a number such as "613425648685547541": switch on Developer Mode in Discord and choose Copy ID
        CARTWRIGHT_APPROVAL__OWN_ORDERS: `approval.own_orders` is neither true nor false
          hint: write true or false, without quotes
        CARTWRIGHT_LINK__PEOPLE: `link.people`, item 2, is not an id
          hint: a Discord id is a number such as "613425648685547541": switch on Developer Mode in Discord and choose Copy ID
        CARTWRIGHT_SETTLE__QUIET: `settle.quiet` has no unit
          hint: write a number with its unit, such as "90s", "20m" or "72h""#]].assert_eq(&told);
}

#[test]
fn plain_http_to_another_machine_is_warned_of() {
    let warned = |url: &str| read(LEAST, &[("CARTWRIGHT_DISCORD__API", url)]).unwrap().warnings().len();
    assert_eq!(["http://127.0.0.1:1", "http://[::1]:1", "http://localhost", "https://a.example"].map(warned), [0; 4]);
    assert_eq!(["http://10.0.0.1", "http://a.example"].map(warned), [1; 2]);
}
