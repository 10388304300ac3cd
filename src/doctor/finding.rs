//! What one check has found.

use crate::order::Verdict;
use crate::ovh::{Credentials, Error, Fate};

/// How a thing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// As it should be.
    Fine,
    /// Could not be looked at: something else comes first, or OVHcloud does not say.
    Skipped,
    /// It works, and somebody should know this.
    Warning,
    /// Something will not work.
    Failed,
    /// The bot does not start like this.
    Fatal,
}

/// As whom the bot is known to OVHcloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// By application and consumer key.
    ByKey,
    /// By a token of a service account.
    AsService,
}

/// A line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was looked at.
    pub check: &'static str,
    /// How it stands.
    pub state: State,
    /// What was found. It names no secret.
    pub says: String,
    /// What would help.
    pub next: Option<String>,
}

impl State {
    /// The word for it, for a person and for a program alike.
    pub fn word(self) -> &'static str {
        match self {
            State::Fine => "ok",
            State::Skipped => "skipped",
            State::Warning => "warning",
            State::Failed => "failed",
            State::Fatal => "fatal",
        }
    }
}

impl Finding {
    pub(super) fn fine(check: &'static str, says: impl Into<String>) -> Finding {
        Finding { check, state: State::Fine, says: says.into(), next: None }
    }

    pub(super) fn skipped(check: &'static str, says: impl Into<String>) -> Finding {
        Finding { check, state: State::Skipped, says: says.into(), next: None }
    }

    /// What hangs on something broken, each with the same reason.
    pub(super) fn all_skipped<'a>(checks: &'a [&'static str], says: &'a str) -> impl Iterator<Item = Finding> + 'a {
        checks.iter().map(move |check| Finding::skipped(check, says))
    }

    pub(super) fn warning(check: &'static str, says: impl Into<String>, next: impl Into<String>) -> Finding {
        Finding { check, state: State::Warning, says: says.into(), next: Some(next.into()) }
    }

    pub(super) fn failed(check: &'static str, says: impl Into<String>, next: impl Into<String>) -> Finding {
        Finding { check, state: State::Failed, says: says.into(), next: Some(next.into()) }
    }

    pub(super) fn fatal(check: &'static str, says: impl Into<String>, next: impl Into<String>) -> Finding {
        Finding { check, state: State::Fatal, says: says.into(), next: Some(next.into()) }
    }

    /// The same, but nothing that is needed hangs on it.
    pub(super) fn mild(self) -> Finding {
        Finding { state: State::Warning, ..self }
    }

    /// A call to OVHcloud that brought nothing.
    pub(super) fn of_ovh(check: &'static str, error: &Error, known: Known) -> Finding {
        let (says, next) = match &error.fate {
            Fate::NotSent => {
                ("no connection to OVHcloud".to_owned(), "check the network, a firewall on the way, and ovh.endpoint")
            }
            Fate::Refused(Verdict::CredentialInvalid) => {
                ("OVHcloud does not accept the credentials".to_owned(), known.anew())
            }
            Fate::Refused(Verdict::SignatureInvalid) => (
                "OVHcloud does not accept the signature".to_owned(),
                "OVH_APPLICATION_SECRET, OVH_APPLICATION_KEY and OVH_CONSUMER_KEY do not belong together: copy them again, or run `cartwright login`",
            ),
            Fate::Refused(Verdict::RightMissing | Verdict::NotAllowed) => {
                (format!("the credentials may not do this: {}", error.doing), known.more_rights())
            }
            Fate::Missing => (
                "OVHcloud does not answer this question here".to_owned(),
                "on ovh-us it may be so, and nothing is to be done; elsewhere check ovh.endpoint, its version included",
            ),
            Fate::Refused(_) | Fate::Unknown(_) => (
                error.to_string(),
                "run this again; if it stays, look at OVHcloud's status page, or ask its support with the query id",
            ),
        };
        Finding::failed(check, says, next)
    }
}

impl Known {
    /// As whom these credentials make it known.
    pub fn of(credentials: &Credentials) -> Known {
        match credentials {
            Credentials::Keys(_) | Credentials::Application(_) => Known::ByKey,
            Credentials::Service(_) => Known::AsService,
        }
    }

    fn anew(self) -> &'static str {
        match self {
            Known::ByKey => {
                "`cartwright login --write FILE` gets a new consumer key; if it does not, check that ovh.endpoint is the account's region"
            }
            Known::AsService => {
                "check OVH_CLIENT_ID and OVH_CLIENT_SECRET, that the service account is still there, and that ovh.endpoint is its region"
            }
        }
    }

    /// What helps whoever lacks a right.
    pub(super) fn more_rights(self) -> &'static str {
        match self {
            Known::ByKey => "`cartwright login --write FILE` gets a consumer key with all that is needed",
            Known::AsService => {
                "`cartwright login --service-account` prints the IAM policy that the service account needs"
            }
        }
    }
}
