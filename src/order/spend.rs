//! What counts of one order when it is asked what a team spends, and sums of that.

use super::{Money, Month, Order, PersonKey, ProjectName, Stage};
use jiff::Timestamp;

/// What has become of the money of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// OVHcloud has the order, paid or not.
    Placed,
    /// It may still be placed, or may have been.
    Waiting,
    /// It is over without an order.
    Closed,
}

/// What counts of one order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spent {
    /// Who asked for it.
    pub requester: PersonKey,
    /// When it was placed; when it was submitted if it is not.
    pub month: Month,
    /// What has become of it.
    pub standing: Standing,
    /// Whether OVHcloud has something else than was approved.
    pub otherwise: bool,
    /// What was approved, or is asked for.
    pub with_tax: Money,
    /// Each of its projects once, with the price of its lines without tax.
    pub projects: Vec<(ProjectName, Money)>,
}

/// Orders and what they cost together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// Hundred-millionths of the currency's unit.
    pub ucents: i64,
    /// How many orders.
    pub orders: u32,
}

/// A sum for each standing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Of what was placed.
    pub placed: Sum,
    /// Of what waits.
    pub waiting: Sum,
    /// Of what is over without an order.
    pub closed: Sum,
}

impl Spent {
    /// What counts of an order that was submitted then, and placed then if it is placed.
    pub fn of(order: &Order, submitted: Timestamp, placed: Option<Timestamp>) -> Spent {
        let (standing, otherwise) = match order.stage {
            Stage::Placed { .. } | Stage::PlacedOtherwise { .. } if order.course.is_cancelled() => {
                (Standing::Closed, false)
            }
            Stage::Placed { .. } => (Standing::Placed, false),
            Stage::PlacedOtherwise { .. } => (Standing::Placed, true),
            Stage::Pending | Stage::Approved | Stage::CheckingOut { .. } | Stage::Held(_) | Stage::Undecided(_) => {
                (Standing::Waiting, false)
            }
            Stage::Closed(_) => (Standing::Closed, false),
        };
        let mut projects: Vec<(ProjectName, Money)> = Vec::new();
        for line in &order.content.lines {
            let quoted = order.quote.lines.iter().find(|quoted| quoted.line == line.id);
            let price = quoted.map_or(Money::new(0, order.quote.with_tax.currency), |quoted| quoted.total);
            // Two plans may have one project's name; in two currencies they stay two.
            let same =
                projects.iter_mut().find(|(name, so_far)| *name == line.name && so_far.currency == price.currency);
            match same {
                Some((_, so_far)) => so_far.ucents = so_far.ucents.saturating_add(price.ucents),
                None => projects.push((line.name.clone(), price)),
            }
        }
        let month = Month::of(placed.filter(|_| standing == Standing::Placed).unwrap_or(submitted));
        let requester = order.requester.clone();
        Spent { requester, month, standing, otherwise, with_tax: order.quote.with_tax, projects }
    }
}

impl Sum {
    /// Both together. Beyond what can be written, 92 thousand million units, it stays there.
    #[must_use]
    pub fn and(self, other: Sum) -> Sum {
        Sum { ucents: self.ucents.saturating_add(other.ucents), orders: self.orders.saturating_add(other.orders) }
    }
}

impl Sums {
    /// The sum of one standing.
    pub fn of(&self, standing: Standing) -> Sum {
        match standing {
            Standing::Placed => self.placed,
            Standing::Waiting => self.waiting,
            Standing::Closed => self.closed,
        }
    }

    /// Both together, standing by standing.
    #[must_use]
    pub fn and(self, other: Sums) -> Sums {
        Sums {
            placed: self.placed.and(other.placed),
            waiting: self.waiting.and(other.waiting),
            closed: self.closed.and(other.closed),
        }
    }

    /// How many orders, whatever has become of them.
    pub fn count(&self) -> u32 {
        self.placed.and(self.waiting).and(self.closed).orders
    }

    pub(super) fn add(&mut self, standing: Standing, price: Money) {
        let sum = match standing {
            Standing::Placed => &mut self.placed,
            Standing::Waiting => &mut self.waiting,
            Standing::Closed => &mut self.closed,
        };
        *sum = sum.and(Sum { ucents: price.ucents, orders: 1 });
    }

    /// What goes first in a list: what was spent, then what may be, then what was wished for; then the number of orders.
    pub(super) fn order(&self) -> (i64, i64, i64, u32) {
        (self.placed.ucents, self.waiting.ucents, self.closed.ucents, self.count())
    }
}
