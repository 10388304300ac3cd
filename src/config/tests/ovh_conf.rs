//! Who the bot is to OVHcloud: from the environment and `ovh.conf`, by one method, whole.

use std::io;

use expect_test::{Expect, expect};
use secrecy::ExposeSecret;

use super::super::{OvhConf, OvhEndpoint, Secrets};
use super::{LEAST, read, variables};
use crate::ovh::Credentials;

const FILE: &str = "; shared by the tools\n[default]\nendpoint=ovh-ca\n\n[ovh-ca]\napplication_key = k\n application_secret: s\nconsumer_key=c\n[ovh-eu]\nclient_id=i\n# not yet\nclient_secret=x=y:z\n";

fn secrets(conf: &OvhConf, endpoint: &str, pairs: &[(&str, &str)]) -> Result<String, String> {
    let mut all = vec![("DISCORD_TOKEN", "d")];
    all.extend(pairs);
    let no_file = |_: &str| Err(io::ErrorKind::NotFound.into());
    let secrets = Secrets::read_with(&variables(&all), &no_file, conf, endpoint).map_err(|error| error.to_string())?;
    assert!(!format!("{secrets:?} {conf:?}").contains("x=y"), "{secrets:?}");
    Ok(match secrets.ovh {
        Credentials::Keys(keys) => {
            let (key, secret) = (keys.application.key, keys.application.secret);
            format!("{} {} {}", key.expose_secret(), secret.expose_secret(), keys.consumer_key.expose_secret())
        }
        Credentials::Service(account) => {
            format!("{} {}", account.client_id.expose_secret(), account.client_secret.expose_secret())
        }
        Credentials::Application(_) => unreachable!(),
    })
}

fn refused(conf: &OvhConf, endpoint: &str, pairs: &[(&str, &str)], told: &Expect) {
    let error = secrets(conf, endpoint, pairs).unwrap_err();
    assert!(!error.contains("hush"), "{error}");
    told.assert_eq(&error);
}

fn conf(files: &[&str]) -> OvhConf {
    let numbered = (1..).zip(files);
    numbered.fold(OvhConf::default(), |conf, (number, text)| conf.and(&format!("{number}.conf"), text))
}

#[test]
fn the_section_of_the_endpoint_counts() {
    let conf = conf(&[FILE]);
    assert_eq!(secrets(&conf, "ovh-ca", &[]).unwrap(), "k s c");
    assert_eq!(secrets(&conf, "ovh-eu", &[]).unwrap(), "i x=y:z");
    assert_eq!(conf.get("default", "endpoint").unwrap().value.expose_secret(), "ovh-ca");
}

#[test]
fn the_environment_wins_over_files_and_a_nearer_file_over_a_farther_one() {
    let conf =
        conf(&["[ovh-eu]\nconsumer_key=near", "[ovh-eu]\napplication_key=k\napplication_secret=s\nconsumer_key=far"]);
    assert_eq!(secrets(&conf, "ovh-eu", &[]).unwrap(), "k s near");
    assert_eq!(secrets(&conf, "ovh-eu", &[("OVH_APPLICATION_SECRET", "mine")]).unwrap(), "k mine near");
}

#[test]
fn our_key_wins_over_ovh_endpoint_which_wins_over_the_default() {
    let endpoint = |file: &str, pairs: &[(&str, &str)]| read(file, pairs).unwrap().ovh.endpoint;
    let ours = format!("{LEAST}[ovh]\nendpoint = \"ovh-us\"\n");
    assert_eq!(endpoint(&ours, &[("OVH_ENDPOINT", "ovh-ca")]), OvhEndpoint::Us);
    assert_eq!(endpoint(LEAST, &[("OVH_ENDPOINT", "ovh-ca")]), OvhEndpoint::Ca);
    assert_eq!(endpoint(LEAST, &[("OVH_ENDPOINT", "ovh-ca"), ("CARTWRIGHT_OVH__ENDPOINT", "ovh-us")]), OvhEndpoint::Us);
    assert_eq!(endpoint(LEAST, &[]), OvhEndpoint::Eu);
    expect![[r#"
        reading the configuration:
        OVH_ENDPOINT: `ovh.endpoint` is not an endpoint
          hint: write "ovh-eu", "ovh-ca", "ovh-us" or an address with its version"#]]
    .assert_eq(&read(LEAST, &[("OVH_ENDPOINT", "kimsufi-eu")]).unwrap_err());
}

#[test]
fn two_methods_at_once() {
    let both = conf(&["[ovh-eu]\napplication_key=hush\napplication_secret=hush\nconsumer_key=hush"]);
    refused(
        &both,
        "ovh-eu",
        &[("OVH_CLIENT_ID", "hush"), ("OVH_CLIENT_SECRET_FILE", "/hush")],
        &expect![[r#"
        reading the configuration:
        two ways to be known to OVHcloud at once: an application by application_key (1.conf:2), application_secret (1.conf:3), consumer_key (1.conf:4); a service account by OVH_CLIENT_ID, OVH_CLIENT_SECRET_FILE
          hint: keep one of the two and take the other away"#]],
    );
}

#[test]
fn half_of_one() {
    refused(
        &conf(&["[ovh-eu]\nclient_id=hush"]),
        "ovh-eu",
        &[],
        &expect![[r#"
        reading the configuration:
        OVH_CLIENT_SECRET is missing
          hint: set OVH_CLIENT_SECRET or OVH_CLIENT_SECRET_FILE; it belongs to the service account (OAuth2 client); `cartwright login --service-account` says how to make one"#]],
    );
    refused(
        &OvhConf::default(),
        "ovh-eu",
        &[("OVH_APPLICATION_KEY", "hush")],
        &expect![[r#"
        reading the configuration:
        OVH_APPLICATION_SECRET is missing
          hint: set OVH_APPLICATION_SECRET or OVH_APPLICATION_SECRET_FILE; it belongs to the application that is made on OVHcloud's page createApp
        OVH_CONSUMER_KEY is missing
          hint: set OVH_CONSUMER_KEY or OVH_CONSUMER_KEY_FILE; `cartwright login --write FILE` gets one with no more rights than are needed"#]],
    );
    refused(
        &conf(&[FILE]),
        "ovh-us",
        &[],
        &expect![[r#"
        reading the configuration:
        nothing says who the bot is to OVHcloud
          hint: set OVH_APPLICATION_KEY, OVH_APPLICATION_SECRET and OVH_CONSUMER_KEY (`cartwright login` gets the last one), or OVH_CLIENT_ID and OVH_CLIENT_SECRET of a service account; each may also be <NAME>_FILE, or stand in ovh.conf"#]],
    );
}

#[test]
fn what_is_not_understood_is_a_fault_only_where_something_is_missing() {
    let broken = conf(&["[ovh-eu\nhush\n= hush\n[ovh-eu]\nclient_id=i\nclient_secret=\"hush\"\n"]);
    refused(
        &broken,
        "ovh-eu",
        &[],
        &expect![[r#"
        reading the configuration:
        1.conf:6: it has blanks or signs that no such secret has
          hint: copy it again, without anything around it
        1.conf:1: this line of ovh.conf is not understood
          hint: write [section], key = value, or a remark after # or ;
        1.conf:2: this line of ovh.conf is not understood
          hint: write [section], key = value, or a remark after # or ;
        1.conf:3: this line of ovh.conf is not understood
          hint: write [section], key = value, or a remark after # or ;"#]],
    );
    assert_eq!(secrets(&broken, "ovh-eu", &[("OVH_CLIENT_SECRET", "x")]).unwrap(), "i x");
}
