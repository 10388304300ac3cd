//! The search finds what is planted: in every place of its list, and by a real conversation that says too much.

use super::places::Text;
use super::secrets::{Kind, Secret};
use super::{Seen, look, places, secrets};
use crate::stage::{Setup, Stage, played};
use sandbox::conversation::{Mode, Player, Script};

/// A secret that people say where everybody reads it.
const SAID: &str = "\
    (ovh accepts the voucher WELCOME-2026 worth 10)\n\
    alice: /cart add plan:project.2018 name:WELCOME-2026\n\
    alice: /cart submit reason:welcome-2026\n";

#[test]
fn what_a_conversation_gives_away_is_found_wherever_it_gets_to() {
    let fault = played(&Setup::usual(), SAID).unwrap_err().to_string();
    for place in [
        "messages in channels",
        "private answers",
        "everything sent to Discord",
        "the journal's events",
        "the journal's other tables",
    ] {
        assert!(fault.contains(&format!("{place}: a key, token, cart or voucher (as it is) in")), "{place}: {fault}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secret_planted_in_any_place_is_found_there_and_nowhere_else() {
    let mut stage = Stage::open(&Setup::usual()).await.unwrap();
    stage.stop().await.unwrap();
    std::fs::write(stage.folder.path().join("healthy"), "all is well").unwrap();
    let seen = || stage.seen();
    assert!(!stage.scraped.is_empty());
    let secrets = secrets(&stage.sandbox);
    let clean = look(&places(&seen()).await.unwrap(), &secrets);
    assert!(clean.found.is_empty() && clean.bytes > 1_000, "{clean}");
    assert!(clean.to_string().ends_with(&format!("for {} secrets: none found", secrets.len())), "{clean}");
    let address = stage.sandbox.address();
    let planted =
        [&address.discord.token, &address.ovh.application_secret, &address.ovh.consumer_key, &address.ovh.voucher];
    let mut places_now = places(&seen()).await.unwrap();
    for (at, name) in clean.places.iter().enumerate() {
        for secret in planted {
            let bytes = format!("a line\nwith {secret} in it").into_bytes();
            places_now[at].texts.push(Text { bytes, may_hold: Vec::new() });
            let searched = look(&places_now, &secrets);
            let is_there = searched.found.iter().all(|found| found.starts_with(&format!("{name}: ")));
            assert!(searched.found.len() == 1 && is_there, "{name}: {:?}", searched.found);
            places_now[at].texts.pop();
        }
    }
    // A file that the bot might write.
    std::fs::write(stage.folder.path().join("dump"), address.ovh.voucher.to_lowercase()).unwrap();
    let searched = look(&places(&seen()).await.unwrap(), &secrets);
    assert!(searched.found.len() == 1 && searched.found[0].starts_with("files beside"), "{:?}", searched.found);
}

const SHOWN: &str = "\
    alice: /cart add plan:project.2018 name:staging\n\
    alice: /cart submit reason:new staging area\n  \
      bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]\n\
    bob: clicks Approve on order 1\n  \
      bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]\n\
    dave: clicks Payment link on order 1\n";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_in_an_answer_to_somebody_who_may_not_read_it_is_found() {
    let trusted = Setup::usual().with("link.people", "{dave}");
    let mut stage = Stage::open(&trusted).await.unwrap();
    let sandbox = stage.sandbox.clone();
    let script = Script::parse(SHOWN).unwrap();
    let mut player = Player::new(&sandbox, Mode::Check);
    player.play(&script, async |direction: &str| stage.direct(direction).await).await.unwrap();
    stage.stop().await.unwrap();
    let found = async |setup: &Setup| {
        let seen = Seen { setup, ..stage.seen() };
        look(&places(&seen).await.unwrap(), &secrets(&stage.sandbox)).found
    };
    assert_eq!(found(&trusted).await, [""; 0]);
    let leaks = found(&Setup::usual()).await;
    let is_there = leaks.iter().all(|leak| leak.starts_with("private answers: a payment link"));
    assert!(!leaks.is_empty() && is_there, "{leaks:?}");
}

#[test]
fn a_secret_is_found_in_every_form_and_kept_by_those_who_may_read_it() {
    let secrets = [
        Secret { kind: Kind::Other, text: "0123456789abcdef-0123456789ABCDEF_+/".to_owned() },
        Secret { kind: Kind::Link, text: "https://pay.invalid/?a=b&c=D".to_owned() },
        Secret { kind: Kind::Other, text: "short".to_owned() },
    ];
    let leaks = |bytes: &str, may_hold: &[&str]| {
        let may_hold = may_hold.iter().map(|text| (*text).to_owned()).collect();
        let text = Text { bytes: bytes.as_bytes().to_vec(), may_hold };
        look(&[super::Place { name: "here", texts: vec![text] }], &secrets).found.len()
    };
    for text in [
        "a 0123456789abcdef-0123456789ABCDEF_+/ b",
        "0123456789ABCDEF-0123456789abcdef_+/",
        "0123456789abcdef-0123456789ABCDEF_%2B%2F",
        "0123456789abcdef-0…",
        "MDEyMzQ1Njc4OWFiY2RlZi0wMTIzNDU2Nzg5QUJDREVGXysv",
        "éé https%3A%2F%2Fpay.invalid%2F%3Fa%3Db%26c%3DD",
        "https:\\/\\/pay.invalid\\/?a=b&c=D",
        "[115, 104, 111, 114, 116]",
        "so SHORT",
    ] {
        assert_eq!(leaks(text, &[]), 1, "{text}");
    }
    assert_eq!(leaks("short 0123456789abcdef-0123456789ABCDEF_+/", &["short"]), 1);
    assert_eq!(leaks("https://pay.invalid/?a=b&c=D", &["https://pay.invalid/?a=b&c=D"]), 0);
    for text in ["", "0123456789abcde", "https://pay.invalid/", "sho rt"] {
        assert_eq!(leaks(text, &[]), 0, "{text}");
    }
}
