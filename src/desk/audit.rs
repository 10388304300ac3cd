//! The audit: what was refused, what OVHcloud answered, and who may read all of it.
//!
//! The line of an event is the journal's business. A line from here that cannot be written is told to the operator and
//! keeps nobody waiting: what it tells of has happened, or has been refused, either way.

use super::{Desk, No, OvhTrouble, Trouble, clock};
use crate::journal::{Format, days};
use crate::order::{Attempt, OrderId, PersonId, QueryId, Refusal, RoleId, Seal, Who};
use crate::ovh::{self, Fate};
use jiff::SignedDuration;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

/// How many days are given if nobody says how many.
const USUAL: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Who may have the audit. Everybody with one of the roles, and everybody by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readers {
    /// Roles.
    pub roles: Vec<RoleId>,
    /// People.
    pub people: Vec<PersonId>,
}

/// The audit for somebody who asked for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audit {
    /// Here it is.
    File {
        /// The first day, in UTC.
        from: Date,
        /// The last day, in UTC.
        to: Date,
        /// The form.
        format: Format,
        /// The file.
        bytes: Vec<u8>,
    },
    /// They may not have it.
    NotYours,
    /// These are no days, or the first comes after the last.
    NoDays,
}

impl Readers {
    /// Whether this person may have the audit.
    pub fn allow(&self, who: &Who) -> bool {
        self.people.contains(&who.id) || self.roles.iter().any(|role| who.roles.contains(role))
    }
}

impl Desk {
    /// Who may have the audit.
    pub fn readers(&self) -> &Readers {
        &self.0.settings.readers
    }

    /// The audit of some days, for those who may have it. That they got it is written into it.
    ///
    /// # Errors
    /// When the journal cannot be read or written.
    pub async fn audit(&self, who: &Who, from: Option<&str>, to: Option<&str>, format: Format) -> Result<Audit, No> {
        if !self.readers().allow(who) {
            self.note_refused(None, who, "audit_export", json!({ "why": "NotReader" })).await;
            return Ok(Audit::NotYours);
        }
        let now = clock::now();
        let day = |text: Option<&str>, usual: Timestamp| match text {
            Some(text) => text.trim().parse().ok(),
            None => Some(usual.to_zoned(TimeZone::UTC).date()),
        };
        let a_month_ago = now.saturating_sub(USUAL).unwrap_or(Timestamp::MIN);
        let (Some(from), Some(to)) = (day(from, a_month_ago), day(to, now)) else { return Ok(Audit::NoDays) };
        let Some((first, until)) = days(from, to).filter(|_| from <= to) else { return Ok(Audit::NoDays) };
        let span = json!({ "from": from.to_string(), "to": to.to_string(), "format": format.ending() });
        self.0.journal.note_export(&who.key, span, now).await?;
        let lines = self.0.journal.audit(first, until).await?;
        let bytes = format.write(&lines).ok_or(No::Trouble(Trouble::Journal))?;
        Ok(Audit::File { from, to, format, bytes })
    }

    /// Writes down that the rules refused a person something about an order.
    pub async fn note_refusal(&self, who: PersonId, order: OrderId, what: &str, refusal: &Refusal) {
        // Somebody who was never met has no key; nothing that is refused with a reason comes before that.
        if let Some(who) = self.remembered(who) {
            self.note_refused(Some(order), &who, what, told_of(refusal)).await;
        }
    }

    async fn note_refused(&self, order: Option<OrderId>, who: &Who, what: &str, why: Value) {
        if let Err(error) = self.0.journal.note_refusal(order, &who.key, what, why, clock::now()).await {
            tracing::error!(%error, "a refusal is missing in the audit; the person was refused all the same");
        }
    }

    /// Writes down that a cart was made at OVHcloud, or deleted there, or was not.
    pub(super) async fn note_cart<T>(&self, what: &str, description: &str, done: &Result<T, ovh::Error>) {
        let outcome = match done {
            Ok(_) => json!({ "outcome": "done" }),
            Err(error) => told(fate(&error.fate), error.query_id.as_ref()),
        };
        let (order, attempt) = order_of(description).unzip();
        self.note_vendor(order, what, None, attempt, outcome).await;
    }

