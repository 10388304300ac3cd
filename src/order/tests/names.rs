//! Which texts can name a project.

use super::*;

#[test]
fn names_lose_their_blanks_and_keep_everything_visible() {
    let name = |text: &str| ProjectName::new(text).map(|name| name.to_string());
    assert_eq!(name("  staging "), Ok("staging".into()));
    assert_eq!(name("**Zażółć** <@123> @everyone 🚀"), Ok("**Zażółć** <@123> @everyone 🚀".into()));
}

#[test]
fn what_does_not_show_is_refused() {
    let hidden = ["a\nb", "a\u{0}b", "a\u{7f}", "a\u{202e}b", "a\u{200b}b", "\u{feff}a", "a\tb", "a\u{2066}b"];
    let marks_fillers_and_tags = ["a\u{61c}b", "\u{3164}", "\u{2800}", "a\u{115f}", "a\u{e0041}", "a\u{34f}b"];
    for text in hidden.into_iter().chain(marks_fillers_and_tags) {
        assert_eq!(ProjectName::new(text), Err(NameFault::Control), "{text:?}");
    }
    assert_eq!(ProjectName::new("   "), Err(NameFault::Empty));
}

#[test]
fn the_limit_counts_characters() {
    assert!(ProjectName::new(&"ż".repeat(64)).is_ok());
    assert_eq!(ProjectName::new(&"ż".repeat(65)), Err(NameFault::TooLong(65)));
    assert!(serde_json::from_str::<ProjectName>("\"\"").is_err());
}
