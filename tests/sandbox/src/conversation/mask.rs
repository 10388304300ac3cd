//! What differs from one playing to the next is written so that it does not.

use std::collections::BTreeMap;

/// Names for what Discord writes as ids: `<@1>` is read as `@alice`, `<@&2>` as `@approver`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names(pub(crate) BTreeMap<String, String>);

/// A text as a transcript has it: moments without their number, links without what follows the host, names for ids.
pub(crate) fn mask(text: &str, names: &Names) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let (written, taken) = moment(rest)
            .or_else(|| mention(rest, names))
            .or_else(|| link(rest))
            .or_else(|| query(rest))
            .or_else(|| random(rest))
            .or_else(|| project(rest))
            .unwrap_or_else(|| (next.to_string(), next.len_utf8()));
        masked.push_str(&written);
        rest = rest.get(taken..).unwrap_or("");
    }
    masked
}

/// `<t:1795341600:R>` becomes `<t:…:R>`.
fn moment(text: &str) -> Option<(String, usize)> {
    let inner = text.strip_prefix("<t:")?.split_once('>')?.0;
    let style = inner.split_once(':').map(|(_, style)| format!(":{style}")).unwrap_or_default();
    Some((format!("<t:…{style}>"), inner.len() + "<t:>".len()))
}

/// `<@1>` becomes `@alice`; an id that is nobody's stays.
fn mention(text: &str, names: &Names) -> Option<(String, usize)> {
    let inner = text.strip_prefix("<@")?.split_once('>')?.0;
    let name = names.0.get(inner.trim_start_matches(['&', '!']))?;
    Some((format!("@{name}"), inner.len() + "<@>".len()))
}

/// `https://host/secret` becomes `https://host/...`.
fn link(text: &str) -> Option<(String, usize)> {
    let scheme = ["https://", "http://"].into_iter().find(|scheme| text.starts_with(scheme))?;
    let ends = |c: char| c.is_whitespace() || matches!(c, '>' | ')' | ']' | '"' | '`');
    let whole = text.split(ends).next().unwrap_or(text);
    let host = whole.get(scheme.len()..)?.split('/').next()?;
    let shown = if whole.len() > scheme.len() + host.len() { "/..." } else { "" };
    Some((format!("{scheme}{host}{shown}"), whole.len()))
}

/// The id of a project, 32 hex digits, becomes `0123…`.
fn project(text: &str) -> Option<(String, usize)> {
    let hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    let length = text.find(|c: char| !hex(c)).unwrap_or(text.len());
    match length {
        32 => Some(("0123…".to_owned(), length)),
        // A longer one is something else, its end included.
        33.. => Some((text.get(..length)?.to_owned(), length)),
        _ => None,
    }
}

/// OVHcloud's id of a call, `EU.ext-3.5f0c.12.…`, becomes `EU.ext-…`.
fn query(text: &str) -> Option<(String, usize)> {
    let start = "EU.ext-";
    let end = text.strip_prefix(start)?.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-')));
    let taken = end.map_or(text.len(), |end| end + start.len());
    Some((format!("{start}…"), taken))
}

/// Eight hex digits that stand alone as code, `` `1f3a9c42` ``, become `` `…` ``: they are drawn anew each time.
fn random(text: &str) -> Option<(String, usize)> {
    let digits = text.strip_prefix('`')?.split_once('`')?.0;
    let hex = digits.len() == 8 && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    hex.then(|| ("`…`".to_owned(), digits.len() + 2))
}
