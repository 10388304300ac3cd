//! The signature of a call, over exactly the bytes that are sent.
//!
//! `"$1$" + hex(sha1(AS + "+" + CK + "+" + METHOD + "+" + URL + "+" + BODY + "+" + TIMESTAMP))`, as OVHcloud's
//! [first steps](https://github.com/ovh/docs/blob/develop/pages/manage_and_operate/api/first-steps/guide.en-gb.md)
//! describe it.

use super::credentials::Keys;
use secrecy::ExposeSecret;
use sha1::{Digest, Sha1};

/// Signs one call. `url` is the whole URL as sent, `timestamp` OVHcloud's time in Unix seconds.
pub(super) fn sign(keys: &Keys, method: &str, url: &str, body: &[u8], timestamp: i64) -> String {
    let mut ink = Sha1::new();
    let timestamp = timestamp.to_string();
    let parts: [&[u8]; 5] =
        [keys.consumer_key.expose_secret().as_bytes(), method.as_bytes(), url.as_bytes(), body, timestamp.as_bytes()];
    ink.update(keys.application.secret.expose_secret().as_bytes());
    for part in parts {
        ink.update(b"+");
        ink.update(part);
    }
    let digest: String = ink.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    format!("$1${digest}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ovh::Application;

    /// The figures that OVHcloud's Go and Python clients test with.
    #[test]
    fn vectors_of_the_official_clients() {
        let keys = Keys {
            application: Application {
                key: "TDPKJdwZwAQPwKX2".into(),
                secret: "9ufkBmLaTQ9nz5yMUlg79taH0GNnzDjk".into(),
            },
            consumer_key: "5mBuy6SUQcRw2ZUxg0cG68BoDKpED4KY".into(),
        };
        let body = r#"{"a":"b","c":"d"}"#;
        let vectors = [
            ("GET", "1.0/auth", "", "e9556054b6309771395efa467c22e627407461ad"),
            ("POST", "1.0/auth", body, "ec2fb5c7a81f64723c77d2e5b609ae6f58a84fc1"),
            ("PUT", "1.0/auth", body, "8a75a9e7c8e7296c9dbeda6a2a735eb6bd58ec4b"),
            ("DELETE", "1.0/auth", "", "a1eecd00b3b02b6cf5708b84b9ff42059a950d85"),
            ("GET", "1.0/authTO", "", "1f0958be70f095ddaba525778a9ac1dcffac89f3"),
            ("POST", "1.0/authTO", body, "b592effcb3bc2d37860eceb06a1b17670fbe49c6"),
            ("PUT", "1.0/authTO", body, "6b27c2a693a0eb4980217046b2fe10d74ba796f0"),
            ("DELETE", "1.0/authTO", "", "bd59b15361548c388058009e00c508081e991e8b"),
            ("GET", "1.0/call", "", "7f2db49253edfc41891023fcd1a54cf61db05fbb"),
            ("GET", "v1/call", "", "e6e7906d385eb28adcbfbe6b66c1528a42d741ad"),
            ("GET", "v2/call", "", "bb63b132a6f84ad5433d0c534d48d3f7c3804285"),
        ];
        for (method, path, body, digest) in vectors {
            let url = format!("https://eu.api.ovh.com/{path}");
            let signature = sign(&keys, method, &url, body.as_bytes(), 1_457_018_875);
            assert_eq!(signature, format!("$1${digest}"), "{method} {path}");
        }
    }
}
