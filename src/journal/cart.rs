//! People's carts: on disk, and in memory so that answering needs no disk.

use super::store::Conn;
use super::{Fault, Journal, JournalError, Voucher, people, present, vouchers};
use crate::order::{Cart, LineId, PersonKey, Version};
use dashmap::DashMap;

/// Why a cart was not saved. Nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The cart is no longer the one that was seen; the newest is in memory now.
    #[error("the cart has changed meanwhile; look at it again")]
    Changed,
    /// The person was erased meanwhile; with their cart.
    #[error("the person was erased meanwhile; their key means nobody now")]
    Erased,
    /// The journal failed.
    #[error(transparent)]
    Journal(#[from] JournalError),
}

impl Journal {
    /// A person's cart; empty if they have none.
    ///
    /// # Errors
    /// When the journal cannot be read. One that no other process writes to is not read: it is in memory.
    pub async fn cart(&self, person: &PersonKey) -> Result<Cart, JournalError> {
        if !self.store.kind.is_shared() {
            return Ok(self.remembered_cart(person));
        }
        let work = async { read(&mut *self.store.read().await?, person).await };
        let cart = self.doing("reading a cart", work).await?;
        self.memory.remember(person, cart.clone());
        Ok(cart)
    }

    /// A person's cart from memory. Where other processes write too, it may be some seconds old: for what is shown
    /// before anything is done, never for what is changed.
    pub fn remembered_cart(&self, person: &PersonKey) -> Cart {
        self.memory.carts.get(person).map(|cart| cart.value().clone()).unwrap_or_default()
    }

    /// Replaces the version of a cart that was seen by the one made from it, and sets or takes away the voucher of a
    /// line. Vouchers of lines that are gone, or go without one now, are forgotten.
    ///
    /// # Errors
    /// See [`SaveError`].
    pub async fn save_cart(
        &self,
        person: &PersonKey,
        seen: Version,
        next: Cart,
        voucher: Option<(LineId, Option<Voucher>)>,
    ) -> Result<Cart, SaveError> {
        let work = async {
            let mut tx = self.store.begin().await?;
            if !present::one(&mut tx, &self.store.kind, &self.memory, person).await? {
                return Ok(Err(None));
            }
            let stored = read(&mut tx, person).await?;
            if stored.version != seen || next.version <= seen {
                return Ok(Err(Some(stored)));
            }
            if !write(&mut tx, person, seen, &next).await? {
                return Ok(Err(Some(read(&mut tx, person).await?)));
            }
            if let Some((line, Some(voucher))) = &voucher {
                vouchers::set(&mut tx, person, *line, voucher).await?;
            }
            if let Some((line, None)) = &voucher {
                vouchers::take_away(&mut tx, person, *line).await?;
            }
            vouchers::keep_only(&mut tx, person, &next).await?;
            tx.commit().await?;
            Ok(Ok(next))
        };
        let saved: Result<Cart, Option<Cart>> = self.doing("saving a cart", work).await?;
        match saved {
            Ok(cart) => {
                self.memory.remember(person, cart.clone());
                Ok(cart)
            }
            Err(None) => Err(SaveError::Erased),
            Err(Some(stored)) => {
                self.memory.remember(person, stored);
                Err(SaveError::Changed)
            }
        }
    }
}

/// Every cart, on opening.
pub(super) async fn load(conn: &mut Conn) -> Result<DashMap<PersonKey, Cart>, Fault> {
    const ALL: &str = "SELECT person, version, body FROM carts";
    let rows: Vec<(String, i64, String)> = sqlx::query_as(ALL).fetch_all(conn).await?;
    rows.into_iter().map(|(person, version, body)| Ok((PersonKey(person), parse(version, &body)?))).collect()
}

/// The carts changed since then by the database's clock, with whose they are.
pub(super) async fn changed(conn: &mut Conn, since: i64) -> Result<Vec<(PersonKey, people::Row, Cart)>, Fault> {
    const CHANGED: &str = "SELECT c.person, p.id, p.name, p.locale, c.version, c.body FROM carts c \
         JOIN people p ON p.key = c.person WHERE c.changed_us > $1";
    let rows: Vec<(String, String, String, String, i64, String)> =
        sqlx::query_as(CHANGED).bind(since).fetch_all(conn).await?;
    let carts = rows.into_iter().map(|(person, id, name, locale, version, body)| {
        Ok((PersonKey(person), (id, name, locale), parse(version, &body)?))
    });
    carts.collect()
}

/// A person's cart on disk; the empty one if they have none.
pub(super) async fn read(conn: &mut Conn, person: &PersonKey) -> Result<Cart, Fault> {
    const ONE: &str = "SELECT version, body FROM carts WHERE person = $1";
    let row: Option<(i64, String)> = sqlx::query_as(ONE).bind(&person.0).fetch_optional(conn).await?;
    row.map_or(Ok(Cart::default()), |(version, body)| parse(version, &body))
}

/// Replaces one version of a cart; false if it is not there any more.
pub(super) async fn write(conn: &mut Conn, person: &PersonKey, seen: Version, next: &Cart) -> Result<bool, Fault> {
    const FIRST: &str = "INSERT INTO carts (person, version, body, changed_us) \
         SELECT $1, $2, $3, now_us FROM clock WHERE true ON CONFLICT DO NOTHING";
    const NEXT: &str = "UPDATE carts SET version = $2, body = $3, changed_us = (SELECT now_us FROM clock) \
         WHERE person = $1 AND version = $4";
    let body = serde_json::to_string(next).map_err(|_| Fault::Json)?;
    let statement = if seen == Version::default() {
        sqlx::query(FIRST).bind(&person.0).bind(next.version.0).bind(body)
    } else {
        sqlx::query(NEXT).bind(&person.0).bind(next.version.0).bind(body).bind(seen.0)
    };
    Ok(statement.execute(conn).await?.rows_affected() == 1)
}

fn parse(version: i64, body: &str) -> Result<Cart, Fault> {
    let damaged = |what: String| Fault::Row { table: "carts", what };
    let cart: Cart = serde_json::from_str(body).map_err(|error| {
        damaged(format!("its JSON cannot be read (line {}, column {})", error.line(), error.column()))
    })?;
    if cart.version != Version(version) {
        return Err(damaged("its version and its content differ".to_owned()));
    }
    Ok(cart)
}
