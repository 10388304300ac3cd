//! Lines that stand beside no event: what was refused, what OVHcloud answered, who read the audit. Each is a transaction
//! of its own.

use super::BESIDE;
use super::lines::Entry;
use crate::journal::store::timestamp;
use crate::journal::{Fault, Journal, JournalError};
use crate::order::{OrderId, PersonKey, Seal};
use jiff::Timestamp;
use serde_json::Value;

impl Journal {
    /// That a person was refused something, most often about an order, and why: an object whose `why` is a word.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn note_refusal(
        &self,
        order: Option<OrderId>,
        who: &PersonKey,
        what: &str,
        why: Value,
        at: Timestamp,
    ) -> Result<(), JournalError> {
        const THERE: &str = "SELECT id FROM orders WHERE id = $1";
        let work = async {
            let mut tx = self.store.begin().await?;
            let asked = order.map_or(BESIDE, |order| order.0);
            let there: Option<i64> = sqlx::query_scalar(THERE).bind(asked).fetch_optional(&mut *tx).await?;
            let mut detail = why;
            if let (None, Some(order), Some(fields)) = (there, order, detail.as_object_mut()) {
                fields.insert("asked_about".to_owned(), order.0.into());
            }
            let chain = there.unwrap_or(BESIDE);
            let entry = Entry { kind: "refused", version: None, who: Some(who), what, seal: None, detail };
            self.pen.add(&mut tx, chain, &entry, at).await?;
            tx.commit().await?;
            Ok(())
        };
        self.doing("writing a refusal into the audit", work).await
    }

    /// Why a person's request about an order was refused the last time, as it was written, and when it was.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn last_refusal(
        &self,
        order: OrderId,
        who: &PersonKey,
    ) -> Result<Option<(Timestamp, Value)>, JournalError> {
        const LAST: &str = "SELECT at_us, detail FROM audit WHERE order_id = $1 AND who = $2 AND kind = 'refused' \
             ORDER BY place DESC LIMIT 1";
        let work = async {
            let mut conn = self.store.read().await?;
            let last = sqlx::query_as(LAST).bind(order.0).bind(&who.0).fetch_optional(&mut *conn).await?;
            let Some((at, detail)): Option<(i64, String)> = last else { return Ok(None) };
            let detail = serde_json::from_str(&detail).map_err(|_| Fault::Json)?;
            Ok(Some((timestamp("audit", at)?, detail)))
        };
        self.doing("reading why a person was refused last", work).await
    }

    /// What came of a call to OVHcloud that changes something or decides, for an order or for none.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn note_vendor(
        &self,
        order: Option<OrderId>,
        what: &str,
        seal: Option<&Seal>,
        detail: Value,
        at: Timestamp,
    ) -> Result<(), JournalError> {
        let work = async {
            let mut tx = self.store.begin().await?;
            let entry = Entry { kind: "vendor", version: None, who: None, what, seal, detail };
            self.pen.add(&mut tx, order.map_or(BESIDE, |order| order.0), &entry, at).await?;
            tx.commit().await?;
            Ok(())
        };
        self.doing("writing an answer of OVHcloud into the audit", work).await
    }

    /// That a person is given the audit of some days.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn note_export(&self, who: &PersonKey, days: Value, at: Timestamp) -> Result<(), JournalError> {
        let work = async {
            let mut tx = self.store.begin().await?;
            let entry =
                Entry { kind: "audit", version: None, who: Some(who), what: "exported", seal: None, detail: days };
            self.pen.add(&mut tx, BESIDE, &entry, at).await?;
            tx.commit().await?;
            Ok(())
        };
        self.doing("writing into the audit who is given it", work).await
    }
}
