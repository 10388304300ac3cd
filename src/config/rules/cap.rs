//! One `[[cap]]`: the most that may be ordered in a month.

use super::super::value::{self, Value, Wrong};
use super::reader::{Notes, Reader, Stated, role};
use super::table::Table;
use crate::order::{Cap, CapOf};

/// Whose orders count together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Per {
    Person,
    Role,
    Everybody,
}

/// Reads one cap.
pub(super) fn read(table: &Table, guild: u64, notes: &mut Notes) -> Option<Stated<Cap>> {
    let mut reader = Reader::new(table, guild, notes);
    let per = reader.one("per", per);
    if !reader.has("per") {
        let hint = "write `per = \"person\"`, `per = \"role\"` with a `role`, or `per = \"everybody\"`";
        reader.fault(&[], "a cap does not say whose orders it counts", hint);
    }
    let named = reader.one("role", role);
    let at = reader.at(&["role"]);
    let named = named.map(|named| reader.noted("role", vec![(named, at)]));
    let named = named.and_then(|roles| roles.first().copied());
    if per == Some(Per::Role) && !reader.has("role") {
        reader.fault(
            &["per"],
            "a cap per role does not say which",
            "add the role's id, as in `role = \"613425648685547541\"`",
        );
    }
    if per.is_some_and(|per| per != Per::Role) && reader.has("role") {
        reader.fault(
            &["role"],
            "a cap names a role, but does not count by it",
            "write `per = \"role\"`, or leave out `role`",
        );
    }
    let month = reader.money("month");
    if !reader.has("month") {
        reader.fault(&[], "a cap does not say how much", "add the most in a month, as in `month = \"500.00 EUR\"`");
    }
    if month.is_some_and(|month| month.is_zero()) {
        let hint = "write an amount above zero, or take the cap out";
        reader.fault(&["month"], "a cap of nothing stops every order that costs anything", hint);
    }
    let of = match (per, named) {
        (Some(Per::Person), _) => Some(CapOf::Person),
        (Some(Per::Role), Some(role)) => Some(CapOf::Role(role)),
        (Some(Per::Everybody), _) => Some(CapOf::Everybody),
        (Some(Per::Role) | None, _) => None,
    };
    let cap = of.zip(month).map(|(of, month)| Cap { of, month });
    let found = reader.found(cap)?;
    found.what.map(|what| Stated { at: found.at, what })
}

fn per(value: &Value) -> Result<Per, Wrong> {
    match value::text(value)? {
        "person" => Ok(Per::Person),
        "role" => Ok(Per::Role),
        "everybody" => Ok(Per::Everybody),
        _ => Err(Wrong::new("is none of the three", "write \"person\", \"role\" or \"everybody\"")),
    }
}
