//! Facts for whoever decides. They are gathered while a cart is priced and are never worth waiting for: what is not known
//! by then is not shown.

use super::Desk;
use crate::journal::JournalError;
use crate::order::{Action, Content, Facts, Money, Refusal, Who, last_price};
use crate::ovh;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// How long the account's state may still be waited for once the cart is priced.
const GRACE: Duration = Duration::from_secs(1);
/// How many placed orders are looked through for the last price.
const MOST_PLACED: u32 = 20;

/// What OVHcloud says of the account. Nothing where it says nothing, or the consumer key may not ask.
#[derive(Clone, Debug)]
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
        let over = CancellationToken::new();
        let working = async {
            let result = work.await;
            over.cancel();
            result
        };
        let wanted = known_in_time(&over, self.0.ovh.actions_required());
        let projects = known_in_time(&over, self.0.ovh.count_projects());
        let (result, wanted, projects) = tokio::join!(working, wanted, projects);
        (result, Readiness { projects, actions: wanted.unwrap_or_default() })
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
}

/// A fact, unless it is refused or does not come soon after the work is over.
async fn known_in_time<T>(over: &CancellationToken, asking: impl Future<Output = Result<T, ovh::Error>>) -> Option<T> {
    let too_late = async {
        over.cancelled().await;
        tokio::time::sleep(GRACE).await;
    };
    tokio::select! {
        said = asking => {
            said.inspect_err(|error| tracing::debug!(%error, "a fact for the approvers is not known")).ok()
        }
        () = too_late => None,
    }
}
