//! An OVHcloud order that may be, or is, another order's than a person has named it for.

use super::*;

const NUMBER: OrderNumber = OrderNumber(8);

fn asking() -> Order {
    let start = order(1);
    after(start.clone(), &[approved("bob", &start), began()])
}

fn there(number: i64, made: Option<Timestamp>) -> There {
    There { number: OrderNumber(number), with_tax: eur(0), projects: None, made, claimed: None }
}

#[test]
fn a_checkout_may_have_made_what_was_not_there_before_until_it_is_settled() {
    for order in [asking(), after(asking(), &[unknown()])] {
        assert!(order.may_have_made(&there(8, None)) && order.may_have_made(&there(8, Some(at(10)))));
        assert!(!order.may_have_made(&there(5, None)) && !order.may_have_made(&there(8, Some(at(9)))));
    }
    let settled = after(asking(), &[answered(Outcome::Placed { number: OrderNumber(9) })]);
    assert!(!order(1).may_have_made(&there(8, None)) && !settled.may_have_made(&there(8, None)));
}

/// Nothing is ordered again by itself, and what was known stays known.
#[test]
fn an_answer_that_names_anothers_order_is_put_to_a_person() {
    let by = OrderId(7);
    let given_up = after(asking(), &[unknown()]);
    let in_vain = LookedInVain { vain: Vain::Nothing, unclaimed: vec![] };
    let lost = after(given_up.clone(), &[FenceBegan {}.into(), in_vain.into()]);
    for order in [asking(), given_up, lost] {
        let looked = order.answer_claimed(NUMBER, by).unwrap();
        let order = after(order, &[looked.clone().into()]);
        let Stage::Undecided(Undecided::NotFound(lost)) = &order.stage else { unreachable!("{order:?}") };
        assert_eq!(lost.vain, Vain::Claimed { number: NUMBER, by });
        assert_eq!(order.doubtful, Some(lost.asked.trail()), "strays are looked for before another checkout");
        assert_eq!(order.answer_claimed(NUMBER, by), None, "said once");
    }
    for settled in [order(1), after(asking(), &[answered(Outcome::Placed { number: OrderNumber(9) })])] {
        assert_eq!(settled.answer_claimed(NUMBER, by), None);
        let looked = LookedInVain { vain: Vain::Claimed { number: NUMBER, by }, unclaimed: vec![] };
        settled.apply(&looked.into()).unwrap_err();
    }
}

#[test]
fn it_is_written_and_read() {
    let looked = LookedInVain { vain: Vain::Claimed { number: NUMBER, by: OrderId(7) }, unclaimed: vec![] };
    let written = r#"{"event":"looked_in_vain","vain":{"claimed":{"number":8,"by":7}},"unclaimed":[]}"#;
    assert_eq!(serde_json::to_string(&Event::from(looked.clone())).unwrap(), written);
    assert_eq!(serde_json::from_str::<Event>(written).unwrap(), Event::from(looked));
}
