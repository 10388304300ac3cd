//! What whoever looks after the bot can ask it over HTTP: whether it runs, whether it is ready, and its figures.

mod answer;
mod board;
mod port;
#[cfg(test)]
mod tests;

pub(super) use board::Board;
pub(super) use port::Port;
pub use port::PortError;
