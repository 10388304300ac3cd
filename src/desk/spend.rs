//! What the team spends, with people's names.

use super::{Desk, No, clock};
use crate::journal::Profile;
use crate::order::{Book, Month, PersonKey, spend_books, spend_since};
use std::collections::HashMap;

/// Everything to be shown of what was spent. A person who was erased is nothing.
#[derive(Clone, Debug)]
pub struct Spending {
    /// A book for each currency, the one with most orders first.
    pub books: Vec<Book<Option<Profile>>>,
}

impl Desk {
    /// What was spent in this month and the twelve before it. Everybody sees it: they see everybody's orders in the channel.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn spending(&self) -> Result<Spending, No> {
        let now = Month::of(clock::now());
        let books = spend_books(&self.0.journal.spent(spend_since(now).begins()).await?, now);
        let mut people: HashMap<PersonKey, Option<Profile>> = HashMap::new();
        for part in books.iter().flat_map(|book| &book.people) {
            if !people.contains_key(&part.of) {
                people.insert(part.of.clone(), self.0.journal.profile(&part.of).await?);
            }
        }
        let known = |key: &PersonKey| people.get(key).cloned().flatten();
        Ok(Spending { books: books.into_iter().map(|book| book.with_people(known)).collect() })
    }
}
