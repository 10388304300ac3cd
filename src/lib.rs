//! Cartwright.
