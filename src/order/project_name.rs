//! The name of a Public Cloud project, as people give it and OVHcloud gets it (configuration label `description`).

use serde::{Deserialize, Serialize};
use std::fmt;

/// A project's name: 1 to 64 characters, no control characters, no blanks at either end.
///
/// OVHcloud states no limit for `description`; 64 is ours, so that every list and button shows it whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct ProjectName(String);

/// Why a text cannot be a project's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum NameFault {
    /// Nothing but blanks.
    #[error("a project name needs at least one visible character")]
    Empty,
    /// Longer than [`ProjectName::MAX`] characters.
    #[error("a project name has at most 64 characters, this one has {0}")]
    TooLong(usize),
    /// Control characters, line breaks, or characters that change the direction of text.
    #[error("a project name has no line breaks, control or direction characters")]
    Control,
}

impl ProjectName {
    /// The most characters a name may have.
    pub const MAX: usize = 64;

    /// Takes a text as a person wrote it; blanks around it are dropped.
    ///
    /// # Errors
    /// When nothing is left, it is too long, or it has characters that do not show.
    pub fn new(text: &str) -> Result<ProjectName, NameFault> {
        let name = text.trim();
        if name.chars().any(hidden) {
            return Err(NameFault::Control);
        }
        if name.is_empty() {
            return Err(NameFault::Empty);
        }
        match name.chars().count() {
            count if count > ProjectName::MAX => Err(NameFault::TooLong(count)),
            _ => Ok(ProjectName(name.to_owned())),
        }
    }

    /// The name as text. It is a person's text: escape it before showing it in chat.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Characters that a reader cannot see but that change what is read.
fn hidden(c: char) -> bool {
    let direction_or_invisible = matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}');
    c.is_control() || direction_or_invisible
}

impl fmt::Display for ProjectName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<ProjectName> for String {
    fn from(name: ProjectName) -> String {
        name.0
    }
}

impl TryFrom<String> for ProjectName {
    type Error = NameFault;

    fn try_from(text: String) -> Result<ProjectName, NameFault> {
        ProjectName::new(&text)
    }
}
