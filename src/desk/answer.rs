//! The desk's answers: a refusal by the rules, or trouble that is nobody's fault here.

use crate::journal::{AppendError, JournalError, PaymentLink, Place, SaveError, SubmitError};
use crate::order::{OrderNumber, QueryId, Refusal, Verdict};
use crate::ovh;

/// Why a request was not done. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum No {
    /// The rules say no.
    Refused(Refusal),
    /// Something outside does not work.
    Trouble(Trouble),
}

/// What does not work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The journal cannot be read or written; without a record nothing is done.
    Journal,
    /// OVHcloud's offers have not been read yet.
    NoCatalogue,
    /// OVHcloud did not do what a quote needs.
    Ovh {
        /// What became of it.
        fate: OvhTrouble,
        /// OVHcloud's id of the call; its support asks for it.
        query_id: Option<QueryId>,
    },
    /// The cart read back from OVHcloud was twice not the one asked for.
    CartDiffers,
    /// The bot is about to restart.
    Stopping,
}

/// What became of a call that a quote needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OvhTrouble {
    /// No connection stood.
    NotReached,
    /// No answer, or none that says anything.
    NoVerdict,
    /// It does not show what was asked for.
    NotShown,
    /// A refusal.
    Refused(Verdict),
}

/// What a person adds when sending their cart.
#[derive(Clone, Debug)]
pub struct Sending {
    /// Why it is needed.
    pub reason: String,
    /// Who pays for it in their books.
    pub cost_centre: Option<String>,
    /// Where the order's message goes.
    pub place: Place,
}

/// The payment link, for somebody who may see it.
#[derive(Debug)]
pub enum Link {
    /// It leads to OVHcloud and may be shown to this person.
    Show(PaymentLink),
    /// It leads to a host that is not on the list; it is kept back.
    Elsewhere {
        /// The order's number, to find it in the control panel.
        number: OrderNumber,
    },
    /// OVHcloud has no link for it any more.
    Gone {
        /// The order's number.
        number: OrderNumber,
    },
}

/// How far placing an order has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The cart is being made and assigned.
    Cart,
    /// The items are being added.
    Item,
    /// The items are being configured.
    Configuration,
    /// The dry run is compared with what was approved.
    PriceCheck,
    /// The one checkout is on its way.
    Order,
}

impl From<Refusal> for No {
    fn from(refusal: Refusal) -> No {
        No::Refused(refusal)
    }
}

impl From<JournalError> for No {
    fn from(error: JournalError) -> No {
        tracing::error!(%error, "the journal failed, so a request was not done; work goes on when the journal does");
        No::Trouble(Trouble::Journal)
    }
}

impl From<SaveError> for No {
    fn from(error: SaveError) -> No {
        match error {
            SaveError::Erased => No::Refused(Refusal::Erased),
            SaveError::Changed => No::Refused(Refusal::CartChanged),
            SaveError::Journal(error) => error.into(),
        }
    }
}

impl From<SubmitError> for No {
    fn from(error: SubmitError) -> No {
        match error {
            SubmitError::Refused(refusal) => No::Refused(refusal),
            SubmitError::Erased => No::Refused(Refusal::Erased),
            SubmitError::CartChanged => No::Refused(Refusal::CartChanged),
            SubmitError::Journal(error) => error.into(),
        }
    }
}

impl From<AppendError> for No {
    fn from(error: AppendError) -> No {
        match error {
            AppendError::Stale | AppendError::Leased => No::Refused(Refusal::AlreadyDecided { by: None }),
            AppendError::Erased => No::Refused(Refusal::Erased),
            AppendError::Refused(refusal) => No::Refused(refusal),
            AppendError::Journal(error) => error.into(),
            AppendError::NumberClaimed { number, by } => No::Refused(Refusal::NumberClaimed { number, by }),
            error @ (AppendError::Twin { .. } | AppendError::Paid { .. } | AppendError::Illegal(_)) => {
                tracing::error!(%error, "the journal refused an event, so the request was not done");
                No::Trouble(Trouble::Journal)
            }
        }
    }
}

impl From<ovh::Error> for Trouble {
    /// Of a call about a cart.
    fn from(error: ovh::Error) -> Trouble {
        trouble(error, OvhTrouble::Refused(Verdict::CartGone))
    }
}

impl Trouble {
    /// Of a call about an order of the account.
    pub(super) fn about_order(error: ovh::Error) -> Trouble {
        trouble(error, OvhTrouble::NotShown)
    }
}

fn trouble(error: ovh::Error, missing: OvhTrouble) -> Trouble {
    // People get a sentence and the query id; what helps against it is for the operator.
    tracing::warn!(%error, "OVHcloud did not do what was needed");
    let fate = match error.fate {
        ovh::Fate::NotSent => OvhTrouble::NotReached,
        ovh::Fate::Refused(verdict) => OvhTrouble::Refused(verdict),
        ovh::Fate::Missing => missing,
        ovh::Fate::Unknown(_) => OvhTrouble::NoVerdict,
    };
    Trouble::Ovh { fate, query_id: error.query_id }
}
