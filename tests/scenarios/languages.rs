//! People read their own language.

use crate::stage::check;
use expect_test::expect;

#[test]
fn a_polish_speaker() {
    check(expect![[r#"
        zofia: /koszyk dodaj plan:project.2018 nazwa:żółw
        zofia: /koszyk pokaż
        zofia: /koszyk wyślij powód:nowe środowisko
        bob: looks at order 1
        bob: clicks Zatwierdź on order 1
        zofia: clicks Link do płatności on order 1
        zofia: /zamówienie lista
        zofia: /pomoc
    "#]]);
}

#[test]
fn a_french_speaker() {
    check(expect![[r#"
        (project.2018 costs 1234.5 from now on)
        (the bot stops and starts again)
        camille: /panier ajouter offre:project.2018 nom:préproduction
        camille: /catalogue
        camille: /panier envoyer motif:nouvelle équipe
        bob: looks at order 1
        bob: clicks Approuver on order 1
        camille: clicks Lien de paiement on order 1
        camille: /cart submit reason:encore
    "#]]);
}

#[test]
fn each_in_their_own() {
    check(expect![[r#"
        zofia: /cart add plan:project.2018 name:staging
        zofia: /cart submit reason:new
        zofia: clicks Zatwierdź on order 1
        camille: clicks Zatwierdź on order 1
        dave: clicks Zatwierdź on order 1
    "#]]);
}
