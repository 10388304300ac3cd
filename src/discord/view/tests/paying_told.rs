//! What payers are told: how much time there is, as far as that is known, why it is not paid, and that it may be paid already.

use super::facts::sheet;
use crate::desk::{Link, Sheet};
use crate::discord::view::{card, link, payment_notice};
use crate::discord::words::Lang;
use crate::journal::PaymentLink;
use crate::order::{Asking, Means, OrderNumber, Payment, Pays, Silence, Stage, Trail, Verdict};
use expect_test::expect;
use jiff::Timestamp;

fn placed() -> Sheet {
    let mut sheet = sheet(Stage::Placed { number: OrderNumber(123_456) });
    sheet.order.course.certain = true;
    sheet
}

fn asked(means: Means, outcome: Asking) -> Sheet {
    let mut sheet = placed();
    sheet.order.terms.pays = Some(Pays::Registered);
    sheet.order.course.payment = Payment::Asked(means, outcome);
    sheet
}

/// The direct message, what stands on the card, and what whoever clicks is told.
fn told(sheet: &Sheet) -> String {
    let content = |value: serde_json::Value| value["content"].as_str().unwrap_or_default().to_owned();
    let notice = payment_notice(Lang::En, sheet).map(content).unwrap_or_default();
    let card = card(Lang::En, sheet, None, None);
    let stands = card["embeds"][0]["description"].as_str().unwrap_or_default();
    let stands: Vec<&str> = stands.lines().filter(|line| line.starts_with("**")).collect();
    let shown = Link::Show(PaymentLink::new("https://www.ovh.com/o".to_owned()));
    let clicked = content(link(Lang::En, &sheet.order, &shown, Timestamp::UNIX_EPOCH));
    format!("{}\n{}\n{}\n{clicked}\n", notice, content(card.clone()), stands.join("\n"))
}

fn until(sheet: &mut Sheet) {
    sheet.order.course.pay_until = Some("2027-01-16T08:00:00Z".parse().unwrap());
}

