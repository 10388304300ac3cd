//! The seal: one digest over what is bought and what it costs. An approval holds for one seal only.

use super::{Content, Money, Quote};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;

/// SHA-256 over content, price and contracts, in lower-case hex. Buttons carry it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seal(String);

impl Seal {
    /// Seals this content at this price.
    ///
    /// Contracts are sealed by name and address. The digest of their text is kept beside, not sealed: nobody promises
    /// that OVHcloud delivers the same bytes twice, and an order must not be asked for again for a changed blank.
    /// Prices of single lines are not sealed, only the totals. A total of zero is sealed without its currency,
    /// because OVHcloud also shows free orders in points.
    pub fn of(content: &Content, quote: &Quote) -> Seal {
        let mut ink = Ink(Sha256::new());
        ink.text("cartwright seal 1");
        ink.text(&quote.account);
        ink.text(&quote.subsidiary);
        ink.count(content.lines.len());
        for line in &content.lines {
            ink.text(&line.plan.0);
            ink.text(&line.duration.0);
            ink.text(&line.pricing_mode.0);
            ink.text(&line.quantity.0.to_string());
            ink.text(line.name.as_str());
            ink.text(if line.voucher { "voucher" } else { "" });
            ink.count(line.options.len());
            for option in &line.options {
                ink.text(&option.plan.0);
                ink.text(&option.duration.0);
                ink.text(&option.pricing_mode.0);
            }
        }
        for money in [quote.without_tax, quote.tax, quote.with_tax] {
            ink.money(money);
        }
        let mut contracts: Vec<_> = quote.contracts.iter().map(|contract| (&contract.name, &contract.url)).collect();
        contracts.sort();
        ink.count(contracts.len());
        for (name, url) in contracts {
            ink.text(name);
            ink.text(url);
        }
        Seal(ink.dry())
    }

    /// A seal as a button carried it; it proves nothing until it equals the order's own.
    pub fn claimed(hex: &str) -> Option<Seal> {
        (hex.len() == 64 && hex.bytes().all(|b| b.is_ascii_hexdigit())).then(|| Seal(hex.to_ascii_lowercase()))
    }

    /// The digest in hex, 64 characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Feeds fields to the digest, each behind its length, so that no two contents read the same.
struct Ink(Sha256);

impl Ink {
    fn text(&mut self, text: &str) {
        self.count(text.len());
        self.0.update(text.as_bytes());
    }

    fn count(&mut self, count: usize) {
        self.0.update((count as u64).to_be_bytes());
    }

    fn money(&mut self, money: Money) {
        self.text(&money.ucents.to_string());
        self.text(if money.is_zero() { "" } else { money.currency.code() });
    }

    fn dry(self) -> String {
        self.0.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
