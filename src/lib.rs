//! Cartwright.

pub mod config;
pub mod order;
