//! The right of withdrawal.

use super::call::{Call, route};
use super::{Error, Ovh, judge};
use crate::journal::Durable;
use crate::order::{OrderNumber, RetractBegan};
use serde_json::json;

impl Ovh {
    /// Withdraws from an order: `POST /me/order/{orderId}/retraction`. It ends what was ordered, so it takes what only the
    /// journal makes, and spends it.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fme&branch=v1#post-/me/order/-orderId-/retraction>
    ///
    /// # Errors
    /// When OVHcloud refuses it, or does not say. Then it may have been done.
    pub async fn retract(&self, began: Durable<RetractBegan>, number: OrderNumber) -> Result<(), Error> {
        let RetractBegan { reason, .. } = began.spend();
        let route = route(&["me", "order", &number.to_string(), "retraction"]);
        let call = Call::post("withdrawing from an order", route, &json!({ "reason": reason.word() }));
        self.send(&call.judged_by(judge::retraction)).await?;
        Ok(())
    }
}
