//! The words: complete in every language, and right in the details that languages differ in.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod complete;
mod forms;
