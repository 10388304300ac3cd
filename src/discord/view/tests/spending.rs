//! What the team spends, in text and in words for a picture: exact, in every language, within Discord's limits.

use super::facts::person;
use super::screen::show;
use crate::desk::Spending;
use crate::discord::picture;
use crate::discord::request::By;
use crate::discord::view::{spend, spend_alt, spend_charts};
use crate::discord::words::Lang;
use crate::order::{Currency, Money, Month, PersonKey, ProjectName, Spent, Standing, spend_books};
use expect_test::expect;
use jiff::Timestamp;

const VIEWS: [Option<By>; 4] = [None, Some(By::Status), Some(By::Person), Some(By::Project)];

/// November 2026.
fn now() -> Month {
    Month::of(Timestamp::from_second(1_795_341_600).unwrap())
}

fn spent(who: &str, name: &str, ago: usize, standing: Standing, price: Money) -> Spent {
    let month = (0..ago).fold(now(), |month, _| month.before());
    let untaxed = Money::new(price.ucents / 6 * 5, price.currency);
    let projects = vec![(ProjectName::new(name).unwrap(), untaxed)];
    Spent { requester: PersonKey(who.to_owned()), month, standing, otherwise: false, with_tax: price, projects }
}

/// Everybody is called as their key says, but those whose key begins with `-` were erased.
fn spending(spent: &[Spent]) -> Spending {
    let who = |key: &PersonKey| (!key.0.starts_with('-')).then(|| person(10, &key.0));
    Spending { books: spend_books(spent, now()).into_iter().map(|book| book.with_people(who)).collect() }
}

fn eur(cents: i64) -> Money {
    super::facts::eur(cents)
}

fn some() -> Vec<Spent> {
    use Standing::{Closed, Placed, Waiting};
    let mut some = vec![
        spent("alice", "staging", 0, Placed, eur(12_000)),
        spent("alice", "prod", 0, Waiting, eur(6_000)),
        spent("*bob*", "prod", 1, Placed, eur(240_000)),
        spent("-1", "old", 12, Placed, eur(600)),
        spent("-2", "older", 12, Closed, eur(60_000)),
        spent("-2", "forgotten", 13, Placed, eur(99_900)),
    ];
    some[2].otherwise = true;
    some
}

