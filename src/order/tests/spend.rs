//! Orders are added up by month, person, project and standing, and never across currencies.

use super::*;

/// Midnight UTC of a day.
fn day(date: &str) -> Timestamp {
    format!("{date}T00:00:00Z").parse().unwrap()
}

fn month(date: &str) -> Month {
    Month::of(day(date))
}

fn name(name: &str) -> ProjectName {
    ProjectName::new(name).unwrap()
}

fn spent(who: &str, date: &str, standing: Standing, price: Money) -> Spent {
    let projects = vec![(name("staging"), price)];
    Spent { requester: person(who), month: month(date), standing, otherwise: false, with_tax: price, projects }
}

/// What the only book says of a month.
fn in_month(books: &[Book], date: &str) -> Sums {
    assert_eq!(books.len(), 1);
    books[0].months.iter().find(|(of, _)| *of == month(date)).map(|(_, sums)| *sums).unwrap()
}

fn sum(ucents: i64, orders: u32) -> Sum {
    Sum { ucents, orders }
}

#[test]
fn months_are_those_of_the_calendar_in_utc() {
    let at = |time: &str| Month::of(time.parse().unwrap());
    assert_eq!(at("2026-11-30T23:59:59Z"), month("2026-11-01"));
    assert_eq!(at("2026-12-01T00:59:59+01:00"), month("2026-11-01"), "it is still November in UTC");
    assert_eq!((month("2026-01-31").before(), month("2026-12-31").after()), (month("2025-12-01"), month("2027-01-01")));
    assert_eq!((month("2026-03-31").before(), month("2026-01-31").after()), (month("2026-02-28"), month("2026-02-01")));
    assert_eq!(month("2026-02-28").begins(), day("2026-02-01"));
    assert_eq!((month("2026-02-28").year(), month("2026-02-28").index(), month("2026-12-01").index()), (2026, 1, 11));
    assert!(month("2025-12-31") < month("2026-01-01"));
}

#[test]
fn this_month_and_twelve_before_it_count_and_no_older_one() {
    let now = month("2026-01-15");
    assert_eq!(spend_since(now), month("2025-01-01"));
    let orders = [
        spent("alice", "2026-01-31", Standing::Placed, eur(1)),
        spent("alice", "2025-12-31", Standing::Placed, eur(10)),
        spent("alice", "2025-01-01", Standing::Placed, eur(100)),
        spent("alice", "2024-12-31", Standing::Placed, eur(1000)),
    ];
    let books = spend_books(&orders, now);
    assert_eq!(books[0].months.len(), SPEND_MONTHS);
    assert!(books[0].months.is_sorted_by(|(one, _), (other, _)| one.after() == *other));
    assert_eq!(in_month(&books, "2026-01-01").placed, sum(1, 1));
    assert_eq!(in_month(&books, "2025-12-01").placed, sum(10, 1));
    assert_eq!(in_month(&books, "2025-01-01").placed, sum(100, 1));
    assert_eq!(books[0].all().placed, sum(111, 3));
    assert_eq!(books[0].this_month().placed, sum(1, 1));
    assert_eq!(books[0].people[0].all.placed, sum(111, 3));
    assert_eq!(books[0].people[0].this_month.placed, sum(1, 1));
    assert_eq!(books[0].projects[0].this_month.placed, sum(1, 1));
    assert_eq!(spend_books(&[], now), []);
    assert_eq!(spend_books(&orders[3..], now), [], "too old for a book");
}

#[test]
fn an_order_of_a_clock_that_runs_ahead_counts_now() {
    let books = spend_books(&[spent("alice", "2026-02-01", Standing::Placed, eur(1))], month("2026-01-31"));
    assert_eq!(books[0].this_month().placed, sum(1, 1));
    assert_eq!(books[0].people[0].this_month.placed, sum(1, 1));
}

#[test]
fn standings_stay_apart() {
    let orders = [
        spent("alice", "2026-01-01", Standing::Placed, eur(1)),
        spent("alice", "2026-01-01", Standing::Waiting, eur(20)),
        spent("alice", "2026-01-01", Standing::Closed, eur(300)),
        spent("alice", "2026-01-01", Standing::Closed, eur(400)),
    ];
    let books = spend_books(&orders, month("2026-01-01"));
    let sums = Sums { placed: sum(1, 1), waiting: sum(20, 1), closed: sum(700, 2) };
    assert_eq!((books[0].all(), books[0].people[0].all, books[0].projects[0].all), (sums, sums, sums));
    assert_eq!(sums.count(), 4);
}

#[test]
fn currencies_are_never_added_up() {
    let pln = |ucents| Money::new(ucents, Currency::PLN);
    let orders = [
        spent("alice", "2026-01-01", Standing::Placed, eur(1)),
        spent("alice", "2026-01-01", Standing::Placed, pln(20)),
        spent("bob", "2026-01-01", Standing::Placed, pln(300)),
    ];
    let books = spend_books(&orders, month("2026-01-01"));
    let sums: Vec<_> = books.iter().map(|book| (book.currency, book.all().placed, book.people.len())).collect();
    assert_eq!(sums, [(Currency::PLN, sum(320, 2), 2), (Currency::EUR, sum(1, 1), 1)]);
}

