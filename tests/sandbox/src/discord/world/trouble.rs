//! Troubles that a test arms: what goes wrong with the next calls.

use serde::Deserialize;

/// What goes wrong with a REST call.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Trouble {
    /// 429 with `Retry-After`, before any work.
    RateLimited {
        /// How long to wait, in milliseconds.
        retry_after_ms: u32,
        /// Whether it is the limit over all routes.
        #[serde(default)]
        global: bool,
    },
    /// A status of 500 or above, before any work, with a body that is not JSON.
    Status {
        /// The status.
        status: u16,
    },
    /// The work is done and the connection dropped without an answer.
    LostAnswer,
    /// The connection is dropped before any work.
    LostCall,
    /// 10062, before any work.
    UnknownInteraction,
    /// The call arrives only when it is let go, whether its client still waits or is long gone.
    Delayed,
}

/// A trouble that waits for calls of a route.
#[derive(Clone, Debug, Deserialize)]
pub struct Armed {
    /// The route as `POST /channels/{channel_id}/messages`, or `*` for all.
    pub route: String,
    /// What goes wrong.
    #[serde(flatten)]
    pub trouble: Trouble,
    /// For how many calls.
    #[serde(default = "once")]
    pub calls: u32,
}

/// How the next interaction is delivered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// Once, at once.
    #[default]
    Normal,
    /// Twice, with the same id and token.
    Twice,
    /// More than three seconds after the person acted: it can no longer be answered.
    Late,
    /// Not at all, as if lost on the way.
    Never,
}

fn once() -> u32 {
    1
}

/// Takes the trouble that is due for a call of this route as it arrives, counting it down.
pub(crate) fn due(armed: &mut Vec<Armed>, route: &str) -> Option<Trouble> {
    take(armed, |armed| armed.is_for(route) && armed.trouble != Trouble::Delayed)
}

/// Whether a call of this route is to arrive later, counting that down.
pub(crate) fn is_delayed(armed: &mut Vec<Armed>, route: &str) -> bool {
    take(armed, |armed| armed.is_for(route) && armed.trouble == Trouble::Delayed).is_some()
}

impl Armed {
    fn is_for(&self, route: &str) -> bool {
        self.route == "*" || self.route == route
    }
}

fn take(armed: &mut Vec<Armed>, fits: impl Fn(&Armed) -> bool) -> Option<Trouble> {
    let at = armed.iter().position(fits)?;
    let found = armed.get_mut(at)?;
    let trouble = found.trouble.clone();
    found.calls = found.calls.saturating_sub(1);
    if found.calls == 0 {
        armed.remove(at);
    }
    Some(trouble)
}

#[cfg(test)]
mod tests {
    use super::{Armed, Trouble, due, is_delayed};

    #[test]
    fn a_trouble_is_used_up() {
        let mut armed = vec![Armed { route: "GET /a".to_owned(), trouble: Trouble::LostCall, calls: 2 }];
        assert_eq!(due(&mut armed, "GET /b"), None);
        assert_eq!(due(&mut armed, "GET /a"), Some(Trouble::LostCall));
        assert_eq!(due(&mut armed, "GET /a"), Some(Trouble::LostCall));
        assert_eq!(due(&mut armed, "GET /a"), None);
    }

    #[test]
    fn a_delay_is_no_trouble_of_the_call_once_it_arrives() {
        let mut armed = vec![Armed { route: "*".to_owned(), trouble: Trouble::Delayed, calls: 1 }];
        assert_eq!(due(&mut armed, "GET /a"), None);
        assert!(is_delayed(&mut armed, "GET /a") && !is_delayed(&mut armed, "GET /a"));
    }
}
