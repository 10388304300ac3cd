//! What the team spends, as charts, and the same numbers in words for those who do not see them.

use super::escape::visible;
use super::fit::{fit, size};
use super::spend::{month_short, sums_in};
use crate::desk::Spending;
use crate::discord::picture::{Bar, Chart, MOST_ROWS};
use crate::discord::request::By;
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::journal::Profile;
use crate::order::{Book, Money, Part, Sums};

/// The charts of one picture, one for each currency.
const MOST_CHARTS: usize = 3;
/// The characters that Discord lets describe an attachment.
const MOST_ALT: usize = 1024;
const UCENTS_PER_UNIT: i64 = 100_000_000;

/// The charts: months, people or projects, split by what has become of the orders.
pub fn spend_charts(lang: Lang, spending: &Spending, by: Option<By>) -> Vec<Chart> {
    spending.books.iter().take(MOST_CHARTS).map(|book| chart(lang, book, by)).collect()
}

/// The same in words, as long as it fits.
pub fn spend_alt(lang: Lang, spending: &Spending, by: Option<By>) -> String {
    let books = spending.books.iter().take(MOST_CHARTS);
    let room = MOST_ALT / spending.books.len().clamp(1, MOST_CHARTS);
    let said = books.map(|book| {
        let shown = shown(lang, book, by);
        let lines = shown.iter().filter(|row| row.sums.count() > 0);
        let lines: Vec<String> =
            lines.map(|row| say::spend_part(lang, row.name(), sums_in(lang, book.currency, &row.sums))).collect();
        let title = title(lang, book, by);
        let bare = size(&say::spend_picture_alt(lang, title.as_str(), "")) + 2;
        let lines = fit(&lines, "; ", room.saturating_sub(bare), |left_out| say::and_more(lang, left_out));
        let lines = if lines.is_empty() { say::spend_nothing(lang) } else { lines };
        say::spend_picture_alt(lang, title, lines)
    });
    said.collect::<Vec<_>>().join("\n")
}

/// A bar before it has a length.
struct Row {
    label: String,
    below: String,
    sums: Sums,
}

impl Row {
    fn name(&self) -> String {
        if self.below.is_empty() { self.label.clone() } else { format!("{} {}", self.label, self.below) }
    }
}

fn chart(lang: Lang, book: &Book<Option<Profile>>, by: Option<By>) -> Chart {
    let rows = shown(lang, book, by);
    let free = is_free(book, by);
    let bar = |row: &Row| {
        let parts = [row.sums.placed, row.sums.waiting, row.sums.closed]
            .map(|sum| if free { i64::from(sum.orders) * UCENTS_PER_UNIT } else { sum.ucents });
        let whole = parts.into_iter().fold(0, i64::saturating_add);
        let said = match by {
            _ if row.sums.count() == 0 => String::new(),
            None | Some(By::Status) => lang.short(whole),
            Some(By::Person | By::Project) if free => lang.short(whole),
            Some(By::Person | By::Project) => lang.money(Money::new(whole, book.currency)),
        };
        Bar { label: row.label.clone(), below: row.below.clone(), parts, said }
    };
    let digits = if free { 0 } else { book.currency.minor_digits() };
    Chart {
        title: title(lang, book, by),
        legend: [say::spend_legend_placed(lang), say::spend_legend_waiting(lang), say::spend_legend_closed(lang)],
        bars: rows.iter().map(bar).collect(),
        standing: by.is_none_or(|by| by == By::Status),
        nothing: say::spend_nothing(lang),
        least_step: UCENTS_PER_UNIT / 10_i64.pow(digits),
        lang,
    }
}

fn title(lang: Lang, book: &Book<Option<Profile>>, by: Option<By>) -> String {
    let code = book.currency.code();
    let unit = match by {
        _ if is_free(book, by) => say::spend_unit_orders(lang),
        None | Some(By::Status | By::Person) => say::spend_unit_taxed(lang, code),
        Some(By::Project) => say::spend_unit_untaxed(lang, code),
    };
    match by {
        None | Some(By::Status) => say::spend_picture_months(lang, unit),
        Some(By::Person) => say::spend_picture_people(lang, unit),
        Some(By::Project) => say::spend_picture_projects(lang, unit),
    }
}

/// Whether nothing in the view costs anything. Then orders are counted: bars without length would show nothing.
fn is_free(book: &Book<Option<Profile>>, by: Option<By>) -> bool {
    let free = |sums: &Sums| [sums.placed, sums.waiting, sums.closed].iter().all(|sum| sum.ucents == 0);
    match by {
        None | Some(By::Status) => book.months.iter().all(|(_, sums)| free(sums)),
        Some(By::Person) => book.people.iter().all(|part| free(&part.all)),
        Some(By::Project) => book.projects.iter().all(|part| free(&part.all)),
    }
}

fn shown(lang: Lang, book: &Book<Option<Profile>>, by: Option<By>) -> Vec<Row> {
    let person = |of: &Option<Profile>| match of {
        Some(person) => visible(&person.name),
        None => say::person_erased(lang),
    };
    match by {
        None | Some(By::Status) => months(lang, book),
        Some(By::Person) => most(lang, &book.people, person),
        Some(By::Project) => most(lang, &book.projects, |name| visible(name.as_str())),
    }
}

fn months(lang: Lang, book: &Book<Option<Profile>>) -> Vec<Row> {
    let row = |(month, sums): &(crate::order::Month, Sums)| Row {
        label: month_short(lang, *month),
        below: month.year().to_string(),
        sums: *sums,
    };
    book.months.iter().map(row).collect()
}

/// The first of them, and behind those one for all others.
fn most<T>(lang: Lang, parts: &[Part<T>], called: impl Fn(&T) -> String) -> Vec<Row> {
    let row = |part: &Part<T>| Row { label: called(&part.of), below: String::new(), sums: part.all };
    if parts.len() <= MOST_ROWS {
        return parts.iter().map(row).collect();
    }
    let (first, others) = parts.split_at(MOST_ROWS - 1);
    let sums = others.iter().fold(Sums::default(), |sums, part| sums.and(part.all));
    let rest = Row { label: say::and_more(lang, others.len()), below: String::new(), sums };
    first.iter().map(row).chain([rest]).collect()
}
