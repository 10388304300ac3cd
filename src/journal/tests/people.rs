//! A person keeps one random key; their name is kept beside it.

use super::{On, Room, each_store};
use crate::journal::Profile;
use crate::order::{PersonId, PersonKey};

each_store![
    a_person_keeps_their_key_whatever_their_name,
    keys_are_random_and_say_nothing,
    of_two_first_sights_at_once_one_makes_the_key,
    an_unknown_key_is_nobody,
    a_sign_that_no_database_text_holds_is_left_out
];

async fn a_person_keeps_their_key_whatever_their_name(on: On) {
    let room = Room::on(on).await;
    let id = PersonId(u64::MAX);
    let key = room.journal.person(id, "alice", "en-GB").await.unwrap();
    assert_eq!(room.journal.person(id, "alice", "en-GB").await.unwrap(), key);
    assert_eq!(room.journal.person(id, "Alice A.", "pl").await.unwrap(), key);
    let profile = Profile { id, name: "Alice A.".to_owned(), locale: "pl".to_owned() };
    assert_eq!(room.journal.profile(&key).await.unwrap(), Some(profile));
    let room = room.restart().await;
    assert_eq!(room.journal.person(id, "Alice A.", "pl").await.unwrap(), key);
}

async fn keys_are_random_and_say_nothing(on: On) {
    let room = Room::on(on).await;
    let (alice, bob) = (room.alice().await, room.bob().await);
    assert_ne!(alice, bob);
    for PersonKey(key) in [alice, bob] {
        assert!(key.len() == 32 && key.bytes().all(|byte| b"0123456789abcdef".contains(&byte)), "{key}");
    }
}

async fn of_two_first_sights_at_once_one_makes_the_key(on: On) {
    let room = Room::on(on).await;
    let (one, other) = tokio::join!(room.alice(), room.alice());
    assert_eq!(one, other);
}

async fn an_unknown_key_is_nobody(on: On) {
    let room = Room::on(on).await;
    assert_eq!(room.journal.profile(&PersonKey("00".to_owned())).await.unwrap(), None);
}

#[tokio::test]
async fn meeting_somebody_again_writes_nothing() {
    let room = Room::new().await;
    let alice = room.alice().await;
    room.journal.store.writer.as_ref().unwrap().close().await;
    assert_eq!(room.alice().await, alice);
}

async fn a_sign_that_no_database_text_holds_is_left_out(on: On) {
    let room = Room::on(on).await;
    let key = room.journal.person(PersonId(1), "al\0ice", "en\0").await.unwrap();
    let profile = room.journal.profile(&key).await.unwrap().unwrap();
    assert_eq!((profile.name.as_str(), profile.locale.as_str()), ("alice", "en"));
}
