//! The environment in which the real program finds a sandbox. The demo uses it too.

use sandbox::Address;
use std::path::Path;

/// All variables the program needs: the usual configuration, whose approvers are the members of the approver role.
pub(crate) fn environment(address: &Address, folder: &Path) -> Vec<(String, String)> {
    let (discord, ovh) = (&address.discord, &address.ovh);
    let all = [
        (variable("discord.api"), discord.api.clone()),
        (variable("discord.guild"), discord.guild_id.clone()),
        (variable("approval.roles"), discord.approver_role_id.clone()),
        (variable("ovh.endpoint"), ovh.endpoint.clone()),
        (variable("ovh.link_hosts"), "ovh.invalid".to_owned()),
        (variable("journal.url"), format!("sqlite:{}", folder.join("cartwright.db").display())),
        ("DISCORD_TOKEN".to_owned(), discord.token.clone()),
        ("OVH_APPLICATION_KEY".to_owned(), ovh.application_key.clone()),
        ("OVH_APPLICATION_SECRET".to_owned(), ovh.application_secret.clone()),
        ("OVH_CONSUMER_KEY".to_owned(), ovh.consumer_key.clone()),
    ];
    all.into()
}

/// The variable of a configuration key: `discord.guild` is `CARTWRIGHT_DISCORD__GUILD`.
pub(crate) fn variable(key: &str) -> String {
    format!("CARTWRIGHT_{}", key.replace('.', "__").to_uppercase())
}
