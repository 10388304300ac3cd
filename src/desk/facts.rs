//! Facts for whoever decides. They are gathered while a cart is priced and are never worth waiting for: what is not known
//! by then is not shown.

use super::Desk;
use crate::journal::JournalError;
use crate::order::{Action, Content, Facts, Money, Refusal, Who, last_price};
use std::time::Duration;
use tokio::time::timeout;

/// How long the account's state may still be waited for once the cart is priced.
const GRACE: Duration = Duration::from_secs(1);
/// How many placed orders are looked through for the last price.
const MOST_PLACED: u32 = 20;

/// What OVHcloud says of the account. Nothing where it says nothing, or the consumer key may not ask.
#[derive(Clone, Debug, Default)]
pub(super) struct Readiness {
    projects: Option<u32>,
    actions: Vec<Action>,
}

impl Readiness {
    /// Is there nothing that has to be done before the account orders anything?
    ///
    /// # Errors
    /// With what that is.
    pub(super) fn may_order(&self) -> Result<(), Refusal> {
        if self.actions.iter().any(|action| action.stops_ordering()) {
            return Err(Refusal::NotEligible { actions: self.actions.clone() });
        }
        Ok(())
    }
}

impl Desk {
    /// Does the work, and meanwhile asks how ready the account is for another project. That takes no longer than the
    /// work, give or take a moment, and never fails.
    pub(super) async fn while_asking<T>(&self, work: impl Future<Output = T>) -> (T, Readiness) {
        let (priced, done) = tokio::sync::oneshot::channel();
        let asking = async {
            let readiness = self.readiness();
            tokio::pin!(readiness);
            tokio::select! {
                ready = &mut readiness => return ready,
                // The sender is gone or has sent: either way the work is over.
                _over = done => {}
            }
            timeout(GRACE, readiness).await.unwrap_or_default()
        };
        let working = async {
            let result = work.await;
            let _listening = priced.send(());
            result
        };
        tokio::join!(working, asking)
    }

    /// The facts about this order of this person's.
    pub(super) async fn facts(
        &self,
        who: &Who,
        content: &Content,
        total: Money,
        readiness: Readiness,
    ) -> Result<Facts, JournalError> {
        let placed = self.0.journal.newest_placed(MOST_PLACED).await?;
        Ok(Facts {
            first: !self.0.journal.has_placed(&who.key).await?,
            projects: readiness.projects,
            quota: readiness.actions.contains(&Action::AskIncreaseProjectsQuota),
            last: last_price(content, total, &placed),
        })
    }

    async fn readiness(&self) -> Readiness {
        let (wanted, projects) = tokio::join!(self.0.ovh.actions_required(), self.0.ovh.count_projects());
        for error in [wanted.as_ref().err(), projects.as_ref().err()].into_iter().flatten() {
            tracing::debug!(%error, "a fact for the approvers is not known");
        }
        Readiness { projects: projects.ok(), actions: wanted.unwrap_or_default() }
    }
}
