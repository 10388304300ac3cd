//! The chat: receive, acknowledge, parse, ask the desk, render. The only room that knows the word "ephemeral".

pub mod custom_id;
pub mod ids;
pub mod rest;
