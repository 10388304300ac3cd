//! The script: what is done, step by step, and what is expected to come of it.

use super::act::Deed;
use super::fault::Fault;

/// A conversation as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    /// Its steps in order.
    pub steps: Vec<Step>,
}

/// One line at the margin and the lines below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The line as it was written.
    pub line: String,
    /// What it asks for.
    pub deed: Deed,
    /// What people should get to see of it, without the indentation; a text of several lines is one entry.
    pub expected: Vec<String>,
}

impl Script {
    /// Reads a conversation. Indentation common to all lines does not count, nor do blank lines.
    ///
    /// # Errors
    /// When a line at the margin is neither a person's nor a direction, or when the first line is indented.
    pub fn parse(text: &str) -> Result<Script, Fault> {
        let mut steps: Vec<Step> = Vec::new();
        for line in dedented(text) {
            if !line.starts_with(' ') {
                let deed = Deed::parse(line)?;
                steps.push(Step { line: line.to_owned(), deed, expected: Vec::new() });
                continue;
            }
            let orphan = || Fault::script(line, "nothing was done yet of which this could come");
            let step = steps.last_mut().ok_or_else(orphan)?;
            match line.strip_prefix(CONTINUED) {
                Some(more) => {
                    let text = step.expected.last_mut().ok_or_else(orphan)?;
                    text.push('\n');
                    text.push_str(more);
                }
                None => step.expected.push(line.trim_start().to_owned()),
            }
        }
        Ok(Script { steps })
    }
}

impl Step {
    /// The step as text, with other lines below it.
    pub fn write(line: &str, seen: &[String]) -> String {
        let mut text = format!("{line}\n");
        for seen in seen {
            text.push_str("  ");
            text.push_str(&seen.replace('\n', &format!("\n{CONTINUED}")));
            text.push('\n');
        }
        text
    }
}

/// What stands before the second and later lines of a text of several lines.
const CONTINUED: &str = "    ";

fn dedented(text: &str) -> impl Iterator<Item = &str> {
    let lines = || text.lines().map(str::trim_end).filter(|line| !line.is_empty());
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let common = lines().map(indent).min().unwrap_or(0);
    lines().map(move |line| line.get(common..).unwrap_or(line))
}
