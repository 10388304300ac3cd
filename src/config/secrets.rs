//! The secrets: from the environment, or from a file that the environment names. Never from the configuration file.

use std::io;

use secrecy::{ExposeSecret, SecretString};

use super::environment::Environment;
use super::error::{ConfigError, Fault, Origin};

/// A key that nobody can guess: 32 characters of hex are 128 bits.
const LEAST_AUDIT_KEY: usize = 32;

/// What the bot proves itself with. None of it can be printed.
#[derive(Clone, Debug)]
pub struct Secrets {
    /// `DISCORD_TOKEN`: the bot's token, without the word `Bot`.
    pub discord_token: SecretString,
    /// `OVH_APPLICATION_KEY`.
    pub ovh_application_key: SecretString,
    /// `OVH_APPLICATION_SECRET`.
    pub ovh_application_secret: SecretString,
    /// `OVH_CONSUMER_KEY`.
    pub ovh_consumer_key: SecretString,
    /// `AUDIT_KEY`, if the audit is to be signed.
    pub audit_key: Option<SecretString>,
}

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Credential {
    DiscordToken,
    ApplicationKey,
    ApplicationSecret,
    ConsumerKey,
    AuditKey,
}

impl Secrets {
    /// Reads the secrets; `read_file` reads the file a `<NAME>_FILE` variable names.
    ///
    /// # Errors
    /// Every secret that is missing, empty, given twice, unreadable, or not what it should be.
    pub fn read(
        environment: &Environment,
        read_file: &dyn Fn(&str) -> io::Result<String>,
    ) -> Result<Self, ConfigError> {
        let mut faults = Vec::new();
        let mut one = |secret: Credential| secret.read(environment, read_file).map_err(|fault| faults.push(fault)).ok();
        let all = (
            one(Credential::DiscordToken),
            one(Credential::ApplicationKey),
            one(Credential::ApplicationSecret),
            one(Credential::ConsumerKey),
            Credential::AuditKey.read_if_there(environment, read_file).map_err(|fault| faults.push(fault)),
        );
        match all {
            (
                Some(discord_token),
                Some(ovh_application_key),
                Some(ovh_application_secret),
                Some(ovh_consumer_key),
                Ok(audit_key),
            ) => Ok(Self { discord_token, ovh_application_key, ovh_application_secret, ovh_consumer_key, audit_key }),
            (_, _, _, _, _) => Err(ConfigError { faults }),
        }
    }
}

/// The key of the audit alone, for those who only check it.
///
/// # Errors
/// When it is empty, too short, given twice or unreadable.
pub(super) fn audit_key(
    environment: &Environment,
    read_file: &dyn Fn(&str) -> io::Result<String>,
) -> Result<Option<SecretString>, ConfigError> {
    Credential::AuditKey.read_if_there(environment, read_file).map_err(|fault| ConfigError { faults: vec![fault] })
}

impl Credential {
    pub(super) const fn variable(self) -> &'static str {
        match self {
            Self::DiscordToken => "DISCORD_TOKEN",
            Self::ApplicationKey => "OVH_APPLICATION_KEY",
            Self::ApplicationSecret => "OVH_APPLICATION_SECRET",
            Self::ConsumerKey => "OVH_CONSUMER_KEY",
            Self::AuditKey => "AUDIT_KEY",
        }
    }

    /// What to tell somebody who put it where it does not belong.
    pub(super) fn hint(self) -> String {
        let name = self.variable();
        format!(
            "secrets come only from the environment: set {name}, or {name}_FILE to the path of a file that holds it"
        )
    }

    const fn where_from(self) -> &'static str {
        match self {
            Self::DiscordToken => "it is on the Bot page of the application in Discord's developer portal",
            Self::ApplicationKey | Self::ApplicationSecret | Self::ConsumerKey => {
                "the three OVH_* secrets belong together: create them on OVHcloud's page for API tokens (createToken)"
            }
            Self::AuditKey => "make one with `openssl rand -hex 32`, and keep a copy where the journal is not",
        }
    }

    /// Nothing if neither it nor a file for it is named.
    fn read_if_there(
        self,
        environment: &Environment,
        read_file: &dyn Fn(&str) -> io::Result<String>,
    ) -> Result<Option<SecretString>, Fault> {
        let name = self.variable();
        if environment.contains_key(name) || environment.contains_key(&format!("{name}_FILE")) {
            return self.read(environment, read_file).map(Some);
        }
        Ok(None)
    }

    fn read(
        self,
        environment: &Environment,
        read_file: &dyn Fn(&str) -> io::Result<String>,
    ) -> Result<SecretString, Fault> {
        let name = self.variable();
        let file_name = format!("{name}_FILE");
        let (at, text) = match (environment.get(name), environment.get(&file_name)) {
            (Some(_), Some(_)) => {
                let what = format!("{name} and {file_name} are both set");
                return Err(Fault::new(Origin::Whole, what, "keep one of them"));
            }
            (None, None) => {
                let hint = format!("set {name} or {file_name}; {}", self.where_from());
                return Err(Fault::new(Origin::Whole, format!("{name} is missing"), hint));
            }
            (Some(text), None) => (name, SecretString::from(text.trim())),
            (None, Some(path)) => match read_file(path) {
                Ok(text) => (file_name.as_str(), SecretString::from(text.trim())),
                // The kind, not the error: its text may repeat what was read. Nor the path: it may be the secret by mistake.
                Err(error) => {
                    let what = format!("the file it names cannot be read ({})", error.kind());
                    return Err(Fault::new(
                        Origin::Variable(file_name),
                        what,
                        "check the path and who may read the file",
                    ));
                }
            },
        };
        let fault = |what: &str, hint: String| Err(Fault::new(Origin::Variable(at.to_owned()), what, hint));
        let bare = text.expose_secret();
        if bare.is_empty() {
            return fault("it is empty", format!("give it its value; {}", self.where_from()));
        }
        if self == Self::DiscordToken && bare.to_ascii_lowercase().starts_with("bot ") {
            return fault("it begins with the word Bot", "leave that word out: only the token itself".to_owned());
        }
        if self == Self::AuditKey && bare.len() < LEAST_AUDIT_KEY {
            return fault("it is shorter than 32 characters", self.where_from().to_owned());
        }
        // It will stand in an HTTP header.
        if !bare.bytes().all(|byte| byte.is_ascii_graphic()) {
            return fault(
                "it has blanks or signs that no such secret has",
                "copy it again, without anything around it".to_owned(),
            );
        }
        Ok(text)
    }
}

/// The secret that somebody meant who wrote such a key.
pub(super) fn meant_by(name: &str) -> Option<Credential> {
    let name = name.to_ascii_lowercase();
    let says = |part: &str| name.contains(part);
    if says("audit") {
        return Some(Credential::AuditKey).filter(|_| says("key") || says("secret"));
    }
    match (says("consumer"), says("secret"), says("token") || says("password"), says("_key")) {
        (true, _, _, _) => Some(Credential::ConsumerKey),
        (_, true, _, _) => Some(Credential::ApplicationSecret),
        (_, _, true, _) => Some(Credential::DiscordToken),
        (_, _, _, true) => Some(Credential::ApplicationKey),
        (false, false, false, false) => None,
    }
}
