//! Discord's ids as types of their own. A snowflake carries the time it was made.

use jiff::Timestamp;
use serde::{Deserialize, Deserializer};
use std::fmt;

/// Milliseconds from the Unix epoch to the first second of 2015, where Discord's clock starts.
const DISCORD_EPOCH_MS: i64 = 1_420_070_400_000;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map($name).map_err(serde::de::Error::custom)
            }
        }
    )*};
}

ids! {
    /// The application the bot belongs to.
    ApplicationId
    /// A guild: what people call a server.
    GuildId
    /// A channel of a guild, or a direct-message channel.
    ChannelId
    /// A message.
    MessageId
    /// One command, click, form or autocomplete question.
    InteractionId
}

impl MessageId {
    /// The smallest id a message made at this time can have: lists start after it (`after`).
    pub fn first_at(time: Timestamp) -> MessageId {
        let since_epoch = time.as_millisecond().saturating_sub(DISCORD_EPOCH_MS);
        MessageId(u64::try_from(since_epoch).unwrap_or(0) << 22)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documented_snowflake_has_the_documented_time() {
        // The example of Discord's reference: 175928847299117063 was made at 2016-04-30 11:18:25.796 UTC.
        let time: Timestamp = "2016-04-30T11:18:25.796Z".parse().unwrap_or_default();
        assert_eq!(MessageId::first_at(time).0 >> 22, 175_928_847_299_117_063_u64 >> 22);
        assert_eq!(MessageId::first_at(Timestamp::UNIX_EPOCH), MessageId(0));
    }
}
