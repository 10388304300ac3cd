//! The secrets: from the environment, from a file that the environment names, and what proves us to OVHcloud also from
//! `ovh.conf`. Never from the configuration file.

use std::io;

use secrecy::{ExposeSecret, SecretString};

use super::environment::Environment;
use super::error::{ConfigError, Fault, Origin};
use super::ovh_conf::OvhConf;
use crate::ovh::Credentials;

/// A key that nobody can guess: 32 characters of hex are 128 bits.
const LEAST_AUDIT_KEY: usize = 32;

/// What the bot proves itself with. None of it can be printed.
#[derive(Clone, Debug)]
pub struct Secrets {
    /// `DISCORD_TOKEN`: the bot's token, without the word `Bot`.
    pub discord_token: SecretString,
    /// `OVH_APPLICATION_KEY` and its two, or `OVH_CLIENT_ID` and its one.
    pub ovh: Credentials,
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
    ClientId,
    ClientSecret,
    AccessToken,
    AuditKey,
}

/// Where secrets may stand.
pub(super) struct Places<'a> {
    pub(super) environment: &'a Environment,
    /// Reads the file that a `<NAME>_FILE` variable names.
    pub(super) read_file: &'a dyn Fn(&str) -> io::Result<String>,
    pub(super) conf: &'a OvhConf,
    /// Which section of `ovh.conf` counts.
    pub(super) endpoint: &'a str,
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
        Self::read_with(environment, read_file, &OvhConf::default(), "ovh-eu")
    }

    /// The same, with what `ovh.conf` says for an endpoint where the environment does not say it.
    ///
    /// # Errors
    /// As [`Secrets::read`].
    pub fn read_with(
        environment: &Environment,
        read_file: &dyn Fn(&str) -> io::Result<String>,
        conf: &OvhConf,
        endpoint: &str,
    ) -> Result<Self, ConfigError> {
        let places = Places { environment, read_file, conf, endpoint };
        let mut faults = Vec::new();
        let token = Credential::DiscordToken.read(&places).map_err(|fault| faults.push(fault));
        let ovh = places.credentials().map_err(|more| faults.extend(more));
        let audit_key = Credential::AuditKey.read_if_there(&places).map_err(|fault| faults.push(fault));
        match (token, ovh, audit_key) {
            (Ok(discord_token), Ok(ovh), Ok(audit_key)) => Ok(Self { discord_token, ovh, audit_key }),
            (_, _, _) => Err(ConfigError { faults }),
        }
    }
}

/// The bot's token alone, for those who only look.
///
/// # Errors
/// When it is missing, empty, given twice, unreadable or no token.
pub(super) fn discord_token(
    environment: &Environment,
    read_file: &dyn Fn(&str) -> io::Result<String>,
) -> Result<SecretString, ConfigError> {
    let places = Places { environment, read_file, conf: &OvhConf::default(), endpoint: "" };
    Credential::DiscordToken.read(&places).map_err(|fault| ConfigError { faults: vec![fault] })
}

/// The key of the audit alone, for those who only check it.
///
/// # Errors
/// When it is empty, too short, given twice or unreadable.
pub(super) fn audit_key(
    environment: &Environment,
    read_file: &dyn Fn(&str) -> io::Result<String>,
) -> Result<Option<SecretString>, ConfigError> {
    let places = Places { environment, read_file, conf: &OvhConf::default(), endpoint: "" };
    Credential::AuditKey.read_if_there(&places).map_err(|fault| ConfigError { faults: vec![fault] })
}

