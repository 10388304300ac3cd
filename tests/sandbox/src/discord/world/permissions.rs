//! Permission bits and how Discord computes them for a member in a channel.

use super::clock::Snowflake;
use super::places::{Channel, Guild, OverwriteOf};

/// See a channel.
pub(crate) const VIEW_CHANNEL: u64 = 1 << 10;
/// Post in it.
pub(crate) const SEND_MESSAGES: u64 = 1 << 11;
/// Delete other people's messages.
pub(crate) const MANAGE_MESSAGES: u64 = 1 << 13;
/// Have embeds shown.
pub(crate) const EMBED_LINKS: u64 = 1 << 14;
/// Post files.
pub(crate) const ATTACH_FILES: u64 = 1 << 15;
/// Read what was posted before.
pub(crate) const READ_MESSAGE_HISTORY: u64 = 1 << 16;
/// Ping roles, `@everyone` and `@here`.
pub(crate) const MENTION_EVERYONE: u64 = 1 << 17;
/// Open a thread that everybody in the channel can read.
pub(crate) const CREATE_PUBLIC_THREADS: u64 = 1 << 35;
/// Everything, whatever the channel says.
pub(crate) const ADMINISTRATOR: u64 = 1 << 3;

/// Permissions by Discord's names, as the control routes take them.
pub(crate) const NAMES: &[(&str, u64)] = &[
    ("ADMINISTRATOR", ADMINISTRATOR),
    ("MANAGE_CHANNELS", 1 << 4),
    ("MANAGE_GUILD", 1 << 5),
    ("ADD_REACTIONS", 1 << 6),
    ("VIEW_CHANNEL", VIEW_CHANNEL),
    ("SEND_MESSAGES", SEND_MESSAGES),
    ("MANAGE_MESSAGES", MANAGE_MESSAGES),
    ("EMBED_LINKS", EMBED_LINKS),
    ("ATTACH_FILES", ATTACH_FILES),
    ("READ_MESSAGE_HISTORY", READ_MESSAGE_HISTORY),
    ("MENTION_EVERYONE", MENTION_EVERYONE),
    ("USE_EXTERNAL_EMOJIS", 1 << 18),
    ("MANAGE_ROLES", 1 << 28),
    ("USE_APPLICATION_COMMANDS", 1 << 31),
    ("CREATE_PUBLIC_THREADS", CREATE_PUBLIC_THREADS),
    ("SEND_MESSAGES_IN_THREADS", 1 << 38),
    ("USE_EXTERNAL_APPS", 1 << 50),
    ("PIN_MESSAGES", 1 << 51),
];

/// What `@everyone` may do in a new guild, as far as this sandbox cares.
pub(crate) const EVERYONE: u64 = VIEW_CHANNEL
    | SEND_MESSAGES
    | EMBED_LINKS
    | READ_MESSAGE_HISTORY
    | MENTION_EVERYONE
    | 1 << 6
    | 1 << 15
    | 1 << 31
    | 1 << 38;

/// What a bot may do in a direct message.
pub(crate) const DIRECT: u64 = VIEW_CHANNEL | SEND_MESSAGES | EMBED_LINKS | READ_MESSAGE_HISTORY | 1 << 6 | 1 << 15;

/// The bits of permissions given by name.
pub(crate) fn bits(names: &[String]) -> Result<u64, String> {
    names.iter().try_fold(0, |bits, name| {
        let known = NAMES.iter().find(|(known, _)| known == name);
        known.map(|(_, bit)| bits | bit).ok_or_else(|| format!("no permission is called {name}"))
    })
}

/// What a member with these roles may do in the guild, before any channel has its say.
pub(crate) fn in_guild(guild: &Guild, roles: &[Snowflake]) -> u64 {
    let held = guild.roles.iter().filter(|role| role.id == guild.id || roles.contains(&role.id));
    held.fold(0, |bits, role| bits | role.permissions)
}

/// What a member may do in a channel. Without VIEW_CHANNEL that is nothing; without SEND_MESSAGES no embeds either.
pub(crate) fn in_channel(guild: &Guild, channel: &Channel, member: Snowflake, roles: &[Snowflake]) -> u64 {
    let base = in_guild(guild, roles);
    if base & ADMINISTRATOR != 0 {
        return NAMES.iter().fold(0, |bits, (_, bit)| bits | bit);
    }
    let apply = |bits: u64, which: &dyn Fn(&OverwriteOf) -> bool| {
        let of = || channel.overwrites.iter().filter(|overwrite| which(&overwrite.of));
        let denied = of().fold(0, |bits, overwrite| bits | overwrite.deny);
        let allowed = of().fold(0, |bits, overwrite| bits | overwrite.allow);
        (bits & !denied) | allowed
    };
    let bits = apply(base, &|of| matches!(of, OverwriteOf::Role(id) if *id == guild.id));
    let bits = apply(bits, &|of| matches!(of, OverwriteOf::Role(id) if *id != guild.id && roles.contains(id)));
    let bits = apply(bits, &|of| matches!(of, OverwriteOf::Member(id) if *id == member));
    if bits & VIEW_CHANNEL == 0 {
        return 0;
    }
    if bits & SEND_MESSAGES == 0 { bits & !EMBED_LINKS & !(1 << 15) & !MENTION_EVERYONE } else { bits }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

    use super::{EMBED_LINKS, READ_MESSAGE_HISTORY, SEND_MESSAGES, VIEW_CHANNEL, in_channel};
    use crate::discord::world::World;
    use crate::discord::world::places::{Overwrite, OverwriteOf};

    #[test]
    fn a_members_own_overwrite_wins() {
        let mut world = World::new();
        let bot = world.bot.id;
        let guild = world.guilds.first_mut().unwrap();
        let channel = guild.channels.first_mut().unwrap();
        let wanted = VIEW_CHANNEL | SEND_MESSAGES | EMBED_LINKS | READ_MESSAGE_HISTORY;
        channel.overwrites.push(Overwrite { of: OverwriteOf::Role(guild.id), allow: 0, deny: wanted });
        channel.overwrites.push(Overwrite { of: OverwriteOf::Member(bot), allow: VIEW_CHANNEL, deny: 0 });
        let (guild, channel) = world.channel_in_guild(world.guilds[0].channels[0].id).unwrap();
        assert_eq!(in_channel(guild, channel, bot, &[]) & wanted, VIEW_CHANNEL);
    }
}
