//! The rules and an order under them for a French and a Polish reader.

use super::policy::check;
use crate::discord::words::Lang;
use expect_test::expect;

#[test]
fn french() {
    check(
        Lang::Fr,
        expect![[r#"

            ┌ Qui approuve quoi
            │ La première règle qui convient à une commande vaut pour elle, telle qu’elle était à l’envoi.
            │
            │ **1. \*small\* orders**
            │ - Pour les commandes jusqu’à 50,00 EUR TTC, portant seulement sur `project.2018`, `project`, demandées par <@&901>
            │ - 2 approbations, chacune par une autre personne parmi : <@&900>, <@11>
            │ - Qui demande la commande peut en faire partie
            │ - L’approbation demande un second geste : taper le numéro de la commande
            │ - Attend une décision pendant 1 jour 12 heures 5 minutes, avec un rappel 1 heure avant la fin
            │ - Après 1 jour sans décision, peuvent aussi approuver : <@13>
            │ - Les approbations valent 1 minute 30 secondes ; si la commande n’est pas passée d’ici là, elles sont redemandées
            │ - En urgence, l’une de ces personnes approuve seule, avec un motif que tous lisent : <@14>
            │ - Le lien de paiement est aussi pour <@12>
            │
            │ **2. free**
            │ - Pour les commandes jusqu’à 0,00 EUR TTC
            │ - Approuvée dès l’envoi. Si son prix change, l’une de ces personnes l’approuve : <@&900>, <@11>
            │ - Qui demande la commande ne peut pas en faire partie
            │ - Attend une décision pendant 3 jours
            │ - Les approbations valent 3 jours ; si la commande n’est pas passée d’ici là, elles sont redemandées
            │
            │ **3. every order**
            │ - Pour toute commande
            │ - 1 approbation, par l’un de : <@&900>, <@11>
            │ - Qui demande la commande ne peut pas en faire partie
            │ - Attend une décision pendant 3 jours
            │ - Les approbations valent 3 jours ; si la commande n’est pas passée d’ici là, elles sont redemandées
            │ Plafonds mensuels: Vos commandes : 120,00 EUR sur 500,00 EUR ce mois-ci / Commandes de <@&901> : 0,00 EUR sur 2 000,00 EUR ce mois-ci / Toutes les commandes : 1 500,00 EUR sur 1 000 000,00 EUR ce mois-ci
            │ Qui paie: Après approbation, les commandes sont payées avec le moyen de paiement par défaut du compte. Quand le total est de 0, je confirme moi-même la commande chez OVHcloud dès qu’elle est passée.
            └


            ┌ Qui approuve quoi
            │ **every order**
            │ - Pour toute commande
            │ - 1 approbation, par l’un de : <@&900>, <@11>
            │ - Qui demande la commande ne peut pas en faire partie
            │ - Attend une décision pendant 3 jours
            │ - Les approbations valent 3 jours ; si la commande n’est pas passée d’ici là, elles sont redemandées
            │ Qui paie: Les commandes sont payées par une personne, par le lien de paiement privé. Quand le total est de 0, je confirme moi-même la commande chez OVHcloud dès qu’elle est passée.
            └

            Commande 1 (alice), 0,00 EUR, en attente de 1 approbation
            ┌
            │ Elle a été envoyée sous la règle « \*small\* orders », qui vaut pour elle quelles que soient les règles actuelles
            │ Il lui faut 3 approbations, il en manque 1
            │ Approuvée par: <@11> / <@12> pour <@13> / une personne supprimée, en urgence et sans les autres
            │ Qui peut encore approuver: <@&900>, <@11> / <@15> pour <@11>, jusqu’au <t:1800000500:f> / Pas <@10>, qui l’a demandée / Pas les personnes qui l’ont déjà approuvée / L’approbation demande un second geste : taper le numéro de la commande
            │ Expire: <t:1800172800:f> (<t:1800172800:R>)
            │ Qui pourra approuver plus tard: À partir du <t:1800000500:f>, si personne n’a décidé : <@13>
            │ Qui peut approuver sans les autres en urgence: <@14>
            │ Plafonds mensuels: Commandes de <@10> : 120,00 EUR sur 500,00 EUR ce mois-ci / Commandes de <@&901> : 0,00 EUR sur 2 000,00 EUR ce mois-ci / Toutes les commandes : 1 500,00 EUR sur 1 000 000,00 EUR ce mois-ci
            │ Vous: Vous pouvez l’approuver
            └

            Commande 1 (alice), 0,00 EUR, en attente de 1 approbation
            ┌
            │ Elle a été envoyée sous la règle « \*small\* orders », qui vaut pour elle quelles que soient les règles actuelles
            │ Il lui faut 3 approbations, il en manque 1
            │ Approuvée par: <@11> / <@12> pour <@13> / une personne supprimée, en urgence et sans les autres
            │ Qui peut encore approuver: <@&900>, <@11> / <@15> pour <@11>, jusqu’au <t:1800000500:f> / Pas <@10>, qui l’a demandée / Pas les personnes qui l’ont déjà approuvée / L’approbation demande un second geste : taper le numéro de la commande
            │ Expire: <t:1800172800:f> (<t:1800172800:R>)
            │ Qui pourra approuver plus tard: À partir du <t:1800000500:f>, si personne n’a décidé : <@13>
            │ Qui peut approuver sans les autres en urgence: <@14>
            │ Plafonds mensuels: Commandes de <@10> : 120,00 EUR sur 500,00 EUR ce mois-ci / Commandes de <@&901> : 0,00 EUR sur 2 000,00 EUR ce mois-ci / Toutes les commandes : 1 500,00 EUR sur 1 000 000,00 EUR ce mois-ci
            │ Vous: Seuls les approbateurs peuvent le faire. /aide dit qui ils sont / En urgence, vous pouvez l’approuver sans les autres
            └
        "#]],
    );
}

#[test]
fn polish() {
    check(
        Lang::Pl,
        expect![[r#"

            ┌ Kto co zatwierdza
            │ Obowiązuje pierwsza zasada, która pasuje do zamówienia, w postaci z chwili wysłania.
            │
            │ **1. \*small\* orders**
            │ - Dla zamówień do 50,00 EUR z podatkiem, tylko na `project.2018`, `project`, o które prosi <@&901>
            │ - 2 zatwierdzenia, każde przez inną z tych osób: <@&900>, <@11>
            │ - Osoba zamawiająca może być jedną z nich
            │ - Zatwierdzenie wymaga drugiego kroku: wpisania numeru zamówienia
            │ - Czas na decyzję: 1 dzień 12 godz. 5 min, przypomnienie na 1 godz. przed końcem
            │ - Jeśli przez 1 dzień nikt nie zdecyduje, mogą zatwierdzić także: <@13>
            │ - Zatwierdzenia są ważne 1 min 30 s; jeśli do tego czasu zamówienie nie zostanie złożone, są zbierane od nowa
            │ - W nagłym przypadku jedna z tych osób zatwierdza sama, z powodem, który czytają wszyscy: <@14>
            │ - Link do płatności jest także dla <@12>
            │
            │ **2. free**
            │ - Dla zamówień do 0,00 EUR z podatkiem
            │ - Zatwierdzone w chwili wysłania. Jeśli zmieni się cena, zatwierdza jedna z tych osób: <@&900>, <@11>
            │ - Osoba zamawiająca nie może być jedną z nich
            │ - Czas na decyzję: 3 dni
            │ - Zatwierdzenia są ważne 3 dni; jeśli do tego czasu zamówienie nie zostanie złożone, są zbierane od nowa
            │
            │ **3. every order**
            │ - Dla każdego zamówienia
            │ - 1 zatwierdzenie, przez jedną z tych osób: <@&900>, <@11>
            │ - Osoba zamawiająca nie może być jedną z nich
            │ - Czas na decyzję: 3 dni
            │ - Zatwierdzenia są ważne 3 dni; jeśli do tego czasu zamówienie nie zostanie złożone, są zbierane od nowa
            │ Limity miesięczne: Twoje zamówienia: 120,00 EUR z 500,00 EUR w tym miesiącu / Zamówienia <@&901>: 0,00 EUR z 2 000,00 EUR w tym miesiącu / Wszystkie zamówienia: 1 500,00 EUR z 1 000 000,00 EUR w tym miesiącu
            │ Kto płaci: Po zatwierdzeniu zamówienia są opłacane domyślną metodą płatności konta. Przy kwocie 0 sam potwierdzam zamówienie w OVHcloud, gdy tylko jest złożone.
            └


            ┌ Kto co zatwierdza
            │ **every order**
            │ - Dla każdego zamówienia
            │ - 1 zatwierdzenie, przez jedną z tych osób: <@&900>, <@11>
            │ - Osoba zamawiająca nie może być jedną z nich
            │ - Czas na decyzję: 3 dni
            │ - Zatwierdzenia są ważne 3 dni; jeśli do tego czasu zamówienie nie zostanie złożone, są zbierane od nowa
            │ Kto płaci: Za zamówienia płaci człowiek przez prywatny link do płatności. Przy kwocie 0 sam potwierdzam zamówienie w OVHcloud, gdy tylko jest złożone.
            └

            Zamówienie 1 (alice), 0,00 EUR, czeka na 1 zatwierdzenie
            ┌
            │ Wysłano je pod zasadą „\*small\* orders” i ta dla niego obowiązuje, jakiekolwiek zasady są teraz
            │ Potrzebuje 3 zatwierdzeń, brakuje 1
            │ Zatwierdzone przez: <@11> / <@12> za <@13> / osoba usunięta, w pojedynkę w nagłym przypadku
            │ Kto jeszcze może zatwierdzić: <@&900>, <@11> / <@15> za <@11>, do <t:1800000500:f> / Nie <@10>, bo to jej lub jego zamówienie / Nie osoby, które już zatwierdziły / Zatwierdzenie wymaga drugiego kroku: wpisania numeru zamówienia
            │ Wygasa: <t:1800172800:f> (<t:1800172800:R>)
            │ Kto może zatwierdzić później: Od <t:1800000500:f>, jeśli nikt nie zdecyduje: <@13>
            │ Kto może zatwierdzić w pojedynkę w nagłym przypadku: <@14>
            │ Limity miesięczne: Zamówienia <@10>: 120,00 EUR z 500,00 EUR w tym miesiącu / Zamówienia <@&901>: 0,00 EUR z 2 000,00 EUR w tym miesiącu / Wszystkie zamówienia: 1 500,00 EUR z 1 000 000,00 EUR w tym miesiącu
            │ Ty: Możesz je zatwierdzić
            └

            Zamówienie 1 (alice), 0,00 EUR, czeka na 1 zatwierdzenie
            ┌
            │ Wysłano je pod zasadą „\*small\* orders” i ta dla niego obowiązuje, jakiekolwiek zasady są teraz
            │ Potrzebuje 3 zatwierdzeń, brakuje 1
            │ Zatwierdzone przez: <@11> / <@12> za <@13> / osoba usunięta, w pojedynkę w nagłym przypadku
            │ Kto jeszcze może zatwierdzić: <@&900>, <@11> / <@15> za <@11>, do <t:1800000500:f> / Nie <@10>, bo to jej lub jego zamówienie / Nie osoby, które już zatwierdziły / Zatwierdzenie wymaga drugiego kroku: wpisania numeru zamówienia
            │ Wygasa: <t:1800172800:f> (<t:1800172800:R>)
            │ Kto może zatwierdzić później: Od <t:1800000500:f>, jeśli nikt nie zdecyduje: <@13>
            │ Kto może zatwierdzić w pojedynkę w nagłym przypadku: <@14>
            │ Limity miesięczne: Zamówienia <@10>: 120,00 EUR z 500,00 EUR w tym miesiącu / Zamówienia <@&901>: 0,00 EUR z 2 000,00 EUR w tym miesiącu / Wszystkie zamówienia: 1 500,00 EUR z 1 000 000,00 EUR w tym miesiącu
            │ Ty: To mogą zrobić tylko osoby zatwierdzające. Kto nimi jest, mówi /pomoc / W nagłym przypadku możesz je zatwierdzić w pojedynkę
            └
        "#]],
    );
}
