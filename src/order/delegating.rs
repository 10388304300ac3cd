//! Handing on one's right to approve: who may, to whom, and until when.

use super::{PersonId, Policy, Refusal, Who};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// The longest a right is handed on, in days.
pub const MOST_DAYS: u32 = 30;

const MOST: SignedDuration = SignedDuration::from_hours(24 * 30);

/// Somebody who was named as a deputy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// Their id.
    pub id: PersonId,
    /// Whether it is a program.
    pub bot: bool,
    /// Whether they are here, where orders are approved.
    pub member: bool,
}

/// Why a right is not handed on, or not taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DelegatingFault {
    /// To oneself.
    Oneself,
    /// To a program.
    Bot,
    /// To somebody who is not here.
    Stranger,
    /// Until a time that cannot be read.
    Form,
    /// Until a time that is over.
    Past,
    /// For longer than [`MOST_DAYS`].
    TooFar,
    /// Nothing is handed on that could be taken back.
    Nothing,
}

impl Policy {
    /// May this person hand on their right to approve? Gives until when. It must be their own: what was handed to them
    /// is not handed on.
    ///
    /// # Errors
    /// Not an approver, to nobody who could use it, or no such time.
    pub fn may_delegate(&self, who: &Who, to: &Named, until: &str, now: Timestamp) -> Result<Timestamp, Refusal> {
        if !self.lets_hand_on(who) {
            return Err(Refusal::NotApprover);
        }
        if to.id == who.id {
            return Err(Refusal::Delegating(DelegatingFault::Oneself));
        }
        if to.bot {
            return Err(Refusal::Delegating(DelegatingFault::Bot));
        }
        if !to.member {
            return Err(Refusal::Delegating(DelegatingFault::Stranger));
        }
        self::until(until, now).map_err(Refusal::Delegating)
    }
}

/// The time that a text means: `12h`, `3d` or `2w` from now, or the end of a day as in `2026-12-01` (UTC).
fn until(text: &str, now: Timestamp) -> Result<Timestamp, DelegatingFault> {
    let text = text.trim().to_ascii_lowercase();
    let latest = now.saturating_add(MOST).unwrap_or(Timestamp::MAX);
    let (begins, ends) = match (day(&text), span(&text)) {
        (Some(day), _) => day,
        (None, Some(span)) => {
            let at = now.saturating_add(span).unwrap_or(Timestamp::MAX);
            (at, at)
        }
        (None, None) => return Err(DelegatingFault::Form),
    };
    if begins > latest {
        return Err(DelegatingFault::TooFar);
    }
    if ends <= now { Err(DelegatingFault::Past) } else { Ok(ends.min(latest)) }
}

/// When a day begins and ends.
fn day(text: &str) -> Option<(Timestamp, Timestamp)> {
    let plain = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let date: Date = text.parse().ok().filter(|_| plain)?;
    let begin = |date: Date| TimeZone::UTC.to_timestamp(date.at(0, 0, 0, 0)).ok();
    Some((begin(date)?, begin(date.tomorrow().ok()?)?))
}

/// How long; more than can be counted is simply very long.
fn span(text: &str) -> Option<SignedDuration> {
    let digits = text.find(|c: char| !c.is_ascii_digit())?;
    let (count, unit) = text.split_at(digits);
    let hours = match unit.trim_start() {
        "h" => 1,
        "d" => 24,
        "w" => 24 * 7,
        _ => return None,
    };
    if count.is_empty() {
        return None;
    }
    let count: i64 = count.parse().unwrap_or(i64::MAX);
    Some(SignedDuration::from_hours(count.saturating_mul(hours).min(i64::from(u32::MAX))))
}
