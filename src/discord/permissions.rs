//! What the bot must be allowed in a channel before an order may be announced there.

use super::view::Permission;

/// Everything that is needed. The history is read to find a message that is there already.
const NEEDED: [Permission; 4] =
    [Permission::ViewChannel, Permission::SendMessages, Permission::EmbedLinks, Permission::ReadMessageHistory];

/// The bit ADMINISTRATOR, which stands for all others.
const ADMINISTRATOR: u64 = 1 << 3;

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
