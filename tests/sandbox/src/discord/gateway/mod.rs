//! The gateway: a WebSocket listener of its own, one task per connection.

mod codec;
mod connection;
mod identify;

use super::Shared;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::task::JoinSet;

/// How often the client has to send a heartbeat, in milliseconds; Discord's usual number.
pub(crate) const HEARTBEAT_MS: u64 = 41_250;

/// Close codes, as Discord numbers them.
pub(crate) mod close {
    /// An opcode that Discord has not got.
    pub(crate) const UNKNOWN_OPCODE: u16 = 4001;
    /// A payload that is not JSON, too long, or of the wrong shape.
    pub(crate) const DECODE_ERROR: u16 = 4002;
    /// Something before IDENTIFY or RESUME.
    pub(crate) const NOT_AUTHENTICATED: u16 = 4003;
    /// A wrong token.
    pub(crate) const AUTHENTICATION_FAILED: u16 = 4004;
    /// A second IDENTIFY.
    pub(crate) const ALREADY_AUTHENTICATED: u16 = 4005;
    /// RESUME with a number that was never sent.
    pub(crate) const INVALID_SEQ: u16 = 4007;
    /// More than 120 payloads in 60 seconds.
    pub(crate) const RATE_LIMITED: u16 = 4008;
    /// No heartbeat for too long.
    pub(crate) const SESSION_TIMED_OUT: u16 = 4009;
    /// A shard that cannot be.
    pub(crate) const INVALID_SHARD: u16 = 4010;
    /// Another API version than 9 or 10.
    pub(crate) const INVALID_API_VERSION: u16 = 4012;
    /// No intents, or bits that Discord has not got.
    pub(crate) const INVALID_INTENTS: u16 = 4013;
    /// Privileged intents that are not switched on.
    pub(crate) const DISALLOWED_INTENTS: u16 = 4014;
}

/// Accepts connections until dropped; its connections end with it.
pub(crate) async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    let mut connections = JoinSet::new();
    let mut number = 0;
    while let Ok((stream, _)) = listener.accept().await {
        number += 1;
        connections.spawn(connection::run(stream, shared.clone(), number));
        while connections.try_join_next().is_some() {}
    }
}
