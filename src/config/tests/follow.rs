//! How often placed orders are looked at.

use super::{LEAST, read};
use expect_test::expect;
use jiff::SignedDuration;

fn spans(rest: &str) -> [SignedDuration; 3] {
    let follow = read(&format!("{LEAST}[follow]\n{rest}"), &[]).unwrap().follow;
    [follow.first, follow.longest, follow.overdue]
}

#[test]
fn what_is_not_said_fits_what_is() {
    let (seconds, minutes, hours) = (SignedDuration::from_secs, SignedDuration::from_mins, SignedDuration::from_hours);
    assert_eq!(spans(""), [seconds(10), minutes(5), hours(2)]);
    assert_eq!(spans("first = \"1h\""), [hours(1), hours(1), hours(2)]);
    assert_eq!(spans("longest = \"30s\"\noverdue = \"1h\""), [seconds(10), seconds(30), hours(1)]);
}

#[test]
fn the_longest_pause_is_not_shorter_than_the_first() {
    expect![[r#"
        reading the configuration:
        bot.toml:6: `follow.longest` is shorter than `follow.first`
          hint: write what the pause between looks grows to"#]]
    .assert_eq(&read(&format!("{LEAST}[follow]\nlongest = \"9s\"\n"), &[]).unwrap_err());
}
