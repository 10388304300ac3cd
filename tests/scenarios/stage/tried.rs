//! What every scenario looks at can be seen to fail.

use super::{Setup, inspect, played};
use sandbox::{Ports, Sandbox};

#[test]
fn a_line_too_many_stands_in_the_transcript() {
    let script = "alice: /cart show\n";
    let transcript = played(&Setup::usual(), script).unwrap();
    assert!(transcript.starts_with(script) && transcript.len() > script.len(), "{transcript}");
}

#[test]
fn what_nobody_can_do_is_named() {
    let fault = played(&Setup::usual(), "(the bot dances)").unwrap_err().to_string();
    assert!(fault.contains("nobody knows how to (the bot dances)"), "{fault}");
}

#[test]
fn a_bot_that_does_not_start_is_shown_with_its_log() {
    let fault = played(&Setup::usual().with("approval.expires", "soon"), "").unwrap_err().to_string();
    assert!(fault.contains("the bot ended while it was starting") && fault.contains("approval.expires"), "{fault}");
}

#[tokio::test]
async fn a_refusal_that_does_not_come_is_missed() {
    let sandbox = Sandbox::start(Ports::default()).await.unwrap();
    assert!(inspect::calls(&sandbox, &[]).is_ok());
    assert!(inspect::calls(&sandbox, &["GET /gateway 401".to_owned()]).is_err());
}
