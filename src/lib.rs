//! Cartwright.

pub mod discord;
pub mod order;
