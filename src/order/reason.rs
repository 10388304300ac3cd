//! Why an order did not simply go through: OVHcloud's verdicts, its silences, and our own doubts.
//!
//! They are closed lists, so that each has its sentence and its next step, and none carries text of the vendor's or a
//! person's into the journal.

use super::{OrderId, OrderNumber, PersonKey, PlanCode, VoucherFault};
use serde::{Deserialize, Serialize};

/// OVHcloud's id of one call (`X-Ovh-QueryID`); its support asks for it. Kept only if it has the usual characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct QueryId(pub String);

/// How the one checkout ended, as far as the answer proves it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// 2xx with an order number, and content and price as sealed.
    Placed {
        /// OVHcloud's number.
        number: OrderNumber,
    },
    /// 2xx with an order number, but not what was sealed: no link, no payment.
    PlacedOtherwise {
        /// OVHcloud's number.
        number: OrderNumber,
    },
    /// Certainly a verdict: nothing was ordered.
    Refused {
        /// Which.
        verdict: Verdict,
        /// OVHcloud's id of the call.
        query_id: Option<QueryId>,
    },
    /// No connection stood, so nothing was sent.
    NotSent,
    /// Nothing was sent: right before it, this process had lost its time, or its journal failed.
    NotAsked,
    /// Everything else: the order may exist.
    Unknown {
        /// What came instead of an answer.
        silence: Silence,
        /// OVHcloud's id of the call, if an answer carried one.
        query_id: Option<QueryId>,
    },
}

/// What came instead of an answer that proves anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Silence {
    /// Nothing in time.
    TimedOut,
    /// The connection broke after the request may have gone out.
    Broken,
    /// A status that decides nothing: 5xx, 408, 409, 429, 460, an unlisted 4xx, a redirect.
    Status(u16),
    /// An answer that is not the JSON it should be, or 2xx without an order number.
    Unreadable(u16),
    /// The process ended before an answer could be written down.
    Interrupted,
}

/// A refusal that is certain, by its kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// 400 "Custom field X is mandatory for product Y".
    ConfigurationMissing,
    /// 400 "Custom field X is duplicated for product Y".
    ConfigurationDuplicated,
    /// 400 "Found eligibility issues: ...", with OVHcloud's names of them.
    Eligibility {
        /// For example `challengePaymentMethod`; letters and digits only.
        issues: Vec<String>,
    },
    /// 400 `QUERY_TIME_OUT`: our clock and OVHcloud's differ.
    ClockDiffers,
    /// 400 `INVALID_SIGNATURE`.
    SignatureInvalid,
    /// 403 `INVALID_KEY`, `INVALID_CREDENTIAL`, `NOT_CREDENTIAL`: the credentials are not valid.
    CredentialInvalid,
    /// 403 `NOT_GRANTED_CALL` or "User not granted for this request": the credentials lack a right.
    RightMissing,
    /// 403 "You are not allowed": the cart is not assigned, or the account may not order this plan.
    NotAllowed,
    /// "(error 906)": refused by OVHcloud's fraud check.
    FraudCheck,
    /// Bad input in a call before the checkout, for example a plan that is not sold.
    BadRequest,
    /// 404 or 460 in a call before the checkout: the cart is gone.
    CartGone,
    /// 403 "This order can't be paid with …": OVHcloud does not take this payment method.
    PaymentRefused,
    /// 404 "paymentMean not found", or an account without a default payment method.
    NoPaymentMethod,
    /// A voucher that OVHcloud does not take, for no reason that is known.
    Voucher,
    /// A voucher that OVHcloud does not take.
    VoucherRefused(VoucherFault),
}

/// Why an order is held: nothing was ordered, and nothing is asked again without a click.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeldFor {
    /// OVHcloud refused, before or at the checkout.
    Refused {
        /// Which.
        verdict: Verdict,
        /// OVHcloud's id of the call.
        query_id: Option<QueryId>,
    },
    /// No connection to OVHcloud stood.
    NotSent,
    /// The bot was held up right before the checkout, and did not send it.
    NotAsked,
    /// OVHcloud gave no usable answer while the cart was prepared.
    NoAnswer {
        /// OVHcloud's id of the last call, if it gave one.
        query_id: Option<QueryId>,
    },
    /// The cart read back was twice not the one asked for.
    CartDiffers,
    /// A plan or option of the order is no longer offered.
    NotOffered {
        /// Which.
        plan: PlanCode,
    },
    /// Another order of the same plan and project name is not settled yet.
    Twin {
        /// Which.
        order: OrderId,
    },
    /// A person said that OVHcloud does not have it.
    SaidNotOrdered {
        /// Who.
        by: PersonKey,
    },
    /// Before ordering once more, orders like it were found that nobody asked for. They are among the strays.
    Strays,
    /// The journal was restored from a backup, which may have forgotten a checkout: whether nothing was ordered, a
    /// person has to look.
    Restored,
}

/// How looking for an order has ended without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Vain {
    /// None of the account's orders is it.
    Nothing,
    /// Several of them could be it.
    Several,
    /// One of them is for its projects, at another total.
    Otherwise,
    /// One of them cannot be read, and so could be it.
    Unreadable,
    /// OVHcloud does not say which orders there are.
    Unanswered,
    /// The answer to the checkout came and names an order that counts as another one's here.
    Claimed {
        /// Which.
        number: OrderNumber,
        /// Whose it counts as.
        by: OrderId,
    },
}

impl Vain {
    /// Whether it may be said only after the cart was to be deleted, or is known to be ordered: a checkout that is still on
    /// its way would prove it wrong.
    pub fn needs_a_second_lock(self) -> bool {
        match self {
            Vain::Nothing | Vain::Otherwise => true,
            Vain::Several | Vain::Unreadable | Vain::Unanswered | Vain::Claimed { .. } => false,
        }
    }
}

/// Why the bot will not go on by itself although nothing failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// OVHcloud knows a cart of this order that the journal does not: a restored backup has forgotten something.
    ForgottenCart,
    /// Before a checkout, newer orders of the account could not be read: each may be what an earlier one has made.
    Unread {
        /// Which; no more of them than a person is shown.
        numbers: Vec<OrderNumber>,
    },
}
