//! Contracts as links to their texts.

use super::escape::{escape, escape_within};
use super::fit::{fit, size};
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::Contract;

const MOST_CONTRACT_URL: usize = 300;

/// The fewest characters that contracts get, however long the rest is.
const LEAST: usize = 400;

/// Contracts as links, as many as a field holds or as there is room for.
pub(super) fn contracts(lang: Lang, contracts: &[Contract], room: usize) -> String {
    let links: Vec<String> = contracts.iter().map(contract).collect();
    fit(&links, "\n", room.clamp(LEAST, super::embed::MOST_VALUE), |left_out| say::and_more(lang, left_out))
}

/// `[name](address)`. Only the name where the address cannot stand in a masked link.
pub(super) fn contract(contract: &Contract) -> String {
    let name = escape_within(&contract.name, 100);
    let url = contract.url.replace('(', "%28").replace(')', "%29");
    let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '\\' | '`' | '[' | ']');
    if !url.starts_with("https://") || size(&url) > MOST_CONTRACT_URL || url.contains(odd) {
        return name;
    }
    // A masked link whose text is an address itself is not one for Discord.
    let name = if name.contains("://") || name.is_empty() { escape(url.trim_start_matches("https://")) } else { name };
    format!("[{name}]({url})")
}
