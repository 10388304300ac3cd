//! The brake on voucher codes, counted where a restart does not forget it and every bot sees it.
//!
//! A code is counted before OVHcloud is asked about it, in a transaction that no other passes, so that two people
//! together do not try more than one of them could. The rule is [`may_try`]'s.

use super::store::{Conn, Tx, timestamp};
use super::{Fault, Journal, JournalError};
use crate::order::{BRAKED_FOR, Brake, Leave, PersonKey, Tried, VoucherTry, account_brake, locked_out, may_try};
use jiff::Timestamp;

/// A code that is counted, and that OVHcloud may now be asked about.
#[derive(Debug)]
#[must_use = "until it is ended it counts as wrong"]
pub struct Trying(i64);

/// Whether OVHcloud may be asked about a code.
#[derive(Debug)]
pub enum MayTry {
    /// It may, once.
    Now(Trying),
    /// Not before it has answered about others.
    Busy,
    /// It may not.
    Braked(Brake),
}

impl Journal {
    /// Counts a code of this person's, if they may try one now.
    ///
    /// # Errors
    /// When the journal cannot be written. Then nothing is tried.
    pub async fn try_voucher(&self, by: &PersonKey) -> Result<MayTry, JournalError> {
        let work = async {
            let mut tx = self.begin_alone().await?;
            let now = now(&mut tx).await?;
            let may = match may_try(&tries(&mut tx).await?, by, timestamp("clock", now)?) {
                Leave::Granted => MayTry::Now(Trying(add(&mut tx, Some(by), Tried::Asked, now).await?)),
                Leave::Busy => MayTry::Busy,
                Leave::Braked(brake) => MayTry::Braked(brake),
            };
            tx.commit().await?;
            Ok(may)
        };
        self.doing("counting a voucher code", work).await
    }

    /// Notes what OVHcloud made of a code. Nothing, if it took it or was not reached: then it never counted.
    ///
    /// # Errors
    /// When the journal cannot be written. Then it counts a little longer.
    pub async fn end_trying(&self, trying: Trying, came: Option<Tried>) -> Result<(), JournalError> {
        const FORGET: &str = "DELETE FROM voucher_tries WHERE id = $1";
        const NOTE: &str = "UPDATE voucher_tries SET outcome = $2 WHERE id = $1";
        let work = async {
            let mut tx = self.store.begin().await?;
            let statement = match came {
                None => sqlx::query(FORGET).bind(trying.0),
                Some(tried) => sqlx::query(NOTE).bind(trying.0).bind(name(tried)),
            };
            statement.execute(&mut *tx).await?;
            tx.commit().await?;
            Ok(())
        };
        self.doing("noting what became of a voucher code", work).await
    }

    /// Counts codes that OVHcloud did not take although nobody asked about them: while a cart was priced.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn note_vouchers(&self, by: Option<&PersonKey>, came: Tried, codes: usize) -> Result<(), JournalError> {
        let work = async {
            let mut tx = self.begin_alone().await?;
            let now = now(&mut tx).await?;
            for _ in 0..codes {
                add(&mut tx, by, came, now).await?;
            }
            tx.commit().await?;
            Ok(())
        };
        self.doing("counting a voucher code", work).await
    }

    /// The brake that holds for every code, whoever gave it, unless it was found good.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn voucher_brake(&self) -> Result<Option<Brake>, JournalError> {
        self.braked(account_brake).await
    }

    /// The brake that holds for every code, one that was found good included.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn voucher_lock(&self) -> Result<Option<Brake>, JournalError> {
        self.braked(locked_out).await
    }

    async fn braked(&self, rule: fn(&[VoucherTry], Timestamp) -> Option<Brake>) -> Result<Option<Brake>, JournalError> {
        let work = async {
            let mut conn = self.store.read().await?;
            let now = timestamp("clock", now(&mut conn).await?)?;
            Ok(rule(&tries(&mut conn).await?, now))
        };
        self.doing("reading the brake on voucher codes", work).await
    }
}

/// Forgets what counts no more.
pub(super) async fn purge(tx: &mut Tx) -> Result<(), Fault> {
    const PURGE: &str = "DELETE FROM voucher_tries WHERE at_us <= (SELECT now_us FROM clock) - $1";
    sqlx::query(PURGE).bind(i64::try_from(BRAKED_FOR.as_micros()).unwrap_or(i64::MAX)).execute(&mut **tx).await?;
    Ok(())
}

/// The time by the clock that all processes share.
async fn now(conn: &mut Conn) -> Result<i64, Fault> {
    Ok(sqlx::query_scalar("SELECT now_us FROM clock").fetch_one(conn).await?)
}

async fn tries(conn: &mut Conn) -> Result<Vec<VoucherTry>, Fault> {
    const ALL: &str = "SELECT person, outcome, at_us FROM voucher_tries";
    let rows: Vec<(Option<String>, String, i64)> = sqlx::query_as(ALL).fetch_all(conn).await?;
    rows.into_iter().map(|(by, outcome, at)| tried(by, &outcome, timestamp("voucher_tries", at)?)).collect()
}

fn tried(by: Option<String>, outcome: &str, at: Timestamp) -> Result<VoucherTry, Fault> {
    let damaged = || Fault::Row { table: "voucher_tries", what: "its outcome is not one".to_owned() };
    let known = [Tried::Asked, Tried::NotTaken, Tried::LockedOut];
    let outcome = known.into_iter().find(|known| name(*known) == outcome).ok_or_else(damaged)?;
    Ok(VoucherTry { by: by.map(PersonKey), at, outcome })
}

async fn add(conn: &mut Conn, by: Option<&PersonKey>, came: Tried, now: i64) -> Result<i64, Fault> {
    const ADD: &str = "INSERT INTO voucher_tries (person, outcome, at_us) VALUES ($1, $2, $3) RETURNING id";
    let add = sqlx::query_scalar(ADD).bind(by.map(|by| by.0.as_str())).bind(name(came)).bind(now);
    Ok(add.fetch_one(conn).await?)
}

fn name(tried: Tried) -> &'static str {
    match tried {
        Tried::Asked => "asked",
        Tried::NotTaken => "not_taken",
        Tried::LockedOut => "locked_out",
    }
}
