//! Answers to one interaction. Its token opens these routes, for fifteen minutes.

use super::call::{Call, Repeat};
use super::start::{PATIENCE, read};
use super::{Doing, Rest, RestError, Upload};
use crate::discord::ids::{ApplicationId, InteractionId};
use reqwest::Method;
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;
use tokio::time::Instant;

/// Message flag LOADING.
const LOADING: u64 = 1 << 7;

impl Rest {
    /// Create Interaction Response: the one first answer. Nothing goes out after `until`, three seconds at most.
    ///
    /// A repetition after a silence is harmless: if Discord took the first, it refuses the second with 40060.
    ///
    /// # Errors
    /// [`RestError`]; 10062 when it came too late, 40060 when it is answered already.
    pub async fn respond(
        &self,
        interaction: InteractionId,
        token: &SecretString,
        response: &Value,
        until: Instant,
    ) -> Result<(), RestError> {
        let id = interaction.to_string();
        let call = Call {
            doing: Doing::Acknowledge,
            method: Method::POST,
            route: ("callback", &id),
            path: &["interactions", &id, token.expose_secret(), "callback"],
            query: &[],
            body: Some(response),
            as_bot: false,
            repeat: Repeat::Harmless,
            until,
        };
        self.call(call).await.map(drop)
    }

    /// Edit Original Interaction Response: fills in what a deferred answer promised, with a file if there is one.
    ///
    /// # Errors
    /// [`RestError`]; 50027 or 10015 when the token is no longer good.
    pub async fn edit_original(
        &self,
        application: ApplicationId,
        token: &SecretString,
        message: &Value,
        file: Option<&Upload>,
    ) -> Result<(), RestError> {
        let call = Call {
            doing: Doing::FillIn,
            method: Method::PATCH,
            route: ("original", token.expose_secret()),
            path: &["webhooks", &application.to_string(), token.expose_secret(), "messages", "@original"],
            query: &[],
            body: Some(message),
            as_bot: false,
            repeat: Repeat::Harmless,
            until: Instant::now() + PATIENCE,
        };
        self.call_with(call, file).await.map(drop)
    }

    /// Get Original Interaction Response: whether a deferred answer still shows as "thinking" (message flag LOADING).
    ///
    /// # Errors
    /// [`RestError`].
    pub async fn is_thinking(&self, application: ApplicationId, token: &SecretString) -> Result<bool, RestError> {
        let doing = Doing::LookAtAnswer;
        let call = Call {
            doing,
            method: Method::GET,
            route: ("original", token.expose_secret()),
            path: &["webhooks", &application.to_string(), token.expose_secret(), "messages", "@original"],
            query: &[],
            body: None,
            as_bot: false,
            repeat: Repeat::Harmless,
            until: Instant::now() + PATIENCE,
        };
        let message: Value = read(doing, &self.call(call).await?)?;
        Ok(message.get("flags").and_then(Value::as_u64).is_some_and(|flags| flags & LOADING != 0))
    }

    /// Create Followup Message: one more answer, with a file if there is one.
    ///
    /// # Errors
    /// [`RestError`]; 50027 or 10015 when the token is no longer good.
    pub async fn follow_up(
        &self,
        application: ApplicationId,
        token: &SecretString,
        message: &Value,
        file: Option<&Upload>,
    ) -> Result<(), RestError> {
        let call = Call {
            doing: Doing::FollowUp,
            method: Method::POST,
            route: ("follow-up", token.expose_secret()),
            path: &["webhooks", &application.to_string(), token.expose_secret()],
            query: &[],
            body: Some(message),
            as_bot: false,
            repeat: Repeat::IfNotDone,
            until: Instant::now() + PATIENCE,
        };
        self.call_with(call, file).await.map(drop)
    }
}
