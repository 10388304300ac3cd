//! The player proved: its parts by tables, the whole with a bot of a few lines.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may stop at the first surprise")]

mod bot;
mod parts;
mod playing;
