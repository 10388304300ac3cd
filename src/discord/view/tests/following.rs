//! What became of a placed order: a sentence and a next step for everything OVHcloud may show, in every language.

use super::facts::{eur, line, order_of, sheet};
use super::screen::{check_limits, show};
use super::unfollowed::left;
use crate::desk::Sheet;
use crate::discord::view::{called, card, headline, news};
use crate::discord::words::Lang;
use crate::order::{
    Asking, Blind, Blinded, Event, Hurdle, OrderNumber, Overdue, PersonId, ProjectName, Quantity, Ready, ReadyProject,
    Reason, RetractAnswered, RetractBegan, Seen, Silence, Stage, Status,
};
use expect_test::expect;
use jiff::Timestamp;
use std::collections::BTreeSet;

pub(super) fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + second).unwrap()
}

pub(super) fn seen(status: Status, hurdle: Option<Hurdle>) -> Seen {
    let paid = !matches!(status, Status::NotPaid | Status::Cancelled | Status::Cancelling | Status::Unknown);
    Seen { status, hurdle, paid, pay_until: None, retract_until: None }
}

pub(super) fn happens(sheet: &mut Sheet, event: impl Into<Event>) {
    sheet.order = sheet.order.clone().apply(&event.into()).unwrap();
}

fn shows(sheet: &mut Sheet, seen: &Seen, second: i64) {
    let progressed = sheet.order.progress(seen, at(second)).unwrap();
    happens(sheet, progressed);
}

pub(super) fn placed(looks: &[Seen]) -> Sheet {
    let mut sheet = sheet(Stage::Placed { number: OrderNumber(8) });
    sheet.asked_at = Some(at(0));
    for (second, look) in (1..).zip(looks) {
        shows(&mut sheet, look, second);
    }
    sheet
}

pub(super) fn ready(id: char, name: Option<&str>, named: bool) -> ReadyProject {
    ReadyProject { id: String::from(id).repeat(32), name: name.map(|name| ProjectName::new(name).unwrap()), named }
}

/// Done, and then withdrawn from: taken up, without an answer, being cancelled, cancelled.
fn withdrawn() -> Vec<Sheet> {
    let unknown = Asking::Unknown { silence: Silence::TimedOut, query_id: None };
    let [taken, unanswered] = [Asking::Taken, unknown].map(|outcome| {
        let mut sheet = placed(&[seen(Status::Delivering, None)]);
        happens(&mut sheet, Ready { projects: vec![ready('a', Some("staging"), true)], at: at(9) });
        let by = sheet.order.requester.clone();
        happens(&mut sheet, RetractBegan { by, reason: Reason::Unused, at: at(10) });
        happens(&mut sheet, RetractAnswered { outcome });
        sheet
    });
    let mut cancelling = taken.clone();
    shows(&mut cancelling, &seen(Status::Cancelling, None), 11);
    let mut cancelled = unanswered.clone();
    shows(&mut cancelled, &seen(Status::Cancelled, None), 12);
    vec![taken, unanswered, cancelling, cancelled]
}

/// Everything an order may show, each in a sheet of its own.
fn everything() -> Vec<Sheet> {
    let plain = |status| placed(&[seen(status, None)]);
    let hindered = |status, hurdle| placed(&[seen(status, Some(hurdle))]);
    let unpaid = Seen { pay_until: Some(at(1)), ..seen(Status::Cancelled, None) };
    let mut all = vec![
        plain(Status::NotPaid),
        plain(Status::Checking),
        hindered(Status::Checking, Hurdle::ManualReview),
        hindered(Status::DocumentsRequested, Hurdle::DocumentsRequested),
        hindered(Status::Cancelling, Hurdle::FraudRefused),
        hindered(Status::Delivering, Hurdle::StepFailed),
        plain(Status::Delivering),
        plain(Status::Delivered),
        plain(Status::Cancelling),
        plain(Status::Cancelled),
        placed(&[unpaid]),
        hindered(Status::Cancelled, Hurdle::FraudRefused),
        plain(Status::Unknown),
    ];
    let mut late = plain(Status::Delivering);
    happens(&mut late, Overdue { at: at(9), ready: vec![] });
    let mut unseen = plain(Status::Delivered);
    happens(&mut unseen, Overdue { at: at(9), ready: vec![] });
    let mut hidden = plain(Status::Delivered);
    happens(&mut hidden, Blinded { why: Blind::Project, details: false, at: at(9) });
    let mut done = plain(Status::Delivering);
    happens(&mut done, Ready { projects: vec![ready('a', Some("staging"), true)], at: at(9) });
    let mut nothing = plain(Status::Delivering);
    happens(&mut nothing, Ready { projects: vec![], at: at(9) });
    let mut unread = plain(Status::Delivered);
    happens(&mut unread, Blinded { why: Blind::Project, details: true, at: at(9) });
    all.extend([late, unseen, hidden, unread, done, nothing]);
    all.extend(withdrawn());
    all.extend(left());
    for status in [Status::NotPaid, Status::Cancelled, Status::Delivered] {
        let mut otherwise = sheet(Stage::PlacedOtherwise { number: OrderNumber(8) });
        shows(&mut otherwise, &seen(status, None), 1);
        all.push(otherwise);
    }
    all
}

