//! People's carts: on disk, and in memory so that answering needs no disk.

use super::store::Conn;
use super::{Fault, Journal, JournalError, Voucher, vouchers};
use crate::order::{Cart, LineId, PersonKey, Version};
use dashmap::DashMap;

/// Why a cart was not saved. Nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The cart is no longer the one that was seen; the newest is in memory now.
    #[error("the cart has changed meanwhile; look at it again")]
    Changed,
    /// The journal failed.
    #[error(transparent)]
    Journal(#[from] JournalError),
}

impl Journal {
    /// A person's cart; empty if they have none.
    pub fn cart(&self, person: &PersonKey) -> Cart {
        self.carts.get(person).map(|cart| cart.value().clone()).unwrap_or_default()
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
            let stored = read(&mut tx, person).await?;
            if stored.version != seen || next.version <= seen || !write(&mut tx, person, seen, &next).await? {
                return Ok(Err(stored));
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
        let saved: Result<Cart, Cart> = self.doing("saving a cart", work).await?;
        match saved {
            Ok(cart) => {
                self.remember_cart(person, cart.clone());
                Ok(cart)
            }
            Err(stored) => {
                self.remember_cart(person, stored);
                Err(SaveError::Changed)
            }
        }
    }

    /// Takes over what is on disk. Of two calls that end at once, the newer version stays.
    pub(super) fn remember_cart(&self, person: &PersonKey, cart: Cart) {
        let mut known = self.carts.entry(person.clone()).or_default();
        if known.version < cart.version {
            *known = cart;
        }
    }
}

/// Every cart, on opening.
pub(super) async fn load(conn: &mut Conn) -> Result<DashMap<PersonKey, Cart>, Fault> {
    const ALL: &str = "SELECT person, version, body FROM carts";
    let rows: Vec<(String, i64, String)> = sqlx::query_as(ALL).fetch_all(conn).await?;
    rows.into_iter().map(|(person, version, body)| Ok((PersonKey(person), parse(version, &body)?))).collect()
}

/// A person's cart on disk; the empty one if they have none.
pub(super) async fn read(conn: &mut Conn, person: &PersonKey) -> Result<Cart, Fault> {
    const ONE: &str = "SELECT version, body FROM carts WHERE person = $1";
    let row: Option<(i64, String)> = sqlx::query_as(ONE).bind(&person.0).fetch_optional(conn).await?;
    row.map_or(Ok(Cart::default()), |(version, body)| parse(version, &body))
}

/// Replaces one version of a cart; false if it is not there any more.
pub(super) async fn write(conn: &mut Conn, person: &PersonKey, seen: Version, next: &Cart) -> Result<bool, Fault> {
    const FIRST: &str = "INSERT INTO carts (person, version, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    const NEXT: &str = "UPDATE carts SET version = $2, body = $3 WHERE person = $1 AND version = $4";
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
