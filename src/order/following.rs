//! Following a placed order: what a look at OVHcloud changes, how often it is looked at, and when it is late.

use super::{Course, Hurdle, Order, Overdue, Payment, Progressed, ReadyProject, Retraction, Shown, Stage, Status};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// An order that OVHcloud's list shows as unchanged is asked for by itself at least this often.
const UNCHANGED: SignedDuration = SignedDuration::from_hours(1);
/// How long after the delivery its projects may stay unseen before people are told.
const UNSEEN: SignedDuration = SignedDuration::from_mins(15);
/// An order is looked at again after this part of the time since it last changed.
const BACKS_OFF: i32 = 10;

/// What one look at an order has shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Where it stands.
    pub status: Status,
    /// What is in its way.
    pub hurdle: Option<Hurdle>,
    /// Whether it is paid, by its status or its steps.
    pub paid: bool,
    /// When OVHcloud cancels it unless it is paid.
    pub pay_until: Option<Timestamp>,
    /// Until when the right of withdrawal lasts.
    pub retract_until: Option<Timestamp>,
}

/// How often orders are looked at (`[follow]`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FollowPace {
    /// The pause between looks at first, and after every change.
    pub first: SignedDuration,
    /// What it grows to.
    pub longest: SignedDuration,
    /// How long an order may be paid, unhindered and not delivered before people are told.
    pub overdue: SignedDuration,
    /// How long nothing may change before an order is followed no longer.
    pub give_up: SignedDuration,
}

/// What OVHcloud's list of pending orders says of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// There is no list, or it could not be read.
    NoList,
    /// It is not in it.
    Absent,
    /// It waits for payment.
    Unpaid,
    /// It is paid and not delivered.
    Delivering,
    /// It is delivered.
    Delivered,
    /// OVHcloud does not say.
    Unknown,
}

/// Why the bot cannot see how far an order is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Blind {
    /// OVHcloud does not accept its keys.
    Keys,
    /// It lacks the right to read the order.
    Right,
    /// It lacks the right to read the project, though the order is delivered.
    Project,
}

impl Blind {
    /// Whether it is over as soon as the order's status can be read.
    pub(super) fn ends_by_a_look(self) -> bool {
        match self {
            Blind::Keys | Blind::Right => true,
            Blind::Project => false,
        }
    }
}

impl Course {
    /// Whether people know already that the bot lacks this.
    pub fn knows(&self, why: Blind) -> bool {
        self.blind == Some(why) || (why == Blind::Project && self.hidden.is_some())
    }

    /// What OVHcloud showed last.
    pub fn status(&self) -> Option<Status> {
        self.shown.last().map(|shown| shown.status)
    }

    /// What is in its way where it stands now, if its steps cannot be read: what was is not gone because nobody says so. A
    /// refusal by the fraud check is for good, unless it is delivered all the same.
    pub fn hurdle_unread(&self, status: Status) -> Option<Hurdle> {
        let refused = self.hurdle() == Some(Hurdle::FraudRefused) && status != Status::Delivered;
        self.hurdle().filter(|_| refused || self.status() == Some(status))
    }

    /// What is in its way now.
    pub fn hurdle(&self) -> Option<Hurdle> {
        self.shown.last().and_then(|shown| shown.hurdle)
    }

    /// Whether it is cancelled: then there is nothing to pay and nothing to come.
    pub fn is_cancelled(&self) -> bool {
        self.status() == Some(Status::Cancelled)
    }

    /// Whether nothing more will become of it. While a withdrawal is unanswered, its answer still comes.
    pub fn is_over(&self) -> bool {
        let asked = self.retraction.as_ref().is_some_and(|retraction| retraction.outcome.is_none());
        (self.is_cancelled() || self.ready.is_some() || self.unfollowed.is_some()) && !asked
    }

