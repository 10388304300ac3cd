//! Reading scripts, masking, casting: by example.

use crate::conversation::act::{Act, Deed, Where};
use crate::conversation::cast::Cast;
use crate::conversation::counted::Counted;
use crate::conversation::course::{Course, Turn};
use crate::conversation::direction::Direction;
use crate::conversation::mask::{Names, mask};
use crate::conversation::paying::Paying;
use crate::conversation::render::first_number;
use crate::conversation::script::Script;
use crate::conversation::sight::all_there;
use crate::conversation::upset::Upset;
use crate::discord::{Delivery, Disturbance};
use crate::ovh::{Armed, Trouble};

#[test]
fn a_script_is_steps_with_what_is_expected_below() {
    let script = Script::parse(
        "
        alice: /cart show
          only alice sees: one
            two
          bot: three  [Button]

        (ovh has 1 order)
        ",
    );
    let steps = script.unwrap().steps;
    assert_eq!(steps.len(), 2);
    assert_eq!(steps[0].expected, ["only alice sees: one\ntwo", "bot: three  [Button]"]);
    assert_eq!(steps[1].deed, Deed::Direction("ovh has 1 order".to_owned()));
}

#[test]
fn what_cannot_be_read_is_named() {
    for line in ["alice", "alice: dances", "(ovh", "alice: clicks Approve", "alice bob: /x"] {
        let fault = Script::parse(line).unwrap_err().to_string();
        assert!(fault.contains(line), "{fault}");
    }
}

#[test]
fn every_act_is_read() {
    let clicks = |label: &str, at| Act::Clicks { label: label.to_owned(), at };
    let table = [
        ("/cart show", Act::Command("/cart show".to_owned())),
        ("forces /cart add", Act::Forces("/cart add".to_owned())),
        ("types /cart add plan:", Act::Types("/cart add plan:".to_owned())),
        ("clicks Try again on order 12", clicks("Try again", Where::Order(12))),
        ("clicks Approve on the old order 1", clicks("Approve", Where::OldOrder(1))),
        ("clicks Payment link in the direct message", clicks("Payment link", Where::Direct)),
        ("clicks Close in the last answer", clicks("Close", Where::Answer)),
        ("clicks custom id a:b", Act::ClicksId("a:b".to_owned())),
        ("looks at order 3", Act::Looks(Where::Order(3))),
        ("looks at the direct message", Act::Looks(Where::Direct)),
        ("sends {\"type\": 9}", Act::Sends("{\"type\": 9}".to_owned())),
        (
            "answers Why?: a: b; Code:",
            Act::Answers(vec![("Why?".to_owned(), "a: b".to_owned()), ("Code".to_owned(), String::new())]),
        ),
    ];
    for (text, expected) in table {
        let Deed::People { names, elsewhere, act } = Deed::parse(&format!("alice and bob: {text}")).unwrap() else {
            unreachable!("a person's line is a person's deed")
        };
        assert_eq!((names.len(), elsewhere, act), (2, false, expected), "{text}");
    }
}

