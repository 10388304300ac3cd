//! The chat: receive, acknowledge, parse, ask the desk, render. The only room that knows the word "ephemeral".
//!
//! An interaction comes off the [`gateway`], becomes an [`incoming::Incoming`], and the router reads a
//! [`request::Request`] from it. Discord's acknowledgement comes first ([`answer`]), then a handler asks the desk, then
//! [`view`] renders. What everybody sees is a message of the bot's own, which the messenger posts and keeps up to date
//! from what the journal owes.

pub mod answer;
pub mod chat;
pub mod commands;
pub mod custom_id;
pub mod gateway;
mod handlers;
pub mod ids;
pub mod incoming;
mod messenger;
pub mod meter;
pub mod permissions;
pub mod picture;
mod pulse;
pub mod register;
pub mod request;
pub mod rest;
mod router;
mod so_far;
pub mod view;
pub mod words;

pub use chat::{Chat, ChatError, LinkPost, Settings};
pub use gateway::Connection;
pub use meter::Meter;
