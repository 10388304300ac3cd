//! Several orders at a glance: the headline of each, and when it was sent.

use super::body::{body, text};
use super::embed::Embed;
use super::fit::fit;
use super::headline::headline;
use crate::desk::Sheet;
use crate::discord::words as say;
use crate::discord::words::{Lang, distance};
use serde_json::Value;

const COLOR: u32 = 0x34_98_DB;

/// The list, in the order given.
pub fn orders(lang: Lang, sheets: &[Sheet]) -> Value {
    if sheets.is_empty() {
        return text(say::orders_none(lang));
    }
    let embed = Embed::new(COLOR).titled(say::orders_title(lang));
    let lines: Vec<String> =
        sheets.iter().map(|sheet| format!("- {} ({})", headline(lang, sheet), distance(sheet.submitted_at))).collect();
    let lines = fit(&lines, "\n", embed.room(), |left_out| say::and_more(lang, left_out));
    body(String::new(), vec![embed.with(lines)], Vec::new())
}
