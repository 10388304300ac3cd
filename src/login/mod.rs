//! `cartwright login` and `logout`: a consumer key with the least rights is asked for, validated by a person, written to
//! a file of its owner's alone, and revoked in the end. The key itself is never printed.

mod beside;
mod error;
mod key_file;
mod revoke;
mod screen;
mod service;
mod wait;

pub use beside::left_beside;
pub use error::LoginError;
pub use service::service_account;

use crate::cli::LoginArg;
use crate::config::OvhEndpoint;
use crate::order::Verdict;
use crate::ovh::rights::{AccessRule, PURPOSES, access_rules};
use crate::ovh::{Application, Credentials, Error as OvhError, Fate, Keys, Ovh};
use key_file::{KeyFile, Replaced};
use revoke::{Revoked, Revoker, Was};
use screen::Screen;
use std::path::Path;
use tokio_util::sync::CancellationToken;
use wait::{End, wait};

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
    let mut file = KeyFile::open(file, arg.force)?;
    let mut screen = Screen::new();
    let revoker = Revoker { endpoint, application: &application, stop };
    revoker.revoke_left(&mut file, &mut screen).await?;
    let ovh = Ovh::new(endpoint.name().parse()?, Credentials::Application(application.clone()))?;
    let rules = access_rules();
    let asked = tokio::select! {
        asked = ovh.ask_for_key(&rules) => asked.map_err(|error| not_asked(error, endpoint))?,
        () = stop.cancelled() => return Err(LoginError::GivenUpEarly),
    };
    // Before anybody can validate it: whatever ends this program now, the key is found again.
    file.note(&asked.consumer_key)?;
    screen.say(&asked_for());
    screen.say("Open this page, log in to the account that is to order, and choose how long the key may work:");
    screen.show(&asked.page).map_err(LoginError::Output)?;
    let keys = Keys { application: application.clone(), consumer_key: asked.consumer_key.clone() };
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
    let written = match file.finish() {
        Ok(written) => written,
        Err(trouble) => {
            // It works, and the bot will not use it.
            let revoked = revoker.revoke(&asked.consumer_key).await;
            if !revoked.is_settled() {
                file.leave();
            }
            let given_up = matches!(revoked, Revoked::GivenUp);
            let revoked = revoked.told_unwritten(file.kept());
            return Err(LoginError::Unwritten { trouble: Box::new(trouble), revoked, given_up });
        }
    };
    let path = written.path.display();
    screen.say(&format!("The key is validated and stands in {path}, which only its owner can read."));
    // Not before the new one is safe: without either of them nobody could order.
    match &written.replaced {
        Replaced::Nothing => {}
        Replaced::Other => screen.say("What stood there before is no consumer key, so none was revoked."),
        Replaced::Key(key) => {
            let revoked = revoker.revoke(key).await;
            screen.say(&revoked.told(&Was::Replaced, &written.to_revoke, &written.path));
            if revoked.is_settled() {
                written.forget(key);
            }
        }
    }
    if let Some(granted) = granted.filter(|granted| !rules.iter().all(|rule| covered(granted, rule))) {
        let granted = granted.len();
        screen.say(&format!(
            "OVHcloud granted fewer rights than were asked for ({granted} rules); doctor says what lacks."
        ));
    }
    screen.say(&format!("Now set OVH_CONSUMER_KEY_FILE={path} and run `cartwright doctor`."));
    Ok(())
}

/// Revokes the key that the bot uses, and before that what a login has left beside its `file`. `stop`: the operator gives up.
///
/// # Errors
/// [`LoginError`]; then the key may still work.
pub async fn log_out(
    endpoint: &OvhEndpoint,
    credentials: Credentials,
    file: Option<&Path>,
    stop: &CancellationToken,
) -> Result<(), LoginError> {
    let application = match &credentials {
        Credentials::Keys(keys) => &keys.application,
        Credentials::Service(_) | Credentials::Application(_) => return Err(LoginError::NoKey),
    };
    let mut screen = Screen::new();
    if let Some(file) = file.filter(|file| !left_beside(file).is_empty()) {
        let mut file = KeyFile::open(file, true)?;
        Revoker { endpoint, application, stop }.revoke_left(&mut file, &mut screen).await?;
    }
    let ovh = Ovh::new(endpoint.name().parse()?, credentials)?;
    tokio::select! {
        revoked = ovh.log_out() => revoked.map_err(LoginError::Ovh)?,
        () = stop.cancelled() => return Err(LoginError::RevokingGivenUp),
    }
    screen.say("The consumer key is revoked: nobody can use it any more. Delete the file that holds it.");
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
