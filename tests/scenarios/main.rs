//! Every test is a conversation, played over real sockets: the real program between a pretend Discord and a pretend
//! OVHcloud. `UPDATE_EXPECT=1 cargo test --test scenarios` writes down what really comes.
//!
//! Beside its words, every scenario looks at the same things: each interaction was answered within three seconds,
//! Discord refused no call, no secret is in the log at `trace` or in a message, and SIGTERM ended the bot with 0.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests may stop at the first surprise"
)]

mod stage;

mod buying;
mod cart;
mod chaos;
mod crash;
mod deciding;
mod delegating;
mod discord_trouble;
mod forged;
mod information;
mod journal_fails;
mod journal_fails_at_checkout;
mod journal_gone;
mod languages;
mod links;
mod nothing_found;
mod overtaken;
mod policy;
mod policy_caps;
mod prices;
mod readme;
mod refused;
mod restarts;
mod restored;
mod rights;
mod settling;
mod settling_late;
mod settling_switches;
mod silence;
mod slowness;
mod texts;
mod unprepared;
mod vouchers;
mod waiting;
