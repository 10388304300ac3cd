//! What is counted at OVHcloud, in words.

/// Something counted at OVHcloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// `has 1 order`
    Orders,
    /// `saw 1 checkout`: every POST, whatever became of it.
    Checkouts,
    /// `saw 1 voucher check`: every question whether a code is good.
    VoucherChecks,
    /// `has 0 open carts`: neither ordered nor deleted.
    OpenCarts,
    /// `saw 1 payment`: every POST that pays or confirms an order, whatever became of it.
    Payments,
    /// `took 1 payment`: how often money was taken, or an order of 0 confirmed, by whomever.
    Charges,
    /// `has 0 waivers`: orders made without the right of withdrawal.
    Waivers,
}

impl Counted {
    pub(super) fn parse(text: &str) -> Option<Counted> {
        let (verb, counted) = text.split_once(' ')?;
        let (number, noun) = counted.split_once(' ')?;
        number.parse::<usize>().ok()?;
        match (verb, noun.strip_suffix('s').unwrap_or(noun)) {
            ("has", "order") => Some(Counted::Orders),
            ("saw", "checkout") => Some(Counted::Checkouts),
            ("saw", "voucher check") => Some(Counted::VoucherChecks),
            ("has", "open cart") => Some(Counted::OpenCarts),
            ("saw", "payment") => Some(Counted::Payments),
            ("took", "payment") => Some(Counted::Charges),
            ("has", "waiver") => Some(Counted::Waivers),
            _ => None,
        }
    }

    /// The count in words.
    pub(crate) fn write(self, count: usize) -> String {
        let s = if count == 1 { "" } else { "s" };
        match self {
            Counted::Orders => format!("has {count} order{s}"),
            Counted::Checkouts => format!("saw {count} checkout{s}"),
            Counted::VoucherChecks => format!("saw {count} voucher check{s}"),
            Counted::OpenCarts => format!("has {count} open cart{s}"),
            Counted::Payments => format!("saw {count} payment{s}"),
            Counted::Charges => format!("took {count} payment{s}"),
            Counted::Waivers => format!("has {count} waiver{s}"),
        }
    }
}
