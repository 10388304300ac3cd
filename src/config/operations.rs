//! How whoever runs the bot looks after it: the port it can be asked on, and the form of its log.

use super::Advice;
use super::value::{self, Value, Wrong};
use crate::log::Form;
use std::net::SocketAddr;

/// Section `[operations]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OperationsConfig {
    /// `operations.listen`: where `/healthz`, `/readyz` and `/metrics` are answered. None: nowhere.
    pub listen: Option<SocketAddr>,
    /// `operations.log`: the form of the log's lines.
    pub log: Form,
}

impl OperationsConfig {
    /// What is allowed but should be known.
    pub(super) fn warning(&self) -> Option<Advice> {
        let address = self.listen.filter(|address| !address.ip().is_loopback())?;
        Some(Advice::new(
            format!(
                "operations.listen is {address}, which other machines may reach: whoever does can read the bot's figures"
            ),
            format!("listen on 127.0.0.1:{}, or let a firewall keep others out", address.port()),
        ))
    }
}

/// An address with its port.
pub(super) fn address(value: &Value) -> Result<SocketAddr, Wrong> {
    let wrong = || Wrong::new("is not an address with a port", "write it like \"127.0.0.1:9464\" or \"[::1]:9464\"");
    value::text(value)?.parse().map_err(|_| wrong())
}

/// `text` or `json`.
pub(super) fn form(value: &Value) -> Result<Form, Wrong> {
    match value::text(value)? {
        "text" => Ok(Form::Text),
        "json" => Ok(Form::Json),
        _ => Err(Wrong::new("is not a form of the log", "write \"text\" or \"json\"")),
    }
}
