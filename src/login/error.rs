//! Why there is no key, or it could not be revoked, in words for the operator.

use crate::ovh::{EndpointError, Error as OvhError, SetupError};
use jiff::SignedDuration;
use std::io;
use std::path::PathBuf;

/// Why there is no key, or it could not be revoked. The text is for the operator.
#[derive(Debug, thiserror::Error)]
pub enum LoginError {
    /// The file cannot be made.
    #[error("writing {}: {}", file.display(), file_trouble(cause))]
    File {
        /// Which.
        file: PathBuf,
        /// Why. The text above tells it, so it is not a `source` as well.
        cause: io::Error,
    },
    /// What stands there is not replaced: something else may need it.
    #[error("writing {}: that is no regular file; name another one", .0.display())]
    NoFile(PathBuf),
    /// A link that leads nowhere: nobody has said where the key is to stand.
    #[error("writing {}: that is a link to nothing; delete the link, or name the file it should lead to", .0.display())]
    LooseLink(PathBuf),
    /// The same, and a login that was broken off has left a key beside it.
    #[error(
        "writing {}: it is there already, and a login that was broken off, or runs now, has left a key in {}; --force revokes that one first, then replaces the file",
        file.display(), left.display()
    )]
    ThereWithLeft {
        /// Which.
        file: PathBuf,
        /// What is left.
        left: PathBuf,
    },
    /// Two at once would take each other's keys for left ones.
    #[error("writing {}: another `cartwright login` for this file runs now; end it, or wait until it has ended", .0.display())]
    Runs(PathBuf),
    /// What a login left comes first: the place is needed, and nobody else would ever revoke it.
    #[error(
        "a login that was broken off has left a key in {}, and revoking it has not succeeded ({why}); nothing else was done, so run this again",
        file.display()
    )]
    Left {
        /// Where it stands.
        file: PathBuf,
        /// Why it may still work.
        why: String,
    },
    /// The same, and the operator did not wait.
    #[error(
        "given up while the key was being revoked that a login which was broken off has left in {}; nothing else was done, so run this again",
        .0.display()
    )]
    LeftGivenUp(PathBuf),
    /// The key was validated and then could not be written.
    #[error("{trouble}. The consumer key was validated already; {revoked}")]
    Unwritten {
        /// Why.
        trouble: Box<LoginError>,
        /// Whether nobody can use the key.
        revoked: String,
        /// Whether the operator did not wait for that.
        given_up: bool,
    },
    /// What is to be shown cannot be.
    #[error("writing to the standard output")]
    Output(#[source] io::Error),
    /// `ovh.endpoint` is unusable.
    #[error(transparent)]
    Endpoint(#[from] EndpointError),
    /// The client for OVHcloud could not be made.
    #[error(transparent)]
    Setup(#[from] SetupError),
    /// OVHcloud does not know the application.
    #[error(
        "asking for a consumer key: OVHcloud does not know this application key; check OVH_APPLICATION_KEY and that ovh.endpoint is the region it was made in, or make one at {page}"
    )]
    UnknownApplication {
        /// Where one is made.
        page: String,
    },
    /// OVHcloud refused it, or did not say.
    #[error(transparent)]
    Ovh(OvhError),
    /// A person said no.
    #[error("the consumer key was refused on its page; nothing was written. If that was a mistake, run this again")]
    Refused,
    /// Its time is over.
    #[error(
        "the consumer key has expired before it was validated; nothing was written. Run this again and open the page at once"
    )]
    Expired,
    /// Nobody validated it in time.
    #[error("nobody has validated the consumer key within {}; nothing was written. Somebody refused it, or opened no page: run this again, and --wait 1h waits longer", said(.0))]
    TooLate(SignedDuration),
    /// The same, and OVHcloud did not accept the signature at the end.
    #[error(
        "OVHcloud does not accept what OVH_APPLICATION_SECRET signs; nothing was written. Check that it belongs to OVH_APPLICATION_KEY, and run this again"
    )]
    WrongSecret,
    /// The operator gave up.
    #[error("given up; nothing was written, and the page validates a key that nobody has")]
    GivenUp,
    /// The operator gave up before there was a page.
    #[error("given up before OVHcloud had answered; nothing was written, and no page validates anything")]
    GivenUpEarly,
    /// The operator gave up while the key was being revoked.
    #[error(
        "given up while OVHcloud was asked to revoke the consumer key: it may be revoked, and it may still work. Run `cartwright logout` again; if OVHcloud does not accept the key then, it is revoked"
    )]
    RevokingGivenUp,
    /// A service account has no key.
    #[error(
        "a service account has no consumer key to revoke; delete its OAuth2 client (DELETE /me/api/oauth2/client/CLIENT_ID) or its IAM policy instead"
    )]
    NoKey,
}

impl LoginError {
    /// Whether the operator has ended it by a signal.
    pub fn is_given_up(&self) -> bool {
        matches!(
            self,
            LoginError::GivenUp
                | LoginError::GivenUpEarly
                | LoginError::RevokingGivenUp
                | LoginError::LeftGivenUp(_)
                | LoginError::Unwritten { given_up: true, .. }
        )
    }
}

fn file_trouble(error: &io::Error) -> String {
    if error.kind() == io::ErrorKind::AlreadyExists {
        return "it is there already; --force replaces it, or name another file".to_owned();
    }
    format!("{error}; name a file in a folder that this user may write")
}

/// A whole number of its largest unit.
fn said(duration: &SignedDuration) -> String {
    format!("{duration:#}")
}
