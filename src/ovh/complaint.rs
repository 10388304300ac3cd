//! The body of a refusal, in all the forms OVHcloud writes it.
//!
//! Classed (`class`, `message`, sometimes `details`), older (`errorCode`, `httpCode`, `message`), or a message alone.
//! A gateway may answer with an HTML page instead: that is no complaint and says nothing about what became of a call.

use crate::order::{Verdict, VoucherFault};
use serde_json::Value;

/// What a JSON object says against a call.
pub(super) struct Complaint {
    code: String,
    oauth: String,
    class: String,
    message: String,
}

impl Complaint {
    /// Reads a body; nothing if it is not a JSON object.
    pub(super) fn read(body: &[u8]) -> Option<Complaint> {
        let body: Value = serde_json::from_slice(body).ok()?;
        let text = |key| body.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        body.is_object().then(|| Complaint {
            code: text("errorCode"),
            oauth: text("error"),
            class: text("class"),
            message: text("message"),
        })
    }

    /// Whether it carries this code, in whichever form.
    pub(super) fn is(&self, code: &str) -> bool {
        self.code == code || self.class == code
    }

    /// Whether its class is this one or one below it (`Client::BadRequest::<Detail>`).
    pub(super) fn is_below(&self, class: &str) -> bool {
        self.class.strip_prefix(class).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    }

    /// The code of a token that was refused (RFC 6749, section 5.2); empty if there is none.
    pub(super) fn oauth_error(&self) -> &str {
        &self.oauth
    }

    /// Whether its message has these words.
    pub(super) fn says(&self, words: &str) -> bool {
        self.message.contains(words)
    }

    /// Refused by the fraud check, as the control panel recognises it.
    pub(super) fn fraud_check(&self) -> Option<Verdict> {
        self.says("(error 906)").then_some(Verdict::FraudCheck)
    }

    /// `VOUCHER_<REASON>`, wherever it stands in the message: the control panel knows a voucher's refusal by it.
    pub(super) fn voucher(&self) -> Option<Verdict> {
        let (_, rest) = self.message.split_once("VOUCHER_")?;
        let end = rest.find(|c: char| !(c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'));
        let reason = rest.get(..end.unwrap_or(rest.len()))?;
        Some(fault(reason).map_or(Verdict::Voucher, Verdict::VoucherRefused))
    }

    /// "Custom field X is mandatory for product Y", one line for each, or "... is duplicated ...".
    pub(super) fn custom_field(&self) -> Option<Verdict> {
        let mut lines = self.message.lines().filter(|line| line.trim_start().starts_with("Custom field ")).peekable();
        lines.peek()?;
        let lines: Vec<&str> = lines.collect();
        let any = |words| lines.iter().any(|line| line.contains(words));
        Some(match (any("is duplicated"), any("is mandatory")) {
            (true, _) => Verdict::ConfigurationDuplicated,
            (false, true) => Verdict::ConfigurationMissing,
            (false, false) => Verdict::BadRequest,
        })
    }

    /// "Found eligibility issues: challengePaymentMethod".
    pub(super) fn eligibility(&self) -> Option<Verdict> {
        let (_, list) = self.message.split_once("Found eligibility issues")?;
        let issues = list.split(|c: char| !c.is_ascii_alphanumeric()).filter(|issue| !issue.is_empty());
        Some(Verdict::Eligibility {
            issues: issues.filter(|issue| issue.len() <= 40).take(10).map(str::to_owned).collect(),
        })
    }

    /// The codes with which an invalid key or a missing right is refused, and the words of `Client::Forbidden`.
    pub(super) fn credentials(&self) -> Option<Verdict> {
        let any = |codes: &[&str]| codes.iter().any(|code| self.is(code));
        if any(&["INVALID_KEY", "INVALID_CREDENTIAL", "NOT_CREDENTIAL"]) {
            return Some(Verdict::CredentialInvalid);
        }
        if any(&["NOT_GRANTED_CALL", "FORBIDDEN"]) {
            return Some(Verdict::RightMissing);
        }
        if !self.is("Client::Forbidden") {
            return None;
        }
        Some(if self.says("application key is invalid") || self.says("credential is not valid") {
            Verdict::CredentialInvalid
        } else if self.says("has not been granted") || self.says("not granted for this request") {
            Verdict::RightMissing
        } else {
            Verdict::NotAllowed
        })
    }
}

/// The reason by OVHcloud's name for it. The names are those of the control panel's texts; of the one that locks the
/// account out, the plural is taken for it too.
fn fault(reason: &str) -> Option<VoucherFault> {
    match reason {
        "INVALID" => Some(VoucherFault::Invalid),
        "TOO_MANY_ATTEMPT" | "TOO_MANY_ATTEMPTS" => Some(VoucherFault::TooManyAttempts),
        "NO_LONGER_VALID" => Some(VoucherFault::NoLongerValid),
        "ALREADY_USED" => Some(VoucherFault::AlreadyUsed),
        "ALREADY_USED_2" => Some(VoucherFault::AnotherUsed),
        "EXPIRED" => Some(VoucherFault::Expired),
        "COUNTRY" => Some(VoucherFault::Country),
        "PAYMENT_MEAN" => Some(VoucherFault::PaymentMethod),
        "TOO_MANY_USED" => Some(VoucherFault::UsedUp),
        "NICHANDLE" => Some(VoucherFault::OtherAccount),
        "SCORED" => Some(VoucherFault::NotEligible),
        "NEW_CUSTOMER" => Some(VoucherFault::NewCustomers),
        "NEW_PROJECT" => Some(VoucherFault::NewProjects),
        _ => None,
    }
}
