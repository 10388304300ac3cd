//! What became of a call, judged by status and body alone.
//!
//! A strict judge for the checkout, where a wrong "refused" could buy twice, another as strict for payments, and a liberal
//! one for all other calls, where a wrong guess costs a repetition or a sentence that helps less. The check of a voucher
//! has one of its own.

use super::{Fate, complaint::Complaint};
use crate::order::{Silence, Verdict, VoucherFault};

/// Judges an answer to the checkout that is not 2xx. Only what is certainly a verdict counts as one.
pub(super) fn checkout(status: u16, body: &[u8]) -> Fate {
    let verdict = Complaint::read(body).and_then(|complaint| certain(status, &complaint));
    verdict.map_or(Fate::Unknown(Silence::Status(status)), Fate::Refused)
}

/// Judges an answer to a payment that is not 2xx. Only what is certainly a verdict counts as one: that the order is paid or
/// cancelled already does not, because it says nothing of who did it, and looking does.
pub(super) fn payment(status: u16, body: &[u8]) -> Fate {
    let verdict = Complaint::read(body).and_then(|complaint| unpaid(status, &complaint));
    verdict.map_or(Fate::Unknown(Silence::Status(status)), Fate::Refused)
}

/// Judges an answer to any other call that is not 2xx.
pub(super) fn call(status: u16, body: &[u8]) -> Fate {
    let Some(complaint) = Complaint::read(body) else { return Fate::Unknown(Silence::Status(status)) };
    if let Some(verdict) = likely(status, &complaint) {
        return Fate::Refused(verdict);
    }
    match status {
        404 | 460 => Fate::Missing,
        _ => Fate::Unknown(Silence::Status(status)),
    }
}

/// Judges an answer to the check of a voucher that is not 2xx. Only what names a voucher's reason says that a code is wrong.
/// Where none is named, the control panel goes by the status: 404 is an invalid code, 403 one that is no longer valid. Here
/// they prove nothing: the route or the right may be missing, in whatever words, and a good code is not to be refused for
/// that. 400 is too many attempts there, and here too: going on costs more than waiting.
pub(super) fn voucher(status: u16, body: &[u8]) -> Fate {
    match (status, call(status, body)) {
        (400, Fate::Refused(Verdict::BadRequest)) => {
            Fate::Refused(Verdict::VoucherRefused(VoucherFault::TooManyAttempts))
        }
        (_, fate) => fate,
    }
}

fn certain(status: u16, complaint: &Complaint) -> Option<Verdict> {
    if status < 400 {
        return None;
    }
    if let Some(fraud) = complaint.fraud_check() {
        return Some(fraud);
    }
    match status {
        400 if complaint.is("QUERY_TIME_OUT") => Some(Verdict::ClockDiffers),
        400 if complaint.is("INVALID_SIGNATURE") => Some(Verdict::SignatureInvalid),
        400 => complaint.custom_field().or_else(|| complaint.eligibility()),
        403 => complaint.credentials().or_else(|| complaint.says("You are not allowed").then_some(Verdict::NotAllowed)),
        _ => None,
    }
}

/// Judges an answer to a withdrawal that is not 2xx. That it was not done is told only where that is certain.
pub(super) fn retraction(status: u16, body: &[u8]) -> Fate {
    let verdict = Complaint::read(body).and_then(|complaint| match status {
        400 if complaint.is("QUERY_TIME_OUT") => Some(Verdict::ClockDiffers),
        400 if complaint.is("INVALID_SIGNATURE") => Some(Verdict::SignatureInvalid),
        403 => undone(&complaint),
        _ => None,
    });
    verdict.map_or(Fate::Unknown(Silence::Status(status)), Fate::Refused)
}

/// What a 403 proves. Its class alone proves nothing: what is paid, or withdrawn from, already may be refused in the same.
fn undone(complaint: &Complaint) -> Option<Verdict> {
    let certain = |verdict: &Verdict| matches!(verdict, Verdict::CredentialInvalid | Verdict::RightMissing);
    let known = complaint.credentials().filter(certain);
    known.or_else(|| complaint.says("You are not allowed").then_some(Verdict::NotAllowed))
}

fn unpaid(status: u16, complaint: &Complaint) -> Option<Verdict> {
    match status {
        400 if complaint.is("QUERY_TIME_OUT") => Some(Verdict::ClockDiffers),
        400 if complaint.is("INVALID_SIGNATURE") => Some(Verdict::SignatureInvalid),
        // Its class may be `Client::Forbidden`, so it comes first.
        403 if complaint.says("This order can't be paid with") => Some(Verdict::PaymentRefused),
        403 => undone(complaint),
        404 if complaint.says("paymentMean not found") => Some(Verdict::NoPaymentMethod),
        _ => None,
    }
}

fn likely(status: u16, complaint: &Complaint) -> Option<Verdict> {
    // The control panel knows a voucher's refusal by this part of the message, at 400, 403 and 404 alike. Its class may be
    // `Client::Forbidden`, so it comes first.
    if matches!(status, 400 | 403 | 404)
        && let Some(voucher) = complaint.voucher()
    {
        return Some(voucher);
    }
    if let Some(verdict) = certain(status, complaint) {
        return Some(verdict);
    }
    match status {
        400 if complaint.says("Query out of time") => Some(Verdict::ClockDiffers),
        400 if complaint.says("Invalid signature") => Some(Verdict::SignatureInvalid),
        401 => Some(Verdict::CredentialInvalid),
        403 if complaint.says("not valid") || complaint.says("is invalid") => Some(Verdict::CredentialInvalid),
        403 if complaint.says("granted") => Some(Verdict::RightMissing),
        403 => Some(Verdict::NotAllowed),
        400 | 402 | 405 | 406 | 410..=418 | 422 => Some(Verdict::BadRequest),
        _ if complaint.is_below("Client::BadRequest") && (400..500).contains(&status) => Some(Verdict::BadRequest),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
