//! A consumer key from the first question to the end: asked for, validated by a person, looked at, revoked.

use super::call::{Call, route};
use super::rights::AccessRule;
use super::{Error, Ovh};
use jiff::Timestamp;
use secrecy::SecretString;
use serde::Deserialize;
use serde_json::json;

/// A consumer key that was asked for (`auth.Credential`). It may do nothing before a person has validated it.
#[derive(Clone, Debug)]
pub struct AskedKey {
    /// The key.
    pub consumer_key: SecretString,
    /// Where a person logs in and validates it.
    pub page: String,
}

/// What a consumer key is at the moment (`auth.ApiCredential`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// What became of it.
    pub state: GrantState,
    /// What it may do.
    pub rules: Vec<AccessRule>,
    /// When it ends; none for never.
    pub expiration: Option<Timestamp>,
}

/// `auth.CredentialStateEnum`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum GrantState {
    /// Its time is over, or it was revoked.
    Expired,
    /// Nobody has opened its page yet.
    PendingValidation,
    /// A person said no.
    Refused,
    /// It works.
    Validated,
}

/// Who calls (`auth.Details`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Caller {
    /// The account.
    pub account: String,
    /// What it is known by in IAM.
    #[serde(default)]
    pub identities: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Asked {
    consumer_key: String,
    validation_url: String,
}

#[derive(Deserialize)]
struct Current {
    status: GrantState,
    #[serde(default)]
    rules: Vec<AccessRule>,
    #[serde(default)]
    expiration: Option<String>,
}

impl Ovh {
    /// Asks for a consumer key that may do this and no more: `POST /auth/credential`.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fauth&branch=v1#post-/auth/credential>
    ///
    /// # Errors
    /// When OVHcloud does not know the application, or does not answer.
    pub async fn ask_for_key(&self, rules: &[AccessRule]) -> Result<AskedKey, Error> {
        let call =
            Call::post("asking for a consumer key", route(&["auth", "credential"]), &json!({"accessRules": rules}));
        let reply = self.send(&call.unsigned()).await?;
        let asked: Asked = reply.read()?;
        // It is printed: nothing but an address may stand there.
        let is_address = ["https://", "http://"].iter().any(|start| asked.validation_url.starts_with(start))
            && asked.validation_url.bytes().all(|byte| byte.is_ascii_graphic());
        if !is_address {
            return Err(reply.unreadable());
        }
        Ok(AskedKey { consumer_key: asked.consumer_key.into(), page: asked.validation_url })
    }

    /// What this consumer key is and may do: `GET /auth/currentCredential`.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fauth&branch=v1#get-/auth/currentCredential>
    ///
    /// # Errors
    /// When OVHcloud does not say. Of a key that is not validated it may say `CredentialInvalid`.
    pub async fn current_key(&self) -> Result<Grant, Error> {
        let call = Call::get("looking at the consumer key", route(&["auth", "currentCredential"]));
        let Current { status, rules, expiration } = self.send(&call).await?.read()?;
        // A date that cannot be read is no reason not to know the rest.
        let expiration = expiration.and_then(|date| date.parse().ok());
        Ok(Grant { state: status, rules, expiration })
    }

    /// Who calls: `GET /auth/details`.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fauth&branch=v1#get-/auth/details>
    ///
    /// # Errors
    /// When OVHcloud does not say.
    pub async fn caller(&self) -> Result<Caller, Error> {
        self.send(&Call::get("asking who calls", route(&["auth", "details"]))).await?.read()
    }

    /// Revokes this consumer key: `POST /auth/logout`. Asking twice revokes no more than asking once.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fauth&branch=v1#post-/auth/logout>
    ///
    /// # Errors
    /// When OVHcloud does not do it, or does not say.
    pub async fn log_out(&self) -> Result<(), Error> {
        let call = Call::post("revoking the consumer key", route(&["auth", "logout"]), &json!({}));
        self.send(&Call { body: None, ..call }).await.map(drop)
    }
}
