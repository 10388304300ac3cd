//! The definitions keep every limit of Discord's in every language, and read back as the commands they are.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

use super::{Command, definitions};
use crate::discord::words::Lang;
use expect_test::expect;
use serde_json::Value;
use std::collections::BTreeSet;

/// Every definition, subcommand and option.
fn entries() -> Vec<Value> {
    let mut todo: Vec<Value> = definitions().as_array().unwrap().clone();
    let mut entries = Vec::new();
    while let Some(entry) = todo.pop() {
        todo.extend(entry["options"].as_array().cloned().unwrap_or_default());
        entries.push(entry);
    }
    entries
}

/// The text of one field as each language has it.
fn in_all_languages(entry: &Value, field: &str) -> Vec<String> {
    let others = entry[format!("{field}_localizations")].as_object().unwrap();
    assert_eq!(others.keys().collect::<Vec<_>>(), ["fr", "pl"]);
    let all = std::iter::once(&entry[field]).chain(others.values());
    all.map(|text| text.as_str().unwrap().to_owned()).collect()
}

#[test]
fn names_are_lower_case_words_and_descriptions_are_short() {
    for entry in entries() {
        for name in in_all_languages(&entry, "name") {
            let allowed = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '\'');
            assert!((1..=32).contains(&name.chars().count()) && name.chars().all(allowed), "{name}");
            assert_eq!(name.to_lowercase(), name);
        }
        for about in in_all_languages(&entry, "description") {
            assert!((1..=100).contains(&about.chars().count()), "{about}");
        }
    }
}

#[test]
fn siblings_have_different_names_in_every_language_and_required_options_come_first() {
    for entry in entries().into_iter().chain([serde_json::json!({ "options": definitions() })]) {
        let children = entry["options"].as_array().cloned().unwrap_or_default();
        assert!(children.len() <= 25);
        for language in 0..Lang::ALL.len() {
            let names: BTreeSet<String> =
                children.iter().map(|child| in_all_languages(child, "name")[language].clone()).collect();
            assert_eq!(names.len(), children.len(), "{names:?}");
        }
        let required: Vec<bool> = children.iter().map(|child| child["required"] == true).collect();
        assert!(required.is_sorted_by(|first, second| first >= second), "{children:?}");
    }
}

#[test]
fn a_whole_command_stays_below_the_limit_with_its_longest_texts() {
    fn longest(entry: &Value) -> usize {
        let texts = ["name", "description"]
            .map(|field| in_all_languages(entry, field).iter().map(|text| text.chars().count()).max().unwrap_or(0));
        let children = entry["options"].as_array().cloned().unwrap_or_default();
        texts.iter().sum::<usize>() + children.iter().map(longest).sum::<usize>()
    }
    for command in definitions().as_array().unwrap() {
        assert!(longest(command) <= 8000, "{}", command["name"]);
    }
}

#[test]
fn every_command_is_read_back_from_its_own_words_and_nothing_else_is() {
    let path =
        |spoken: String| -> Vec<String> { spoken.trim_start_matches('/').split(' ').map(str::to_owned).collect() };
    for command in Command::ALL {
        assert_eq!(Command::read(&path(command.spoken(Lang::En))), Some(command));
    }
    for other in ["", "cart", "order", "cart add more", "Cart add", "panier ajouter", "help me"] {
        assert_eq!(Command::read(&path(other.to_owned())), None, "{other}");
    }
}

#[test]
fn the_commands_read_like_the_help_page() {
    let mut page = String::new();
    for command in Command::ALL {
        for lang in Lang::ALL {
            page.push_str(&format!("{}\n", command.spoken(lang)));
        }
    }
    expect![[r#"
        /cart add
        /koszyk dodaj
        /panier ajouter
        /cart voucher
        /koszyk kupon
        /panier bon
        /cart show
        /koszyk pokaż
        /panier voir
        /cart edit
        /koszyk zmień
        /panier modifier
        /cart remove
        /koszyk usuń
        /panier retirer
        /cart clear
        /koszyk wyczyść
        /panier vider
        /cart submit
        /koszyk wyślij
        /panier envoyer
        /order list
        /zamówienie lista
        /commande liste
        /order show
        /zamówienie pokaż
        /commande voir
        /order again
        /zamówienie ponownie
        /commande encore
        /order cancel
        /zamówienie anuluj
        /commande annuler
        /order retract
        /zamówienie odstąp
        /commande rétracter
        /policy show
        /zasady pokaż
        /règles voir
        /policy explain
        /zasady wyjaśnij
        /règles expliquer
        /policy delegate
        /zasady przekaż
        /règles déléguer
        /policy reclaim
        /zasady odbierz
        /règles reprendre
        /catalog
        /katalog
        /catalogue
        /account
        /konto
        /compte
        /spend
        /wydatki
        /dépenses
        /help
        /pomoc
        /aide
        /audit export
        /audyt eksport
        /audit exporter
        /privacy
        /prywatność
        /confidentialité
    "#]]
    .assert_eq(&page);
}

#[test]
fn an_option_carries_what_discord_needs_to_help_while_typing() {
    let all = definitions();
    let add = &all[0]["options"][0];
    let shown: Vec<String> = add["options"]
        .as_array()
        .unwrap()
        .iter()
        .chain(all[0]["options"][6]["options"].as_array().unwrap())
        .map(|option| {
            let mut option = option.as_object().unwrap().clone();
            option.retain(|field, _| !field.ends_with("localizations") && field != "description");
            Value::Object(option).to_string()
        })
        .collect();
    expect![[r#"
        {"autocomplete":true,"min_length":1,"name":"plan","required":true,"type":3}
        {"min_length":1,"name":"name","required":true,"type":3}
        {"min_value":1,"name":"quantity","required":false,"type":4}
        {"autocomplete":true,"min_length":1,"name":"options","required":false,"type":3}
        {"max_length":300,"min_length":1,"name":"reason","required":true,"type":3}
        {"max_length":60,"min_length":1,"name":"cost_centre","required":false,"type":3}"#]]
    .assert_eq(&shown.join("\n"));
}
