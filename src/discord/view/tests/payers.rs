//! What those read who may pay the orders of others, in each language; whom it may ping, and that it fits.

use super::facts::{person, sheet};
use super::screen::show;
use crate::desk::Sheet;
use crate::discord::view::{payer_reminder, payers_called};
use crate::discord::words::Lang;
use crate::order::{
    Asking, Currency, Group, Means, Money, OrderNumber, Payment, PersonId, RoleId, Silence, Stage, Verdict,
};
use expect_test::expect;
use jiff::Timestamp;
use serde_json::json;

/// An order that costs something and waits for payment, after this answer to the bot's own.
fn unpaid(answer: Option<Asking>) -> Sheet {
    let mut sheet = sheet(Stage::Placed { number: OrderNumber(8) });
    sheet.order.quote.with_tax = Money::new(100, Currency::EUR);
    sheet.order.course.certain = true;
    sheet.order.course.pay_until = Some(Timestamp::from_second(1_800_000_000).unwrap());
    sheet.order.course.payment = answer.map_or(Payment::None, |answer| Payment::Asked(Means::DefaultMethod, answer));
    sheet
}

fn in_all(sheet: &Sheet) -> String {
    Lang::ALL.into_iter().map(|lang| show(&payer_reminder(lang, sheet).unwrap())).collect()
}

#[test]
fn whose_order_it_is_and_until_when() {
    expect![[r#"
        Order 1 by alice waits for payment: OVHcloud order 8 is to be opened and confirmed by <t:1800000000:f> (<t:1800000000:R>), also at total 0; after that OVHcloud may cancel it
        [Payment link] cw1:link:1
        Zamówienie 1 (alice) czeka na zapłatę. Termin otwarcia i potwierdzenia zamówienia OVHcloud 8, także przy kwocie 0: <t:1800000000:f> (<t:1800000000:R>). Po tym terminie OVHcloud może je anulować
        [Link do płatności] cw1:link:1
        La commande 1 de alice attend son paiement : la commande OVHcloud 8 est à ouvrir et à confirmer avant le <t:1800000000:f> (<t:1800000000:R>), même si le total est de 0 ; passé cette date, OVHcloud peut l’annuler
        [Lien de paiement] cw1:link:1
    "#]].assert_eq(&in_all(&unpaid(None)));
}

#[test]
fn what_may_be_paid_is_not_paid_without_looking() {
    let unknown = Asking::Unknown { silence: Silence::TimedOut, query_id: None };
    expect![[r#"
        OVHcloud does not show its order 8, which is order 1 by alice, as paid, and may cancel it after <t:1800000000:f> (<t:1800000000:R>). I asked OVHcloud to pay it by the account's default payment method and do not know whether that worked. I do not ask again, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice
        [Payment link] cw1:link:1
        OVHcloud nie pokazuje zamówienia OVHcloud 8 (zamówienie 1, alice) jako opłaconego i po <t:1800000000:f> (<t:1800000000:R>) może je anulować. Poprosiłem OVHcloud o opłacenie go domyślną metodą płatności konta i nie wiem, czy się udało. Nie ponawiam prośby, ale nadal sprawdzam. Zanim zapłacisz przez link, zajrzyj tutaj: Panel klienta > Twoja nazwa > Moje zamówienia. Mogłoby zostać opłacone dwa razy
        [Link do płatności] cw1:link:1
        OVHcloud n’affiche pas la commande 8 (commande 1 de alice) comme payée et peut l’annuler après le <t:1800000000:f> (<t:1800000000:R>). J’ai demandé à OVHcloud de la payer avec le moyen de paiement par défaut du compte et je ne sais pas si cela a marché. Je ne refais pas la demande, je continue de vérifier. Regardez dans Espace client > votre nom > Mes commandes avant de la payer par le lien : elle pourrait être payée deux fois
        [Lien de paiement] cw1:link:1
    "#]].assert_eq(&in_all(&unpaid(Some(unknown))));
}

#[test]
fn nobody_is_asked_to_pay_what_is_not_to_be_paid() {
    let mut paid = unpaid(None);
    paid.order.course.paid = true;
    for sheet in [unpaid(Some(Asking::Moved)), unpaid(Some(Asking::Taken)), paid, sheet(Stage::Pending)] {
        assert_eq!(payer_reminder(Lang::En, &sheet), None, "{:?}", sheet.order.course.payment);
        assert_eq!(payers_called(Lang::En, &sheet, &called(1)), None);
    }
    let refused = Asking::Refused { verdict: Verdict::NoPaymentMethod, query_id: None };
    assert!(payer_reminder(Lang::En, &unpaid(Some(refused))).is_some());
}

fn called(count: u64) -> Group<PersonId> {
    Group {
        roles: (0..count).map(|role| RoleId(u64::MAX - role)).collect(),
        people: (0..count).map(|person| PersonId(u64::MAX - 1000 - person)).collect(),
    }
}

#[test]
fn in_the_channel_those_are_called_and_nobody_else() {
    let mut sheet = unpaid(None);
    sheet.requester = Some(person(10, &"@everyone <@&900> ".repeat(9)));
    for lang in Lang::ALL {
        let mut message = payers_called(lang, &sheet, &called(25)).unwrap();
        let allowed = std::mem::replace(&mut message["allowed_mentions"], json!({ "parse": [] }));
        let ids = |kind: &str| allowed[kind].as_array().map(Vec::len);
        assert_eq!((ids("roles"), ids("users"), &allowed["parse"]), (Some(25), Some(15), &json!([])));
        // By this it is told from the order's own message.
        assert!(message["content"].as_str().is_some_and(|words| words.starts_with("<@")));
        let words = show(&message);
        assert!(words.contains("cw1:link:1") && !words.contains("http"), "{words}");
        assert_eq!(words.matches("<@&900>").count(), words.matches("\\<@&900>").count(), "{words}");
    }
}
