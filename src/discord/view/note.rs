//! Short answers around a command or a click that the desk has no part in.

use super::escape::code;
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::{OrderId, OrderNumber};

/// What there is to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// The cart was sent as this order.
    Submitted {
        /// Which order it became.
        order: OrderId,
    },
    /// This person's approval counts.
    Approved {
        /// Which order.
        order: OrderId,
    },
    /// This person's approval counts, and they gave up the right of withdrawal.
    ApprovedWaiving {
        /// Which order.
        order: OrderId,
    },
    /// This person approved alone.
    ApprovedAlone {
        /// Which order.
        order: OrderId,
    },
    /// The order was rejected, as this person wanted.
    Rejected {
        /// Which order.
        order: OrderId,
    },
    /// The order is the one that this person named.
    SaidOrdered {
        /// Which order.
        order: OrderId,
        /// OVHcloud's number.
        number: OrderNumber,
    },
    /// The order was not ordered, as this person said.
    SaidNotOrdered {
        /// Which order.
        order: OrderId,
    },
    /// The order is taken back, as this person wanted.
    Cancelled {
        /// Which order.
        order: OrderId,
    },
    /// OVHcloud is asked to take the order back, as this person wanted.
    Retracting {
        /// Which order.
        order: OrderId,
    },
    /// The bot is about to stop and takes nothing new.
    Stopping,
    /// Discord sent something that cannot be read.
    Unreadable,
    /// A `custom_id` of another version of the bot, or of nobody.
    OldButton,
    /// From another server than the one the bot works for.
    OtherServer,
    /// From a direct message, where only the payment button works.
    NotHere,
    /// The bot may not post where the order's message would go.
    MissingPermissions(Vec<Permission>),
    /// The cart has several lines and none was named.
    WhichLine {
        /// How many.
        lines: usize,
    },
    /// `/cart edit` without anything to change.
    NothingToEdit,
    /// Discord did not say in time that it took our acknowledgement, so nothing was done.
    NotConfirmed,
}

/// What the bot must be allowed in a channel before it can post an order there, by Discord's names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Permission {
    /// `VIEW_CHANNEL`
    ViewChannel,
    /// `SEND_MESSAGES`
    SendMessages,
    /// `EMBED_LINKS`
    EmbedLinks,
    /// `READ_MESSAGE_HISTORY`
    ReadMessageHistory,
}

/// The note as the person reads it.
pub fn note(lang: Lang, note: &Note) -> String {
    match note {
        Note::Submitted { order } => say::note_submitted(lang, *order),
        Note::Approved { order } => say::note_approved(lang, *order),
        Note::ApprovedWaiving { order } => say::note_approved_waiving(lang, *order),
        Note::ApprovedAlone { order } => say::note_approved_alone(lang, *order),
        Note::Rejected { order } => say::note_rejected(lang, *order),
        Note::SaidOrdered { order, number } => say::note_said_ordered(lang, *order, *number),
        Note::SaidNotOrdered { order } => say::note_said_not_ordered(lang, *order),
        Note::Cancelled { order } => say::note_cancelled(lang, *order),
        Note::Retracting { order } => say::note_retracting(lang, *order),
        Note::Stopping => say::note_stopping(lang),
        Note::Unreadable => say::note_unreadable(lang),
        Note::OldButton => say::note_old_button(lang),
        Note::OtherServer => say::note_other_server(lang),
        Note::NotHere => say::note_not_here(lang),
        Note::MissingPermissions(missing) => {
            let names: Vec<String> = missing.iter().map(|permission| permission_name(lang, *permission)).collect();
            say::note_missing_permissions(lang, names.join(", "))
        }
        Note::WhichLine { lines } => say::note_which_line(lang, *lines),
        Note::NothingToEdit => say::note_nothing_to_edit(lang),
        Note::NotConfirmed => say::note_not_confirmed(lang),
    }
}

/// The name in Discord's settings, and the one in its documentation, which is the same in every language.
fn permission_name(lang: Lang, permission: Permission) -> String {
    let (shown, documented) = match permission {
        Permission::ViewChannel => (say::permission_view_channel(lang), "VIEW_CHANNEL"),
        Permission::SendMessages => (say::permission_send_messages(lang), "SEND_MESSAGES"),
        Permission::EmbedLinks => (say::permission_embed_links(lang), "EMBED_LINKS"),
        Permission::ReadMessageHistory => (say::permission_read_history(lang), "READ_MESSAGE_HISTORY"),
    };
    format!("{shown} ({})", code(documented))
}
