//! Preparations of an order, and the carts made for them at OVHcloud. A cart's id is written down before it is used,
//! so that none is left behind and none is taken for somebody else's.

use super::store::micros;
use super::{CartId, Journal, JournalError, orders};
use crate::order::{Attempt, OrderId};
use jiff::Timestamp;

impl Journal {
    /// Reserves the next preparation of an order, before anything is made for it. No number is given twice.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn new_attempt(&self, order: OrderId, at: Timestamp) -> Result<Attempt, JournalError> {
        const RESERVE: &str = "INSERT INTO attempts (order_id, attempt, at_us) \
             SELECT $1, coalesce(max(attempt), 0) + 1, $2 FROM attempts WHERE order_id = $1 RETURNING attempt";
        let work = async {
            let mut tx = self.store.begin().await?;
            // Whoever else reserves one waits here.
            orders::lock(&mut tx, order).await?;
            let attempt: i64 = sqlx::query_scalar(RESERVE).bind(order.0).bind(micros(at)).fetch_one(&mut *tx).await?;
            tx.commit().await?;
            Ok(Attempt(attempt))
        };
        self.doing("reserving a preparation of an order", work).await
    }

    /// Notes a cart made at OVHcloud under this description (`cartwright/…`): for a preparation of an order, or for
    /// pricing a cart that is no order yet. Noting it again is harmless.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn note_cart(
        &self,
        description: &str,
        order: Option<OrderId>,
        attempt: Option<Attempt>,
        cart: &CartId,
        at: Timestamp,
    ) -> Result<(), JournalError> {
        const NOTE: &str = "INSERT INTO secrets (kind, description, order_id, attempt, value, at_us) \
             VALUES ('cart', $1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
        let work = async {
            let mut tx = self.store.begin().await?;
            sqlx::query(NOTE)
                .bind(description)
                .bind(order.map(|order| order.0))
                .bind(attempt.map(|attempt| attempt.0))
                .bind(cart.expose())
                .bind(micros(at))
                .execute(&mut *tx)
                .await?;
            tx.commit().await?;
            Ok(())
        };
        self.doing("noting a cart made at OVHcloud", work).await
    }

    /// The cart of a preparation; nothing before it is noted and once it is forgotten.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn attempt_cart(&self, order: OrderId, attempt: Attempt) -> Result<Option<CartId>, JournalError> {
        const CART: &str = "SELECT value FROM secrets WHERE kind = 'cart' AND order_id = $1 AND attempt = $2 \
             ORDER BY id DESC LIMIT 1";
        let work = async {
            let mut conn = self.store.read().await?;
            let statement = sqlx::query_scalar(CART).bind(order.0).bind(attempt.0);
            let cart: Option<String> = statement.fetch_optional(&mut *conn).await?;
            Ok(cart.map(CartId::new))
        };
        self.doing("reading which cart was prepared for an order", work).await
    }

    /// The carts noted under a description and not forgotten.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn carts_known(&self, description: &str) -> Result<Vec<CartId>, JournalError> {
        const KNOWN: &str = "SELECT value FROM secrets WHERE kind = 'cart' AND description = $1 ORDER BY id";
        let work = async {
            let mut conn = self.store.read().await?;
            let carts: Vec<String> = sqlx::query_scalar(KNOWN).bind(description).fetch_all(&mut *conn).await?;
            Ok(carts.into_iter().map(CartId::new).collect())
        };
        self.doing("reading which carts were made at OVHcloud", work).await
    }

    /// Carts noted before this time that nobody needs, with their descriptions: no checkout was sent for them, or one
    /// that OVHcloud certainly refused. The newest cart of an order that is being prepared is not among them. A cart without
    /// an order may be in another process's use: where there can be one, it is left over if it was noted before `passing`.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn spare_carts(
        &self,
        noted_before: Timestamp,
        passing: Timestamp,
    ) -> Result<Vec<(String, CartId)>, JournalError> {
        const SPARE: &str = "SELECT s.description, s.value FROM secrets s LEFT JOIN orders o ON o.id = s.order_id \
             WHERE s.kind = 'cart' AND s.asked = 0 AND s.at_us < $1 AND (s.order_id IS NOT NULL OR s.at_us < $2) AND NOT (o.id IS NOT NULL \
             AND o.stage = 'approved' AND s.attempt = (SELECT max(a.attempt) FROM attempts a WHERE a.order_id = o.id)) \
             ORDER BY s.id";
        let work = async {
            let mut conn = self.store.read().await?;
            let passing = if self.store.kind.is_shared() { passing } else { noted_before };
            let statement = sqlx::query_as(SPARE).bind(micros(noted_before)).bind(micros(passing));
            let carts: Vec<(String, String)> = statement.fetch_all(&mut *conn).await?;
            Ok(carts.into_iter().map(|(description, cart)| (description, CartId::new(cart))).collect())
        };
        self.doing("reading which carts at OVHcloud are left over", work).await
    }

    /// Forgets a cart that OVHcloud has confirmed to be gone.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn forget_cart(&self, cart: &CartId) -> Result<(), JournalError> {
        const FORGET: &str = "DELETE FROM secrets WHERE kind = 'cart' AND value = $1";
        let work = async {
            let mut tx = self.store.begin().await?;
            sqlx::query(FORGET).bind(cart.expose()).execute(&mut *tx).await?;
            tx.commit().await?;
            Ok(())
        };
        self.doing("forgetting a cart that is gone at OVHcloud", work).await
    }
}
