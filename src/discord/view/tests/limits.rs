//! The largest order, cart and catalogue that can be: every message still fits, and says what it leaves out.

use super::facts::{
    approval, catalogue, checking_out, contract, given, line, lost, option, order_of, person, policy, sheet,
};
use super::screen::{check_limits, text};
use crate::desk::Sheet;
use crate::discord::view::lines::numbers;
use crate::discord::view::{card, cart, catalogue as catalogue_view, fit::fit, headline, help, orders};
use crate::discord::words::Lang;
use crate::order::{
    Approval, Cart, Counted, Currency, Doubt, Ending, Facts, Group, HeldFor, Lost, MAX_LINES, MOST_UNREAD, Money,
    OrderId, OrderNumber, PersonId, PersonKey, Quantity, QueryId, Quote, RoleId, Silence, Stage, Tally, Undecided,
    Unproved, Vain, Verdict,
};

/// Every stage, with as much in it as can be.
pub(super) fn stages() -> Vec<Stage> {
    let query_id = Some(QueryId("Q".repeat(100)));
    let by = PersonKey("bob".to_owned());
    let issues = vec!["challengePaymentMethod".to_owned(); 50];
    vec![
        Stage::Pending,
        Stage::Approved,
        checking_out(None),
        checking_out(Some(Unproved { silence: Silence::Unreadable(200), query_id: query_id.clone() })),
        Stage::Held(HeldFor::Refused { verdict: Verdict::Eligibility { issues }, query_id }),
        Stage::Held(HeldFor::SaidNotOrdered { by: by.clone() }),
        Stage::Held(HeldFor::Strays),
        Stage::Undecided(Undecided::Doubted(Doubt::ForgottenCart)),
        Stage::Undecided(Undecided::Doubted(Doubt::Unread { numbers: vec![OrderNumber(i64::MAX); MOST_UNREAD] })),
        Stage::Undecided(Undecided::NotFound(Box::new(many_unclaimed()))),
        Stage::Placed { number: OrderNumber(i64::MAX) },
        Stage::PlacedOtherwise { number: OrderNumber(i64::MAX) },
        Stage::Closed(Ending::Rejected { by: by.clone() }),
        Stage::Closed(Ending::Expired),
        Stage::Closed(Ending::GivenUp { by: by.clone() }),
        Stage::Closed(Ending::Withdrawn { by }),
    ]
}

fn many_unclaimed() -> Lost {
    Lost { unclaimed: vec![OrderNumber(i64::MAX); 90], ..lost(Vain::Unreadable, false) }
}

fn largest(stage: Stage) -> Sheet {
    let lines = (0..).take(MAX_LINES).map(|id| {
        let mut line = line(id, &"*".repeat(64));
        line.quantity = Quantity(u32::MAX);
        line.options = (0..30).map(|number| option(&format!("option.with.a.long.name.{number}"))).collect();
        line.voucher = true;
        line
    });
    let contracts = (0..60).map(|number| {
        contract(&format!("{number} {}", "_".repeat(90)), &format!("https://ovh.com/{}", "c".repeat(150)))
    });
    let mut sheet = sheet(stage);
    let stage = sheet.order.stage.clone();
    sheet.order = order_of(lines.collect(), contracts.collect());
    sheet.order.stage = stage;
    sheet.order.id = OrderId(i64::MAX);
    sheet.order.needs = u8::MAX;
    for money in [&mut sheet.order.quote.with_tax, &mut sheet.order.quote.without_tax] {
        *money = Money::new(i64::MIN, money.currency);
    }
    sheet.order.strays = vec![OrderNumber(i64::MAX); 40];
    sheet.approvals = vec![Some(person(u64::MAX, &"_".repeat(32))); 60];
    sheet.approved = vec![given(Some(person(u64::MAX, &"_".repeat(32)))); 60];
    let waives =
        Approval { waives: true, alone: true, stands_for: Some(PersonKey("carol".to_owned())), ..approval("bob") };
    sheet.order.approvals = vec![waives; 60];
    sheet.order.terms.rule = "_".repeat(300);
    sheet.order.terms.typed = true;
    sheet.order.terms.alone = Group { roles: vec![RoleId(1)], people: vec![] };
    sheet.order.quote.individual = true;
    sheet.order.before = Some(Box::new(Quote {
        with_tax: Money::new(0, Currency::EUR),
        contracts: vec![],
        ..sheet.order.quote.clone()
    }));
    sheet.order.facts =
        Facts { first: true, projects: Some(u32::MAX), quota: true, last: Some(sheet.order.quote.with_tax) };
    let month = Money::new(i64::MAX, Currency::EUR);
    let cap = Counted { tally: Tally::Role(RoleId(u64::MAX)), month };
    sheet.caps = vec![(cap, month); 40];
    sheet.requester = Some(person(u64::MAX, &"|".repeat(32)));
    sheet.decided_by = sheet.requester.clone();
    let long = |most: usize| Some("https://x.y ".repeat(most).chars().take(most).collect());
    sheet.texts.reason = Some("`".repeat(300));
    sheet.texts.rejection = long(300);
    sheet.texts.alone = long(300);
    sheet.texts.cost_centre = Some("@here".repeat(12));
    sheet
}

