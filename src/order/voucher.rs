//! Why OVHcloud does not take a voucher code. A closed list, so that each reason has its sentence and its next step.

use serde::{Deserialize, Serialize};

/// A reason that OVHcloud's control panel has a text for (`VOUCHER_<REASON>`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VoucherFault {
    /// `INVALID`: no such code.
    Invalid,
    /// `TOO_MANY_ATTEMPT`: the account has tried too many codes, and can try none for an hour.
    TooManyAttempts,
    /// `NO_LONGER_VALID`
    NoLongerValid,
    /// `ALREADY_USED`
    AlreadyUsed,
    /// `ALREADY_USED_2`: the account has used another code that excludes this one.
    AnotherUsed,
    /// `EXPIRED`
    Expired,
    /// `COUNTRY`: for accounts of another country.
    Country,
    /// `PAYMENT_MEAN`: only with a payment method in the account.
    PaymentMethod,
    /// `TOO_MANY_USED`: used as often as it may be.
    UsedUp,
    /// `NICHANDLE`: for another account.
    OtherAccount,
    /// `SCORED`: this account gets no vouchers.
    NotEligible,
    /// `NEW_CUSTOMER`: for new customers only.
    NewCustomers,
    /// `NEW_PROJECT`: for an account's first project only.
    NewProjects,
}

impl VoucherFault {
    /// Every reason.
    pub const ALL: [VoucherFault; 13] = [
        VoucherFault::Invalid,
        VoucherFault::TooManyAttempts,
        VoucherFault::NoLongerValid,
        VoucherFault::AlreadyUsed,
        VoucherFault::AnotherUsed,
        VoucherFault::Expired,
        VoucherFault::Country,
        VoucherFault::PaymentMethod,
        VoucherFault::UsedUp,
        VoucherFault::OtherAccount,
        VoucherFault::NotEligible,
        VoucherFault::NewCustomers,
        VoucherFault::NewProjects,
    ];
}
