//! What OVHcloud's dry run says an order costs and which contracts it concludes.

use super::{LineId, Money};
use serde::{Deserialize, Serialize};

/// The answer of one dry run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The account's nichandle: whose order this will be.
    pub account: String,
    /// The account's subsidiary, `FR`, `PL`, ...
    pub subsidiary: String,
    /// Whether the account is a private individual's, who has a right of withdrawal.
    #[serde(default)]
    pub individual: bool,
    /// A price for each line of the order, without tax; vendor's words beside it.
    pub lines: Vec<QuotedLine>,
    /// The whole without tax.
    pub without_tax: Money,
    /// The tax.
    pub tax: Money,
    /// The whole with tax: what will be asked for.
    pub with_tax: Money,
    /// The contracts that ordering concludes.
    pub contracts: Vec<Contract>,
}

/// The price of one line, its options included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotedLine {
    /// Which line.
    pub line: LineId,
    /// The line's total without tax.
    pub total: Money,
}

/// A contract by name, with a link to its text and the SHA-256 of the text as delivered, in hex.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contract {
    /// OVHcloud's name of it.
    pub name: String,
    /// Where it can be read.
    pub url: String,
    /// SHA-256 of its text, lower-case hex.
    pub sha256: String,
}
