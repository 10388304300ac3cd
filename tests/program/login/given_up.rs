//! Ctrl-C and SIGTERM while OVHcloud does not answer: whoever gives up does not wait.

use super::{Desk, is, validate};
use expect_test::expect;
use sandbox::ovh::Trouble;
use std::io::{BufRead as _, BufReader};
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
    let mut child = desk.begin(&["--write", "key", "--force"]);
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let page = tokio::task::spawn_blocking(move || {
        let mut page = String::new();
        out.read_line(&mut page).unwrap();
        page
    });
    let page = page.await.unwrap();
    std::fs::create_dir(desk.folder.path().join("key")).unwrap();
    assert!(desk.ovh.arm("POST /auth/logout", Trouble::Hang));
    validate(&desk.ovh, page.trim_end());
    desk.ovh.until_held(1).await;
    signal(&child, "INT");
    is(
        &end(&desk, child).await,
        130,
        &expect![[r#"
            The key is asked for the rights to: know the account; see what OVHcloud wants before another project; see how the account pays; prepare, price and order carts; find and follow orders; see the account's projects; confirm, pay and withdraw from orders; know and revoke its own key.
            The right to pay is needed whatever payment.mode says: OVHcloud cancels even an order of 0 unless a payment call confirms it. The bot pays other totals only with payment.mode = "registered".
            Open this page, log in to the account that is to order, and choose how long the key may work:
            cartwright: writing key: Is a directory (os error 21); name a file in a folder that this user may write. The consumer key was validated already; revoking it again was given up, so take it for valid: revoke it in OVHcloud's API console (GET /me/api/credential finds it, DELETE /me/api/credential/ID revokes it)
        "#]],
    );
    assert_eq!(desk.files(), 1);
}
