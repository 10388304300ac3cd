//! What the team spends, in text and as a picture that is read by its description.

use crate::stage::{Setup, played};
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Plays it with the names of the month that runs in place of `{month}` (long) and `{mon}` (short). Should the month end
/// meanwhile, it is the next one's.
fn check_in_this_month(lang: usize, conversation: &str) {
    let plain: String = conversation
        .trim_start()
        .lines()
        .map(|line| line.strip_prefix("        ").unwrap_or(line))
        .map(|line| format!("{line}\n"))
        .collect();
    let plain = plain.trim_end_matches([' ', '\n']).to_owned() + "\n";
    let in_month = |at: Timestamp| {
        let date = TimeZone::UTC.to_datetime(at).date();
        let place = usize::try_from(date.month()).unwrap() - 1;
        let word = |months: [&str; 3]| months[lang].split(' ').nth(place).unwrap().to_owned();
        let (long, short) = (word(LONG), word(SHORT));
        let replaced = plain.replace("{month}", &format!("{long} {}", date.year()));
        replaced.replace("{mon}", &format!("{short} {}", date.year()))
    };
    let before = in_month(Timestamp::now());
    let played_then = played(&Setup::usual(), &before);
    let after = in_month(Timestamp::now());
    let transcript = if before == after { played_then } else { played(&Setup::usual(), &after) };
    match transcript {
        Ok(transcript) => assert!(transcript == after, "it went otherwise:\n{transcript}"),
        Err(fault) => panic!("{fault}"),
    }
}

const EN: usize = 0;
const PL: usize = 1;
const FR: usize = 2;
const LONG: [&str; 3] = [
    "January February March April May June July August September October November December",
    "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
];
const SHORT: [&str; 3] = [
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "sty lut mar kwi maj cze lip sie wrz paź lis gru",
    "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
];

#[test]
fn nothing_was_spent() {
    check_in_this_month(
        EN,
        r#"
        alice: /spend
          only alice sees: Nothing was ordered in this month or the twelve before it. Begin with /cart add
    "#,
    );
}

#[test]
fn placed_waiting_and_rejected_by_person_project_and_status() {
    check_in_this_month(
        EN,
        r#"
        (project.2018 costs 100 from now on)
        (the bot stops and starts again)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart add plan:project.2018 name:prod quantity:2
          only alice sees: 1. 1 x Public Cloud project "staging"
            2. 2 x Public Cloud project "prod"
            Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 360.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
        carol: /cart add plan:project.2018 name:lab
          only carol sees: 1 x Public Cloud project "lab". Send it with /cart submit
        carol: /cart submit reason:trying it
          only carol sees: Order 2 is sent. Its message in the channel shows how it goes
          bot: Order 2 by carol, 120.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        alice: /cart add plan:project.2018 name:prod
          only alice sees: 1 x Public Cloud project "prod". Send it with /cart submit
        alice: /cart submit reason:more
          only alice sees: Order 3 is sent. Its message in the channel shows how it goes
          bot: Order 3 by alice, 120.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: clicks Reject on order 3
          bob is asked: Reject order 3  [Why? The whole channel can read it]
        bob: answers Why? The whole channel can read it: not now
          only bob sees: Order 3 is rejected
          bot: Order 3 was rejected by bob: not now
        dave: /spend
          only dave sees: Spend
            **This month:** placed 360.00 EUR (1 order), waiting 120.00 EUR (1 order), not ordered 120.00 EUR (1 order)
            **With the twelve months before:** placed 360.00 EUR (1 order), waiting 120.00 EUR (1 order), not ordered 120.00 EUR (1 order)
            **By month**
            - {month}: placed 360.00 EUR (1 order), waiting 120.00 EUR (1 order), not ordered 120.00 EUR (1 order)
            **By person**
            - alice: placed 360.00 EUR (1 order), not ordered 120.00 EUR (1 order), all this month
            - carol: waiting 120.00 EUR (1 order), all this month
            **By project, without tax**
            - prod: placed 200.00 EUR (1 order), not ordered 100.00 EUR (1 order), all this month
            - staging: placed 100.00 EUR (1 order), all this month
            - lab: waiting 100.00 EUR (1 order), all this month
            Placed is what I ordered at OVHcloud, paid or not, in the month of ordering; the rest counts in the month it was sent. Totals are with tax. OVHcloud prices the projects of an order without it. Months are in UTC
            [picture spend.png, 1000 x 500: Bar chart. Orders by month, EUR with tax. {mon}: placed 360.00 EUR (1 order), waiting 120.00 EUR (1 order), not ordered 120.00 EUR (1 order)]
        dave: /spend by:person
          only dave sees: Spend
            **This month:** placed 360.00 EUR (1 order), waiting 120.00 EUR (1 order), not ordered 120.00 EUR (1 order)
            **With the twelve months before:** placed 360.00 EUR (1 order), waiting 120.00 EUR (1 order), not ordered 120.00 EUR (1 order)
            **By person**
            - alice: placed 360.00 EUR (1 order), not ordered 120.00 EUR (1 order), all this month
            - carol: waiting 120.00 EUR (1 order), all this month
            Placed is what I ordered at OVHcloud, paid or not, in the month of ordering; the rest counts in the month it was sent. Totals are with tax. OVHcloud prices the projects of an order without it. Months are in UTC
            [picture spend.png, 1000 x 500: Bar chart. Orders by person, EUR with tax. alice: placed 360.00 EUR (1 order), not ordered 120.00 EUR (1 order); carol: waiting 120.00 EUR (1 order)]
        dave: /spend by:project
          only dave sees: Spend
            **This month:** placed 360.00 EUR (1 order), waiting 120.00 EUR (1 order), not ordered 120.00 EUR (1 order)
            **With the twelve months before:** placed 360.00 EUR (1 order), waiting 120.00 EUR (1 order), not ordered 120.00 EUR (1 order)
            **By project, without tax**
            - prod: placed 200.00 EUR (1 order), not ordered 100.00 EUR (1 order), all this month
            - staging: placed 100.00 EUR (1 order), all this month
            - lab: waiting 100.00 EUR (1 order), all this month
            Placed is what I ordered at OVHcloud, paid or not, in the month of ordering; the rest counts in the month it was sent. Totals are with tax. OVHcloud prices the projects of an order without it. Months are in UTC
            [picture spend.png, 1000 x 500: Bar chart. Orders by project, EUR without tax. prod: placed 200.00 EUR (1 order), not ordered 100.00 EUR (1 order); staging: placed 100.00 EUR (1 order); lab: waiting 100.00 EUR (1 order)]
        dave: /spend by:status
          only dave sees: Spend
            **This month:** placed 360.00 EUR (1 order), waiting 120.00 EUR (1 order), not ordered 120.00 EUR (1 order)
            **With the twelve months before:** placed 360.00 EUR (1 order), waiting 120.00 EUR (1 order), not ordered 120.00 EUR (1 order)
            **By month**
            - {month}: placed 360.00 EUR (1 order), waiting 120.00 EUR (1 order), not ordered 120.00 EUR (1 order)
            Placed is what I ordered at OVHcloud, paid or not, in the month of ordering; the rest counts in the month it was sent. Totals are with tax. OVHcloud prices the projects of an order without it. Months are in UTC
            [picture spend.png, 1000 x 500: Bar chart. Orders by month, EUR with tax. {mon}: placed 360.00 EUR (1 order), waiting 120.00 EUR (1 order), not ordered 120.00 EUR (1 order)]
        dave: forces /spend by:name
          only dave sees: I could not read this. Update your Discord app and try again; if it stays, tell whoever runs me
    "#,
    );
}

