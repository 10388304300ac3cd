//! Troubles: what may go wrong with a call, armed by name for the calls to come.

use super::route::{self, Route};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What goes wrong with a call. "Done" means that OVHcloud did the work all the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "trouble", rename_all = "kebab-case")]
pub enum Trouble {
    /// The work is done, then the connection drops without an answer.
    LoseAnswer,
    /// The connection drops before any work.
    Reset,
    /// Status 500, no work.
    #[serde(rename = "500")]
    Fail,
    /// Status 500, work done.
    #[serde(rename = "500-done")]
    FailDone,
    /// A gateway's HTML page with status 502, no work.
    Html,
    /// A gateway's HTML page with status 502, work done.
    HtmlDone,
    /// The work is done; the JSON of the answer stops half-way, in a well-formed HTTP answer.
    Truncated,
    /// The work is done; the connection drops in the middle of the answer's body.
    ResetBody,
    /// Nothing happens until the call is released; then it goes on as if nothing had been. No work if the client hangs up.
    Hang,
    /// The work is done; the answer waits until the call is released.
    HangDone,
    /// The work is done only after the client hung up, or when the call is released.
    Late,
    /// As `late`, on the cart as it was when the call arrived, even if it was deleted since.
    LateSnapshot,
    /// As `late-snapshot`, but only the release starts the work, however long ago the client hung up.
    LateRelease,
    /// Status 429, no work.
    #[serde(rename = "429")]
    TooMany,
    /// Status 403 "You are not allowed", no work.
    Forbidden,
    /// The given answer, no work.
    Answer {
        /// The HTTP status.
        status: u16,
        /// The JSON body.
        #[serde(default)]
        body: Value,
    },
    /// A plan's price changes as the call arrives; then the call goes on.
    Price {
        /// The plan code.
        plan: String,
        /// The new price without tax, in hundred-millionths of the currency unit.
        ucents: i64,
    },
    /// This one call finds eligibility issues; no work.
    Eligibility {
        /// For example `challengePaymentMethod`.
        issues: String,
    },
    /// The cart named by the call is gone as the call arrives; then the call goes on.
    Vanish,
}

impl Trouble {
    /// The name under which it is armed and logged.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Trouble::LoseAnswer => "lose-answer",
            Trouble::Reset => "reset",
            Trouble::Fail => "500",
            Trouble::FailDone => "500-done",
            Trouble::Html => "html",
            Trouble::HtmlDone => "html-done",
            Trouble::Truncated => "truncated",
            Trouble::ResetBody => "reset-body",
            Trouble::Hang => "hang",
            Trouble::HangDone => "hang-done",
            Trouble::Late => "late",
            Trouble::LateSnapshot => "late-snapshot",
            Trouble::LateRelease => "late-release",
            Trouble::TooMany => "429",
            Trouble::Forbidden => "forbidden",
            Trouble::Answer { .. } => "answer",
            Trouble::Price { .. } => "price",
            Trouble::Eligibility { .. } => "eligibility",
            Trouble::Vanish => "vanish",
        }
    }
}

/// A trouble waiting for its calls.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Armed {
    /// A method and the end of a route, such as `POST checkout` or `GET /me/order`; `*` for any method or route.
    pub on: String,
    /// How many matching calls it befalls.
    #[serde(default = "once")]
    pub times: u32,
    /// How many matching calls pass first.
    #[serde(default)]
    pub after: u32,
    /// Only calls on a cart whose description contains this, the one that makes it included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cart: Option<String>,
    /// What happens to them.
    #[serde(flatten)]
    pub trouble: Trouble,
}

fn once() -> u32 {
    1
}

impl Armed {
    /// A trouble for the next call that matches.
    pub fn once(on: &str, trouble: Trouble) -> Armed {
        Armed { on: on.to_owned(), times: 1, after: 0, cart: None, trouble }
    }

    /// Whether any route at all could match; a misspelt one would wait forever.
    pub(crate) fn can_happen(&self) -> bool {
        route::all().iter().any(|route| self.matches(route))
    }

    fn means(&self, cart: Option<&str>) -> bool {
        self.cart.as_ref().is_none_or(|part| cart.is_some_and(|description| description.contains(part)))
    }

    fn matches(&self, route: &Route) -> bool {
        let (method, path) = self.on.split_once(' ').unwrap_or((&self.on, "*"));
        let path_matches = match path {
            "*" => true,
            whole if whole.starts_with('/') => route.path == whole,
            end => route.path.strip_suffix(end).is_some_and(|before| before.ends_with('/')),
        };
        (method == "*" || method == route.method) && path_matches
    }
}

/// Takes the trouble that befalls a call, if any: the first armed one whose turn it is. `cart`: the description of the
/// call's cart.
pub(crate) fn take(armed: &mut Vec<Armed>, route: &Route, cart: Option<&str>) -> Option<Trouble> {
    let mut taken = None;
    for waiting in armed.iter_mut().filter(|waiting| waiting.matches(route) && waiting.means(cart)) {
        if waiting.after > 0 {
            waiting.after -= 1;
        } else if taken.is_none() {
            waiting.times = waiting.times.saturating_sub(1);
            taken = Some(waiting.trouble.clone());
        }
    }
    armed.retain(|waiting| waiting.times > 0);
    taken
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

    use super::{Armed, Trouble, take};
    use crate::ovh::route;

    #[test]
    fn a_trouble_befalls_its_calls_and_no_others() {
        let (checkout, _) = route::find("POST", "/order/cart/c/checkout").unwrap();
        let (dry_run, _) = route::find("GET", "/order/cart/c/checkout").unwrap();
        let mut armed = vec![Armed { times: 2, after: 1, ..Armed::once("POST checkout", Trouble::Reset) }];
        assert_eq!(take(&mut armed, dry_run, None), None);
        assert_eq!(take(&mut armed, checkout, None), None);
        assert_eq!(take(&mut armed, checkout, None), Some(Trouble::Reset));
        assert_eq!(take(&mut armed, checkout, None), Some(Trouble::Reset));
        assert_eq!(take(&mut armed, checkout, None), None);
    }

    #[test]
    fn a_trouble_may_wait_for_the_calls_on_one_cart() {
        let (checkout, _) = route::find("POST", "/order/cart/c/checkout").unwrap();
        let mut armed = vec![Armed { cart: Some("/7/".to_owned()), ..Armed::once("POST checkout", Trouble::Reset) }];
        assert_eq!(take(&mut armed, checkout, None), None);
        assert_eq!(take(&mut armed, checkout, Some("bot/17/1")), None);
        assert_eq!(take(&mut armed, checkout, Some("bot/7/1")), Some(Trouble::Reset));
    }

    #[test]
    fn only_troubles_that_can_happen_are_known() {
        for on in ["POST checkout", "GET /me/order", "* *", "*", "DELETE item/{itemId}"] {
            assert!(Armed::once(on, Trouble::Reset).can_happen(), "{on}");
        }
        for on in ["PATCH checkout", "POST out", "POST /checkout"] {
            assert!(!Armed::once(on, Trouble::Reset).can_happen(), "{on}");
        }
    }

    #[test]
    fn the_name_in_json_is_the_name_in_the_log() {
        let armed = Armed::once("*", Trouble::Answer { status: 409, body: serde_json::Value::Null });
        let json = serde_json::to_value(&armed).unwrap();
        assert_eq!(json.get("trouble").unwrap(), armed.trouble.name());
        assert_eq!(serde_json::from_value::<Armed>(json).unwrap(), armed);
    }
}
