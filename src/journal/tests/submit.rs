//! Submitting empties exactly that version of the cart, once, and brings everything along.

use super::{On, Room, catalogue, each_store, submitted, time};
use crate::journal::{Card, Place, Submission, SubmitError, Texts, Voucher};
use crate::order::{Approved, Event, LineId, Order, OrderId, Owed, PersonId, Stage, Version};

each_store![
    a_cart_becomes_an_order_and_is_empty,
    a_cart_version_is_submitted_once,
    many_people_submit_and_approve_side_by_side,
    a_cart_that_changed_after_pricing_is_not_submitted_and_stays,
    an_emptied_cart_is_not_submitted,
    vouchers_go_with_the_order,
    orders_are_numbered_from_one_without_gaps_even_after_refusals
];

async fn a_cart_becomes_an_order_and_is_empty(on: On) {
    let room = Room::on(on).await;
    let cart = room.add("staging").await;
    let submission = room.submission().await;
    let order = room.journal.submit(submission.clone()).await.unwrap();

    assert_eq!(order.id, OrderId(1));
    assert_eq!((order.version, order.stage.clone()), (Version(1), Stage::Pending));
    let emptied = room.cart(&room.alice().await).await;
    assert_eq!((emptied.version, emptied.lines.len()), (cart.version.next(), 0));

    assert_eq!(room.journal.order(order.id).await.unwrap(), Some(order.clone()));
    let history = room.journal.history(order.id).await.unwrap();
    assert_eq!(history.len(), 1);
    assert_eq!((history[0].at, &history[0].event), (time(10), &Event::Submitted(submission.event)));
    assert_eq!(
        room.journal.texts(order.id).await.unwrap(),
        Texts {
            reason: Some("the spring campaign".to_owned()),
            cost_centre: Some("4711".to_owned()),
            ..Texts::default()
        }
    );
    let place = Place { channel: "77".to_owned(), locale: "pl".to_owned() };
    assert_eq!(room.journal.card(order.id).await.unwrap(), Some(Card { place, message: None }));
    let owed: Vec<_> = room.journal.owed(9).await.unwrap().iter().map(|debt| (debt.order, debt.kind)).collect();
    assert_eq!(owed, [(order.id, Owed::Card)]);
}

async fn a_cart_version_is_submitted_once(on: On) {
    let room = Room::on(on).await;
    room.add("staging").await;
    let submission = room.submission().await;
    let (one, other) = tokio::join!(room.journal.submit(submission.clone()), room.journal.submit(submission));
    let (won, lost) = if one.is_ok() { (one, other) } else { (other, one) };
    won.unwrap();
    assert!(matches!(lost, Err(SubmitError::CartChanged)), "{lost:?}");
    assert_eq!(room.journal.newest(9, None).await.unwrap().len(), 1);
}

async fn many_people_submit_and_approve_side_by_side(on: On) {
    let room = std::sync::Arc::new(Room::on(on).await);
    let mut work = tokio::task::JoinSet::new();
    for id in 100..130 {
        let room = room.clone();
        work.spawn(async move {
            let person = room.journal.person(PersonId(id), "somebody", "en-GB").await.unwrap();
            let seen = room.cart(&person).await;
            let cart = seen.add(&catalogue(), "project", &format!("p{id}"), 1, &[]).unwrap();
            let cart = room.journal.save_cart(&person, seen.version, cart, None).await.unwrap();
            let event = submitted(person.clone(), &cart);
            let place = Place { channel: "77".to_owned(), locale: "en-GB".to_owned() };
            let (at, reason, cost_centre) = (time(10), String::new(), None);
            let submission = Submission { cart: cart.version, event, at, place, reason, cost_centre };
            let order = room.journal.submit(submission).await.unwrap();
            let approved = Approved::plain(person, order.seal.clone());
            room.journal.append(&order, approved, time(20)).await.unwrap().0.id
        });
    }
    let mut ids: Vec<i64> = work.join_all().await.into_iter().map(|id| id.0).collect();
    ids.sort_unstable();
    assert_eq!(ids, (1..=30).collect::<Vec<_>>());
    assert_eq!(room.journal.owed(99).await.unwrap().len(), 60);
}

async fn a_cart_that_changed_after_pricing_is_not_submitted_and_stays(on: On) {
    let room = Room::on(on).await;
    room.add("staging").await;
    let submission = room.submission().await;
    let changed = room.add("production").await;
    let refused = room.journal.submit(submission).await;
    assert!(matches!(refused, Err(SubmitError::CartChanged)), "{refused:?}");
    assert_eq!(room.cart(&room.alice().await).await, changed);
    assert_eq!(room.journal.newest(9, None).await.unwrap(), Vec::<Order>::new());
    assert_eq!(room.journal.owed(9).await.unwrap(), []);
}

async fn an_emptied_cart_is_not_submitted(on: On) {
    let room = Room::on(on).await;
    room.add("staging").await;
    let mut submission = room.submission().await;
    room.journal.submit(submission.clone()).await.unwrap();
    submission.cart = room.cart(&room.alice().await).await.version;
    let refused = room.journal.submit(submission).await;
    assert!(matches!(refused, Err(SubmitError::CartChanged)), "{refused:?}");
}

async fn vouchers_go_with_the_order(on: On) {
    let room = Room::on(on).await;
    room.add("plain").await;
    room.add_with_voucher("staging", "FREE-1").await;
    let order = room.journal.submit(room.submission().await).await.unwrap();
    let codes = room.journal.order_vouchers(order.id).await.unwrap();
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), [(LineId(1), Voucher::new("FREE-1".to_owned()))]);
    assert_eq!(room.journal.cart_vouchers(&room.alice().await).await.unwrap().len(), 0);
}

async fn orders_are_numbered_from_one_without_gaps_even_after_refusals(on: On) {
    let room = Room::on(on).await;
    assert_eq!(room.pending("one").await.id, OrderId(1));
    room.add("two").await;
    let mut stale = room.submission().await;
    stale.cart = Version(0);
    room.journal.submit(stale).await.unwrap_err();
    assert_eq!(room.journal.submit(room.submission().await).await.unwrap().id, OrderId(2));
    let newest: Vec<_> = room.journal.newest(9, None).await.unwrap().iter().map(|order| order.id.0).collect();
    assert_eq!(newest, [2, 1]);
}
