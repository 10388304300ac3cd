//! The pretend OVHcloud over real sockets: what it sells, what it refuses, and what can go wrong.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may stop at the first surprise")]

mod carts;
mod checkout;
mod client;
mod control;
mod course;
mod delivery;
mod items;
mod keys;
mod measures;
mod tokens;
mod troubles;
mod unknowns;
mod vouchers;
