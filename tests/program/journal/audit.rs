//! `cartwright audit`, and `journal check` with the key and without it.

use super::{Desk, HIDDEN, URL, time};
use crate::cartwright_in;
use cartwright::journal::AuditKey;
use expect_test::expect;
use secrecy::SecretString;
use sqlx::{Connection as _, SqliteConnection};

const KEY: &str = "0123456789abcdef0123456789abcdef";

impl Desk {
    /// Signs the audit from here on.
    async fn sign(&mut self) {
        self.journal.sign(AuditKey::new(&SecretString::from(KEY)).unwrap(), time(1)).await.unwrap();
    }

    /// `cartwright …` with this key; its exit code and what it printed on both ways.
    fn with_key(&self, words: &[&str], key: Option<&str>) -> (Option<i32>, String, String) {
        let mut variables = vec![(URL, self.url.as_str())];
        variables.extend(key.map(|key| ("AUDIT_KEY", key)));
        let output = cartwright_in(self.folder.path(), words, &variables);
        let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
        for hidden in HIDDEN.iter().chain(&[KEY]) {
            assert!(!out.contains(hidden) && !err.contains(hidden), "{out}{err}");
        }
        (output.status.code(), out, err)
    }
}

#[tokio::test]
async fn the_audit_of_some_days_as_a_table_and_as_objects() {
    let mut desk = Desk::on_sqlite().await;
    desk.sign().await;
    let order = desk.pending("one").await;
    desk.journal
        .note_refusal(Some(order.id), &desk.bob, "approve", serde_json::json!({ "why": "NotApprover" }), time(15))
        .await
        .unwrap();
    let (code, table, said) = desk.with_key(&["audit"], None);
    assert_eq!((code, said.as_str()), (Some(0), ""));
    let rows: Vec<&str> = table.split("\r\n").collect();
    let [heading, opened, first, second, ""] = rows.as_slice() else { unreachable!("{table}") };
    assert_eq!(*heading, "at,order,line,kind,what,event,who,name,seal,detail,signed,mac");
    assert!(opened.starts_with("2026-09-21T14:13:30.000000Z,,1,order,opened,,,,,"), "{table}");
    let submitted = format!("2026-09-21T14:13:30.000000Z,1,1,event,submitted,1,{},alice,{},", desk.alice.0, order.seal);
    assert!(first.starts_with(&submitted), "{table}");
    let refused =
        format!("1,2,refused,approve,,{},b\u{1b}[31mob,,\"{{\"\"why\"\":\"\"NotApprover\"\"}}\",true,", desk.bob.0);
    assert!(second.contains(&refused), "{table}");

    let (code, objects, _) =
        desk.with_key(&["audit", "--format", "jsonl", "--from", "2026-09-21", "--to", "2026-09-21"], None);
    assert_eq!((code, objects.lines().count()), (Some(0), 3));
    let line: serde_json::Value = serde_json::from_str(objects.lines().nth(2).unwrap()).unwrap();
    assert_eq!(
        (line.pointer("/what"), line.pointer("/detail/why")),
        (Some(&"approve".into()), Some(&"NotApprover".into()))
    );
    let (_, nothing, _) = desk.with_key(&["audit", "--format", "jsonl", "--to", "2026-09-20"], None);
    assert_eq!(nothing, "");
}

#[tokio::test]
async fn it_goes_into_a_new_file_and_over_none() {
    let desk = Desk::on_sqlite().await;
    desk.pending("one").await;
    let file = desk.folder.path().join("audit.csv");
    let words = ["audit", file.to_str().unwrap()];
    assert_eq!(desk.with_key(&words, None), (Some(0), String::new(), String::new()));
    let written = std::fs::read_to_string(&file).unwrap();
    assert_eq!(written, desk.with_key(&["audit"], None).1);
    let (code, _, said) = desk.with_key(&words, None);
    assert_eq!(code, Some(1));
    let folder = desk.folder.path().to_str().unwrap();
    expect![[r#"
        cartwright: FOLDER/audit.csv could not be written; give the name of a new file, since nothing is overwritten, in a folder that this user may write
          because: File exists (os error 17)
    "#]]
    .assert_eq(&said.replace(folder, "FOLDER"));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), written);
    let (code, _, said) = desk.with_key(&["audit", "--from", "2026-02-02", "--to", "2026-02-01"], None);
    assert!(code == Some(1) && said.contains("--from comes after --to"), "{said}");
    assert_eq!(desk.with_key(&["audit", "--from", "yesterday"], None).0, Some(2));
}

/// Whoever only looks is not held up by a key that is not right.
#[tokio::test]
async fn only_check_and_hold_read_the_key() {
    let desk = Desk::on_sqlite().await;
    desk.pending("one").await;
    let ended = |words: &[&str]| desk.with_key(words, Some("short")).0;
    assert_eq!(ended(&["journal", "show"]), Some(0));
    assert_eq!(ended(&["journal", "show", "1"]), Some(0));
    assert_eq!(ended(&["journal", "backup", "copy.db"]), Some(0));
    assert_eq!(ended(&["audit"]), Some(0));
    assert_eq!(ended(&["journal", "check"]), Some(2));
    assert_eq!(ended(&["journal", "hold"]), Some(2));
}

#[tokio::test]
async fn a_signature_is_checked_with_its_key_alone() {
    let mut desk = Desk::on_sqlite().await;
    desk.sign().await;
    desk.approved("one").await;
    let check = ["journal", "check"];
    let (code, said, _) = desk.with_key(&check, Some(KEY));
    assert_eq!(code, Some(0));
    expect![[r#"
        orders: 1, events: 2; the journal is sound
        audit lines: 3; checked with the key in AUDIT_KEY
    "#]]
    .assert_eq(&said);
    let (code, said, _) = desk.with_key(&check, None);
    assert_eq!(code, Some(0));
    expect![[r#"
        orders: 1, events: 2; the journal is sound
        audit lines: 3; 3 signatures were not checked: set AUDIT_KEY or AUDIT_KEY_FILE for that
    "#]]
    .assert_eq(&said);
    assert_eq!(desk.with_key(&check, Some("a key of another journal or year")).0, Some(2), "a key has no blanks");
    assert_eq!(desk.with_key(&check, Some("a-key-of-another-journal-or-year")).0, Some(1));
    assert_eq!(desk.with_key(&check, Some("short")).0, Some(2));

    let mut conn = SqliteConnection::connect(&desk.url).await.unwrap();
    let forge = "UPDATE audit SET who = NULL WHERE order_id = 1 AND place = 2";
    sqlx::query(forge).execute(&mut conn).await.unwrap();
    conn.close().await.unwrap();
    let (code, said, _) = desk.with_key(&check, Some(KEY));
    assert_eq!(code, Some(1));
    expect![[r#"
        order 1, audit line 2: it was changed, or what stands before it, or it is signed with another key
        orders: 1, events: 2; 1 defect; restore a backup, nothing is repaired by guessing
        audit lines: 3; checked with the key in AUDIT_KEY
    "#]]
    .assert_eq(&said);
    assert_eq!(desk.with_key(&check, None).0, Some(0), "without the key nobody can know");
}
