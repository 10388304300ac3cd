//! What the bot proves itself with: keys that sign each call, or a service account that fetches tokens.

use super::token::Wallet;
use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};

/// One of the ways to prove oneself to OVHcloud. Its `Debug` prints no secret.
#[derive(Clone, Debug)]
pub enum Credentials {
    /// An application without an account. It may only ask for a consumer key.
    Application(Application),
    /// An application and a consumer key. They sign each call.
    Keys(Keys),
    /// An OAuth2 client of the account's. It fetches tokens.
    Service(ServiceAccount),
}

/// An application, as OVHcloud's
/// [first steps](https://github.com/ovh/docs/blob/develop/pages/manage_and_operate/api/first-steps/guide.en-gb.md)
/// have it made.
#[derive(Clone, Debug)]
pub struct Application {
    /// Names the application.
    pub key: SecretString,
    /// Signs; never sent.
    pub secret: SecretString,
}

/// An application and a consumer key.
#[derive(Clone, Debug)]
pub struct Keys {
    /// Whose calls they are.
    pub application: Application,
    /// Names the account and what may be done to it.
    pub consumer_key: SecretString,
}

/// A service account, as OVHcloud's
/// [guide](https://github.com/ovh/docs/blob/develop/pages/manage_and_operate/api/manage-service-account/guide.en-gb.md)
/// has it made. Without an IAM policy it may do nothing.
#[derive(Clone, Debug)]
pub struct ServiceAccount {
    /// Names the account's OAuth2 client.
    pub client_id: SecretString,
    /// Fetches tokens; sent nowhere else.
    pub client_secret: SecretString,
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

/// The credentials in the form a call needs them.
pub(super) enum Proof {
    Application(HeaderValue),
    Keys { application: HeaderValue, consumer: HeaderValue, keys: Keys },
    Service(Wallet),
}

impl Proof {
    /// Headers are made once, so that a malformed key is met at start and not at the first call.
    pub(super) fn new(credentials: Credentials) -> Result<Proof, SetupError> {
        match credentials {
            Credentials::Application(application) => Ok(Proof::Application(named(&application)?)),
            Credentials::Keys(keys) => Ok(Proof::Keys {
                application: named(&keys.application)?,
                consumer: header(&keys.consumer_key, "OVH_CONSUMER_KEY")?,
                keys,
            }),
            Credentials::Service(account) => {
                header(&account.client_id, "OVH_CLIENT_ID")?;
                header(&account.client_secret, "OVH_CLIENT_SECRET")?;
                Ok(Proof::Service(Wallet::new(account)))
            }
        }
    }
}

fn named(application: &Application) -> Result<HeaderValue, SetupError> {
    header(&application.secret, "OVH_APPLICATION_SECRET")?;
    header(&application.key, "OVH_APPLICATION_KEY")
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
        let application = Application { key: "application-key".into(), secret: "application-secret".into() };
        Credentials::Keys(Keys { application, consumer_key: consumer_key.into() })
    }

    fn service(client_secret: &str) -> Credentials {
        Credentials::Service(ServiceAccount { client_id: "client-id".into(), client_secret: client_secret.into() })
    }

    #[test]
    fn malformed_keys_are_refused_by_name() {
        for (make, name) in [
            (credentials as fn(&str) -> Credentials, "OVH_CONSUMER_KEY"),
            (service as fn(&str) -> Credentials, "OVH_CLIENT_SECRET"),
        ] {
            for bad in ["", "with blank", "line\nbreak", "tab\t", "żółw"] {
                let error = Proof::new(make(bad)).err().map(|error| error.to_string());
                let told = error.is_some_and(|text| text.contains(name) && (bad.is_empty() || !text.contains(bad)));
                assert!(told, "{bad:?}");
            }
            assert!(Proof::new(make("5mBuy6SUQcRw2ZUxg0cG68BoDKpED4KY")).is_ok());
        }
    }

    #[test]
    fn debug_prints_no_key() {
        let printed = format!("{:?} {:?}", credentials("consumer-key"), service("client-secret"));
        for secret in ["application-key", "application-secret", "consumer-key", "client-id", "client-secret"] {
            assert!(!printed.contains(secret), "{printed}");
        }
    }
}
