//! What is kept only for a time: secrets until their order is over, texts and people for a year after that.

use super::store::{Kind, Tx, micros};
use super::{Fault, Journal, JournalError, people, voucher_tries};
use crate::order::PersonKey;
use jiff::{SignedDuration, Timestamp};

/// How long the secrets of a placed order stay: OVHcloud cancels an order that nobody confirms within 24 hours.
const SECRETS_KEPT: SignedDuration = SignedDuration::from_hours(48);
/// How long texts and people stay after the last order that needs them has ended, unless the operator says otherwise.
pub(super) const PEOPLE_KEPT: SignedDuration = SignedDuration::from_hours(365 * 24);

/// How much a purge has removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Purged {
    /// Vouchers, links and carts at OVHcloud.
    pub secrets: u64,
    /// What people wrote about orders.
    pub texts: u64,
    /// People, with their carts.
    pub people: u64,
}

impl Journal {
    /// Keeps people, and what they wrote, for this long after the last order that needs them has ended.
    #[must_use]
    pub fn keeping(self, kept: SignedDuration) -> Journal {
        Journal { kept, ..self }
    }

    /// Removes what has been kept long enough.
    ///
    /// The secrets of a closed order go at once, those of a placed one 48 hours after it was delivered or
    /// cancelled, those of an order whose outcome is open never. Only a cart that OVHcloud has not confirmed to be gone stays 48 hours in every case, so that it
    /// can still be deleted there. Texts and people go after a year, or as long as the operator says.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn purge(&self, now: Timestamp) -> Result<Purged, JournalError> {
        let work = async {
            let leaving = self.leaving(now).await?;
            self.remove(leaving, now).await
        };
        self.doing("removing what was kept long enough", work).await
    }

    /// Removes these people, those of them who have not come back, and everything else that was kept long enough.
    pub(super) async fn remove(&self, leaving: Vec<PersonKey>, now: Timestamp) -> Result<Purged, Fault> {
        let year_ago = before(now, self.kept);
        let mut tx = self.begin_alone().await?;
        voucher_tries::purge(&mut tx).await?;
        let mut purged = Purged {
            secrets: secrets(&mut tx, before(now, SECRETS_KEPT)).await?,
            texts: texts(&mut tx, year_ago).await?,
            people: 0,
        };
        sqlx::query("DELETE FROM deputies WHERE until_us <= $1").bind(micros(now)).execute(&mut *tx).await?;
        let mut gone = Vec::new();
        for key in leaving {
            if person(&mut tx, &key, year_ago).await? {
                gone.push(key);
            }
        }
        tx.commit().await?;
        for key in gone {
            self.memory.carts.remove(&key);
            purged.people += 1;
        }
        if purged != Purged::default() {
            self.overwrite().await?;
        }
        Ok(purged)
    }

    /// Dates everybody who was here since the last purge, and gives those who were not for a year. They are out of
    /// memory then: whoever of them comes back meanwhile is read from disk, and so is undated and stays.
    pub(super) async fn leaving(&self, now: Timestamp) -> Result<Vec<PersonKey>, Fault> {
        const DATE: &str = "UPDATE people SET seen_us = $1 WHERE key = $2";
        const DATE_NEW: &str = "UPDATE people SET seen_us = $1 WHERE seen_us IS NULL";
        const LEAVING: &str = "SELECT id, key FROM people WHERE seen_us <= $1 AND NOT EXISTS (\
             SELECT 1 FROM concerned c JOIN orders o ON o.id = c.order_id \
             WHERE c.person = people.key AND (o.ended_us IS NULL OR o.ended_us > $1))";
        let mut here = Vec::new();
        for mut known in self.memory.people.iter_mut() {
            if std::mem::take(&mut known.seen) {
                here.push(known.key.clone());
            }
        }
        let mut tx = self.begin_alone().await?;
        for key in &here {
            sqlx::query(DATE).bind(micros(now)).bind(&key.0).execute(&mut *tx).await?;
        }
        sqlx::query(DATE_NEW).bind(micros(now)).execute(&mut *tx).await?;
        let rows: Vec<(String, String)> =
            sqlx::query_as(LEAVING).bind(before(now, self.kept)).fetch_all(&mut *tx).await?;
        tx.commit().await?;
        let mut leaving = Vec::new();
        for (id, key) in rows {
            let id = people::parse(&id)?;
            self.memory.people.remove_if(&id, |_, known| !known.seen);
            if !self.memory.people.contains_key(&id) {
                leaving.push(PersonKey(key));
            }
        }
        Ok(leaving)
    }

    /// A transaction that no other of its kind stands beside, in whichever process: purges would lock many rows in
    /// different orders, and of voucher codes too many would be tried.
    pub(super) async fn begin_alone(&self) -> Result<Tx, Fault> {
        let mut tx = self.store.begin().await?;
        sqlx::query("UPDATE journal SET id = id").execute(&mut *tx).await?;
        Ok(tx)
    }

    /// Empties SQLite's write-ahead log, where removed secrets would still be read. A PostgreSQL server keeps such files
    /// as its operator has set it up.
    pub(super) async fn overwrite(&self) -> Result<(), Fault> {
        match (&self.store.kind, &self.store.writer) {
            (Kind::Sqlite(_), Some(writer)) => {
                sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(writer).await?;
            }
            (Kind::Sqlite(_), None) | (Kind::Postgres, _) => {}
        }
        Ok(())
    }
}

/// The time so long before now, as it stands in the database.
pub(super) fn before(now: Timestamp, kept: SignedDuration) -> i64 {
    micros(now.saturating_sub(kept).unwrap_or(Timestamp::MIN))
}

async fn secrets(tx: &mut Tx, two_days_ago: i64) -> Result<u64, Fault> {
    const PURGE: &str = "DELETE FROM secrets WHERE (kind = 'cart' AND order_id IS NULL AND at_us <= $1) \
         OR (kind <> 'cart' AND order_id IN (SELECT id FROM orders WHERE stage = 'closed')) \
         OR order_id IN (SELECT id FROM orders WHERE ended_us <= $1)";
    Ok(sqlx::query(PURGE).bind(two_days_ago).execute(&mut **tx).await?.rows_affected())
}

async fn texts(tx: &mut Tx, year_ago: i64) -> Result<u64, Fault> {
    const PURGE: &str = "DELETE FROM texts WHERE order_id IN (SELECT id FROM orders WHERE ended_us <= $1)";
    Ok(sqlx::query(PURGE).bind(year_ago).execute(&mut **tx).await?.rows_affected())
}

/// Removes a person and their cart, unless they have come back. The keys in the events stay and mean nobody.
async fn person(tx: &mut Tx, key: &PersonKey, year_ago: i64) -> Result<bool, Fault> {
    const PERSON: &str = "DELETE FROM people WHERE key = $1 AND seen_us <= $2";
    const CART: &str = "DELETE FROM carts WHERE person = $1";
    const VOUCHERS: &str = "DELETE FROM secrets WHERE kind = 'voucher' AND person = $1";
    let removed = sqlx::query(PERSON).bind(&key.0).bind(year_ago).execute(&mut **tx).await?.rows_affected();
    if removed > 0 {
        sqlx::query(CART).bind(&key.0).execute(&mut **tx).await?;
        sqlx::query(VOUCHERS).bind(&key.0).execute(&mut **tx).await?;
    }
    Ok(removed > 0)
}
