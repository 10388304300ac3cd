//! `cargo run -p sandbox -- --json`: one line that says where everything is, then serves until killed.

use sandbox::{Ports, Sandbox};
use std::io::{Write, stderr, stdout};
use std::process::ExitCode;

const USAGE: &str = "usage: sandbox [--json] [--discord-port N] [--ovh-port N] [--control-port N]";

/// What the command line asks for.
#[derive(Debug, Default, PartialEq, Eq)]
struct Arguments {
    json: bool,
    help: bool,
    discord: u16,
    ovh: u16,
    control: u16,
}

#[tokio::main]
async fn main() -> ExitCode {
    let ended = match Arguments::read(std::env::args().skip(1)) {
        Ok(arguments) if arguments.help => writeln!(stdout(), "{USAGE}"),
        Ok(arguments) => serve(&arguments).await,
        Err(mistake) => Err(std::io::Error::other(mistake)),
    };
    let Err(error) = ended else {
        return ExitCode::SUCCESS;
    };
    // Without a standard error there is nobody to tell.
    let _untold = writeln!(stderr(), "sandbox: {error}");
    ExitCode::FAILURE
}

/// Starts, says where, and serves until told to end.
async fn serve(arguments: &Arguments) -> std::io::Result<()> {
    // Listen for signals first: a caller may send one as soon as the line is out.
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    let mut interrupt = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::interrupt())?;
    let ports = Ports { discord: arguments.discord, ovh: arguments.ovh, control: arguments.control };
    let sandbox = Sandbox::start(ports).await?;
    let address = sandbox.address();
    let text = if arguments.json { serde_json::to_string(&address)? } else { address.table() };
    writeln!(stdout(), "{text}")?;
    stdout().flush()?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}

impl Arguments {
    fn read(given: impl Iterator<Item = String>) -> Result<Arguments, String> {
        let mut arguments = Arguments::default();
        let mut given = given;
        while let Some(argument) = given.next() {
            let (name, value) = match argument.split_once('=') {
                Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
                None => (argument, None),
            };
            let port = match name.as_str() {
                "--json" => {
                    arguments.json = true;
                    continue;
                }
                "--help" | "-h" => {
                    arguments.help = true;
                    continue;
                }
                "--discord-port" => &mut arguments.discord,
                "--ovh-port" => &mut arguments.ovh,
                "--control-port" => &mut arguments.control,
                unknown => return Err(format!("unknown argument {unknown}\n{USAGE}")),
            };
            let value = value.or_else(|| given.next()).unwrap_or_default();
            *port = value.parse().map_err(|_| format!("{name} needs a port, not {value:?}\n{USAGE}"))?;
        }
        Ok(arguments)
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;

    fn read(line: &str) -> Result<Arguments, String> {
        Arguments::read(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn ports_are_given_either_way() {
        let expected = Arguments { json: true, discord: 1, control: 3, ..Arguments::default() };
        assert_eq!(read("--discord-port 1 --json --control-port=3"), Ok(expected));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        assert!(read("--jsn").is_err_and(|error| error.contains("--jsn")));
        assert!(read("--ovh-port x").is_err_and(|error| error.contains("--ovh-port")));
        assert!(read("--ovh-port").is_err());
    }
}
