//! Whether an order that was found is the one that the bot's own checkout made, or may be one that a person has made by hand.
//!
//! Whatever is like it is taken for it, and a person pays it. The account's money is moved only for what this proves.

use super::{Asked, CartSeen, Look, Order, Stage};
use jiff::{SignedDuration, Timestamp};

/// So far back the account's orders are listed before a checkout begins: far enough for any clock. Journals hold the time that
/// this gives, so another value would change what is read from old ones.
pub const LOOKED_BACK: SignedDuration = SignedDuration::from_hours(48);

/// OVHcloud's clocks may differ so much from each other, and it drops the parts of a second.
const TOLERANCE: SignedDuration = SignedDuration::from_secs(60);

impl Asked {
    /// Before this, by OVHcloud's clock, its checkout cannot have made an order.
    fn earliest(&self) -> Timestamp {
        let looked = self.since.checked_add(LOOKED_BACK).unwrap_or(Timestamp::MAX);
        looked.checked_sub(TOLERANCE).unwrap_or(Timestamp::MIN)
    }
}

impl Order {
    /// Whether the only order that is like it is its own: OVHcloud has shown the checkout's cart as ordered, the order is shown
    /// to be no older than the checkout, and nobody was asked to see to it meanwhile. A cart that is open or gone proves nothing:
    /// nothing says that OVHcloud drops the cart of an order, and the bot deletes some itself.
    pub(super) fn is_proved(&self, asked: &Asked, look: &Look) -> bool {
        match self.stage {
            Stage::CheckingOut { ordered, .. } => {
                (ordered || look.cart == CartSeen::Ordered) && look.made.is_some_and(|made| made >= asked.earliest())
            }
            Stage::Pending
            | Stage::Approved
            | Stage::Held(_)
            | Stage::Undecided(_)
            | Stage::Placed { .. }
            | Stage::PlacedOtherwise { .. }
            | Stage::Closed(_) => false,
        }
    }
}
