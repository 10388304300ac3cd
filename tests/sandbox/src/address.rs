//! What the sandbox prints on its one line: where it listens and who is who.

use serde::Serialize;
use std::collections::BTreeMap;

/// Where the sandbox listens and who is who; ids are text.
#[derive(Clone, Debug, Serialize)]
pub struct Address {
    /// The pretend Discord.
    pub discord: Discord,
    /// The pretend OVHcloud.
    pub ovh: Ovh,
    /// Base URL of the control server.
    pub control: String,
}

/// The pretend Discord's address, its bot and its people.
#[derive(Clone, Debug, Serialize)]
pub struct Discord {
    /// Base URL without `/api/v10`.
    pub api: String,
    /// The bot token.
    pub token: String,
    /// The application's id.
    pub application_id: String,
    /// The one guild.
    pub guild_id: String,
    /// The guild's one text channel to start with.
    pub channel_id: String,
    /// The application's Ed25519 public key, in hex.
    pub public_key: String,
    /// The role whose members approve.
    pub approver_role_id: String,
    /// The people by name.
    pub people: BTreeMap<String, Person>,
}

/// A person of the pretend Discord.
#[derive(Clone, Debug, Serialize)]
pub struct Person {
    /// The user id.
    pub id: String,
    /// The roles held in the guild, by id.
    pub roles: Vec<String>,
    /// The client's language.
    pub locale: String,
}

/// The pretend OVHcloud's address and its keys.
#[derive(Clone, Debug, Serialize)]
pub struct Ovh {
    /// Base URL with `/1.0`.
    pub endpoint: String,
    /// The application key.
    pub application_key: String,
    /// The application secret.
    pub application_secret: String,
    /// A consumer key that may do everything on the main account.
    pub consumer_key: String,
    /// A consumer key of the main account that may only GET.
    pub reader_consumer_key: String,
    /// A consumer key of another account.
    pub stranger_consumer_key: String,
    /// The OAuth2 client of a service account of the main account that may do everything.
    pub client_id: String,
    /// Its secret.
    pub client_secret: String,
    /// A voucher code that is valid every time.
    pub voucher: String,
}

impl Address {
    /// The same for a person to read.
    pub fn table(&self) -> String {
        let (discord, ovh) = (&self.discord, &self.ovh);
        let mut rows = vec![
            ("Discord", "API", discord.api.clone()),
            ("", "bot token", discord.token.clone()),
            ("", "application", discord.application_id.clone()),
            ("", "public key", discord.public_key.clone()),
            ("", "guild", discord.guild_id.clone()),
            ("", "channel", discord.channel_id.clone()),
            ("", "approver role", discord.approver_role_id.clone()),
        ];
        for (name, person) in &discord.people {
            rows.push(("", name.as_str(), format!("{} {} {}", person.id, person.locale, person.roles.join(" "))));
        }
        rows.extend([
            ("OVHcloud", "endpoint", ovh.endpoint.clone()),
            ("", "application key", ovh.application_key.clone()),
            ("", "application secret", ovh.application_secret.clone()),
            ("", "consumer key", ovh.consumer_key.clone()),
            ("", "consumer key, reader", ovh.reader_consumer_key.clone()),
            ("", "consumer key, stranger", ovh.stranger_consumer_key.clone()),
            ("", "service account", ovh.client_id.clone()),
            ("", "service account, secret", ovh.client_secret.clone()),
            ("", "voucher", ovh.voucher.clone()),
            ("Control", "", self.control.clone()),
        ]);
        let lines = rows.iter().map(|(service, what, value)| format!("{service:<9} {what:<23} {}", value.trim_end()));
        lines.collect::<Vec<_>>().join("\n")
    }
}
