//! `cartwright login` and `logout` against the pretend OVHcloud: what is asked for, what a person does, what is written.

use crate::cartwright_in;
use expect_test::{Expect, expect};
use sandbox::ovh::{EndedKey, Ovh};
use std::io::{BufRead as _, BufReader, Read as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A folder to run in, and an OVHcloud.
struct Desk {
    folder: TempDir,
    ovh: Ovh,
}

/// How a run has ended: its exit code, and what it said on standard error.
type Ended = (Option<i32>, String);

impl Desk {
    async fn new() -> Desk {
        Desk { folder: tempfile::tempdir().unwrap(), ovh: Ovh::start(0).await.unwrap() }
    }

    fn application(&self) -> Vec<(&'static str, String)> {
        let address = self.ovh.address();
        vec![
            ("CARTWRIGHT_OVH__ENDPOINT", address.endpoint),
            ("OVH_APPLICATION_KEY", address.application_key),
            ("OVH_APPLICATION_SECRET", address.application_secret),
        ]
    }

    /// Runs it; once the page is shown, a person does something.
    async fn log_in(&self, words: &[&str], person: impl FnOnce(&Ovh, &str) + Send + 'static) -> Ended {
        let mut program = Command::new(env!("CARGO_BIN_EXE_cartwright"));
        program.arg("login").args(words).env_clear().envs(self.application()).current_dir(self.folder.path());
        let mut child = program.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let ovh = self.ovh.clone();
        let ended = tokio::task::spawn_blocking(move || {
            let mut page = String::new();
            BufReader::new(child.stdout.take().unwrap()).read_line(&mut page).unwrap();
            if !page.is_empty() {
                person(&ovh, page.trim_end());
            }
            let mut said = String::new();
            child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
            (child.wait().unwrap().code(), said)
        });
        let ended = ended.await.unwrap();
        for secret in self.ovh.secrets() {
            assert!(!ended.1.contains(&secret), "{}", ended.1);
        }
        ended
    }

    /// Runs the program with a consumer key from a file.
    async fn with_key(&self, words: &'static [&'static str], key: &'static str) -> Ended {
        let mut variables = self.application();
        variables.push(("OVH_CONSUMER_KEY_FILE", key.to_owned()));
        let folder = self.folder.path().to_owned();
        let run = move || {
            let variables: Vec<(&str, &str)> = variables.iter().map(|(name, value)| (*name, value.as_str())).collect();
            cartwright_in(&folder, words, &variables)
        };
        let output = tokio::task::spawn_blocking(run).await.unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    }

    fn files(&self) -> usize {
        std::fs::read_dir(self.folder.path()).unwrap().count()
    }
}

fn is(ended: &Ended, code: i32, told: &Expect) {
    assert_eq!(ended.0, Some(code), "{}", ended.1);
    // Whoever is fast has validated it before anybody waits.
    let said = ended.1.replace("Waiting for the validation.\n", "");
    let said = match said.split_once("query id: ").and_then(|(before, rest)| Some((before, rest.split_once(')')?))) {
        Some((before, (_, after))) => format!("{before}query id: …){after}"),
        None => said,
    };
    told.assert_eq(&said);
}

