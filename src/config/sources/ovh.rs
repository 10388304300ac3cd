//! What concerns OVHcloud alone: which one is meant, who we are to it, and the files of its own clients.

use std::io;
use std::path::{Path, PathBuf};

use secrecy::ExposeSecret as _;

use super::super::error::{ConfigError, Fault, Origin};
use super::super::ovh_conf::OvhConf;
use super::super::read::OVH_ENDPOINT;
use super::super::secrets::Places;
use super::super::{Environment, OvhEndpoint};
use super::{environment, read, read_text};
use crate::ovh::{Application, Credentials};

/// Reads only which OVHcloud is meant, and who the bot is to it.
///
/// # Errors
/// The faults of both in one.
pub fn ovh(path: &Path) -> Result<(OvhEndpoint, Credentials), ConfigError> {
    of_ovh(path, |places| places.credentials())
}

/// The same of the application alone, for whoever asks for a consumer key.
///
/// # Errors
/// The faults of both in one.
pub fn application(path: &Path) -> Result<(OvhEndpoint, Application), ConfigError> {
    of_ovh(path, |places| places.application())
}

/// Reads only which OVHcloud is meant.
///
/// # Errors
/// What is wrong with that.
pub fn endpoint(path: &Path) -> Result<OvhEndpoint, ConfigError> {
    read(path, OvhEndpoint::read)
}

fn of_ovh<T>(
    path: &Path,
    who: impl FnOnce(&Places<'_>) -> Result<T, Vec<Fault>>,
) -> Result<(OvhEndpoint, T), ConfigError> {
    let endpoint = endpoint(path)?;
    let environment = environment()?;
    let places = Places {
        environment: &environment,
        read_file: &|path| read_text(Path::new(path)),
        conf: &ovh_conf(&environment),
        endpoint: endpoint.name(),
    };
    let who = who(&places).map_err(|faults| ConfigError { faults })?;
    Ok((endpoint, who))
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
            Err(error) if error.kind() == io::ErrorKind::NotFound => conf,
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
