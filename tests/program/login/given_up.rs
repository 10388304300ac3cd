//! Ctrl-C and SIGTERM while OVHcloud does not answer: whoever gives up does not wait.

use super::{Desk, is, validate};
use expect_test::expect;
use sandbox::ovh::Trouble;
use std::process::{Child, Command};

fn signal(child: &Child, name: &str) {
    let sent = Command::new("kill").args(["-s", name, &child.id().to_string()]).status().unwrap();
    assert!(sent.success());
}

async fn end(desk: &Desk, child: Child) -> super::Ended {
    let output = tokio::task::spawn_blocking(|| child.wait_with_output().unwrap()).await.unwrap();
    desk.said((output.status.code(), String::from_utf8(output.stderr).unwrap()))
}

#[tokio::test(flavor = "multi_thread")]
async fn before_there_is_a_page() {
    let desk = Desk::new().await;
    for (name, code) in [("INT", 130), ("TERM", 143)] {
        assert!(desk.ovh.arm("POST /auth/credential", Trouble::Hang));
        let child = desk.begin(&["--write", "key"]);
        desk.ovh.until_held(1).await;
        signal(&child, name);
        is(
            &end(&desk, child).await,
            code,
            &expect![[r#"
                cartwright: given up before OVHcloud had answered; nothing was written, and no page validates anything
            "#]],
        );
        desk.ovh.quiet().await;
    }
    assert_eq!(desk.files(), 0, "nothing is left behind");
}

#[tokio::test(flavor = "multi_thread")]
async fn while_a_key_that_cannot_be_written_is_revoked() {
    let desk = Desk::new().await;
    let child = desk.begin_to_wait(&["--write", "key", "--force"]).await;
    std::fs::create_dir(desk.folder.path().join("key")).unwrap();
    assert!(desk.ovh.arm("POST /auth/logout", Trouble::Hang));
    validate(&desk.ovh, "");
    desk.ovh.until_held(1).await;
    signal(&child, "INT");
    is(
        &end(&desk, child).await,
        130,
        &expect![[r#"
            The key is asked for the rights to: know the account; see what OVHcloud wants before another project; see how the account pays; prepare, price and order carts; find and follow orders; see the account's projects; confirm, pay and withdraw from orders; know and revoke its own key.
            The right to pay is needed whatever payment.mode says: OVHcloud cancels even an order of 0 unless a payment call confirms it. The bot pays other totals only with payment.mode = "registered".
            Open this page, log in to the account that is to order, and choose how long the key may work:
            cartwright: writing key: Is a directory (os error 21); name a file in a folder that this user may write. The consumer key was validated already; it may still work, and stays in key.unvalidated: `cartwright login` for the same file revokes it before anything else
        "#]],
    );
    // The folder in the way, and the key.
    assert_eq!(desk.files(), 2);
    desk.ovh.quiet().await;
    std::fs::remove_dir(desk.file("key")).unwrap();
    let (code, said) = desk.log_in(&["--write", "key"], validate).await;
    assert!(said.contains("key.unvalidated is revoked"), "{said}");
    assert_eq!((code, desk.files()), (Some(0), 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn while_a_key_that_was_left_is_revoked() {
    let desk = Desk::new().await;
    std::fs::write(desk.file("key.to-revoke"), desk.ovh.make_key(&[("POST", "/auth/logout")])).unwrap();
    assert!(desk.ovh.arm("POST /auth/logout", Trouble::Hang));
    let child = desk.begin(&["--write", "key"]);
    desk.ovh.until_held(1).await;
    signal(&child, "INT");
    is(
        &end(&desk, child).await,
        130,
        &expect![[r#"
        cartwright: given up while the key was being revoked that a login which was broken off has left in key.to-revoke; nothing else was done, so run this again
    "#]],
    );
    assert_eq!((desk.ovh.waiting_keys().len(), desk.files()), (0, 1), "nothing else was done");
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_key_that_is_replaced_is_revoked() {
    let desk = Desk::new().await;
    assert_eq!(desk.log_in(&["--write", "key"], validate).await.0, Some(0));
    let child = desk.begin_to_wait(&["--write", "key", "--force"]).await;
    assert!(desk.ovh.arm("POST /auth/logout", Trouble::Hang));
    validate(&desk.ovh, "");
    desk.ovh.until_held(1).await;
    signal(&child, "INT");
    let (code, said) = end(&desk, child).await;
    let told = said.lines().find(|line| line.contains("stood there before")).unwrap();
    expect!["The key that stood there before was not waited for to be revoked. It may still work, and stays in FOLDER/key.to-revoke: `cartwright login --write FOLDER/key --force` revokes it before anything else, and so does `cartwright logout`."].assert_eq(told);
    assert_eq!((code, desk.files()), (Some(0), 2), "the new key works");
}
