//! Handing on one's right to approve, and taking it back: the one place where either happens.

use super::{Desk, No, Trouble, clock};
use crate::journal::{Deputation, JournalError, Profile};
use crate::order::{DelegatingFault, Deputed, Named, Order, PersonKey, Refusal, Who};
use crate::order::{Group, PersonId};
use jiff::Timestamp;

/// A right that was handed on, with those who should know.
#[derive(Clone, Debug)]
pub struct Delegated {
    /// Until when.
    pub until: Timestamp,
    /// To whom. Their name and language are empty if they were never here.
    pub deputy: Profile,
    /// Who had it until now.
    pub former: Option<Profile>,
}

impl Desk {
    /// A person hands their right to approve to another for a time, instead of to whoever had it before.
    ///
    /// # Errors
    /// When the rules refuse it or it cannot be written down.
    pub async fn delegate(&self, who: &Who, to: &Named, until: &str) -> Result<Delegated, No> {
        self.refuse_when_stopping()?;
        let now = clock::now();
        let until = self.policy().may_delegate(who, to, until, now)?;
        let journal = &self.0.journal;
        let deputy = journal.keys(&[to.id]).await?.remove(&to.id).ok_or(No::Trouble(Trouble::Journal))?;
        let before = journal.deputations(now).await?.into_iter().find(|deputation| deputation.from.key == who.key);
        let former = match before.filter(|before| before.to != deputy) {
            Some(before) => journal.profile(&before.to).await?,
            None => None,
        };
        let from = Deputed { key: who.key.clone(), roles: who.roles.clone() };
        journal.depute(&Deputation { from, to: deputy.clone(), until }, clock::now()).await?;
        tracing::info!(%until, "a right to approve is handed on");
        let unknown = || Profile { id: to.id, name: String::new(), locale: String::new() };
        Ok(Delegated { until, deputy: journal.profile(&deputy).await?.unwrap_or_else(unknown), former })
    }

    /// A person takes their right back; gives who had it, unless they were erased.
    ///
    /// # Errors
    /// When there is nothing to take back or it cannot be written down.
    pub async fn reclaim(&self, who: &Who) -> Result<Option<Profile>, No> {
        self.refuse_when_stopping()?;
        let ended = self.0.journal.end_deputation(&who.key, clock::now()).await?;
        let ended = ended.ok_or(No::Refused(Refusal::Delegating(DelegatingFault::Nothing)))?;
        tracing::info!("a right to approve is taken back");
        Ok(self.0.journal.profile(&ended.to).await?)
    }

    /// Those who can approve an order now, deputies among them.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn can_act(&self, order: &Order) -> Result<Group<PersonId>, No> {
        Ok(self.people_of(&order.can_act(&self.deputations_now().await?)).await?)
    }

    /// Those who are asked because the others did not decide.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn second_group(&self, order: &Order) -> Result<Group<PersonId>, No> {
        Ok(self.people_of(&order.second_group(&self.deputations_now().await?)).await?)
    }

    async fn deputations_now(&self) -> Result<Vec<(Deputed, PersonKey)>, JournalError> {
        let deputations = self.0.journal.deputations(clock::now()).await?;
        Ok(deputations.into_iter().map(|deputation| (deputation.from, deputation.to)).collect())
    }
}
