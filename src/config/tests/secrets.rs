//! The secrets: given directly, given by file, and every way to give them wrongly.

use std::io;

use expect_test::{Expect, expect};
use secrecy::ExposeSecret;

use super::super::Secrets;
use super::super::ovh_conf::OvhConf;
use super::variables;
use crate::ovh::Credentials;

const ALL: [(&str, &str); 4] = [
    ("DISCORD_TOKEN", "d.1-2_3"),
    ("OVH_APPLICATION_KEY", "k"),
    ("OVH_APPLICATION_SECRET", "s"),
    ("OVH_CONSUMER_KEY", "c"),
];

fn file(path: &str) -> io::Result<String> {
    match path {
        "/run/token" => Ok("from-file\n".to_owned()),
        "/run/empty" => Ok("\n".to_owned()),
        _ => Err(io::Error::new(io::ErrorKind::NotFound, "hush")),
    }
}

/// All four secrets, with this one (`NAME` or `NAME_FILE`) given in place of its usual self.
fn with(name: &str, value: &str) -> Result<Secrets, String> {
    let bare = name.strip_suffix("_FILE").unwrap_or(name);
    let mut pairs: Vec<_> = ALL.into_iter().filter(|(other, _)| *other != bare).collect();
    pairs.push((name, value));
    Secrets::read(&variables(&pairs), &file).map_err(|error| error.to_string())
}

fn check(name: &str, value: &str, told: &Expect) {
    let error = with(name, value).unwrap_err();
    assert!(!error.contains("hush"), "{error}");
    told.assert_eq(&error);
}

#[test]
fn they_are_trimmed_and_cannot_be_printed() {
    let secrets = with("DISCORD_TOKEN_FILE", "/run/token").unwrap();
    assert_eq!(secrets.discord_token.expose_secret(), "from-file");
    let Credentials::Keys(keys) = &secrets.ovh else { unreachable!("{secrets:?}") };
    assert_eq!(keys.consumer_key.expose_secret(), "c");
    let printed = format!("{secrets:?}");
    assert!(!printed.contains("from-file") && !printed.contains("\"c\""), "{printed}");
}

#[test]
fn half_the_set() {
    let told = Secrets::read(&variables(&[ALL[0], ALL[1]]), &file).unwrap_err().to_string();
    expect![[r#"
        reading the configuration:
        OVH_APPLICATION_SECRET is missing
          hint: set OVH_APPLICATION_SECRET or OVH_APPLICATION_SECRET_FILE; it belongs to the application that is made on OVHcloud's page createApp
        OVH_CONSUMER_KEY is missing
          hint: set OVH_CONSUMER_KEY or OVH_CONSUMER_KEY_FILE; `cartwright login --write FILE` gets one with no more rights than are needed"#]].assert_eq(&told);
}

#[test]
fn wrongly_given() {
    check(
        "DISCORD_TOKEN",
        " ",
        &expect![[r#"
        reading the configuration:
        DISCORD_TOKEN: it is empty
          hint: give it its value; it is on the Bot page of the application in Discord's developer portal"#]],
    );
    check(
        "DISCORD_TOKEN",
        "Bot hush",
        &expect![[r#"
        reading the configuration:
        DISCORD_TOKEN: it begins with the word Bot
          hint: leave that word out: only the token itself"#]],
    );
    check(
        "DISCORD_TOKEN",
        "hu sh",
        &expect![[r#"
        reading the configuration:
        DISCORD_TOKEN: it has blanks or signs that no such secret has
          hint: copy it again, without anything around it"#]],
    );
    check(
        "OVH_CONSUMER_KEY_FILE",
        "/run/empty",
        &expect![[r#"
            reading the configuration:
            OVH_CONSUMER_KEY_FILE: it is empty
              hint: give it its value; `cartwright login --write FILE` gets one with no more rights than are needed"#]],
    );
    check(
        "OVH_CONSUMER_KEY_FILE",
        "/hush/none",
        &expect![[r#"
        reading the configuration:
        OVH_CONSUMER_KEY_FILE: the file it names cannot be read (entity not found)
          hint: check the path and who may read the file"#]],
    );
}

/// go-ovh takes one, which a bot cannot renew. Left out in silence, it would look as if it counted.
#[test]
fn an_access_token_is_no_way_to_be_known() {
    let told = |pairs: &[(&str, &str)]| {
        let error = Secrets::read(&variables(pairs), &file).unwrap_err().to_string();
        assert!(!error.contains("hush"), "{error}");
        error
    };
    let token = ("OVH_ACCESS_TOKEN", "hush");
    expect![[r#"
        reading the configuration:
        an access token is configured, by OVH_ACCESS_TOKEN: it ends after an hour, and the bot cannot renew it
          hint: take it away and set OVH_CLIENT_ID and OVH_CLIENT_SECRET of the service account it is of: the bot gets its tokens itself"#]].assert_eq(&told(&[ALL[0], token]));
    expect![[r#"
        reading the configuration:
        two ways to be known to OVHcloud at once: an access token by OVH_ACCESS_TOKEN; another by OVH_APPLICATION_KEY, OVH_APPLICATION_SECRET, OVH_CONSUMER_KEY
          hint: take the access token away: it ends after an hour, and the bot cannot renew it"#]].assert_eq(&told(&[&ALL[..], &[token]].concat()));
    let service = [ALL[0], ("OVH_CLIENT_ID", "i"), ("OVH_CLIENT_SECRET", "s"), token];
    expect![[r#"
        reading the configuration:
        two ways to be known to OVHcloud at once: an access token by OVH_ACCESS_TOKEN; another by OVH_CLIENT_ID, OVH_CLIENT_SECRET
          hint: take the access token away: it ends after an hour, and the bot cannot renew it"#]].assert_eq(&told(&service));
    expect![[r#"
        reading the configuration:
        OVH_ACCESS_TOKEN: it is set to nothing, and the bot takes no access token
          hint: unset it"#]]
    .assert_eq(&told(&[&ALL[..], &[("OVH_ACCESS_TOKEN", "")]].concat()));
    let conf = OvhConf::default().and("1.conf", "[ovh-eu]\naccess_token=hush\n");
    let error = Secrets::read_with(&variables(&ALL), &file, &conf, "ovh-eu").unwrap_err().to_string();
    expect![[r#"
        reading the configuration:
        two ways to be known to OVHcloud at once: an access token by access_token (1.conf:2); another by OVH_APPLICATION_KEY, OVH_APPLICATION_SECRET, OVH_CONSUMER_KEY
          hint: take the access token away: it ends after an hour, and the bot cannot renew it"#]].assert_eq(&error);
    assert!(Secrets::read_with(&variables(&ALL), &file, &conf, "ovh-ca").is_ok());
}

#[test]
fn given_twice() {
    let mut pairs = ALL.to_vec();
    pairs.push(("DISCORD_TOKEN_FILE", "/run/token"));
    let told = Secrets::read(&variables(&pairs), &file).unwrap_err().to_string();
    expect![[r#"
        reading the configuration:
        DISCORD_TOKEN and DISCORD_TOKEN_FILE are both set
          hint: keep one of them"#]]
    .assert_eq(&told);
}
