//! Every refusal there is, and that one which was kept says the same later.

use super::facts::catalogue;
use crate::order::{
    ActionWord, Brake, Currency, DelegatingFault, Money, NameFault, OrderId, OrderNumber, PersonKey, PlanCode,
    ProjectName, Refusal, Remark, RoleId, Tally,
};

/// Every refusal that has a sentence of its own.
pub(super) fn refusals() -> Vec<Refusal> {
    let until = jiff::Timestamp::from_second(1_800_003_600).unwrap();
    let offered: Vec<PlanCode> = catalogue().offers.into_iter().map(|offer| offer.plan).collect();
    vec![
        Refusal::CartEmpty,
        Refusal::CartFull { most: 10 },
        Refusal::CartChanged,
        Refusal::NoSuchLine { place: -4, lines: 1 },
        Refusal::UnknownPlan { offered: offered.clone() },
        Refusal::UnknownPlan { offered: vec![] },
        Refusal::UnknownOption { offered },
        Refusal::UnknownOption { offered: vec![] },
        Refusal::OptionExclusive { family: "certi`fication".to_owned() },
        Refusal::OptionMandatory { family: "certification".to_owned() },
        Refusal::Quantity { least: 1, most: 20 },
        Refusal::Quantity { least: 1, most: 1 },
        Refusal::Name(NameFault::Empty),
        Refusal::Name(NameFault::TooLong(65)),
        Refusal::Name(NameFault::Control),
        Refusal::NameTaken { name: ProjectName::new("*staging*").unwrap() },
        Refusal::VoucherForm,
        Refusal::VoucherBrake(Brake::Person { until }),
        Refusal::VoucherBrake(Brake::Account { until }),
        Refusal::VoucherBrake(Brake::LockedOut { until }),
        Refusal::TextLength { most: 300 },
        Refusal::NoSuchOrder { order: OrderId(12_345) },
        Refusal::NotApprover,
        Refusal::RightUnsure,
        Refusal::OwnOrder,
        Refusal::OwnRejection,
        Refusal::OwnSettling,
        Refusal::RequestersRight,
        Refusal::YouDecided,
        Refusal::AlreadyApproved,
        Refusal::ApprovedForYou { by: PersonKey("bob".to_owned()) },
        Refusal::RightUsed { by: PersonKey("bob".to_owned()) },
        Refusal::AlreadyDecided { by: None },
        Refusal::Over,
        Refusal::KnowFirst { remarks: vec![Remark::Quota, Remark::Discovery] },
        Refusal::KnowFirst { remarks: vec![Remark::Unknown { word: ActionWord::read("somethingNew") }] },
        Refusal::KnowFirst { remarks: vec![Remark::Unknown { word: None }] },
        Refusal::SealMoved,
        Refusal::NotHeld,
        Refusal::ChangedSince { order: OrderId(1) },
        Refusal::NotUndecided,
        Refusal::NotAlone,
        Refusal::NothingToTakeBack,
        Refusal::NotRequester,
        Refusal::NothingToWaive,
        Refusal::NotConfirmed { order: OrderId(1) },
        Refusal::NumberForm,
        Refusal::NumberUnknown { number: OrderNumber(8) },
        Refusal::NumberClaimed { number: OrderNumber(8), by: OrderId(1) },
        Refusal::NumberPerhapsAnothers { number: OrderNumber(8), by: OrderId(1) },
        Refusal::NumberOlder { number: OrderNumber(8) },
        Refusal::NumberOther { number: OrderNumber(8) },
        Refusal::Erased,
        Refusal::Expired,
        Refusal::NotPlaced,
        Refusal::PlacedOtherwise,
        Refusal::WithdrawnFrom,
        Refusal::LinkNotForYou,
        Refusal::Delegating(DelegatingFault::Oneself),
        Refusal::Delegating(DelegatingFault::Bot),
        Refusal::Delegating(DelegatingFault::Stranger),
        Refusal::Delegating(DelegatingFault::Form),
        Refusal::Delegating(DelegatingFault::Past),
        Refusal::Delegating(DelegatingFault::TooFar),
        Refusal::Delegating(DelegatingFault::Nothing),
    ]
}

/// `/policy explain` reads them from the audit.
#[test]
fn what_the_audit_keeps_of_a_refusal_says_the_same_later() {
    let (used, most) = (Money::new(1_500, Currency::EUR), Money::new(2_000, Currency::PLN));
    let tallies = [Tally::Person(PersonKey("alice".to_owned())), Tally::Role(RoleId(900)), Tally::Everybody];
    let over = tallies.map(|tally| Refusal::OverCap { tally, used, most });
    let decided = Refusal::AlreadyDecided { by: Some(PersonKey("bob".to_owned())) };
    let more = [Refusal::OverRule { most }, Refusal::OtherCurrency { rules: used }, decided];
    for refusal in refusals().into_iter().chain(over).chain(more) {
        let kept = serde_json::to_string(&refusal).unwrap();
        let again: Result<Refusal, _> = serde_json::from_str(&kept);
        assert_eq!(again.ok(), Some(refusal), "{kept}");
    }
}
