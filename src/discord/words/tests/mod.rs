//! The words: complete in every language, and right in the details that languages differ in.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::wildcard_enum_match_arm,
    reason = "a test may stop at the first surprise"
)]

mod complete;
mod forms;
