//! How often placed orders are looked at.

use super::{LEAST, read};
use expect_test::expect;
use jiff::SignedDuration;

fn spans(rest: &str) -> [SignedDuration; 4] {
    let follow = read(&format!("{LEAST}[follow]\n{rest}"), &[]).unwrap().follow;
    [follow.first, follow.longest, follow.overdue, follow.give_up]
}

#[test]
fn what_is_not_said_fits_what_is() {
    let (seconds, minutes, hours) = (SignedDuration::from_secs, SignedDuration::from_mins, SignedDuration::from_hours);
    let month = hours(720);
    assert_eq!(spans(""), [seconds(10), minutes(5), hours(2), month]);
    assert_eq!(spans("first = \"1h\""), [hours(1), hours(1), hours(2), month]);
    assert_eq!(spans("longest = \"30s\"\noverdue = \"1h\""), [seconds(10), seconds(30), hours(1), month]);
    assert_eq!(spans("overdue = \"720h\""), [seconds(10), minutes(5), month, month]);
    assert_eq!(spans("give_up = \"168h\""), [seconds(10), minutes(5), hours(2), hours(168)]);
}

#[test]
fn the_longest_pause_is_not_shorter_than_the_first() {
    expect![[r#"
        reading the configuration:
        bot.toml:6: `follow.longest` is shorter than `follow.first`
          hint: write what the pause between looks grows to"#]]
    .assert_eq(&read(&format!("{LEAST}[follow]\nlongest = \"9s\"\n"), &[]).unwrap_err());
}

#[test]
fn an_order_is_not_given_up_before_anything_can_be_known() {
    expect![[r#"
        reading the configuration:
        bot.toml:6: `follow.give_up` is too short
          hint: at least "168h""#]]
    .assert_eq(&read(&format!("{LEAST}[follow]\ngive_up = \"167h\"\n"), &[]).unwrap_err());
    expect![[r#"
        reading the configuration:
        bot.toml:7: `follow.give_up` is shorter than `follow.overdue`
          hint: people are told that it is late before it is given up"#]]
    .assert_eq(&read(&format!("{LEAST}[follow]\noverdue = \"200h\"\ngive_up = \"199h\"\n"), &[]).unwrap_err());
}

/// An unpaid order may end a day after it was placed, and nobody would have been reminded.
#[test]
fn the_first_look_comes_long_before_an_unpaid_order_ends() {
    expect![[r#"
        reading the configuration:
        bot.toml:6: `follow.first` is too long
          hint: at most "1h": an order that nobody pays is to be seen before it ends"#]]
    .assert_eq(&read(&format!("{LEAST}[follow]\nfirst = \"3601s\"\n"), &[]).unwrap_err());
    assert_eq!(spans("first = \"60m\"\nlongest = \"720h\"")[0], SignedDuration::from_hours(1));
}