    /// Writes down what OVHcloud said to a cart's items, settings and dry run: a price under a seal, or none.
    pub(super) async fn note_priced(&self, order: Option<(OrderId, Attempt)>, done: &Result<Option<&Seal>, &Trouble>) {
        let outcome = match done {
            Ok(Some(_)) => json!({ "outcome": "done" }),
            Ok(None) => json!({ "outcome": "differs" }),
            Err(Trouble::Ovh { fate, query_id }) => {
                let fate = match fate {
                    OvhTrouble::NotReached => "not_reached",
                    OvhTrouble::NoVerdict => "no_verdict",
                    OvhTrouble::NotShown => "not_shown",
                    OvhTrouble::Refused(_) => "refused",
                };
                told(fate, query_id.as_ref())
            }
            Err(Trouble::Journal | Trouble::NoCatalogue | Trouble::CartDiffers | Trouble::Stopping) => return,
        };
        let (order, attempt) = order.unzip();
        let seal = done.as_ref().ok().copied().flatten();
        self.note_vendor(order, "priced", seal, attempt.map(|attempt| attempt.0), outcome).await;
    }

    async fn note_vendor(
        &self,
        order: Option<OrderId>,
        what: &str,
        seal: Option<&Seal>,
        attempt: Option<i64>,
        mut outcome: Value,
    ) {
        if let (Some(attempt), Some(fields)) = (attempt, outcome.as_object_mut()) {
            fields.insert("attempt".to_owned(), attempt.into());
        }
        if let Err(error) = self.0.journal.note_vendor(order, what, seal, outcome, clock::now()).await {
            tracing::error!(%error, "an answer of OVHcloud is missing in the audit");
        }
    }

    /// Writes the audit's head of the day, once a day, and tells it: who keeps it elsewhere can prove later what stood then.
    pub(super) async fn head_of_day(&self) {
        match self.0.journal.head_of_day(clock::now()).await {
            Ok(Some((day, head))) => tracing::info!(day, head, "the audit's head of the day"),
            Ok(None) => {}
            Err(error) => tracing::error!(%error, "the audit's head of the day; the next minute tries again"),
        }
    }
}

/// A refusal as it stands in the audit: its name as `why`, with the keys, numbers and amounts that belong to it.
fn told_of(refusal: &Refusal) -> Value {
    serde_json::to_value(refusal).unwrap_or_else(|_| json!({ "why": "Unknown" }))
}

fn fate(fate: &Fate) -> &'static str {
    match fate {
        Fate::NotSent => "not_reached",
        Fate::Refused(_) => "refused",
        Fate::Missing => "missing",
        Fate::Unknown(_) => "no_verdict",
    }
}

fn told(outcome: &str, query_id: Option<&QueryId>) -> Value {
    match query_id {
        Some(query_id) => json!({ "outcome": outcome, "query_id": query_id }),
        None => json!({ "outcome": outcome }),
    }
}

/// The order and attempt that a cart's description names: `cartwright/<journal>/<order>/<attempt>`.
fn order_of(description: &str) -> Option<(OrderId, i64)> {
    let mut parts = description.split('/').skip(2);
    let (order, attempt) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Some((OrderId(order), attempt))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_told_by_its_name_and_its_amounts() {
        assert_eq!(told_of(&Refusal::NotApprover), json!({ "why": "NotApprover" }));
        assert_eq!(told_of(&Refusal::NoSuchOrder { order: OrderId(7) }), json!({ "why": "NoSuchOrder", "order": 7 }));
        let most = crate::order::Money::new(5, crate::order::Currency::EUR);
        let over = json!({ "why": "OverRule", "most": { "ucents": 5, "currency": "EUR" } });
        assert_eq!(told_of(&Refusal::OverRule { most }), over);
    }

    #[test]
    fn a_carts_description_names_its_order_or_none() {
        assert_eq!(order_of("cartwright/0a1b2c3d/12/3"), Some((OrderId(12), 3)));
        assert_eq!(order_of("cartwright/0a1b2c3d/quote/0011223344556677"), None);
        assert_eq!(order_of("somebody else's"), None);
    }

    #[test]
    fn only_who_is_named_may_read() {
        let who = |id: u64, roles: &[u64]| Who {
            key: crate::order::PersonKey("k".to_owned()),
            id: PersonId(id),
            roles: roles.iter().copied().map(RoleId).collect(),
            deputy_for: Vec::new(),
        };
        let readers = Readers { roles: vec![RoleId(5)], people: vec![PersonId(1)] };
        assert!(readers.allow(&who(1, &[])) && readers.allow(&who(2, &[4, 5])));
        assert!(!readers.allow(&who(5, &[1])) && !Readers::default().allow(&who(0, &[0])));
    }
}
