//! Plays the README's conversation, line by line as it happens.

use super::bot::Bot;
use super::paint::Paint;
use super::progress;
use sandbox::Sandbox;
use sandbox::conversation::{Fault, Mode, Player, Script};
use sandbox::discord::Audience;
use std::error::Error;

const README: &str = include_str!("../../README.md");
/// Milliseconds that the pretend OVHcloud takes for an answer, so that there is something to watch.
const LATENCY_MS: u64 = 150;

/// Plays it and returns the link that alice was shown.
pub(crate) async fn play(sandbox: &Sandbox, bot: &mut Bot, paint: Paint) -> Result<String, Box<dyn Error>> {
    let conversation = conversation(README).ok_or("the README has no conversation")?;
    let script = Script::parse(conversation)?;
    sandbox.ovh.set(|settings| settings.latency_ms = LATENCY_MS);
    let mut player = Player::new(sandbox, Mode::Check);
    for step in &script.steps {
        println!("{}", paint.line(&step.line));
        let mut stage = async |direction: &str| match direction {
            "the bot is killed and starts again" => {
                bot.restart(sandbox).await.map_err(|error| Fault::new(error.to_string()))
            }
            other => Err(Fault::new(format!("the demo does not know how to ({other})"))),
        };
        let played = tokio::select! {
            played = player.step(step, &mut stage) => played,
            () = progress::show(&sandbox.discord, paint) => Err(Fault::new("there is no end of progress")),
        };
        progress::clear(paint);
        for line in played?.lines().skip(1) {
            println!("{}", paint.line(line));
        }
    }
    let transcript = player.transcript();
    if transcript != conversation {
        return Err(format!("it did not go as the README says, but so:\n\n{transcript}").into());
    }
    link(sandbox)
}

/// The first fenced block of a text that is a conversation.
pub(crate) fn conversation(text: &str) -> Option<&str> {
    let (_, after) = text.split_once("```conversation\n")?;
    after.split_once("```").map(|(block, _)| block)
}

/// The link button that alice alone was shown; it must be the link of the one order that OVHcloud has.
fn link(sandbox: &Sandbox) -> Result<String, Box<dyn Error>> {
    let events = sandbox.discord.timeline(0).into_iter().rev();
    let mut shown = events.filter(|event| event.audience == Audience::Only("alice".to_owned()));
    let link = shown.find_map(|event| event.message?.buttons.into_iter().find_map(|button| button.url));
    let link = link.ok_or("alice was shown no link")?;
    match sandbox.ovh.orders().as_slice() {
        [order] if order.url == link => Ok(link),
        orders => Err(format!("OVHcloud has {} orders, and alice was shown another link", orders.len()).into()),
    }
}
