//! A service account: what it must be allowed; and where credentials may stand.

use super::is;
use crate::cartwright_in;
use expect_test::expect;
use std::process::{Command, Stdio};

#[test]
fn a_service_account_is_told_its_policy_and_how_to_be_made() {
    let output = crate::cartwright(&["login", "--service-account"], &[("OVH_ENDPOINT", "ovh-ca")]);
    assert_eq!(output.status.code(), Some(0));
    expect![[r#"
        {
          "description": "What Cartwright needs to order Public Cloud projects and to follow them",
          "identities": [
            "urn:v1:ca:identity:credential:ACCOUNT/oauth2-CLIENT_ID"
          ],
          "name": "cartwright",
          "permissions": {
            "allow": [
              {
                "action": "account:apiovh:me/get"
              },
              {
                "action": "account:apiovh:publicCloudProject/eligibility/get"
              },
              {
                "action": "account:apiovh:me/payment/method/get"
              },
              {
                "action": "order:apiovh:cart/get"
              },
              {
                "action": "order:apiovh:cart/assign"
              },
              {
                "action": "order:apiovh:cart/delete"
              },
              {
                "action": "order:apiovh:cart/checkout/simulate"
              },
              {
                "action": "order:apiovh:cart/checkout/execute"
              },
              {
                "action": "account:apiovh:me/order/get"
              },
              {
                "action": "account:apiovh:me/order/status/get"
              },
              {
                "action": "account:apiovh:me/order/followUp/get"
              },
              {
                "action": "account:apiovh:me/order/details/get"
              },
              {
                "action": "account:apiovh:me/order/details/extension/get"
              },
              {
                "action": "account:apiovh:cloud/order/get"
              },
              {
                "action": "publicCloudProject:apiovh:get"
              },
              {
                "action": "account:apiovh:me/order/pay"
              },
              {
                "action": "account:apiovh:me/order/payWithRegisteredPaymentMean"
              },
              {
                "action": "account:apiovh:me/order/retraction/create"
              }
            ]
          },
          "resources": [
            {
              "urn": "urn:v1:ca:resource:account:ACCOUNT"
            },
            {
              "urn": "urn:v1:ca:resource:publicCloudProject:*"
            }
          ]
        }
    "#]]
    .assert_eq(&String::from_utf8(output.stdout).unwrap());
    expect![[r#"
        1. In https://ca.api.ovh.com/console/ call POST /me/api/oauth2/client (v1) with
           {"callbackUrls":[],"flow":"CLIENT_CREDENTIALS","name":"cartwright","description":"Cartwright"}
           It answers clientId and clientSecret. The secret is shown only this once.
        2. In the policy above write the account's name (such as ab12345-ovh) for ACCOUNT and the clientId for CLIENT_ID.
           Then call POST /iam/policy (v2) with it, or make the same policy in the control panel under IAM.
           Without a policy the service account may do nothing.
           The right to pay is needed whatever payment.mode says: OVHcloud cancels even an order of 0 unless a payment call confirms it. The bot pays other totals only with payment.mode = "registered".
        3. Set OVH_CLIENT_ID and OVH_CLIENT_SECRET, or OVH_CLIENT_ID_FILE and OVH_CLIENT_SECRET_FILE to files that hold them, and
           run `cartwright doctor`.
    "#]].assert_eq(&String::from_utf8(output.stderr).unwrap());
}

/// `cartwright login --service-account | head`
#[test]
fn whoever_reads_only_the_beginning_of_the_policy_still_reads_the_steps() {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut program = Command::new(env!("CARGO_BIN_EXE_cartwright"));
    program.args(["login", "--service-account"]).env_clear().current_dir(std::env::temp_dir());
    let output = program.stdout(writer).stderr(Stdio::piped()).spawn().unwrap().wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains("POST /me/api/oauth2/client") && said.contains("run `cartwright doctor`"), "{said}");
}

#[test]
fn a_service_account_has_no_key_to_revoke() {
    let output = crate::cartwright(&["logout"], &[("OVH_CLIENT_ID", "hush"), ("OVH_CLIENT_SECRET", "hush")]);
    is(
        &(output.status.code(), String::from_utf8(output.stderr).unwrap()),
        1,
        &expect![[r#"
        cartwright: a service account has no consumer key to revoke; delete its OAuth2 client (DELETE /me/api/oauth2/client/CLIENT_ID) or its IAM policy instead
    "#]],
    );
}

/// The files of OVHcloud's own tools are read where they look for them.
#[test]
fn ovh_conf_is_read_from_the_folder_and_from_home() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("me");
    std::fs::create_dir(&home).unwrap();
    std::fs::write(folder.path().join("ovh.conf"), "[default]\nendpoint=ovh-us\n[ovh-us]\nclient_id=hush\n").unwrap();
    std::fs::write(home.join(".ovh.conf"), "[default]\nendpoint=nowhere\n[ovh-us]\nconsumer_key=hush\n").unwrap();
    let output = cartwright_in(folder.path(), &["logout"], &[("HOME", home.to_str().unwrap())]);
    let said = String::from_utf8(output.stderr).unwrap().replace(folder.path().to_str().unwrap(), "FOLDER");
    is(
        &(output.status.code(), said),
        2,
        &expect![[r#"
        cartwright: reading the configuration:
        two ways to be known to OVHcloud at once: an application by consumer_key (FOLDER/me/.ovh.conf:4); a service account by client_id (ovh.conf:4)
          hint: keep one of the two and take the other away
    "#]],
    );
    let output = cartwright_in(&home, &["logout"], &[("HOME", home.to_str().unwrap())]);
    let said = String::from_utf8(output.stderr).unwrap().replace(folder.path().to_str().unwrap(), "FOLDER");
    is(
        &(output.status.code(), said),
        2,
        &expect![[r#"
        cartwright: reading the configuration:
        FOLDER/me/.ovh.conf:2: `ovh.endpoint` is not an endpoint
          hint: write "ovh-eu", "ovh-ca", "ovh-us" or an address with its version
        there is no file config/cartwright.toml
          hint: that is fine if the environment says everything; else name the file with --config
    "#]],
    );
}
