//! SIGTERM and Ctrl-C. As process 1 of a container nothing else would handle them: there, no signal has an action by itself.

use crate::cli::Exit;
use std::io;
use std::process::ExitCode;
use std::time::Duration;

use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::oneshot;
use tokio_util::sync::CancellationToken;

/// How long a command that was told to stop may take to leave nothing half done.
const FINISH: Duration = Duration::from_secs(3);

/// The signals that ask the bot to stop, caught from the moment this is made.
#[derive(Debug)]
pub struct Signals {
    terminate: Signal,
    interrupt: Signal,
}

/// A signal that came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caught {
    /// SIGTERM.
    Terminate,
    /// SIGINT, which is Ctrl-C.
    Interrupt,
}

impl Caught {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Caught::Terminate => "SIGTERM",
            Caught::Interrupt => "SIGINT",
        }
    }

    /// How a shell says that it ended a program: 128 and its number.
    fn exit(self) -> ExitCode {
        match self {
            Caught::Terminate => ExitCode::from(143),
            Caught::Interrupt => ExitCode::from(130),
        }
    }
}

impl Signals {
    /// Begins to catch them. Call it first, so that none is lost during start-up.
    ///
    /// # Errors
    /// The system refuses the handler.
    pub fn catch() -> io::Result<Self> {
        Ok(Self { terminate: signal(SignalKind::terminate())?, interrupt: signal(SignalKind::interrupt())? })
    }

    /// Waits for the next one. Safe to drop while it waits.
    pub async fn next(&mut self) -> Caught {
        tokio::select! {
            _ = self.terminate.recv() => Caught::Terminate,
            _ = self.interrupt.recv() => Caught::Interrupt,
        }
    }
}

/// Does a command that ends on a signal. The work is told, and ends with [`Exit::GivenUp`] once nothing is left half done; if it
/// was done just then, it ends as it would have. A second signal, or a work that stands still, ends the program at once.
///
/// # Errors
/// The system refuses the handlers, or a thread for the work.
pub fn heeding(work: impl FnOnce(&CancellationToken) -> Exit + Send + 'static) -> io::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut signals = Signals::catch()?;
        let stop = CancellationToken::new();
        let (told, (end, mut ended)) = (stop.clone(), oneshot::channel());
        // A thread of its own, for not all of it can be dropped while it waits: reading a pipe, or writing to a slow disk.
        std::thread::Builder::new().name("main".to_owned()).spawn(move || {
            // If nobody waits any more, the program is at its end.
            let _unheard = end.send(work(&told));
        })?;
        let caught = tokio::select! {
            // Nothing comes of a work that a panic broke off, which has told so.
            exit = &mut ended => return Ok(exit.unwrap_or(Exit::Trouble).into()),
            caught = signals.next() => caught,
        };
        stop.cancel();
        let exit = tokio::select! {
            exit = &mut ended => exit.unwrap_or(Exit::GivenUp),
            _ = signals.next() => Exit::GivenUp,
            () = tokio::time::sleep(FINISH) => Exit::GivenUp,
        };
        Ok(match exit {
            Exit::GivenUp => caught.exit(),
            Exit::Done | Exit::Trouble | Exit::Refused => exit.into(),
        })
    })
}
