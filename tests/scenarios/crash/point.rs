//! The points at which a bot can be cut off, as its log tells them.

use std::fmt;
use tracing::Event;
use tracing::field::{Field, Visit};

/// The parts of the program whose lines at `trace` are points.
const ROOMS: [&str; 3] = ["cartwright::journal::store", "cartwright::ovh::client", "cartwright::discord::rest::call"];
/// What the journal says that it does when it adds an event to an order.
const LINES: [&str; 2] = ["turning a cart into an order", "writing down what happened to an order"];
/// How it begins to say that it only reads, which leaves nothing behind.
const READS: [&str; 2] = ["reading", "looking"];

/// How many people there are.
const PEOPLE: usize = 2;

/// One point in the life of a bot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) kind: Kind,
    /// What was being done, in the program's words.
    pub(super) doing: String,
}

/// What had just happened there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// An order has one event more.
    Line,
    /// Something else was written to the journal.
    Beside,
    /// A call to OVHcloud is about to leave.
    Ask,
    /// It is over, and nobody has seen yet how.
    Answer,
    /// A call to Discord is about to leave.
    Say,
    /// It is over.
    Said,
}

impl Point {
    /// Whether lines from there can be points.
    pub(super) fn may_come_from(target: &str) -> bool {
        ROOMS.contains(&target)
    }

    /// Whether something that a person did is about to be acknowledged.
    pub(super) fn is_acknowledging(&self) -> bool {
        self.kind == Kind::Say && self.doing == "Acknowledge"
    }

    /// The point that a line tells of, if it does.
    pub(super) fn read(event: &Event<'_>) -> Option<Point> {
        let mut line = Line::default();
        event.record(&mut line);
        let Line { doing, message } = line;
        let kind = match message.as_str() {
            "the journal has done it" if READS.iter().any(|read| doing.starts_with(read)) => return None,
            "the journal has done it" if LINES.contains(&doing.as_str()) => Kind::Line,
            "the journal has done it" => Kind::Beside,
            "asking OVHcloud" => Kind::Ask,
            "OVHcloud has answered" | "OVHcloud has not done it" => Kind::Answer,
            "asking Discord" => Kind::Say,
            "Discord has answered" | "Discord has not done it" => Kind::Said,
            _ => return None,
        };
        Some(Point { kind, doing })
    }
}

/// Where a bot is cut off: at a point, when it comes for the so-manieth time. Which of two points comes first is up to
/// chance where calls run side by side; how often each comes is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    pub(super) point: Point,
    /// Counted from 1.
    pub(super) time: usize,
}

impl Cut {
    /// Every place to cut, given all points of a whole life.
    pub(super) fn all(points: &[Point]) -> Vec<Cut> {
        let time = |at: usize, point: &Point| points.iter().take(at + 1).filter(|other| *other == point).count();
        points.iter().enumerate().map(|(at, point)| Cut { point: point.clone(), time: time(at, point) }).collect()
    }

    /// Whether the last of these points is the one.
    pub(super) fn has_come(&self, points: &[Point]) -> bool {
        points.last() == Some(&self.point) && points.iter().filter(|point| **point == self.point).count() == self.time
    }

    /// Whether it may never come. How far an order has come is shown by editing its message, and what is overtaken is
    /// not shown any more; on PostgreSQL that it was shown is written down. There a person is written down once more if
    /// the purge of the start comes after them.
    pub(super) fn may_not_come(&self) -> bool {
        match self.point.kind {
            Kind::Say | Kind::Said => self.point.doing == "Edit",
            Kind::Beside if self.point.doing == "writing down that a step was shown" => true,
            Kind::Beside => self.point.doing == "writing down who a person is" && self.time > PEOPLE,
            Kind::Line | Kind::Ask | Kind::Answer => false,
        }
    }
}

impl fmt::Display for Cut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, time {}", self.point, self.time)
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Point { kind, doing } = self;
        match kind {
            Kind::Line | Kind::Beside => write!(f, "after the journal's `{doing}`"),
            Kind::Ask => write!(f, "before OVHcloud's `{doing}`"),
            Kind::Answer => write!(f, "after OVHcloud's `{doing}`"),
            Kind::Say => write!(f, "before Discord's `{doing}`"),
            Kind::Said => write!(f, "after Discord's `{doing}`"),
        }
    }
}

/// What is read of a line.
#[derive(Default)]
struct Line {
    doing: String,
    message: String,
}

impl Visit for Line {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "doing" {
            value.clone_into(&mut self.doing);
        }
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        match field.name() {
            "doing" => self.doing = format!("{value:?}"),
            "message" => self.message = format!("{value:?}"),
            _ => {}
        }
    }
}