fn validate(ovh: &Ovh, _page: &str) {
    assert!(ovh.waiting_keys().iter().all(|key| ovh.validate(key)));
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_is_asked_for_validated_on_its_page_written_and_revoked() {
    let desk = Desk::new().await;
    let press = |_: &Ovh, page: &str| {
        let page = page.to_owned();
        let pressed = async move { reqwest::Client::new().post(page).send().await.unwrap().status() };
        let status = std::thread::spawn(|| {
            tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(pressed)
        });
        assert!(status.join().unwrap().is_success());
    };
    let ended = desk.log_in(&["--write", "consumer.key"], press).await;
    is(
        &ended,
        0,
        &expect![[r#"
        Open this page, log in to the account that is to order, and choose how long the key may work:
        The key is validated and stands in consumer.key, which only its owner can read.
        Now set OVH_CONSUMER_KEY_FILE=consumer.key and run `cartwright doctor`.
    "#]],
    );
    let file = desk.folder.path().join("consumer.key");
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(text(&file).trim_end().len(), 32);
    let ended = desk.with_key(&["logout"], "consumer.key").await;
    is(
        &ended,
        0,
        &expect![[r#"
        The consumer key is revoked: nobody can use it any more. Delete the file that holds it.
    "#]],
    );
    let ended = desk.with_key(&["logout"], "consumer.key").await;
    is(
        &ended,
        1,
        &expect![[r#"
        cartwright: revoking the consumer key: OVHcloud does not accept the credentials: a key or a secret is wrong, or was never validated, or was revoked; `cartwright login` gets a new key (OVHcloud's query id: …)
    "#]],
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_overwritten_unasked() {
    let desk = Desk::new().await;
    std::fs::write(desk.folder.path().join("consumer.key"), "older").unwrap();
    let ended = desk.log_in(&["--write", "consumer.key"], validate).await;
    is(
        &ended,
        1,
        &expect![[r#"
        cartwright: writing consumer.key: it is there already; --force replaces it, or name another file
          because: File exists (os error 17)
    "#]],
    );
    assert_eq!((desk.ovh.waiting_keys().len(), desk.files()), (0, 1), "no key was asked for");
    let ended = desk.log_in(&["--write", "consumer.key", "--force"], validate).await;
    assert_eq!((ended.0, desk.files()), (Some(0), 1), "{}", ended.1);
    assert_eq!(text(&desk.folder.path().join("consumer.key")).trim_end().len(), 32);
}

#[tokio::test(flavor = "multi_thread")]
async fn refused_expired_and_forgotten_are_told_apart_where_ovhcloud_does() {
    let desk = Desk::new().await;
    desk.ovh.set(|settings| settings.ended_key = EndedKey::TellsItsState);
    let refuse = |ovh: &Ovh, _: &str| assert!(ovh.waiting_keys().iter().all(|key| ovh.refuse_key(key)));
    is(
        &desk.log_in(&["--write", "key"], refuse).await,
        1,
        &expect![[r#"
        Open this page, log in to the account that is to order, and choose how long the key may work:
        cartwright: the consumer key was refused on its page; nothing was written. If that was a mistake, run this again
    "#]],
    );
    let expire = |ovh: &Ovh, _: &str| {
        for key in ovh.waiting_keys() {
            assert!(ovh.expire_key(&key));
        }
    };
    is(
        &desk.log_in(&["--write", "key"], expire).await,
        1,
        &expect![[r#"
        Open this page, log in to the account that is to order, and choose how long the key may work:
        cartwright: the consumer key has expired before it was validated; nothing was written. Run this again and open the page at once
    "#]],
    );
    desk.ovh.set(|settings| settings.ended_key = EndedKey::IsInvalid);
    let ended = desk.log_in(&["--write", "key", "--wait", "1s"], refuse).await;
    assert!(ended.1.contains("\nWaiting for the validation.\n"), "{}", ended.1);
    is(
        &ended,
        1,
        &expect![[r#"
        Open this page, log in to the account that is to order, and choose how long the key may work:
        cartwright: nobody has validated the consumer key within 1s; nothing was written. Somebody refused it, or opened no page: run this again, and --wait 1h waits longer
    "#]],
    );
    assert_eq!(desk.files(), 0, "nothing is left behind");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_the_application_is_told() {
    let mut desk = Desk::new().await;
    let run = async |desk: &Desk, name: &'static str| {
        let mut variables = desk.application();
        variables.iter_mut().filter(|(known, _)| *known == name).for_each(|(_, value)| *value = "hush".to_owned());
        let folder = desk.folder.path().to_owned();
        let output = tokio::task::spawn_blocking(move || {
            let variables: Vec<(&str, &str)> = variables.iter().map(|(name, value)| (*name, value.as_str())).collect();
            cartwright_in(&folder, &["login", "--write", "key", "--wait", "1s"], &variables)
        });
        let output = output.await.unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!said.contains("hush"));
        (output.status.code(), said)
    };
    let (code, said) = run(&desk, "OVH_APPLICATION_KEY").await;
    let page = desk.ovh.address().endpoint.replace("/1.0", "");
    is(
        &(code, said.replace(&page, "OVHCLOUD")),
        1,
        &expect![[r#"
        cartwright: asking for a consumer key: OVHcloud does not know this application key; check OVH_APPLICATION_KEY and that ovh.endpoint is the region it was made in, or make one at OVHCLOUD/createApp/
    "#]],
    );
    desk.ovh.set(|settings| settings.ended_key = EndedKey::TellsItsState);
    is(
        &run(&desk, "OVH_APPLICATION_SECRET").await,
        1,
        &expect![[r#"
        Open this page, log in to the account that is to order, and choose how long the key may work:
        cartwright: OVHcloud does not accept what OVH_APPLICATION_SECRET signs; nothing was written. Check that it belongs to OVH_APPLICATION_KEY, and run this again
    "#]],
    );
    desk.folder = tempfile::tempdir().unwrap();
    let output = crate::cartwright(&["login", "--write", "key"], &[("OVH_APPLICATION_KEY", "hush")]);
    is(
        &(output.status.code(), String::from_utf8(output.stderr).unwrap()),
        2,
        &expect![[r#"
        cartwright: reading the configuration:
        OVH_APPLICATION_SECRET is missing
          hint: set OVH_APPLICATION_SECRET or OVH_APPLICATION_SECRET_FILE; it belongs to the application that is made on OVHcloud's page createApp
    "#]],
    );
    let output = crate::cartwright(&["login"], &[]);
    is(
        &(output.status.code(), String::from_utf8(output.stderr).unwrap()),
        2,
        &expect![[r#"
        error: the following required arguments were not provided:
          --write <FILE>

        Usage: cartwright login --write <FILE>

        For more information, try '--help'.
    "#]],
    );
}

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
        3. Set OVH_CLIENT_ID and OVH_CLIENT_SECRET, or OVH_CLIENT_ID_FILE and OVH_CLIENT_SECRET_FILE to files that hold them, and
           run `cartwright doctor`.
    "#]].assert_eq(&String::from_utf8(output.stderr).unwrap());
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
