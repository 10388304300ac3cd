//! The routes of the pretend Discord, one line each.

use super::request::{Answer, Asked};
use super::{callback, commands, direct, guilds, messages, place, threads, webhook};
use crate::discord::world::World;

/// A route.
#[derive(Debug)]
pub(crate) struct Route {
    /// The method.
    pub(crate) method: &'static str,
    /// The path below `/api/v10`, parameters in braces.
    pub(crate) path: &'static str,
    /// Who may call it.
    pub(crate) guard: Guard,
    /// What it does.
    pub(crate) run: fn(&mut World, &Asked) -> Answer,
}

/// Who may call a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Guard {
    /// Anyone.
    Open,
    /// The bot, by its token.
    Bot,
    /// Whoever holds the interaction's token, which stands in the path.
    Token,
}

use Guard::{Bot, Open, Token};

const fn route(method: &'static str, path: &'static str, guard: Guard, run: fn(&mut World, &Asked) -> Answer) -> Route {
    Route { method, path, guard, run }
}

/// All routes.
pub(crate) const ROUTES: &[Route] = &[
    route("GET", "/gateway", Open, place::gateway),
    route("GET", "/gateway/bot", Bot, place::gateway_bot),
    route("GET", "/users/@me", Bot, place::me),
    route("GET", "/users/{user_id}", Bot, place::user),
    route("GET", "/oauth2/applications/@me", Bot, place::application),
    route("GET", "/applications/@me", Bot, place::application),
    route("GET", "/applications/{application_id}", Bot, place::application),
    route("GET", "/applications/{application_id}/commands", Bot, commands::list),
    route("PUT", "/applications/{application_id}/commands", Bot, commands::overwrite),
    route("POST", "/applications/{application_id}/commands", Bot, commands::create),
    route("GET", "/applications/{application_id}/commands/{command_id}", Bot, commands::get),
    route("PATCH", "/applications/{application_id}/commands/{command_id}", Bot, commands::edit),
    route("DELETE", "/applications/{application_id}/commands/{command_id}", Bot, commands::delete),
    route("GET", "/applications/{application_id}/guilds/{guild_id}/commands", Bot, commands::list),
    route("PUT", "/applications/{application_id}/guilds/{guild_id}/commands", Bot, commands::overwrite),
    route("POST", "/applications/{application_id}/guilds/{guild_id}/commands", Bot, commands::create),
    route("GET", "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}", Bot, commands::get),
    route("PATCH", "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}", Bot, commands::edit),
    route("DELETE", "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}", Bot, commands::delete),
    route("GET", "/users/@me/guilds", Bot, guilds::mine),
    route("GET", "/guilds/{guild_id}", Bot, guilds::get),
    route("GET", "/guilds/{guild_id}/channels", Bot, guilds::channels),
    route("GET", "/guilds/{guild_id}/roles", Bot, guilds::roles),
    route("GET", "/guilds/{guild_id}/members/{user_id}", Bot, guilds::member),
    route("GET", "/channels/{channel_id}", Bot, guilds::channel),
    route("GET", "/channels/{channel_id}/messages", Bot, messages::list),
    route("POST", "/channels/{channel_id}/messages", Bot, messages::create),
    route("GET", "/channels/{channel_id}/messages/{message_id}", Bot, messages::get),
    route("PATCH", "/channels/{channel_id}/messages/{message_id}", Bot, messages::edit),
    route("DELETE", "/channels/{channel_id}/messages/{message_id}", Bot, messages::delete),
    route("POST", "/channels/{channel_id}/messages/{message_id}/threads", Bot, threads::open),
    route("POST", "/channels/{channel_id}/typing", Bot, messages::typing),
    route("POST", "/users/@me/channels", Bot, direct::open),
    route("POST", "/interactions/{interaction_id}/{interaction_token}/callback", Token, callback::answer),
    route("POST", "/webhooks/{application_id}/{interaction_token}", Token, webhook::follow_up),
    route("GET", "/webhooks/{application_id}/{interaction_token}/messages/{message_id}", Token, webhook::get),
    route("PATCH", "/webhooks/{application_id}/{interaction_token}/messages/{message_id}", Token, webhook::edit),
    route("DELETE", "/webhooks/{application_id}/{interaction_token}/messages/{message_id}", Token, webhook::delete),
];

impl Route {
    /// Method and path, as the log of calls and the armed troubles name it.
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
}
