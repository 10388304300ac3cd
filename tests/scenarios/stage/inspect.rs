//! What is looked at after every scenario, whatever it was about.

use sandbox::Sandbox;
use sandbox::conversation::Fault;
use sandbox::discord::{Answer, Discord};

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

/// Whoever reads of a call to OVHcloud in the log finds the rest of that work by its id.
pub(super) fn ids(log: &str) -> Result<(), Fault> {
    let of_calls = log.lines().filter(|line| line.contains(" cartwright::ovh::"));
    let without = of_calls.filter(|line| !line.contains("{id="));
    none("lines of the log have no id", without.map(str::to_owned).collect())
}

/// Nothing of a kind may have been found.
pub(super) fn none(what: &str, found: Vec<String>) -> Result<(), Fault> {
    if found.is_empty() { Ok(()) } else { Err(Fault::new(format!("{what}: {}", found.join("; ")))) }
}
