//! What the operator's rules count in, and when an order goes on to a second group.

use super::*;

#[test]
fn an_amount_in_another_currency_is_neither_above_nor_below_the_rules() {
    let none = policy();
    let pln = Money::new(1, Currency::PLN);
    assert_eq!((none.currency(), none.counts_in(pln)), (None, Ok(())));
    let cap = Cap { of: CapOf::Everybody, month: eur(500) };
    let capped = Policy { caps: vec![cap], ..policy() };
    let limited = Rule { fits: Fits { up_to: Some(eur(5)), ..Fits::default() }, ..rule() };
    let limited = Policy { rules: vec![limited, rule()], caps: vec![] };
    for policy in [capped, limited] {
        assert_eq!(policy.counts_in(eur(1)), Ok(()));
        assert_eq!(policy.counts_in(Money::new(0, Currency::PLN)), Ok(()), "nothing is nothing anywhere");
        assert_eq!(policy.counts_in(pln), Err(Refusal::OtherCurrency { rules: eur(0) }));
    }
}

#[test]
fn the_second_group_comes_in_so_long_after_it_was_asked() {
    assert_eq!(order(1).escalates(), None);
    let to = Group { roles: vec![RoleId(6)], people: vec![] };
    let escalate = Some(Escalate { after: SignedDuration::from_secs(400), to });
    let order = order_under(1, &Rule { escalate, ..rule() });
    assert_eq!(order.escalates(), Some(at(400)));
    let moved = PriceMoved { quote: quote(1), seal: Seal::of(&order.content, &quote(1)), expires: at(3000) };
    let again = after(order.clone(), &[approved("bob", &order), moved.into()]);
    assert_eq!(again.escalates(), Some(at(2400)), "asked anew, from the beginning");
}
