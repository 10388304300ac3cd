//! Plays a conversation: one text is the script and says what must come of it.
//!
//! ```text
//! alice: /cart show
//!   only alice sees: Your cart is empty
//! (ovh loses the next answer)
//! bob: clicks Approve on order 1
//!   bot: Order 1 approved by bob
//! (ovh has 1 order)
//! ```
//!
//! A line at the margin is done: a person acts, or a direction in parentheses is carried out. The indented lines below
//! it are what people got to see of it. [`Script`] reads the text, a [`Player`] carries it out against a running
//! [`Sandbox`](crate::Sandbox) and writes down, in the same form, what really came. It knows messages, buttons, forms
//! and choices, and nothing of any bot; directions it does not know are handed to whoever runs the bot.

mod act;
mod carry;
mod cast;
mod counted;
mod course;
mod direction;
mod fault;
mod hand;
mod mask;
mod paying;
mod player;
mod render;
mod script;
mod sight;
mod troubles;
mod upset;

#[cfg(test)]
mod tests;

pub use act::{Act, Deed, Where};
pub use counted::Counted;
pub use course::{Course, Turn};
pub use direction::Direction;
pub use fault::Fault;
pub use paying::Paying;
pub use player::{Mode, Player};
pub use script::{Script, Step};
pub use upset::Upset;
