//! Filling, changing and emptying a cart.

use super::*;

fn cart() -> Cart {
    Cart::default().add(&catalogue(), "project", "staging", 1, &[]).unwrap()
}

#[test]
fn a_plan_is_found_by_its_code_with_or_without_the_year_and_the_newest_year_wins() {
    let found = |wanted: &str| catalogue().find(wanted).map(|offer| offer.plan.0.clone());
    assert_eq!(found("project.2016"), Some("project.2016".into()));
    assert_eq!(found(" Project "), Some("project.2018".into()));
    assert_eq!(found("project.legacy"), Some("project.legacy".into()));
    assert_eq!(found("legacy"), None);
    assert_eq!(found(""), None);
}

#[test]
fn every_change_makes_the_next_version_and_ids_are_never_used_again() {
    let first = cart();
    let second = first.add(&catalogue(), "project", "prod", 2, &[]).unwrap();
    let removed = second.remove(1).unwrap();
    let third = removed.add(&catalogue(), "project", "staging", 1, &[]).unwrap();
    assert_eq!([&first, &second, &removed, &third].map(|cart| cart.version.0), [1, 2, 3, 4]);
    assert_eq!(third.lines.iter().map(|line| line.id.0).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(third.clear().lines, []);
    assert_eq!(third.clear().version, Version(5));
}

#[test]
fn the_line_takes_duration_and_mode_from_the_offer() {
    let line = &cart().lines[0];
    assert_eq!((line.duration.0.as_str(), line.pricing_mode.0.as_str()), ("P1M", "default"));
}

#[test]
fn what_cannot_be_ordered_is_refused_and_changes_nothing() {
    let add = |plan: &str, name: &str, quantity, options: &[&str]| {
        let options: Vec<String> = options.iter().map(ToString::to_string).collect();
        cart().add(&catalogue(), plan, name, quantity, &options).unwrap_err()
    };
    assert!(matches!(add("vps", "x", 1, &[]), Refusal::UnknownPlan { offered } if offered.len() == 3));
    assert_eq!(add("project", "", 1, &[]), Refusal::Name(NameFault::Empty));
    assert_eq!(add("project", "staging", 1, &[]), Refusal::NameTaken { name: ProjectName::new("staging").unwrap() });
    for quantity in [i64::MIN, -1, 0, 6, i64::MAX] {
        assert_eq!(add("project", "x", quantity, &[]), Refusal::Quantity { least: 1, most: 5 });
    }
    assert!(matches!(add("project", "x", 1, &["gpu"]), Refusal::UnknownOption { offered } if offered.len() == 2));
    assert_eq!(
        add("project", "x", 1, &["certification.hds", "certification.pci"]),
        Refusal::OptionExclusive { family: "certification".into() }
    );
}

#[test]
fn a_mandatory_family_must_be_chosen() {
    let mut offers = catalogue();
    offers.offers[2].options[1].mandatory = true;
    let refused = Cart::default().add(&offers, "project", "x", 1, &[]).unwrap_err();
    assert_eq!(refused, Refusal::OptionMandatory { family: "certification".into() });
    assert!(Cart::default().add(&offers, "project", "x", 1, &["certification.pci".into()]).is_ok());
}

#[test]
fn an_option_named_twice_is_taken_once() {
    let options = ["certification.hds".to_owned(), "certification.hds.2018".to_owned()];
    let cart = Cart::default().add(&catalogue(), "project", "x", 1, &options).unwrap();
    assert_eq!(cart.lines[0].options.len(), 1);
}

#[test]
fn lines_are_called_by_number_from_one() {
    for place in [i64::MIN, 0, 2, i64::MAX] {
        assert_eq!(cart().remove(place).unwrap_err(), Refusal::NoSuchLine { place, lines: 1 });
        assert_eq!(cart().edit(&catalogue(), place, None, None).unwrap_err(), Refusal::NoSuchLine { place, lines: 1 });
        assert_eq!(cart().voucher(place, true).unwrap_err(), Refusal::NoSuchLine { place, lines: 1 });
    }
    assert_eq!(Cart::default().remove(1).unwrap_err(), Refusal::CartEmpty);
}

#[test]
fn editing_changes_what_is_given_and_nothing_else() {
    let edited = cart().edit(&catalogue(), 1, Some("prod"), None).unwrap();
    assert_eq!((edited.lines[0].name.as_str(), edited.lines[0].quantity), ("prod", Quantity(1)));
    let edited = edited.edit(&catalogue(), 1, None, Some(3)).unwrap();
    assert_eq!((edited.lines[0].name.as_str(), edited.lines[0].quantity), ("prod", Quantity(3)));
    assert_eq!(edited.edit(&catalogue(), 1, None, Some(0)).unwrap_err(), Refusal::Quantity { least: 1, most: 5 });
    let two = edited.add(&catalogue(), "project", "staging", 1, &[]).unwrap();
    assert!(matches!(two.edit(&catalogue(), 2, Some("prod"), None), Err(Refusal::NameTaken { .. })));
}

#[test]
fn a_cart_is_full_at_the_limit_and_not_before() {
    let mut cart = Cart::default();
    for n in 0..MAX_LINES {
        cart = cart.add(&catalogue(), "project", &format!("p{n}"), 1, &[]).unwrap();
    }
    assert_eq!(cart.add(&catalogue(), "project", "more", 1, &[]).unwrap_err(), Refusal::CartFull { most: MAX_LINES });
}

#[test]
fn content_takes_todays_offer_and_refuses_what_is_no_longer_sold() {
    let mut offers = catalogue();
    offers.offers[2].duration = Duration("P3M".into());
    let (cart, _) = cart().voucher(1, true).unwrap();
    let content = cart.content(&offers).unwrap();
    assert_eq!((content.lines[0].duration.0.as_str(), content.lines[0].voucher), ("P3M", true));
    offers.offers.truncate(2);
    assert!(matches!(cart.content(&offers), Err(Refusal::UnknownPlan { .. })));
    assert_eq!(Cart::default().content(&offers).unwrap_err(), Refusal::CartEmpty);
}
