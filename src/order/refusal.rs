//! Why something is not done. Each has its sentence, and in it what would help.

use super::{
    Action, Brake, DelegatingFault, Money, NameFault, NoRetraction, OrderId, OrderNumber, PersonKey, PlanCode,
    ProjectName, Remark, Tally,
};
use serde::{Deserialize, Serialize};

/// A "no" to a person. Nothing was changed.
///
/// The audit keeps those about an order as they are, so they hold keys, numbers and amounts, and no text of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why")]
pub enum Refusal {
    /// There is nothing in the cart.
    CartEmpty,
    /// The cart has as many lines as it can have.
    CartFull {
        /// How many that is.
        most: usize,
    },
    /// The cart changed, or was sent, while this was being done.
    CartChanged,
    /// There is no line with this number.
    NoSuchLine {
        /// The number given.
        place: i64,
        /// How many lines there are.
        lines: usize,
    },
    /// OVHcloud does not offer this plan.
    UnknownPlan {
        /// What it does offer.
        offered: Vec<PlanCode>,
    },
    /// OVHcloud does not offer this option with this plan.
    UnknownOption {
        /// What it does offer.
        offered: Vec<PlanCode>,
    },
    /// Two options of a family of which only one may be chosen.
    OptionExclusive {
        /// The family.
        family: String,
    },
    /// An option of this family must be chosen.
    OptionMandatory {
        /// The family.
        family: String,
    },
    /// A quantity that cannot be ordered.
    Quantity {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// A text that cannot be a project's name.
    Name(NameFault),
    /// Another line of the cart has this plan and name.
    NameTaken {
        /// The name.
        name: ProjectName,
    },
    /// A voucher code of a form that none has.
    VoucherForm,
    /// Too many voucher codes were wrong: no other is tried for a while.
    VoucherBrake(Brake),
    /// A reason or a cost centre that is too long or empty.
    TextLength {
        /// The most characters it may have.
        most: usize,
    },
    /// The order does not exist.
    NoSuchOrder {
        /// The number given.
        order: OrderId,
    },
    /// Only approvers may do this.
    NotApprover,
    /// Whether the right that was handed to this person still counts cannot be found out now.
    RightUnsure,
    /// Nobody approves their own order here.
    OwnOrder,
    /// Nobody says no to their own order: they withdraw it.
    OwnRejection,
    /// Nobody settles here what becomes of their own order.
    OwnSettling,
    /// The right that was handed to this person is that of whoever asked for the order.
    RequestersRight,
    /// This person has approved it already.
    AlreadyApproved,
    /// Somebody has approved it by this person's right.
    ApprovedForYou {
        /// Who.
        by: PersonKey,
    },
    /// The right that this person would use is used already.
    RightUsed {
        /// By whom.
        by: PersonKey,
    },
    /// This person has decided already, and the order went on.
    YouDecided,
    /// Somebody has decided already, and the order went on.
    AlreadyDecided {
        /// Who, if one person did.
        by: Option<PersonKey>,
    },
    /// The order is over.
    Over,
    /// The order is being placed: it can be neither stopped nor withdrawn from now.
    BeingPlaced,
    /// It may have been ordered: somebody has to say so before it can be closed.
    DecideFirst,
    /// OVHcloud has the order: it is not taken back here.
    PlacedAlready {
        /// Which order.
        order: OrderId,
    },
    /// The right of withdrawal cannot be used.
    NoRetraction(NoRetraction),
    /// OVHcloud orders nothing for the account until these are done.
    NotEligible {
        /// What is to be done; at least one.
        actions: Vec<Action>,
    },
    /// There is something to know before anybody is asked. Sending the cart again goes on.
    KnowFirst {
        /// What; at least one.
        remarks: Vec<Remark>,
    },
    /// The button was made for another price or content than the order has now.
    SealMoved,
    /// The order is not held, so there is nothing to try again or to close.
    NotHeld,
    /// The order is not what the person was shown when they decided.
    ChangedSince {
        /// Which order.
        order: OrderId,
    },
    /// The order does not wait for somebody to say whether OVHcloud has it.
    NotUndecided,
    /// A right to approve is not handed on, or not taken back.
    Delegating(DelegatingFault),
    /// Nobody may approve this order alone, or not this person.
    NotAlone,
    /// This person has not approved it, or it waits no longer.
    NothingToTakeBack,
    /// Only whoever asked for an order takes it back.
    NotRequester,
    /// There is no right of withdrawal to give up: the account is not a private individual's.
    NothingToWaive,
    /// The order has become dearer than its rule is for.
    OverRule {
        /// The most under that rule.
        most: Money,
    },
    /// A month's cap is used up.
    OverCap {
        /// Which.
        tally: Tally,
        /// How much of it is used.
        used: Money,
        /// How much there is.
        most: Money,
    },
    /// The operator's rules count in another currency than the account pays in.
    OtherCurrency {
        /// The rules' currency.
        rules: Money,
    },
    /// The person did not type what confirms it.
    NotConfirmed {
        /// The order, whose number confirms it.
        order: OrderId,
    },
    /// What was typed is no number of an OVHcloud order.
    NumberForm,
    /// The account has no order of this number.
    NumberUnknown {
        /// The number given.
        number: OrderNumber,
    },
    /// The order of this number belongs to an order of ours.
    NumberClaimed {
        /// The number given.
        number: OrderNumber,
        /// Whose it is.
        by: OrderId,
    },
    /// The order of this number may be what another order of ours is just buying, and nothing shows whether it is.
    NumberPerhapsAnothers {
        /// The number given.
        number: OrderNumber,
        /// Whose it may be.
        by: OrderId,
    },
    /// The order of this number was there before the checkout.
    NumberOlder {
        /// The number given.
        number: OrderNumber,
    },
    /// The order of this number buys something else.
    NumberOther {
        /// The number given.
        number: OrderNumber,
    },
    /// The person, or somebody whose right they use, was erased while this was being done.
    Erased,
    /// The order is past its time.
    Expired,
    /// OVHcloud does not have the order yet, so there is no link.
    NotPlaced,
    /// OVHcloud has an order that is not what was approved: its link is not given out.
    PlacedOtherwise,
    /// The bot pays it, so there is no link.
    BotPays,
    /// It is paid, so there is nothing to pay.
    PaidAlready,
    /// OVHcloud has cancelled it, so there is nothing to pay.
    CancelledThere,
    /// Somebody withdraws from it, or may have, so nobody pays it here.
    WithdrawnFrom,
    /// It is followed no longer, so nobody here knows whether there is something to pay.
    Unfollowed {
        /// OVHcloud's number.
        number: OrderNumber,
    },
    /// OVHcloud shows another total than was approved: the link is not given out.
    TotalMoved,
    /// The link is for the requester, the approvers and the payers.
    LinkNotForYou,
}
