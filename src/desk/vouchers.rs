//! Voucher codes: OVHcloud is asked about one when it is given, and again when the cart is sent if it could not say
//! then. Never more often than the brake allows: too many wrong codes lock the account out of vouchers.

use super::{Desk, No, Trouble};
use crate::journal::{MayTry, Trying, Voucher};
use crate::order::{Cart, LineId, PersonKey, Refusal, Tried, Verdict, VoucherFault, Who};
use crate::ovh::{self, Fate, Worth};
use std::collections::BTreeMap;
use std::time::Duration;

/// The longest voucher code taken; OVHcloud states no limit.
const VOUCHER_MOST: usize = 100;
/// How often, and after which pauses, a code waits for OVHcloud's answers about others.
const WAITS: u32 = 100;
const WAIT: Duration = Duration::from_millis(200);

/// A cart in which the voucher of a line was set or taken away.
#[derive(Clone, Debug)]
pub struct VoucherGiven {
    /// The cart.
    pub cart: Cart,
    /// What is known of the code; nothing where none was given, or it was known before.
    pub code: Option<Code>,
}

/// What is known of a code that was not refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// OVHcloud takes it.
    Good(Worth),
    /// OVHcloud has not said. The dry run will, before anybody is asked to approve.
    Unchecked(Unchecked),
}

/// Why OVHcloud has not said whether it takes a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unchecked {
    /// No connection stood.
    NotReached,
    /// No answer, or none that says anything.
    NoVerdict,
    /// The credentials do not allow to ask.
    NotGranted,
}

impl Desk {
    /// Gives a line a voucher, or takes it away. The code goes to the table of secrets and to OVHcloud, nowhere else.
    ///
    /// # Errors
    /// When there is no such line, the code cannot be one, OVHcloud does not take it, too many were wrong, or it cannot
    /// be written down.
    pub async fn cart_voucher(&self, who: &Who, place: i64, code: Option<&str>) -> Result<VoucherGiven, No> {
        self.refuse_when_stopping()?;
        let code = code.map(str::trim).filter(|code| !code.is_empty());
        if code.is_some_and(|code| code.len() > VOUCHER_MOST || !code.bytes().all(|b| b.is_ascii_graphic())) {
            return Err(Refusal::VoucherForm.into());
        }
        let seen = self.cart(who).await?;
        let (next, line) = seen.voucher(place, code.is_some())?;
        let Some(voucher) = code.map(|code| Voucher::new(code.to_owned())) else {
            let cart = self.0.journal.save_cart(&who.key, seen.version, next, Some((line, None))).await?;
            return Ok(VoucherGiven { cart, code: None });
        };
        if self.is_known_good(&who.key, line, &voucher).await? {
            return Ok(VoucherGiven { cart: seen, code: None });
        }
        let code = self.check_code(&who.key, &voucher).await?;
        let kept = Some((line, Some(voucher.clone())));
        let cart = self.0.journal.save_cart(&who.key, seen.version, next, kept).await?;
        self.remember_good(&who.key, line, &voucher, code).await?;
        Ok(VoucherGiven { cart, code: Some(code) })
    }

    /// Before a cart with vouchers is priced: asks about those that OVHcloud could not be asked about before. What it
    /// still does not say, the dry run does.
    pub(super) async fn check_codes(&self, by: &PersonKey, vouchers: &BTreeMap<LineId, Voucher>) -> Result<(), No> {
        if vouchers.is_empty() {
            return Ok(());
        }
        if let Some(brake) = self.0.journal.voucher_lock().await? {
            return Err(Refusal::VoucherBrake(brake).into());
        }
        let unchecked = self.0.journal.unchecked_vouchers(by).await?;
        for (line, voucher) in vouchers.iter().filter(|(line, _)| unchecked.contains(line)) {
            let code = self.check_code(by, voucher).await?;
            self.remember_good(by, *line, voucher, code).await?;
        }
        Ok(())
    }

    async fn is_known_good(&self, by: &PersonKey, line: LineId, voucher: &Voucher) -> Result<bool, No> {
        let kept = self.0.journal.cart_vouchers(by).await?;
        Ok(kept.get(&line) == Some(voucher) && !self.0.journal.unchecked_vouchers(by).await?.contains(&line))
    }

    async fn remember_good(&self, by: &PersonKey, line: LineId, voucher: &Voucher, code: Code) -> Result<(), No> {
        match code {
            Code::Good(_) => Ok(self.0.journal.voucher_is_good(by, line, voucher).await?),
            Code::Unchecked(_) => Ok(()),
        }
    }

    /// Asks OVHcloud about a code, if the brake allows it.
    async fn check_code(&self, by: &PersonKey, voucher: &Voucher) -> Result<Code, No> {
        let Some(trying) = self.leave_to_try(by).await? else {
            return Ok(Code::Unchecked(Unchecked::NoVerdict));
        };
        let answer = self.0.ovh.check_voucher(voucher).await;
        let tried = match &answer {
            Ok(_) => None,
            Err(error) => refused(&error.fate).map(|fault| fault.map_or(Tried::NotTaken, came)),
        };
        self.0.journal.end_trying(trying, tried).await?;
        match answer {
            Ok(worth) => Ok(Code::Good(worth)),
            Err(error) if tried.is_some() => Err(No::Trouble(Trouble::from(error))),
            Err(error) => {
                tracing::warn!(%error, "a voucher was not checked");
                Ok(Code::Unchecked(why(&error)))
            }
        }
    }

    /// Waits for the answers about other codes, if it has to; nothing if they do not come.
    async fn leave_to_try(&self, by: &PersonKey) -> Result<Option<Trying>, No> {
        for _ in 0..WAITS {
            match self.0.journal.try_voucher(by).await? {
                MayTry::Now(trying) => return Ok(Some(trying)),
                MayTry::Braked(brake) => return Err(Refusal::VoucherBrake(brake).into()),
                MayTry::Busy if self.unless_stopping(tokio::time::sleep(WAIT)).await.is_some() => {}
                MayTry::Busy => return Err(No::Trouble(Trouble::Stopping)),
            }
        }
        Ok(None)
    }
}

/// If OVHcloud does not take the code: why, where it says so.
fn refused(fate: &Fate) -> Option<Option<VoucherFault>> {
    match fate {
        Fate::Refused(Verdict::VoucherRefused(fault)) => Some(Some(*fault)),
        Fate::Refused(Verdict::Voucher) => Some(None),
        Fate::Refused(_) | Fate::NotSent | Fate::Missing | Fate::Unknown(_) => None,
    }
}

/// What a code that was not taken counts as.
pub(super) fn came(fault: VoucherFault) -> Tried {
    match fault {
        VoucherFault::TooManyAttempts => Tried::LockedOut,
        VoucherFault::Invalid
        | VoucherFault::NoLongerValid
        | VoucherFault::AlreadyUsed
        | VoucherFault::AnotherUsed
        | VoucherFault::Expired
        | VoucherFault::Country
        | VoucherFault::PaymentMethod
        | VoucherFault::UsedUp
        | VoucherFault::OtherAccount
        | VoucherFault::NotEligible
        | VoucherFault::NewCustomers
        | VoucherFault::NewProjects => Tried::NotTaken,
    }
}

fn why(error: &ovh::Error) -> Unchecked {
    match error.fate {
        Fate::NotSent => Unchecked::NotReached,
        Fate::Unknown(_) => Unchecked::NoVerdict,
        // Turned away before the code was looked at.
        Fate::Refused(_) | Fate::Missing => Unchecked::NotGranted,
    }
}
