//! What the bot says to people: every sentence stands in a Fluent file and is called here by its name.
//!
//! `sentences` lists the sentences and their variables once, by topic; a function of that name says it. A name that no code
//! uses does not pass the compiler's lints, and a name or variable that a file lacks does not pass the tests.

mod dates;
mod duration;
mod lang;
mod money;
mod sentences;
mod short;
mod span;
mod word;

#[cfg(test)]
mod tests;

pub(crate) use dates::{date, distance, moment};
pub use lang::Lang;
pub(crate) use sentences::*;
