//! `cartwright login` and `logout`: a consumer key with the least rights is asked for, validated by a person, written to
//! a file of its owner's alone, and revoked in the end. The key itself is never printed.

mod screen;
mod secret_file;
mod service;
mod wait;

pub use service::service_account;

use crate::cli::LoginArg;
use crate::config::OvhEndpoint;
use crate::order::Verdict;
use crate::ovh::rights::{AccessRule, PURPOSES, access_rules};
use crate::ovh::{Application, Credentials, EndpointError, Keys, Ovh, SetupError};
use crate::ovh::{Error as OvhError, Fate};
use jiff::SignedDuration;
use screen::Screen;
use secret_file::SecretFile;
use std::io;
use std::path::{Path, PathBuf};
use tokio_util::sync::CancellationToken;
use wait::{End, wait};

/// Why there is no key, or it could not be revoked. The text is for the operator.
#[derive(Debug, thiserror::Error)]
pub enum LoginError {
    /// The file cannot be made.
    #[error("writing {}: {}", file.display(), file_trouble(source))]
    File {
        /// Which.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// What stands there is not replaced: something else may need it.
    #[error("writing {}: that is no regular file; name another one", .0.display())]
    NoFile(PathBuf),
    /// A link that leads nowhere: nobody has said where the key is to stand.
    #[error("writing {}: that is a link to nothing; delete the link, or name the file it should lead to", .0.display())]
    LooseLink(PathBuf),
    /// An older `login --force` left something where this one would write.
    #[error(
        "{} is left of a `login --force` that was killed, or that runs now; if none runs, delete that file and run this again", .0.display()
    )]
    Left(PathBuf),
    /// The key was validated and then could not be written.
    #[error(
        "{trouble}. The consumer key was validated already; {}",
        match revoked {
            Some(true) => "it is revoked again, so run this again".to_owned(),
            Some(false) => format!("revoking it again has not succeeded, {UNREVOKED}"),
            None => format!("revoking it again was given up, {UNREVOKED}"),
        }
    )]
    Unwritten {
        /// Why.
        trouble: Box<LoginError>,
        /// Whether nobody can use the key; nothing if the operator did not wait for that.
        revoked: Option<bool>,
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
                | LoginError::Unwritten { revoked: None, .. }
        )
    }
}

/// Why the right to pay is asked for where people pay.
const PAYS_ANYHOW: &str = "The right to pay is needed whatever payment.mode says: OVHcloud cancels even an order of 0 unless a payment call confirms it. The bot pays other totals only with payment.mode = \"registered\".";

/// Nothing but the control panel or the API revokes a key that nobody has.
const UNREVOKED: &str = "so take it for valid: revoke it in OVHcloud's API console (GET /me/api/credential finds it, DELETE /me/api/credential/ID revokes it)";

/// Asks for a key, shows the page, waits, and writes the key. `stop`: the operator gives up.
///
/// # Errors
/// [`LoginError`]; then nothing was written.
pub async fn log_in(
    arg: &LoginArg,
    file: &Path,
    endpoint: &OvhEndpoint,
    application: Application,
    stop: &CancellationToken,
) -> Result<(), LoginError> {
    // First, so that no key is validated that cannot be written.
    let file = SecretFile::open(file, arg.force)?;
    let ovh = Ovh::new(endpoint.name().parse()?, Credentials::Application(application.clone()))?;
    let rules = access_rules();
    let asked = tokio::select! {
        asked = ovh.ask_for_key(&rules) => asked.map_err(|error| not_asked(error, endpoint))?,
        () = stop.cancelled() => return Err(LoginError::GivenUpEarly),
    };
    let mut screen = Screen::new();
    screen.say(&asked_for());
    screen.say("Open this page, log in to the account that is to order, and choose how long the key may work:");
    screen.show(&asked.page).map_err(LoginError::Output)?;
    let keys = Keys { application, consumer_key: asked.consumer_key.clone() };
    let ovh = Ovh::new(endpoint.name().parse()?, Credentials::Keys(keys))?;
    let ended = tokio::select! {
        ended = wait(&ovh, arg.wait, &mut screen) => ended,
        () = stop.cancelled() => End::GivenUp,
    };
    screen.end_progress();
    let granted = match ended {
        End::Validated(granted) => granted,
        End::Refused => return Err(LoginError::Refused),
        End::Expired => return Err(LoginError::Expired),
        End::TooLate => return Err(LoginError::TooLate(arg.wait)),
        End::WrongSecret => return Err(LoginError::WrongSecret),
        End::GivenUp => return Err(LoginError::GivenUp),
    };
    let written = match file.finish(&asked.consumer_key) {
        Ok(written) => written,
        Err(trouble) => {
            // Nobody knows the key any more, and it works.
            let revoked = tokio::select! {
                revoked = ovh.log_out() => Some(revoked.is_ok()),
                () = stop.cancelled() => None,
            };
            return Err(LoginError::Unwritten { trouble: Box::new(trouble), revoked });
        }
    };
    let path = written.display();
    screen.say(&format!("The key is validated and stands in {path}, which only its owner can read."));
    if let Some(granted) = granted.filter(|granted| !rules.iter().all(|rule| covered(granted, rule))) {
        let granted = granted.len();
        screen.say(&format!(
            "OVHcloud granted fewer rights than were asked for ({granted} rules); doctor says what lacks."
        ));
    }
    screen.say(&format!("Now set OVH_CONSUMER_KEY_FILE={path} and run `cartwright doctor`."));
    Ok(())
}

/// Revokes the key that the bot uses. `stop`: the operator gives up.
///
/// # Errors
/// [`LoginError`]; then the key may still work.
pub async fn log_out(
    endpoint: &OvhEndpoint,
    credentials: Credentials,
    stop: &CancellationToken,
) -> Result<(), LoginError> {
    match &credentials {
        Credentials::Keys(_) => {}
        Credentials::Service(_) | Credentials::Application(_) => return Err(LoginError::NoKey),
    }
    let ovh = Ovh::new(endpoint.name().parse()?, credentials)?;
    tokio::select! {
        revoked = ovh.log_out() => revoked.map_err(LoginError::Ovh)?,
        () = stop.cancelled() => return Err(LoginError::RevokingGivenUp),
    }
    Screen::new().say("The consumer key is revoked: nobody can use it any more. Delete the file that holds it.");
    Ok(())
}

/// What the key is to be allowed, in words, before anybody validates it.
fn asked_for() -> String {
    let names: Vec<&str> = PURPOSES.iter().map(|purpose| purpose.name).collect();
    format!("The key is asked for the rights to: {}.\n{PAYS_ANYHOW}", names.join("; "))
}

fn covered(granted: &[AccessRule], rule: &AccessRule) -> bool {
    granted.iter().any(|known| known.covers(rule))
}

fn not_asked(error: OvhError, endpoint: &OvhEndpoint) -> LoginError {
    match (&error.fate, endpoint.name().parse::<crate::ovh::Endpoint>()) {
        (Fate::Refused(Verdict::CredentialInvalid), Ok(endpoint)) => {
            LoginError::UnknownApplication { page: endpoint.application_page() }
        }
        (_, _) => LoginError::Ovh(error),
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