#[test]
fn the_largest_order_fits_in_every_stage_and_language() {
    let mut many = policy();
    many.rules[0].approvers.roles = (0..40).map(|role| RoleId(u64::MAX - role)).collect();
    many.rules[0].approvers.people = (0..40).map(|person| PersonId(u64::MAX - person)).collect();
    for lang in Lang::ALL {
        for stage in stages() {
            let mut sheet = largest(stage);
            sheet.approvers = many.rules[0].approvers.clone();
            check_limits(&card(lang, &sheet, None, None));
            check_limits(&orders(lang, &vec![sheet.clone(); 20]));
            assert!(headline(lang, &sheet).encode_utf16().count() <= 2000);
        }
        check_limits(&help(lang, &many));
    }
}

/// Their word that none of these is the order counts for what they were shown.
#[test]
fn every_number_that_a_word_counts_for_is_shown() {
    let all: Vec<OrderNumber> = (0..90).map(|less| OrderNumber(i64::MAX - less)).collect();
    for lang in Lang::ALL {
        for count in [MOST_UNREAD, all.len()] {
            let shown = numbers(lang, &all[..count]);
            let missing = all.iter().take(MOST_UNREAD).find(|number| !shown.contains(&number.to_string()));
            assert_eq!(missing, None, "{shown}");
        }
    }
}

#[test]
fn ten_lines_with_the_longest_names_are_all_shown_to_the_approver() {
    let mut sheet = largest(Stage::Pending);
    sheet.order.strays.clear();
    sheet.order.content.lines.iter_mut().for_each(|line| line.options.truncate(2));
    let message = card(Lang::En, &sheet, None, None);
    let description = text(&message["embeds"][0]["description"]);
    assert_eq!(description.matches("\\*\"").count(), MAX_LINES, "{description}");
    assert_eq!(description.lines().last().map(|line| line.starts_with("10. ")), Some(true));
}

#[test]
fn what_is_left_out_is_counted() {
    let mut sheet = largest(Stage::Pending);
    // The same contracts stand there, too.
    sheet.order.before = None;
    let message = card(Lang::En, &sheet, None, None).to_string();
    assert_eq!(message.matches("and 24 more, voucher").count(), message.matches(", voucher").count(), "{message}");
    let contracts = message.matches("https://ovh.com/").count();
    assert!(contracts >= 1 && message.contains(&format!("and {} more", 60 - contracts)), "{message}");
}

#[test]
fn fitting_keeps_whole_items() {
    let items = ["aaa", "bbb", "ccc"].map(str::to_owned);
    let fitted = |most| fit(&items, ",", most, |left_out| format!("+{left_out}"));
    assert_eq!([11, 10, 6, 5, 2, 1].map(fitted), ["aaa,bbb,ccc", "aaa,bbb,+1", "aaa,+2", "+3", "+3", ""]);
}

#[test]
fn a_full_cart_and_a_long_catalogue_fit() {
    for lang in Lang::ALL {
        let mut full = Cart::default();
        full.lines = largest(Stage::Pending).order.content.lines;
        check_limits(&cart(lang, &full, &catalogue()));
        let mut long = catalogue();
        long.offers = vec![long.offers[0].clone(); 200];
        long.offers[0].product = "[".repeat(500);
        check_limits(&catalogue_view(lang, &long));
    }
}
