//! One order to be: what its people want and do, and what goes wrong meanwhile. All of it is decided beforehand.

use super::chance::Chance;
use super::mischief::Mischief;

/// The word by which an order's message is known, with the errand's number behind it.
const REASON: &str = "errand-";

/// One order to be.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Errand {
    /// Counted from 1.
    pub(crate) number: u32,
    /// The new project's name. Twins share one.
    pub(crate) name: String,
    /// Whether it buys a second project beside the first.
    pub(crate) second: bool,
    /// Whether it carries a voucher.
    pub(crate) voucher: bool,
    /// What the approver thinks of it.
    pub(crate) verdict: Verdict,
    /// How often people try again when it is on hold, before they close it.
    pub(crate) patience: u32,
    /// Whether the requester opens the payment link.
    pub(crate) opens_link: bool,
    /// What goes wrong.
    pub(crate) mischief: Mischief,
}

/// What the approver thinks of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It may be placed.
    Approve,
    /// Two approvers say so at the same moment.
    ApproveTogether,
    /// It may not.
    Reject,
}

impl Errand {
    /// What a seed decides for the errand of this number.
    pub(crate) fn of(seed: u64, number: u32) -> Errand {
        let mut chance = Chance::of(seed, number);
        // Only an even one looks like the one before, so twins come in pairs, on their way together.
        let twin = number.is_multiple_of(2) && chance.percent(6);
        let likeness = if twin { number.saturating_sub(1) } else { number };
        let verdicts = [(80, Verdict::Approve), (12, Verdict::ApproveTogether), (8, Verdict::Reject)];
        Errand {
            number,
            name: format!("chaos-{seed}-{likeness}"),
            second: !twin && chance.percent(8),
            voucher: chance.percent(6),
            verdict: chance.one_of(&verdicts).copied().unwrap_or(Verdict::Approve),
            patience: if chance.percent(85) { 6 } else { 0 },
            opens_link: chance.percent(40),
            mischief: Mischief::of(&mut chance),
        }
    }

    /// The reason given with it, by which its message is known.
    pub(crate) fn reason(&self) -> String {
        format!("{REASON}{}.", self.number)
    }
}

/// The errand whose reason stands in this text.
pub(crate) fn number_in(text: &str) -> Option<u32> {
    let (_, behind) = text.split_once(REASON)?;
    leading_number(behind)
}

/// The number at the beginning of a text.
pub(crate) fn leading_number<T: std::str::FromStr>(text: &str) -> Option<T> {
    let end = text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len());
    text.get(..end)?.parse().ok()
}
