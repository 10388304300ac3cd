//! The key that a file held before: once the new one stands there, nobody is to use the older any more.

use super::UNREVOKED;
use crate::config::OvhEndpoint;
use crate::order::Verdict;
use crate::ovh::{Application, Credentials, Fate, Keys, Ovh};
use secrecy::SecretString;
use std::fs;
use std::path::Path;

/// Files that are longer hold something else.
const LONGEST: u64 = 4096;

/// What stood in the file that is replaced.
pub(super) enum Older {
    /// A key, as far as can be seen.
    Key(SecretString),
    /// Something that is shown to nobody, OVHcloud included.
    Other,
}

impl Older {
    /// Looks at what stands there.
    pub(super) fn read(file: &Path) -> Older {
        let short = fs::metadata(file).is_ok_and(|there| there.len() <= LONGEST);
        let text = if short { fs::read_to_string(file).unwrap_or_default() } else { String::new() };
        let text = text.trim();
        let is_key = (16..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if is_key { Older::Key(text.into()) } else { Older::Other }
    }

    /// Revokes it, and says what became of it.
    pub(super) async fn revoke(self, endpoint: &OvhEndpoint, application: Application) -> String {
        let consumer_key = match self {
            Older::Key(key) => key,
            Older::Other => return "What stood there before is no consumer key, so none was revoked.".to_owned(),
        };
        let credentials = Credentials::Keys(Keys { application, consumer_key });
        let Ok(Ok(ovh)) = endpoint.name().parse().map(|endpoint| Ovh::new(endpoint, credentials)) else {
            return given_up();
        };
        match ovh.log_out().await {
            Ok(()) => "The key that stood there before is revoked: start a bot that uses it anew, with the new one."
                .to_owned(),
            Err(error) if error.fate == Fate::Refused(Verdict::CredentialInvalid) => format!(
                "The key that stood there before was revoked already, has expired, or is of another application. If it is of another one, it may still work, {UNREVOKED}."
            ),
            Err(error) if matches!(error.fate, Fate::Refused(_)) => {
                format!("OVHcloud does not let the key that stood there before revoke itself, {UNREVOKED}.")
            }
            Err(error) => {
                format!("The key that stood there before could not be revoked ({error}), {UNREVOKED}.")
            }
        }
    }
}

/// What is said where it was not waited for.
pub(super) fn given_up() -> String {
    format!("The key that stood there before may still work, {UNREVOKED}.")
}
