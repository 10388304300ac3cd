//! A whole conversation with the bot of a few lines: what comes is written down, what does not come is named.

use super::bot;
use crate::conversation::{Fault, Mode, Player, Script};
use crate::{Ports, Sandbox};
use std::time::Duration;

/// Plays a script and returns the transcript.
async fn play(script: &str, mode: Mode) -> Result<String, Fault> {
    let sandbox = Sandbox::start(Ports::default()).await.unwrap();
    let _bot = bot::start(&sandbox).await;
    let mut player = Player::new(&sandbox, mode);
    let nobody = async |text: &str| Err(Fault::new(format!("nobody can ({text})")));
    player.play(&Script::parse(script)?, nobody).await?;
    Ok(player.transcript())
}

const WHOLE: &str = "\
alice: /begin
  only alice sees: You began
  bot: Order 1 waits  [Approve]
carol and bob: click Approve on order 1
  only bob sees: carol was first
  bot: Order 1 approved by carol, see https://a.invalid/...
bob: looks at order 1
  bob reads: Order 1 approved by carol, see https://a.invalid/...
bob: clicks Approve on the old order 1
  only bob sees: carol was first
(ovh has 0 orders and saw 0 checkouts)
";

#[tokio::test]
async fn a_conversation_is_played_as_written() {
    assert_eq!(play(WHOLE, Mode::Check).await.unwrap(), WHOLE);
}

#[tokio::test]
async fn whoever_of_two_came_first_plays_the_first_named() {
    // The bot hears carol first, who is named second here.
    let turned = WHOLE.replace("carol and bob:", "bob and carol:").replace("carol was", "bob was");
    let turned = turned.replace("by carol", "by bob").replace("only bob", "only carol");
    let turned = turned.replace("bob: clicks", "carol: clicks");
    assert_eq!(play(&turned, Mode::Check).await.unwrap(), turned);
}

#[tokio::test]
async fn a_conversation_is_written_down() {
    let script = "alice: /begin\ncarol: clicks Approve on order 1\n(ovh has 7 orders)\n";
    let written = "\
alice: /begin
  only alice sees: You began
  bot: Order 1 waits  [Approve]
carol: clicks Approve on order 1
  bot: Order 1 approved by carol, see https://a.invalid/...
(ovh has 0 orders)
";
    assert_eq!(play(script, Mode::Record).await.unwrap(), written);
}

#[tokio::test]
async fn what_cannot_be_done_is_named_below_the_conversation_so_far() {
    let script = "alice: /begin\n  bot: Order 1 waits  [Approve]\nbob: clicks Reject on order 1\n";
    let fault = play(script, Mode::Check).await.unwrap_err().to_string();
    assert!(fault.contains("You began"), "{fault}");
    assert!(fault.contains("bob sees no such message with a button `Reject`"), "{fault}");
    let fault = play("(the bot dances)", Mode::Check).await.unwrap_err().to_string();
    assert!(fault.contains("nobody can (the bot dances)"), "{fault}");
}

#[tokio::test]
async fn what_never_comes_is_named() {
    let sandbox = Sandbox::start(Ports::default()).await.unwrap();
    let _bot = bot::start(&sandbox).await;
    let script = Script::parse("alice: /begin\n  bot: Order 2 waits\n").unwrap();
    let mut player = Player::new(&sandbox, Mode::Check).patient(Duration::from_millis(100));
    let fault = player.play(&script, async |_| Ok(())).await.unwrap_err().to_string();
    assert!(fault.contains("should have become:\n\nalice: /begin\n  bot: Order 2 waits"), "{fault}");
}
