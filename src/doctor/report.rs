//! The table for a person, the same for a program, and how the program ends.

use super::finding::{Finding, State};
use serde_json::{Value, json};

/// Everything that was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// In the order in which it helps to read it.
    pub findings: Vec<Finding>,
}

impl Report {
    /// The worst of it; fine if nothing was looked at.
    pub fn worst(&self) -> State {
        self.findings.iter().map(|finding| finding.state).max().unwrap_or(State::Fine)
    }

    /// One line for each check, below it what would help, and how many stand how.
    pub fn table(&self) -> String {
        let wide = self.findings.iter().map(|finding| finding.check.len()).max().unwrap_or_default();
        let mut text = String::new();
        for Finding { check, state, says, next } in &self.findings {
            text.push_str(&format!("{:<8} {check:<wide$}  {says}\n", state.word()));
            if let Some(next) = next {
                text.push_str(&format!("{:<8} {:<wide$}  -> {next}\n", "", ""));
            }
        }
        text.push_str(&self.sum());
        text
    }

    fn sum(&self) -> String {
        let count = |state: State| self.findings.iter().filter(|finding| finding.state == state).count();
        let counted = [State::Fatal, State::Failed, State::Warning, State::Skipped, State::Fine];
        let counted =
            counted.map(|state| (if state == State::Warning { "with a warning" } else { state.word() }, count(state)));
        let said: Vec<String> =
            counted.iter().filter(|(_, count)| *count > 0).map(|(word, count)| format!("{count} {word}")).collect();
        let end = match self.worst() {
            State::Fine | State::Skipped => "The bot will work.",
            State::Warning => "The bot will work; somebody should know the warnings.",
            State::Failed => "Something will not work.",
            State::Fatal => "The bot does not start like this.",
        };
        format!("{}. {end}\n", said.join(", "))
    }

    /// The same for a program.
    pub fn json(&self) -> String {
        let checks: Vec<Value> = self
            .findings
            .iter()
            .map(|finding| {
                let Finding { check, state, says, next } = finding;
                json!({"check": check, "state": state.word(), "says": says, "next": next})
            })
            .collect();
        format!("{:#}\n", json!({"worst": self.worst().word(), "checks": checks}))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(states: &[State]) -> Report {
        let finding = |state: &State| Finding { check: "clock", state: *state, says: String::new(), next: None };
        Report { findings: states.iter().map(finding).collect() }
    }

    #[test]
    fn the_worst_counts() {
        assert_eq!(of(&[]).worst(), State::Fine);
        assert_eq!(of(&[State::Warning, State::Fine, State::Skipped]).worst(), State::Warning);
        assert_eq!(of(&[State::Failed, State::Fatal, State::Warning]).worst(), State::Fatal);
        let table = of(&[State::Failed, State::Fine, State::Fine]).table();
        assert!(table.ends_with("1 failed, 2 ok. Something will not work.\n"), "{table}");
    }
}
