//! Each mistake in the file: where it is, what it is, what would help.

use expect_test::{Expect, expect};

use super::{LEAST, read};

fn check(rest: &str, told: &Expect) {
    told.assert_eq(&read(&format!("{LEAST}{rest}"), &[]).unwrap_err());
}

#[test]
fn unknown_keys_and_sections() {
    check(
        "[discordd]\nguild = 1\n[link]\npots = \"private\"\nsettle.quiet = 3\n",
        &expect![[r#"
        reading the configuration:
        bot.toml:5: unknown section `discordd`
          hint: the nearest known section is `[discord]`
        bot.toml:8: unknown key `link.pots`
          hint: the nearest known key is `link.post`
        bot.toml:9: unknown key `link.settle`
          hint: the nearest known key is `link.people`"#]],
    );
    check(
        "[lnk]\n",
        &expect![[r#"
        reading the configuration:
        bot.toml:5: unknown section `lnk`
          hint: the nearest known section is `[link]`"#]],
    );
    check(
        "guild = 1\n",
        &expect![[r#"
            reading the configuration:
            bot.toml:5: unknown key `approval.guild`
              hint: the nearest known key is `discord.guild`"#]],
    );
    check(
        "[discord.api]\nurl = 1\n",
        &expect![[r#"
        reading the configuration:
        bot.toml:5: `discord.api` is not a text
          hint: put it in double quotes"#]],
    );
}

#[test]
fn top_level() {
    let told = read("approval = 3\nroles = [1]\n", &[]).unwrap_err();
    expect![[r#"
        reading the configuration:
        bot.toml:1: `approval` is a section
          hint: write it as `[approval]` on its own line
        bot.toml:2: unknown key `roles`
          hint: the nearest known key is `link.roles`
        discord.guild is missing
          hint: set discord.guild or CARTWRIGHT_DISCORD__GUILD to the id of the guild the bot serves
        nobody may approve an order
          hint: list a role in approval.roles (CARTWRIGHT_APPROVAL__ROLES) or a person in approval.people (CARTWRIGHT_APPROVAL__PEOPLE)"#]].assert_eq(&told);
}

#[test]
fn secrets_in_the_file_are_sent_where_they_belong() {
    let told =
        read("[discord]\ntoken = \"hush\"\n[ovh]\nconsumer_key = \"hush\"\nsecret = \"hush\"\n", &[]).unwrap_err();
    assert!(!told.contains("hush"), "{told}");
    expect![[r#"
        reading the configuration:
        bot.toml:2: unknown key `discord.token`
          hint: secrets come only from the environment: set DISCORD_TOKEN, or DISCORD_TOKEN_FILE to the path of a file that holds it
        bot.toml:4: unknown key `ovh.consumer_key`
          hint: secrets come only from the environment: set OVH_CONSUMER_KEY, or OVH_CONSUMER_KEY_FILE to the path of a file that holds it
        bot.toml:5: unknown key `ovh.secret`
          hint: secrets come only from the environment: set OVH_APPLICATION_SECRET, or OVH_APPLICATION_SECRET_FILE to the path of a file that holds it
        discord.guild is missing
          hint: set discord.guild or CARTWRIGHT_DISCORD__GUILD to the id of the guild the bot serves
        nobody may approve an order
          hint: list a role in approval.roles (CARTWRIGHT_APPROVAL__ROLES) or a person in approval.people (CARTWRIGHT_APPROVAL__PEOPLE)"#]].assert_eq(&told);
}

#[test]
fn broken_toml_is_told_without_its_line() {
    let told = read("[discord]\nguild = \"1\ntoken = hush\n", &[]).unwrap_err();
    assert!(!told.contains("hush"), "{told}");
    expect![[r#"
        reading the configuration:
        bot.toml:2: this is not TOML: invalid basic string, expected `"`
          hint: mend this line"#]]
    .assert_eq(&told);
    check(
        "[link]\nroles = []\nroles = []\n",
        &expect![[r#"
            reading the configuration:
            bot.toml:7: this is not TOML: duplicate key
              hint: mend this line"#]],
    );
}

#[test]
fn values_of_the_wrong_type() {
    check(
        "own_orders = 1\nroles = \"3\"\nexpires = 3\n[settle]\nquiet = \"3 days\"\n",
        &expect![[r#"
            reading the configuration:
            bot.toml:5: `approval.own_orders` is neither true nor false
              hint: write true or false, without quotes
            bot.toml:6: `approval.roles` is not a list
              hint: put it in square brackets, as in ["613425648685547541"]
            bot.toml:7: `approval.expires` has no unit
              hint: write a number with its unit, such as "90s", "20m" or "72h"
            bot.toml:9: `settle.quiet` is not a duration
              hint: write a number with its unit, such as "90s", "20m" or "72h""#]],
    );
    check(
        "roles = [\n  \"1\",\n  \"x\",\n  -3, 0x10, 1.5, [], 0, \"+5\",\n]\n",
        &expect![[r#"
            reading the configuration:
            bot.toml:5: `approval.roles` names @everyone
              hint: that role has the guild's id and never matches: choose another role
            bot.toml:7: `approval.roles`, item 2, is not an id
              hint: a Discord id is a number such as "613425648685547541": switch on Developer Mode in Discord and choose Copy ID
            bot.toml:8: `approval.roles`, item 3, is not an id
              hint: a Discord id is a number such as "613425648685547541": switch on Developer Mode in Discord and choose Copy ID
            bot.toml:8: `approval.roles`, item 4, is not an id
              hint: a Discord id is a number such as "613425648685547541": switch on Developer Mode in Discord and choose Copy ID
            bot.toml:8: `approval.roles`, item 5, is not an id
              hint: a Discord id is a number such as "613425648685547541": switch on Developer Mode in Discord and choose Copy ID
            bot.toml:8: `approval.roles`, item 6, is not an id
              hint: a Discord id is a number such as "613425648685547541": switch on Developer Mode in Discord and choose Copy ID
            bot.toml:8: `approval.roles`, item 7, is not an id
              hint: a Discord id is a number such as "613425648685547541": switch on Developer Mode in Discord and choose Copy ID
            bot.toml:8: `approval.roles`, item 8, is not an id
              hint: a Discord id is a number such as "613425648685547541": switch on Developer Mode in Discord and choose Copy ID"#]],
    );
    check(
        "expires = \"0s\"\n[settle]\nquiet = \"49h\"\n",
        &expect![[r#"
        reading the configuration:
        bot.toml:5: `approval.expires` is not a duration above zero
          hint: write a number with its unit, such as "90s", "20m" or "72h"
        bot.toml:7: `settle.quiet` is too long
          hint: at most "48h""#]],
    );
}

#[test]
fn everyone_is_no_approver() {
    check(
        "roles = [\"1\"]\n",
        &expect![[r#"
        reading the configuration:
        bot.toml:5: `approval.roles` names @everyone
          hint: that role has the guild's id and never matches: choose another role"#]],
    );
}

#[test]
fn addresses() {
    check(
        "[ovh]\nendpoint = \"ovh-fr\"\nlink_hosts = [\"https://a.example\", \"com\", \"*.a.example\", \"a..b\"]\n",
        &expect![[r#"
            reading the configuration:
            bot.toml:6: `ovh.endpoint` is not an endpoint
              hint: write "ovh-eu", "ovh-ca", "ovh-us" or an address with its version
            bot.toml:7: `ovh.link_hosts`, item 1, is not a domain
              hint: write the bare name, as in "pay.example.com": no https://, no path, no star
            bot.toml:7: `ovh.link_hosts`, item 2, is not a domain
              hint: write the bare name, as in "pay.example.com": no https://, no path, no star
            bot.toml:7: `ovh.link_hosts`, item 3, is not a domain
              hint: write the bare name, as in "pay.example.com": no https://, no path, no star
            bot.toml:7: `ovh.link_hosts`, item 4, is not a domain
              hint: write the bare name, as in "pay.example.com": no https://, no path, no star"#]],
    );
    for (api, word) in [
        ("https://discord.com/api/v10", "before /api"),
        ("https://discord.com/api", "before /api"),
        ("discord.com", "not an address"),
        ("ftp://discord.com", "not an http"),
        ("https://me:hush@discord.com", "more than a host"),
        ("https://discord.com?x=1", "more than a host"),
    ] {
        let told = read(LEAST, &[("CARTWRIGHT_DISCORD__API", api)]).unwrap_err();
        assert!(told.contains(word) && !told.contains("hush"), "{api}: {told}");
    }
}

#[test]
fn journals() {
    for url in [
        "mysql://me:hush@db/x",
        "postgres://me:hush@db",
        "postgres://me:hush@db:hush/x",
        "postgres://me@db/x?password=hush",
        "postgres://me:hush@db/x?sslmode=hush",
        "sqlite:",
        "sqlite::memory:",
        "sqlite:a.db?mode=ro",
        "sqlite:data/",
        "cartwright.db",
    ] {
        let told = read(LEAST, &[("CARTWRIGHT_JOURNAL__URL", url)]).unwrap_err();
        assert!(told.contains("CARTWRIGHT_JOURNAL__URL: `journal.url`") && !told.contains("hush"), "{url}: {told}");
    }
}

#[test]
fn a_journal_with_a_password_comes_from_the_environment_alone() {
    let url = "postgres://me:hush@127.0.0.1/x";
    let told = read(&format!("{LEAST}[journal]\nurl = \"{url}\"\n"), &[]).unwrap_err();
    assert!(told.contains("bot.toml:6: `journal.url` holds a password") && !told.contains("hush"), "{told}");
    let config = read(LEAST, &[("CARTWRIGHT_JOURNAL__URL", url)]).unwrap();
    assert_eq!(config.journal.url.expose(), url);
    assert!(!format!("{config:?}").contains("hush"));
    assert!(read(&format!("{LEAST}[journal]\nurl = \"postgres://me@db/x\"\n"), &[]).is_ok());
}

#[test]
fn a_journal_on_another_machine_wants_tls() {
    for (url, warned) in [
        ("postgres://me@db.example.com/x", true),
        ("postgres://me@db.example.com/x?sslmode=prefer", true),
        ("postgres://me@db.example.com/x?sslmode=require", false),
        ("postgres://me@db.example.com/x?sslmode=verify-full&sslrootcert=/ca.pem", false),
        ("postgres://me@localhost/x", false),
        ("postgres://me@[::1]/x", false),
        ("postgres://me@localhost/x?host=db.example.com", true),
        ("postgres://me@db/x?host=/run/postgresql", false),
        ("postgres:///x", false),
    ] {
        let config = read(LEAST, &[("CARTWRIGHT_JOURNAL__URL", url)]).unwrap();
        assert_eq!(config.warnings().iter().any(|warning| warning.says.starts_with("journal.url")), warned, "{url}");
    }
}
