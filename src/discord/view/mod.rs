//! What people see: pure functions from facts to the JSON bodies of Discord messages, forms and choices.
//!
//! Nothing here asks, waits or decides. A body carries `content`, `embeds`, `components` and `allowed_mentions`, all of
//! them always, so that an edit also takes away what is no longer there. Whoever sends it adds the flags.

mod account;
mod after;
mod announce;
mod audit;
mod before;
mod body;
mod button;
mod buttons;
mod called;
mod caps;
mod card;
mod cart;
mod catalogue;
mod changed;
mod choices;
mod contracts;
mod course;
mod deciding;
mod delegating;
mod embed;
mod escape;
mod explain;
mod fit;
mod form;
mod headline;
mod held;
mod help;
mod lines;
mod link;
mod news;
mod next;
mod note;
mod orders;
mod payers;
mod payment;
mod people;
mod policy;
mod privacy;
mod product;
mod progress;
mod refusal;
mod spend;
mod spend_picture;
mod standing;
mod thread;
mod trouble;
mod verdict;
mod votes;
mod voucher;

#[cfg(test)]
mod tests;

pub use account::account;
pub use after::{retract_form, retraction};
pub use announce::{About, Announced, announcement};
pub use audit::{audit, audit_about, audit_no_days, audit_refused, audit_too_large};
pub use body::text;
pub use called::called;
pub use card::card;
pub use cart::cart;
pub use catalogue::catalogue;
pub use choices::{option_choices, plan_choices};
pub use delegating::{delegated, deputy_begins, deputy_ends, reclaimed};
pub use escape::escape;
pub use explain::explain;
pub use form::{
    CODE_INPUT, CONFIRM_INPUT, NUMBER_INPUT, REASON_INPUT, alone_form, approve_form, not_ordered_form, ordered_form,
    reject_form, voucher_form, waive_form,
};
pub use headline::headline;
pub use held::{doubt, held, silence, vain};
pub use help::help;
pub use link::link;
pub use news::news;
pub use note::{Note, Permission, note};
pub use orders::orders;
pub use payers::{payer_reminder, payers_called};
pub use payment::{payment_notice, payment_reminder};
pub use policy::policy;
pub use privacy::{erased, privacy, privacy_sure};
pub use refusal::{refusal, refusal_by};
pub use spend::spend;
pub use spend_picture::{spend_alt, spend_charts};
pub use thread::thread_name;
pub use trouble::{broken_off, no, trouble};
pub use verdict::verdict;
pub use voucher::voucher_given;
