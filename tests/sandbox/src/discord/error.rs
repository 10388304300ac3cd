//! What Discord answers when it refuses: a status, a code, a sentence, and for bad bodies a tree of faults.

use serde_json::{Value, json};

/// A refusal as Discord's REST API words it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ApiError {
    /// The HTTP status.
    pub(crate) status: u16,
    /// Discord's JSON error code; 0 where it has none.
    pub(crate) code: u32,
    /// Discord's sentence.
    pub(crate) message: String,
    /// Faults nested by JSON path, with code 50035.
    pub(crate) errors: Option<Value>,
}

impl ApiError {
    /// A refusal without a tree of faults.
    pub(crate) fn new(status: u16, code: u32, message: impl Into<String>) -> Self {
        ApiError { status, code, message: message.into(), errors: None }
    }

    /// 50035 with faults nested by JSON path.
    pub(crate) fn invalid(errors: Value) -> Self {
        ApiError { errors: Some(errors), ..ApiError::new(400, 50035, "Invalid Form Body") }
    }

    /// The body as sent.
    pub(crate) fn body(&self) -> Value {
        let mut body = json!({ "message": self.message, "code": self.code });
        if let (Some(errors), Some(fields)) = (&self.errors, body.as_object_mut()) {
            fields.insert("errors".to_owned(), errors.clone());
        }
        body
    }
}

/// The named refusals of Discord's list of JSON error codes that this sandbox uses.
macro_rules! refusals {
    ($($(#[$doc:meta])* $name:ident = $status:literal $code:literal $message:literal;)*) => {
        impl ApiError {
            $($(#[$doc])* pub(crate) fn $name() -> Self { ApiError::new($status, $code, $message) })*
        }
    };
}

refusals! {
    /// No such route.
    not_found = 404 0 "404: Not Found";
    /// The route exists, with another method.
    method_not_allowed = 405 0 "405: Method Not Allowed";
    /// No or a wrong bot token.
    unauthorized = 401 0 "401: Unauthorized";
    /// No User-Agent that names a bot.
    no_user_agent = 403 40333 "internal network error";
    /// The body is not JSON.
    invalid_json = 400 50109 "The request body contains invalid JSON.";
    /// The body is of another content type.
    wrong_content_type = 400 50035 "Expected \"Content-Type\" header to be one of {'application/json'}.";
    /// No such application.
    unknown_application = 404 10002 "Unknown Application";
    /// No such channel, or none the bot knows.
    unknown_channel = 404 10003 "Unknown Channel";
    /// No such guild.
    unknown_guild = 404 10004 "Unknown Guild";
    /// Not a member of the guild.
    unknown_member = 404 10007 "Unknown Member";
    /// No such message, or one reachable by an interaction's token only.
    unknown_message = 404 10008 "Unknown Message";
    /// No such user.
    unknown_user = 404 10013 "Unknown User";
    /// A webhook token that is unknown or not yet usable.
    unknown_webhook = 404 10015 "Unknown Webhook";
    /// An interaction that is unknown or was not answered in time.
    unknown_interaction = 404 10062 "Unknown interaction";
    /// No such command.
    unknown_command = 404 10063 "Unknown application command";
    /// More than 100 commands.
    too_many_commands = 400 30032 "Maximum number of application commands reached (100).";
    /// More than 200 new commands a day.
    daily_commands_used_up = 400 30034 "Max number of daily application command creates has been reached (200)";
    /// A file beyond 10 MiB.
    too_large = 413 40005 "Request entity too large";
    /// A second first answer.
    already_acknowledged = 400 40060 "Interaction has already been acknowledged.";
    /// The bot cannot see the place.
    missing_access = 403 50001 "Missing Access";
    /// Another author's message.
    not_the_author = 403 50005 "Cannot edit a message authored by another user";
    /// Neither content nor embeds nor components.
    empty_message = 400 50006 "Cannot send an empty message";
    /// The person takes no direct messages.
    cannot_message_user = 403 50007 "Cannot send messages to this user";
    /// The bot may not do that there.
    missing_permissions = 403 50013 "Missing Permissions";
    /// A second thread at one message.
    thread_there = 400 160004 "A thread has already been created for this message";
    /// An interaction token past its 15 minutes.
    invalid_webhook_token = 401 50027 "Invalid Webhook Token";
}
