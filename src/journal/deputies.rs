//! Who has handed their right to approve to whom, and until when. One deputy for each person; a new one takes the place
//! of the old.

use super::store::{micros, timestamp};
use super::{Fault, Journal, JournalError};
use crate::order::{Deputed, PersonKey, RoleId};
use jiff::Timestamp;
use serde_json::json;

/// A right that is handed on for a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deputation {
    /// Whose right, with the roles they held when they handed it on.
    pub from: Deputed,
    /// To whom.
    pub to: PersonKey,
    /// Until when.
    pub until: Timestamp,
}

impl Journal {
    /// Hands a person's right to approve to another, instead of to whoever had it before.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn depute(&self, deputation: &Deputation, at: Timestamp) -> Result<(), JournalError> {
        const DEPUTE: &str = "INSERT INTO deputies (person, deputy, roles, until_us) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (person) DO UPDATE SET deputy = excluded.deputy, roles = excluded.roles, \
             until_us = excluded.until_us";
        let work = async {
            let roles = serde_json::to_string(&deputation.from.roles).map_err(|_| Fault::Json)?;
            let mut tx = self.store.begin().await?;
            let row = sqlx::query(DEPUTE).bind(&deputation.from.key.0).bind(&deputation.to.0).bind(roles);
            row.bind(micros(deputation.until)).execute(&mut *tx).await?;
            let detail = json!({ "to": deputation.to, "until": deputation.until });
            self.pen.delegated(&mut tx, &deputation.from.key, "delegated", detail, at).await?;
            tx.commit().await?;
            Ok(())
        };
        self.doing("writing down a deputy", work).await
    }

    /// Takes a person's right back; gives what was handed on, if it still was.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn end_deputation(&self, of: &PersonKey, now: Timestamp) -> Result<Option<Deputation>, JournalError> {
        const END: &str = "DELETE FROM deputies WHERE person = $1 RETURNING person, deputy, roles, until_us";
        let work = async {
            let mut tx = self.store.begin().await?;
            let row = sqlx::query_as(END).bind(&of.0).fetch_optional(&mut *tx).await?;
            let was = row.map(read).transpose()?.filter(|was| was.until > now);
            if let Some(was) = &was {
                self.pen.delegated(&mut tx, of, "reclaimed", json!({ "to": was.to }), now).await?;
            }
            tx.commit().await?;
            Ok(was)
        };
        self.doing("ending a deputation", work).await
    }

    /// What others have handed to this person and is not over.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn deputed_to(&self, person: &PersonKey, now: Timestamp) -> Result<Vec<Deputation>, JournalError> {
        const TO: &str = "SELECT person, deputy, roles, until_us FROM deputies WHERE deputy = $1 AND until_us > $2 \
             ORDER BY person";
        let work = async {
            let mut conn = self.store.read().await?;
            let rows = sqlx::query_as(TO).bind(&person.0).bind(micros(now)).fetch_all(&mut *conn).await?;
            rows.into_iter().map(read).collect()
        };
        self.doing("reading whose deputy a person is", work).await
    }

    /// Everything that is handed on and not over.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn deputations(&self, now: Timestamp) -> Result<Vec<Deputation>, JournalError> {
        const ALL: &str = "SELECT person, deputy, roles, until_us FROM deputies WHERE until_us > $1 ORDER BY person";
        let work = async {
            let mut conn = self.store.read().await?;
            let rows = sqlx::query_as(ALL).bind(micros(now)).fetch_all(&mut *conn).await?;
            rows.into_iter().map(read).collect()
        };
        self.doing("reading who is whose deputy", work).await
    }
}

fn read((person, deputy, roles, until): (String, String, String, i64)) -> Result<Deputation, Fault> {
    let damaged = |_| Fault::Row { table: "deputies", what: "its roles cannot be read".to_owned() };
    let roles: Vec<RoleId> = serde_json::from_str(&roles).map_err(damaged)?;
    let from = Deputed { key: PersonKey(person), roles };
    Ok(Deputation { from, to: PersonKey(deputy), until: timestamp("deputies", until)? })
}
