//! Cartwright.

pub mod order;
