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
    /// The paths of their files or, without `.rs`, of their folders.
    test_modules: Vec<String>,
    /// Where the file's own modules stand.
    home: String,
}

const LOG_MACROS: [&str; 10] =
    ["trace", "debug", "info", "warn", "error", "event", "trace_span", "debug_span", "info_span", "warn_span"];

impl Code {
    pub(crate) fn of(file: &File) -> Self {
        let stream: TokenStream = file.text.parse().map_err(|error| format!("{}: {error}", file.path)).expect("Rust");
        let stem = file.path.strip_suffix(".rs").unwrap_or(&file.path);
        let home =
            ["mod", "lib", "main"].iter().find_map(|root| stem.strip_suffix(&format!("/{root}"))).unwrap_or(stem);
        let mut code = Self { words: Vec::new(), test_modules: Vec::new(), home: home.to_owned() };
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
        let mut elsewhere = None;
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
                        elsewhere = named_path(&group.stream()).or(elsewhere);
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
            if let Some(name) = declared_module(&tokens, place) {
                let path = match elsewhere.take() {
                    Some(path) => format!("{}/{path}", self.home.rsplit_once('/').map_or("", |(folder, _)| folder)),
                    None => format!("{}/{name}", self.home),
                };
                self.test_modules.extend(in_test.then_some(path));
            }
            place += 1;
        }
    }
}

/// Every Rust file below a folder with its words; whole files of test modules are marked as tests.
pub(crate) fn all<'a>(tree: &'a Tree, below: &str) -> Vec<(&'a File, Code)> {
    let mut all: Vec<(&File, Code)> =
        tree.rust().filter(|file| file.path.starts_with(below)).map(|file| (file, Code::of(file))).collect();
    let tests: Vec<String> = all.iter().flat_map(|(_, code)| code.test_modules.clone()).collect();
    for (file, code) in &mut all {
        let path = file.path.strip_suffix(".rs").unwrap_or(&file.path);
        let is_below = |test: &String| {
            path.strip_prefix(test.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        if tests.iter().any(|test| is_below(test) || file.path == *test) {
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

/// The text in `#[path = "…"]`.
fn named_path(attribute: &TokenStream) -> Option<String> {
    let text = attribute.to_string().replace(' ', "");
    text.strip_prefix("path=\"")?.strip_suffix('"').map(str::to_owned)
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
