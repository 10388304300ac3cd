//! Application and consumer keys, and the check of a signed call.

use super::fault::Fault;
use super::random;
use super::sign::sign;
use jiff::Timestamp;

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

/// `auth.CredentialStateEnum`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    PendingValidation,
    Validated,
    Refused,
    Expired,
}

impl State {
    pub(crate) fn name(self) -> &'static str {
        match self {
            State::PendingValidation => "pendingValidation",
            State::Validated => "validated",
            State::Refused => "refused",
            State::Expired => "expired",
        }
    }
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
    /// Calls that no key is granted any more, whatever its rules.
    pub(crate) denied: Vec<Rule>,
    /// Whether any credentials work.
    pub(crate) taken: bool,
}

/// The `X-Ovh-*` headers of a call.
#[derive(Clone, Debug, Default)]
pub(crate) struct Headers {
    pub(crate) application: Option<String>,
    pub(crate) consumer: Option<String>,
    pub(crate) timestamp: Option<String>,
    pub(crate) signature: Option<String>,
    pub(crate) authorization: Option<String>,
}

/// What a signature is made over.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Signed<'a> {
    pub(crate) method: &'a str,
    /// What may have been signed as the URL.
    pub(crate) urls: &'a [String],
    /// The route's path without the prefix.
    pub(crate) path: &'a str,
    pub(crate) body: &'a [u8],
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
            denied: Vec::new(),
            taken: true,
        };
        let all = ["GET", "POST", "PUT", "DELETE"];
        for (account, methods) in
            [(Account::Customer, &all[..]), (Account::Customer, &["GET"]), (Account::Stranger, &all)]
        {
            let rules = methods.iter().map(|method| Rule { method: (*method).to_owned(), path: "/*".to_owned() });
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
        let id = 710_000_000 + i64::try_from(self.credentials.len()).unwrap_or(i64::MAX - 710_000_000);
        let (consumer_key, token) = (random::hex(32), random::hex(64));
        let credential = Credential { id, consumer_key, account, state, rules, created: now, token, redirection };
        self.credentials.push(credential.clone());
        credential
    }

    /// Who is calling. `tells_state` lets a key ask about itself that does not work yet or any more.
    pub(crate) fn check(
        &self,
        headers: &Headers,
        signed: &Signed<'_>,
        now: Timestamp,
        tells_state: bool,
    ) -> Result<&Credential, Fault> {
        let Signed { method, urls, path, body } = *signed;
        let login_first = || Fault::older(403, "NOT_CREDENTIAL", "You must login first");
        self.check_application(headers)?;
        let consumer = headers.consumer.as_deref().ok_or_else(login_first)?;
        let signature = headers.signature.as_deref().ok_or_else(login_first)?;
        let timestamp = headers.timestamp.as_deref().ok_or_else(login_first)?;
        let credential = self
            .credentials
            .iter()
            .find(|credential| {
                let works = credential.state == State::Validated && self.taken;
                credential.consumer_key == consumer && (works || tells_state)
            })
            .ok_or_else(|| Fault::older(403, "INVALID_CREDENTIAL", "This credential is not valid"))?;
        let sent = timestamp.parse::<i64>().unwrap_or(0);
        if now.as_second().abs_diff(sent) > TOLERANCE_S.unsigned_abs() {
            return Err(Fault::older(400, "QUERY_TIME_OUT", "Query out of time"));
        }
        let secret = &self.application_secret;
        let mut signed = urls.iter().map(|url| sign(secret, consumer, method, url, body, timestamp));
        if !signed.any(|expected| expected == signature) {
            return Err(Fault::older(400, "INVALID_SIGNATURE", "Invalid signature"));
        }
        let covers = |rule: &Rule| rule.method == method && matches(&rule.path, path);
        let asks_about_itself = tells_state && credential.state != State::Validated;
        if !asks_about_itself && (self.denies(method, path) || !credential.rules.iter().any(covers)) {
            return Err(Fault::older(403, "NOT_GRANTED_CALL", "This call has not been granted"));
        }
        Ok(credential)
    }

    /// Whether nobody is granted this call any more.
    pub(crate) fn denies(&self, method: &str, path: &str) -> bool {
        self.denied.iter().any(|rule| rule.method == method && matches(&rule.path, path))
    }

    /// Refuses an unknown application key; where a call needs none, an absent one passes.
    pub(crate) fn check_application(&self, headers: &Headers) -> Result<(), Fault> {
        match &headers.application {
            Some(key) if *key != self.application_key => {
                Err(Fault::older(403, "INVALID_KEY", "This application key is invalid"))
            }
            Some(_) => Ok(()),
            None if headers.signed() => Err(Fault::older(403, "INVALID_KEY", "This application key is invalid")),
            None => Ok(()),
        }
    }
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
    use super::matches;

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
