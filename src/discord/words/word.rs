//! What may stand for a variable in a sentence.

use crate::order::{OrderId, OrderNumber};
use fluent_bundle::FluentValue;

/// Numbers choose plural forms, everything else is put in as it is.
pub(crate) struct Word(pub(super) FluentValue<'static>);

impl From<String> for Word {
    fn from(text: String) -> Word {
        Word(text.into())
    }
}

impl From<&str> for Word {
    fn from(text: &str) -> Word {
        Word(text.to_owned().into())
    }
}

impl From<u32> for Word {
    fn from(count: u32) -> Word {
        Word(count.into())
    }
}

impl From<usize> for Word {
    fn from(count: usize) -> Word {
        Word(count.into())
    }
}

impl From<OrderId> for Word {
    fn from(id: OrderId) -> Word {
        Word(id.to_string().into())
    }
}

impl From<OrderNumber> for Word {
    fn from(number: OrderNumber) -> Word {
        Word(number.to_string().into())
    }
}
