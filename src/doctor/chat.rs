//! Discord: the token, the guild, the commands, the roles of the rules, and what the bot may do where orders stand.

use super::calling;
use super::finding::Finding;
use crate::config::{Config, World};
use crate::discord::Meter;
use crate::discord::commands;
use crate::discord::ids::{ChannelId, GuildId};
use crate::discord::permissions::{may_open_threads, may_ping_roles, missing};
use crate::discord::register::same;
use crate::discord::rest::{Application, Rest, RestError};
use crate::discord::view::Permission;
use secrecy::SecretString;

const TOKEN: &str = "Discord token";
const COMMANDS: &str = "commands";
const ROLES: &str = "roles";
const CHANNEL: &str = "channel";

pub(super) async fn look(config: &Config, token: SecretString) -> Vec<Finding> {
    let rest = match Rest::new(config.discord.api.as_str(), token, Meter::default()) {
        Ok(rest) => rest,
        Err(error) => return vec![Finding::fatal(TOKEN, error.to_string(), "mend discord.api")],
    };
    let application = match rest.application().await {
        Ok(application) => application,
        Err(error) => {
            let behind = [COMMANDS, ROLES, CHANNEL];
            let first = if error.unauthorised() {
                "not looked at: the token comes first"
            } else {
                "not looked at: the connection comes first"
            };
            return [unproved(&error)].into_iter().chain(Finding::all_skipped(&behind, first)).collect();
        }
    };
    let guild = GuildId(config.discord.guild);
    let mut findings = vec![Finding::fine(TOKEN, format!("Discord accepts it: application {}", application.id))];
    match rest.commands(application.id, guild).await {
        Ok(there) if same(&there, &commands::definitions()) => {
            findings.push(Finding::fine(COMMANDS, "in step with this version"));
        }
        Ok(_) => findings.push(Finding::warning(
            COMMANDS,
            "those of the guild are not this version's",
            "nothing to do: the bot registers them when it starts",
        )),
        Err(error) => {
            findings.push(outside(&error, &application));
            findings.extend(Finding::all_skipped(&[ROLES, CHANNEL], "not looked at: the guild comes first"));
            return findings;
        }
    }
    findings.push(roles(config, &rest, guild).await);
    findings.extend(match config.discord.channel {
        Some(channel) => in_channel(config, &rest, guild, ChannelId(channel), &application).await,
        None => vec![Finding::fine(
            CHANNEL,
            "orders stand where /cart submit is used; what the bot may do there is seen then",
        )],
    });
    findings
}

fn unproved(error: &RestError) -> Finding {
    if error.unauthorised() {
        let next = "put a valid one into DISCORD_TOKEN (Developer Portal, Bot, Reset Token)";
        return Finding::fatal(TOKEN, "Discord does not accept it", next);
    }
    Finding::fatal(TOKEN, error.to_string(), "check the network, a firewall on the way, and discord.api")
}

/// The guild's commands cannot be read.
fn outside(error: &RestError, application: &Application) -> Finding {
    match error.code() {
        Some(50_001 | 10_004) => Finding::fatal(
            "guild",
            "the bot has no access to the guild in discord.guild",
            format!(
                "invite it: https://discord.com/oauth2/authorize?client_id={}&scope=bot%20applications.commands&permissions=84992 - or correct the id",
                application.id
            ),
        ),
        Some(_) | None => {
            Finding::failed("guild", error.to_string(), "run this again; if it stays, look at Discord's status page")
        }
    }
}

/// Roles that nobody can hold would be met by nobody.
async fn roles(config: &Config, rest: &Rest, guild: GuildId) -> Finding {
    let there = match rest.roles_of(guild).await {
        Ok(there) => there,
        Err(error) => return outside_of(ROLES, &error),
    };
    let unknown_roles: Vec<_> = config.rules.named_roles().into_iter().filter(|role| !there.contains(role)).collect();
    let count = config.rules.named_roles().len();
    match config.check_world(&World { unknown_roles, currency: None }) {
        Ok(()) => Finding::fine(ROLES, format!("the guild has all that the configuration names ({count})")),
        Err(error) => {
            let says: Vec<String> = error.faults.iter().map(|fault| format!("{}{}", fault.at, fault.what)).collect();
            let next = error.faults.first().map(|fault| fault.hint.clone()).unwrap_or_default();
            Finding::fatal(ROLES, says.join("; "), next)
        }
    }
}

async fn in_channel(
    config: &Config,
    rest: &Rest,
    guild: GuildId,
    channel: ChannelId,
    application: &Application,
) -> Vec<Finding> {
    match rest.guild_of(channel).await {
        Ok(found) if found == Some(guild) => {}
        Ok(_) => {
            let says = "the channel in discord.channel is not in discord.guild";
            return vec![Finding::fatal(CHANNEL, says, "copy the id of a channel of that guild (Copy Channel ID)")];
        }
        Err(error) if matches!(error.code(), Some(10_003 | 50_001)) => {
            let says = "the bot cannot see the channel in discord.channel";
            return vec![Finding::fatal(CHANNEL, says, "let the bot View Channel there, or correct the id")];
        }
        Err(error) => return vec![outside_of(CHANNEL, &error)],
    }
    let bits = match rest.permissions_in(guild, channel, application.bot).await {
        Ok(bits) => bits,
        Err(error) => return vec![outside_of(CHANNEL, &error)],
    };
    let lacks: Vec<&str> = missing(bits).into_iter().map(named).collect();
    if !lacks.is_empty() {
        let says = format!("in the channel of the orders the bot lacks {}", lacks.join(", "));
        return vec![Finding::failed(
            CHANNEL,
            says,
            "allow it in that channel's settings (Permissions), for the bot or its role",
        )];
    }
    let mut findings = Vec::new();
    if config.discord.threads && !may_open_threads(bits) {
        findings.push(Finding::warning(
            CHANNEL,
            "the bot may open no threads for talk there",
            "allow Create Public Threads and Send Messages in Threads, or set discord.threads = false",
        ));
    }
    if !may_ping_roles(bits) {
        findings.extend(match rest.unmentionable_roles(guild).await {
            Ok(roles) => calling::unheard(&config.rules.policy, &roles),
            Err(error) => Some(outside_of(CHANNEL, &error)),
        });
    }
    if findings.is_empty() {
        findings.push(Finding::fine(CHANNEL, "the bot may do there all that it needs"));
    }
    findings
}

fn outside_of(check: &'static str, error: &RestError) -> Finding {
    Finding::failed(check, error.to_string(), "run this again; if it stays, look at Discord's status page")
}

fn named(permission: Permission) -> &'static str {
    match permission {
        Permission::ViewChannel => "View Channel",
        Permission::SendMessages => "Send Messages",
        Permission::EmbedLinks => "Embed Links",
        Permission::ReadMessageHistory => "Read Message History",
    }
}
