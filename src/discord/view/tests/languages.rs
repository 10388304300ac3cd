//! The same message for a Polish and a French reader.

use super::facts::{catalogue, line, policy, sheet};
use super::screen::show;
use crate::discord::view::{card, cart, catalogue as catalogue_view, help};
use crate::discord::words::Lang;
use crate::order::{Cart, OrderNumber, Stage};
use expect_test::{Expect, expect};

fn check(lang: Lang, expected: Expect) {
    let mut filled = Cart::default();
    filled.lines = vec![line(0, "staging"), line(1, "prod")];
    let messages = [
        card(lang, &sheet(Stage::Pending), None, None),
        card(lang, &sheet(Stage::Placed { number: OrderNumber(123_456) }), None, None),
        cart(lang, &filled, &catalogue()),
        catalogue_view(lang, &catalogue()),
        help(lang, &policy()),
    ];
    expected.assert_eq(&messages.iter().map(show).collect::<Vec<_>>().join("\n"));
}

#[test]
fn polish() {
    check(
        Lang::Pl,
        expect![[r#"
            Zamówienie 1 (alice), 0,00 EUR, czeka na 1 zatwierdzenie
            ┌
            │ 1 x projekt Public Cloud `project.2018` „staging”: 0,00 EUR
            │ Cena: 0,00 EUR z podatkiem / 0,00 EUR bez podatku
            │ Zamawia: <@10> / <t:1800000000:f>
            │ Wygasa: <t:1800172800:f> / <t:1800172800:R>
            │ Kto płaci: Nikt: przy kwocie 0 sam potwierdzam zamówienie w OVHcloud po jego zatwierdzeniu
            │ Kto może zatwierdzić: <@&900>, <@11>
            │ Powód: load \*test\*
            │ Centrum kosztów: R&D 7
            │ Umowy zawierane przez zamówienie: [Terms of service](https://www.ovh.com/terms.pdf)
            └
            [Zatwierdź] cw1:approve:1:1b91a30340…
            [Odrzuć] cw1:reject:1
            [Wycofaj zamówienie] cw1:withdraw:1

            Zamówienie 1 jest złożone: zamówienie OVHcloud 123456
            ┌
            │ **Otwórz i potwierdź zamówienie w ciągu 24 godzin, także przy kwocie 0, inaczej OVHcloud je anuluje**
            │
            │ 1 x projekt Public Cloud `project.2018` „staging”: 0,00 EUR
            │ Cena: 0,00 EUR z podatkiem / 0,00 EUR bez podatku
            │ Zamawia: <@10> / <t:1800000000:f>
            │ Zatwierdzone przez: <@11>
            │ Powód: load \*test\*
            │ Centrum kosztów: R&D 7
            │ Umowy zawierane przez zamówienie: [Terms of service](https://www.ovh.com/terms.pdf)
            └
            [Link do płatności] cw1:link:1

            1. 1 x projekt Public Cloud „staging”
            2. 1 x projekt Public Cloud „prod”
            Wyślij go: /koszyk wyślij


            ┌ Co oferuje OVHcloud
            │ **projekt Public Cloud** `project.2018`: 0,00 EUR za 1 miesiąc, od 1 do 5 w pozycji
            │ - HDS certification `certification.hds.2018`: 10,00 EUR za 1 miesiąc
            │ - PCI DSS certification `certification.pci.2018`: 10,00 EUR za 1 miesiąc, jedna z tego rodzaju jest wymagana
            │ **A \*bold\* \@everyone project** `project.odd`: 0,00 EUR za 1 miesiąc, od 1 do 5 w pozycji
            │
            │ Ceny są bez podatku. /koszyk dodaj wkłada plan do koszyka
            └


            ┌ Jak się zamawia
            │ 1. Włóż projekty do koszyka: /koszyk dodaj; widzisz go tylko Ty.
            │ 2. Wyślij koszyk: /koszyk wyślij. Pytam OVHcloud o cenę i publikuję zamówienie na kanale.
            │ 3. Osoby zatwierdzające klikają Zatwierdź albo Odrzuć. Zgoda dotyczy dokładnie tej zawartości i tej ceny.
            │ 4. Składam zamówienie w OVHcloud, jeden raz. Jego wiadomość mówi, kto płaci; przy kwocie 0 sam je potwierdzam.
            │ 5. Gdy płaci człowiek: otwórz link do płatności i potwierdź w ciągu 24 godzin, inaczej OVHcloud anuluje zamówienie.
            │
            │ Dopóki zamówienie czeka, osoba zamawiająca może je wycofać, a osoba, która je zatwierdziła, może to cofnąć. Jeśli zasady tego chcą, Zatwierdź pyta o numer zamówienia, a niektórzy mogą zatwierdzić w pojedynkę, z powodem, który przeczytają wszyscy.
            │
            │ **Polecenia**
            │ `/koszyk dodaj` Włóż do koszyka projekt Public Cloud
            │ `/koszyk kupon` Podaj kod kuponu do pozycji koszyka, w prywatnym formularzu
            │ `/koszyk pokaż` Zobacz, co jest w koszyku
            │ `/koszyk zmień` Zmień nazwę lub liczbę w pozycji koszyka
            │ `/koszyk usuń` Wyjmij pozycję z koszyka
            │ `/koszyk wyczyść` Opróżnij koszyk
            │ `/koszyk wyślij` Wyślij koszyk do zatwierdzenia
            │ `/zamówienie lista` Zobacz otwarte i najnowsze zamówienia
            │ `/zamówienie pokaż` Zobacz jedno zamówienie ze wszystkimi szczegółami
            │ `/zamówienie ponownie` Włóż do koszyka jeszcze raz to, co kupuje zamówienie, bez kuponów
            │ `/zamówienie anuluj` Wycofaj zamówienie, które nie zostało jeszcze złożone
            │ `/zamówienie odstąp` Skorzystaj z prawa odstąpienia od złożonego zamówienia, jeśli przysługuje
            │ `/zasady pokaż` Zobacz zasady w słowach i wykorzystanie limitów
            │ `/zasady wyjaśnij` Zobacz, kto jeszcze może zatwierdzić zamówienie, czego brakuje i dlaczego nie Ty
            │ `/zasady przekaż` Przekaż komuś na czas swoje prawo zatwierdzania
            │ `/zasady odbierz` Odbierz swoje prawo zatwierdzania
            │ `/katalog` Zobacz, co oferuje OVHcloud i ile to kosztuje
            │ `/konto` Sprawdź, czy konto OVHcloud jest gotowe, jego projekty i metodę płatności
            │ `/wydatki` Zobacz wydatki zespołu: osoby, projekty, stan. Może każdy; odpowiedź widzisz tylko Ty
            │ `/pomoc` Jak się zamawia i wszystkie polecenia
            │ `/audyt eksport` Dostań audyt z wybranych dni jako plik, jeśli wolno Ci go mieć
            │ `/prywatność` Co o Tobie przechowuję, jak długo i jak to usunąć
            │ Kto może zatwierdzić: <@&900>, <@11> / Nikt nie zatwierdza własnego zamówienia
            └
        "#]],
    );
}

#[test]
fn french() {
    check(
        Lang::Fr,
        expect![[r#"
            Commande 1 (alice), 0,00 EUR, en attente de 1 approbation
            ┌
            │ 1 x projet Public Cloud `project.2018` « staging » : 0,00 EUR
            │ Prix: 0,00 EUR TTC / 0,00 EUR HT
            │ Demandée par: <@10> / <t:1800000000:f>
            │ Expire: <t:1800172800:f> / <t:1800172800:R>
            │ Qui paie: Personne : quand le total est de 0, je confirme la commande chez OVHcloud après son approbation
            │ Qui peut approuver: <@&900>, <@11>
            │ Motif: load \*test\*
            │ Centre de coûts: R&D 7
            │ Contrats conclus en commandant: [Terms of service](https://www.ovh.com/terms.pdf)
            └
            [Approuver] cw1:approve:1:1b91a30340…
            [Refuser] cw1:reject:1
            [Retirer la commande] cw1:withdraw:1

            La commande 1 est passée : commande OVHcloud 123456
            ┌
            │ **Ouvrez et confirmez la commande sous 24 heures, même si le total est de 0, sinon OVHcloud l’annule**
            │
            │ 1 x projet Public Cloud `project.2018` « staging » : 0,00 EUR
            │ Prix: 0,00 EUR TTC / 0,00 EUR HT
            │ Demandée par: <@10> / <t:1800000000:f>
            │ Approuvée par: <@11>
            │ Motif: load \*test\*
            │ Centre de coûts: R&D 7
            │ Contrats conclus en commandant: [Terms of service](https://www.ovh.com/terms.pdf)
            └
            [Lien de paiement] cw1:link:1

            1. 1 x projet Public Cloud « staging »
            2. 1 x projet Public Cloud « prod »
            Envoyez-le avec /panier envoyer


            ┌ Ce que propose OVHcloud
            │ **projet Public Cloud** `project.2018` : 0,00 EUR pour 1 mois, de 1 à 5 par ligne
            │ - HDS certification `certification.hds.2018` : 10,00 EUR pour 1 mois
            │ - PCI DSS certification `certification.pci.2018` : 10,00 EUR pour 1 mois, une de ce type est obligatoire
            │ **A \*bold\* \@everyone project** `project.odd` : 0,00 EUR pour 1 mois, de 1 à 5 par ligne
            │
            │ Les prix sont hors taxes. /panier ajouter met une offre dans votre panier
            └


            ┌ Comment commander
            │ 1. Mettez des projets dans votre panier avec /panier ajouter ; vous seul le voyez.
            │ 2. Envoyez-le avec /panier envoyer. Je demande le prix à OVHcloud et publie la commande dans le salon.
            │ 3. Les approbateurs cliquent sur Approuver ou Refuser. Une approbation vaut pour ce contenu précis à ce prix précis.
            │ 4. Je passe la commande chez OVHcloud, une seule fois. Son message dit qui la paie ; quand le total est de 0, je la confirme moi-même.
            │ 5. Là où une personne paie : ouvrez le lien de paiement et confirmez sous 24 heures, sinon OVHcloud annule la commande.
            │
            │ Tant qu’une commande attend, qui l’a demandée peut la retirer, et qui l’a approuvée peut reprendre son approbation. Si les règles le veulent, Approuver demande le numéro de la commande, et quelques personnes peuvent approuver seules, avec un motif que tout le monde lit.
            │
            │ **Commandes**
            │ `/panier ajouter` Mettre un projet Public Cloud dans votre panier
            │ `/panier bon` Donner un code de bon pour une ligne du panier, dans un formulaire privé
            │ `/panier voir` Voir ce que contient votre panier
            │ `/panier modifier` Changer le nom ou la quantité d’une ligne
            │ `/panier retirer` Retirer une ligne de votre panier
            │ `/panier vider` Vider votre panier
            │ `/panier envoyer` Envoyer votre panier pour approbation
            │ `/commande liste` Voir les commandes en cours et les plus récentes
            │ `/commande voir` Voir une commande avec tous ses détails
            │ `/commande encore` Remettre dans votre panier ce qu’achète une commande, sans bons
            │ `/commande annuler` Retirer une commande pas encore passée
            │ `/commande rétracter` Exercer le droit de rétractation sur une commande passée, s’il existe
            │ `/règles voir` Voir les règles en clair et ce qui est utilisé des plafonds
            │ `/règles expliquer` Voir qui peut encore approuver une commande, ce qui manque et pourquoi pas vous
            │ `/règles déléguer` Confier votre droit d’approuver à quelqu’un pour un temps
            │ `/règles reprendre` Reprendre votre droit d’approuver
            │ `/catalogue` Voir ce qu’OVHcloud propose et à quel prix
            │ `/compte` Voir si le compte OVHcloud est prêt, ses projets et son moyen de paiement
            │ `/dépenses` Voir les dépenses de l’équipe : personnes, projets, état. Ouvert à tous ; vous seul voyez la réponse
            │ `/aide` Comment commander, et toutes les commandes
            │ `/audit exporter` Recevoir l’audit de quelques jours dans un fichier, si vous y avez droit
            │ `/confidentialité` Ce que je conserve sur vous, combien de temps, et comment le faire effacer
            │ Qui peut approuver: <@&900>, <@11> / Personne n’approuve sa propre commande
            └
        "#]],
    );
}
