//! Voucher codes and payment links, in the table of secrets.

use super::store::{Conn, micros};
use super::{Fault, Journal, JournalError, PaymentLink, Voucher};
use crate::order::{Cart, LineId, OrderId, PersonKey};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

impl Journal {
    /// The voucher codes in a person's cart, by line.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn cart_vouchers(&self, person: &PersonKey) -> Result<BTreeMap<LineId, Voucher>, JournalError> {
        const OF_CART: &str = "SELECT line, value FROM secrets WHERE kind = 'voucher' AND person = $1";
        let work = async {
            let mut conn = self.store.read().await?;
            by_line(sqlx::query_as(OF_CART).bind(&person.0).fetch_all(&mut *conn).await?)
        };
        self.doing("reading the vouchers of a cart", work).await
    }

    /// Those lines of a person's cart whose voucher OVHcloud has not said to take.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn unchecked_vouchers(&self, person: &PersonKey) -> Result<BTreeSet<LineId>, JournalError> {
        const UNCHECKED: &str = "SELECT line FROM secrets WHERE kind = 'voucher' AND person = $1 AND checked = 0";
        let work = async {
            let mut conn = self.store.read().await?;
            let lines: Vec<i64> = sqlx::query_scalar(UNCHECKED).bind(&person.0).fetch_all(&mut *conn).await?;
            lines.into_iter().map(line_id).collect()
        };
        self.doing("reading which vouchers are checked", work).await
    }

    /// Notes that OVHcloud takes this voucher of a person's line, if it is still that line's.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn voucher_is_good(
        &self,
        person: &PersonKey,
        line: LineId,
        voucher: &Voucher,
    ) -> Result<(), JournalError> {
        const GOOD: &str = "UPDATE secrets SET checked = 1 \
             WHERE kind = 'voucher' AND person = $1 AND line = $2 AND value = $3";
        let work = async {
            let mut tx = self.store.begin().await?;
            let good = sqlx::query(GOOD).bind(&person.0).bind(i64::from(line.0)).bind(voucher.expose());
            good.execute(&mut *tx).await?;
            tx.commit().await?;
            Ok(())
        };
        self.doing("noting that a voucher is good", work).await
    }

    /// The voucher codes an order goes with, by line; none once they have been purged.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn order_vouchers(&self, id: OrderId) -> Result<BTreeMap<LineId, Voucher>, JournalError> {
        const OF_ORDER: &str = "SELECT line, value FROM secrets WHERE kind = 'voucher' AND order_id = $1";
        let work = async {
            let mut conn = self.store.read().await?;
            by_line(sqlx::query_as(OF_ORDER).bind(id.0).fetch_all(&mut *conn).await?)
        };
        self.doing("reading the vouchers of an order", work).await
    }

    /// How many of an order's voucher codes OVHcloud has not said to take before it was sent.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn unchecked_of_order(&self, id: OrderId) -> Result<usize, JournalError> {
        const UNCHECKED: &str = "SELECT count(*) FROM secrets WHERE kind = 'voucher' AND order_id = $1 AND checked = 0";
        let work = async {
            let mut conn = self.store.read().await?;
            let codes: i64 = sqlx::query_scalar(UNCHECKED).bind(id.0).fetch_one(&mut *conn).await?;
            Ok(usize::try_from(codes).unwrap_or_default())
        };
        self.doing("counting an order's unchecked vouchers", work).await
    }

    /// Keeps an order's payment link, in place of one kept before.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn keep_link(&self, order: OrderId, link: &PaymentLink, at: Timestamp) -> Result<(), JournalError> {
        let work = async {
            let mut tx = self.store.begin().await?;
            keep_link(&mut tx, order, link, at).await?;
            tx.commit().await?;
            Ok(())
        };
        self.doing("keeping a payment link", work).await
    }

    /// An order's payment link; nothing before there is one and once it has been purged.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn link(&self, order: OrderId) -> Result<Option<PaymentLink>, JournalError> {
        const LINK: &str = "SELECT value FROM secrets WHERE kind = 'link' AND order_id = $1";
        let work = async {
            let mut conn = self.store.read().await?;
            let link: Option<String> = sqlx::query_scalar(LINK).bind(order.0).fetch_optional(&mut *conn).await?;
            Ok(link.map(PaymentLink::new))
        };
        self.doing("reading a payment link", work).await
    }
}

/// Keeps an order's payment link, in place of one kept before.
pub(super) async fn keep_link(conn: &mut Conn, order: OrderId, link: &PaymentLink, at: Timestamp) -> Result<(), Fault> {
    const KEEP: &str = "INSERT INTO secrets (kind, order_id, value, at_us) VALUES ('link', $1, $2, $3) \
         ON CONFLICT (order_id) WHERE kind = 'link' DO UPDATE SET value = excluded.value, at_us = excluded.at_us";
    sqlx::query(KEEP).bind(order.0).bind(link.expose()).bind(micros(at)).execute(conn).await?;
    Ok(())
}

/// Sets the voucher of a line in a person's cart.
pub(super) async fn set(conn: &mut Conn, person: &PersonKey, line: LineId, voucher: &Voucher) -> Result<(), Fault> {
    // A cart is not dated, and its vouchers go with it: the time only matters for carts at OVHcloud.
    const SET: &str = "INSERT INTO secrets (kind, person, line, value, at_us) VALUES ('voucher', $1, $2, $3, 0)";
    take_away(conn, person, line).await?;
    sqlx::query(SET).bind(&person.0).bind(i64::from(line.0)).bind(voucher.expose()).execute(conn).await?;
    Ok(())
}

/// Forgets the voucher of a line in a person's cart.
pub(super) async fn take_away(conn: &mut Conn, person: &PersonKey, line: LineId) -> Result<(), Fault> {
    const TAKE: &str = "DELETE FROM secrets WHERE kind = 'voucher' AND person = $1 AND line = $2";
    sqlx::query(TAKE).bind(&person.0).bind(i64::from(line.0)).execute(conn).await?;
    Ok(())
}

/// Forgets every voucher but those of lines that go with one.
pub(super) async fn keep_only(conn: &mut Conn, person: &PersonKey, cart: &Cart) -> Result<(), Fault> {
    const LINES: &str = "SELECT line FROM secrets WHERE kind = 'voucher' AND person = $1";
    let lines: Vec<i64> = sqlx::query_scalar(LINES).bind(&person.0).fetch_all(&mut *conn).await?;
    for number in lines {
        let line = line_id(number)?;
        if !cart.lines.iter().any(|kept| kept.id == line && kept.voucher) {
            take_away(conn, person, line).await?;
        }
    }
    Ok(())
}

/// The vouchers of a person's cart become those of their order.
pub(super) async fn go_with(conn: &mut Conn, person: &PersonKey, order: OrderId) -> Result<(), Fault> {
    const MOVE: &str = "UPDATE secrets SET person = NULL, order_id = $2 WHERE kind = 'voucher' AND person = $1";
    sqlx::query(MOVE).bind(&person.0).bind(order.0).execute(conn).await?;
    Ok(())
}

fn by_line(rows: Vec<(i64, String)>) -> Result<BTreeMap<LineId, Voucher>, Fault> {
    rows.into_iter().map(|(line, code)| Ok((line_id(line)?, Voucher::new(code)))).collect()
}

fn line_id(number: i64) -> Result<LineId, Fault> {
    let damaged = |_| Fault::Row { table: "secrets", what: "its line is no line".to_owned() };
    u32::try_from(number).map(LineId).map_err(damaged)
}