impl Credential {
    pub(super) const fn variable(self) -> &'static str {
        match self {
            Self::DiscordToken => "DISCORD_TOKEN",
            Self::ApplicationKey => "OVH_APPLICATION_KEY",
            Self::ApplicationSecret => "OVH_APPLICATION_SECRET",
            Self::ConsumerKey => "OVH_CONSUMER_KEY",
            Self::ClientId => "OVH_CLIENT_ID",
            Self::ClientSecret => "OVH_CLIENT_SECRET",
            Self::AccessToken => "OVH_ACCESS_TOKEN",
            Self::AuditKey => "AUDIT_KEY",
        }
    }

    /// Its key in `ovh.conf`, if it may stand there.
    const fn conf_key(self) -> Option<&'static str> {
        match self {
            Self::ApplicationKey => Some("application_key"),
            Self::ApplicationSecret => Some("application_secret"),
            Self::ConsumerKey => Some("consumer_key"),
            Self::ClientId => Some("client_id"),
            Self::ClientSecret => Some("client_secret"),
            Self::AccessToken => Some("access_token"),
            Self::DiscordToken | Self::AuditKey => None,
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
            Self::ApplicationKey | Self::ApplicationSecret => {
                "it belongs to the application that is made on OVHcloud's page createApp"
            }
            Self::ConsumerKey => "`cartwright login --write FILE` gets one with no more rights than are needed",
            Self::ClientId | Self::ClientSecret | Self::AccessToken => {
                "it belongs to the service account (OAuth2 client); `cartwright login --service-account` says how to make one"
            }
            Self::AuditKey => "make one with `openssl rand -hex 32`, and keep a copy where the journal is not",
        }
    }

    /// Whether anything is said of it, and where.
    pub(super) fn place(self, places: &Places<'_>) -> Option<String> {
        let (name, file_name) = (self.variable(), format!("{}_FILE", self.variable()));
        if places.environment.contains_key(name) {
            return Some(name.to_owned());
        }
        if places.environment.contains_key(&file_name) {
            return Some(file_name);
        }
        let key = self.conf_key()?;
        let said = places.conf.get(places.endpoint, key)?;
        Some(format!("{key} ({})", said.at.place()))
    }

    /// What may hide that a nearer `ovh.conf` says another one. Nothing where the environment says it, which wins over all.
    pub(super) fn hidden_by(self, places: &Places<'_>) -> Vec<Fault> {
        let name = self.variable();
        let is_set = |name: &str| places.environment.contains_key(name);
        match self.conf_key() {
            Some(key) if !is_set(name) && !is_set(&format!("{name}_FILE")) => places.conf.hiding(places.endpoint, key),
            Some(_) | None => Vec::new(),
        }
    }

    /// Nothing if nothing is said of it.
    fn read_if_there(self, places: &Places<'_>) -> Result<Option<SecretString>, Fault> {
        self.place(places).is_some().then(|| self.read(places)).transpose()
    }

    pub(super) fn read(self, places: &Places<'_>) -> Result<SecretString, Fault> {
        let name = self.variable();
        let file_name = format!("{name}_FILE");
        let (at, text) = match (places.environment.get(name), places.environment.get(&file_name)) {
            (Some(_), Some(_)) => {
                let what = format!("{name} and {file_name} are both set");
                return Err(Fault::new(Origin::Whole, what, "keep one of them"));
            }
            (None, None) => match self.conf_key().and_then(|key| places.conf.get(places.endpoint, key)) {
                Some(said) => (said.at.clone(), said.value.clone()),
                None => {
                    let hint = format!("set {name} or {file_name}; {}", self.where_from());
                    return Err(Fault::new(Origin::Whole, format!("{name} is missing"), hint));
                }
            },
            (Some(text), None) => (Origin::Variable(name.to_owned()), SecretString::from(text.trim())),
            (None, Some(path)) => match (places.read_file)(path) {
                Ok(text) => (Origin::Variable(file_name), SecretString::from(text.trim())),
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
        let fault = |what: &str, hint: String| Err(Fault::new(at.clone(), what, hint));
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
        // It will stand in an HTTP header. Some readers of `ovh.conf` take quotes away, others do not.
        if !bare.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'"') {
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
    if says("client") {
        return Some(if says("secret") { Credential::ClientSecret } else { Credential::ClientId });
    }
    match (says("consumer"), says("secret"), says("token") || says("password"), says("_key")) {
        (true, _, _, _) => Some(Credential::ConsumerKey),
        (_, true, _, _) => Some(Credential::ApplicationSecret),
        (_, _, true, _) => Some(Credential::DiscordToken),
        (_, _, _, true) => Some(Credential::ApplicationKey),
        (false, false, false, false) => None,
    }
}
