//! What is known of the running bot: the figures of its rooms, and whether it is ready.

use crate::desk::Desk;
use crate::discord::Connection;
use crate::journal::Standing;
use prometheus_client::encoding::{EncodeLabelSet, prometheus_text};
use prometheus_client::metrics::{family::Family, gauge::Gauge};
use prometheus_client::registry::Registry;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;
use tokio_util::sync::CancellationToken;
use tracing::Instrument as _;

/// How long the journal may take to say how it stands, and to prove that it can be written. Whoever asks gives up as well.
const PATIENCE: Duration = Duration::from_secs(4);

/// The board that everything hangs on.
pub(in crate::run) struct Board {
    registry: Mutex<Registry>,
    orders: Family<InStage, Gauge>,
    /// Without a label; absent while it is not known.
    owed: Family<[(&'static str, &'static str); 0], Gauge>,
    desk: OnceLock<Desk>,
    connection: OnceLock<Connection>,
    stopping: CancellationToken,
    /// The journal is asked once at a time, however many ask here.
    turn: Arc<tokio::sync::Mutex<()>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct InStage {
    stage: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Build {
    version: &'static str,
}

impl Board {
    pub(in crate::run) fn new(stopping: CancellationToken) -> Board {
        let (orders, owed, build) = (Family::default(), Family::default(), Family::<Build, Gauge>::default());
        build.get_or_create(&Build { version: env!("CARGO_PKG_VERSION") }).set(1);
        let mut registry = Registry::with_prefix("cartwright");
        registry.register("build_info", "Which version runs", build);
        registry.register("orders", "Orders by the stage they are in", Family::clone(&orders));
        registry.register("owed_messages", "Messages owed to people and not sent yet", Family::clone(&owed));
        Board {
            registry: Mutex::new(registry),
            orders,
            owed,
            desk: OnceLock::new(),
            connection: OnceLock::new(),
            stopping,
            turn: Arc::default(),
        }
    }

    /// Takes what a room counts.
    pub(in crate::run) fn count(&self, register: impl FnOnce(&mut Registry)) {
        register(&mut self.registry());
    }

    pub(in crate::run) fn journal_is_open(&self, desk: &Desk) {
        // It is opened once.
        let _set = self.desk.set(desk.clone());
    }

    pub(in crate::run) fn chat_is_joined(&self, connection: &Connection) {
        // It is joined once.
        let _set = self.connection.set(connection.clone());
    }

    /// Whether the bot can do what it is for right now: it is connected to Discord and can write its journal.
    ///
    /// # Errors
    /// Why it cannot, in plain words.
    pub(super) async fn ready(&self) -> Result<(), &'static str> {
        if self.stopping.is_cancelled() {
            return Err("stopping: what runs is finished, nothing new is begun");
        }
        let desk = self.desk.get().ok_or("starting: the journal is not open yet")?;
        let connection = self.connection.get().ok_or("starting: not connected to Discord yet")?;
        if connection.is_lost() {
            return Err("the connection to Discord is lost for good: what runs is finished, then the bot ends");
        }
        if !connection.is_up().await {
            return Err("not connected to Discord: it is tried again, and the log says more");
        }
        let desk = desk.clone();
        match self.in_turn(async move { desk.journal().prove_writable().await }).await {
            Some(Ok(())) => Ok(()),
            Some(Err(_)) => {
                Err("the journal cannot be written: nothing new is done until it can, and the log says why")
            }
            None => Err("the journal does not answer: nothing new is done until it does, and the log says why"),
        }
    }

    /// All figures in Prometheus' text format. How the journal stands is left out while it cannot be read.
    ///
    /// # Errors
    /// Never in practice: writing to a text does not fail.
    pub(super) async fn figures(&self) -> Result<String, fmt::Error> {
        let standing = self.standing().await;
        let registry = self.registry();
        self.orders.clear();
        self.owed.clear();
        if let Some(standing) = standing {
            for (stage, orders) in standing.orders {
                self.orders.get_or_create(&InStage { stage }).set(orders);
            }
            self.owed.get_or_create(&[]).set(standing.owed);
        }
        let mut text = String::new();
        prometheus_text::encode(&mut text, &registry)?;
        Ok(text)
    }

    async fn standing(&self) -> Option<Standing> {
        let desk = self.desk.get()?.clone();
        match self.in_turn(async move { desk.journal().standing().await }).await {
            Some(Ok(standing)) => Some(standing),
            Some(Err(error)) => {
                tracing::warn!(%error, "figures are given without how the journal stands");
                None
            }
            None => {
                tracing::warn!("figures are given without how the journal stands: it does not answer");
                None
            }
        }
    }

    /// Asks the journal in a task of its own, which goes to its end even if nobody waits for it any more: dropped halfway,
    /// it could leave a transaction open. Nothing if the answer takes too long.
    async fn in_turn<T: Send + 'static>(&self, question: impl Future<Output = T> + Send + 'static) -> Option<T> {
        let asked = async {
            let turn = Arc::clone(&self.turn).lock_owned().await;
            let task = async move {
                let answer = question.await;
                drop(turn);
                answer
            };
            tokio::spawn(task.in_current_span()).await.ok()
        };
        tokio::time::timeout(PATIENCE, asked).await.ok().flatten()
    }

    /// Nothing in here can be half done, so a panic elsewhere leaves it usable.
    fn registry(&self) -> MutexGuard<'_, Registry> {
        self.registry.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
