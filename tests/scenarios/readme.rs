//! The README's conversation is true.

use crate::stage::{Setup, played};

#[test]
fn the_readmes_conversation() {
    let readme = include_str!("../../README.md");
    let conversation = readme.split_once("```conversation\n").unwrap().1.split_once("```").unwrap().0;
    let transcript = played(&Setup::usual().following(), conversation).unwrap();
    assert!(transcript == conversation, "it says something else than what came:\n\n{transcript}");
}
