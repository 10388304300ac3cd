//! What is told before anybody is asked, to whom, and how often.

use crate::order::{Action, ActionWord, PersonKey, Remark, Told};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeSet;

fn key(name: &str) -> PersonKey {
    PersonKey(name.to_owned())
}

fn some<const N: usize>(remarks: [Remark; N]) -> BTreeSet<Remark> {
    remarks.into()
}

fn hours(hours: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH.saturating_add(SignedDuration::from_hours(hours)).unwrap()
}

#[test]
fn only_a_short_word_of_letters_is_shown() {
    for word in ["somethingNew", "a", &"x".repeat(40)] {
        assert_eq!(ActionWord::read(word).as_ref().map(ActionWord::as_str), Some(word));
    }
    for word in ["", "some_thing", "new 1", "<@10>", "@everyone", "żółw", "a\n", "`a", &"x".repeat(41)] {
        assert_eq!(ActionWord::read(word), None, "{word}");
    }
}

#[test]
fn what_stops_orders_is_no_remark() {
    let (none, word) = (BTreeSet::new(), ActionWord::read("somethingNew"));
    let all = [
        Action::AddPaymentMethod,
        Action::AskIncreaseProjectsQuota,
        Action::ChallengePaymentMethod,
        Action::VerifyPaypal,
        Action::Other,
    ];
    assert_eq!(Remark::of(&all, &none, false), some([Remark::Quota]));
    assert_eq!(Remark::of(&[], &none, false), some([]));
    assert_eq!(Remark::of(&[], &none, true), some([Remark::Discovery]));
    let unknown = BTreeSet::from([word.clone(), None]);
    let both = [Remark::Unknown { word }, Remark::Unknown { word: None }];
    assert_eq!(Remark::of(&[Action::Other], &unknown, false), some(both));
}

#[test]
fn everybody_is_told_once_a_day() {
    let (mut told, quota) = (Told::default(), some([Remark::Quota]));
    assert!(told.tell(&key("alice"), &quota, hours(0)));
    assert!(!told.tell(&key("alice"), &quota, hours(1)));
    assert!(told.tell(&key("bob"), &quota, hours(1)));
    // That it was not told again makes it no younger.
    assert!(!told.tell(&key("alice"), &quota, hours(23)));
    assert!(told.tell(&key("alice"), &quota, hours(24)));
    assert!(!told.tell(&key("bob"), &quota, hours(24)));
}

#[test]
fn another_set_is_told_anew_and_a_part_of_one_is_not() {
    let mut told = Told::default();
    let mut tell = |remarks: BTreeSet<Remark>| told.tell(&key("alice"), &remarks, hours(0));
    assert!(!tell(some([])));
    assert!(tell(some([Remark::Quota])));
    assert!(tell(some([Remark::Discovery])));
    // Nobody has told them both.
    assert!(tell(some([Remark::Quota, Remark::Discovery])));
    assert!(!tell(some([Remark::Quota, Remark::Discovery])));
    assert!(!tell(some([Remark::Discovery])));
    let of = |word| some([Remark::Unknown { word: ActionWord::read(word) }]);
    assert_eq!([of("newer"), of("newest"), of("newer")].map(tell), [true, true, false]);
}

#[test]
fn the_memory_is_bounded_and_the_oldest_are_told_again() {
    let (mut told, quota) = (Told::default(), some([Remark::Quota]));
    for number in 0..=1000 {
        assert!(told.tell(&key(&number.to_string()), &quota, hours(0)));
    }
    assert!(!told.tell(&key("1"), &quota, hours(0)));
    assert!(!told.tell(&key("1000"), &quota, hours(0)));
    assert!(told.tell(&key("0"), &quota, hours(0)));
}

/// What OVHcloud refuses an order for is not put before approvers; a higher quota can be asked for meanwhile, and what is not
/// known is held against nobody.
#[test]
fn only_what_stops_orders_refuses_to_send_one() {
    let stops = |word| Action::read(word).stops_ordering();
    assert_eq!(["addPaymentMethod", "challengePaymentMethod", "verifyPaypal"].map(stops), [true; 3]);
    assert_eq!(["askIncreaseProjectsQuota", "somethingNew"].map(stops), [false; 2]);
}
