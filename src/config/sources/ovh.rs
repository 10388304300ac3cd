//! What concerns OVHcloud alone: which one is meant, who we are to it, and the files of its own clients.

use std::io;
use std::path::{Path, PathBuf};

use secrecy::ExposeSecret as _;

use super::super::error::{ConfigError, Fault, Origin};
use super::super::ovh_conf::OvhConf;
use super::super::read::OVH_ENDPOINT;
use super::super::secrets::Places;
use super::super::{Environment, OvhEndpoint};
use super::{Sources, both, read_named, read_text};
use crate::ovh::{Application, Credentials};

impl Sources {
    /// Only which OVHcloud is meant, and who the bot is to it.
    ///
    /// # Errors
    /// What is wrong with either.
    pub fn ovh(&self) -> Result<(OvhEndpoint, Credentials), ConfigError> {
        self.of_ovh(|places| places.credentials())
    }

    /// The same of the application alone, for whoever asks for a consumer key.
    ///
    /// # Errors
    /// What is wrong with either; also a service account, beside which there is no use for a consumer key.
    pub fn application(&self) -> Result<(OvhEndpoint, Application), ConfigError> {
        self.of_ovh(|places| places.application())
    }

    /// The file that holds the consumer key, if one does.
    pub fn consumer_key_file(&self) -> Option<&Path> {
        self.environment().ok()?.get("OVH_CONSUMER_KEY_FILE").map(Path::new)
    }

    /// Only which OVHcloud is meant.
    ///
    /// # Errors
    /// What is wrong with that.
    pub fn endpoint(&self) -> Result<OvhEndpoint, ConfigError> {
        Ok(both(self.parse(OvhEndpoint::read), self.endpoint_is_clear())?.0)
    }

    fn of_ovh<T>(
        &self,
        who: impl FnOnce(&Places<'_>) -> Result<T, Vec<Fault>>,
    ) -> Result<(OvhEndpoint, T), ConfigError> {
        let endpoint = self.endpoint()?;
        let places = Places {
            environment: self.environment()?,
            read_file: &read_named,
            conf: &self.conf,
            endpoint: endpoint.name(),
        };
        let who = who(&places).map_err(|faults| ConfigError { faults })?;
        Ok((endpoint, who))
    }

    /// A farther file, or the usual endpoint, does not stand in for a nearer file that cannot be read: it may say another
    /// region, where somebody else's account would order.
    pub(super) fn endpoint_is_clear(&self) -> Result<(), ConfigError> {
        // What is wrong with these is told by whoever reads them.
        let (Ok(text), Ok(environment)) = (self.file.text(), self.environment()) else { return Ok(()) };
        if environment.contains_key(OVH_ENDPOINT) || OvhEndpoint::is_said(text, environment) {
            return Ok(());
        }
        let faults = self.conf.hiding("default", "endpoint");
        if faults.is_empty() { Ok(()) } else { Err(ConfigError { faults }) }
    }
}

/// What the files of OVHcloud's own clients say, in their order.
pub(super) fn ovh_conf(environment: &Environment) -> OvhConf {
    let home = environment.get("HOME").filter(|home| !home.is_empty());
    let home = home.map(|home| Path::new(home).join(".ovh.conf"));
    let files = [Some(PathBuf::from("ovh.conf")), home, Some(PathBuf::from("/etc/ovh.conf"))];
    files.into_iter().flatten().fold(OvhConf::default(), |conf, path| {
        let name = path.display().to_string();
        match read_text(&path) {
            Ok(text) => conf.and(&name, &text),
            // The second where HOME is no folder, such as /dev/null.
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => conf,
            Err(error) => conf.unreadable(&name, &error),
        }
    })
}

/// Puts the endpoint of `ovh.conf` where `OVH_ENDPOINT` would stand, unless that is set. Gives where it was said.
pub(super) fn take_endpoint(environment: &mut Environment, conf: &OvhConf) -> Option<Origin> {
    if environment.contains_key(OVH_ENDPOINT) {
        return None;
    }
    let said = conf.get("default", "endpoint")?;
    environment.insert(OVH_ENDPOINT.to_owned(), said.value.expose_secret().to_owned());
    Some(said.at.clone())
}
