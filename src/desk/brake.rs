//! The brake on voucher codes where nobody types one: codes that the dry run refuses count, and are not sent again while
//! the account is braked.

use super::vouchers::came;
use super::{Desk, No, OvhTrouble, Trouble};
use crate::journal::JournalError;
use crate::order::{HeldFor, Order, OrderId, PersonKey, Refusal, Stage, Tried, Verdict};

impl Desk {
    /// Counts the codes of a cart that OVHcloud did not take while it was priced. Which of the unchecked ones it was is
    /// not said, so all of them count; of checked ones, one has gone bad since.
    pub(super) async fn count_codes_of_cart(&self, by: &PersonKey, trouble: &Trouble) {
        let unchecked = self.0.journal.unchecked_vouchers(by).await.map(|lines| lines.len());
        self.count_codes(Some(by), unchecked, trouble).await;
    }

    /// As [`Desk::count_codes_of_cart`], of an order that was to be placed.
    pub(super) async fn count_codes_of_order(&self, order: OrderId, trouble: &Trouble) {
        let unchecked = self.0.journal.unchecked_of_order(order).await;
        self.count_codes(None, unchecked, trouble).await;
    }

    async fn count_codes(&self, by: Option<&PersonKey>, unchecked: Result<usize, JournalError>, trouble: &Trouble) {
        let tried = match trouble {
            Trouble::Ovh { fate: OvhTrouble::Refused(Verdict::VoucherRefused(fault)), .. } => came(*fault),
            Trouble::Ovh { fate: OvhTrouble::Refused(Verdict::Voucher), .. } => Tried::NotTaken,
            Trouble::Ovh { .. }
            | Trouble::Journal
            | Trouble::NoCatalogue
            | Trouble::CartDiffers
            | Trouble::Stopping => return,
        };
        let noted = match unchecked {
            Ok(codes) => self.0.journal.note_vouchers(by, tried, codes.max(1)).await,
            Err(error) => Err(error),
        };
        if let Err(error) = noted {
            tracing::error!(%error, "a voucher that was not taken could not be counted");
        }
    }

    /// Before an order whose code OVHcloud did not take is tried again with the same code: the account's own brake.
    pub(super) async fn may_send_codes_again(&self, order: &Order) -> Result<(), No> {
        let Stage::Held(HeldFor::Refused { verdict: Verdict::VoucherRefused(_) | Verdict::Voucher, .. }) = order.stage
        else {
            return Ok(());
        };
        match self.0.journal.voucher_brake().await? {
            Some(brake) => Err(Refusal::VoucherBrake(brake).into()),
            None => Ok(()),
        }
    }
}
