//! Cartwright.

pub mod cli;
pub mod config;
pub mod health;
pub mod log;
pub mod order;
pub mod run;
pub mod signals;
