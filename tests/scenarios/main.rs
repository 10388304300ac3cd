//! Every test is a conversation, played over real sockets: the real program between a pretend Discord and a pretend
//! OVHcloud. `UPDATE_EXPECT=1 cargo test --test scenarios` writes down what really comes.
//!
//! Beside its words, every scenario looks at the same things: each interaction was answered within three seconds,
//! Discord refused no call, SIGTERM ended the bot with 0, and no secret that occurred is in any place that people or
//! operators read (`stage/search/places.rs` lists them; `--nocapture` shows how much was searched for how many).
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests may stop at the first surprise"
)]

mod stage;

mod account;
mod after;
mod approving;
mod audit;
mod before_asking;
mod broken_off;
mod buying;
mod canada;
mod cart;
mod chaos;
mod confirming;
mod crash;
mod credentials;
mod deciding;
mod delegating;
mod discord_trouble;
mod double_clicks;
mod following;
mod following_calls;
mod following_details;
mod following_ends;
mod following_logged;
mod following_lost;
mod following_many;
mod following_named;
mod following_others;
mod following_projects;
mod following_reads;
mod following_rights;
mod following_strangers;
mod following_troubles;
mod following_untold;
mod following_withdrawn;
mod forged;
mod information;
mod journal_fails;
mod journal_fails_at_checkout;
mod journal_gone;
mod languages;
mod late_answers;
mod links;
mod nothing_found;
mod operations;
mod outdated;
mod overtaken;
mod payers;
mod paying;
mod paying_attacked;
mod paying_first;
mod paying_found;
mod paying_or_not;
mod paying_told;
mod policy;
mod policy_caps;
mod policy_changes;
mod prices;
mod privacy;
mod readme;
mod refused;
mod restarts;
mod restored;
mod rights;
mod rights_one_by_one;
mod said_by_hand;
mod settling;
mod settling_late;
mod settling_moved;
mod settling_switches;
mod settling_us;
mod silence;
mod slowness;
mod spending;
mod texts;
mod threads;
mod told_broken_off;
mod told_once;
mod undated;
mod unfollowed;
mod unfollowed_after;
mod unfollowed_settled;
mod unfollowed_unread;
mod unprepared;
mod unread;
mod voucher_brake;
mod voucher_checks;
mod voucher_reasons;
mod vouchers;
mod waiting;
mod waiving;
mod who_pays;
