//! Which order is certainly the bot's own, so that the account's money may be moved for it; and which strays stop a checkout.

use super::*;

const NUMBER: OrderNumber = OrderNumber(8);
const NOT_PROVED: Asking = Asking::NotProved;

/// A checkout of this total that proved nothing, sent when the bot was to pay.
fn unproved(total: i64) -> Order {
    let mut start = Order { quote: quote(total), ..order(1) };
    start.terms.pays = Some(Pays::Registered);
    after(start.clone(), &[approved("bob", &start), began(), unknown()])
}

fn found(order: &Order, cart: CartSeen, made: Option<Timestamp>) -> Order {
    let look = Look { finding: Some(Finding::Match(NUMBER)), unclaimed: vec![NUMBER], cart, made };
    let pace = Pace { elapsed: SignedDuration::ZERO, quiet: SignedDuration::from_mins(20), looks: 0 };
    let order = after(order.clone(), &[order.looked(&look, pace).unwrap()]);
    assert_eq!(order.stage, Stage::Placed { number: NUMBER }, "it is taken for it in any case");
    order
}

fn read(order: &Order) -> Before {
    order.before_paying(ReadFirst { status: Status::NotPaid, with_tax: order.quote.with_tax, begun: false })
}

fn is_paid(order: &Order) -> bool {
    matches!(read(order), Before::Ask(_))
}

/// A moment after the checkout began: `began` lists the account's orders since second 10.
fn dated() -> Option<Timestamp> {
    Some(at(10) + LOOKED_BACK)
}

#[test]
fn only_an_ordered_cart_proves_that_it_is_its_own() {
    let order = unproved(100);
    for (cart, proves) in [(CartSeen::Ordered, true), (CartSeen::SaysNothing, false), (CartSeen::Unreadable, false)] {
        assert_eq!(is_paid(&found(&order, cart, dated())), proves, "{cart:?}");
        let known = after(order.clone(), &[CartOrdered {}.into()]);
        assert!(is_paid(&found(&known, cart, dated())), "{cart:?}, seen ordered before");
        let fenced = after(order.clone(), &[FenceBegan {}.into()]);
        assert_eq!(is_paid(&found(&fenced, cart, dated())), proves, "{cart:?}, fenced");
    }
}

#[test]
fn an_order_older_than_the_checkout_is_not_its_own() {
    let begins = at(10) + LOOKED_BACK;
    for (made, proves) in [(-3600, false), (-61, false), (-60, true), (0, true), (3600, true)] {
        let made = begins + SignedDuration::from_secs(made);
        assert_eq!(is_paid(&found(&unproved(100), CartSeen::Ordered, Some(made))), proves, "{made}");
    }
    assert!(!is_paid(&found(&unproved(100), CartSeen::Ordered, None)), "OVHcloud does not date it");
}

#[test]
fn what_shows_after_people_were_asked_may_be_theirs() {
    let in_vain = LookedInVain { vain: Vain::Nothing, unclaimed: vec![] };
    let lost = after(unproved(100), &[CartOrdered {}.into(), in_vain.into()]);
    assert!(!is_paid(&found(&lost, CartSeen::Ordered, dated())));
    // Whoever says that it is proved.
    assert!(!is_paid(&after(lost, &[OrderFound { number: NUMBER, proved: true }.into()])));
}

#[test]
fn what_is_not_proved_is_left_to_a_person_and_an_order_of_0_is_confirmed() {
    let order = found(&unproved(100), CartSeen::SaysNothing, dated());
    assert_eq!(read(&order), Before::NotProved);
    let told = Event::from(PayAnswered { outcome: NOT_PROVED });
    let order = after(order, std::slice::from_ref(&told));
    assert!(told.owes(&order).contains(&Owed::PaymentNotice));
    assert_eq!((order.pay_step(), order.link_state()), (PayStep::Nothing, Some(LinkState::Open)));
    assert!(is_paid(&found(&unproved(0), CartSeen::SaysNothing, dated())));
}

/// Earlier programs did not say what was proved. What they paid stays paid; nothing more is paid on it.
#[test]
fn an_old_journal_proves_nothing_and_can_be_read() {
    let old: Event = serde_json::from_str(r#"{"event":"order_found","number":8}"#).unwrap();
    assert_eq!(old, OrderFound { number: NUMBER, proved: false }.into());
    let order = after(unproved(100), &[old]);
    assert_eq!(read(&order), Before::NotProved);
    after(order, &[PayBegan { number: NUMBER, means: Means::DefaultMethod }.into()]);
}

fn candidates(total: i64, name: &str) -> Vec<Candidate> {
    let projects = [(PlanCode("project.2018".into()), name.to_owned())].into();
    let bought = Some(Bought { with_tax: eur(total), made: None, projects });
    vec![Candidate { number: NUMBER, bought, again: false }]
}

#[test]
fn an_order_for_the_same_projects_is_a_stray_at_any_total() {
    for total in [0, 100, 7] {
        assert_eq!(of_its_projects(&unproved(100), &candidates(total, "staging")), [NUMBER], "{total}");
    }
    assert_eq!(of_its_projects(&unproved(100), &candidates(100, "prod")), []);
}

/// Two orders for a project of the same name: what would stop the one is not taken away from it by the other.
#[test]
fn a_settled_order_leaves_a_stray_to_its_twin_that_may_be_ordered_once_more() {
    let denied = [
        FenceBegan {}.into(),
        LookedInVain { vain: Vain::Nothing, unclaimed: vec![] }.into(),
        SaidNotOrdered { by: person("bob") }.into(),
    ];
    let held = Order { id: OrderId(2), ..after(unproved(100), &denied) };
    let placed = found(&unproved(7), CartSeen::Ordered, dated());
    let leaves = |order: &Order, twin: &Order, name: &str| {
        left_to(order, NUMBER, &candidates(100, name), &[order.clone(), twin.clone()]).is_some()
    };
    assert!(leaves(&placed, &held, "staging"));
    assert!(!leaves(&held, &placed, "staging"), "the other way round");
    assert!(!leaves(&placed, &held, "prod"));
    let closed = after(held.clone(), &[Closed { by: person("bob") }.into()]);
    assert!(!leaves(&placed, &closed, "staging"), "it is over");
    let mut shown = held;
    shown.doubtful.as_mut().unwrap().seen.push(NUMBER);
    assert!(!leaves(&placed, &shown, "staging"), "it was there before");
}
