//! What went wrong between us and Discord's REST API, without a URL: some URLs carry an interaction's token.

use std::time::Duration;

/// A call to Discord that did not work.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{doing}: {why}")]
pub struct RestError {
    /// What was being done.
    pub doing: Doing,
    /// What came of it.
    pub why: Why,
    /// Whether Discord may have done it all the same: this try or an earlier one of the same call went unanswered.
    pub perhaps_done: bool,
}

/// What a call is for. Its sentence is for the operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Doing {
    /// Get Gateway.
    #[error("asking Discord where its gateway is")]
    Gateway,
    /// Get Current Application.
    #[error("asking Discord which application the token belongs to")]
    Application,
    /// Get Channel.
    #[error("looking at the channel in `discord.channel`")]
    Channel,
    /// Get Guild Roles.
    #[error("reading the roles of `discord.guild`")]
    Roles,
    /// Get Guild Member.
    #[error("reading the roles of somebody who has handed on their right")]
    Member,
    /// Get Guild Application Commands.
    #[error("reading the commands registered in `discord.guild`")]
    ReadCommands,
    /// Bulk Overwrite Guild Application Commands.
    #[error("registering the commands in `discord.guild`")]
    Register,
    /// Create Interaction Response.
    #[error("acknowledging an interaction")]
    Acknowledge,
    /// Edit Original Interaction Response.
    #[error("filling in an answer")]
    FillIn,
    /// Get Original Interaction Response.
    #[error("looking whether an answer was filled in")]
    LookAtAnswer,
    /// Create Followup Message.
    #[error("sending a private answer")]
    FollowUp,
    /// Create Message.
    #[error("posting a message")]
    Post,
    /// Edit Message.
    #[error("bringing a message up to date")]
    Edit,
    /// Get Channel Messages.
    #[error("looking for a message that may be there already")]
    Find,
    /// Start Thread from Message.
    #[error("opening a thread")]
    OpenThread,
    /// Create DM.
    #[error("opening a direct message")]
    OpenDirect,
}

/// Why a call did not work.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// No connection stood or no time was left; nothing was sent.
    #[error("Discord could not be reached; check the network and `discord.api`")]
    Unreached,
    /// Nothing came back in time, or the connection broke; Discord may have done it.
    #[error("Discord did not answer")]
    NoAnswer,
    /// Discord limits the rate, for longer than this call may wait.
    #[error("Discord limits the rate of these calls for another {} s", .for_.as_secs())]
    Limited {
        /// How long.
        for_: Duration,
    },
    /// Discord said no. `code` is Discord's own error code, 0 if it gave none.
    #[error("Discord refused it with status {status}, code {code}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// The JSON error code of Discord's list ("Opcodes and Status Codes").
        code: u32,
    },
    /// The answer is not what the documentation says, or far too long.
    #[error("Discord's answer could not be read")]
    Unreadable,
}

/// Whether trying the same again can help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hope {
    /// It may work later.
    Later,
    /// It will never work as it is.
    Never,
}

impl Why {
    /// Whether Discord may have done it without our hearing of it.
    pub(super) fn is_silence(&self) -> bool {
        match self {
            Why::NoAnswer | Why::Refused { status: 500.., .. } => true,
            Why::Unreached | Why::Limited { .. } | Why::Refused { .. } | Why::Unreadable => false,
        }
    }
}

impl RestError {
    /// Discord's error code, if it refused.
    pub fn code(&self) -> Option<u32> {
        match self.why {
            Why::Refused { code, .. } => Some(code),
            Why::Unreached | Why::NoAnswer | Why::Limited { .. } | Why::Unreadable => None,
        }
    }

    /// Whether an interaction was answered already (40060), and not by an earlier try of this call.
    pub fn answered_elsewhere(&self) -> bool {
        self.code() == Some(40_060) && !self.perhaps_done
    }

    /// Whether the token itself was refused (401).
    pub fn unauthorised(&self) -> bool {
        matches!(self.why, Why::Refused { status: 401, .. })
    }

    /// Whether trying the same again later can help.
    ///
    /// A refused token and missing rights (50001, 50013) count as passing: they are mended outside, and what is owed until then
    /// is not lost. So do Discord's "overloaded" (130000) and "too many edits of old messages" (30046), whatever status
    /// they come with, and every answer without a code of Discord's: it comes from something in between.
    pub fn hope(&self) -> Hope {
        match self.why {
            Why::Unreached | Why::NoAnswer | Why::Limited { .. } | Why::Unreadable => Hope::Later,
            Why::Refused { code: 0 | 30_046 | 50_001 | 50_013 | 130_000, .. } => Hope::Later,
            Why::Refused { status, .. } => match status {
                401 | 408 | 429 | 500.. => Hope::Later,
                _ => Hope::Never,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_own_answer_that_went_unheard_is_not_somebody_elses() {
        let elsewhere = |code, perhaps_done| {
            RestError { doing: Doing::Acknowledge, why: Why::Refused { status: 400, code }, perhaps_done }
                .answered_elsewhere()
        };
        assert!(elsewhere(40_060, false));
        assert!(!elsewhere(40_060, true));
        assert!(!elsewhere(10_062, false));
    }

    #[test]
    fn what_can_pass_is_told_from_what_cannot() {
        let hope = |status, code| {
            RestError { doing: Doing::Post, why: Why::Refused { status, code }, perhaps_done: false }.hope()
        };
        let passing = [
            (401, 0),
            (403, 0),
            (404, 0),
            (429, 0),
            (500, 0),
            (503, 130_000),
            (400, 30_046),
            (403, 50_001),
            (403, 50_013),
        ];
        for (status, code) in passing {
            assert_eq!(hope(status, code), Hope::Later, "{status} {code}");
        }
        for (status, code) in [(400, 50_035), (403, 50_007), (403, 50_278), (404, 10_003), (404, 10_008)] {
            assert_eq!(hope(status, code), Hope::Never, "{status} {code}");
        }
    }
}
