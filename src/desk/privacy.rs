//! What is kept about a person, and erasing it.

use super::{Desk, No, clock};
use crate::journal::{Erasable, Erased};
use crate::order::PersonId;
use jiff::SignedDuration;

/// What is kept about somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// How many lines their cart has.
    pub cart_lines: usize,
    /// How many orders concern them: asked for by them, or decided.
    pub orders: i64,
    /// How long it is kept after the last of these has ended.
    pub time: SignedDuration,
    /// Whether they can be erased.
    pub erasable: Erasable,
}

impl Desk {
    /// What is kept about a person; nothing if they are not known. Asking does not make them known.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn kept(&self, id: PersonId) -> Result<Option<Kept>, No> {
        let Some(who) = self.remembered(id) else { return Ok(None) };
        let journal = &self.0.journal;
        Ok(Some(Kept {
            cart_lines: journal.cart(&who.key).await?.lines.len(),
            orders: journal.concerns(&who.key).await?,
            time: journal.kept(),
            erasable: journal.erasable(&who.key, clock::now()).await?,
        }))
    }

    /// Erases a person who asks for it; nothing if they are not known.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn erase(&self, id: PersonId) -> Result<Option<Erased>, No> {
        self.refuse_when_stopping()?;
        let Some(who) = self.remembered(id) else { return Ok(None) };
        let erased = self.0.journal.erase(id, &who.key, clock::now()).await?;
        Ok(Some(erased))
    }
}
