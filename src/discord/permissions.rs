//! What the bot must be allowed in a channel before an order may be announced there.

use super::ids::{ChannelId, GuildId};
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

/// The bit MENTION_EVERYONE, which pings of roles take that not everybody may mention.
const MENTION_EVERYONE: u64 = 1 << 17;

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
        may_open_threads(self.0.get(&channel).map_or(0, |bits| *bits))
    }
}

/// Those that `app_permissions` lacks.
pub fn missing(app_permissions: u64) -> Vec<Permission> {
    if app_permissions & ADMINISTRATOR != 0 {
        return Vec::new();
    }
    NEEDED.into_iter().filter(|needed| app_permissions & bit(*needed) == 0).collect()
}

/// Whether these bits are enough for a thread for talk.
pub fn may_open_threads(bits: u64) -> bool {
    bits & ADMINISTRATOR != 0 || bits & THREADS == THREADS
}

/// Whether these bits are enough to ping every role.
pub fn may_ping_roles(bits: u64) -> bool {
    bits & (ADMINISTRATOR | MENTION_EVERYONE) != 0
}

/// What a channel allows and denies to a role or a member.
#[derive(Clone, Copy, Debug)]
pub struct Overwrite {
    /// The role's or the member's id.
    pub of: u64,
    /// Bits allowed.
    pub allow: u64,
    /// Bits denied.
    pub deny: u64,
}

/// What a member with the roles `held` may do in a channel (Discord's "Permission Overwrites"): what the roles of the guild
/// give, then the channel's word for everybody, for the roles, and for the member. `roles` are ids with their bits.
pub fn in_channel(guild: GuildId, roles: &[(u64, u64)], overwrites: &[Overwrite], member: u64, held: &[u64]) -> u64 {
    let has = |role: u64| role == guild.0 || held.contains(&role);
    let base = roles.iter().filter(|(role, _)| has(*role)).fold(0, |bits, (_, more)| bits | more);
    if base & ADMINISTRATOR != 0 {
        return base;
    }
    let said = |bits: u64, of: &dyn Fn(u64) -> bool| {
        let those = || overwrites.iter().filter(|overwrite| of(overwrite.of));
        let (denied, allowed) =
            (those().fold(0, |bits, one| bits | one.deny), those().fold(0, |bits, one| bits | one.allow));
        bits & !denied | allowed
    };
    let bits = said(base, &|of| of == guild.0);
    let bits = said(bits, &|of| of != guild.0 && held.contains(&of));
    said(bits, &|of| of == member)
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
    fn a_channel_has_the_last_word_the_member_before_roles_before_everybody() {
        let (guild, bot, role) = (GuildId(1), 7, 2);
        let one = |of, allow, deny| Overwrite { of, allow, deny };
        let here = |overwrites: &[Overwrite]| {
            in_channel(guild, &[(1, 0b11), (role, 0b100), (3, 0b1000)], overwrites, bot, &[role])
        };
        assert_eq!(here(&[]), 0b111, "roles that are not held give nothing");
        assert_eq!(here(&[one(1, 0, 0b111)]), 0);
        assert_eq!(here(&[one(1, 0, 0b111), one(role, 0b1, 0)]), 0b1);
        assert_eq!(here(&[one(role, 0b1, 0), one(bot, 0, 0b1)]), 0b110);
        assert_eq!(here(&[one(3, 0b10000, 0b1), one(9, 0, 0b1)]), 0b111, "others' concern others");
        let all = in_channel(guild, &[(1, ADMINISTRATOR)], &[one(bot, 0, !0)], bot, &[]);
        assert_eq!(missing(all), []);
    }

    #[test]
    fn roles_are_pinged_by_the_right_to_or_by_all_rights() {
        for (bits, may) in [(MENTION_EVERYONE, true), (ADMINISTRATOR, true), (!0, true), (0x14c00, false), (0, false)] {
            assert_eq!(may_ping_roles(bits), may, "{bits:b}");
        }
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
