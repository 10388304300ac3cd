//! What a file that cannot be read may hide, and variables that are set to nothing.

use std::io;

use expect_test::{Expect, expect};

use super::super::OvhConf;
use super::super::secrets::Places;
use super::variables;

const KEYS: &str = "[ovh-eu]\napplication_key=k\napplication_secret=s\nconsumer_key=c\n";
const SERVICE: &str = "[ovh-eu]\nclient_id=i\nclient_secret=s\n";

const HIDDEN: &str = "1.conf cannot be read (permission denied)\n  hint: let this user read it, or say what it may say where \
    that wins over it: ovh.endpoint, and the secrets in the environment\n";

/// A file of these, by its text; nothing: one that cannot be read.
fn conf(files: &[Option<&str>]) -> OvhConf {
    (1..).zip(files).fold(OvhConf::default(), |conf, (number, text)| match text {
        Some(text) => conf.and(&format!("{number}.conf"), text),
        None => conf.unreadable(&format!("{number}.conf"), &io::ErrorKind::PermissionDenied.into()),
    })
}

/// What is told of it; nothing if nothing is wrong.
fn told(conf: &OvhConf, pairs: &[(&str, &str)]) -> String {
    let read_file = |_: &str| Ok("x".to_owned());
    let places = Places { environment: &variables(pairs), read_file: &read_file, conf, endpoint: "ovh-eu" };
    let faults = places.credentials().err().unwrap_or_default();
    faults.iter().map(|fault| format!("{fault}\n")).collect()
}

#[test]
fn a_nearer_file_may_say_something_else_and_a_farther_one_may_not() {
    for file in [KEYS, SERVICE] {
        assert_eq!(told(&conf(&[None, Some(file)]), &[]), HIDDEN);
        assert_eq!(told(&conf(&[Some(file), None]), &[]), "");
    }
    // One of three is enough.
    let most = [("OVH_APPLICATION_KEY", "k"), ("OVH_APPLICATION_SECRET_FILE", "/s")];
    assert_eq!(told(&conf(&[None, Some(KEYS)]), &most), HIDDEN);
    assert_eq!(told(&conf(&[None, Some("")]), &[&most[..], &[("OVH_CONSUMER_KEY", "c")]].concat()), "");
    assert_eq!(told(&conf(&[None]), &[("OVH_CLIENT_ID", "i"), ("OVH_CLIENT_SECRET", "s")]), "");
}

#[test]
fn so_may_a_line_that_is_not_understood() {
    let broken = "[ovh-eu\nconsumer_key=other\n";
    assert_eq!(
        told(&conf(&[Some(broken), Some(KEYS)]), &[]).lines().next().unwrap(),
        "1.conf:1: this line of ovh.conf is not understood"
    );
    assert_eq!(told(&conf(&[Some(KEYS), Some(broken)]), &[]), "");
}

#[test]
fn a_variable_that_is_set_to_nothing_is_not_guessed_about() {
    let check = |pairs: &[(&str, &str)], file: &str, expected: &Expect| {
        expected.assert_eq(&told(&conf(&[Some(file)]), pairs));
    };
    check(
        &[("OVH_CLIENT_ID", ""), ("OVH_CLIENT_SECRET_FILE", " ")],
        KEYS,
        &expect![[r#"
            OVH_CLIENT_ID: it is set to nothing, and there is another way to be known to OVHcloud
              hint: unset it, since an empty variable is not taken for an unset one; or give it its value and take the other way away
            OVH_CLIENT_SECRET_FILE: it is set to nothing, and there is another way to be known to OVHcloud
              hint: unset it, since an empty variable is not taken for an unset one; or give it its value and take the other way away
        "#]],
    );
    check(
        &[("OVH_CONSUMER_KEY", "")],
        SERVICE,
        &expect![[r#"
            OVH_CONSUMER_KEY: it is set to nothing, and there is another way to be known to OVHcloud
              hint: unset it, since an empty variable is not taken for an unset one; or give it its value and take the other way away
        "#]],
    );
    check(
        &[("OVH_CLIENT_ID", ""), ("OVH_CLIENT_SECRET", "s")],
        KEYS,
        &expect![[r#"
            two ways to be known to OVHcloud at once: an application by application_key (1.conf:2), application_secret (1.conf:3), consumer_key (1.conf:4); a service account by OVH_CLIENT_ID, OVH_CLIENT_SECRET
              hint: keep one of the two and take the other away
        "#]],
    );
}
