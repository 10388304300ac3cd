//! What OVHcloud wants to be done before an account orders another project.

use serde::{Deserialize, Serialize};

/// One thing to do (`cloud.project.EligibilityInfo.actionsRequired`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Action {
    /// `addPaymentMethod`: the account has no payment method.
    AddPaymentMethod,
    /// `askIncreaseProjectsQuota`: the account has as many projects as it may have.
    AskIncreaseProjectsQuota,
    /// `challengePaymentMethod`: the payment method has to be confirmed, which only the control panel can.
    ChallengePaymentMethod,
    /// `verifyPaypal`: the PayPal account has to be verified.
    VerifyPaypal,
    /// Something that was added to the list since.
    Other,
}

impl Action {
    /// Reads OVHcloud's word for it.
    pub fn read(word: &str) -> Action {
        match word {
            "addPaymentMethod" => Action::AddPaymentMethod,
            "askIncreaseProjectsQuota" => Action::AskIncreaseProjectsQuota,
            "challengePaymentMethod" => Action::ChallengePaymentMethod,
            "verifyPaypal" => Action::VerifyPaypal,
            _ => Action::Other,
        }
    }

    /// Whether an order is refused until it is done, so that nobody need be asked to approve one. A higher quota can be asked
    /// for while the order waits, and what is not known is not held against anybody: approvers are told of these.
    pub fn stops_ordering(self) -> bool {
        match self {
            Action::AddPaymentMethod | Action::ChallengePaymentMethod | Action::VerifyPaypal => true,
            Action::AskIncreaseProjectsQuota | Action::Other => false,
        }
    }
}
