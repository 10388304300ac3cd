//! A Rust file as a flat list of words: comments are gone, attributes keep only their names, test code is marked.
#![expect(clippy::expect_used, reason = "a file that is not Rust must fail")]

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::tree::{File, Tree};

/// One word of code.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    pub(crate) kind: Kind,
    pub(crate) line: usize,
    /// Whether it stands in an item under `#[cfg(test)]` or `#[test]`.
    pub(crate) test: bool,
    /// Whether it stands in a log macro.
    pub(crate) logged: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Name(String),
    /// What stands between a string's quotes.
    Text(String),
    Sign(char),
    Open(Delimiter),
    Close,
}

/// A file's words and the modules it declares under `#[cfg(test)]`.
pub(crate) struct Code {
    pub(crate) words: Vec<Word>,
    test_modules: Vec<String>,
}

const LOG_MACROS: [&str; 10] =
    ["trace", "debug", "info", "warn", "error", "event", "trace_span", "debug_span", "info_span", "warn_span"];

impl Code {
    pub(crate) fn of(file: &File) -> Self {
        let stream: TokenStream = file.text.parse().map_err(|error| format!("{}: {error}", file.path)).expect("Rust");
        let mut code = Self { words: Vec::new(), test_modules: Vec::new() };
        code.walk(stream, false, false);
        code
    }

    /// The names of a path or call that begins at this word, as far as they are joined by `::`.
    pub(crate) fn name(&self, place: usize) -> Option<&str> {
        match self.words.get(place).map(|word| &word.kind) {
            Some(Kind::Name(name)) => Some(name),
            Some(Kind::Text(_) | Kind::Sign(_) | Kind::Open(_) | Kind::Close) | None => None,
        }
    }

    pub(crate) fn is(&self, place: usize, kind: &Kind) -> bool {
        self.words.get(place).is_some_and(|word| word.kind == *kind)
    }

    fn walk(&mut self, stream: TokenStream, test: bool, logged: bool) {
        let tokens: Vec<TokenTree> = stream.into_iter().collect();
        let mut in_test = test;
        let mut place = 0;
        while let Some(token) = tokens.get(place) {
            let line = token.span().start().line;
            let mut push = |kind| self.words.push(Word { kind, line, test: in_test, logged });
            match token {
                TokenTree::Punct(sign) if sign.as_char() == '#' => {
                    let skipped = usize::from(
                        matches!(tokens.get(place + 1), Some(TokenTree::Punct(sign)) if sign.as_char() == '!'),
                    );
                    if let Some(TokenTree::Group(group)) = tokens.get(place + 1 + skipped) {
                        in_test |= marks_test(&group.stream());
                        place += 1 + skipped;
                    }
                }
                TokenTree::Punct(sign) => {
                    push(Kind::Sign(sign.as_char()));
                    // The end of an item that has no block.
                    if sign.as_char() == ';' {
                        in_test = test;
                    }
                }
                TokenTree::Ident(name) => push(Kind::Name(name.to_string())),
                TokenTree::Literal(literal) => {
                    let literal = literal.to_string();
                    if let Some((_, rest)) = literal.split_once('"') {
                        push(Kind::Text(rest.rsplit_once('"').map_or(rest, |(text, _)| text).to_owned()));
                    }
                }
                TokenTree::Group(group) => {
                    push(Kind::Open(group.delimiter()));
                    let inside_log = logged || is_log_macro(&tokens, place);
                    self.walk(group.stream(), in_test, inside_log);
                    self.words.push(Word { kind: Kind::Close, line, test: in_test, logged });
                    if group.delimiter() == Delimiter::Brace {
                        in_test = test;
                    }
                }
            }
            if in_test && let Some(name) = declared_module(&tokens, place) {
                self.test_modules.push(name);
            }
            place += 1;
        }
    }
}

/// Every Rust file of a tree with its words; whole files of test modules are marked as tests.
pub(crate) fn all(tree: &Tree) -> Vec<(&File, Code)> {
    let mut all: Vec<(&File, Code)> = tree.rust().map(|file| (file, Code::of(file))).collect();
    let mut tests = Vec::new();
    for (file, code) in &all {
        let folder = file.path.strip_suffix("/mod.rs").or(file.path.strip_suffix(".rs")).unwrap_or(&file.path);
        let folder = folder.strip_suffix("/lib").or(folder.strip_suffix("/main")).unwrap_or(folder);
        tests.extend(code.test_modules.iter().map(|name| format!("{folder}/{name}")));
    }
    for (file, code) in &mut all {
        if tests.iter().any(|test| file.path == format!("{test}.rs") || file.path.starts_with(&format!("{test}/"))) {
            code.words.iter_mut().for_each(|word| word.test = true);
        }
    }
    all
}

/// Whether an attribute's inside is `test`, `tokio::test` or `cfg(test)`; `cfg(not(test))` is not.
fn marks_test(attribute: &TokenStream) -> bool {
    let text = attribute.to_string().replace(' ', "");
    text == "test" || text.ends_with("::test") || text.starts_with("tokio::test(") || text.starts_with("cfg(test")
}

fn is_log_macro(tokens: &[TokenTree], group: usize) -> bool {
    let before = |back: usize| group.checked_sub(back).and_then(|place| tokens.get(place));
    matches!((before(2), before(1)), (Some(TokenTree::Ident(name)), Some(TokenTree::Punct(sign)))
        if sign.as_char() == '!' && LOG_MACROS.iter().any(|log| name == log))
}

/// The name in `mod name;`, when it begins here.
fn declared_module(tokens: &[TokenTree], place: usize) -> Option<String> {
    match (tokens.get(place)?, tokens.get(place + 1)?, tokens.get(place + 2)?) {
        (TokenTree::Ident(word), TokenTree::Ident(name), TokenTree::Punct(end))
            if word == "mod" && end.as_char() == ';' =>
        {
            Some(name.to_string())
        }
        (_, _, _) => None,
    }
}
