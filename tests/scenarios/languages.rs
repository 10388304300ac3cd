//! People read their own language.

use crate::stage::check;
use expect_test::expect;

#[test]
fn a_polish_speaker() {
    check(expect![[r#"
        (project.2018 costs 12.50 from now on)
        zofia: /koszyk dodaj plan:project.2018 nazwa:żółw
          only zofia sees: 1 x projekt Public Cloud „żółw”. Wyślij go: /koszyk wyślij
        zofia: /koszyk pokaż
          only zofia sees: 1 x projekt Public Cloud „żółw”. Wyślij go: /koszyk wyślij
        zofia: /koszyk wyślij powód:nowe środowisko
          only zofia sees: Zamówienie 1 wysłane. Jego wiadomość na kanale pokazuje, co się z nim dzieje
          bot: Zamówienie 1 (zofia), 15,00 EUR, czeka na 1 zatwierdzenie  [Zatwierdź] [Odrzuć] [Wycofaj zamówienie]
        bob: looks at order 1
          bob reads: Zamówienie 1 (zofia), 15,00 EUR, czeka na 1 zatwierdzenie
            1 x projekt Public Cloud `project.2018` „żółw”: 12,50 EUR
            Cena:
            15,00 EUR z podatkiem
            12,50 EUR bez podatku
            Zamawia:
            @zofia
            <t:…:f>
            Wygasa:
            <t:…:f>
            <t:…:R>
            Kto płaci: Człowiek przez prywatny link do płatności
            Kto może zatwierdzić: @approver
            Powód: nowe środowisko
            Warto wiedzieć:
            Ta osoba jeszcze nic nie zamówiła
            Konto ma 0 projektów
            Umowy zawierane przez zamówienie:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            [Zatwierdź] [Odrzuć] [Wycofaj zamówienie]
        bob: clicks Zatwierdź on order 1
          bot: Zamówienie 1 zatwierdzone przez: bob
          bot: Zamówienie 1 jest złożone: zamówienie OVHcloud 100000001  [Link do płatności]
          zofia gets a direct message: Twoje zamówienie 1 jest złożone: zamówienie OVHcloud 100000001. Otwórz i potwierdź zamówienie w ciągu 24 godzin, także przy kwocie 0, inaczej OVHcloud je anuluje  [Link do płatności]
        zofia: clicks Link do płatności on order 1
          only zofia sees: Zamówienie 1 to zamówienie OVHcloud 100000001. Otwórz i potwierdź zamówienie w ciągu 24 godzin od jego złożenia, także przy kwocie 0, inaczej OVHcloud je anuluje  [Otwórz w OVHcloud -> https://www.ovh.invalid/...]
        zofia: /zamówienie lista
          only zofia sees: Zamówienia
            - Zamówienie 1 jest złożone: zamówienie OVHcloud 100000001 (<t:…:R>)
        zofia: /pomoc
          only zofia sees: Jak się zamawia
            1. Włóż projekty do koszyka: /koszyk dodaj; widzisz go tylko Ty.
            2. Wyślij koszyk: /koszyk wyślij. Pytam OVHcloud o cenę i publikuję zamówienie na kanale.
            3. Osoby zatwierdzające klikają Zatwierdź albo Odrzuć. Zgoda dotyczy dokładnie tej zawartości i tej ceny.
            4. Składam zamówienie w OVHcloud, jeden raz. Jego wiadomość mówi, kto płaci; przy kwocie 0 sam je potwierdzam.
            5. Gdy płaci człowiek: otwórz link do płatności i potwierdź w ciągu 24 godzin, inaczej OVHcloud anuluje zamówienie.
            Dopóki zamówienie czeka, osoba zamawiająca może je wycofać, a osoba, która je zatwierdziła, może to cofnąć. Jeśli zasady tego chcą, Zatwierdź pyta o numer zamówienia, a niektórzy mogą zatwierdzić w pojedynkę, z powodem, który przeczytają wszyscy.
            **Polecenia**
            `/koszyk dodaj` Włóż do koszyka projekt Public Cloud
            `/koszyk kupon` Podaj kod kuponu do pozycji koszyka, w prywatnym formularzu
            `/koszyk pokaż` Zobacz, co jest w koszyku
            `/koszyk zmień` Zmień nazwę lub liczbę w pozycji koszyka
            `/koszyk usuń` Wyjmij pozycję z koszyka
            `/koszyk wyczyść` Opróżnij koszyk
            `/koszyk wyślij` Wyślij koszyk do zatwierdzenia
            `/zamówienie lista` Zobacz otwarte i najnowsze zamówienia
            `/zamówienie pokaż` Zobacz jedno zamówienie ze wszystkimi szczegółami
            `/zamówienie ponownie` Włóż do koszyka jeszcze raz to, co kupuje zamówienie, bez kuponów
            `/zamówienie anuluj` Wycofaj zamówienie, które nie zostało jeszcze złożone
            `/zamówienie odstąp` Skorzystaj z prawa odstąpienia od złożonego zamówienia, jeśli przysługuje
            `/zasady pokaż` Zobacz zasady w słowach i wykorzystanie limitów
            `/zasady wyjaśnij` Zobacz, kto jeszcze może zatwierdzić zamówienie, czego brakuje i dlaczego nie Ty
            `/zasady przekaż` Przekaż komuś na czas swoje prawo zatwierdzania
            `/zasady odbierz` Odbierz swoje prawo zatwierdzania
            `/katalog` Zobacz, co oferuje OVHcloud i ile to kosztuje
            `/konto` Sprawdź, czy konto OVHcloud jest gotowe, jego projekty i metodę płatności
            `/wydatki` Zobacz wydatki zespołu: osoby, projekty, stan. Może każdy; odpowiedź widzisz tylko Ty
            `/pomoc` Jak się zamawia i wszystkie polecenia
            `/audyt eksport` Dostań audyt z wybranych dni jako plik, jeśli wolno Ci go mieć
            `/prywatność` Co o Tobie przechowuję, jak długo i jak to usunąć
            Kto może zatwierdzić:
            @approver
            Nikt nie zatwierdza własnego zamówienia
    "#]]);
}

#[test]
fn a_french_speaker() {
    check(expect![[r#"
        (project.2018 costs 1234.5 from now on)
        (the bot stops and starts again)
        camille: /panier ajouter offre:project.2018 nom:préproduction
          only camille sees: 1 x projet Public Cloud « préproduction ». Envoyez-le avec /panier envoyer
        camille: /catalogue
          only camille sees: Ce que propose OVHcloud
            **publiccloud-project** `project.discovery` : 0,00 EUR pour 1 mois, de 1 à 20 par ligne
            **projet Public Cloud** `project.2018` : 1 234,50 EUR pour 1 mois, de 1 à 20 par ligne
            - publiccloud-certification `certification.hds.2018` : 0,00 EUR pour 1 mois
            Les prix sont hors taxes. /panier ajouter met une offre dans votre panier
        camille: /panier envoyer motif:nouvelle équipe
          only camille sees: La commande 1 est envoyée. Son message dans le salon montre où elle en est
          bot: Commande 1 (camille), 1 481,40 EUR, en attente de 1 approbation  [Approuver] [Refuser] [Retirer la commande]
        bob: looks at order 1
          bob reads: Commande 1 (camille), 1 481,40 EUR, en attente de 1 approbation
            1 x projet Public Cloud `project.2018` « préproduction » : 1 234,50 EUR
            Prix:
            1 481,40 EUR TTC
            1 234,50 EUR HT
            Demandée par:
            @camille
            <t:…:f>
            Expire:
            <t:…:f>
            <t:…:R>
            Qui paie: Une personne, par le lien de paiement privé
            Qui peut approuver: @approver
            Motif: nouvelle équipe
            Bon à savoir:
            Cette personne n’a encore rien commandé
            Le compte a 0 projet
            Contrats conclus en commandant:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            [Approuver] [Refuser] [Retirer la commande]
        bob: clicks Approuver on order 1
          bot: Commande 1 approuvée par bob
          bot: La commande 1 est passée : commande OVHcloud 100000001  [Lien de paiement]
          camille gets a direct message: Votre commande 1 est passée : commande OVHcloud 100000001. Ouvrez et confirmez la commande sous 24 heures, même si le total est de 0, sinon OVHcloud l’annule  [Lien de paiement]
        camille: clicks Lien de paiement on order 1
          only camille sees: La commande 1 est la commande OVHcloud 100000001. Ouvrez et confirmez la commande dans les 24 heures après qu’elle a été passée, même si le total est de 0, sinon OVHcloud l’annule  [Ouvrir chez OVHcloud -> https://www.ovh.invalid/...]
        camille: /cart submit reason:encore
          only camille sees: Votre panier est vide. Mettez-y un projet avec /panier ajouter
    "#]]);
}

#[test]
fn each_in_their_own() {
    check(expect![[r#"
        zofia: /cart add plan:project.2018 name:staging
          only zofia sees: 1 x projekt Public Cloud „staging”. Wyślij go: /koszyk wyślij
        zofia: /cart submit reason:new
          only zofia sees: Zamówienie 1 wysłane. Jego wiadomość na kanale pokazuje, co się z nim dzieje
          bot: Zamówienie 1 (zofia), 0,00 EUR, czeka na 1 zatwierdzenie  [Zatwierdź] [Odrzuć] [Wycofaj zamówienie]
        zofia: clicks Zatwierdź on order 1
          only zofia sees: To mogą zrobić tylko osoby zatwierdzające. Kto nimi jest, mówi /pomoc, a dlaczego nie Ty: /zasady wyjaśnij
        camille: clicks Zatwierdź on order 1
          only camille sees: Seuls les approbateurs peuvent le faire. /aide dit qui ils sont, et /règles expliquer pourquoi pas vous
        dave: clicks Zatwierdź on order 1
          only dave sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
    "#]]);
}
