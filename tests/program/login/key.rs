//! A consumer key: asked for, validated, written, revoked, and every way in which there is none.

use super::{Desk, is, text, validate};
use crate::cartwright_in;
use expect_test::expect;
use sandbox::ovh::{EndedKey, Ovh, Trouble};
use std::os::unix::fs::PermissionsExt as _;

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
        The key is asked for the rights to: know the account; see what OVHcloud wants before another project; see how the account pays; prepare, price and order carts; find and follow orders; see the account's projects; confirm, pay and withdraw from orders; know and revoke its own key.
        The right to pay is needed whatever payment.mode says: OVHcloud cancels even an order of 0 unless a payment call confirms it. The bot pays other totals only with payment.mode = "registered".
        Open this page, log in to the account that is to order, and choose how long the key may work:
        The key is validated and stands in FOLDER/consumer.key, which only its owner can read.
        Now set OVH_CONSUMER_KEY_FILE=FOLDER/consumer.key and run `cartwright doctor`.
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
    "#]],
    );
    is(
        &desk.log_in(&["--write", "none/consumer.key"], validate).await,
        1,
        &expect![[r#"
            cartwright: writing none/consumer.key: No such file or directory (os error 2); name a file in a folder that this user may write
        "#]],
    );
    assert_eq!((desk.ovh.waiting_keys().len(), desk.files()), (0, 1), "no key was asked for");
    let ended = desk.log_in(&["--write", "consumer.key", "--force"], validate).await;
    assert_eq!((ended.0, desk.files()), (Some(0), 1), "{}", ended.1);
    assert_eq!(text(&desk.folder.path().join("consumer.key")).trim_end().len(), 32);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_file_is_told_before_a_person_is_asked() {
    let desk = Desk::new().await;
    std::fs::create_dir(desk.folder.path().join("folder")).unwrap();
    for words in [&["--write", "folder"][..], &["--write", "folder", "--force"]] {
        is(
            &desk.log_in(words, validate).await,
            1,
            &expect![[r#"
                cartwright: writing folder: that is no regular file; name another one
            "#]],
        );
    }
    assert_eq!((desk.ovh.waiting_keys().len(), desk.files()), (0, 1), "no key was asked for");
}

/// Meanwhile a folder was made where the file is to be: that shows only once the key is there.
#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_cannot_be_written_is_revoked() {
    let desk = Desk::new().await;
    let folder = desk.folder.path().join("folder");
    let in_the_way = move |ovh: &Ovh, page: &str| {
        std::fs::create_dir(&folder).unwrap();
        validate(ovh, page);
    };
    let ended = desk.log_in(&["--write", "folder", "--force"], in_the_way.clone()).await;
    is(
        &ended,
        1,
        &expect![[r#"
        The key is asked for the rights to: know the account; see what OVHcloud wants before another project; see how the account pays; prepare, price and order carts; find and follow orders; see the account's projects; confirm, pay and withdraw from orders; know and revoke its own key.
        The right to pay is needed whatever payment.mode says: OVHcloud cancels even an order of 0 unless a payment call confirms it. The bot pays other totals only with payment.mode = "registered".
        Open this page, log in to the account that is to order, and choose how long the key may work:
        cartwright: writing folder: Is a directory (os error 21); name a file in a folder that this user may write. The consumer key was validated already; it is revoked again, so run this again
    "#]],
    );
    assert_eq!((revocations(&desk), desk.files()), (1, 1));
    std::fs::remove_dir(desk.folder.path().join("folder")).unwrap();
    let cannot = move |ovh: &Ovh, page: &str| {
        assert!(ovh.arm("POST /auth/logout", Trouble::Forbidden));
        in_the_way(ovh, page);
    };
    let ended = desk.log_in(&["--write", "folder", "--force"], cannot).await;
    is(
        &ended,
        1,
        &expect![[r#"
        The key is asked for the rights to: know the account; see what OVHcloud wants before another project; see how the account pays; prepare, price and order carts; find and follow orders; see the account's projects; confirm, pay and withdraw from orders; know and revoke its own key.
        The right to pay is needed whatever payment.mode says: OVHcloud cancels even an order of 0 unless a payment call confirms it. The bot pays other totals only with payment.mode = "registered".
        Open this page, log in to the account that is to order, and choose how long the key may work:
        cartwright: writing folder: Is a directory (os error 21); name a file in a folder that this user may write. The consumer key was validated already; revoking it again has not succeeded, so take it for valid: revoke it in OVHcloud's API console (GET /me/api/credential finds it, DELETE /me/api/credential/ID revokes it)
    "#]],
    );
    assert_eq!(desk.files(), 1);
}

fn revocations(desk: &Desk) -> usize {
    desk.ovh.calls().iter().filter(|call| call.route == "/auth/logout").count()
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
        The key is asked for the rights to: know the account; see what OVHcloud wants before another project; see how the account pays; prepare, price and order carts; find and follow orders; see the account's projects; confirm, pay and withdraw from orders; know and revoke its own key.
        The right to pay is needed whatever payment.mode says: OVHcloud cancels even an order of 0 unless a payment call confirms it. The bot pays other totals only with payment.mode = "registered".
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
        The key is asked for the rights to: know the account; see what OVHcloud wants before another project; see how the account pays; prepare, price and order carts; find and follow orders; see the account's projects; confirm, pay and withdraw from orders; know and revoke its own key.
        The right to pay is needed whatever payment.mode says: OVHcloud cancels even an order of 0 unless a payment call confirms it. The bot pays other totals only with payment.mode = "registered".
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
        The key is asked for the rights to: know the account; see what OVHcloud wants before another project; see how the account pays; prepare, price and order carts; find and follow orders; see the account's projects; confirm, pay and withdraw from orders; know and revoke its own key.
        The right to pay is needed whatever payment.mode says: OVHcloud cancels even an order of 0 unless a payment call confirms it. The bot pays other totals only with payment.mode = "registered".
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
        The key is asked for the rights to: know the account; see what OVHcloud wants before another project; see how the account pays; prepare, price and order carts; find and follow orders; see the account's projects; confirm, pay and withdraw from orders; know and revoke its own key.
        The right to pay is needed whatever payment.mode says: OVHcloud cancels even an order of 0 unless a payment call confirms it. The bot pays other totals only with payment.mode = "registered".
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
