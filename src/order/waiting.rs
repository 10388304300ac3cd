//! What happens to a waiting order by itself, and when: it ends, a second group is asked, people are reminded.

use super::{Event, Order, Stage};
use jiff::Timestamp;

impl Order {
    /// What is due for a waiting order now. One thing at a time: what comes first may leave nothing to the others.
    pub fn due(&self, now: Timestamp) -> Option<Event> {
        let expired = self.expire(now).map(Event::from);
        let escalated = || self.escalate(now).map(Event::from);
        let reminded = || self.remind(now).map(Event::from);
        expired.or_else(escalated).or_else(reminded)
    }

    /// When something will be due if nobody does anything; nothing for an order that does not wait.
    pub fn next_due(&self) -> Option<Timestamp> {
        if self.stage != Stage::Pending {
            return None;
        }
        let reminds = self.reminds_at().filter(|_| !self.reminded);
        let escalates = self.escalates().filter(|_| !self.escalated);
        [Some(self.expires), reminds, escalates].into_iter().flatten().min()
    }

    /// When those who can act are reminded, if the terms say so.
    pub(super) fn reminds_at(&self) -> Option<Timestamp> {
        Some(self.expires.saturating_sub(self.terms.remind?).unwrap_or(Timestamp::MIN))
    }
}
