//! An order that is followed no longer, and one that its steps show as paid while its status does not.

use super::following::{at, happens, placed, ready, seen};
use super::screen::show;
use crate::desk::Sheet;
use crate::discord::view::{card, news};
use crate::discord::words::Lang;
use crate::order::{
    Asking, Blind, Blinded, Hurdle, Overdue, Reason, RetractAnswered, RetractBegan, Seen, Status, Unfollowed,
};
use expect_test::expect;
use serde_json::json;

/// Followed no longer: unseen, not delivered, not readable, not paid, withdrawn from.
pub(super) fn left() -> Vec<Sheet> {
    let mut unseen = placed(&[seen(Status::Delivered, None)]);
    happens(&mut unseen, Overdue { at: at(9), ready: vec![ready('b', Some("beta"), true)] });
    let undelivered = placed(&[seen(Status::DocumentsRequested, Some(Hurdle::DocumentsRequested))]);
    let mut hidden = placed(&[seen(Status::Delivering, None)]);
    happens(&mut hidden, Blinded { why: Blind::Right, details: false, at: at(9) });
    let unpaid = placed(&[seen(Status::NotPaid, None)]);
    let mut withdrawn = placed(&[seen(Status::Delivering, None)]);
    let by = withdrawn.order.requester.clone();
    happens(&mut withdrawn, RetractBegan { by, reason: Reason::Unused, at: at(10) });
    happens(&mut withdrawn, RetractAnswered { outcome: Asking::Taken });
    let mut all = vec![unseen, undelivered, hidden, unpaid, withdrawn];
    all.iter_mut().for_each(|sheet| happens(sheet, Unfollowed { at: at(20) }));
    all
}

/// Why, what is left to be done, and the way to what was seen. Nothing looks as if it still went on, or could be paid.
#[test]
fn an_order_that_is_followed_no_longer() {
    let shown = left().iter().map(|sheet| show(&news(Lang::En, sheet, None))).collect::<Vec<_>>().join("");
    expect![[r#"
        Order 1 is followed no longer: OVHcloud order 8 is delivered, but I never saw its project
        Project "beta": `bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb`
        <https://www.ovh.com/manager/#/public-cloud/pci/projects/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb>
        Nothing has changed for long, so I do not ask any more. Look under Control panel > Public Cloud. If something is missing there, ask OVHcloud's support and name order 8
        Order 1 is followed no longer: I never saw OVHcloud order 8 delivered
        Nothing has changed for long, so I do not ask any more. Look at order 8 under Control panel > your name > My orders: it may still be delivered and cost money. If it does not go on, ask OVHcloud's support and name its number
        Order 1 is followed no longer: I cannot read where OVHcloud order 8 stands
        Nothing has changed for long, so I do not ask any more. Look for order 8 under Control panel > your name > My orders, and for what came of it under Control panel > Public Cloud: it may cost money
        Order 1 is followed no longer: I never saw OVHcloud order 8 paid
        Nothing has changed for long, so I do not ask any more. Look at order 8 under Control panel > your name > My orders. If it is cancelled there and still wanted, put it into your cart with /order again and send it with /cart submit
        Order 1 was withdrawn from, but I have not seen OVHcloud order 8 cancelled
        Look at order 8 under Control panel > your name > My orders. If it is not cancelled there, or something was paid and does not come back, ask OVHcloud's support and name its number
    "#]].assert_eq(&shown);
    for lang in Lang::ALL {
        for mut sheet in left() {
            let shown = card(lang, &sheet, None, None);
            assert_eq!((&shown["components"], &shown["embeds"][0]["color"]), (&json!([]), &json!(0xE6_7E_22)));
            sheet.order.course.unfollowed = None;
            assert_ne!(shown, card(lang, &sheet, None, None));
        }
    }
    expect![[r#"
        Order 1 is followed no longer: OVHcloud order 8 is delivered, but I never saw its project
        ┌
        │ **Nothing has changed for long, so I do not ask any more. Look under Control panel > Public Cloud. If something is missing there, ask OVHcloud's support and name order 8**
        │
        │ 1 x Public Cloud project `project.2018` "staging": 0.00 EUR
        │ Price: 0.00 EUR with tax / 0.00 EUR without tax
        │ Asked by: <@10> / <t:1800000000:f>
        │ Ready to use: Project "beta": `bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb` / <https://www.ovh.com/manager/#/public-cloud/pci/projects/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb>
        │ What happened: <t:1800000000:f> ordered / <t:1800000001:f> paid / <t:1800000001:f> delivered / <t:1800000009:f> late / <t:1800000020:f> followed no longer
        │ Approved by: <@11>
        │ Reason: load \*test\*
        │ Cost centre: R&D 7
        │ Contracts you enter into by ordering: [Terms of service](https://www.ovh.com/terms.pdf)
        └
    "#]].assert_eq(&show(&card(Lang::En, &left().remove(0), None, None)));
}

/// Its steps show the payment, its status does not.
#[test]
fn what_was_paid_and_does_not_go_on_is_late_and_not_to_be_paid() {
    let paid = Seen { paid: true, ..seen(Status::NotPaid, None) };
    let mut sheet = placed(&[seen(Status::NotPaid, None), paid]);
    let before = show(&card(Lang::En, &sheet, None, None));
    assert!(before.contains("Order 1 is paid, and OVHcloud checks it"), "{before}");
    assert!(!before.contains("onfirm it within"), "{before}");
    happens(&mut sheet, Overdue { at: at(9), ready: vec![] });
    expect![[r#"
        Order 1 is paid, but OVHcloud is taking long to deliver it: OVHcloud order 8
        OVHcloud shows nothing that is in its way. Ask OVHcloud's support, and name order 8
    "#]]
    .assert_eq(&show(&news(Lang::En, &sheet, None)));
}
