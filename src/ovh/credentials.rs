//! The three keys that sign a call, and the ways they can be unusable.

use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};

/// An application and a consumer key, as OVHcloud's
/// [first steps](https://github.com/ovh/docs/blob/develop/pages/manage_and_operate/api/first-steps/guide.en-gb.md)
/// give them out. Its `Debug` prints none of them.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// Names the application.
    pub application_key: SecretString,
    /// Signs; never sent.
    pub application_secret: SecretString,
    /// Names the account and what may be done to it.
    pub consumer_key: SecretString,
}

/// Why no client could be made. The text is for the operator.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// A key that cannot stand in a header.
    #[error(
        "preparing the OVHcloud client: {name} has characters that no key has; copy it again, without blanks or line breaks"
    )]
    Key {
        /// Which one.
        name: &'static str,
    },
    /// The HTTP client could not be built, for example because no TLS roots could be loaded.
    #[error("preparing the OVHcloud client: the HTTP client could not be built")]
    Http(#[source] reqwest::Error),
}

/// The keys in the form a call needs them.
pub(super) struct Keys {
    pub(super) application: HeaderValue,
    pub(super) consumer: HeaderValue,
    pub(super) credentials: Credentials,
}

impl Keys {
    /// Headers are made once, so that a malformed key is met at start and not at the first call.
    pub(super) fn new(credentials: Credentials) -> Result<Keys, SetupError> {
        let application = header(&credentials.application_key, "OVH_APPLICATION_KEY")?;
        let consumer = header(&credentials.consumer_key, "OVH_CONSUMER_KEY")?;
        header(&credentials.application_secret, "OVH_APPLICATION_SECRET")?;
        Ok(Keys { application, consumer, credentials })
    }
}

fn header(key: &SecretString, name: &'static str) -> Result<HeaderValue, SetupError> {
    let text = key.expose_secret();
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(SetupError::Key { name });
    }
    let mut value = HeaderValue::from_str(text).map_err(|_| SetupError::Key { name })?;
    value.set_sensitive(true);
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn credentials(consumer_key: &str) -> Credentials {
        Credentials {
            application_key: "application-key".into(),
            application_secret: "application-secret".into(),
            consumer_key: consumer_key.into(),
        }
    }

    #[test]
    fn malformed_keys_are_refused_by_name() {
        for bad in ["", "with blank", "line\nbreak", "tab\t", "żółw"] {
            let error = Keys::new(credentials(bad)).err().map(|error| error.to_string());
            let told =
                error.is_some_and(|text| text.contains("OVH_CONSUMER_KEY") && (bad.is_empty() || !text.contains(bad)));
            assert!(told, "{bad:?}");
        }
        assert!(Keys::new(credentials("5mBuy6SUQcRw2ZUxg0cG68BoDKpED4KY")).is_ok());
    }

    #[test]
    fn debug_prints_no_key() {
        let printed = format!("{:?}", credentials("consumer-key"));
        for secret in ["application-key", "application-secret", "consumer-key"] {
            assert!(!printed.contains(secret), "{printed}");
        }
    }
}
