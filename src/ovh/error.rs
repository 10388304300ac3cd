//! What became of a call. For money this is the question that matters.

use crate::order::{QueryId, Silence, Verdict, VoucherFault};
use std::fmt;

/// A call that did not end well. Its text is for the operator and holds no URL, id, body or key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// What was being done, for example "reading the account".
    pub doing: &'static str,
    /// What became of the request.
    pub fate: Fate,
    /// OVHcloud's id of the call, if an answer carried one.
    pub query_id: Option<QueryId>,
    /// Whether the call was to change something: then what went unanswered may have been done.
    pub changes: bool,
}

/// What became of a request that brought no usable answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// No connection stood, so OVHcloud cannot have seen it.
    NotSent,
    /// OVHcloud answered that it will not do it.
    Refused(Verdict),
    /// What was asked for is not there, or not any more (404, 460).
    Missing,
    /// It may have been done, if it was to change something.
    Unknown(Silence),
}

impl Error {
    /// Nothing left this machine.
    pub(super) fn not_sent(doing: &'static str) -> Error {
        Error { doing, fate: Fate::NotSent, query_id: None, changes: true }
    }
}

impl std::error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.doing, self.fate)?;
        if self.changes && self.fate.is_silence() {
            f.write_str("; it may have been done")?;
        }
        if let Some(QueryId(id)) = &self.query_id {
            write!(f, " (OVHcloud's query id: {id})")?;
        }
        Ok(())
    }
}

impl Fate {
    /// Whether OVHcloud said nothing at all.
    fn is_silence(&self) -> bool {
        match self {
            Fate::Unknown(Silence::TimedOut | Silence::Broken | Silence::Interrupted) => true,
            Fate::Unknown(Silence::Status(_) | Silence::Unreadable(_))
            | Fate::NotSent
            | Fate::Refused(_)
            | Fate::Missing => false,
        }
    }
}

impl fmt::Display for Fate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fate::NotSent => f.write_str("no connection to OVHcloud; check the network and `ovh.endpoint`"),
            Fate::Refused(verdict) => f.write_str(refusal(verdict)),
            Fate::Missing => f.write_str("OVHcloud has nothing of the kind, or not any more"),
            Fate::Unknown(silence) => unknown(*silence, f),
        }
    }
}

fn refusal(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::ConfigurationMissing => "OVHcloud misses a configuration of the product",
        Verdict::ConfigurationDuplicated => {
            "OVHcloud has a configuration of the product twice; start again with a new cart"
        }
        Verdict::Eligibility { .. } => "the account may not order this by the API now; order it in the control panel",
        Verdict::ClockDiffers => "this machine's clock and OVHcloud's differ; set the clock (NTP)",
        Verdict::SignatureInvalid => {
            "OVHcloud does not accept the signature; check OVH_APPLICATION_SECRET and OVH_CONSUMER_KEY"
        }
        Verdict::CredentialInvalid => {
            "OVHcloud does not accept the credentials: a key or a secret is wrong, or was never validated, or was revoked; `cartwright login` gets a new key"
        }
        Verdict::RightMissing => {
            "the credentials lack the right to this call; `cartwright doctor` says which they need"
        }
        Verdict::NotAllowed => {
            "OVHcloud does not allow it: the cart is not assigned, or the account may not order this plan"
        }
        Verdict::FraudCheck => "refused by OVHcloud's fraud check (error 906); contact OVHcloud's support",
        Verdict::BadRequest => "OVHcloud does not accept the request",
        Verdict::CartGone => "the cart is gone; start again with a new one",
        Verdict::PaymentRefused => {
            "OVHcloud does not take the payment method; choose another default in the control panel"
        }
        Verdict::NoPaymentMethod => "the account has no such payment method; add one in the control panel",
        Verdict::VoucherRefused(VoucherFault::TooManyAttempts) => {
            "OVHcloud takes no voucher of this account for an hour, after too many wrong ones"
        }
        Verdict::Voucher | Verdict::VoucherRefused(_) => {
            "OVHcloud does not take the voucher; check the code and its time limit"
        }
    }
}

fn unknown(silence: Silence, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match silence {
        Silence::TimedOut => f.write_str("no answer in time"),
        Silence::Broken => f.write_str("the connection broke"),
        Silence::Status(status) => write!(f, "OVHcloud answered with status {status}, which decides nothing"),
        Silence::Unreadable(status) => write!(f, "OVHcloud's answer (status {status}) could not be read"),
        Silence::Interrupted => f.write_str("the program ended before an answer came"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changes_something_may_have_been_done() {
        let said = |changes, silence| {
            Error { doing: "asking", fate: Fate::Unknown(silence), query_id: Some(QueryId("EU.1".to_owned())), changes }
                .to_string()
        };
        assert_eq!(said(false, Silence::Broken), "asking: the connection broke (OVHcloud's query id: EU.1)");
        assert_eq!(
            said(true, Silence::TimedOut),
            "asking: no answer in time; it may have been done (OVHcloud's query id: EU.1)"
        );
        assert!(!said(true, Silence::Status(503)).contains("may have been done"), "an answer came");
    }
}
