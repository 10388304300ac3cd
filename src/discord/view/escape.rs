//! Text of people and of the vendor, made harmless: it shows as it was written and does nothing.
//!
//! Discord shows a character behind a backslash as it is if it is neither letter, digit nor blank. Mentions are also
//! switched off on every message (`allowed_mentions`); here they lose their looks too.

use super::fit::size;
use std::ops::RangeInclusive;

/// What stands where a text was cut.
const CUT: &str = "…";
/// Begin and end of a text that is laid out for itself (First Strong Isolate, Pop Directional Isolate).
const APART: [&str; 2] = ["\u{2068}", "\u{2069}"];
/// Where the letters are that run from right to left (blocks of bidirectional class R or AL, Unicode Annex 9).
const RIGHT_TO_LEFT: [RangeInclusive<char>; 5] = [
    '\u{590}'..='\u{8ff}',
    '\u{fb1d}'..='\u{fdff}',
    '\u{fe70}'..='\u{fefe}',
    '\u{10800}'..='\u{10fff}',
    '\u{1e800}'..='\u{1efff}',
];

/// The text on one line, without markup, mentions, times, masked links, previews or characters that do not show.
///
/// A web address stays one that can be clicked, in angle brackets, which keep Discord from showing a preview.
pub fn escape(text: &str) -> String {
    apart(pieces(&visible(text)).concat())
}

/// A text that runs from right to left, so that it does not carry away what stands beside it: a price must stay a price.
/// Any other stays as it is, and so does what people copy of it.
fn apart(text: String) -> String {
    if runs_left(&text) { APART[0].to_owned() + &text + APART[1] } else { text }
}

fn runs_left(text: &str) -> bool {
    text.chars().any(|c| RIGHT_TO_LEFT.iter().any(|block| block.contains(&c)))
}

/// The same, shortened so that it has at most this many characters. Never cuts between a backslash and its character.
pub(super) fn escape_within(text: &str, most: usize) -> String {
    let text = visible(text);
    let most = if runs_left(&text) { most.saturating_sub(APART.concat().chars().count()) } else { most };
    let pieces = pieces(&text);
    if pieces.iter().map(|piece| size(piece)).sum::<usize>() <= most {
        return apart(pieces.concat());
    }
    let mut kept = String::new();
    let mut length = size(CUT);
    for piece in &pieces {
        length += size(piece);
        if length > most {
            break;
        }
        kept.push_str(piece);
    }
    apart(kept.trim_end().to_owned() + CUT)
}

/// What must stay together: a character with the backslash before it, or a whole web address in brackets.
fn pieces(text: &str) -> Vec<String> {
    let invites = text.to_ascii_lowercase().contains("discord");
    let mut pieces = Vec::new();
    let mut only_digits = true;
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        if let Some(length) = address(rest) {
            let (url, after) = rest.split_at(length);
            pieces.push(format!("<{url}>"));
            only_digits = false;
            rest = after;
            continue;
        }
        let special = match next {
            '\\' | '*' | '_' | '~' | '|' | '`' | '[' | ']' | '<' => true,
            '@' => rest.starts_with("@everyone") || rest.starts_with("@here"),
            // Behind `discord.gg` and its like a slash makes an invitation with a preview, even without https.
            '/' => invites,
            // These mean something where a line begins, and there is only one line.
            '#' | '>' | '-' | '+' => pieces.is_empty(),
            '.' | ')' => only_digits && !pieces.is_empty(),
            _ => false,
        };
        only_digits &= next.is_ascii_digit();
        pieces.push(if special { format!("\\{next}") } else { next.to_string() });
        rest = rest.get(next.len_utf8()..).unwrap_or_default();
    }
    pieces
}

/// A vendor's code in a code span, where nothing but a backtick means anything.
pub(super) fn code(text: &str) -> String {
    format!("`{}`", visible(text).replace('`', "'"))
}

/// Plain text for places without markup (names of choices, titles of forms): on one line, only what shows.
pub(super) fn visible(text: &str) -> String {
    let shown: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !hidden(*c)).collect();
    shown.trim().to_owned()
}

/// How long the web address is that begins here, if one does.
fn address(text: &str) -> Option<usize> {
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| text.get(..scheme.len()).is_some_and(|front| front.eq_ignore_ascii_case(scheme)))?;
    let end = text.find([' ', '<', '>', '"', '`', '|', '\\']).unwrap_or(text.len());
    let url = text.get(..end)?.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '*', '_', '~']);
    (url.len() > scheme.len()).then_some(url.len())
}

/// Characters that a reader cannot see but that change what is read or hide what stands there.
fn hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}