/// Some orders are found long after they were placed, and a link is clicked at any time.
#[test]
fn how_much_time_there_is() {
    let mut by_link = placed();
    by_link.order.terms.pays = None;
    let mut found = by_link.clone();
    found.order.doubtful = Some(Trail { since: Timestamp::UNIX_EPOCH, seen: Vec::new() });
    let mut dated = found.clone();
    until(&mut dated);
    let mut moved = asked(Means::DefaultMethod, Asking::Moved);
    let undated = told(&moved);
    until(&mut moved);
    expect![[r#"
        Your order 1 is placed: OVHcloud order 123456. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order
        Order 1 is placed: OVHcloud order 123456
        **Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order**
        Order 1 is OVHcloud order 123456. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order

        Your order 1 is placed: OVHcloud order 123456. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order
        Order 1 is placed: OVHcloud order 123456
        **Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order**
        Order 1 is OVHcloud order 123456. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order

        Your order 1 is placed: OVHcloud order 123456. To be opened and confirmed by <t:1800086400:f>, also at total 0; after that OVHcloud may cancel the order
        Order 1 is placed: OVHcloud order 123456
        **To be opened and confirmed by <t:1800086400:f>, also at total 0; after that OVHcloud may cancel the order**
        Order 1 is OVHcloud order 123456. Open and confirm it by <t:1800086400:f>, also at total 0, or OVHcloud cancels the order

        Your order 1 is placed: OVHcloud order 123456. Its total there is not the approved one, so I pay nothing and give out no link. Look at it under Control panel > your name > My orders; an order that nobody pays is cancelled 24 hours after it was placed
        Order 1 is placed: OVHcloud order 123456. Its total there is not the approved one, so I pay nothing
        **OVHcloud shows another total for order 123456 than was approved. I pay nothing and give out no link. Look at it under Control panel > your name > My orders; an order that nobody pays is cancelled 24 hours after it was placed**
        Order 1 is OVHcloud order 123456. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order

        Your order 1 is placed: OVHcloud order 123456. Its total there is not the approved one, so I pay nothing and give out no link. Look at it under Control panel > your name > My orders; unless somebody pays it, it should be cancelled there from <t:1800086400:f> on
        Order 1 is placed: OVHcloud order 123456. Its total there is not the approved one, so I pay nothing
        **OVHcloud shows another total for order 123456 than was approved. I pay nothing and give out no link. Look at it under Control panel > your name > My orders; unless somebody pays it, it should be cancelled there from <t:1800086400:f> on**
        Order 1 is OVHcloud order 123456. Open and confirm it by <t:1800086400:f>, also at total 0, or OVHcloud cancels the order
    "#]].assert_eq(&[told(&by_link), told(&found), told(&dated), undated, told(&moved)].join("\n"));
}

/// OVHcloud may keep an order unpaid for long after that, and what stands on its message is not written anew for it.
#[test]
fn the_time_to_pay_is_over() {
    let mut sheet = placed();
    until(&mut sheet);
    let over = sheet.order.course.pay_until.unwrap();
    let shown = Link::Show(PaymentLink::new("https://www.ovh.com/o".to_owned()));
    let clicked = |lang, now| link(lang, &sheet.order, &shown, now)["content"].as_str().unwrap().to_owned();
    let second = jiff::SignedDuration::from_secs(1);
    let all =
        [clicked(Lang::En, over - second), clicked(Lang::En, over), clicked(Lang::Fr, over), clicked(Lang::Pl, over)];
    expect![[r#"
        Order 1 is OVHcloud order 123456. Open and confirm it by <t:1800086400:f>, also at total 0, or OVHcloud cancels the order
        Order 1 is OVHcloud order 123456. The time to confirm and pay it was over on <t:1800086400:f>. Look under Control panel > your name > My orders before you open it: OVHcloud may have cancelled it. If so, and it is still wanted, put it into your cart with /order again and send it with /cart submit
        La commande 1 est la commande OVHcloud 123456. Le délai pour la confirmer et la payer a expiré le <t:1800086400:f>. Regardez dans Espace client > votre nom > Mes commandes avant de l’ouvrir : OVHcloud l’a peut-être annulée. Si c’est le cas et qu’elle est toujours souhaitée, remettez-la dans votre panier avec /commande encore et envoyez-le avec /panier envoyer
        Zamówienie 1 to zamówienie OVHcloud 123456. Termin potwierdzenia i płatności minął <t:1800086400:f>. Zanim otworzysz zamówienie, zajrzyj tutaj: Panel klienta > Twoja nazwa > Moje zamówienia. OVHcloud mogło je już anulować. Jeśli tak się stało, a nadal jest potrzebne, włóż je do koszyka przez /zamówienie ponownie i wyślij przez /koszyk wyślij"#]].assert_eq(&all.join("\n"));
}

#[test]
fn why_it_is_not_paid_or_may_be() {
    let refused = |verdict| Asking::Refused { verdict, query_id: None };
    let interrupted = Asking::Unknown { silence: Silence::Interrupted, query_id: None };
    let all = [
        asked(Means::DefaultMethod, Asking::NotAsked),
        asked(Means::DefaultMethod, Asking::Unread),
        asked(Means::DefaultMethod, Asking::NotProved),
        asked(Means::DefaultMethod, refused(Verdict::NoPaymentMethod)),
        asked(Means::FidelityAccount, refused(Verdict::NoPaymentMethod)),
        asked(Means::DefaultMethod, interrupted),
        asked(Means::DefaultMethod, Asking::NotShown),
        asked(Means::DefaultMethod, Asking::BegunElsewhere),
    ];
    expect![[r#"
        Your order 1 is placed: OVHcloud order 123456. I could not pay or confirm it. I was held up for too long before I could ask OVHcloud to. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order
        Order 1 is placed: OVHcloud order 123456. I did not pay it. I was held up for too long before I could ask OVHcloud to
        **Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order**
        Order 1 is OVHcloud order 123456. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order

        Your order 1 is placed: OVHcloud order 123456. I could not pay or confirm it. I could not read the order at OVHcloud for too long. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order
        Order 1 is placed: OVHcloud order 123456. I did not pay it. I could not read the order at OVHcloud for too long
        **Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order**
        Order 1 is OVHcloud order 123456. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order

        Your order 1 is placed: OVHcloud order 123456. I could not pay or confirm it. I found it at OVHcloud and cannot prove that I made it: somebody may have ordered it by hand. Look at it under Control panel > your name > My orders before you pay it. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order
        Order 1 is placed: OVHcloud order 123456. I did not pay it. I found it at OVHcloud and cannot prove that I made it: somebody may have ordered it by hand. Look at it under Control panel > your name > My orders before you pay it
        **Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order**
        Order 1 is OVHcloud order 123456. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order

        Your order 1 is placed: OVHcloud order 123456. I could not pay or confirm it. The OVHcloud account has no valid default payment method. One can be set in OVHcloud's control panel. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order
        Order 1 is placed: OVHcloud order 123456. I did not pay it. The OVHcloud account has no valid default payment method. One can be set in OVHcloud's control panel
        **Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order**
        Order 1 is OVHcloud order 123456. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order

        Your order 1 is placed: OVHcloud order 123456. I could not pay or confirm it. OVHcloud does not let me confirm orders of 0 with this account; a person can, by the link. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order
        Order 1 is placed: OVHcloud order 123456. I could not confirm it. OVHcloud does not let me confirm orders of 0 with this account; a person can, by the link
        **Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order**
        Order 1 is OVHcloud order 123456. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order

        Your order 1 is placed: OVHcloud order 123456. I asked OVHcloud to pay it by the account's default payment method and do not know whether that worked. I do not ask again, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice
        Order 1 is placed: OVHcloud order 123456. I do not know yet whether it is paid, I keep looking
        **I asked OVHcloud to pay it by the account's default payment method and do not know whether that worked. I do not ask again, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice**
        Order 1 is OVHcloud order 123456. I asked OVHcloud to pay it by the account's default payment method and do not know whether that worked. I do not ask again, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice

        Your order 1 is placed: OVHcloud order 123456. I asked OVHcloud to pay it by the account's default payment method and do not know whether that worked. I do not ask again, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice
        Order 1 is placed: OVHcloud order 123456. I do not know yet whether it is paid, I keep looking
        **I asked OVHcloud to pay it by the account's default payment method and do not know whether that worked. I do not ask again, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice**
        Order 1 is OVHcloud order 123456. I asked OVHcloud to pay it by the account's default payment method and do not know whether that worked. I do not ask again, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice

        Your order 1 is placed: OVHcloud order 123456. A payment of it may have been begun that I do not know of: in the control panel, or by me before my records were restored. I do not pay it, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice
        Order 1 is placed: OVHcloud order 123456. I do not know yet whether it is paid, I keep looking
        **A payment of it may have been begun that I do not know of: in the control panel, or by me before my records were restored. I do not pay it, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice**
        Order 1 is OVHcloud order 123456. A payment of it may have been begun that I do not know of: in the control panel, or by me before my records were restored. I do not pay it, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice
    "#]].assert_eq(&all.map(|sheet| told(&sheet)).join("\n"));
}

/// While an order of 0 is asked for once more, its message says what it said.
#[test]
fn the_last_refusal_stands_while_the_bot_tries_again() {
    let refused = Asking::Refused { verdict: Verdict::RightMissing, query_id: None };
    let mut sheet = asked(Means::FidelityAccount, refused);
    sheet.order.course.refused = Some(Verdict::RightMissing);
    let before = card(Lang::En, &sheet, None, None);
    sheet.order.course.payment = Payment::Began(Means::FidelityAccount);
    assert_eq!(card(Lang::En, &sheet, None, None), before);
    sheet.order.course.payment = Payment::Asked(Means::FidelityAccount, Asking::NotSent);
    assert_eq!(card(Lang::En, &sheet, None, None), before);
}
