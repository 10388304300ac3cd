//! Lets happen what was decided to go wrong.

use super::errand::Errand;
use super::hands::Hands;
use super::mischief::{Chat, End, Near, Vendor};
use sandbox::{discord, ovh};
use std::time::Duration;

/// How long to wait for a checkout that is to hang: it may never come.
const ARRIVES: Duration = Duration::from_secs(30);

/// Arms what befalls the pricing.
pub(crate) fn quoting(hands: &Hands, errand: &Errand) {
    if let Some((on, trouble)) = &errand.mischief.quoting {
        arm(hands, ovh::Armed::once(on, trouble.clone()));
    }
}

/// Arms what befalls the order from its approval on.
pub(crate) fn placing(hands: &Hands, errand: &Errand, order: i64) {
    let mischief = &errand.mischief;
    for (on, trouble) in &mischief.placing {
        arm(hands, ovh::Armed { cart: Some(format!("/{order}/")), ..ovh::Armed::once(on, trouble.clone()) });
    }
    if let Some((on, trouble)) = &mischief.looking {
        arm(hands, ovh::Armed::once(on, trouble.clone()));
    }
    if mischief.placing.iter().any(hangs) {
        let (hands, hanging) = (hands.clone(), mischief.hanging);
        let which = mischief.end.map_or(0, |end| end.which);
        hands.clone().later(async move {
            let arrived = tokio::time::timeout(ARRIVES, hands.sandbox.ovh.until_held(1)).await;
            if let (Ok(()), Some(after)) = (arrived, hanging.kill_after) {
                tokio::time::sleep(Duration::from_millis(after)).await;
                hands.fleet.kill(which);
            }
            tokio::time::sleep(Duration::from_millis(hanging.go_on_after)).await;
            hands.sandbox.ovh.release();
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
        tokio::time::sleep(Duration::from_millis(after)).await;
        if pause { fleet.pause(which) } else { fleet.kill(which) }
    });
}

fn hangs((_, trouble): &Vendor) -> bool {
    use ovh::Trouble as T;
    matches!(trouble, T::Hang | T::HangDone | T::Late | T::LateSnapshot | T::LateRelease)
}

fn arm(hands: &Hands, armed: ovh::Armed) {
    // A trouble that can befall no call is a mistake in the list of them, and shows as one that never befell any.
    let _possible = hands.sandbox.ovh.arm_for(armed);
}
