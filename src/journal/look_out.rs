//! On a database that several processes share: what the others did is noticed within seconds.
//!
//! It looks every few seconds instead of listening to `NOTIFY`. Who makes a debt sends it at once; another process has
//! to step in only when that one is gone, and nothing notifies of a claim that has run out.

use super::store::{Kind, Store};
use super::{Fault, cart, claims, erase, outbox, people};
use crate::duty;
use crate::order::{Cart, PersonId, PersonKey};
use dashmap::DashMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// How often it looks.
const EVERY: Duration = Duration::from_secs(2);
/// A change may show so much later than it was dated: no transaction may take longer.
const MARGIN_US: i64 = 60_000_000;

/// The task that looks, owned by the journal.
#[derive(Debug)]
pub(super) struct LookOut {
    stop: CancellationToken,
    tasks: TaskTracker,
}

/// What is kept in memory of the database.
#[derive(Clone, Debug)]
pub(super) struct Memory {
    /// Each person's cart as it stands on disk: written there first, then here. Of a shared database it may lag behind.
    pub(super) carts: Arc<DashMap<PersonKey, Cart>>,
    /// Everybody who has been met.
    pub(super) people: Arc<DashMap<PersonId, people::Known>>,
}

impl LookOut {
    /// Starts looking where other processes may work; does nothing where none can.
    pub(super) fn start(store: &Store, owner: &str, memory: &Memory, debts: &watch::Sender<u64>) -> LookOut {
        let look_out = LookOut { stop: CancellationToken::new(), tasks: TaskTracker::new() };
        if let (Kind::Postgres, Some(pool)) = (&store.kind, &store.writer) {
            let looks =
                Looks { pool: pool.clone(), owner: owner.to_owned(), memory: memory.clone(), debts: debts.clone() };
            let duty = async move { duty::keep("looking out", || looks.go_on()).await };
            look_out.tasks.spawn(look_out.stop.clone().run_until_cancelled_owned(duty));
        }
        look_out
    }

    /// Stops looking, and returns when that has ended.
    pub(super) async fn end(&self) {
        self.stop.cancel();
        self.tasks.close();
        self.tasks.wait().await;
    }
}

impl Drop for LookOut {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

struct Looks {
    pool: sqlx::Pool<super::store::Db>,
    owner: String,
    memory: Memory,
    debts: watch::Sender<u64>,
}

impl Looks {
    async fn go_on(&self) {
        let (mut since, mut erased) = (0, 0);
        loop {
            tokio::time::sleep(EVERY).await;
            match self.look(since, &mut erased).await {
                Ok(now) => since = now.saturating_sub(MARGIN_US),
                // Whoever asks something of the journal now is told the same, and tells it.
                Err(error) => tracing::debug!(%error, "what other processes did could not be read"),
            }
        }
    }

    /// Takes over what others have changed since then, holds our claims, and tells of debts that wait for somebody, and forgets whom they erased. Gives
    /// the time.
    async fn look(&self, since: i64, erased: &mut i64) -> Result<i64, Fault> {
        let mut conn = self.pool.acquire().await.map_err(|error| Kind::Postgres.no_connection(error))?;
        let now: i64 = sqlx::query_scalar("SELECT now_us FROM clock").fetch_one(&mut *conn).await?;
        for (key, known, cart) in cart::changed(&mut conn, since).await? {
            let (id, known) = people::Known::of(key.clone(), known)?;
            self.memory.people.entry(id).or_insert(known);
            self.memory.remember(&key, cart);
        }
        *erased = erase::erased_elsewhere(&mut conn, &self.memory, *erased).await?;
        claims::hold_all(&mut conn, &self.owner).await?;
        if claims::anything_waits(&mut conn, &self.owner).await? {
            outbox::tick(&self.debts);
        }
        Ok(now)
    }
}

impl Memory {
    /// Forgets a person who is not in the database any more.
    pub(super) fn forget(&self, key: &PersonKey) {
        self.people.retain(|_, known| known.key != *key);
        self.carts.remove(key);
    }

    /// Takes over a cart from disk. Of two calls that end at once, the newer version stays.
    pub(super) fn remember(&self, person: &PersonKey, cart: Cart) {
        let mut known = self.carts.entry(person.clone()).or_default();
        if known.version < cart.version {
            *known = cart;
        }
    }
}
