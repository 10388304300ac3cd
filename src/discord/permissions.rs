//! What the bot must be allowed in a channel before an order may be announced there.

use super::ids::ChannelId;
use super::view::Permission;
use dashmap::DashMap;
use std::sync::Arc;

/// Everything that is needed. The history is read to find a message that is there already.
const NEEDED: [Permission; 4] =
    [Permission::ViewChannel, Permission::SendMessages, Permission::EmbedLinks, Permission::ReadMessageHistory];

/// The bit ADMINISTRATOR, which stands for all others.
const ADMINISTRATOR: u64 = 1 << 3;

/// The bits CREATE_PUBLIC_THREADS and SEND_MESSAGES_IN_THREADS: what a thread for talk takes.
const THREADS: u64 = 1 << 35 | 1 << 38;

/// What the bot may do in the channels of its guild, as the newest interaction from each said. Kept in memory: what is not
/// known is not tried.
#[derive(Clone, Debug, Default)]
pub struct Seen(Arc<DashMap<ChannelId, u64>>);

impl Seen {
    /// An interaction from this channel carried these `app_permissions`.
    pub fn note(&self, channel: ChannelId, app_permissions: u64) {
        self.0.insert(channel, app_permissions);
    }

    /// Whether the bot is known to be allowed to open threads there.
    pub fn may_open_threads(&self, channel: ChannelId) -> bool {
        let known = self.0.get(&channel).map_or(0, |bits| *bits);
        known & ADMINISTRATOR != 0 || known & THREADS == THREADS
    }
}

/// Those that `app_permissions` lacks.
pub fn missing(app_permissions: u64) -> Vec<Permission> {
    if app_permissions & ADMINISTRATOR != 0 {
        return Vec::new();
    }
    NEEDED.into_iter().filter(|needed| app_permissions & bit(*needed) == 0).collect()
}

/// A permission's bit (Discord's "Permissions", bitwise permission flags).
fn bit(permission: Permission) -> u64 {
    match permission {
        Permission::ViewChannel => 1 << 10,
        Permission::SendMessages => 1 << 11,
        Permission::EmbedLinks => 1 << 14,
        Permission::ReadMessageHistory => 1 << 16,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threads_take_both_rights_and_the_newest_word_counts() {
        let (seen, here) = (Seen::default(), ChannelId(1));
        assert!(!seen.may_open_threads(here));
        for (bits, may) in [(THREADS, true), (1 << 35, false), (1 << 38, false), (ADMINISTRATOR, true), (0, false)] {
            seen.note(here, bits);
            assert_eq!(seen.may_open_threads(here), may, "{bits:b}");
        }
        seen.note(here, THREADS);
        assert!(!seen.may_open_threads(ChannelId(2)));
    }

    #[test]
    fn each_missing_permission_is_named() {
        let all = NEEDED.iter().fold(0, |bits, permission| bits | bit(*permission));
        assert_eq!(all, 0x14c00);
        assert_eq!(missing(all), []);
        assert_eq!(missing(ADMINISTRATOR), []);
        assert_eq!(missing(0), NEEDED);
        for permission in NEEDED {
            assert_eq!(missing(all ^ bit(permission)), [permission]);
        }
    }
}
