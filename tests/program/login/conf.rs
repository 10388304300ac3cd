//! `ovh.conf` files that cannot be read: no farther one, and no usual region, stands in for them.

use super::is;
use crate::cartwright_in;
use expect_test::{Expect, expect};
use std::path::Path;

/// Nobody listens there: whoever gets so far has all that is needed.
const NOWHERE: &str = "http://127.0.0.1:9/1.0";
const KEYS: &str = "application_key=hush\napplication_secret=hush\nconsumer_key=hush\n";

const UNREADABLE: &str = "reading the configuration:\novh.conf cannot be read (is a directory)\n  hint: let this user read it, or \
    say what it may say where that wins over it: ovh.endpoint, and the secrets in the environment\n";
const REACHED: &str = "asking OVHcloud for its time: no connection to OVHcloud";

fn says(folder: &Path, variables: &[(&str, &str)], code: i32, told: &str) {
    let output = cartwright_in(folder, &["logout"], variables);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(!said.contains("hush"), "{said}");
    let said = said.replace(folder.to_str().unwrap(), "FOLDER");
    assert!(output.status.code() == Some(code) && said.contains(told), "{said}");
}

#[test]
fn one_that_cannot_be_read_ends_it_unless_all_is_said_before_it() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("me");
    let here = ("HOME", home.to_str().unwrap());
    std::fs::create_dir_all(folder.path().join("ovh.conf")).unwrap();
    std::fs::create_dir(&home).unwrap();
    let far = format!("[default]\nendpoint={NOWHERE}\n[{NOWHERE}]\n{KEYS}");
    std::fs::write(home.join(".ovh.conf"), far).unwrap();
    // It may say another region, and another account.
    says(folder.path(), &[here], 2, UNREADABLE);
    // Where the region is said, another account.
    for name in ["OVH_ENDPOINT", "CARTWRIGHT_OVH__ENDPOINT"] {
        says(folder.path(), &[here, (name, NOWHERE)], 2, UNREADABLE);
    }
    let keys = [("OVH_APPLICATION_KEY", "hush"), ("OVH_APPLICATION_SECRET", "hush"), ("OVH_CONSUMER_KEY", "hush")];
    let with = |more: &[(&'static str, &'static str)]| [&keys[..], more].concat();
    // Where the account is said, another region; also if that would be the usual one.
    says(folder.path(), &[&[here][..], &keys].concat(), 2, UNREADABLE);
    says(folder.path(), &with(&[]), 2, UNREADABLE);
    says(folder.path(), &with(&[("OVH_ENDPOINT", NOWHERE)]), 1, REACHED);
    says(folder.path(), &with(&[("CARTWRIGHT_OVH__ENDPOINT", NOWHERE)]), 1, REACHED);
}

#[test]
fn a_farther_one_that_cannot_be_read_does_not_matter_where_a_nearer_one_says_all() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("me");
    std::fs::create_dir_all(home.join(".ovh.conf")).unwrap();
    let here = ("HOME", home.to_str().unwrap());
    std::fs::write(folder.path().join("ovh.conf"), format!("[default]\nendpoint={NOWHERE}\n[{NOWHERE}]\n{KEYS}"))
        .unwrap();
    says(folder.path(), &[here], 1, REACHED);
    // A home that is no folder holds no file.
    says(folder.path(), &[("HOME", "/dev/null")], 1, REACHED);
    std::fs::write(folder.path().join("ovh.conf"), format!("[{NOWHERE}]\n{KEYS}")).unwrap();
    says(folder.path(), &[here], 2, "FOLDER/me/.ovh.conf cannot be read (is a directory)\n");
}

/// Nobody is asked to validate a key that the bot would not start with.
#[test]
fn a_service_account_that_is_configured_too_is_told_before_a_key_is_asked_for() {
    let with = |variables: &[(&str, &str)], told: &Expect| {
        let application = [("OVH_ENDPOINT", NOWHERE), ("OVH_APPLICATION_KEY", "k"), ("OVH_APPLICATION_SECRET", "s")];
        let output = crate::cartwright(&["login", "--write", "key"], &[&application[..], variables].concat());
        is(&(output.status.code(), String::from_utf8(output.stderr).unwrap()), 2, told);
    };
    with(
        &[("OVH_CLIENT_ID", "hush"), ("OVH_CLIENT_SECRET_FILE", "/hush")],
        &expect![[r#"
            cartwright: reading the configuration:
            a service account is configured, by OVH_CLIENT_ID, OVH_CLIENT_SECRET_FILE, and beside it a consumer key is of no use
              hint: keep the service account and do without a consumer key; or take the service account away first, then run this again
        "#]],
    );
    with(
        &[("OVH_CLIENT_ID", "")],
        &expect![[r#"
            cartwright: reading the configuration:
            OVH_CLIENT_ID: it is set to nothing, and there is another way to be known to OVHcloud
              hint: unset it, since an empty variable is not taken for an unset one; or give it its value and take the other way away
        "#]],
    );
}
