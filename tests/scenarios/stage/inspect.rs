//! What is looked at after every scenario, whatever it was about.

use cartwright::journal::{Format, Journal, JournalError};
use jiff::Timestamp;
use sandbox::Sandbox;
use sandbox::conversation::Fault;
use sandbox::discord::{Answer, Audience, Discord};

/// Every interaction was answered in time and every "is thinking" came to an end. Where the transcript has people read
/// that the application did not respond, it is for the script to say so.
pub(super) fn answers(discord: &Discord, transcript: &str) -> Result<(), Fault> {
    let told = transcript.contains("The application did not respond");
    let unanswered = discord.unanswered().into_iter();
    let unanswered = unanswered.filter(|outcome| !(told && outcome.answer == Answer::Failed));
    let names: Vec<String> = unanswered.map(|outcome| format!("{} ({:?})", outcome.deed, outcome.answer)).collect();
    none("the bot left unanswered", names)
}

/// Discord refused nothing but what the scenario breaks on purpose, and both sides knew every route.
pub(super) fn calls(sandbox: &Sandbox, refused: &[String]) -> Result<(), Fault> {
    let mut expected: Vec<&String> = refused.iter().collect();
    let mut surprises = Vec::new();
    for call in sandbox.discord.calls() {
        let Some(status) = call.status.filter(|status| (400..500).contains(status) && *status != 429) else { continue };
        let named = format!("{} {status}", call.route);
        match expected.iter().position(|expected| **expected == named) {
            Some(at) => drop(expected.swap_remove(at)),
            None => surprises.push(named),
        }
    }
    none("Discord refused", surprises)?;
    none("Discord should have refused", expected.into_iter().cloned().collect())?;
    let unknown = sandbox.ovh.calls().into_iter().filter(|call| call.route == "(unknown)");
    none("OVHcloud does not know", unknown.map(|call| call.method).collect())
}

/// No secret is in the log, and none that belongs to somebody is in a channel or a direct message.
pub(super) fn secrets(sandbox: &Sandbox, log: &str, link_in_channel: bool) -> Result<(), Fault> {
    let (ovh, discord) = (sandbox.ovh.secrets(), sandbox.discord.secrets());
    let all = ovh.iter().chain(&discord);
    let found = all.filter_map(|secret| log.lines().find(|line| line.contains(secret.as_str())));
    none("a secret is in the log", found.map(str::to_owned).collect())?;
    let mut shown = Vec::new();
    for event in sandbox.discord.timeline(0) {
        let Some(message) = &event.message else { continue };
        let mut text = format!("{} {:?} {:?}", message.content, message.embeds, message.components);
        text.extend(message.files.iter().map(|file| String::from_utf8_lossy(&file.bytes).into_owned()));
        let private = matches!(event.audience, Audience::Only(_));
        let links: Vec<String> = if private || link_in_channel { links(sandbox) } else { Vec::new() };
        let leaked = ovh.iter().filter(|secret| !links.iter().any(|link| link.contains(secret.as_str())));
        shown.extend(leaked.filter(|secret| text.contains(secret.as_str())).map(|_| message.content.clone()));
    }
    none("a secret is in a message", shown)
}

fn links(sandbox: &Sandbox) -> Vec<String> {
    sandbox.ovh.orders().into_iter().map(|order| order.url).collect()
}

/// No secret is in the audit, in either form.
pub(super) async fn audit(sandbox: &Sandbox, url: &str) -> Result<(), Fault> {
    let failed = |error: JournalError| Fault::new(error.to_string());
    let journal = Journal::inspect(url).await.map_err(failed)?;
    let lines = journal.audit(Timestamp::MIN, Timestamp::MAX).await.map_err(failed)?;
    journal.close().await;
    let (ovh, discord) = (sandbox.ovh.secrets(), sandbox.discord.secrets());
    let mut found = Vec::new();
    for format in [Format::Csv, Format::JsonLines] {
        let text = String::from_utf8_lossy(&format.write(&lines).unwrap_or_default()).into_owned();
        let secrets = ovh.iter().chain(&discord).filter(|secret| text.contains(secret.as_str()));
        found.extend(secrets.map(|_| format.ending().to_owned()));
    }
    none("a secret is in the audit", found)
}

/// Nothing of a kind may have been found.
pub(super) fn none(what: &str, found: Vec<String>) -> Result<(), Fault> {
    if found.is_empty() { Ok(()) } else { Err(Fault::new(format!("{what}: {}", found.join("; ")))) }
}
