//! Application and consumer keys, and the check of a signed call.

use super::fault::Fault;
use super::random;
use jiff::Timestamp;
use sha1::{Digest, Sha1};
use std::fmt::Write as _;

/// Seconds a call's timestamp may be off. OVHcloud does not publish its own tolerance.
pub(crate) const TOLERANCE_S: i64 = 60;

/// The accounts of the sandbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Account {
    Customer,
    Stranger,
}

impl Account {
    /// The NIC handle, the account's name at OVHcloud.
    pub(crate) fn nichandle(self) -> &'static str {
        match self {
            Account::Customer => "cu12345-ovh",
            Account::Stranger => "st67890-ovh",
        }
    }
}

/// `auth.CredentialStateEnum`, as far as the sandbox reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    PendingValidation,
    Validated,
    Expired,
}

/// One access rule: a method and a path in which `*` stands for anything.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    pub(crate) method: String,
    pub(crate) path: String,
}

/// A consumer key and what it may do.
#[derive(Clone, Debug)]
pub(crate) struct Credential {
    pub(crate) id: i64,
    pub(crate) consumer_key: String,
    pub(crate) account: Account,
    pub(crate) state: State,
    pub(crate) rules: Vec<Rule>,
    pub(crate) created: Timestamp,
    pub(crate) token: String,
    pub(crate) redirection: Option<String>,
}

/// The one application and every consumer key made for it.
#[derive(Clone, Debug)]
pub(crate) struct Keyring {
    pub(crate) application_key: String,
    pub(crate) application_secret: String,
    pub(crate) credentials: Vec<Credential>,
}

/// The `X-Ovh-*` headers of a call.
#[derive(Clone, Debug, Default)]
pub(crate) struct Headers {
    pub(crate) application: Option<String>,
    pub(crate) consumer: Option<String>,
    pub(crate) timestamp: Option<String>,
    pub(crate) signature: Option<String>,
}

impl Headers {
    pub(crate) fn signed(&self) -> bool {
        self.consumer.is_some() || self.signature.is_some()
    }
}

impl Keyring {
    /// An application with three keys: one that may do everything, a reader, and a stranger.
    pub(crate) fn new(now: Timestamp) -> Keyring {
        let mut keyring = Keyring {
            application_key: random::hex(16),
            application_secret: random::hex(32),
            credentials: Vec::new(),
        };
        let all = ["GET", "POST", "PUT", "DELETE"];
        for (account, methods) in [
            (Account::Customer, &all[..]),
            (Account::Customer, &["GET"]),
            (Account::Stranger, &all),
        ] {
            let rules = methods.iter().map(|method| Rule {
                method: (*method).to_owned(),
                path: "/*".to_owned(),
            });
            keyring.add(account, State::Validated, rules.collect(), None, now);
        }
        keyring
    }

    pub(crate) fn add(
        &mut self,
        account: Account,
        state: State,
        rules: Vec<Rule>,
        redirection: Option<String>,
        now: Timestamp,
    ) -> Credential {
        let id =
            710_000_000 + i64::try_from(self.credentials.len()).unwrap_or(i64::MAX - 710_000_000);
        let (consumer_key, token) = (random::hex(32), random::hex(64));
        let credential = Credential {
            id,
            consumer_key,
            account,
            state,
            rules,
            created: now,
            token,
            redirection,
        };
        self.credentials.push(credential.clone());
        credential
    }

    /// Who is calling. `path` is the route's path without the prefix, `url` the URL exactly as sent.
    pub(crate) fn check(
        &self,
        headers: &Headers,
        method: &str,
        url: &str,
        path: &str,
        body: &[u8],
        now: Timestamp,
    ) -> Result<&Credential, Fault> {
        let login_first = || Fault::older(403, "NOT_CREDENTIAL", "You must login first");
        self.check_application(headers)?;
        let consumer = headers.consumer.as_deref().ok_or_else(login_first)?;
        let signature = headers.signature.as_deref().ok_or_else(login_first)?;
        let timestamp = headers.timestamp.as_deref().ok_or_else(login_first)?;
        let credential = self
            .credentials
            .iter()
            .find(|credential| {
                credential.consumer_key == consumer && credential.state == State::Validated
            })
            .ok_or_else(|| {
                Fault::older(403, "INVALID_CREDENTIAL", "This credential is not valid")
            })?;
        let sent = timestamp.parse::<i64>().unwrap_or(0);
        if now.as_second().abs_diff(sent) > TOLERANCE_S.unsigned_abs() {
            return Err(Fault::older(400, "QUERY_TIME_OUT", "Query out of time"));
        }
        if sign(
            &self.application_secret,
            consumer,
            method,
            url,
            body,
            timestamp,
        ) != signature
        {
            return Err(Fault::older(400, "INVALID_SIGNATURE", "Invalid signature"));
        }
        if !credential
            .rules
            .iter()
            .any(|rule| rule.method == method && matches(&rule.path, path))
        {
            return Err(Fault::older(
                403,
                "NOT_GRANTED_CALL",
                "This call has not been granted",
            ));
        }
        Ok(credential)
    }

