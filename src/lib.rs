//! Cartwright.

pub mod journal;
pub mod order;
