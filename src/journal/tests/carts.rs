//! Carts are written through, version by version, with their vouchers.

use super::{On, Room, catalogue, each_store};
use crate::journal::{SaveError, Voucher};
use crate::order::{Cart, LineId, Version};

each_store![
    of_two_changes_to_one_version_the_first_stands,
    two_first_changes_do_not_both_stand,
    a_cart_that_is_not_newer_than_what_was_seen_is_not_saved,
    a_memory_that_lags_behind_catches_up_on_a_refusal,
    of_two_calls_that_end_at_once_the_newer_cart_stays_in_memory,
    people_have_carts_of_their_own,
    a_voucher_is_set_replaced_and_taken_away,
    a_line_that_goes_takes_its_voucher_along_and_no_other
];

async fn of_two_changes_to_one_version_the_first_stands(on: On) {
    let room = Room::on(on).await;
    let alice = room.alice().await;
    let cart = room.add("staging").await;
    let one = cart.add(&catalogue(), "project", "one", 1, &[]).unwrap();
    let two = cart.add(&catalogue(), "project", "two", 1, &[]).unwrap();
    room.journal.save_cart(&alice, cart.version, one.clone(), None).await.unwrap();
    let refused = room.journal.save_cart(&alice, cart.version, two, None).await;
    assert!(matches!(refused, Err(SaveError::Changed)), "{refused:?}");
    assert_eq!(room.cart(&alice).await, one);
    assert_eq!(room.restart().await.cart(&alice).await, one);
}

async fn two_first_changes_do_not_both_stand(on: On) {
    let room = Room::on(on).await;
    let alice = room.alice().await;
    let first = Cart::default().add(&catalogue(), "project", "one", 1, &[]).unwrap();
    room.journal.save_cart(&alice, Version(0), first.clone(), None).await.unwrap();
    let refused = room.journal.save_cart(&alice, Version(0), first, None).await;
    assert!(matches!(refused, Err(SaveError::Changed)), "{refused:?}");
}

async fn a_cart_that_is_not_newer_than_what_was_seen_is_not_saved(on: On) {
    let room = Room::on(on).await;
    let alice = room.alice().await;
    let cart = room.add("staging").await;
    let refused = room.journal.save_cart(&alice, cart.version, cart.clone(), None).await;
    assert!(matches!(refused, Err(SaveError::Changed)), "{refused:?}");
}

async fn a_memory_that_lags_behind_catches_up_on_a_refusal(on: On) {
    let room = Room::on(on).await;
    let alice = room.alice().await;
    let cart = room.add("staging").await;
    room.journal.memory.carts.insert(alice.clone(), Cart::default());
    let refused = room.journal.save_cart(&alice, Version(0), cart.clear(), None).await;
    assert!(matches!(refused, Err(SaveError::Changed)), "{refused:?}");
    assert_eq!(room.cart(&alice).await, cart);
}

async fn of_two_calls_that_end_at_once_the_newer_cart_stays_in_memory(on: On) {
    let room = Room::on(on).await;
    let alice = room.alice().await;
    let older = room.add("staging").await;
    let newer = room.add("production").await;
    room.journal.memory.remember(&alice, older);
    assert_eq!(room.cart(&alice).await, newer);
}

async fn people_have_carts_of_their_own(on: On) {
    let room = Room::on(on).await;
    room.add("staging").await;
    assert_eq!(room.cart(&room.bob().await).await, Cart::default());
}

async fn a_voucher_is_set_replaced_and_taken_away(on: On) {
    let room = Room::on(on).await;
    let alice = room.alice().await;
    let codes = async || {
        let codes = room.journal.cart_vouchers(&alice).await.unwrap();
        codes.values().map(|code| code.expose().to_owned()).collect::<Vec<_>>()
    };
    let cart = room.add_with_voucher("staging", "FIRST").await;
    assert_eq!(codes().await, ["FIRST"]);

    let (next, line) = cart.voucher(1, true).unwrap();
    let second = Some((line, Some(Voucher::new("SECOND".to_owned()))));
    let cart = room.journal.save_cart(&alice, cart.version, next, second).await.unwrap();
    assert_eq!(codes().await, ["SECOND"]);

    let (next, line) = cart.voucher(1, false).unwrap();
    room.journal.save_cart(&alice, cart.version, next, Some((line, None))).await.unwrap();
    assert_eq!(codes().await, [""; 0]);
}

async fn a_line_that_goes_takes_its_voucher_along_and_no_other(on: On) {
    let room = Room::on(on).await;
    let alice = room.alice().await;
    room.add_with_voucher("staging", "FIRST").await;
    let cart = room.add_with_voucher("production", "SECOND").await;
    room.journal.save_cart(&alice, cart.version, cart.remove(1).unwrap(), None).await.unwrap();
    let codes = room.journal.cart_vouchers(&alice).await.unwrap();
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), [(LineId(1), Voucher::new("SECOND".to_owned()))]);
}
