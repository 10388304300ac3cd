//! Facts for whoever decides. They are gathered while a cart is priced and are never worth waiting for: what is not known
//! by then is not shown.

use super::{Desk, No, OvhTrouble, Trouble};
use crate::journal::JournalError;
use crate::order::{Action, Content, Facts, Money, Refusal, Remark, Verdict, Who, last_price};
use crate::ovh::{self, Wanted};
use std::collections::BTreeSet;
use std::sync::OnceLock;
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
    wanted: Wanted,
    /// Whether it has a free discovery project.
    discovery: bool,
}

impl Readiness {
    /// Is there nothing that has to be done before the account orders anything?
    ///
    /// # Errors
    /// With what that is.
    pub(super) fn may_order(&self) -> Result<(), Refusal> {
        if self.wanted.actions.iter().any(|action| action.stops_ordering()) {
            return Err(self.not_eligible());
        }
        Ok(())
    }

    /// What stops no order and should be known before anybody is asked to approve one.
    pub(super) fn remarks(&self) -> BTreeSet<Remark> {
        Remark::of(&self.wanted.actions, &self.wanted.unknown, self.discovery)
    }

    /// Why there is no price. If OVHcloud already refuses the order for what it wants first, that is explained.
    pub(super) fn explain(&self, trouble: Trouble) -> No {
        match &trouble {
            Trouble::Ovh { fate: OvhTrouble::Refused(Verdict::Eligibility { .. }), .. }
                if !self.wanted.actions.is_empty() =>
            {
                No::Refused(self.not_eligible())
            }
            Trouble::Ovh { .. }
            | Trouble::Journal
            | Trouble::NoCatalogue
            | Trouble::CartDiffers
            | Trouble::Stopping => No::Trouble(trouble),
        }
    }

    fn not_eligible(&self) -> Refusal {
        Refusal::NotEligible { actions: self.wanted.actions.clone() }
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
        let wanted = known_in_time(&over, self.0.ovh.wanted());
        // How many there are is known before which they are.
        let listed: OnceLock<Vec<String>> = OnceLock::new();
        let discovery = known_in_time(&over, async {
            let ids = self.0.ovh.project_ids().await?;
            let ids = listed.get_or_init(|| ids);
            Ok(self.has_discovery(ids).await)
        });
        let (result, wanted, discovery) = tokio::join!(working, wanted, discovery);
        let projects = listed.get().map(|ids| u32::try_from(ids.len()).unwrap_or(u32::MAX));
        let (wanted, discovery) = (wanted.unwrap_or_default(), discovery.unwrap_or_default());
        (result, Readiness { projects, wanted, discovery })
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
            quota: readiness.wanted.actions.contains(&Action::AskIncreaseProjectsQuota),
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
