//! Refusals, in the body forms OVHcloud uses: the older one with `errorCode` and the classed one with `class`.

use serde_json::{Value, json};

/// What a call is answered with when it is refused.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    pub(crate) status: u16,
    pub(crate) body: Value,
}

impl Fault {
    /// The older form, which OVHcloud still uses for keys, signatures and access rules.
    pub(crate) fn older(status: u16, code: &str, message: &str) -> Fault {
        let http_code = if status == 403 { "403 Forbidden" } else { "400 Bad Request" };
        Fault { status, body: json!({"errorCode": code, "httpCode": http_code, "message": message}) }
    }

    /// The form of most routes: a class and a message.
    pub(crate) fn classed(status: u16, class: &str, message: impl Into<String>) -> Fault {
        Fault { status, body: json!({"class": class, "message": message.into()}) }
    }

    /// A message alone, as some payment calls answer.
    pub(crate) fn message(status: u16, message: impl Into<String>) -> Fault {
        Fault { status, body: json!({"message": message.into()}) }
    }

    pub(crate) fn bad_request(message: impl Into<String>) -> Fault {
        Fault::classed(400, "Client::BadRequest", message)
    }

    pub(crate) fn not_allowed() -> Fault {
        Fault::classed(403, "Client::Forbidden", "You are not allowed")
    }

    /// An object that is not there, or that belongs to another account: the two look alike on purpose.
    pub(crate) fn missing_object(kind: &str, id: &str) -> Fault {
        Fault::classed(404, "Client::NotFound", format!("The requested object ({kind} = {id}) does not exist"))
    }

    pub(crate) fn missing_service() -> Fault {
        Fault::classed(404, "Client::NotFound", "This service does not exist")
    }

    pub(crate) fn invalid_url() -> Fault {
        Fault::classed(404, "Client::NotFound", "Got an invalid (or empty) URL")
    }

    /// What a duration that no offer has is answered with.
    pub(crate) fn unavailable() -> Fault {
        Fault::classed(500, "Server::InternalServerError", "Service is temporarily unavailable")
    }
}
