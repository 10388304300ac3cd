//! Lets happen what was decided to go wrong.

use super::errand::Errand;
use super::hands::Hands;
use super::mischief::{Chat, End, Near};
use sandbox::{Sandbox, discord, ovh};
use std::time::Duration;

/// How long a checkout that is to hang may take to come, which it may never.
const LONGEST: Duration = Duration::from_secs(20);

/// Arms what befalls the pricing.
pub(crate) fn quoting(hands: &Hands, errand: &Errand) {
    if let Some((on, trouble)) = &errand.mischief.quoting {
        arm(hands, ovh::Armed::once(on, trouble.clone()));
    }
}

/// Arms what befalls the order from its approval on.
pub(crate) fn placing(hands: &Hands, errand: &Errand, order: i64) {
    let mischief = &errand.mischief;
    let cart = format!("/{order}/");
    for (on, trouble) in &mischief.placing {
        arm(hands, ovh::Armed { cart: Some(cart.clone()), ..ovh::Armed::once(on, trouble.clone()) });
    }
    if let Some((on, trouble)) = &mischief.looking {
        arm(hands, ovh::Armed::once(on, trouble.clone()));
    }
    if let Some(hundredths) = mischief.listed_later {
        // Work that comes late is done after a quarter of the quiet time, so this is listed before it is over.
        hands.sandbox.ovh.list_later(&cart, hands.quiet / 200 * hundredths);
    }
    if let Some(jump) = mischief.clock {
        hands.clock_jumps(jump);
    }
    if let Some(after) =
        mischief.kill_while_hanging.filter(|_| mischief.placing.iter().any(|(_, trouble)| hangs(trouble)))
    {
        let (hands, which) = (hands.clone(), mischief.end.map_or(0, |end| end.which));
        hands.clone().later(async move {
            let waits = |armed: &ovh::Armed| hangs(&armed.trouble) && armed.cart.as_ref() == Some(&cart);
            let mut news = hands.sandbox.ovh.news();
            let came = async {
                while hands.sandbox.ovh.armed().iter().any(waits) {
                    // The sender lives in the sandbox.
                    let _news = news.changed().await;
                }
            };
            if tokio::time::timeout(LONGEST, came).await.is_ok() {
                tokio::time::sleep(after).await;
                hands.fleet.kill(which);
            }
        });
    }
    let discord = &hands.sandbox.discord;
    match &mischief.chat {
        Some(Chat::Call(route, trouble)) => {
            discord.arm(discord::Armed { route: (*route).to_owned(), trouble: trouble.clone(), calls: 1 });
        }
        Some(Chat::Gateway(disturbance)) => discord.disturb(*disturbance),
        Some(Chat::Click(_)) | None => {}
    }
}

/// Lets a bot end near a deed, if that was decided and has not happened yet.
pub(crate) fn ends_near(hands: &Hands, end: &mut Option<End>, near: Near) {
    let Some(End { after, which, pause, .. }) = end.take_if(|end| end.near == near) else { return };
    let fleet = hands.fleet.clone();
    hands.later(async move {
        tokio::time::sleep(after).await;
        if pause { fleet.pause(which) } else { fleet.kill(which) }
    });
}

/// Lets whatever hangs at OVHcloud go on, again and again, well within the quiet time, and what is delayed on its way to
/// Discord arrive.
pub(crate) async fn tide(sandbox: &Sandbox, quiet: Duration) {
    loop {
        tokio::time::sleep(quiet / 4).await;
        sandbox.ovh.release();
        sandbox.discord.release();
    }
}

fn hangs(trouble: &ovh::Trouble) -> bool {
    use ovh::Trouble as T;
    matches!(trouble, T::Hang | T::HangDone | T::Late | T::LateSnapshot | T::LateRelease)
}

fn arm(hands: &Hands, armed: ovh::Armed) {
    // A trouble that can befall no call is a mistake in the list of them, and shows as one that never befell any.
    let _possible = hands.sandbox.ovh.arm_for(armed);
}