#[test]
fn directions_are_read_and_others_are_left() {
    let price = Trouble::Price { plan: "p".to_owned(), ucents: 1_250_000_000 };
    let table = [
        ("ovh has 1 order and saw 2 checkouts", Some(Direction::Counts(vec![Counted::Orders, Counted::Checkouts]))),
        ("order 7 costs 1.5 in the panel", Some(Direction::Paying(Paying::Costs { order: 7, ucents: 150_000_000 }))),
        ("order 7 is paid in the panel", Some(Direction::Paying(Paying::Paid(7)))),
        ("ovh saw 1 payment and took 1 payment", Some(Direction::Counts(vec![Counted::Payments, Counted::Charges]))),
        (
            "ovh drops the next confirmation",
            Some(Direction::Trouble(Armed::once("POST payWithRegisteredPaymentMean", Trouble::Reset))),
        ),
        ("ovh loses the next answer", Some(Direction::Trouble(Armed::once("POST checkout", Trouble::LoseAnswer)))),
        (
            "ovh answers 500 to the next 2 dry runs",
            Some(Direction::Trouble(Armed { times: 2, ..Armed::once("GET checkout", Trouble::Fail) })),
        ),
        ("ovh drops the next POST assign", Some(Direction::Trouble(Armed::once("POST assign", Trouble::Reset)))),
        ("p costs 12.5 from now on", Some(Direction::Price { plan: "p".to_owned(), ucents: 1_250_000_000 })),
        (
            "p costs 12.50 from the second dry run on",
            Some(Direction::Trouble(Armed { after: 1, ..Armed::once("GET checkout", price.clone()) })),
        ),
        ("p costs 12.50 from the next checkout on", Some(Direction::Trouble(Armed::once("POST checkout", price)))),
        ("ovh is waited for by 3 calls", Some(Direction::UntilHeld(3))),
        ("ovh keeps ordered carts", Some(Direction::OrderedCartsDeletable(false))),
        ("ovh hides ordered carts", Some(Direction::OrderedCartsShown(false))),
        ("ovh orders a cart again", Some(Direction::OrdersAgain(true))),
        (
            "ovh carries out far too late the next checkout",
            Some(Direction::Trouble(Armed::once("POST checkout", Trouble::LateRelease))),
        ),
        (
            "p is ordered in the panel as my project",
            Some(Direction::Panel { plan: "p".to_owned(), name: "my project".to_owned() }),
        ),
        (
            "ovh lists the project my one under order 7",
            Some(Direction::Course(Course::Listed { name: "my one".to_owned(), number: 7 })),
        ),
        (
            "ovh's order 7 shows no payment by its status",
            Some(Direction::Course(Course::Order { number: 7, turn: Turn::Unpaid })),
        ),
        ("ovh's order 7 is gone", Some(Direction::Course(Course::Order { number: 7, turn: Turn::Gone(true) }))),
        ("ovh's clock goes forward 25 hours", Some(Direction::Clock { seconds: 90_000 })),
        ("discord delivers the next interaction twice", Some(Direction::Discord(Upset::Delivery(Delivery::Twice)))),
        ("discord's gateway is gone", Some(Direction::Discord(Upset::Gateway(Disturbance::Outage)))),
        ("the bot is killed and starts again", None),
        ("ovh is sad", None),
    ];
    for (text, expected) in table {
        assert_eq!(Direction::parse(text), expected, "{text}");
    }
}

#[test]
fn what_varies_is_masked() {
    let names = Names([("7".to_owned(), "alice".to_owned())].into());
    let table = [
        ("until <t:1795341600:R>, says <@7> <@&8>", "until <t:…:R>, says @alice <@&8>"),
        ("[it](https://a.invalid/x?y=1), <https://b.invalid>", "[it](https://a.invalid/...), <https://b.invalid>"),
        ("(query ID EU.ext-3.5f.12.ab-cd) é", "(query ID EU.ext-…) é"),
        ("(ID `0f3a9c42`) `0f3a9c4` `0f3a9c4z` `0f3a9c42", "(ID `…`) `0f3a9c4` `0f3a9c4z` `0f3a9c42"),
    ];
    for (text, expected) in table {
        assert_eq!(mask(text, &names), expected);
    }
}

#[test]
fn the_first_number_names_the_order() {
    assert_eq!(first_number("Order 7 waits for 1 approval"), Some(7));
    assert_eq!(first_number("Nothing"), None);
}

#[test]
fn parts_are_exchanged_by_whole_words() {
    let cast = Cast::default().swapped("bob", "carol");
    assert_eq!(cast.told("only bob sees: carol, not bobby"), "only carol sees: bob, not bobby");
    assert_eq!(cast.player("carol"), "bob");
    let back = cast.swapped("bob", "carol");
    assert_eq!((back.player("bob"), back.told("bob").as_str()), ("bob", "bob"));
    let round = cast.swapped("bob", "dave");
    for name in ["bob", "carol", "dave"] {
        assert_eq!(round.told(round.player(name)), name);
    }
}

#[test]
fn a_line_expected_twice_must_come_twice() {
    let lines = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
    assert!(all_there(&lines("a b a"), &lines("b a c a")));
    assert!(!all_there(&lines("a b a"), &lines("b a c")));
}
