//! What may go wrong with a call, in words: `loses the answer to the next checkout`.

use crate::ovh::{Armed, Trouble};

const TROUBLES: [(&str, Trouble); 15] = [
    ("loses the answer to", Trouble::LoseAnswer),
    ("drops", Trouble::Reset),
    ("answers 500 to", Trouble::Fail),
    ("answers 500 but carries out", Trouble::FailDone),
    ("answers HTML to", Trouble::Html),
    ("answers HTML but carries out", Trouble::HtmlDone),
    ("cuts short the answer to", Trouble::Truncated),
    ("breaks off the answer to", Trouble::ResetBody),
    ("hangs on", Trouble::Hang),
    ("carries out but hangs on", Trouble::HangDone),
    ("carries out too late", Trouble::Late),
    ("carries out far too late", Trouble::LateRelease),
    ("answers 429 to", Trouble::TooMany),
    ("forbids", Trouble::Forbidden),
    ("forgets the cart of", Trouble::Vanish),
];

const CALLS: [(&str, &str); 8] = [
    ("payment", "POST pay"),
    ("confirmation", "POST payWithRegisteredPaymentMean"),
    ("voucher check", "GET /cloud/eligibility"),
    ("checkout", "POST checkout"),
    ("dry run", "GET checkout"),
    ("cart", "POST /order/cart"),
    ("item", "POST cloud"),
    ("list of orders", "GET /me/order"),
];

/// `answers 500 to` with `checkout` or `2 carts`; also `answers 400 {…} to`.
pub(super) fn trouble(what: &str, call: &str) -> Option<Armed> {
    let known = TROUBLES.iter().find(|(words, _)| *words == what).map(|(_, trouble)| trouble.clone());
    let (times, call) = match call.split_once(' ').and_then(|(times, call)| Some((times.parse().ok()?, call))) {
        Some((times, calls)) => (times, calls.strip_suffix('s').unwrap_or(calls)),
        None => (1, call),
    };
    Some(Armed { times, ..Armed::once(&route(call), known.or_else(|| answer(what))?) })
}

fn answer(what: &str) -> Option<Trouble> {
    let (status, body) = what.strip_prefix("answers ")?.strip_suffix(" to")?.split_once(' ')?;
    Some(Trouble::Answer { status: status.parse().ok()?, body: serde_json::from_str(body).ok()? })
}

pub(super) fn route(call: &str) -> String {
    let known = CALLS.iter().find(|(name, _)| *name == call);
    known.map_or(call, |(_, route)| route).to_owned()
}
