//! Tests wait for what happens, never for time to pass.

use crate::code;
use crate::tree::Tree;

/// Programs under `tests/` that are not tests themselves: a stand-in service may be slow on purpose.
const PROGRAMS: [&str; 3] = ["tests/sandbox/src/", "tests/demo/", "tests/chaos/"];

/// Calls of `sleep` in test code.
pub(crate) fn in_tests(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for (file, code) in code::all(tree, "") {
        let all = file.path.starts_with("tests/") && !PROGRAMS.iter().any(|program| file.path.starts_with(program));
        for (place, word) in code.words.iter().enumerate() {
            let sleeps = matches!(code.name(place), Some("sleep" | "sleep_until" | "sleep_ms"));
            if sleeps && (all || word.test) {
                faults.push(format!("{}:{}: a test must not sleep; wait for the event", file.path, word.line));
            }
        }
    }
    faults
}

#[test]
fn tried() {
    let tree = Tree::of(&[
        ("tests/scenarios/a.rs", "use tokio::time::sleep;\nconst A: &str = \"sleep\"; // sleep\n"),
        (
            "tests/sandbox/src/a.rs",
            "fn a() { sleep(1) }\n#[cfg(test)]\nmod tests {\n fn a() { sleep(1) } }\nfn b() { sleep(2) }",
        ),
        ("src/desk/a.rs", "#[tokio::test]\nasync fn a() { sleep(1) }\nfn b() { sleep(1) }\n#[cfg(test)]\nmod tests;"),
        ("src/desk/a/tests.rs", "//! Tests.\nfn a() { std::thread::sleep(1) }"),
    ]);
    let faults = in_tests(&tree);
    let lines: Vec<&str> = faults.iter().filter_map(|fault| fault.split_once(": ")).map(|(at, _)| at).collect();
    assert_eq!(
        lines,
        ["tests/scenarios/a.rs:1", "tests/sandbox/src/a.rs:4", "src/desk/a.rs:2", "src/desk/a/tests.rs:2"]
    );
}