    /// That it was withdrawn from, unless OVHcloud has certainly not taken that up.
    pub fn withdrawn(&self) -> Option<&Retraction> {
        self.retraction.as_ref().filter(|retraction| !retraction.may_be_repeated())
    }

    /// Whether what was shown last needs the requester or ends the order, and is new.
    pub(super) fn is_news(&self) -> bool {
        let mut newest = self.shown.iter().rev();
        let (Some(now), before) = (newest.next(), newest.next()) else { return false };
        // Once it is done or given up, only its end after a withdrawal is left to tell.
        let open = self.ready.is_none() && self.unfollowed.is_none();
        let newly_hindered = open && now.hurdle.is_some() && before.is_none_or(|before| before.hurdle != now.hurdle);
        let newly_cancelled = now.status == Status::Cancelled
            && before.is_none_or(|before| before.status != Status::Cancelled)
            // Whoever was told that it is refused knows that nothing comes of it.
            && now.hurdle != Some(Hurdle::FraudRefused);
        newly_hindered || newly_cancelled
    }

    /// When it last changed.
    fn changed(&self) -> Option<Timestamp> {
        self.shown.last().map(|shown| shown.at)
    }

    /// Whether people were told that it is late. Of projects that do not show they are told anew.
    pub(super) fn was_told_late(&self) -> bool {
        let delivered = self.shown.iter().find(|shown| shown.status == Status::Delivered).map(|shown| shown.at);
        self.overdue.is_some_and(|told| delivered.is_none_or(|delivered| told >= delivered))
    }
}

impl Order {
    /// Whether the list shows that it has changed since it was seen last.
    pub fn is_listed_otherwise(&self, listed: Listed) -> bool {
        self.course.status().is_some_and(|status| matches!(agreement(status, listed), Agreement::Other))
    }

    /// What a look has changed: nothing if OVHcloud shows what it showed before.
    pub fn progress(&self, seen: &Seen, at: Timestamp) -> Option<Progressed> {
        let course = &self.course;
        // What was withdrawn from is over for us, and yet OVHcloud still has to end it.
        let over = course.is_cancelled() || (course.is_over() && course.withdrawn().is_none());
        if !matches!(self.stage, Stage::Placed { .. } | Stage::PlacedOtherwise { .. }) || over {
            return None;
        }
        // What was paid stays so.
        let paid = seen.paid || course.paid;
        let &Seen { status, hurdle, pay_until, retract_until, .. } = seen;
        let same =
            course.shown.last().is_some_and(|last| last.status == status && last.hurdle == hurdle && last.paid == paid)
                && pay_until.is_none_or(|until| course.pay_until == Some(until))
                && retract_until.is_none_or(|until| course.retract_until == Some(until))
                && !course.blind.is_some_and(Blind::ends_by_a_look);
        (!same).then_some(Progressed { status, hurdle, paid, pay_until, retract_until, at })
    }

    /// The order as it was seen last, with dates that were read apart from how far it is. Nothing if they say nothing new, if
    /// it was never seen, or if the bot cannot see it now: that it has not changed is not known then, and the next look that
    /// sees it reads them itself.
    pub fn dated(&self, pay_until: Option<Timestamp>, retract_until: Option<Timestamp>) -> Option<Seen> {
        let course = &self.course;
        let &Shown { status, hurdle, paid, .. } = course.shown.last()?;
        let is_new = (pay_until.is_some() && pay_until != course.pay_until)
            || (retract_until.is_some() && retract_until != course.retract_until);
        let sees = !course.blind.is_some_and(Blind::ends_by_a_look);
        (is_new && sees).then_some(Seen { status, hurdle, paid, pay_until, retract_until })
    }

    /// How long after a look the next one comes: the longer nothing has changed since it was placed, the longer.
    pub fn look_pause(&self, pace: FollowPace, placed: Timestamp, now: Timestamp) -> SignedDuration {
        let changed = self.course.changed().unwrap_or(placed);
        let backed_off = now.duration_since(changed) / BACKS_OFF;
        backed_off.min(pace.longest).max(pace.first)
    }

