//! What reached us: one command, click, form or autocomplete question, in our own words.
//!
//! Follows Discord's "Interaction Object". Rights are read from here and nowhere else: the payload came over our own
//! gateway connection.

mod typed;
mod unread;

pub use unread::Unread;

use super::ids::{ApplicationId, ChannelId, GuildId, InteractionId};
use crate::order::{Named, PersonId, RoleId};
use secrecy::SecretString;
use tokio::time::Instant;

/// One interaction.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// Where the answer goes, and until when.
    pub call: Callback,
    /// The guild it happened in; none in a direct message.
    pub guild: Option<GuildId>,
    /// The channel it happened in.
    pub channel: ChannelId,
    /// Who did it.
    pub person: Person,
    /// What the bot may do in this channel (`app_permissions`), as Discord's bit set.
    pub app_permissions: u64,
    /// What they did.
    pub what: What,
}

/// What is needed to answer an interaction.
#[derive(Clone, Debug)]
pub struct Callback {
    /// The interaction's id.
    pub id: InteractionId,
    /// The application it is for.
    pub application: ApplicationId,
    /// Whoever has it may answer, for fifteen minutes.
    pub token: SecretString,
    /// When it reached us.
    pub received: Instant,
}

/// A person as Discord shows them in this very payload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// The name people see: of this guild, else their own, else the account's.
    pub name: String,
    /// Their roles in the guild; none in a direct message.
    pub roles: Vec<RoleId>,
    /// The language they use Discord in.
    pub locale: String,
}

/// What a person did.
#[derive(Clone, Debug)]
pub enum What {
    /// A slash command.
    Command {
        /// The command's name and those of group and subcommand.
        path: Vec<String>,
        /// Its options.
        options: Vec<Given>,
    },
    /// A question while they type an option. Other options may be missing or half typed.
    Autocomplete {
        /// The command's name and those of group and subcommand.
        path: Vec<String>,
        /// What stands in the options so far.
        options: Vec<Given>,
        /// The option they are in.
        focused: Option<Given>,
    },
    /// A button.
    Click {
        /// What the button carries.
        custom_id: String,
    },
    /// A filled form.
    Form {
        /// What the form carries.
        custom_id: String,
        /// Its text fields.
        fields: Vec<Field>,
    },
    /// Something that is none of these, by Discord's number of its type.
    Other(u8),
}

/// A text field of a form. What stands in it may be a voucher code, so it does not print itself.
#[derive(Clone, Debug)]
pub struct Field {
    /// The field's `custom_id`.
    pub name: String,
    /// What was written into it.
    pub text: SecretString,
}

/// One option of a command as it was given.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// The option's name.
    pub name: String,
    /// Its value.
    pub value: Value,
}

/// An option's value. Discord's clients check types and bounds, but nothing forces a client to.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// Somebody, as Discord shows them beside the options.
    Somebody(Named),
    /// A kind that none of our options has.
    Other,
}
