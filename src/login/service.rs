//! What a service account has to be allowed, and how one is made.

use super::screen::Screen;
use super::{LoginError, PAYS_ANYHOW};
use crate::config::OvhEndpoint;
use crate::ovh::Endpoint;
use crate::ovh::rights::policy;
use std::io::ErrorKind;

/// Prints the IAM policy on the standard output, and the steps on standard error.
///
/// # Errors
/// When that cannot be printed.
pub fn service_account(endpoint: &OvhEndpoint) -> Result<(), LoginError> {
    let endpoint: Endpoint = endpoint.name().parse()?;
    let mut screen = Screen::new();
    let policy = policy(endpoint.plate());
    match screen.show(&format!("{policy:#}")) {
        // Whoever reads only the first lines has read enough; the steps stand elsewhere.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => return Err(LoginError::Output(error)),
        Ok(()) | Err(_) => {}
    }
    screen.say(&steps(&endpoint));
    Ok(())
}

fn steps(endpoint: &Endpoint) -> String {
    let console = endpoint.console();
    format!(
        "\
1. In {console} call POST /me/api/oauth2/client (v1) with
   {{\"callbackUrls\":[],\"flow\":\"CLIENT_CREDENTIALS\",\"name\":\"cartwright\",\"description\":\"Cartwright\"}}
   It answers clientId and clientSecret. The secret is shown only this once.
2. In the policy above write the account's name (such as ab12345-ovh) for ACCOUNT and the clientId for CLIENT_ID.
   Then call POST /iam/policy (v2) with it, or make the same policy in the control panel under IAM.
   Without a policy the service account may do nothing.
   {PAYS_ANYHOW}
3. Set OVH_CLIENT_ID and OVH_CLIENT_SECRET, or OVH_CLIENT_ID_FILE and OVH_CLIENT_SECRET_FILE to files that hold them, and
   run `cartwright doctor`."
    )
}
