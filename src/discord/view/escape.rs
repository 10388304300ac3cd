//! Text of people and of the vendor, made harmless: it shows as it was written and does nothing.
//!
//! Discord shows a character behind a backslash as it is if it is neither letter, digit nor blank. Mentions are also
//! switched off on every message (`allowed_mentions`); here they lose their looks too.

use super::fit::size;

/// The text on one line, without markup, mentions, times, masked links, previews or characters that do not show.
///
/// A web address stays one that can be clicked, in angle brackets, which keep Discord from showing a preview.
pub fn escape(text: &str) -> String {
    let text = visible(text);
    let invites = text.to_ascii_lowercase().contains("discord");
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(next) = rest.chars().next() {
        if let Some(length) = address(rest) {
            let (url, after) = rest.split_at(length);
            escaped.push('<');
            escaped.push_str(url);
            escaped.push('>');
            rest = after;
            continue;
        }
        let special = match next {
            '\\' | '*' | '_' | '~' | '|' | '`' | '[' | ']' | '<' => true,
            '@' => rest.starts_with("@everyone") || rest.starts_with("@here"),
            // Behind `discord.gg` and its like a slash makes an invitation with a preview, even without https.
            '/' => invites,
            '#' | '>' | '-' | '+' => escaped.is_empty(),
            '.' | ')' => !escaped.is_empty() && escaped.bytes().all(|byte| byte.is_ascii_digit()),
            _ => false,
        };
        if special {
            escaped.push('\\');
        }
        escaped.push(next);
        rest = rest.get(next.len_utf8()..).unwrap_or_default();
    }
    escaped
}

/// The same, shortened so that it has at most this many characters. Never cuts between a backslash and its character.
pub(super) fn escape_within(text: &str, most: usize) -> String {
    let escaped = escape(text);
    if size(&escaped) <= most {
        return escaped;
    }
    let mut kept: Vec<char> = text.chars().take(most).collect();
    while !kept.is_empty() {
        kept.pop();
        let shorter = format!("{}…", escape(kept.iter().collect::<String>().trim_end()));
        if size(&shorter) <= most {
            return shorter;
        }
    }
    String::new()
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
