//! What is on this machine: the configuration, and the journal, which is opened only to look.

use super::finding::Finding;
use crate::config::{Advice, Config, ConfigError, OvhEndpoint, Sources};
use crate::journal::{AuditKey, Fault, Journal};
use crate::login::left_beside;
use crate::ovh::Credentials;
use secrecy::SecretString;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::Path;

const CONFIGURATION: &str = "configuration";
const JOURNAL: &str = "journal";

/// Every mistake of the configuration and the secrets, each once.
pub(super) fn configuration(
    file: Option<&Path>,
    config: &Result<Config, ConfigError>,
    ovh: &Result<(OvhEndpoint, Credentials), ConfigError>,
    token: &Result<SecretString, ConfigError>,
    key: &Result<Option<AuditKey>, ConfigError>,
) -> Vec<Finding> {
    let errors = [config.as_ref().err(), ovh.as_ref().err(), token.as_ref().err(), key.as_ref().err()];
    let mut findings: Vec<Finding> = Vec::new();
    for fault in errors.into_iter().flatten().flat_map(|error| &error.faults) {
        let finding = Finding::fatal(CONFIGURATION, format!("{}{}", fault.at, fault.what), fault.hint.clone());
        if !findings.contains(&finding) {
            findings.push(finding);
        }
    }
    if findings.is_empty() {
        findings.push(Finding::fine(CONFIGURATION, from_where(file, ovh)));
    }
    let warnings = config.iter().flat_map(Config::warnings);
    findings.extend(warnings.map(|Advice { says, next }| Finding::warning(CONFIGURATION, says, next)));
    if matches!(key, Ok(None)) {
        let next = "make one with `openssl rand -hex 32`, set AUDIT_KEY or AUDIT_KEY_FILE, and keep a copy where the journal is not";
        findings.push(Finding::warning(
            CONFIGURATION,
            "AUDIT_KEY is not set: the audit is chained but not signed",
            next,
        ));
    }
    findings
}

fn from_where(file: Option<&Path>, ovh: &Result<(OvhEndpoint, Credentials), ConfigError>) -> String {
    let file = match file {
        Some(file) => format!("{} and the environment", file.display()),
        None => "the environment".to_owned(),
    };
    match ovh {
        Ok((endpoint, Credentials::Service(_))) => format!("{file}; {} as a service account", endpoint.name()),
        Ok((endpoint, Credentials::Keys(_) | Credentials::Application(_))) => {
            format!("{file}; {} by application and consumer key", endpoint.name())
        }
        Err(_) => file,
    }
}

/// A key that a login which was broken off has left beside the bot's: nobody else would ever revoke it.
pub(super) fn left_by_a_login(sources: &Sources) -> Option<Finding> {
    let file = sources.consumer_key_file()?;
    let left: Vec<String> = left_beside(file).iter().map(|left| left.display().to_string()).collect();
    if left.is_empty() {
        return None;
    }
    let says =
        format!("a `cartwright login` runs or was broken off; a key that may work stands in {}", left.join(" and "));
    let next = format!(
        "if none runs: `cartwright login --write {} --force` revokes it before it asks for a new one, and Ctrl-C then keeps the bot's; `cartwright logout` revokes both",
        file.display()
    );
    Some(Finding::warning("login", says, next))
}

/// The journal, replayed whole.
pub(super) async fn journal(sources: &Sources, key: Option<AuditKey>) -> Vec<Finding> {
    let Ok(journal) = sources.journal() else {
        return vec![Finding::skipped(JOURNAL, super::COMES_FIRST)];
    };
    let url = journal.url.expose();
    if let Some(file) = url.strip_prefix("sqlite:").map(Path::new)
        && let Some(finding) = file_trouble(file)
    {
        return vec![finding];
    }
    let checked = match Journal::check_with(url, key.as_ref()).await {
        Ok(checked) => checked,
        Err(error) => return vec![unopened(&error.fault, url)],
    };
    let (orders, events) = (checked.orders, checked.events);
    if checked.defects.is_empty() {
        return vec![Finding::fine(JOURNAL, format!("sound: {orders} orders, {events} events"))];
    }
    let says = format!("{} of its records are not as they should be", checked.defects.len());
    vec![Finding::failed(JOURNAL, says, "`cartwright journal check` names each; restore a backup if there is damage")]
}

/// What can be seen of a file without opening a database.
fn file_trouble(file: &Path) -> Option<Finding> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        let says = format!("there is no folder {}", folder.display());
        return Some(Finding::fatal(JOURNAL, says, "create it, or give another path in journal.url"));
    }
    let help = "let the user that runs the bot write the file and its folder";
    // Opening for writing changes nothing.
    let writable = File::options().write(true).open(file);
    match writable {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let error = takes_files(file).err()?;
            let says = format!("there is none yet, and {} cannot be made ({})", file.display(), error.kind());
            Some(Finding::fatal(JOURNAL, says, help))
        }
        Err(error) => {
            let says = format!("{} cannot be written ({})", file.display(), error.kind());
            Some(Finding::fatal(JOURNAL, says, help))
        }
        // The journal writes beside its file, too.
        Ok(_) => {
            let error = takes_files(file).err()?;
            let says = format!("no file can be made beside {} ({})", file.display(), error.kind());
            Some(Finding::fatal(JOURNAL, says, help))
        }
    }
}

/// Whether files can be made where this one is: one is made and goes again at once. Permissions alone do not tell.
fn takes_files(file: &Path) -> io::Result<()> {
    let mut probe = file.as_os_str().to_owned();
    probe.push(format!(".doctor-{}", std::process::id()));
    File::create_new(&probe)?;
    fs::remove_file(&probe)
}

fn unopened(fault: &Fault, url: &str) -> Finding {
    if matches!(fault, Fault::Missing) {
        return Finding::fine(JOURNAL, "there is none yet: the bot makes it when it starts");
    }
    if matches!(fault, Fault::SchemaOlder) {
        return Finding::fine(JOURNAL, "an older version has written it: the bot brings it up to date when it starts");
    }
    if matches!(fault, Fault::NotAJournal) {
        // A file that is there was made by something else; a database on a server may be new.
        return match url.starts_with("sqlite:") {
            true => Finding::fatal(JOURNAL, "the file is no Cartwright journal", "give another path in journal.url"),
            false => Finding::warning(
                JOURNAL,
                "there is no Cartwright journal in it",
                "if the database is empty, the bot makes its tables when it starts; else name another one in journal.url",
            ),
        };
    }
    let text = fault.to_string();
    let (says, next) = text.split_once("; ").unwrap_or((&text, "see the README about the journal"));
    Finding::fatal(JOURNAL, says, next)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use super::*;
    use crate::doctor::State;

    fn told(file: &str) -> String {
        let finding = file_trouble(Path::new(file)).unwrap();
        assert_eq!(finding.state, State::Fatal);
        finding.says
    }

    /// In these folders of the kernel nobody makes a file, not even root.
    #[test]
    fn a_journal_has_to_have_room_for_its_files() {
        assert!(told("/sys/cartwright.db").starts_with("there is none yet, and /sys/cartwright.db cannot be made ("));
        assert!(told("/proc/self/comm").starts_with("no file can be made beside /proc/self/comm ("));
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(file_trouble(&folder.path().join("cartwright.db")), None);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left behind");
    }
}