#[test]
fn each_has_a_sentence_of_its_own_in_every_language() {
    for lang in Lang::ALL {
        let all = everything();
        let sentences: BTreeSet<String> = all.iter().map(|sheet| headline(lang, sheet)).collect();
        assert_eq!(sentences.len(), all.len(), "{lang:?}: {sentences:#?}");
        for sheet in &all {
            check_limits(&card(lang, sheet, None, None));
            check_limits(&news(lang, sheet, Some("https://discord.com/channels/1/2/3")));
        }
    }
}

/// Nobody is left with a "no" and nothing to do about it.
#[test]
fn whatever_is_in_the_way_has_a_next_step() {
    for lang in Lang::ALL {
        for sheet in everything() {
            let course = &sheet.order.course;
            let message = news(lang, &sheet, None);
            let lines = message["content"].as_str().unwrap().lines().count();
            let well = course.hurdle().is_none()
                && course.overdue.is_none()
                && course.blind.is_none()
                && matches!(course.status(), Some(Status::Checking | Status::Delivering | Status::Delivered));
            let otherwise_over = matches!(sheet.order.stage, Stage::PlacedOtherwise { .. }) && course.is_cancelled();
            assert!(lines > 1 || well || otherwise_over, "{lang:?}: {message:?}");
        }
    }
}

#[test]
fn what_blinds_the_bot_is_told_with_who_can_help() {
    for lang in Lang::ALL {
        let mut sentences = BTreeSet::new();
        for why in [Blind::Keys, Blind::Right, Blind::Project] {
            let mut sheet = placed(&[seen(Status::Delivered, None)]);
            happens(&mut sheet, Blinded { why, details: false, at: at(2) });
            sentences.insert(card(lang, &sheet, None, None)["embeds"][0]["description"].to_string());
        }
        assert_eq!(sentences.len(), 3);
    }
}

