//! What the team spends, as text: this month and all months, then by month, person and project.

use super::body::{body, text};
use super::embed::Embed;
use super::escape::escape_within;
use super::fit::fit;
use super::people::name;
use crate::desk::Spending;
use crate::discord::request::By;
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::journal::Profile;
use crate::order::{Book, Currency, Money, Month, Part, ProjectName, Standing, Sums};
use serde_json::Value;

const COLOR: u32 = 0x34_98_DB;
/// The currencies that one message shows; an account has one.
const MOST_BOOKS: usize = 4;
/// The characters of all frames of a message together, and of one.
const MOST_ALL: usize = 6000;
const MOST_ONE: usize = 4096;
/// What titles, sums and the explanation need of that.
const FIXED: usize = 1000;

/// What was spent, in a frame for each currency.
pub fn spend(lang: Lang, spending: &Spending, by: Option<By>) -> Value {
    if spending.books.is_empty() {
        return text(say::spend_none(lang));
    }
    let shown = spending.books.len().min(MOST_BOOKS);
    let room = (MOST_ALL / shown).min(MOST_ONE).saturating_sub(FIXED);
    let mut embeds = Vec::new();
    for (place, book) in spending.books.iter().take(shown).enumerate() {
        let several = spending.books.len() > 1;
        let title = if several { say::spend_title_in(lang, book.currency.code()) } else { say::spend_title(lang) };
        let mut description = sections(lang, book, by, room);
        if place + 1 == shown {
            let others = spending.books.len() - shown;
            description.extend((others > 0).then(|| say::spend_currencies(lang, others)));
            description.push(say::spend_foot(lang));
        }
        embeds.push(Embed::new(COLOR).titled(title).with(description.join("\n\n")));
    }
    body(String::new(), embeds, Vec::new())
}

/// The sums, then the views that are wanted, in so many characters.
fn sections(lang: Lang, book: &Book<Option<Profile>>, by: Option<By>, room: usize) -> Vec<String> {
    let sums_of = |sums: &Sums| sums_in(lang, book.currency, sums);
    let mut heads = vec![
        say::spend_this_month(lang, sums_of(&book.this_month())),
        say::spend_all_months(lang, sums_of(&book.all())),
    ];
    if book.otherwise > 0 {
        heads.push(say::spend_otherwise(lang, book.otherwise));
    }
    let mut lists = Vec::new();
    if by.is_none_or(|by| by == By::Status) {
        lists.push((say::spend_by_month(lang), months(lang, book)));
    }
    if by.is_none_or(|by| by == By::Person) {
        let person = |of: &Option<Profile>| name(lang, of.as_ref());
        lists.push((say::spend_by_person(lang), parts(lang, book.currency, &book.people, person)));
    }
    if by.is_none_or(|by| by == By::Project) {
        lists.push((say::spend_by_project(lang), parts(lang, book.currency, &book.projects, project)));
    }
    lists.retain(|(_, lines)| !lines.is_empty());
    let room = room / lists.len().max(1);
    let lists = lists.into_iter().map(|(heading, lines)| {
        format!("**{heading}**\n{}", fit(&lines, "\n", room, |left_out| say::and_more(lang, left_out)))
    });
    std::iter::once(heads.join("\n")).chain(lists).collect()
}

/// The months in which anything was, newest first.
fn months<P>(lang: Lang, book: &Book<P>) -> Vec<String> {
    let busy = book.months.iter().rev().filter(|(_, sums)| sums.count() > 0);
    let line = |(month, sums): &(Month, Sums)| {
        format!("- {}", say::spend_part(lang, month_long(lang, *month), sums_in(lang, book.currency, sums)))
    };
    busy.map(line).collect()
}

fn parts<T>(lang: Lang, currency: Currency, parts: &[Part<T>], called: impl Fn(&T) -> String) -> Vec<String> {
    let line = |part: &Part<T>| {
        let (name, all) = (called(&part.of), sums_in(lang, currency, &part.all));
        let said = if part.this_month.count() == 0 {
            say::spend_part(lang, name, all)
        } else if part.this_month == part.all {
            say::spend_part_all_now(lang, name, all)
        } else {
            say::spend_part_now(lang, name, all, sums_in(lang, currency, &part.this_month))
        };
        format!("- {said}")
    };
    parts.iter().map(line).collect()
}

fn project(name: &ProjectName) -> String {
    escape_within(name.as_str(), 2 * ProjectName::MAX)
}

/// `placed 120.00 EUR (3 orders), waiting 5.00 EUR (1 order)`.
pub(super) fn sums_in(lang: Lang, currency: Currency, sums: &Sums) -> String {
    let said = [Standing::Placed, Standing::Waiting, Standing::Closed].into_iter().filter_map(|standing| {
        let sum = sums.of(standing);
        let say = match standing {
            Standing::Placed => say::spend_placed,
            Standing::Waiting => say::spend_waiting,
            Standing::Closed => say::spend_closed,
        };
        let price = lang.money(Money::new(sum.ucents, currency));
        (sum.orders > 0).then(|| say(lang, price, say::spend_orders(lang, sum.orders)))
    });
    let said: Vec<String> = said.collect();
    if said.is_empty() { say::spend_nothing(lang) } else { said.join(", ") }
}

/// `November 2026`.
fn month_long(lang: Lang, month: Month) -> String {
    say::spend_month(lang, word(&say::spend_months_long(lang), month), month.year().to_string())
}

/// `Nov`, in the language.
pub(super) fn month_short(lang: Lang, month: Month) -> String {
    word(&say::spend_months_short(lang), month)
}

/// The month's word in a list of twelve.
fn word(months: &str, month: Month) -> String {
    months.split_whitespace().nth(month.index()).unwrap_or_default().to_owned()
}
