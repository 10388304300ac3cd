//! How it is with the payment link of a placed order.

/// What is so about the link of a placed order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkState {
    /// A person pays by it.
    Open,
    /// The bot pays, or has asked and waits until it shows.
    BotPays,
    /// The bot may have paid: it is shown with a warning.
    MayBePaid,
    /// The total is not the one that was approved.
    Moved,
    /// It is paid.
    Paid,
    /// It is cancelled, or about to be.
    Cancelled,
    /// Somebody withdraws from it, or may have: nobody pays it here.
    Withdrawn,
    /// It is followed no longer: nobody here knows whether there is something to pay.
    Unfollowed,
}
