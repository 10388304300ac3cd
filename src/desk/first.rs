//! Before anybody is asked to approve: what whoever sends a cart should know of the account is told them once. That is kept
//! in this process's memory; after a restart, or at another process, they are told once more.

use super::{Desk, clock};
use crate::order::{PersonKey, Refusal, Remark, Told};
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

/// Who was told what.
#[derive(Default)]
pub(super) struct Tellings(Mutex<Told>);

impl Desk {
    /// Tells whoever sends a cart what they were not told yet.
    ///
    /// # Errors
    /// With what there is to know, once. The same cart goes on when it is sent again.
    pub(super) fn tell_first(&self, who: &PersonKey, remarks: BTreeSet<Remark>) -> Result<(), Refusal> {
        let mut told = self.0.tellings.0.lock().unwrap_or_else(PoisonError::into_inner);
        if told.tell(who, &remarks, clock::now()) {
            return Err(Refusal::KnowFirst { remarks: remarks.into_iter().collect() });
        }
        Ok(())
    }
}
