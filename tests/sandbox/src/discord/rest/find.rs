//! Finding the route of a path.

use super::request::Asked;
use super::routes::{ROUTES, Route};

/// What became of looking for a route.
#[derive(Debug)]
pub(crate) enum Found {
    /// The route, with its parameters.
    Route(&'static Route, Asked),
    /// The path exists, with other methods.
    WrongMethod,
    /// No such path.
    Nothing,
}

/// Finds the route of a path below `/api/v10`.
pub(crate) fn find(method: &str, path: &str) -> Found {
    let mut known_path = false;
    for route in ROUTES {
        let Some(asked) = matching(route.path, path) else {
            continue;
        };
        if route.method == method {
            return Found::Route(route, asked);
        }
        known_path = true;
    }
    if known_path { Found::WrongMethod } else { Found::Nothing }
}

fn matching(pattern: &'static str, path: &str) -> Option<Asked> {
    let (wanted, given) = (pattern.split('/'), path.split('/'));
    if wanted.clone().count() != given.clone().count() {
        return None;
    }
    let mut asked = Asked::default();
    for (wanted, given) in wanted.zip(given) {
        let given = percent_decoded(given);
        match wanted.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some(_) if given.is_empty() => return None,
            Some(name) => drop(asked.params.insert(name, given)),
            None if wanted == given => {}
            None => return None,
        }
    }
    Some(asked)
}

/// Some clients write `%40original`.
fn percent_decoded(text: &str) -> String {
    let mut bytes = text.bytes();
    let mut decoded = Vec::new();
    while let Some(byte) = bytes.next() {
        let ahead = bytes.clone().take(2).collect::<Vec<_>>();
        let value = std::str::from_utf8(&ahead).ok().filter(|hex| byte == b'%' && hex.len() == 2);
        match value.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(value) => {
                decoded.push(value);
                bytes = bytes.clone();
                bytes.nth(1);
            }
            None => decoded.push(byte),
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::panic, reason = "a test may stop at the first surprise")]

    use super::{Found, find};

    #[test]
    fn paths_are_told_apart() {
        let Found::Route(route, asked) = find("PATCH", "/webhooks/1/token/messages/%40original") else { panic!() };
        assert_eq!(route.name(), "PATCH /webhooks/{application_id}/{interaction_token}/messages/{message_id}");
        assert_eq!(asked.text("message_id"), "@original");
        let Found::Route(route, _) = find("GET", "/applications/@me") else { panic!() };
        assert_eq!(route.path, "/applications/@me");
        assert!(matches!(find("PUT", "/gateway"), Found::WrongMethod));
        assert!(matches!(find("GET", "/gateway/"), Found::Nothing));
    }
}
