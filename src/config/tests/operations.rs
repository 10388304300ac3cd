//! The port that whoever looks after the bot can ask, and the form of the log.

use super::{LEAST, read};
use crate::log::Form;
use expect_test::expect;

#[test]
fn without_a_word_there_is_no_port_and_the_log_is_text() {
    let operations = read(LEAST, &[]).unwrap().operations;
    assert_eq!((operations.listen, operations.log), (None, Form::Text));
}

#[test]
fn a_port_that_other_machines_may_reach_is_warned_of() {
    let warned = |listen: &str| read(LEAST, &[("CARTWRIGHT_OPERATIONS__LISTEN", listen)]).unwrap().warnings();
    assert_eq!(["127.0.0.1:9464", "127.8.0.1:1", "[::1]:9464"].map(|listen| warned(listen).len()), [0; 3]);
    for open in ["0.0.0.0:9464", "[::]:9464", "10.0.0.1:9464"] {
        let told = warned(open).iter().map(ToString::to_string).collect::<String>();
        assert!(told.starts_with(&format!("operations.listen is {open}, which other machines may reach")), "{told}");
    }
}

#[test]
fn what_is_none_is_refused_with_what_would_help() {
    let file = format!("{LEAST}[operations]\nlisten = 9464\nlog = \"xml\"\n");
    expect![[r#"
        reading the configuration:
        bot.toml:6: `operations.listen` is not a text
          hint: put it in double quotes
        bot.toml:7: `operations.log` is not a form of the log
          hint: write "text" or "json""#]]
    .assert_eq(&read(&file, &[]).unwrap_err());
    for none in ["9464", "localhost", "127.0.0.1", "127.0.0.1:99999", "http://127.0.0.1:1"] {
        let told = read(LEAST, &[("CARTWRIGHT_OPERATIONS__LISTEN", none)]).unwrap_err();
        assert!(told.contains("is not an address with a port"), "{none}: {told}");
        assert!(told.ends_with("write it like \"127.0.0.1:9464\" or \"[::1]:9464\""), "{none}: {told}");
    }
}
