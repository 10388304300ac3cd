//! Messages of their own about an order: what they say, whom they may ping, and that they fit.

use super::facts::{approval, approvers, person, sheet};
use super::limits::stages;
use super::screen::show;
use crate::desk::Sheet;
use crate::discord::view::{About, Announced, announcement};
use crate::discord::words::Lang;
use crate::order::{Group, PersonId, RoleId, Stage, Version};
use expect_test::{Expect, expect};
use serde_json::json;

fn about() -> About {
    About { event: Version(3), card: Some("https://discord.com/channels/1/2/3".to_owned()) }
}

fn check(what: Announced, sheet: &Sheet, expected: Expect) {
    let mut message = announcement(Lang::En, what, sheet, &approvers(), &about());
    let allowed = std::mem::replace(&mut message["allowed_mentions"], json!({ "parse": [] }));
    assert_eq!(allowed, json!({ "parse": [], "roles": ["900"], "users": ["11"] }));
    expected.assert_eq(&show(&message));
}

#[test]
fn reminder() {
    check(
        Announced::Reminder,
        &sheet(Stage::Pending),
        expect![[r#"
        Order 1 by alice, 0.00 EUR, still waits for 1 approval and expires <t:1800172800:R>. <@&900> <@11>
        [Show order] cw1:show:1:3
        [To its message] https://discord.com/chan…
    "#]],
    );
}

#[test]
fn lapsed() {
    check(
        Announced::Lapsed,
        &sheet(Stage::Pending),
        expect![[r#"
        Order 1 by alice, 0.00 EUR, has not been ordered: its approvals had become too old by the time it was to be placed. It waits for 1 approval once more and expires <t:1800172800:R>. <@&900> <@11>
        [Show order] cw1:show:1:3
        [To its message] https://discord.com/chan…
    "#]],
    );
}

#[test]
fn moved() {
    check(
        Announced::Moved,
        &sheet(Stage::Pending),
        expect![[r#"
        Order 1 by alice has not been ordered: its price or its contracts have changed since it was approved. It costs 0.00 EUR now, waits for 1 approval once more and expires <t:1800172800:R>. <@&900> <@11>
        [Show order] cw1:show:1:3
        [To its message] https://discord.com/chan…
    "#]],
    );
}

#[test]
fn escalation() {
    let mut sheet = sheet(Stage::Pending);
    sheet.order.needs = 2;
    check(
        Announced::Escalation,
        &sheet,
        expect![[r#"
        Order 1 by alice, 0.00 EUR, was sent <t:1800000000:R> and nobody has decided, so you may approve or reject it as well. It waits for 2 approvals and expires <t:1800172800:R>. <@&900> <@11>
        [Show order] cw1:show:1:3
        [To its message] https://discord.com/chan…
    "#]],
    );
}

/// Approved by bob, and by carol alone.
fn alone() -> Sheet {
    let mut sheet = sheet(Stage::Approved);
    let mut alone = approval("carol");
    alone.alone = true;
    sheet.order.approvals.push(alone);
    sheet.approvals.push(Some(person(12, "carol")));
    sheet.texts.alone = Some("the site is *down*, <@&900> @everyone".to_owned());
    sheet
}

#[test]
fn alarm() {
    check(
        Announced::Alarm,
        &alone(),
        expect![[r#"
        Order 1 by alice, 0.00 EUR, was approved in an emergency by carol alone, without the approvals it needs. Their reason: the site is \*down\*, \<@&900> \@everyone. Look at it, and talk to them if it was not right. <@&900> <@11>
        [Show order] cw1:show:1:3
        [To its message] https://discord.com/chan…
    "#]],
    );
}

#[test]
fn an_alarm_whose_reason_and_people_are_gone() {
    let mut sheet = alone();
    sheet.requester = None;
    sheet.approvals = vec![None, None];
    sheet.texts.alone = None;
    check(
        Announced::Alarm,
        &sheet,
        expect![[r#"
        Order 1 by a removed person, 0.00 EUR, was approved in an emergency by a removed person alone, without the approvals it needs. Their reason: no longer known. Look at it, and talk to them if it was not right. <@&900> <@11>
        [Show order] cw1:show:1:3
        [To its message] https://discord.com/chan…
    "#]],
    );
}

#[test]
fn whoever_is_not_named_is_not_called_and_nothing_is_too_long() {
    let many = |count: u64| Group {
        roles: (0..count).map(|role| RoleId(u64::MAX - role)).collect(),
        people: (0..count).map(|person| PersonId(u64::MAX - 1000 - person)).collect(),
    };
    for lang in Lang::ALL {
        for stage in stages() {
            let mut sheet = sheet(stage);
            sheet.order.needs = u8::MAX;
            sheet.requester = Some(person(10, &"*".repeat(100)));
            sheet.approvals = vec![Some(person(11, &"_".repeat(100))); 9];
            sheet.order.approvals.iter_mut().for_each(|approval| approval.alone = true);
            sheet.texts.alone = Some("`".repeat(300));
            for what in
                [Announced::Reminder, Announced::Lapsed, Announced::Moved, Announced::Escalation, Announced::Alarm]
            {
                let mut message = announcement(lang, what, &sheet, &many(25), &about());
                let allowed = std::mem::replace(&mut message["allowed_mentions"], json!({ "parse": [] }));
                let (roles, users) = (&allowed["roles"], &allowed["users"]);
                assert_eq!((roles.as_array().unwrap().len(), users.as_array().unwrap().len()), (25, 15));
                let text = show(&message);
                assert_eq!(text.matches("<@").count(), 40, "{text}");
                let mut numbers = message["content"].as_str().unwrap().split(|c: char| !c.is_ascii_digit());
                assert_eq!(numbers.find(|digits| !digits.is_empty()), Some("1"), "the order comes first");
            }
        }
        let nobody = announcement(lang, Announced::Reminder, &sheet(Stage::Pending), &many(0), &about());
        assert_eq!(nobody["allowed_mentions"], json!({ "parse": [], "roles": [], "users": [] }));
        assert!(!nobody["content"].as_str().unwrap().ends_with(' '));
    }
}
