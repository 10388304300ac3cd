//! Numbers, money, durations and locales, language by language.

use super::super::{Lang, duration_days, headline_pending};
use crate::order::{Currency, Duration, Money};

#[test]
fn a_locale_without_a_file_gets_english() {
    for (locale, lang) in [("pl", Lang::Pl), ("fr", Lang::Fr), ("en-GB", Lang::En), ("de", Lang::En), ("", Lang::En)] {
        assert_eq!(Lang::of(locale), lang, "{locale}");
    }
}

#[test]
fn counted_things_have_their_plural() {
    let days = |lang, counts: &[u32]| counts.iter().map(|count| duration_days(lang, *count)).collect::<Vec<_>>();
    assert_eq!(days(Lang::En, &[0, 1, 2, 21]), ["0 days", "1 day", "2 days", "21 days"]);
    assert_eq!(days(Lang::Fr, &[0, 1, 2, 21]), ["0 jour", "1 jour", "2 jours", "21 jours"]);
    let waits = [0, 1, 2, 4, 5, 12, 14, 21, 22, 25, 102].map(|left: u32| {
        headline_pending(Lang::Pl, "1", "ala", "0", left).rsplit(' ').next().map(str::to_owned).unwrap()
    });
    let (one, few, many) = ("zatwierdzenie", "zatwierdzenia", "zatwierdzeń");
    assert_eq!(waits, [many, one, few, few, many, many, many, many, few, many, few]);
}

#[test]
fn money_is_written_exactly_and_as_each_language_does() {
    let eur = |ucents| Money::new(ucents, Currency::EUR);
    for (money, en, pl, fr) in [
        (eur(0), "0.00 EUR", "0,00\u{a0}EUR", "0,00\u{a0}EUR"),
        (eur(1), "0.00000001 EUR", "0,00000001\u{a0}EUR", "0,00000001\u{a0}EUR"),
        (eur(123_450_000_000), "1,234.50 EUR", "1\u{a0}234,50\u{a0}EUR", "1\u{202f}234,50\u{a0}EUR"),
        (eur(-150_000_000), "-1.50 EUR", "-1,50\u{a0}EUR", "-1,50\u{a0}EUR"),
        (eur(-1_000_000), "-0.01 EUR", "-0,01\u{a0}EUR", "-0,01\u{a0}EUR"),
        (eur(150_500_000), "1.505 EUR", "1,505\u{a0}EUR", "1,505\u{a0}EUR"),
        (
            eur(i64::MAX),
            "92,233,720,368.54775807 EUR",
            "92\u{a0}233\u{a0}720\u{a0}368,54775807\u{a0}EUR",
            "92\u{202f}233\u{202f}720\u{202f}368,54775807\u{a0}EUR",
        ),
        (
            eur(i64::MIN),
            "-92,233,720,368.54775808 EUR",
            "-92\u{a0}233\u{a0}720\u{a0}368,54775808\u{a0}EUR",
            "-92\u{202f}233\u{202f}720\u{202f}368,54775808\u{a0}EUR",
        ),
        (Money::new(65_500_000_000, Currency::XOF), "655 XOF", "655\u{a0}XOF", "655\u{a0}XOF"),
        (Money::new(65_550_000_000, Currency::XOF), "655.5 XOF", "655,5\u{a0}XOF", "655,5\u{a0}XOF"),
        (Money::new(150_000_000, Currency::TND), "1.500 TND", "1,500\u{a0}TND", "1,500\u{a0}TND"),
        (Money::new(0, Currency::Points), "0 points", "0\u{a0}points", "0\u{a0}points"),
    ] {
        assert_eq!([Lang::En, Lang::Pl, Lang::Fr].map(|lang| lang.money(money)), [en, pl, fr]);
    }
}

#[test]
fn durations_are_words_where_they_are_understood() {
    let said = |lang: Lang, text: &str| lang.duration(&Duration(text.to_owned()));
    assert_eq!(said(Lang::En, "P1M").as_deref(), Some("1 month"));
    assert_eq!(said(Lang::Pl, "P3M").as_deref(), Some("3 miesiące"));
    assert_eq!(said(Lang::Pl, "P5Y").as_deref(), Some("5 lat"));
    assert_eq!(said(Lang::Fr, "P12M").as_deref(), Some("12 mois"));
    assert_eq!(said(Lang::Fr, "P2D").as_deref(), Some("2 jours"));
    for odd in ["", "P", "PM", "P1", "1M", "PT1H", "P1M2D", "P-1M", "Pé", "month"] {
        assert_eq!(said(Lang::En, odd), None, "{odd}");
    }
}
