//! From serenity's types to ours: the one place that knows both.

use super::{Callback, Field, Given, Incoming, Person, Value, What};
use crate::discord::ids::{ApplicationId, ChannelId, GuildId, InteractionId};
use crate::order::{Named, PersonId, RoleId};
use secrecy::SecretString;
use serenity::model::Permissions;
use serenity::model::application::{
    ActionRow, ActionRowComponent, CommandData, CommandDataOptionValue, CommandDataResolved, CommandInteraction,
    ComponentInteractionDataKind, Interaction, ModalInteraction, PingInteraction,
};
use serenity::model::guild::Member;
use serenity::model::id as discord;
use serenity::model::user::User;
use tokio::time::Instant;

impl Incoming {
    /// Reads an interaction that serenity understood, or nothing for a ping, which only HTTPS endpoints get.
    pub(in crate::discord) fn read(interaction: Interaction, received: Instant) -> Option<Incoming> {
        Some(match interaction {
            Interaction::Command(command) => {
                let (path, options, _) = flatten(&command.data);
                of_command(command, What::Command { path, options }, received)
            }
            Interaction::Autocomplete(command) => {
                let (path, options, focused) = flatten(&command.data);
                of_command(command, What::Autocomplete { path, options, focused }, received)
            }
            Interaction::Component(click) => Incoming {
                call: callback(click.id, click.application_id, click.token, received),
                guild: click.guild_id.map(guild),
                channel: ChannelId(click.channel_id.get()),
                person: person(&click.user, click.member.as_ref(), click.locale),
                app_permissions: bits(click.app_permissions),
                // The type of every component interaction is 3; we never send a select menu.
                what: if matches!(click.data.kind, ComponentInteractionDataKind::Button) {
                    What::Click { custom_id: click.data.custom_id }
                } else {
                    What::Other(3)
                },
            },
            Interaction::Modal(form) => of_form(form, received),
            Interaction::Ping(PingInteraction { .. }) | _ => return None,
        })
    }
}

fn of_command(command: CommandInteraction, what: What, received: Instant) -> Incoming {
    Incoming {
        call: callback(command.id, command.application_id, command.token, received),
        guild: command.guild_id.map(guild),
        channel: ChannelId(command.channel_id.get()),
        person: person(&command.user, command.member.as_deref(), command.locale),
        app_permissions: bits(command.app_permissions),
        what,
    }
}

fn of_form(form: ModalInteraction, received: Instant) -> Incoming {
    let fields = form.data.components.iter().flat_map(fields_of).collect();
    Incoming {
        call: callback(form.id, form.application_id, form.token, received),
        guild: form.guild_id.map(guild),
        channel: ChannelId(form.channel_id.get()),
        person: person(&form.user, form.member.as_ref(), form.locale),
        app_permissions: bits(form.app_permissions),
        what: What::Form { custom_id: form.data.custom_id, fields },
    }
}

fn callback(
    id: discord::InteractionId,
    application: discord::ApplicationId,
    token: String,
    received: Instant,
) -> Callback {
    Callback {
        id: InteractionId(id.get()),
        application: ApplicationId(application.get()),
        token: SecretString::from(token),
        received,
    }
}

fn guild(id: discord::GuildId) -> GuildId {
    GuildId(id.get())
}

fn bits(permissions: Option<Permissions>) -> u64 {
    permissions.unwrap_or_else(Permissions::empty).bits()
}

fn person(user: &User, member: Option<&Member>, locale: String) -> Person {
    let nick = member.and_then(|member| member.nick.clone());
    Person {
        id: PersonId(user.id.get()),
        name: nick.or_else(|| user.global_name.clone()).unwrap_or_else(|| user.name.clone()),
        roles: member.map(|member| member.roles.iter().map(|role| RoleId(role.get())).collect()).unwrap_or_default(),
        locale,
    }
}

/// Walks down to the subcommand: its path, its options, and the one being typed.
fn flatten(data: &CommandData) -> (Vec<String>, Vec<Given>, Option<Given>) {
    let mut path = vec![data.name.clone()];
    let mut level = data.options.as_slice();
    while let [only] = level
        && let CommandDataOptionValue::SubCommand(inner) | CommandDataOptionValue::SubCommandGroup(inner) = &only.value
    {
        path.push(only.name.clone());
        level = inner;
    }
    let mut focused = None;
    let mut given = Vec::new();
    for option in level {
        let value = Given { name: option.name.clone(), value: value(&option.value, &data.resolved) };
        if matches!(option.value, CommandDataOptionValue::Autocomplete { .. }) {
            focused = Some(value.clone());
        }
        given.push(value);
    }
    (path, given, focused)
}

fn value(value: &CommandDataOptionValue, resolved: &CommandDataResolved) -> Value {
    if let CommandDataOptionValue::User(id) = value {
        // Beside the options stands who it is; without that, nobody is meant.
        let member = resolved.members.contains_key(id);
        let named = |user: &User| Named { id: PersonId(user.id.get()), bot: user.bot, member };
        return resolved.users.get(id).map_or(Value::Other, |user| Value::Somebody(named(user)));
    }
    if let CommandDataOptionValue::Autocomplete { value, .. } | CommandDataOptionValue::String(value) = value {
        return Value::Text(value.clone());
    }
    if let CommandDataOptionValue::Integer(number) = value { Value::Whole(*number) } else { Value::Other }
}

fn fields_of(row: &ActionRow) -> impl Iterator<Item = Field> + '_ {
    row.components.iter().filter_map(|component| {
        let ActionRowComponent::InputText(input) = component else { return None };
        let text = SecretString::from(input.value.clone().unwrap_or_default());
        Some(Field { name: input.custom_id.clone(), text })
    })
}

#[cfg(test)]
mod tests;
