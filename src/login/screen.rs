//! What the operator sees while a key is asked for: the page on the standard output, all words on standard error.

use std::io::{self, IsTerminal as _, Write as _};

/// The terminal, or whatever stands for it.
pub(super) struct Screen {
    is_terminal: bool,
    progress: bool,
}

impl Screen {
    pub(super) fn new() -> Screen {
        Screen { is_terminal: io::stderr().is_terminal(), progress: false }
    }

    /// A line of words. That nobody reads it is no reason to stop.
    pub(super) fn say(&mut self, text: &str) {
        self.end_progress();
        let _unread = writeln!(io::stderr(), "{text}");
    }

    /// The one thing to copy.
    pub(super) fn show(&mut self, text: &str) -> io::Result<()> {
        let mut out = io::stdout();
        writeln!(out, "{text}")?;
        out.flush()
    }

    /// The line that tells that the program is still there. Only a terminal can have it written over.
    pub(super) fn progress(&mut self, seconds: u64) {
        if self.is_terminal {
            let (minutes, seconds) = (seconds / 60, seconds % 60);
            let _unread =
                write!(io::stderr(), "\rWaiting for the validation: {minutes}:{seconds:02} (Ctrl-C gives up)");
        } else if !self.progress {
            let _unread = writeln!(io::stderr(), "Waiting for the validation.");
        }
        self.progress = true;
    }

    /// Goes on below the progress line.
    pub(super) fn end_progress(&mut self) {
        if self.progress && self.is_terminal {
            let _unread = writeln!(io::stderr());
        }
        self.progress = false;
    }
}
