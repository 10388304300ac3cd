//! `login --force`: nobody is to use the key that is replaced any more, and whoever asked is told whether that is so.

use super::{Desk, text, validate};
use expect_test::{Expect, expect};
use sandbox::ovh::{Ovh, Trouble};

/// The line about the key that stood there before.
fn told(said: &str, expected: &Expect) {
    let line = said.lines().find(|line| line.contains("stood there before")).unwrap_or("nothing");
    expected.assert_eq(line);
}

fn revocations(desk: &Desk) -> usize {
    desk.ovh.calls().iter().filter(|call| call.route == "/auth/logout").count()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_key_that_is_replaced_is_revoked() {
    let desk = Desk::new().await;
    let (code, said) = desk.log_in(&["--write", "key"], validate).await;
    assert!(code == Some(0) && !said.contains("stood there before"), "{said}");
    std::fs::copy(desk.folder.path().join("key"), desk.folder.path().join("copy")).unwrap();
    let (code, said) = desk.log_in(&["--write", "key", "--force"], validate).await;
    assert_eq!((code, revocations(&desk), desk.files()), (Some(0), 1, 2), "{said}");
    told(
        &said,
        &expect!["The key that stood there before is revoked: start a bot that uses it anew, with the new one."],
    );
    let (code, said) = desk.with_key(&["logout"], "copy").await;
    assert!(code == Some(1) && said.contains("was revoked"), "{said}");
    assert_eq!(desk.with_key(&["logout"], "key").await.0, Some(0), "the new one works");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_cannot_be_revoked_is_told() {
    let desk = Desk::new().await;
    assert_eq!(desk.log_in(&["--write", "key"], validate).await.0, Some(0));
    let replaced = async |trouble: Option<Trouble>| {
        let person = move |ovh: &Ovh, page: &str| {
            assert!(trouble.is_none_or(|trouble| ovh.arm("POST /auth/logout", trouble)));
            validate(ovh, page);
        };
        let (code, said) = desk.log_in(&["--write", "key", "--force"], person).await;
        assert_eq!(code, Some(0), "{said}");
        said
    };
    told(
        &replaced(Some(Trouble::Forbidden)).await,
        &expect![
            "The key that stood there before may not revoke itself, so take it for valid: revoke it in OVHcloud's API console (GET /me/api/credential finds it, DELETE /me/api/credential/ID revokes it)."
        ],
    );
    told(
        &replaced(Some(Trouble::LoseAnswer)).await,
        &expect![
            "The key that stood there before could not be revoked (revoking the consumer key: the connection broke; it may have been done). It may still work, and stays in FOLDER/key.to-revoke: `cartwright login --write FOLDER/key --force` revokes it before anything else, and so does `cartwright logout`."
        ],
    );
    assert_eq!((revocations(&desk), desk.files()), (2, 2), "each was asked for once, and the second is kept");
    // What stands there is no key of this application any more.
    assert_eq!(desk.with_key(&["logout"], "key").await.0, Some(0));
    assert_eq!((revocations(&desk), desk.files()), (4, 1), "the one that was kept, and the bot's");
    told(
        &replaced(None).await,
        &expect![[
            r#"The key that stood there before was revoked already, has expired, or is of another application. If it is of another one, it may still work, so take it for valid: revoke it in OVHcloud's API console (GET /me/api/credential finds it, DELETE /me/api/credential/ID revokes it)."#
        ]],
    );
}

/// Nobody has said that this may be sent anywhere.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_key_is_kept_from_ovhcloud() {
    let desk = Desk::new().await;
    std::fs::write(desk.folder.path().join("key"), "a letter\n").unwrap();
    let (code, said) = desk.log_in(&["--write", "key", "--force"], validate).await;
    assert_eq!((code, revocations(&desk)), (Some(0), 0), "{said}");
    told(&said, &expect!["What stood there before is no consumer key, so none was revoked."]);
    assert_eq!(text(&desk.folder.path().join("key")).trim_end().len(), 32);
}

/// Where it was not validated, the older one stays as it is, and works.
#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_is_not_replaced_is_not_revoked() {
    let desk = Desk::new().await;
    assert_eq!(desk.log_in(&["--write", "key"], validate).await.0, Some(0));
    let nobody = |_: &Ovh, _: &str| {};
    let (code, said) = desk.log_in(&["--write", "key", "--force", "--wait", "1s"], nobody).await;
    assert_eq!((code, revocations(&desk)), (Some(1), 0), "{said}");
    assert_eq!(desk.with_key(&["logout"], "key").await.0, Some(0));
}
