//! Nobody acts any more who was erased: their key means nobody, and by their next one they could do the same once more.
//!
//! Another process may keep a key in memory for some seconds after that. So whoever an event concerns is looked up in
//! its transaction, and stays until it ends.

use super::look_out::Memory;
use super::store::{Conn, Kind};
use super::{Fault, consequences};
use crate::order::{Event, PersonKey};
use std::collections::BTreeSet;

/// Whether everybody is there whose act an event is, whose right it uses, and whom its terms name. Whoever is not is
/// forgotten here too.
pub(super) async fn all(conn: &mut Conn, kind: &Kind, memory: &Memory, fact: &Event) -> Result<bool, Fault> {
    // Always in the same order, and before all other rows but the order's own: an erasure takes its person first too.
    let keys: BTreeSet<&PersonKey> = consequences::concerned(fact).into_iter().collect();
    for key in keys {
        if !one(conn, kind, memory, key).await? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether a person is there, who then is not erased until the transaction ends.
pub(super) async fn one(conn: &mut Conn, kind: &Kind, memory: &Memory, key: &PersonKey) -> Result<bool, Fault> {
    // On SQLite the transaction has the only write lock. On PostgreSQL this waits for an erasure and holds up the next,
    // but no other change of the row.
    let there = match kind {
        Kind::Sqlite(_) => "SELECT key FROM people WHERE key = $1",
        Kind::Postgres => "SELECT key FROM people WHERE key = $1 FOR KEY SHARE",
    };
    let there: Option<String> = sqlx::query_scalar(there).bind(&key.0).fetch_optional(conn).await?;
    if there.is_none() {
        memory.forget(key);
    }
    Ok(there.is_some())
}
