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
    for text in ["a\nb", "a\u{0}b", "a\u{7f}", "a\u{202e}b", "a\u{200b}b", "\u{feff}a", "a\tb", "a\u{2066}b"] {
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
