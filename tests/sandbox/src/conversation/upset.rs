//! Directions about the pretend Discord: people, the bot's permissions, deliveries, its gateway and REST API.

use super::fault::Fault;
use crate::discord::{Armed, Change, Delivery, Discord, Disturbance, Place, Trouble};

/// What happens at Discord.
#[derive(Clone, Debug, PartialEq)]
pub enum Upset {
    /// `discord delivers the next interaction twice`
    Delivery(Delivery),
    /// `discord delivers the last interaction again`
    Repeat,
    /// `discord drops the gateway`, or `discord's gateway is gone` until it `is there again`
    Gateway(Disturbance),
    /// `discord loses the answer to the next POST /channels/{channel_id}/messages`
    Rest {
        /// The method and the route.
        route: String,
        /// What goes wrong with one call of it.
        trouble: Trouble,
    },
    /// `the bot lacks EMBED_LINKS, SEND_MESSAGES`, or `the bot lacks nothing`
    Lacks(Vec<String>),
    /// `the bot may also CREATE_PUBLIC_THREADS`
    May(Vec<String>),
    /// `alice takes no direct messages`
    Closed(String),
    /// `dave gets the role approver`, or `bob gets the role nobody` for none.
    Role {
        /// Who.
        name: String,
        /// By its name.
        role: String,
    },
}

impl Upset {
    /// Reads a direction; none if it is not one of these.
    pub(crate) fn parse(text: &str) -> Option<Upset> {
        match text {
            "discord delivers the next interaction twice" => return Some(Upset::Delivery(Delivery::Twice)),
            "discord delivers the next interaction too late" => return Some(Upset::Delivery(Delivery::Late)),
            "discord delivers the last interaction again" => return Some(Upset::Repeat),
            "discord drops the gateway" => return Some(Upset::Gateway(Disturbance::Drop)),
            "discord's gateway is gone" => return Some(Upset::Gateway(Disturbance::Outage)),
            "discord's gateway is there again" => return Some(Upset::Gateway(Disturbance::Recovery)),
            "discord asks to reconnect" => return Some(Upset::Gateway(Disturbance::Reconnect)),
            "discord ends the session" => {
                return Some(Upset::Gateway(Disturbance::InvalidSession { resumable: false }));
            }
            _ => {}
        }
        if let Some(permissions) = text.strip_prefix("the bot lacks ") {
            let permissions = permissions.split(", ").filter(|name| *name != "nothing");
            return Some(Upset::Lacks(permissions.map(str::to_owned).collect()));
        }
        if let Some(permissions) = text.strip_prefix("the bot may also ") {
            return Some(Upset::May(permissions.split(", ").map(str::to_owned).collect()));
        }
        if let Some(name) = text.strip_suffix(" takes no direct messages") {
            return Some(Upset::Closed(name.to_owned()));
        }
        if let Some((name, role)) = text.split_once(" gets the role ") {
            return Some(Upset::Role { name: name.to_owned(), role: role.to_owned() });
        }
        let (what, route) = text.strip_prefix("discord ")?.split_once(" the next ")?;
        let trouble = match what {
            "loses the answer to" => Trouble::LostAnswer,
            "drops" => Trouble::LostCall,
            "delays" => Trouble::Delayed,
            "answers 500 to" => Trouble::Status { status: 500 },
            "answers 429 to" => Trouble::RateLimited { retry_after_ms: 100, global: false },
            "does not know the interaction of" => Trouble::UnknownInteraction,
            _ => return None,
        };
        Some(Upset::Rest { route: route.to_owned(), trouble })
    }

    /// Makes it happen.
    ///
    /// # Errors
    /// When there is no such person, role or permission.
    pub(crate) fn carry_out(self, discord: &Discord) -> Result<(), Fault> {
        let done = match self {
            Upset::Delivery(delivery) => {
                discord.deliver_next(delivery);
                Ok(())
            }
            Upset::Repeat => discord.repeat().map(|_| ()),
            Upset::Gateway(disturbance) => {
                discord.disturb(disturbance);
                Ok(())
            }
            Upset::Rest { route, trouble } => {
                discord.arm(Armed { route, trouble, calls: 1 });
                Ok(())
            }
            Upset::Lacks(permissions) => discord.set_bot_permissions(Place::Home, &[], &permissions),
            Upset::May(permissions) => discord.set_bot_permissions(Place::Home, &permissions, &[]),
            Upset::Closed(name) => {
                let closed = Change { dms_open: Some(false), ..Change::default() };
                discord.change_person(&name, &closed).map(|_| ())
            }
            Upset::Role { name, role } => {
                let roles = [role].into_iter().filter(|role| role != "nobody").collect();
                let change = Change { roles: Some(roles), ..Change::default() };
                discord.change_person(&name, &change).map(|_| ())
            }
        };
        done.map_err(|refused| Fault::new(refused.to_string()))
    }
}
