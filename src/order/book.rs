//! Books: what counts of orders, added up by month, person, project and standing.
//!
//! Currencies are never added up: each has a book of its own. An order counts with the total it was approved at, tax
//! included; a project counts with its lines, for which OVHcloud gives prices without tax only.

use super::{Currency, Money, Month, PersonKey, ProjectName, Spent, Standing, Sums};

/// How many months are looked at: the one that runs, and twelve before it.
pub const SPEND_MONTHS: usize = 13;

/// The part of one person or one project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part<T> {
    /// Whose.
    pub of: T,
    /// In the month that runs.
    pub this_month: Sums,
    /// In all months.
    pub all: Sums,
}

/// Everything in one currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book<P = PersonKey> {
    /// Which.
    pub currency: Currency,
    /// The months, oldest first: always [`SPEND_MONTHS`], the last is the one that runs.
    pub months: Vec<(Month, Sums)>,
    /// People, whoever spent most first. With tax.
    pub people: Vec<Part<P>>,
    /// Projects, the dearest first. Without tax.
    pub projects: Vec<Part<ProjectName>>,
    /// How many orders OVHcloud has otherwise than approved; they count as approved.
    pub otherwise: u32,
}

/// The first of the months that are looked at in this month.
pub fn spend_since(now: Month) -> Month {
    (1..SPEND_MONTHS).fold(now, |month, _| month.before())
}

/// Adds up. Orders of earlier months are left out; one of a later month, by a clock that runs ahead, counts in this one.
pub fn spend_books(spent: &[Spent], now: Month) -> Vec<Book> {
    let since = spend_since(now);
    let mut books: Vec<Book> = Vec::new();
    for order in spent.iter().filter(|order| order.month >= since) {
        let month = order.month.min(now);
        let book = book(&mut books, order.with_tax.currency, since);
        book.otherwise += u32::from(order.otherwise);
        if let Some((_, sums)) = book.months.iter_mut().find(|(of, _)| *of == month) {
            sums.add(order.standing, order.with_tax);
        }
        part(&mut book.people, &order.requester).add(order.standing, order.with_tax, month == now);
        for (name, price) in &order.projects {
            // Free lines may be shown in points; they belong beside the order they are part of.
            let free = price.is_zero().then_some(order.with_tax.currency);
            let book = self::book(&mut books, free.unwrap_or(price.currency), since);
            part(&mut book.projects, name).add(order.standing, *price, month == now);
        }
    }
    for book in &mut books {
        book.people.sort_by(|one, other| other.all.order().cmp(&one.all.order()).then_with(|| one.of.cmp(&other.of)));
        book.projects.sort_by(|one, other| other.all.order().cmp(&one.all.order()).then_with(|| one.of.cmp(&other.of)));
    }
    books.sort_by_key(|book| (std::cmp::Reverse(book.all().count()), book.currency.code()));
    books
}

fn book(books: &mut Vec<Book>, currency: Currency, since: Month) -> &mut Book {
    let at = books.iter().position(|book| book.currency == currency).unwrap_or_else(|| {
        let months = std::iter::successors(Some(since), |month| Some(month.after())).take(SPEND_MONTHS);
        let months = months.map(|month| (month, Sums::default())).collect();
        books.push(Book { currency, months, people: Vec::new(), projects: Vec::new(), otherwise: 0 });
        books.len() - 1
    });
    #[expect(clippy::indexing_slicing, reason = "found there, or just put there")]
    &mut books[at]
}

fn part<'a, T: Clone + PartialEq>(parts: &'a mut Vec<Part<T>>, of: &T) -> &'a mut Part<T> {
    let at = parts.iter().position(|part| part.of == *of).unwrap_or_else(|| {
        parts.push(Part { of: of.clone(), this_month: Sums::default(), all: Sums::default() });
        parts.len() - 1
    });
    #[expect(clippy::indexing_slicing, reason = "found there, or just put there")]
    &mut parts[at]
}

impl<T> Part<T> {
    fn add(&mut self, standing: Standing, price: Money, this_month: bool) {
        self.all.add(standing, price);
        if this_month {
            self.this_month.add(standing, price);
        }
    }
}

impl<P> Book<P> {
    /// All months together.
    pub fn all(&self) -> Sums {
        self.months.iter().fold(Sums::default(), |all, (_, sums)| all.and(*sums))
    }

    /// The month that runs.
    pub fn this_month(&self) -> Sums {
        self.months.last().map(|(_, sums)| *sums).unwrap_or_default()
    }

    /// The same with people looked up: those who are nobody any more become one, behind everybody else.
    pub fn with_people<Q>(self, who: impl Fn(&P) -> Option<Q>) -> Book<Option<Q>> {
        let mut people: Vec<Part<Option<Q>>> = Vec::new();
        let mut erased: Option<Part<Option<Q>>> = None;
        for part in self.people {
            match (who(&part.of), &mut erased) {
                (Some(known), _) => people.push(Part { of: Some(known), this_month: part.this_month, all: part.all }),
                (None, Some(erased)) => {
                    erased.this_month = erased.this_month.and(part.this_month);
                    erased.all = erased.all.and(part.all);
                }
                (None, none) => *none = Some(Part { of: None, this_month: part.this_month, all: part.all }),
            }
        }
        people.extend(erased);
        let Book { currency, months, projects, otherwise, .. } = self;
        Book { currency, months, people, projects, otherwise }
    }
}
