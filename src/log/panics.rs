//! What a panic says: a line like every other, with the id of what was under way. Its text may quote what was being worked on,
//! as when a text is cut in the middle of a letter, so only texts are told that cannot.

use super::Form;
use jiff::Timestamp;
use serde_json::json;
use std::any::Any;
use std::panic::Location;
use tracing::Level;

/// Of texts with something filled in, these have numbers in it and nothing else.
const NUMBERS: [&str; 4] =
    ["index out of bounds: the len is ", "range start index ", "range end index ", "slice index starts at "];
/// Said where the text is left out.
const LEFT_OUT: &str = "what it says is left out, since it may quote a secret";

/// From now on panics are told in this form.
pub fn on_panic(form: Form) {
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map_or_else(|| "an unknown place".to_owned(), Location::to_string);
        let why = why(panic.payload());
        let current = std::thread::current();
        let thread = current.name().unwrap_or("unnamed");
        if tracing::event_enabled!(Level::ERROR) {
            tracing::error!(
                event = "panicked",
                place,
                thread,
                why,
                "a bug in this program broke off what was under way"
            );
        } else {
            tell(&line(form, &place, thread, why, Timestamp::now()));
        }
    }));
}

#[expect(clippy::print_stderr, reason = "where no log shows it, it is still for whoever started the program")]
fn tell(line: &str) {
    eprintln!("{line}");
}

/// What it says, if that is a text of the program's own.
fn why(payload: &(dyn Any + Send)) -> &str {
    match (payload.downcast_ref::<&'static str>(), payload.downcast_ref::<String>()) {
        (Some(text), _) => text,
        (None, Some(text)) if NUMBERS.iter().any(|start| text.starts_with(start)) => text,
        (None, Some(_) | None) => LEFT_OUT,
    }
}

fn line(form: Form, place: &str, thread: &str, why: &str, now: Timestamp) -> String {
    match form {
        Form::Text => {
            format!("cartwright: a bug in this program broke it off at {place}: {why}\n  please report this line")
        }
        // With the keys of every other line.
        Form::Json => json!({
            "timestamp": format!("{now:.6}"),
            "level": "ERROR",
            "message": "a bug in this program broke off what was under way",
            "event": "panicked",
            "place": place,
            "thread": thread,
            "why": why,
            "target": "cartwright",
        })
        .to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    #[test]
    fn only_what_quotes_nothing_is_told() {
        let formatted = |text: &str| why(&text.to_owned()).to_owned();
        assert_eq!(why(&"attempt to divide by zero"), "attempt to divide by zero");
        assert_eq!(
            formatted("index out of bounds: the len is 3 but the index is 7"),
            "index out of bounds: the len is 3 but the index is 7"
        );
        assert_eq!(formatted("end byte index 2 is not a char boundary; it is inside 'é' of `hush`"), LEFT_OUT);
        assert_eq!(formatted("called `Result::unwrap()` on an `Err` value: Hush"), LEFT_OUT);
        assert_eq!(why(&7_u8), LEFT_OUT);
    }

    #[test]
    fn it_is_one_object_on_one_line_where_every_line_is() {
        let said = |form| line(form, "src/a.rs:1:2", "main", "as\na test", Timestamp::UNIX_EPOCH);
        expect![[r#"{"event":"panicked","level":"ERROR","message":"a bug in this program broke off what was under way","place":"src/a.rs:1:2","target":"cartwright","thread":"main","timestamp":"1970-01-01T00:00:00.000000Z","why":"as\na test"}"#]]
            .assert_eq(&said(Form::Json));
        expect![[r#"
            cartwright: a bug in this program broke it off at src/a.rs:1:2: as
            a test
              please report this line"#]]
        .assert_eq(&said(Form::Text));
    }
}
