//! Which room may know what.

use proc_macro2::Delimiter;

use crate::code::{self, Code, Kind};
use crate::tree::{File, Tree};

/// Each uses itself and those before it, and nothing else of ours.
const ROOMS: [&str; 7] = ["order", "trail", "duty", "journal", "ovh", "desk", "discord"];

/// What the rules must not know, as whole words, in code and comments alike.
const FORBIDDEN: [&str; 15] = [
    "async",
    "await",
    "tokio",
    "reqwest",
    "serenity",
    "sqlx",
    "discord",
    "instant",
    "systemtime",
    "rand",
    "getrandom",
    "timestamp::now",
    "zoned::now",
    "std::env",
    "std::fs",
];

/// Imports and paths that lead to the right, or out of the rooms.
pub(crate) fn imports(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for (file, code) in code::all(tree, "src/") {
        let Some(room) = room(file) else { continue };
        for (place, word) in code.words.iter().enumerate() {
            let from_root = code.name(place) == Some("crate");
            let from_above = code.name(place) == Some("super");
            for target in reached(&code, place, from_root || from_above) {
                let known = ROOMS.iter().position(|room| *room == target);
                let allowed = match known {
                    Some(known) => known <= room,
                    // Above a file may stand a neighbour within the room.
                    None => from_above,
                };
                if !allowed {
                    faults.push(format!(
                        "{}:{}: `{target}` is not left of `{}`",
                        file.path,
                        word.line,
                        ROOMS.get(room).unwrap_or(&"")
                    ));
                }
            }
        }
    }
    faults
}

/// Forbidden words in the rules.
pub(crate) fn forbidden(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for file in tree.rust().filter(|file| file.path.starts_with("src/order/")) {
        for (number, line) in (1..).zip(file.text.lines()) {
            let line = line.to_lowercase();
            let said = FORBIDDEN.iter().filter(|word| contains_word(&line, word));
            faults.extend(said.map(|word| format!("{}:{number}: the rules must not know `{word}`", file.path)));
        }
    }
    faults
}

fn room(file: &File) -> Option<usize> {
    let path = file.path.strip_prefix("src/")?;
    let room = path.split_once('/').map(|(room, _)| room).or(path.strip_suffix(".rs"))?;
    ROOMS.iter().position(|known| *known == room)
}

/// The first names after `crate::` or `super::`, of a braced list too.
fn reached(code: &Code, start: usize, path: bool) -> Vec<&str> {
    let colons = code.is(start + 1, &Kind::Sign(':')) && code.is(start + 2, &Kind::Sign(':'));
    if !path || !colons {
        return Vec::new();
    }
    if !code.is(start + 3, &Kind::Open(Delimiter::Brace)) {
        return code.name(start + 3).into_iter().collect();
    }
    let (mut names, mut depth, mut place) = (Vec::new(), 1, start + 4);
    names.extend(code.name(place));
    while depth > 0
        && let Some(word) = code.words.get(place)
    {
        match word.kind {
            Kind::Open(_) => depth += 1,
            Kind::Close => depth -= 1,
            Kind::Sign(',') if depth == 1 => names.extend(code.name(place + 1)),
            Kind::Sign(_) | Kind::Name(_) | Kind::Text(_) => {}
        }
        place += 1;
    }
    names
}

fn contains_word(line: &str, word: &str) -> bool {
    let part = |sign: char| sign.is_alphanumeric() || sign == '_';
    line.match_indices(word).any(|(start, _)| {
        let before = line.get(..start).and_then(|text| text.chars().next_back());
        let after = line.get(start + word.len()..).and_then(|text| text.chars().next());
        // `discord` is forbidden within longer words too.
        word == "discord" || !before.is_some_and(part) && !after.is_some_and(part)
    })
}

#[test]
fn tried_on_imports() {
    let bad = Tree::of(&[
        ("src/order/a.rs", "use crate::journal::Journal;"),
        ("src/journal/a.rs", "use crate::{order::Order, config::{Config, desk}};"),
        ("src/ovh/a.rs", "fn a() { crate::desk::b() }"),
        ("src/desk/mod.rs", "use super::discord::Router;"),
        ("src/desk/b.rs", "mod tests { use crate::run; }"),
    ]);
    let lines: Vec<String> = imports(&bad).iter().map(|fault| fault.replace("src/", "")).collect();
    assert_eq!(
        lines,
        [
            "order/a.rs:1: `journal` is not left of `order`",
            "journal/a.rs:1: `config` is not left of `journal`",
            "ovh/a.rs:1: `desk` is not left of `ovh`",
            "desk/mod.rs:1: `discord` is not left of `desk`",
            "desk/b.rs:1: `run` is not left of `desk`",
        ]
    );
    let good = Tree::of(&[
        (
            "src/desk/a.rs",
            "//! crate::discord\nuse crate::{journal::J, order, ovh::{discord, config}};\nuse super::place::P; const A: &str = \"crate::discord\";",
        ),
        ("src/main.rs", "use crate::discord;"),
        ("src/run.rs", "use crate::config;"),
    ]);
    assert_eq!(imports(&good), [""; 0]);
}

#[test]
fn tried_on_forbidden_words() {
    let tree = Tree::of(&[
        (
            "src/order/a.rs",
            "// no Discord here\nasync fn a() {}\nTimestamp::now();\nuse std::fs;\nlet operand = asynchrony;\n",
        ),
        ("src/desk/a.rs", "async fn a() {}"),
    ]);
    let lines: Vec<String> = forbidden(&tree).iter().map(|fault| fault.chars().take(17).collect()).collect();
    assert_eq!(lines, ["src/order/a.rs:1:", "src/order/a.rs:2:", "src/order/a.rs:3:", "src/order/a.rs:4:"]);
}
