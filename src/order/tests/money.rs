//! Reading and comparing prices.

use super::*;

#[test]
fn a_double_becomes_the_exact_number_of_ucents_or_nothing() {
    let read = |value| Money::from_value(value, Currency::EUR).map(|money| money.ucents);
    assert_eq!(read(16.99), Ok(1_699_000_000));
    assert_eq!(read(0.0), Ok(0));
    assert_eq!(read(-0.1), Ok(-10_000_000));
    assert_eq!(read(9_999_999.99), Ok(999_999_999_000_000));
    for value in [f64::NAN, f64::INFINITY, 1e8, -1e300, 0.000_000_005] {
        assert_eq!(read(value), Err(MoneyError::Inexact), "{value}");
    }
}

#[test]
fn every_cent_up_to_a_thousand_reads_exactly() {
    for cents in 0..100_000_i64 {
        #[expect(clippy::cast_precision_loss, reason = "small numbers")]
        let value = cents as f64 / 100.0;
        assert_eq!(Money::from_value(value, Currency::EUR), Ok(eur(cents * 1_000_000)));
    }
}

#[test]
fn zero_is_zero_in_any_currency_and_nothing_else_is() {
    let points = |ucents| Money::new(ucents, Currency::Points);
    assert!(eur(0).same_price(points(0)));
    assert!(!eur(1).same_price(points(1)));
    assert!(!eur(1).same_price(eur(2)));
    assert!(!eur(1).same_price(points(0)));
}

#[test]
fn sums_stay_within_one_currency_and_do_not_wrap() {
    assert_eq!(eur(1).checked_add(eur(2)), Some(eur(3)));
    assert_eq!(eur(1).checked_add(Money::new(1, Currency::USD)), None);
    assert_eq!(eur(i64::MAX).checked_add(eur(1)), None);
}

#[test]
fn currencies_read_and_write_as_ovhcloud_does() {
    assert_eq!("N/A".parse(), Ok(Currency::NotApplicable));
    assert_eq!("points".parse(), Ok(Currency::Points));
    assert_eq!("eur".parse::<Currency>(), Err(MoneyError::UnknownCurrency("eur".into())));
    assert_eq!(serde_json::to_string(&eur(5)).unwrap(), r#"{"ucents":5,"currency":"EUR"}"#);
    assert_eq!(serde_json::from_str::<Money>(r#"{"ucents":5,"currency":"EUR"}"#).unwrap(), eur(5));
}
