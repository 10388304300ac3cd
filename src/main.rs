//! Cartwright.
fn main() {}
