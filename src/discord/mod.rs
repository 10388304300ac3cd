//! The chat.

pub mod commands;
pub mod custom_id;
pub mod view;
pub mod words;
