//! A backup is the journal of one moment, made while the bot works, and never takes another file's place.

use super::{On, Room, cluster, url};
use crate::journal::{Fault, Journal};
use std::os::unix::fs::PermissionsExt;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_made_under_load_is_sound_and_holds_what_was_committed() {
    let room = Room::new().await;
    room.approved("one").await;
    let look = Journal::inspect(&room.url).await.unwrap();
    let to = room.folder.path().join("it's a backup?.db");
    let (copied, ()) = tokio::join!(look.back_up(&to), async {
        for number in 0..30 {
            room.approved(&format!("more {number}")).await;
        }
    });
    let copied = copied.unwrap();
    assert_eq!(copied.defects, []);
    assert!(copied.orders >= 1);
    assert_eq!(std::fs::metadata(&to).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(Journal::check(&room.url).await.unwrap().orders, 31);
}

#[tokio::test]
async fn a_bot_goes_on_from_a_backup() {
    let room = Room::new().await;
    room.placed("one", 7).await;
    room.add_with_voucher("two", "CODE-2").await;
    let look = Journal::inspect(&room.url).await.unwrap();
    let to = room.folder.path().join("backup.db");
    look.back_up(&to).await.unwrap();
    let before = room.everything().await;
    let restored = Journal::open(&url(to), super::time(0)).await.unwrap();
    let restored = Room { journal: restored, ..room };
    assert_eq!(restored.everything().await, before);
    restored.checking_out("three").await;
}

#[tokio::test]
async fn nothing_is_overwritten_and_no_half_copy_stays() {
    let room = Room::new().await;
    let look = Journal::inspect(&room.url).await.unwrap();
    let to = room.folder.path().join("notes.txt");
    std::fs::write(&to, "mine").unwrap();
    let refused = look.back_up(&to).await.unwrap_err();
    assert!(matches!(refused.fault, Fault::Exists(_)), "{refused}");
    assert_eq!(std::fs::read_to_string(&to).unwrap(), "mine");
    let refused = look.back_up(&room.folder.path().join("no/such/backup.db")).await.unwrap_err();
    assert!(matches!(refused.fault, Fault::NoFolder(_)), "{refused}");
    let to = room.folder.path().join("backup.db");
    look.close().await;
    look.back_up(&to).await.unwrap_err();
    assert!(!to.exists());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_is_backed_up_by_its_own_program() {
    let Some(cluster) = cluster() else { return };
    let room = Room::on(On::Postgres(cluster)).await;
    let to = room.folder.path().join("backup.db");
    let refused = room.journal.back_up(&to).await.unwrap_err();
    assert!(matches!(refused.fault, Fault::NoFile), "{refused}");
    assert!(!to.exists());
}
