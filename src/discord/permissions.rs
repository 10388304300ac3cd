//! What the bot must be allowed in a channel before an order may be announced there.

/// A permission the bot needs, by Discord's names ("Permissions", bitwise flags).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// VIEW_CHANNEL.
    ViewChannel,
    /// SEND_MESSAGES.
    SendMessages,
    /// EMBED_LINKS.
    EmbedLinks,
    /// READ_MESSAGE_HISTORY: needed to find a message that is there already.
    ReadMessageHistory,
}

impl Permission {
    /// All that are needed.
    pub const NEEDED: [Permission; 4] =
        [Permission::ViewChannel, Permission::SendMessages, Permission::EmbedLinks, Permission::ReadMessageHistory];

    /// Its bit.
    pub fn bit(self) -> u64 {
        match self {
            Permission::ViewChannel => 1 << 10,
            Permission::SendMessages => 1 << 11,
            Permission::EmbedLinks => 1 << 14,
            Permission::ReadMessageHistory => 1 << 16,
        }
    }

    /// Those that `app_permissions` lacks. ADMINISTRATOR (1 << 3) stands for all.
    pub fn missing(app_permissions: u64) -> Vec<Permission> {
        const ADMINISTRATOR: u64 = 1 << 3;
        if app_permissions & ADMINISTRATOR != 0 {
            return Vec::new();
        }
        Permission::NEEDED.into_iter().filter(|needed| app_permissions & needed.bit() == 0).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_missing_permission_is_named() {
        let all = Permission::NEEDED.iter().fold(0, |bits, permission| bits | permission.bit());
        assert_eq!(all, 0x14c00);
        assert_eq!(Permission::missing(all), []);
        assert_eq!(Permission::missing(1 << 3), []);
        assert_eq!(Permission::missing(0), Permission::NEEDED);
        for permission in Permission::NEEDED {
            assert_eq!(Permission::missing(all ^ permission.bit()), [permission]);
        }
    }
}
