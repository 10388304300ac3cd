//! What is asked of a run.

use clap::{Args, ValueEnum};
use sandbox::ovh::{DeleteOrderedCart, OrderedCart, SecondCheckout};
use std::time::Duration;

/// How many orders, which decisions, where they are kept, and what the pretend OVHcloud does where nobody knows what the
/// real one does.
#[derive(Args, Clone, Debug)]
pub(crate) struct Wish {
    /// How many orders people send.
    #[arg(long, default_value_t = 200)]
    pub(crate) orders: u32,
    /// Which decisions: the same number draws the same ones.
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// Where the bot keeps its journal.
    #[arg(long, value_enum, default_value_t = Keeping::Sqlite)]
    pub(crate) journal: Keeping,
    /// The bot's `settle.quiet`, in whole seconds ("2s") or milliseconds ("500ms").
    #[arg(long, value_parser = quiet, default_value = "2s")]
    pub(crate) quiet: Duration,
    /// How many people have an order on its way at the same time.
    #[arg(long, default_value_t = 32)]
    pub(crate) people: u32,
    /// What a second checkout of an ordered cart does.
    #[arg(long, value_enum, default_value_t = Again::Refused)]
    pub(crate) second_checkout: Again,
    /// What deleting an ordered cart does.
    #[arg(long, value_enum, default_value_t = Delete::Works)]
    pub(crate) delete_ordered_cart: Delete,
    /// What becomes of a cart once it is ordered.
    #[arg(long, value_enum, default_value_t = Ordered::Readable)]
    pub(crate) ordered_cart: Ordered,
}

/// Where the journal is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Keeping {
    /// One bot on a file.
    Sqlite,
    /// Two bots on a throw-away server.
    Postgres,
}

/// What a second checkout of an ordered cart does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Again {
    /// It is refused.
    Refused,
    /// It makes another order.
    OrdersAgain,
}

/// What deleting an ordered cart does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Delete {
    /// The cart goes, the order stays.
    Works,
    /// It is refused.
    Refused,
}

/// What becomes of a cart once it is ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Ordered {
    /// It stays, read only.
    Readable,
    /// It answers 404.
    Gone,
}

impl Wish {
    /// The three switches, as the sandbox takes them.
    pub(crate) fn switches(&self) -> (SecondCheckout, DeleteOrderedCart, OrderedCart) {
        let again = match self.second_checkout {
            Again::Refused => SecondCheckout::Refused,
            Again::OrdersAgain => SecondCheckout::OrdersAgain,
        };
        let delete = match self.delete_ordered_cart {
            Delete::Works => DeleteOrderedCart::Works,
            Delete::Refused => DeleteOrderedCart::Refused,
        };
        let ordered = match self.ordered_cart {
            Ordered::Readable => OrderedCart::Readable,
            Ordered::Gone => OrderedCart::Gone,
        };
        (again, delete, ordered)
    }
}

fn quiet(text: &str) -> Result<Duration, String> {
    let wrong = || format!("{text} is not like 2s or 500ms");
    let (digits, unit): (&str, fn(u64) -> Duration) = match (text.strip_suffix("ms"), text.strip_suffix('s')) {
        (Some(digits), _) => (digits, Duration::from_millis),
        (None, Some(digits)) => (digits, Duration::from_secs),
        (None, None) => return Err(wrong()),
    };
    digits.parse().map(unit).map_err(|_| wrong())
}
