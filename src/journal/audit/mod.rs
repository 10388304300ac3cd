//! The audit: who did what to which order and when, in chains that show when somebody has changed them.
//!
//! Every line carries a mac over the mac of the line before it and its own content: HMAC-SHA256 with the key in
//! `AUDIT_KEY`, or plain SHA-256 while there is none. Each order has a chain, and so has what belongs to no order. Once
//! a day a head is written over the newest line of every chain and the head of the day before. The line of an event is
//! written in the event's own transaction.
//!
//! What this is worth: somebody who can write to the database but has not the key cannot change, drop, add or swap a
//! line, an event, a head or a day without [`check`](super::Journal::check) naming the place, nor cut off the newest
//! lines of a chain, because the row that says where a chain ends is signed too; nor pass off unsigned lines as true
//! once a key is in use. They can put back the whole database, or one chain with its head, as they copied it earlier.
//! One chain is found out as soon as a daily head covers what is missing; the whole database only by somebody who has kept a
//! later daily head elsewhere, which is why each is also written to the log. Who can read the bot's memory or
//! environment has the key, and can write whatever they like from then on. Without a key the chains show accidents
//! and careless hands, not an attacker: anybody can compute SHA-256.

mod days;
mod export;
mod lines;
mod read;
mod refused;

pub use export::{Format, days};
pub use read::AuditLine;

pub(super) use days::{Covered, Day, covered};
pub(super) use lines::{Stored, digest_of_event, digest_of_events};

use super::Fault;
use hmac::{Hmac, Mac};
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};
use std::fmt;

/// The chain of what belongs to no order.
pub(super) const BESIDE: i64 = 0;

/// What audit lines are signed with.
#[derive(Clone)]
pub struct AuditKey(Hmac<Sha256>);

impl AuditKey {
    /// A key, or nothing if it cannot be one. A good key is long and random; whoever reads it from the environment sees to
    /// that.
    pub fn new(secret: &SecretString) -> Option<AuditKey> {
        Hmac::new_from_slice(secret.expose_secret().as_bytes()).ok().map(AuditKey)
    }
}

impl fmt::Debug for AuditKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AuditKey")
    }
}

/// What lines are written with: a key, or none.
#[derive(Clone, Debug, Default)]
pub(super) struct Pen(pub(super) Option<AuditKey>);

impl Pen {
    pub(super) fn signs(&self) -> bool {
        self.0.is_some()
    }

    /// The mac of some content. What it is for stands first, so that none of one kind is taken for another.
    pub(super) fn mac(&self, purpose: &str, content: &impl serde::Serialize) -> Result<String, Fault> {
        let bytes = serde_json::to_vec(&(purpose, self.signs(), content)).map_err(|_| Fault::Json)?;
        Ok(match &self.0 {
            None => hex(&Sha256::digest(bytes)),
            Some(key) => {
                let mut mac = key.0.clone();
                mac.update(&bytes);
                hex(&mac.finalize().into_bytes())
            }
        })
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
