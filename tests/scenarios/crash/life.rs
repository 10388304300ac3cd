//! One life of a bot in this process: on a thread of its own, which nothing of it outlives.

use super::ear::{Ear, Heard};
use super::point::Cut;
use cartwright::config::{Config, Environment, Secrets};
use cartwright::run;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock};
use tokio_util::sync::CancellationToken;

/// A bot that lives, or has.
#[derive(Debug)]
pub(super) struct Life {
    ear: Ear,
    stop: CancellationToken,
    over: CancellationToken,
    end: Arc<OnceLock<End>>,
}

/// How a life ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// It was cut off.
    Cut,
    /// It was told to stop and did.
    Stopped,
    /// It failed by itself, and why.
    Failed(String),
}

/// As much as the main thread of a program has on most systems.
const STACK: usize = 8 * 1024 * 1024;

impl Life {
    /// Begins one, which may be cut off.
    pub(super) fn begin(variables: Vec<(String, String)>, cut: Option<Cut>) -> Life {
        let environment: Environment = variables.into_iter().collect();
        let config = Config::read(None, &environment).unwrap();
        let secrets = Secrets::read(&environment, &|_| Err(std::io::ErrorKind::NotFound.into())).unwrap();
        let (ear, stop, over) = (Ear::new(cut), CancellationToken::new(), CancellationToken::new());
        let life = Life { ear: ear.clone(), stop: stop.clone(), over: over.clone(), end: Arc::default() };
        let end = Arc::clone(&life.end);
        // Without optimization the whole bot, polled on one thread, takes more stack than a thread usually has.
        let thread = std::thread::Builder::new().stack_size(STACK);
        thread
            .spawn(move || {
                let ended = tracing::subscriber::with_default(ear.clone(), || live(config, secrets, &ear, &stop));
                end.get_or_init(|| ended);
                over.cancel();
            })
            .unwrap();
        life
    }

    /// Waits until it is over.
    pub(super) async fn over(&self) {
        self.over.cancelled().await;
    }

    /// Whether it is over, or about to be because it was cut off.
    pub(super) fn is_dead(&self) -> bool {
        self.ear.dead().is_cancelled() || self.over.is_cancelled()
    }

    /// Tells it to finish what runs.
    pub(super) fn finish(&self) {
        self.stop.cancel();
    }

    /// How it ended, once it is over.
    pub(super) fn end(&self) -> End {
        self.end.get().cloned().unwrap_or_else(|| End::Failed("it lives".to_owned()))
    }

    /// What was heard of it.
    pub(super) fn heard(&self) -> Heard {
        self.ear.heard()
    }
}

/// Lives on this thread. One task is polled at a time, and after each it is looked whether the bot is dead: so no other
/// task is polled between the cut and the end of the runtime, which drops them all.
fn live(config: Config, secrets: Secrets, ear: &Ear, stop: &CancellationToken) -> End {
    let runtime = tokio::runtime::Builder::new_current_thread().event_interval(1).enable_all().build().unwrap();
    let dead = ear.dead();
    let life = async {
        tokio::select! {
            biased;
            () = dead.cancelled() => End::Cut,
            ended = run::until(config, secrets, stop) => match ended {
                Ok(()) => End::Stopped,
                Err(error) => End::Failed(error.to_string()),
            },
        }
    };
    let ended = catch_unwind(AssertUnwindSafe(|| runtime.block_on(life)));
    drop(runtime);
    match ended {
        Ok(end) => end,
        Err(_) if dead.is_cancelled() => End::Cut,
        Err(_) => End::Failed("it panicked".to_owned()),
    }
}

impl Drop for Life {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}