#[test]
fn a_polish_speaker() {
    check_in_this_month(
        PL,
        r#"
        zofia: /wydatki
          only zofia sees: W tym miesiącu i w dwunastu poprzednich niczego nie zamówiono. Zacznij: /koszyk dodaj
        zofia: /koszyk dodaj plan:project.2018 nazwa:żółw
          only zofia sees: 1 x projekt Public Cloud „żółw”. Wyślij go: /koszyk wyślij
        zofia: /koszyk wyślij powód:nowe środowisko
          only zofia sees: Zamówienie 1 wysłane. Jego wiadomość na kanale pokazuje, co się z nim dzieje
          bot: Zamówienie 1 (zofia), 0,00 EUR, czeka na 1 zatwierdzenie  [Zatwierdź] [Odrzuć] [Wycofaj zamówienie]
        zofia: /wydatki według:person
          only zofia sees: Wydatki
            **Ten miesiąc:** czekające 0,00 EUR (1 zamówienie)
            **Razem z dwunastoma poprzednimi miesiącami:** czekające 0,00 EUR (1 zamówienie)
            **Według osób**
            - zofia: czekające 0,00 EUR (1 zamówienie), wszystko w tym miesiącu
            Złożone jest to, co zamówiłem w OVHcloud, zapłacone lub nie, w miesiącu złożenia; reszta liczy się w miesiącu wysłania. Kwoty są z podatkiem. Projekty w zamówieniu OVHcloud wycenia bez podatku. Miesiące są w UTC
            [picture spend.png, 1000 x 500: Wykres słupkowy. Zamówienia według osób, liczba zamówień, wszystkie darmowe. zofia: czekające 0,00 EUR (1 zamówienie)]
    "#,
    );
}

#[test]
fn a_french_speaker_and_an_order_that_is_not_as_approved() {
    check_in_this_month(
        FR,
        r#"
        camille: /panier ajouter offre:project.2018 nom:préproduction
          only camille sees: 1 x projet Public Cloud « préproduction ». Envoyez-le avec /panier envoyer
        camille: /panier envoyer motif:nouvelle équipe
          only camille sees: La commande 1 est envoyée. Son message dans le salon montre où elle en est
          bot: Commande 1 (camille), 0,00 EUR, en attente de 1 approbation  [Approuver] [Refuser] [Retirer la commande]
        (project.2018 costs 12.50 from the next checkout on)
        bob: clicks Approuver on order 1
          bot: Commande 1 approuvée par bob
          bot: Commande 1 : OVHcloud a créé la commande 100000001, mais ce n’est pas ce qui a été approuvé. Je ne donne aucun lien et ne paie rien
        camille: /dépenses
          only camille sees: Dépenses
            **Ce mois-ci :** passé 0,00 EUR (1 commande)
            **Avec les douze mois précédents :** passé 0,00 EUR (1 commande)
            1 commande passée n’est pas chez OVHcloud telle qu’approuvée. Elle compte ici comme approuvée ; /commande liste la montre
            **Par mois**
            - {month} : passé 0,00 EUR (1 commande)
            **Par personne**
            - camille : passé 0,00 EUR (1 commande), tout ce mois-ci
            **Par projet, hors taxes**
            - préproduction : passé 0,00 EUR (1 commande), tout ce mois-ci
            Passé : ce que j’ai commandé chez OVHcloud, payé ou non, au mois de la commande ; le reste compte au mois de l’envoi. Les totaux sont TTC. OVHcloud donne le prix des projets d’une commande hors taxes. Les mois sont en UTC
            [picture spend.png, 1000 x 500: Graphique en barres. Commandes par mois, nombre de commandes, toutes gratuites. {mon} : passé 0,00 EUR (1 commande)]
    "#,
    );
}
