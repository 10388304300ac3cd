//! `cargo demo`: plays the README's conversation between the real bot and a pretend Discord and OVHcloud, and stays up.
//!
//! `cargo demo -- --once` ends after the conversation, with 0 only if it went as the README says and the payment link
//! that alice was shown is the one OVHcloud made. The bot runs as a child process, over real sockets: this program
//! starts itself once more.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it talks to whoever started it")]

mod be;
mod bot;
#[path = "../scenarios/stage/environment.rs"]
mod environment;
mod measure;
mod paint;
mod play;
mod progress;

use paint::Paint;
use sandbox::{Ports, Sandbox};
use std::error::Error;
use std::process::ExitCode;

/// How the demo was started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    /// Play, then stay up until Ctrl-C.
    Stay,
    /// Play and end.
    Once,
    /// Be the bot: the demo starts itself like this.
    BeTheBot,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let wish = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => Wish::Stay,
        ["--once"] => Wish::Once,
        [bot::ARGUMENT] => Wish::BeTheBot,
        _ => {
            eprintln!("usage: cargo demo [-- --once]");
            return ExitCode::from(2);
        }
    };
    let ended = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(Into::into);
    match ended.and_then(|runtime| runtime.block_on(fulfil(wish))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error}");
            ExitCode::FAILURE
        }
    }
}

async fn fulfil(wish: Wish) -> Result<(), Box<dyn Error>> {
    if wish == Wish::BeTheBot {
        return be::be().await;
    }
    let paint = Paint::of_stdout();
    let sandbox = Sandbox::start(Ports::default()).await?;
    let folder = tempfile::tempdir()?;
    let mut bot = bot::Bot::start(&sandbox, folder.path()).await?;
    let link = play::play(&sandbox, &mut bot, paint).await?;
    measure::measure(&sandbox, paint).await?;
    println!("\n{} {link}", paint.strong("The payment link alice was shown:"));
    if wish == Wish::Once {
        return bot.stop();
    }
    println!("\n{}", paint.faint(&format!("The sandbox stays up; steer it at {}", sandbox.address().control)));
    println!("{}", paint.faint("(tests/sandbox/README.md says how). Ctrl-C ends it."));
    tokio::select! {
        stopped = tokio::signal::ctrl_c() => stopped?,
        () = bot.ended() => return Err("the bot ended by itself".into()),
    }
    bot.stop()
}
