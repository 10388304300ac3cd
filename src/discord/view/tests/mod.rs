//! What people see, as they see it. [`screen::show`] also holds every message against Discord's limits.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod announce;
mod card;
mod choices;
mod deciding;
mod ended;
mod escape;
mod facts;
mod following;
mod held;
mod languages;
mod limits;
mod payers;
mod paying_told;
mod policy;
mod policy_abroad;
mod refusals;
mod replies;
mod screen;
mod sentences;
mod spending;
mod thread;
mod unfollowed;
