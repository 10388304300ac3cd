//! How ordering works here: the way of an order, every command, and who approves.

use super::body::body;
use super::embed::Embed;
use super::people::approvers;
use crate::discord::commands::Command;
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::Policy;
use serde_json::Value;

const COLOR: u32 = 0x34_98_DB;

/// The help page.
pub fn help(lang: Lang, policy: &Policy) -> Value {
    let mut embed = Embed::new(COLOR).titled(say::help_title(lang));
    let own_orders = if policy.own_orders() { say::help_own_yes(lang) } else { say::help_own_no(lang) };
    embed.field(say::field_approvers(lang), format!("{}\n{own_orders}", approvers(lang, &policy.approvers())));
    let commands: Vec<String> =
        Command::ALL.into_iter().map(|command| format!("`{}` {}", command.spoken(lang), command.about(lang))).collect();
    let flow = format!("{}\n\n{}", say::help_flow(lang), say::help_buttons(lang));
    let description = format!("{flow}\n\n**{}**\n{}", say::help_commands(lang), commands.join("\n"));
    body(String::new(), vec![embed.with(description)], Vec::new())
}