#[test]
fn who_spent_most_comes_first_and_a_sum_stays_at_the_most_there_is() {
    let orders = [
        spent("c", "2026-01-01", Standing::Placed, eur(2)),
        spent("b", "2026-01-01", Standing::Waiting, eur(i64::MAX)),
        spent("a", "2026-01-01", Standing::Placed, eur(i64::MAX)),
        spent("a", "2026-01-01", Standing::Placed, eur(i64::MAX)),
        spent("d", "2026-01-01", Standing::Placed, eur(2)),
    ];
    let books = spend_books(&orders, month("2026-01-01"));
    let order: Vec<&str> = books[0].people.iter().map(|part| part.of.0.as_str()).collect();
    assert_eq!(order, ["a", "c", "d", "b"]);
    assert_eq!(books[0].people[0].all.placed, sum(i64::MAX, 2));
}

#[test]
fn people_who_are_nobody_any_more_become_one_behind_all_others() {
    let orders = [
        spent("gone 1", "2026-01-01", Standing::Placed, eur(500)),
        spent("alice", "2026-01-01", Standing::Placed, eur(1)),
        spent("gone 2", "2025-01-01", Standing::Placed, eur(70)),
    ];
    let books = spend_books(&orders, month("2026-01-01"));
    let book = books.into_iter().next().unwrap().with_people(|key| (key.0 == "alice").then_some("Alice"));
    let people: Vec<_> = book.people.iter().map(|part| (part.of, part.all.placed, part.this_month.placed)).collect();
    assert_eq!(people, [(Some("Alice"), sum(1, 1), sum(1, 1)), (None, sum(570, 2), sum(500, 1))]);
}

/// Order 1 with a line "staging" at 1 and lines "prod" at 20 and 300, without tax; 400 with tax.
fn three_lines(prices: [Money; 3]) -> Order {
    let mut order = order(1);
    let mut line = order.content.lines[0].clone();
    for (id, of) in [(1, "prod"), (2, "prod")] {
        (line.id, line.name) = (LineId(id), name(of));
        order.content.lines.push(line.clone());
    }
    order.quote.with_tax = eur(400);
    order.quote.lines = (0..).zip(prices).map(|(id, total)| QuotedLine { line: LineId(id), total }).collect();
    order
}

#[test]
fn an_order_is_split_among_its_projects_by_their_lines_without_tax() {
    let spent = Spent::of(&three_lines([eur(1), eur(20), eur(300)]), day("2026-01-01"), None);
    assert_eq!(
        (spent.with_tax, &spent.projects),
        (eur(400), &vec![(name("staging"), eur(1)), (name("prod"), eur(320))])
    );
    let books = spend_books(&[spent], month("2026-01-01"));
    let projects: Vec<_> = books[0].projects.iter().map(|part| (part.of.as_str(), part.all.waiting)).collect();
    assert_eq!(projects, [("prod", sum(320, 1)), ("staging", sum(1, 1))]);
    assert_eq!(books[0].all().waiting, sum(400, 1), "the order counts once");
}

#[test]
fn a_free_line_in_points_belongs_to_its_order_and_another_currency_to_its_own_book() {
    let points = |ucents| Money::new(ucents, Currency::Points);
    let free = Spent::of(&three_lines([points(0), eur(20), eur(300)]), day("2026-01-01"), None);
    let books = spend_books(&[free], month("2026-01-01"));
    assert_eq!((books.len(), books[0].projects.len()), (1, 2));
    let other = Spent::of(&three_lines([points(5), eur(20), eur(300)]), day("2026-01-01"), None);
    let books = spend_books(&[other], month("2026-01-01"));
    let sums: Vec<_> = books.iter().map(|book| (book.currency, book.projects.len(), book.all().count())).collect();
    assert_eq!(sums, [(Currency::EUR, 1, 1), (Currency::Points, 1, 0)]);
}

#[test]
fn what_is_placed_counts_when_it_was_placed_and_all_else_when_it_was_sent() {
    let (sent, placed) = (day("2025-12-31"), day("2026-01-01"));
    let of = |stage: Stage, placed: Option<Timestamp>| {
        let mut order = order(1);
        order.stage = stage;
        let spent = Spent::of(&order, sent, placed);
        (spent.standing, spent.month, spent.otherwise)
    };
    let number = OrderNumber(7);
    let (then, later) = (Month::of(sent), Month::of(placed));
    assert_eq!(of(Stage::Placed { number }, Some(placed)), (Standing::Placed, later, false));
    assert_eq!(of(Stage::PlacedOtherwise { number }, Some(placed)), (Standing::Placed, later, true));
    for stage in [Stage::Pending, Stage::Approved, Stage::Held(HeldFor::NotSent)] {
        assert_eq!(of(stage, None), (Standing::Waiting, then, false));
    }
    let undecided = Stage::Undecided(Undecided::Doubted(Doubt::ForgottenCart));
    assert_eq!(of(undecided, None), (Standing::Waiting, then, false));
    assert_eq!(of(Stage::Closed(Ending::Expired), Some(placed)), (Standing::Closed, then, false));
    let books = spend_books(
        &[Spent { otherwise: true, ..spent("alice", "2026-01-01", Standing::Placed, eur(1)) }],
        month("2026-01-01"),
    );
    assert_eq!(books[0].otherwise, 1);
}
