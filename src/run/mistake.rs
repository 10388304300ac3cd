//! Which ends of `run` are mistakes: starting again by itself would not help, and goes on for ever.

use super::{PortError, RunError};
use crate::discord::ChatError;
use crate::discord::gateway::GatewayTrouble;
use crate::journal::Fault;
use crate::ovh::SetupError;

impl RunError {
    /// Whether only a person can mend it, in the configuration or beside it.
    pub fn is_mistake(&self) -> bool {
        match self {
            RunError::Configuration(_) | RunError::Endpoint(_) | RunError::Port(PortError::Refused { .. }) => true,
            RunError::Ovh(error) => match error {
                SetupError::Key { .. } => true,
                SetupError::Http(_) => false,
            },
            RunError::Journal(error) => is_wrong(&error.fault),
            RunError::Chat(error) => is_refused(error),
            RunError::Signals(_) | RunError::Port(PortError::InUse(_)) => false,
        }
    }
}

/// `journal.url` leads to something else, the server does not let the bot in, or a newer version wrote it, and an older
/// one cannot read it however often it starts. What the disk, the server or another program does may be over soon.
fn is_wrong(fault: &Fault) -> bool {
    match fault {
        Fault::Url
        | Fault::NoFolder(_)
        | Fault::NotAFile
        | Fault::NotAJournal
        | Fault::SchemaNewer { .. }
        | Fault::SchemaDiffers(_)
        | Fault::Denied(_)
        | Fault::Setting { .. } => true,
        Fault::Missing
        | Fault::Exists(_)
        | Fault::NoFile
        | Fault::Held(_)
        | Fault::SchemaOlder
        | Fault::Event { .. }
        | Fault::Row { .. }
        | Fault::File
        | Fault::Disk(_)
        | Fault::DiskFull
        | Fault::ReadOnly
        | Fault::CannotOpen
        | Fault::Busy
        | Fault::Unreachable(_)
        | Fault::Silent
        | Fault::Standby
        | Fault::Inspecting
        | Fault::Closed
        | Fault::NoRandom
        | Fault::Json
        | Fault::Io(_)
        | Fault::Database(_) => false,
    }
}

/// Discord knows better than the configuration.
fn is_refused(error: &ChatError) -> bool {
    match error {
        ChatError::Address(_)
        | ChatError::Token
        | ChatError::Guild
        | ChatError::Channel
        | ChatError::Roles { .. }
        | ChatError::Gateway(GatewayTrouble::Intents) => true,
        // While it runs, a token that was reset shows here. The start asks Discord once more, and that is the judge: in its
        // own troubles the gateway has turned good tokens away.
        ChatError::Gateway(
            GatewayTrouble::Token | GatewayTrouble::Ended | GatewayTrouble::BrokenOff | GatewayTrouble::Silent,
        )
        | ChatError::Rest(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discord::ChatError::Gateway;
    use crate::journal::JournalError;

    #[test]
    fn what_may_be_over_soon_is_no_mistake() {
        let journal =
            |fault| RunError::Journal(JournalError { doing: "opening", place: String::new(), fault }).is_mistake();
        let setting = Fault::Setting { name: "synchronous_commit", found: "off".to_owned(), needed: "on" };
        assert!(journal(Fault::Url) && journal(Fault::NotAJournal) && journal(setting));
        assert!(journal(Fault::Denied(sqlx::Error::RowNotFound)));
        assert!(journal(Fault::SchemaNewer { found: 99, known: 9 }) && journal(Fault::SchemaDiffers(3)));
        for passing in [Fault::Busy, Fault::DiskFull, Fault::ReadOnly, Fault::CannotOpen, Fault::Silent, Fault::Standby]
        {
            assert!(!journal(passing));
        }
        let gateway = |trouble| RunError::Chat(Gateway(trouble)).is_mistake();
        assert!(gateway(GatewayTrouble::Intents));
        // The next start proves the token, and ends with the mistake if it is one.
        assert!(!gateway(GatewayTrouble::Token) && !gateway(GatewayTrouble::Ended));
        assert!(!gateway(GatewayTrouble::BrokenOff) && !gateway(GatewayTrouble::Silent));
    }
}
