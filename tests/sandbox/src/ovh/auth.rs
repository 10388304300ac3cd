//! `/auth`: the time, consumer keys asked for, and what a key is.

use super::clock;
use super::fault::Fault;
use super::keys::{Account, Credential, Rule, State};
use super::request::Request;
use super::world::World;
use serde_json::{Value, json};

/// `GET /auth/time`
pub(crate) fn time(world: &mut World, _call: &Request) -> Result<Value, Fault> {
    Ok(json!(world.now().as_second()))
}

/// `POST /auth/credential`: a new consumer key that a person has yet to validate.
pub(crate) fn ask(world: &mut World, call: &Request) -> Result<Value, Fault> {
    if call.application.is_none() {
        return Err(Fault::older(403, "INVALID_KEY", "This application key is invalid"));
    }
    call.body.only(&["accessRules", "allowedIPs", "redirection"])?;
    let unreadable = || Fault::bad_request("Body parameter accessRules isn't formated correctly");
    let rules: Vec<Rule> = call
        .body
        .list("accessRules")
        .ok_or_else(unreadable)?
        .iter()
        .map(rule)
        .collect::<Option<_>>()
        .ok_or_else(unreadable)?;
    if rules.is_empty() {
        return Err(unreadable());
    }
    let redirection = call.body.nullable_text("redirection")?.map(str::to_owned);
    let now = world.now();
    let credential = world.keyring.add(Account::Customer, State::PendingValidation, rules, redirection, now);
    Ok(json!({
        "consumerKey": credential.consumer_key,
        "state": "pendingValidation",
        "validationUrl": format!("{}/auth/?credentialToken={}", call.origin, credential.token),
    }))
}

/// `GET /auth/currentCredential`
pub(crate) fn current(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let credential = own(call)?;
    Ok(json!({
        "allowedIPs": null,
        "applicationId": 1,
        "creation": clock::format(credential.created),
        "credentialId": credential.id,
        "expiration": world.key_ends(credential).map(clock::format),
        "lastUse": clock::format(world.now()),
        "ovhSupport": false,
        "rules": rules(credential),
        "status": if world.has_ended(credential) { State::Expired.name() } else { credential.state.name() },
    }))
}

/// `GET /auth/details`
pub(crate) fn details(world: &mut World, call: &Request) -> Result<Value, Fault> {
    if call.shows_token {
        return Ok(json!({
            "account": Account::Customer.nichandle(),
            "allowedRoutes": null,
            "description": null,
            "identities": [world.service.identity()],
            "method": "oauth2_client_credentials",
            "roles": null,
            "user": null,
        }));
    }
    let credential = own(call)?;
    let nichandle = credential.account.nichandle();
    // No list means that everything is allowed.
    let everything = credential.rules.len() == 4 && credential.rules.iter().all(|rule| rule.path == "/*");
    Ok(json!({
        "account": nichandle,
        "allowedRoutes": if everything { Value::Null } else { rules(credential) },
        "description": null,
        "identities": [format!("urn:v1:eu:identity:account:{nichandle}")],
        "method": "account",
        "roles": null,
        "user": null,
    }))
}

/// `POST /auth/logout`
pub(crate) fn logout(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let id = own(call)?.id;
    call.body.only(&[])?;
    let credentials = world.keyring.credentials.iter_mut();
    credentials.filter(|credential| credential.id == id).for_each(|credential| credential.state = State::Expired);
    Ok(Value::Null)
}

fn own(call: &Request) -> Result<&Credential, Fault> {
    call.caller.as_ref().ok_or_else(|| Fault::older(403, "NOT_CREDENTIAL", "You must login first"))
}

fn rules(credential: &Credential) -> Value {
    credential.rules.iter().map(|rule| json!({"method": rule.method, "path": rule.path})).collect()
}

fn rule(value: &Value) -> Option<Rule> {
    let method = value.get("method")?.as_str()?;
    let path = value.get("path")?.as_str()?;
    let known = matches!(method, "GET" | "POST" | "PUT" | "PATCH" | "DELETE") && path.starts_with('/');
    known.then(|| Rule { method: method.to_owned(), path: path.to_owned() })
}
