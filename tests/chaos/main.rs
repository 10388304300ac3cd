//! `cargo chaos -- --orders 1000 --seed 7 --journal sqlite`: many people order while much goes wrong, then everything is
//! counted. The exit code is 0 only if nothing was bought twice or lost and nobody was told too little or too much.
//!
//! The real bots run as child processes over real sockets: this program starts itself again for each. The same seed
//! draws the same decisions for each order; when they meet is up to the machine. `cargo chaos -- --help` names the rest.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it talks to whoever started it")]

#[path = "../demo/be.rs"]
mod be;
#[path = "../scenarios/stage/environment.rs"]
mod environment;
mod run;

use clap::Parser;
use run::Program;
use run::store::Missing;
use run::wish::Wish;
use std::error::Error;
use std::process::ExitCode;

/// Many people order while much goes wrong; then everything is counted.
#[derive(Debug, Parser)]
#[command(name = "cargo chaos --")]
struct Arguments {
    #[command(flatten)]
    wish: Wish,
    /// Keep the folder with the journal and the logs, as a run does that finds something wrong.
    #[arg(long)]
    keep: bool,
    /// Be one of the bots: the program starts itself like this.
    #[arg(long, hide = true)]
    be_the_bot: bool,
}

/// With this argument the program is a bot.
const BE_THE_BOT: &str = "--be-the-bot";

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let ended = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(Into::into);
    match ended.and_then(|runtime| runtime.block_on(fulfil(arguments))) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            if error.is::<Missing>() { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}

async fn fulfil(arguments: Arguments) -> Result<bool, Box<dyn Error>> {
    if arguments.be_the_bot {
        return be::be().await.map(|()| true);
    }
    let mut folder = tempfile::tempdir()?;
    let program = Program { path: std::env::current_exe()?, arguments: vec![BE_THE_BOT.to_owned()] };
    let table = run::run(&arguments.wish, program, folder.path()).await?;
    println!("{table}");
    if arguments.keep || !table.is_clean() {
        folder.disable_cleanup(true);
        println!("journal and logs: {}", folder.path().display());
    }
    Ok(table.is_clean())
}
