//! Colour for those who see it: a terminal, without `NO_COLOR`.

use std::io::IsTerminal as _;

/// Paints, or leaves texts as they are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Paint {
    colour: bool,
    /// Whether a line can be written over.
    pub(crate) terminal: bool,
}

impl Paint {
    /// As standard output is.
    pub(crate) fn of_stdout() -> Paint {
        let terminal = std::io::stdout().is_terminal();
        let colour = terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        Paint { colour, terminal }
    }

    /// Bold.
    pub(crate) fn strong(self, text: &str) -> String {
        self.ansi("1", text)
    }

    /// For what matters less.
    pub(crate) fn faint(self, text: &str) -> String {
        self.ansi("2", text)
    }

    /// A line of a transcript: who does something, what only some see, what all see.
    pub(crate) fn line(self, line: &str) -> String {
        let Some(seen) = line.strip_prefix("  ") else {
            return if line.starts_with('(') { self.ansi("33", line) } else { self.ansi("1;36", line) };
        };
        match seen.split_once(": ") {
            Some(("bot", said)) => format!("  {} {}", self.ansi("1;32", "bot:"), self.buttons(said)),
            Some((who, said)) if !seen.starts_with(' ') => {
                format!("  {} {}", self.ansi("35", &format!("{who}:")), self.buttons(said))
            }
            Some(_) | None => format!("  {}", self.buttons(seen)),
        }
    }

    /// Buttons stand behind two blanks.
    fn buttons(self, text: &str) -> String {
        match text.split_once("  [") {
            Some((said, buttons)) => format!("{said}  {}", self.ansi("34", &format!("[{buttons}"))),
            None => text.to_owned(),
        }
    }

    fn ansi(self, code: &str, text: &str) -> String {
        if self.colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}
