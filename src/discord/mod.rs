//! The chat: receive, acknowledge, parse, ask the desk, render. The only room that knows the word "ephemeral".

pub mod answer;
pub mod commands;
pub mod custom_id;
pub mod ids;
pub mod incoming;
pub mod permissions;
pub mod register;
pub mod rest;
pub mod view;
pub mod words;