    /// Refuses an unknown application key; where a call needs none, an absent one passes.
    pub(crate) fn check_application(&self, headers: &Headers) -> Result<(), Fault> {
        match &headers.application {
            Some(key) if *key != self.application_key => Err(Fault::older(
                403,
                "INVALID_KEY",
                "This application key is invalid",
            )),
            Some(_) => Ok(()),
            None if headers.signed() => Err(Fault::older(
                403,
                "INVALID_KEY",
                "This application key is invalid",
            )),
            None => Ok(()),
        }
    }
}

/// The signature of a call, as OVHcloud's client libraries make it.
pub(crate) fn sign(
    secret: &str,
    consumer: &str,
    method: &str,
    url: &str,
    body: &[u8],
    timestamp: &str,
) -> String {
    let mut hash = Sha1::new();
    hash.update(format!("{secret}+{consumer}+{method}+{url}+"));
    hash.update(body);
    hash.update(format!("+{timestamp}"));
    hash.finalize()
        .iter()
        .fold("$1$".to_owned(), |mut text, byte| {
            let _written = write!(text, "{byte:02x}");
            text
        })
}

/// Whether a path falls under an access rule's path, in which `*` stands for any characters.
fn matches(rule: &str, path: &str) -> bool {
    match rule.split_once('*') {
        None => rule == path,
        Some((before, after)) => path.strip_prefix(before).is_some_and(|rest| {
            rest.char_indices()
                .map(|(at, _)| at)
                .chain([rest.len()])
                .any(|at| matches(after, rest.get(at..).unwrap_or("")))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::{matches, sign};

    const SECRET: &str = "9ufkBmLaTQ9nz5yMUlg79taH0GNnzDjk";
    const CONSUMER: &str = "5mBuy6SUQcRw2ZUxg0cG68BoDKpED4KY";

    /// The vectors published in the tests of go-ovh and python-ovh.
    #[test]
    fn signatures_are_those_of_the_official_clients() {
        let body = r#"{"a":"b","c":"d"}"#;
        for (method, path, body, signature) in [
            (
                "GET",
                "1.0/auth",
                "",
                "$1$e9556054b6309771395efa467c22e627407461ad",
            ),
            (
                "POST",
                "1.0/auth",
                body,
                "$1$ec2fb5c7a81f64723c77d2e5b609ae6f58a84fc1",
            ),
            (
                "PUT",
                "1.0/auth",
                body,
                "$1$8a75a9e7c8e7296c9dbeda6a2a735eb6bd58ec4b",
            ),
            (
                "DELETE",
                "1.0/auth",
                "",
                "$1$a1eecd00b3b02b6cf5708b84b9ff42059a950d85",
            ),
            (
                "GET",
                "1.0/authTO",
                "",
                "$1$1f0958be70f095ddaba525778a9ac1dcffac89f3",
            ),
            (
                "POST",
                "1.0/authTO",
                body,
                "$1$b592effcb3bc2d37860eceb06a1b17670fbe49c6",
            ),
            (
                "GET",
                "1.0/call",
                "",
                "$1$7f2db49253edfc41891023fcd1a54cf61db05fbb",
            ),
            (
                "GET",
                "v1/call",
                "",
                "$1$e6e7906d385eb28adcbfbe6b66c1528a42d741ad",
            ),
        ] {
            let url = format!("https://eu.api.ovh.com/{path}");
            assert_eq!(
                sign(
                    SECRET,
                    CONSUMER,
                    method,
                    &url,
                    body.as_bytes(),
                    "1457018875"
                ),
                signature,
                "{method} {path}"
            );
        }
    }

    #[test]
    fn a_star_in_a_rule_stands_for_anything() {
        for (rule, path, granted) in [
            ("/*", "/me/order/1", true),
            ("/me", "/me", true),
            ("/me", "/me/order", false),
            ("/me/order/*", "/me/order/1/status", true),
            ("/me/order/*/pay", "/me/order/1/pay", true),
            ("/me/order/*/pay", "/me/order/1/payWith", false),
            ("/order/cart/*", "/order/cart", false),
        ] {
            assert_eq!(matches(rule, path), granted, "{rule} {path}");
        }
    }
}
