//! Words for people stand in Fluent files.

use crate::code::{self, Kind};
use crate::tree::Tree;

/// The rooms whose texts could reach a person in the chat.
const SPEAKING: [&str; 3] = ["src/order/", "src/desk/", "src/discord/"];

/// Strings of three words or more, outside tests, log lines, attributes (so errors of `thiserror` are fine), and what stands
/// after `doing` or `help`: the part of an error that tells the operator what was being done, and what a figure counts.
pub(crate) fn in_code(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for (file, code) in code::all(tree, "src/") {
        if !SPEAKING.iter().any(|room| file.path.starts_with(room)) {
            continue;
        }
        for (place, word) in code.words.iter().enumerate().filter(|(_, word)| !word.test && !word.logged) {
            let is_for_operators = place >= 2 && matches!(code.name(place - 2), Some("doing" | "help"));
            if let Kind::Text(text) = &word.kind
                && is_sentence(text)
                && !is_for_operators
            {
                faults.push(format!(
                    "{}:{}: a sentence for people belongs in a Fluent file: {text:?}",
                    file.path, word.line
                ));
            }
        }
    }
    faults
}

fn is_sentence(text: &str) -> bool {
    let is_word = |piece: &&str| {
        let bare = piece.trim_matches(|sign: char| ",.;:!?'\"()*`".contains(sign));
        !bare.is_empty() && bare.chars().all(|sign| sign.is_alphabetic() || sign == '\'' || sign == '-')
    };
    text.replace("\\n", " ").split_whitespace().filter(is_word).count() >= 3
}

#[test]
fn tried() {
    let code = r##"
        //! Not this one, of course.
        #[error("nor this error text")]
        #[expect(x, reason = "nor this reason here")]
        fn a() { tracing::info!(x = 3, "nor this log line"); info!("nor this log line"); }
        const A: &str = "DiscordBot (https://a.example, 1) one";
        const B: &str = "two words";
        const C: &str = "here is one";
        fn b() { say(format!(r#"{name}, here "is" another."#)) }
        #[cfg(test)]
        mod tests { const D: &str = "this is a test"; }
        const E: &str = "line one\nline";
        #[cfg(test)]
        mod probes;
        #[cfg(not(test))]
        const F: &str = "this one counts";
        #[cfg(test)]
        #[path = "a_probes.rs"]
        mod more;
        const G: Call = Call { doing: "reading a thing", saying: "said to people" };
        fn d() { let help = "what this one counts"; let halp = "what this one says"; }
    "##;
    let tree = Tree::of(&[
        ("src/discord/a.rs", code),
        ("src/discord/a/probes.rs", "const A: &str = \"all of it tests\";"),
        ("src/discord/a_probes.rs", "const A: &str = \"all of it tests\";"),
        ("src/ovh/a.rs", code),
    ]);
    let faults = in_code(&tree);
    let lines: Vec<&str> = faults.iter().filter_map(|fault| fault.split_once(": ")).map(|(at, _)| at).collect();
    assert_eq!(lines, [8, 9, 12, 16, 20, 21].map(|line| format!("src/discord/a.rs:{line}")));
}
