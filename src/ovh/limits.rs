//! How long to wait and how much to read. Nothing is unbounded.

use std::time::Duration;

/// The bounds of every call.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// Until a connection stands, TLS included.
    pub(super) connect: Duration,
    /// From the request to the last byte of the answer, for all calls but the checkout.
    pub(super) usual: Duration,
    /// The same for the checkout: as long as OVHcloud's own clients wait.
    pub(super) checkout: Duration,
    /// The longest answer, in bytes. A dry run carries the whole texts of the contracts.
    pub(super) answer: usize,
    /// The pause before the first repetition.
    pub(super) first_pause: Duration,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            connect: Duration::from_secs(10),
            usual: Duration::from_secs(30),
            checkout: Duration::from_secs(180),
            answer: 2 * 1024 * 1024,
            first_pause: Duration::from_millis(300),
        }
    }
}

/// Calls that one question may have under way side by side (options of plans, details of an order).
pub(super) const SIDE_BY_SIDE: usize = 8;
