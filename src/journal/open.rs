//! Opening a journal: to work on it, or to look at it while others may work.

use super::address::Address;
use super::look_out::{LookOut, Memory};
use super::meter::Meter;
use super::outdated::Outdated;
use super::store::{self, Store, micros};
use super::{Fault, Journal, JournalError, JournalId, Pen, again, lease, postgres, purge, sqlite};
use jiff::Timestamp;
use std::sync::Arc;
use tokio::sync::watch;

impl Journal {
    /// Opens the journal at `sqlite:PATH` or `postgres://…` to work on it; makes it where there is none. One process
    /// works on a file, several may work on a PostgreSQL database.
    ///
    /// # Errors
    /// When another bot works on the file, it is not ours or newer than this program, the disk does not allow it, or the
    /// server cannot be reached or might lose what it confirms.
    pub async fn open(url: &str, now: Timestamp) -> Result<Journal, JournalError> {
        let work = async |address: &Address<'_>| {
            let store = match address {
                Address::File(path) => sqlite::to_work(path).await?,
                Address::Server(server) => postgres::to_work(server).await?,
            };
            introduce(&store, now).await?;
            load(store).await
        };
        opened("opening the journal", url, work).await
    }

    /// Opens the journal only to look: makes nothing, takes no lock, and every write is refused.
    ///
    /// # Errors
    /// When there is none, it is not ours, or not of this program's version.
    pub async fn inspect(url: &str) -> Result<Journal, JournalError> {
        let work = async |address: &Address<'_>| load(to_look(address).await?).await;
        opened("inspecting the journal", url, work).await
    }
}

impl Journal {
    /// Whether bots are connected to a PostgreSQL journal right now. For an SQLite file it is false: there,
    /// [`open`](Journal::open) is refused while one runs.
    ///
    /// # Errors
    /// When the server cannot be asked.
    pub async fn has_bots(url: &str) -> Result<bool, JournalError> {
        let work = async |address: &Address<'_>| match address {
            Address::File(_) => Ok(false),
            Address::Server(server) => postgres::has_workers(server).await,
        };
        opened("looking for bots on the journal", url, work).await
    }
}

/// Opens what is there only to look.
pub(super) async fn to_look(address: &Address<'_>) -> Result<Store, Fault> {
    match address {
        Address::File(path) => sqlite::to_look(path).await,
        Address::Server(server) => postgres::to_look(server).await,
    }
}

/// Does some work at the address, and says what was being done and where if it fails.
pub(super) async fn opened<T>(
    doing: &'static str,
    url: &str,
    work: impl AsyncFnOnce(&Address<'_>) -> Result<T, Fault>,
) -> Result<T, JournalError> {
    // Only the first call installs them.
    sqlx::any::install_default_drivers();
    let (place, done) = match Address::of(url) {
        Ok(address) => (address.place(), work(&address).await),
        Err(fault) => (String::new(), Err(fault)),
    };
    done.map_err(|fault| JournalError { doing, place, fault })
}

/// Gives a new journal its id, and takes orders of an older program into the audit. Where no other process can be, nobody holds anything any more.
async fn introduce(store: &Store, now: Timestamp) -> Result<(), Fault> {
    const ID: &str = "INSERT INTO journal (\"only\", id, created_us) VALUES (1, $1, $2) ON CONFLICT DO NOTHING";
    let mut tx = store.begin().await?;
    sqlx::query(ID).bind(store::random_hex::<4>()?).bind(micros(now)).execute(&mut *tx).await?;
    if !store.kind.is_shared() {
        lease::end_all(&mut tx).await?;
    }
    again::owe_after_another(&mut tx, &store.kind).await?;
    Pen::default().take_over_all(&mut tx, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Reads what is kept in memory.
async fn load(store: Store) -> Result<Journal, Fault> {
    let mut conn = store.read().await?;
    let id = JournalId(sqlx::query_scalar("SELECT id FROM journal").fetch_one(&mut *conn).await?);
    let carts = Arc::new(super::cart::load(&mut conn).await?);
    let people = Arc::new(super::people::load(&mut conn).await?);
    drop(conn);
    let memory = Memory { carts, people };
    let debts = watch::Sender::new(0);
    let owner = store::random_hex::<8>()?;
    let look_out = LookOut::start(&store, &owner, &memory, &debts);
    let (pen, kept, meter) = (Pen::default(), purge::PEOPLE_KEPT, Meter::new());
    Ok(Journal { id, owner, store, memory, debts, look_out, outdated: Outdated::new(), pen, kept, meter })
}
