//! Who the keys in the events stand for.

use super::store::{Conn, random_hex};
use super::{Fault, Journal, JournalError};
use crate::order::{PersonId, PersonKey};
use dashmap::DashMap;
use std::collections::{BTreeMap, BTreeSet};

/// What is known of a person, until a year after their last order has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Their id in the chat.
    pub id: PersonId,
    /// Their name, as last seen.
    pub name: String,
    /// Their language, as last seen.
    pub locale: String,
}

/// A person as kept in memory.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) key: PersonKey,
    name: String,
    locale: String,
    /// Whether they were here since the last purge, which dates them.
    pub(super) seen: bool,
}

/// A person's id, name and language, as they stand in the database.
pub(super) type Row = (String, String, String);

impl Known {
    /// A person from their row, not seen since.
    pub(super) fn of(key: PersonKey, (id, name, locale): Row) -> Result<(PersonId, Known), Fault> {
        Ok((parse(&id)?, Known { key, name, locale, seen: false }))
    }
}

impl Journal {
    /// The key of a person, made at first sight. Nothing is written unless something about them is new.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn person(&self, id: PersonId, name: &str, locale: &str) -> Result<PersonKey, JournalError> {
        // Another process removes whom nobody has dated for a year: where there may be one, the first sight after each
        // purge of ours is written down, or a key could come back that means nobody any more.
        let sure = |known: &Known| known.seen || !self.store.kind.is_shared();
        if let Some(mut known) = self.memory.people.get_mut(&id)
            && known.name == name
            && known.locale == locale
            && sure(&known)
        {
            known.seen = true;
            return Ok(known.key.clone());
        }
        // Undated until the next purge: whoever is met right now is not purged.
        const MEET: &str = "INSERT INTO people (key, id, name, locale) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, locale = excluded.locale, seen_us = NULL \
             RETURNING key";
        let work = async {
            let mut tx = self.store.begin().await?;
            let statement = sqlx::query_scalar(MEET).bind(random_hex::<16>()?).bind(id.0.to_string());
            let key: String = statement.bind(plain(name)).bind(plain(locale)).fetch_one(&mut *tx).await?;
            tx.commit().await?;
            Ok(PersonKey(key))
        };
        let key = self.doing("writing down who a person is", work).await?;
        let known = Known { key: key.clone(), name: name.to_owned(), locale: locale.to_owned(), seen: true };
        self.memory.people.insert(id, known);
        Ok(key)
    }

    /// The keys of people whom the operator names, made for those who were never here. Their name is learnt when they
    /// come.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn keys(&self, ids: &[PersonId]) -> Result<BTreeMap<PersonId, PersonKey>, JournalError> {
        const NAME: &str = "INSERT INTO people (key, id, name, locale) VALUES ($1, $2, '', '') \
             ON CONFLICT (id) DO UPDATE SET seen_us = NULL RETURNING key";
        if ids.is_empty() {
            return Ok(BTreeMap::new());
        }
        let ids: BTreeSet<PersonId> = ids.iter().copied().collect();
        let work = async {
            // Not beside a purge, which locks the same rows in another order.
            let mut tx = self.begin_alone().await?;
            let mut keys = BTreeMap::new();
            for id in ids {
                let statement = sqlx::query_scalar(NAME).bind(random_hex::<16>()?).bind(id.0.to_string());
                keys.insert(id, PersonKey(statement.fetch_one(&mut *tx).await?));
            }
            tx.commit().await?;
            Ok(keys)
        };
        self.doing("writing down whom the rules name", work).await
    }

    /// The key of a person who has been met before, from memory.
    pub fn known(&self, id: PersonId) -> Option<PersonKey> {
        self.memory.people.get(&id).map(|known| known.key.clone())
    }

    /// Who a key stands for; nothing once that has been purged.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn profile(&self, key: &PersonKey) -> Result<Option<Profile>, JournalError> {
        const WHO: &str = "SELECT id, name, locale FROM people WHERE key = $1";
        let work = async {
            let mut conn = self.store.read().await?;
            let row: Option<(String, String, String)> =
                sqlx::query_as(WHO).bind(&key.0).fetch_optional(&mut *conn).await?;
            let Some((id, name, locale)) = row else { return Ok(None) };
            Ok(Some(Profile { id: parse(&id)?, name, locale }))
        };
        self.doing("reading who a person is", work).await
    }
}

/// Everybody, on opening.
pub(super) async fn load(conn: &mut Conn) -> Result<DashMap<PersonId, Known>, Fault> {
    const ALL: &str = "SELECT key, id, name, locale FROM people";
    let rows: Vec<(String, String, String, String)> = sqlx::query_as(ALL).fetch_all(conn).await?;
    rows.into_iter().map(|(key, id, name, locale)| Known::of(PersonKey(key), (id, name, locale))).collect()
}

/// A person's id as it stands in the database: text, because the chat's ids are unsigned and the database's are not.
pub(super) fn parse(id: &str) -> Result<PersonId, Fault> {
    let damaged = |_| Fault::Row { table: "people", what: "its id is no number".to_owned() };
    id.parse().map(PersonId).map_err(damaged)
}

/// A name or a language as it stands in the database: PostgreSQL keeps no NUL in a text.
fn plain(text: &str) -> String {
    text.replace('\0', "")
}
