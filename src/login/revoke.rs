//! Keys that nobody is to use any more: what a new one has replaced, and what a login that was broken off has left.

use super::key_file::KeyFile;
use super::screen::Screen;
use super::{LoginError, UNREVOKED};
use crate::config::OvhEndpoint;
use crate::order::Verdict;
use crate::ovh::{Application, Credentials, Fate, Keys, Ovh};
use secrecy::SecretString;
use std::path::Path;
use tokio_util::sync::CancellationToken;

/// Who asks OVHcloud for it.
pub(super) struct Revoker<'a> {
    pub(super) endpoint: &'a OvhEndpoint,
    pub(super) application: &'a Application,
    /// The operator gives up.
    pub(super) stop: &'a CancellationToken,
}

/// What such a key was.
pub(super) enum Was {
    /// The one in the file, before the new one.
    Replaced,
    /// The same, and the login that replaced it was broken off.
    LeftReplaced,
    /// A new one, whose login was broken off before it stood in the file.
    LeftNew,
}

/// What became of it.
pub(super) enum Revoked {
    Done,
    /// OVHcloud knows no such key of this application that works.
    Unknown,
    /// It lacks the right.
    NotAllowed,
    /// It may still work, and asking again may help.
    Unproved(String),
    GivenUp,
}

impl Revoker<'_> {
    /// Revokes a key.
    pub(super) async fn revoke(&self, key: &SecretString) -> Revoked {
        let keys = Keys { application: self.application.clone(), consumer_key: key.clone() };
        let ovh = match self.endpoint.name().parse().map(|endpoint| Ovh::new(endpoint, Credentials::Keys(keys))) {
            Ok(Ok(ovh)) => ovh,
            Ok(Err(error)) => return Revoked::Unproved(error.to_string()),
            Err(error) => return Revoked::Unproved(error.to_string()),
        };
        let answer = tokio::select! {
            answer = ovh.log_out() => answer,
            () = self.stop.cancelled() => return Revoked::GivenUp,
        };
        match answer {
            Ok(()) => Revoked::Done,
            Err(error) if error.fate == Fate::Refused(Verdict::CredentialInvalid) => Revoked::Unknown,
            Err(error) if matches!(error.fate, Fate::Refused(Verdict::RightMissing | Verdict::NotAllowed)) => {
                Revoked::NotAllowed
            }
            Err(error) => Revoked::Unproved(error.to_string()),
        }
    }

    /// Revokes what a login that was broken off has left beside a file, and says so.
    ///
    /// # Errors
    /// When that is not sure: then it stays there, so that it is not forgotten.
    pub(super) async fn revoke_left(&self, file: &mut KeyFile, screen: &mut Screen) -> Result<(), LoginError> {
        for left in file.left()? {
            match self.revoke(&left.key).await {
                Revoked::Unproved(why) => return Err(LoginError::Left { file: left.file, why }),
                Revoked::GivenUp => return Err(LoginError::LeftGivenUp(left.file)),
                settled @ (Revoked::Done | Revoked::Unknown | Revoked::NotAllowed) => {
                    screen.say(&settled.told(&left.was, &left.file, file.path()));
                }
            }
        }
        file.clear()
    }
}

impl Revoked {
    /// Whether asking once more is of no use.
    pub(super) fn is_settled(&self) -> bool {
        match self {
            Revoked::Done | Revoked::Unknown | Revoked::NotAllowed => true,
            Revoked::Unproved(_) | Revoked::GivenUp => false,
        }
    }

    /// It in words. `kept` is where the key stands, `file` where the bot's one does.
    pub(super) fn told(&self, was: &Was, kept: &Path, file: &Path) -> String {
        let (kept, file) = (kept.display(), file.display());
        let (key, never, anew) = match was {
            Was::Replaced => ("The key that stood there before".to_owned(), "", STARTED_ANEW),
            Was::LeftReplaced => (
                format!("The older key that a login left in {kept}"),
                "",
                ": a bot that still uses it has to be started anew",
            ),
            Was::LeftNew => (
                format!("The new key that a login left in {kept}"),
                "was never validated, ",
                ", and no bot has used it",
            ),
        };
        match self {
            Revoked::Done => format!("{key} is revoked{anew}."),
            Revoked::Unknown => format!(
                "{key} {never}was revoked already, has expired, or is of another application. If it is of another one, it may still work, {UNREVOKED}."
            ),
            Revoked::NotAllowed => format!("{key} may not revoke itself, {UNREVOKED}."),
            Revoked::Unproved(why) => format!("{key} could not be revoked ({why}). {}", may_work(&kept, &file)),
            Revoked::GivenUp => format!("{key} was not waited for to be revoked. {}", may_work(&kept, &file)),
        }
    }

    /// The same of a new key that cannot be put in its place.
    pub(super) fn told_unwritten(&self, kept: &Path) -> String {
        match self {
            Revoked::Done => "it is revoked again, so run this again".to_owned(),
            Revoked::Unknown | Revoked::NotAllowed => {
                format!("revoking it again has not succeeded, {UNREVOKED}")
            }
            Revoked::Unproved(_) | Revoked::GivenUp => format!(
                "it may still work, and stays in {}: `cartwright login` for the same file revokes it before anything else",
                kept.display()
            ),
        }
    }
}

/// A bot keeps the key that it has read at its start.
const STARTED_ANEW: &str = ": start a bot that uses it anew, with the new one";

fn may_work(kept: &impl std::fmt::Display, file: &impl std::fmt::Display) -> String {
    format!(
        "It may still work, and stays in {kept}: `cartwright login --write {file} --force` revokes it before anything else, and so does `cartwright logout`."
    )
}