#[test]
fn a_whole_course() {
    let mut sheet = placed(&[
        seen(Status::NotPaid, None),
        seen(Status::Checking, None),
        seen(Status::Checking, Some(Hurdle::ManualReview)),
        seen(Status::DocumentsRequested, Some(Hurdle::DocumentsRequested)),
        seen(Status::Delivering, None),
    ]);
    let projects = vec![ready('a', Some("staging"), true), ready('b', Some("x*y"), false), ready('c', None, false)];
    happens(&mut sheet, Ready { projects, at: at(9) });
    expect![[r#"
        Order 1 is done, ready to use: projects "staging", "x\*y", cccccccccccccccccccccccccccccccc
        ┌
        │ 1 x Public Cloud project `project.2018` "staging": 0.00 EUR
        │ Price: 0.00 EUR with tax / 0.00 EUR without tax
        │ Asked by: <@10> / <t:1800000000:f>
        │ Ready to use: Project "staging": `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa` / <https://www.ovh.com/manager/#/public-cloud/pci/projects/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa> / Project "x\*y": `bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb` (under another name at OVHcloud) / <https://www.ovh.com/manager/#/public-cloud/pci/projects/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb> / Project `cccccccccccccccccccccccccccccccc` / <https://www.ovh.com/manager/#/public-cloud/pci/projects/cccccccccccccccccccccccccccccccc>
        │ What happened: <t:1800000000:f> ordered / <t:1800000002:f> paid / <t:1800000002:f> being checked / <t:1800000003:f> reviewed by a person at OVHcloud / <t:1800000004:f> documents asked for / <t:1800000005:f> being delivered / <t:1800000009:f> delivered / <t:1800000009:f> ready to use
        │ Approved by: <@11>
        │ Reason: load \*test\*
        │ Cost centre: R&D 7
        │ Contracts you enter into by ordering: [Terms of service](https://www.ovh.com/terms.pdf)
        └
    "#]]
    .assert_eq(&show(&card(Lang::En, &sheet, None, None)));
}

/// One that was certainly not taken up has changed nothing.
#[test]
fn a_withdrawal_stands_among_what_happened() {
    let told = |outcome: Asking| {
        let mut sheet = placed(&[seen(Status::Delivering, None)]);
        let by = sheet.order.requester.clone();
        happens(&mut sheet, RetractBegan { by, reason: Reason::Unused, at: at(5) });
        happens(&mut sheet, RetractAnswered { outcome });
        shows(&mut sheet, &seen(Status::Delivered, None), 6);
        let text = show(&card(Lang::En, &sheet, None, None));
        let (_, course) = text.split_once("being delivered / ").unwrap();
        course.lines().next().unwrap().to_owned()
    };
    let delivered = "<t:1800000006:f> delivered";
    assert_eq!(told(Asking::Taken), format!("<t:1800000005:f> withdrawn from / {delivered}"));
    let unknown = Asking::Unknown { silence: Silence::TimedOut, query_id: None };
    assert_eq!(told(unknown), format!("<t:1800000005:f> perhaps withdrawn from / {delivered}"));
    assert_eq!(told(Asking::NotSent), delivered);
}

#[test]
fn the_control_panel_of_the_accounts_region() {
    let link = |subsidiary: &str| {
        let mut sheet = placed(&[seen(Status::Delivering, None)]);
        sheet.order.quote.subsidiary = subsidiary.to_owned();
        happens(&mut sheet, Ready { projects: vec![ready('a', Some("staging"), true)], at: at(9) });
        let text = news(Lang::En, &sheet, None)["content"].as_str().unwrap().to_owned();
        text.lines().find(|line| line.starts_with('<')).map(str::to_owned)
    };
    let id = "a".repeat(32);
    for (subsidiary, manager) in [
        ("FR", "https://www.ovh.com/manager"),
        ("PL", "https://www.ovh.com/manager"),
        ("CA", "https://ca.ovh.com/manager"),
        ("SG", "https://ca.ovh.com/manager"),
        ("US", "https://us.ovhcloud.com/manager"),
    ] {
        let expected = format!("<{manager}/#/public-cloud/pci/projects/{id}>");
        assert_eq!(link(subsidiary), Some(expected), "{subsidiary}");
    }
    assert_eq!(link("XX"), None);
}

/// As many projects as an order can have still make messages that Discord takes.
#[test]
fn very_many_projects() {
    let long = "x".repeat(60);
    let lines = (0..10).map(|place| crate::order::Line { quantity: Quantity(20), ..line(place, &long) }).collect();
    let mut sheet = placed(&[]);
    let stage = sheet.order.stage.clone();
    sheet.order = order_of(lines, vec![]);
    sheet.order.stage = stage;
    sheet.order.quote.with_tax = eur(100);
    let projects = vec![ready('a', Some(&long), false); 200];
    let mut missing = sheet.clone();
    shows(&mut missing, &seen(Status::Delivered, None), 1);
    happens(&mut missing, Overdue { at: at(5), ready: projects[..150].to_vec() });
    happens(&mut sheet, Ready { projects, at: at(9) });
    for lang in Lang::ALL {
        for sheet in [&sheet, &missing] {
            check_limits(&card(lang, sheet, None, None));
            check_limits(&news(lang, sheet, Some("https://discord.com/channels/1/2/3")));
        }
    }
}

/// Nothing about it looks as if it could still be used.
#[test]
fn what_was_withdrawn_from_is_not_ready() {
    let green = card(Lang::En, &placed(&[seen(Status::Delivered, None)]), None, None)["embeds"][0]["color"].clone();
    for lang in Lang::ALL {
        for sheet in withdrawn() {
            let shown = card(lang, &sheet, None, None);
            assert_ne!(shown["embeds"][0]["color"], green);
            for message in [shown, news(lang, &sheet, None)] {
                assert!(!message.to_string().contains("public-cloud/pci/projects"), "{message}");
            }
        }
    }
    let cancelled = withdrawn().pop().unwrap();
    expect![[r#"
        Order 1 is cancelled: OVHcloud order 8 was withdrawn from
        If something was paid and does not come back, ask OVHcloud's support and name order 8
    "#]]
    .assert_eq(&show(&news(Lang::En, &cancelled, None)));
}

/// That the bot cannot see how it goes on does not hide that somebody has to pay.
#[test]
fn an_order_that_waits_for_payment_says_so_to_the_blind_too() {
    for lang in Lang::ALL {
        for why in [Blind::Keys, Blind::Right] {
            let mut sheet = placed(&[seen(Status::NotPaid, None)]);
            let description = |sheet: &Sheet| card(lang, sheet, None, None)["embeds"][0]["description"].to_string();
            let before = description(&sheet);
            let notice = before.split("**").nth(1).unwrap();
            happens(&mut sheet, Blinded { why, details: false, at: at(2) });
            let after = description(&sheet);
            assert!(after.contains(notice) && after.matches("**").count() == 4, "{after}");
            shows(&mut sheet, &seen(Status::Checking, None), 3);
            happens(&mut sheet, Blinded { why, details: false, at: at(4) });
            assert_eq!(description(&sheet).matches("**").count(), 2);
        }
    }
}

#[test]
fn a_message_for_one_calls_only_that_one() {
    let message = news(Lang::En, &placed(&[seen(Status::Cancelled, None)]), None);
    let words = message["content"].as_str().unwrap().to_owned();
    let called = called(message, PersonId(10));
    assert_eq!(called["content"], format!("<@10> {words}"));
    assert_eq!(called["allowed_mentions"].to_string(), r#"{"parse":[],"users":["10"]}"#);
}
