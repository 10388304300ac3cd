//! Lines that stand beside no event: what was refused, what OVHcloud answered, who read the audit. Each is a transaction
//! of its own.

use super::BESIDE;
use super::lines::Entry;
use crate::journal::{Journal, JournalError};
use crate::order::{OrderId, PersonKey, Seal};
use jiff::Timestamp;
use serde_json::{Value, json};

impl Journal {
    /// That a person was refused something, most often about an order, and why, in a word.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn note_refusal(
        &self,
        order: Option<OrderId>,
        who: &PersonKey,
        what: &str,
        why: &str,
        at: Timestamp,
    ) -> Result<(), JournalError> {
        const THERE: &str = "SELECT id FROM orders WHERE id = $1";
        let work = async {
            let mut tx = self.store.begin().await?;
            let asked = order.map_or(BESIDE, |order| order.0);
            let there: Option<i64> = sqlx::query_scalar(THERE).bind(asked).fetch_optional(&mut *tx).await?;
            let (chain, detail) = match (there, order) {
                (Some(id), _) => (id, json!({ "why": why })),
                (None, Some(order)) => (BESIDE, json!({ "why": why, "asked_about": order.0 })),
                (None, None) => (BESIDE, json!({ "why": why })),
            };
            let entry = Entry { kind: "refused", version: None, who: Some(who), what, seal: None, detail };
            self.pen.add(&mut tx, chain, &entry, at).await?;
            tx.commit().await?;
            Ok(())
        };
        self.doing("writing a refusal into the audit", work).await
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