#[test]
fn in_english() {
    let spending = spending(&some());
    expect![[r#"

        ┌ Spend
        │ **This month:** placed 120.00 EUR (1 order), waiting 60.00 EUR (1 order)
        │ **With the twelve months before:** placed 2,526.00 EUR (3 orders), waiting 60.00 EUR (1 order), not ordered 600.00 EUR (1 order)
        │ 1 placed order is not at OVHcloud as it was approved. Here it counts as approved; /order list shows it
        │
        │ **By month**
        │ - November 2026: placed 120.00 EUR (1 order), waiting 60.00 EUR (1 order)
        │ - October 2026: placed 2,400.00 EUR (1 order)
        │ - November 2025: placed 6.00 EUR (1 order), not ordered 600.00 EUR (1 order)
        │
        │ **By person**
        │ - \*bob\*: placed 2,400.00 EUR (1 order)
        │ - alice: placed 120.00 EUR (1 order), waiting 60.00 EUR (1 order), all this month
        │ - a removed person: placed 6.00 EUR (1 order), not ordered 600.00 EUR (1 order)
        │
        │ **By project, without tax**
        │ - prod: placed 2,000.00 EUR (1 order), waiting 50.00 EUR (1 order); this month: waiting 50.00 EUR (1 order)
        │ - staging: placed 100.00 EUR (1 order), all this month
        │ - old: placed 5.00 EUR (1 order)
        │ - older: not ordered 500.00 EUR (1 order)
        │
        │ Placed is what I ordered at OVHcloud, paid or not, in the month of ordering; the rest counts in the month it was sent. Totals are with tax. OVHcloud prices the projects of an order without it. Months are in UTC
        └
    "#]].assert_eq(&show(&spend(Lang::En, &spending, None)));
    expect!["Bar chart. Orders by month, EUR with tax. Nov 2025: placed 6.00 EUR (1 order), not ordered 600.00 EUR (1 order); Oct 2026: placed 2,400.00 EUR (1 order); Nov 2026: placed 120.00 EUR (1 order), waiting 60.00 EUR (1 order)"].assert_eq(&spend_alt(Lang::En, &spending, None));
    expect!["Bar chart. Orders by person, EUR with tax. *bob*: placed 2,400.00 EUR (1 order); alice: placed 120.00 EUR (1 order), waiting 60.00 EUR (1 order); a removed person: placed 6.00 EUR (1 order), not ordered 600.00 EUR (1 order)"].assert_eq(&spend_alt(Lang::En, &spending, Some(By::Person)));
    expect!["Bar chart. Orders by project, EUR without tax. prod: placed 2,000.00 EUR (1 order), waiting 50.00 EUR (1 order); staging: placed 100.00 EUR (1 order); old: placed 5.00 EUR (1 order); older: not ordered 500.00 EUR (1 order)"].assert_eq(&spend_alt(Lang::En, &spending, Some(By::Project)));
}

#[test]
fn in_polish_and_french() {
    let spending = spending(&some());
    expect![[r#"

        ┌ Wydatki
        │ **Ten miesiąc:** złożone 120,00 EUR (1 zamówienie), czekające 60,00 EUR (1 zamówienie)
        │ **Razem z dwunastoma poprzednimi miesiącami:** złożone 2 526,00 EUR (3 zamówienia), czekające 60,00 EUR (1 zamówienie), niezłożone 600,00 EUR (1 zamówienie)
        │ 1 złożone zamówienie jest w OVHcloud inne niż zatwierdzone. Tu liczy się jak zatwierdzone; pokazuje je /zamówienie lista
        │
        │ **Według miesięcy**
        │ - listopad 2026: złożone 120,00 EUR (1 zamówienie), czekające 60,00 EUR (1 zamówienie)
        │ - październik 2026: złożone 2 400,00 EUR (1 zamówienie)
        │ - listopad 2025: złożone 6,00 EUR (1 zamówienie), niezłożone 600,00 EUR (1 zamówienie)
        │
        │ **Według osób**
        │ - \*bob\*: złożone 2 400,00 EUR (1 zamówienie)
        │ - alice: złożone 120,00 EUR (1 zamówienie), czekające 60,00 EUR (1 zamówienie), wszystko w tym miesiącu
        │ - osoba usunięta: złożone 6,00 EUR (1 zamówienie), niezłożone 600,00 EUR (1 zamówienie)
        │
        │ **Według projektów, bez podatku**
        │ - prod: złożone 2 000,00 EUR (1 zamówienie), czekające 50,00 EUR (1 zamówienie); w tym miesiącu: czekające 50,00 EUR (1 zamówienie)
        │ - staging: złożone 100,00 EUR (1 zamówienie), wszystko w tym miesiącu
        │ - old: złożone 5,00 EUR (1 zamówienie)
        │ - older: niezłożone 500,00 EUR (1 zamówienie)
        │
        │ Złożone jest to, co zamówiłem w OVHcloud, zapłacone lub nie, w miesiącu złożenia; reszta liczy się w miesiącu wysłania. Kwoty są z podatkiem. Projekty w zamówieniu OVHcloud wycenia bez podatku. Miesiące są w UTC
        └
    "#]].assert_eq(&show(&spend(Lang::Pl, &spending, None)));
    expect!["Wykres słupkowy. Zamówienia według miesięcy, EUR z podatkiem. lis 2025: złożone 6,00 EUR (1 zamówienie), niezłożone 600,00 EUR (1 zamówienie); paź 2026: złożone 2 400,00 EUR (1 zamówienie); lis 2026: złożone 120,00 EUR (1 zamówienie), czekające 60,00 EUR (1 zamówienie)"].assert_eq(&spend_alt(Lang::Pl, &spending, None));
    expect![[r#"

        ┌ Dépenses
        │ **Ce mois-ci :** passé 120,00 EUR (1 commande), en attente 60,00 EUR (1 commande)
        │ **Avec les douze mois précédents :** passé 2 526,00 EUR (3 commandes), en attente 60,00 EUR (1 commande), non commandé 600,00 EUR (1 commande)
        │ 1 commande passée n’est pas chez OVHcloud telle qu’approuvée. Elle compte ici comme approuvée ; /commande liste la montre
        │
        │ **Par mois**
        │ - novembre 2026 : passé 120,00 EUR (1 commande), en attente 60,00 EUR (1 commande)
        │ - octobre 2026 : passé 2 400,00 EUR (1 commande)
        │ - novembre 2025 : passé 6,00 EUR (1 commande), non commandé 600,00 EUR (1 commande)
        │
        │ **Par personne**
        │ - \*bob\* : passé 2 400,00 EUR (1 commande)
        │ - alice : passé 120,00 EUR (1 commande), en attente 60,00 EUR (1 commande), tout ce mois-ci
        │ - une personne supprimée : passé 6,00 EUR (1 commande), non commandé 600,00 EUR (1 commande)
        │
        │ **Par projet, hors taxes**
        │ - prod : passé 2 000,00 EUR (1 commande), en attente 50,00 EUR (1 commande) ; ce mois-ci : en attente 50,00 EUR (1 commande)
        │ - staging : passé 100,00 EUR (1 commande), tout ce mois-ci
        │ - old : passé 5,00 EUR (1 commande)
        │ - older : non commandé 500,00 EUR (1 commande)
        │
        │ Passé : ce que j’ai commandé chez OVHcloud, payé ou non, au mois de la commande ; le reste compte au mois de l’envoi. Les totaux sont TTC. OVHcloud donne le prix des projets d’une commande hors taxes. Les mois sont en UTC
        └
    "#]].assert_eq(&show(&spend(Lang::Fr, &spending, None)));
    expect!["Graphique en barres. Commandes par mois, EUR TTC. nov. 2025 : passé 6,00 EUR (1 commande), non commandé 600,00 EUR (1 commande); oct. 2026 : passé 2 400,00 EUR (1 commande); nov. 2026 : passé 120,00 EUR (1 commande), en attente 60,00 EUR (1 commande)"].assert_eq(&spend_alt(Lang::Fr, &spending, None));
}

#[test]
fn one_view_alone_and_several_currencies() {
    let mut spent_so_far = some();
    let pln = Money::new(5_000_000_000, Currency::PLN);
    spent_so_far.push(spent("alice", "staging", 0, Standing::Placed, pln));
    let spending = spending(&spent_so_far);
    expect![[r#"

        ┌ Spend in EUR
        │ **This month:** placed 120.00 EUR (1 order), waiting 60.00 EUR (1 order)
        │ **With the twelve months before:** placed 2,526.00 EUR (3 orders), waiting 60.00 EUR (1 order), not ordered 600.00 EUR (1 order)
        │ 1 placed order is not at OVHcloud as it was approved. Here it counts as approved; /order list shows it
        │
        │ **By person**
        │ - \*bob\*: placed 2,400.00 EUR (1 order)
        │ - alice: placed 120.00 EUR (1 order), waiting 60.00 EUR (1 order), all this month
        │ - a removed person: placed 6.00 EUR (1 order), not ordered 600.00 EUR (1 order)
        └
        ┌ Spend in PLN
        │ **This month:** placed 50.00 PLN (1 order)
        │ **With the twelve months before:** placed 50.00 PLN (1 order)
        │
        │ **By person**
        │ - alice: placed 50.00 PLN (1 order), all this month
        │
        │ Placed is what I ordered at OVHcloud, paid or not, in the month of ordering; the rest counts in the month it was sent. Totals are with tax. OVHcloud prices the projects of an order without it. Months are in UTC
        └
    "#]].assert_eq(&show(&spend(Lang::En, &spending, Some(By::Person))));
    expect![[r#"
        Bar chart. Orders by person, EUR with tax. *bob*: placed 2,400.00 EUR (1 order); alice: placed 120.00 EUR (1 order), waiting 60.00 EUR (1 order); a removed person: placed 6.00 EUR (1 order), not ordered 600.00 EUR (1 order)
        Bar chart. Orders by person, PLN with tax. alice: placed 50.00 PLN (1 order)"#]].assert_eq(&spend_alt(Lang::En, &spending, Some(By::Person)));
    assert_eq!(spend_charts(Lang::En, &spending, None).len(), 2);
}

#[test]
fn nothing_was_ordered() {
    let nothing = spending(&[]);
    expect![[r#"
        Nothing was ordered in this month or the twelve before it. Begin with /cart add
    "#]]
    .assert_eq(&show(&spend(Lang::En, &nothing, None)));
    assert!(spend_charts(Lang::En, &nothing, None).is_empty(), "no picture of nothing");
}

#[test]
fn free_orders_are_counted_on_the_picture() {
    let free = spending(&[
        spent("alice", "staging", 0, Standing::Placed, eur(0)),
        spent("alice", "prod", 0, Standing::Placed, eur(0)),
    ]);
    let chart = &spend_charts(Lang::En, &free, None)[0];
    assert_eq!(chart.title, "Orders by month, number of orders, all free");
    assert_eq!(chart.bars[12].parts, [200_000_000, 0, 0]);
    assert_eq!((chart.bars[12].said.as_str(), chart.bars[11].said.as_str()), ("2", ""));
}

#[test]
fn of_many_people_the_first_nine_and_the_others_together() {
    let many: Vec<Spent> =
        (1..=30).map(|place| spent(&format!("p{place}"), "x", 0, Standing::Placed, eur(100 * place))).collect();
    let chart = &spend_charts(Lang::En, &spending(&many), Some(By::Person))[0];
    assert_eq!(chart.bars.len(), 10);
    assert_eq!((chart.bars[0].label.as_str(), chart.bars[0].said.as_str()), ("p30", "30.00 EUR"));
    assert_eq!((chart.bars[9].label.as_str(), chart.bars[9].said.as_str()), ("and 21 more", "231.00 EUR"));
}

/// As much as it gets: everybody in every month and currency, with the longest names and the greatest prices.
fn extreme() -> Vec<Spent> {
    let mut all = Vec::new();
    for currency in [Currency::EUR, Currency::PLN, Currency::XOF, Currency::TND, Currency::USD] {
        for ago in 0..13 {
            for (place, standing) in [Standing::Placed, Standing::Waiting, Standing::Closed].into_iter().enumerate() {
                let who = format!("{}{ago}", "*_@everyone😀".repeat(6));
                let name = format!("{}{place}{ago}", "W".repeat(60));
                all.push(spent(&who, &name, ago, standing, Money::new(i64::MAX, currency)));
            }
        }
    }
    all
}

#[test]
fn limits_are_kept_whatever_was_spent() {
    for spent in [extreme(), extreme().into_iter().filter(|spent| spent.with_tax.currency == Currency::EUR).collect()] {
        let spending = spending(&spent);
        for (lang, by) in Lang::ALL.into_iter().flat_map(|lang| VIEWS.map(|by| (lang, by))) {
            show(&spend(lang, &spending, by));
            let alt = spend_alt(lang, &spending, by);
            assert!((100..=1024).contains(&alt.encode_utf16().count()), "{alt}");
        }
    }
    let one_currency: Vec<Spent> = extreme().into_iter().take(39).collect();
    assert!(picture::png(&spend_charts(Lang::Pl, &spending(&one_currency), Some(By::Person))).is_some());
}

#[test]
fn every_language_has_twelve_months() {
    for lang in Lang::ALL {
        for months in [crate::discord::words::spend_months_long(lang), crate::discord::words::spend_months_short(lang)]
        {
            assert_eq!(months.split_whitespace().count(), 12, "{months}");
        }
    }
}
