//! The signature of a call, as OVHcloud's client libraries make it.

use sha1::{Digest, Sha1};
use std::fmt::Write as _;

/// The signature of a call, as OVHcloud's client libraries make it.
pub(crate) fn sign(secret: &str, consumer: &str, method: &str, url: &str, body: &[u8], timestamp: &str) -> String {
    let mut hash = Sha1::new();
    hash.update(format!("{secret}+{consumer}+{method}+{url}+"));
    hash.update(body);
    hash.update(format!("+{timestamp}"));
    hash.finalize().iter().fold("$1$".to_owned(), |mut text, byte| {
        let _written = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::sign;

    const SECRET: &str = "9ufkBmLaTQ9nz5yMUlg79taH0GNnzDjk";
    const CONSUMER: &str = "5mBuy6SUQcRw2ZUxg0cG68BoDKpED4KY";

    /// The vectors published in the tests of go-ovh and python-ovh.
    #[test]
    fn signatures_are_those_of_the_official_clients() {
        let body = r#"{"a":"b","c":"d"}"#;
        for (method, path, body, signature) in [
            ("GET", "1.0/auth", "", "$1$e9556054b6309771395efa467c22e627407461ad"),
            ("POST", "1.0/auth", body, "$1$ec2fb5c7a81f64723c77d2e5b609ae6f58a84fc1"),
            ("PUT", "1.0/auth", body, "$1$8a75a9e7c8e7296c9dbeda6a2a735eb6bd58ec4b"),
            ("DELETE", "1.0/auth", "", "$1$a1eecd00b3b02b6cf5708b84b9ff42059a950d85"),
            ("GET", "1.0/authTO", "", "$1$1f0958be70f095ddaba525778a9ac1dcffac89f3"),
            ("POST", "1.0/authTO", body, "$1$b592effcb3bc2d37860eceb06a1b17670fbe49c6"),
            ("GET", "1.0/call", "", "$1$7f2db49253edfc41891023fcd1a54cf61db05fbb"),
            ("GET", "v1/call", "", "$1$e6e7906d385eb28adcbfbe6b66c1528a42d741ad"),
        ] {
            let url = format!("https://eu.api.ovh.com/{path}");
            assert_eq!(
                sign(SECRET, CONSUMER, method, &url, body.as_bytes(), "1457018875"),
                signature,
                "{method} {path}"
            );
        }
    }
}