    /// Whether its own status is to be asked for, given what the list says and when it was asked for last.
    pub fn is_asked(
        &self,
        listed: Listed,
        asked: Option<Timestamp>,
        pace: FollowPace,
        placed: Timestamp,
        now: Timestamp,
    ) -> bool {
        let backed_off = self.look_pause(pace, placed, now);
        let pause = match self.course.status().map(|status| agreement(status, listed)) {
            // What could never be read is asked for no more often the longer that lasts.
            None => backed_off,
            // What the list cannot tell apart, and whatever is in its way, shows only there.
            Some(Agreement::Perhaps) => backed_off,
            // The list may not show yet that it was paid a moment ago.
            Some(Agreement::Same) if self.course.payment != Payment::None => backed_off,
            Some(Agreement::Same) => UNCHANGED.max(backed_off),
            Some(Agreement::Other) => pace.first,
        };
        let asked = asked.max(self.course.changed());
        asked.is_none_or(|asked| now.duration_since(asked) >= pause)
    }

    /// That it is late, if it is and people were not told. `ready`: those of its projects that can be used.
    pub fn overdue(&self, pace: FollowPace, ready: &[ReadyProject], now: Timestamp) -> Option<Overdue> {
        let course = &self.course;
        let last = course.shown.last()?;
        let most = match last.status {
            // Its steps may show for long that it is paid before its status does.
            Status::NotPaid | Status::Checking | Status::Delivering | Status::Unknown
                if last.paid && last.hurdle.is_none() =>
            {
                pace.overdue
            }
            Status::Delivered if course.blind != Some(Blind::Project) => UNSEEN.min(pace.overdue),
            Status::Checking
            | Status::Delivering
            | Status::Unknown
            | Status::Delivered
            | Status::NotPaid
            | Status::DocumentsRequested
            | Status::Cancelling
            | Status::Cancelled => return None,
        };
        // After these, only an answered withdrawal is left to come. What was withdrawn from is not waited for.
        let open = course.ready.is_none() && course.unfollowed.is_none() && !course.is_over();
        let open = open && course.withdrawn().is_none();
        let placed = matches!(self.stage, Stage::Placed { .. });
        // While the bot could not look, nobody knows whether they were there. They get as long again.
        let since = course.sighted.map_or(last.at, |sighted| sighted.max(last.at));
        let late = placed && open && now.duration_since(since) >= most && !course.was_told_late();
        late.then(|| Overdue { at: now, ready: ready.to_vec() })
    }
}

impl Status {
    /// Whether an order that stands there is paid.
    pub fn is_paid(self) -> bool {
        match self {
            Status::Checking | Status::DocumentsRequested | Status::Delivering | Status::Delivered => true,
            // One that is cancelled may have been paid before: nobody can tell from this alone.
            Status::NotPaid | Status::Cancelling | Status::Cancelled | Status::Unknown => false,
        }
    }
}

enum Agreement {
    /// The list shows it as it was seen.
    Same,
    /// It may be as it was seen.
    Perhaps,
    /// It has changed.
    Other,
}

fn agreement(status: Status, listed: Listed) -> Agreement {
    match (listed, status) {
        (Listed::Unpaid, Status::NotPaid) => Agreement::Same,
        (Listed::Delivering, Status::Checking | Status::DocumentsRequested | Status::Delivering | Status::Unknown)
        | (Listed::Delivered, Status::Delivered)
        | (Listed::NoList | Listed::Absent | Listed::Unknown, _) => Agreement::Perhaps,
        (
            Listed::Unpaid | Listed::Delivering | Listed::Delivered,
            Status::NotPaid
            | Status::Checking
            | Status::DocumentsRequested
            | Status::Delivering
            | Status::Delivered
            | Status::Cancelling
            | Status::Cancelled
            | Status::Unknown,
        ) => Agreement::Other,
    }
}
