//! A login that is killed: the bot's key works on, and each other one is found again and revoked.

use super::{Desk, is, text, validate};
use expect_test::expect;
use sandbox::ovh::{Ovh, Trouble};
use std::os::unix::fs::PermissionsExt as _;
use std::process::Child;

fn nobody(_: &Ovh, _: &str) {}

async fn kill(desk: &Desk, mut child: Child) {
    child.kill().unwrap();
    tokio::task::spawn_blocking(move || child.wait().unwrap()).await.unwrap();
    desk.ovh.quiet().await;
}

/// The new key stands in its place, and the older one is not revoked yet.
async fn killed_between() -> Desk {
    let desk = Desk::new().await;
    assert_eq!(desk.log_in(&["--write", "key"], validate).await.0, Some(0));
    std::fs::copy(desk.file("key"), desk.file("copy")).unwrap();
    let child = desk.begin_to_wait(&["--write", "key", "--force"]).await;
    assert!(desk.ovh.arm("POST /auth/logout", Trouble::Hang));
    validate(&desk.ovh, "");
    desk.ovh.until_held(1).await;
    kill(&desk, child).await;
    let kept = desk.file("key.to-revoke");
    assert_eq!(text(&kept), text(&desk.file("copy")));
    assert_eq!(std::fs::metadata(kept).unwrap().permissions().mode() & 0o777, 0o600);
    assert_ne!(text(&desk.file("key")), text(&desk.file("copy")));
    desk
}

#[tokio::test(flavor = "multi_thread")]
async fn before_the_older_key_was_revoked_then_the_next_login_does_that() {
    let desk = killed_between().await;
    is(
        &desk.log_in(&["--write", "key"], validate).await,
        1,
        &expect![[r#"
        cartwright: writing key: it is there already, and a login that was broken off, or runs now, has left a key in FOLDER/key.to-revoke; --force revokes that one first, then replaces the file
    "#]],
    );
    assert!(desk.ovh.arm("POST /auth/logout", Trouble::Reset));
    is(
        &desk.log_in(&["--write", "key", "--force"], validate).await,
        1,
        &expect![[r#"
        cartwright: a login that was broken off has left a key in FOLDER/key.to-revoke, and revoking it has not succeeded (revoking the consumer key: the connection broke; it may have been done); nothing else was done, so run this again
    "#]],
    );
    assert_eq!((desk.ovh.waiting_keys().len(), desk.files()), (0, 3), "it is kept, and no key was asked for");
    let (code, said) = desk.log_in(&["--write", "key", "--force", "--wait", "1s"], nobody).await;
    expect!["The older key that a login left in FOLDER/key.to-revoke is revoked: a bot that still uses it has to be started anew."].assert_eq(said.lines().next().unwrap());
    assert_eq!((code, desk.files()), (Some(1), 2), "{said}");
    assert_eq!(desk.with_key(&["logout"], "copy").await.0, Some(1), "the older one works no more");
    assert_eq!(desk.with_key(&["logout"], "key").await.0, Some(0), "the new one does");
}

#[tokio::test(flavor = "multi_thread")]
async fn before_the_older_key_was_revoked_then_logout_revokes_both() {
    let desk = killed_between().await;
    is(
        &desk.with_key(&["logout"], "key").await,
        0,
        &expect![[r#"
            The older key that a login left in FOLDER/key.to-revoke is revoked: a bot that still uses it has to be started anew.
            The consumer key is revoked: nobody can use it any more. Delete the file that holds it.
        "#]],
    );
    assert_eq!(desk.files(), 2);
    for key in ["copy", "key"] {
        assert_eq!(desk.with_key(&["logout"], key).await.0, Some(1), "neither works");
    }
}

/// Whoever has the page open validates a key that the killed program alone would have known.
#[tokio::test(flavor = "multi_thread")]
async fn before_the_new_key_was_validated() {
    let desk = Desk::new().await;
    let child = desk.begin_to_wait(&["--write", "key"]).await;
    let asked = desk.ovh.waiting_keys();
    is(
        &desk.log_in(&["--write", "key", "--force"], nobody).await,
        1,
        &expect![[r#"
        cartwright: writing key: another `cartwright login` for this file runs now; end it, or wait until it has ended
    "#]],
    );
    kill(&desk, child).await;
    assert!(desk.ovh.validate(&asked[0]));
    assert_eq!(text(&desk.file("key.unvalidated")).trim_end(), asked[0]);
    std::fs::copy(desk.file("key.unvalidated"), desk.file("copy")).unwrap();
    let (code, said) = desk.log_in(&["--write", "key"], validate).await;
    expect!["The new key that a login left in key.unvalidated is revoked, and no bot has used it."]
        .assert_eq(said.lines().next().unwrap());
    assert_eq!((code, desk.files()), (Some(0), 2), "{said}");
    assert_eq!(desk.with_key(&["logout"], "copy").await.0, Some(1), "what was left works no more");
    assert_eq!(desk.with_key(&["logout"], "key").await.0, Some(0), "the new one does");
}

/// Both keys work then, and the bot uses the older one.
#[tokio::test(flavor = "multi_thread")]
async fn before_the_new_key_stood_in_its_place() {
    let desk = Desk::new().await;
    assert_eq!(desk.log_in(&["--write", "key"], validate).await.0, Some(0));
    std::fs::copy(desk.file("key"), desk.file("key.to-revoke")).unwrap();
    std::fs::write(desk.file("key.unvalidated"), desk.ovh.make_key(&[("POST", "/auth/logout")])).unwrap();
    std::fs::copy(desk.file("key.unvalidated"), desk.file("copy")).unwrap();
    let (code, said) = desk.log_in(&["--write", "key", "--force", "--wait", "1s"], nobody).await;
    assert_eq!((code, desk.files()), (Some(1), 2), "{said}");
    assert_eq!(desk.with_key(&["logout"], "copy").await.0, Some(1), "the new one is revoked");
    assert_eq!(desk.with_key(&["logout"], "key").await.0, Some(0), "the bot's works on");
}
