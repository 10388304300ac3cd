//! What people were told they are not told again, and the order's message is not written again as it stands there already.

use crate::following::following;
use crate::stage::{Setup, check_with, freely};
use cartwright::order::{Asking, Payment, Verdict};
use expect_test::expect;
use sandbox::Sandbox;
use sandbox::discord::{Aim, Discord};
use std::time::Duration;

/// How long anything may take. Only a failing test waits for it.
const PATIENCE: Duration = Duration::from_secs(30);
/// So often an order of 0 is asked for. Its message is written less often than that on its whole way.
const TRIES: usize = 25;

#[test]
fn that_the_project_is_hidden_though_the_keys_were_revoked_in_between() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh no longer grants GET /cloud/project/*)
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is delivered, I wait until I can see its project: OVHcloud order 100000001
              bot: Order 1 is delivered, but I may not look at its project: OVHcloud order 100000001
              alice gets a direct message: Order 1 is delivered, but I may not look at its project: OVHcloud order 100000001
                Whoever runs the bot has to grant my key or policy `GET /me/order/*` and `GET /cloud/project/*`, then I go on by myself. Until then look under Control panel > Public Cloud
                [To its message -> https://discord.com/...]
            (the log says: event="blinded")
            (ovh revokes the keys)
            (the log says: event="blinded")
            (ovh accepts the keys again)
            (the log says: event="progressed")
            (ovh's clock goes forward 20 hours)
            (ovh grants everything again)
              bot: Order 1 is done, ready to use: project "staging"
              alice gets a direct message: Order 1 is done, ready to use: project "staging"
                Project "staging": `0123…`
                <https://www.ovh.com/...>
                Cost so far: 12.00 EUR
                [To its message -> https://discord.com/...]
        "#]],
    );
}

#[test]
fn that_an_order_of_0_cannot_be_confirmed_however_often_it_is_tried() {
    let orders = freely(&Setup::usual().with("settle.quiet", "300ms"), async |sandbox| {
        sandbox.ovh.deny("POST", "/me/order/*");
        order(sandbox).await?;
        let mut news = sandbox.ovh.news();
        while confirmations(sandbox) < TRIES {
            news.changed().await.map_err(|error| error.to_string())?;
        }
        let edits = sandbox.discord.calls().into_iter().filter(|call| call.method == "PATCH").count();
        if edits < TRIES { Ok(()) } else { Err(format!("{edits} edits of the order's message")) }
    });
    let [order] = orders.as_slice() else { panic!("{} orders", orders.len()) };
    let refused = Some(Asking::Refused { verdict: Verdict::RightMissing, query_id: None });
    assert_eq!(order.course.told(), refused);
    assert_ne!(order.course.payment, Payment::None);
}

fn confirmations(sandbox: &Sandbox) -> usize {
    let calls = sandbox.ovh.calls();
    calls.iter().filter(|call| call.route.ends_with("/payWithRegisteredPaymentMean")).count()
}

/// Alice sends an order of 0 and bob approves it.
async fn order(sandbox: &Sandbox) -> Result<(), String> {
    let discord = &sandbox.discord;
    for text in ["/cart add plan:project.2018 name:staging", "/cart submit reason:new staging area"] {
        let alice = discord.person("alice").map_err(|refused| refused.to_string())?;
        let deed = alice.types(text).map_err(|refused| refused.to_string())?;
        discord.settled(deed, PATIENCE).await.map_err(|late| late.to_string())?;
    }
    let card = |discord: &Discord| {
        let seen = discord.person("bob").ok()?.sees();
        seen.into_iter().find(|message| message.buttons.iter().any(|button| button.label == "Approve"))
    };
    let card = discord.wait_until(PATIENCE, card).await.map_err(|_| "the order's message did not come")?;
    let bob = discord.person("bob").map_err(|refused| refused.to_string())?;
    let aim = Aim { message_id: Some(card.id), containing: None };
    bob.clicks_on("Approve", &aim).map_err(|refused| refused.to_string())?;
    Ok(())
}
