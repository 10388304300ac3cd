//! The last line of a program that cannot go on: why, whatever `RUST_LOG` says, and in the form of the lines before it.

use super::Form;
use jiff::Timestamp;
use serde_json::json;
use std::error::Error;
use std::iter;

/// An error with its causes, on standard error.
#[expect(clippy::print_stderr, reason = "what ends the program is for whoever started it, shown log or not")]
pub fn tell(form: Form, error: &(impl Error + ?Sized)) {
    eprintln!("{}", line(form, error, Timestamp::now()));
}

fn line(form: Form, error: &(impl Error + ?Sized), now: Timestamp) -> String {
    let causes = iter::successors(error.source(), |&cause| cause.source()).map(ToString::to_string);
    match form {
        Form::Text => iter::once(format!("cartwright: {error}"))
            .chain(causes.map(|cause| format!("  because: {cause}")))
            .collect::<Vec<_>>()
            .join("\n"),
        // With the keys of every other line.
        Form::Json => json!({
            "timestamp": format!("{now:.6}"),
            "level": "ERROR",
            "message": error.to_string(),
            "because": causes.collect::<Vec<_>>(),
            "target": "cartwright",
        })
        .to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    #[derive(Debug, thiserror::Error)]
    #[error("one thing\nand another")]
    struct Whole(#[source] std::fmt::Error);

    #[test]
    fn it_is_one_object_on_one_line_where_every_line_is() {
        let error = Whole(std::fmt::Error);
        expect![[r#"{"because":["an error occurred when formatting an argument"],"level":"ERROR","message":"one thing\nand another","target":"cartwright","timestamp":"1970-01-01T00:00:00.000000Z"}"#]]
            .assert_eq(&line(Form::Json, &error, Timestamp::UNIX_EPOCH));
        expect![[r#"
            cartwright: one thing
            and another
              because: an error occurred when formatting an argument"#]]
        .assert_eq(&line(Form::Text, &error, Timestamp::UNIX_EPOCH));
    }
}
