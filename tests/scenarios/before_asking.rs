//! What whoever sends a cart should know of the account is told them before anybody is asked to approve, once.

use crate::stage::{Setup, check, freely};
use expect_test::expect;
use sandbox::Sandbox;
use std::time::Duration;

/// How long an answer may take. Only a failing test waits for it.
const PATIENCE: Duration = Duration::from_secs(30);

#[test]
fn the_account_has_as_many_projects_as_it_may_have() {
    check(expect![[r#"
        (ovh's eligibility issues stop no orders)
        (ovh finds eligibility issues: askIncreaseProjectsQuota)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Nobody has been asked yet, and your cart is as it was. First there is something to know about the OVHcloud account. Somebody who can open it in OVHcloud's control panel can settle this:
            - The account has as many projects as it may have (`askIncreaseProjectsQuota`), so OVHcloud may refuse this order. Ask for more in the control panel, by a support ticket that says how many are needed and why
            To go on all the same, send the cart once more with /cart submit
        (ovh has 0 orders)
        alice: /cart show
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: looks at order 1
          bob reads: Order 1 by alice, 0.00 EUR, waits for 1 approval
            1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            Price:
            0.00 EUR with tax
            0.00 EUR without tax
            Asked by:
            @alice
            <t:…:f>
            Expires:
            <t:…:f>
            <t:…:R>
            Who pays: Nobody: at total 0, I confirm the order at OVHcloud after its approval
            Who may approve: @approver
            Reason: new staging area
            Good to know:
            This person has not ordered anything before
            The account has 0 projects
            OVHcloud makes no further project until a higher quota is asked for in its control panel
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            [Approve] [Reject] [Withdraw order]
        alice: /cart add plan:project.2018 name:second
          only alice sees: 1 x Public Cloud project "second". Send it with /cart submit
        alice: /cart submit reason:more
          only alice sees: Order 2 is sent. Its message in the channel shows how it goes
          bot: Order 2 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        dave: /cart add plan:project.2018 name:third
          only dave sees: 1 x Public Cloud project "third". Send it with /cart submit
        dave: /cart submit reason:mine
          only dave sees: Nobody has been asked yet, and your cart is as it was. First there is something to know about the OVHcloud account. Somebody who can open it in OVHcloud's control panel can settle this:
            - The account has as many projects as it may have (`askIncreaseProjectsQuota`), so OVHcloud may refuse this order. Ask for more in the control panel, by a support ticket that says how many are needed and why
            To go on all the same, send the cart once more with /cart submit
    "#]]);
}

/// Nobody knows whether OVHcloud takes such an order. Where the dry run says that it does not, nobody is asked either.
#[test]
fn the_dry_run_refuses_what_stops_no_order_elsewhere() {
    check(expect![[r#"
        (ovh finds eligibility issues: askIncreaseProjectsQuota, somethingNew)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: OVHcloud would refuse this order, so nobody was asked to approve it. Your cart is as it was. OVHcloud wants this done first, by somebody who can open the account in its control panel:
            - Ask for more projects: the account has as many as it may have. OVHcloud's support raises the limit; a support ticket says how many are needed and why
            - Something that this version of the bot does not know. The control panel says what, when a new project is begun there
            Then send the cart again with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: OVHcloud would refuse this order, so nobody was asked to approve it. Your cart is as it was. OVHcloud wants this done first, by somebody who can open the account in its control panel:
            - Ask for more projects: the account has as many as it may have. OVHcloud's support raises the limit; a support ticket says how many are needed and why
            - Something that this version of the bot does not know. The control panel says what, when a new project is begun there
            Then send the cart again with /cart submit
        (ovh has 0 orders)
    "#]]);
}

#[test]
fn ovhcloud_wants_something_that_is_not_known() {
    check(expect![[r#"
        (ovh's eligibility issues stop no orders)
        (ovh finds eligibility issues: somethingNew, <@10>)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Nobody has been asked yet, and your cart is as it was. First there is something to know about the OVHcloud account. Somebody who can open it in OVHcloud's control panel can settle this:
            - OVHcloud wants something that this version of the bot does not know. Begin a new project in the control panel, under Public Cloud: it says there what is to be done
            - OVHcloud wants something that this version of the bot does not know, by the name of `somethingNew`. Begin a new project in the control panel, under Public Cloud: it says there what is to be done
            To go on all the same, send the cart once more with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: looks at order 1
          bob reads: Order 1 by alice, 0.00 EUR, waits for 1 approval
            1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            Price:
            0.00 EUR with tax
            0.00 EUR without tax
            Asked by:
            @alice
            <t:…:f>
            Expires:
            <t:…:f>
            <t:…:R>
            Who pays: Nobody: at total 0, I confirm the order at OVHcloud after its approval
            Who may approve: @approver
            Reason: new staging area
            Good to know:
            This person has not ordered anything before
            The account has 0 projects
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            [Approve] [Reject] [Withdraw order]
    "#]]);
}

#[test]
fn the_account_has_a_discovery_project() {
    check(expect![[r#"
        (project.discovery is ordered in the panel as first)
        (ovh delivers after 0 seconds)
        (order 100000001 is paid in the panel)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Nobody has been asked yet, and your cart is as it was. First there is something to know about the OVHcloud account. Somebody who can open it in OVHcloud's control panel can settle this:
            - The account has a free discovery project. Instead of ordering another project, it can be activated in the control panel, under Public Cloud, which makes a full project of it
            To go on all the same, send the cart once more with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        dave: /cart add plan:project.2018 name:other
          only dave sees: 1 x Public Cloud project "other". Send it with /cart submit
        (ovh's project first is activated)
        dave: /cart submit reason:mine
          only dave sees: Order 2 is sent. Its message in the channel shows how it goes
          bot: Order 2 by dave, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
    "#]]);
}

#[test]
fn whatever_was_not_told_yet_is_told_anew() {
    check(expect![[r#"
        (ovh's eligibility issues stop no orders)
        (ovh finds eligibility issues: askIncreaseProjectsQuota)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Nobody has been asked yet, and your cart is as it was. First there is something to know about the OVHcloud account. Somebody who can open it in OVHcloud's control panel can settle this:
            - The account has as many projects as it may have (`askIncreaseProjectsQuota`), so OVHcloud may refuse this order. Ask for more in the control panel, by a support ticket that says how many are needed and why
            To go on all the same, send the cart once more with /cart submit
        (ovh finds eligibility issues: askIncreaseProjectsQuota, somethingNew)
        alice: /cart submit reason:new staging area
          only alice sees: Nobody has been asked yet, and your cart is as it was. First there is something to know about the OVHcloud account. Somebody who can open it in OVHcloud's control panel can settle this:
            - The account has as many projects as it may have (`askIncreaseProjectsQuota`), so OVHcloud may refuse this order. Ask for more in the control panel, by a support ticket that says how many are needed and why
            - OVHcloud wants something that this version of the bot does not know, by the name of `somethingNew`. Begin a new project in the control panel, under Public Cloud: it says there what is to be done
            To go on all the same, send the cart once more with /cart submit
        (ovh finds eligibility issues: somethingNew)
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh has 0 orders)
    "#]]);
}

#[test]
fn where_ovhcloud_does_not_say_nothing_is_held_up() {
    check(expect![[r#"
        (ovh's eligibility issues stop no orders)
        (ovh finds eligibility issues: askIncreaseProjectsQuota)
        (project.discovery is ordered in the panel as first)
        (ovh delivers after 0 seconds)
        (order 100000001 is paid in the panel)
        (ovh no longer grants GET /cloud/eligibility)
        (ovh no longer grants GET /cloud/project/*)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: looks at order 1
          bob reads: Order 1 by alice, 0.00 EUR, waits for 1 approval
            1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            Price:
            0.00 EUR with tax
            0.00 EUR without tax
            Asked by:
            @alice
            <t:…:f>
            Expires:
            <t:…:f>
            <t:…:R>
            Who pays: Nobody: at total 0, I confirm the order at OVHcloud after its approval
            Who may approve: @approver
            Reason: new staging area
            Good to know:
            This person has not ordered anything before
            The account has 1 project
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            [Approve] [Reject] [Withdraw order]
    "#]]);
}

#[test]
fn each_in_their_own_language() {
    check(expect![[r#"
        (ovh's eligibility issues stop no orders)
        (ovh finds eligibility issues: askIncreaseProjectsQuota, somethingNew)
        (project.discovery is ordered in the panel as first)
        (ovh delivers after 0 seconds)
        (order 100000001 is paid in the panel)
        zofia: /koszyk dodaj plan:project.2018 nazwa:staging
          only zofia sees: 1 x projekt Public Cloud „staging”. Wyślij go: /koszyk wyślij
        zofia: /koszyk wyślij powód:nowe
          only zofia sees: Nikt jeszcze nie został poproszony o zgodę, a Twój koszyk jest bez zmian. Najpierw trzeba coś wiedzieć o koncie OVHcloud. Może to załatwić ktoś, kto ma do niego dostęp w panelu klienta OVHcloud:
            - Konto ma już tyle projektów, ile może mieć (`askIncreaseProjectsQuota`), więc OVHcloud może odrzucić to zamówienie. O więcej można poprosić w panelu klienta, w zgłoszeniu do pomocy technicznej, podając, ile ich potrzeba i dlaczego
            - OVHcloud wymaga czegoś, czego ta wersja bota nie zna, pod nazwą `somethingNew`. W panelu klienta, w części Public Cloud, trzeba zacząć tworzyć nowy projekt: tam widać, co jest do zrobienia
            - Konto ma bezpłatny projekt Discovery. Zamiast zamawiać kolejny projekt, można go aktywować w panelu klienta, w części Public Cloud; stanie się wtedy pełnym projektem
            Aby mimo to kontynuować, wyślij koszyk jeszcze raz: /koszyk wyślij
        zofia: /koszyk wyślij powód:nowe
          only zofia sees: Zamówienie 1 wysłane. Jego wiadomość na kanale pokazuje, co się z nim dzieje
          bot: Zamówienie 1 (zofia), 0,00 EUR, czeka na 1 zatwierdzenie  [Zatwierdź] [Odrzuć] [Wycofaj zamówienie]
        camille: /panier ajouter offre:project.2018 nom:test
          only camille sees: 1 x projet Public Cloud « test ». Envoyez-le avec /panier envoyer
        camille: /panier envoyer motif:nouveau
          only camille sees: Personne n’a encore été sollicité et votre panier est inchangé. Il y a d’abord ceci à savoir sur le compte OVHcloud ; une personne qui y a accès dans l’espace client d’OVHcloud peut le régler :
            - Le compte a atteint sa limite de projets (`askIncreaseProjectsQuota`), donc OVHcloud peut refuser cette commande. Demandez-en plus dans l’espace client, par un ticket au support qui indique combien il en faut et pourquoi
            - OVHcloud demande quelque chose que cette version du bot ne connaît pas, sous le nom de `somethingNew`. Commencez un nouveau projet dans l’espace client, rubrique Public Cloud : il y est dit ce qu’il faut faire
            - Le compte a un projet de découverte gratuit. Au lieu de commander un autre projet, on peut l’activer dans l’espace client, rubrique Public Cloud, ce qui en fait un projet complet
            Pour continuer malgré tout, envoyez le panier encore une fois avec /panier envoyer
        camille: /panier envoyer motif:nouveau
          only camille sees: La commande 2 est envoyée. Son message dans le salon montre où elle en est
          bot: Commande 2 (camille), 0,00 EUR, en attente de 1 approbation  [Approuver] [Refuser] [Retirer la commande]
    "#]]);
}

/// An account with many projects costs a few looks a cart, and none once all of them are known.
#[test]
fn projects_are_read_a_few_at_a_time_and_each_once() {
    let orders = freely(&Setup::usual(), async |sandbox| {
        sandbox.ovh.set(|settings| settings.delivery_s = 0);
        for number in 0..10 {
            let order = sandbox.ovh.order_in_panel("project.2018", &format!("old {number}"));
            assert!(order.is_some_and(|order| sandbox.ovh.pay(order)));
        }
        let mut read = Vec::new();
        for name in ["a", "b", "c", "d"] {
            sandbox.ovh.forget_calls();
            send(sandbox, name).await?;
            let calls = sandbox.ovh.calls().into_iter().map(|call| call.route);
            read.push(calls.filter(|route| route == "/cloud/project/{serviceName}").count());
        }
        assert_eq!(read, [4, 4, 2, 0]);
        Ok(())
    });
    assert_eq!(orders.len(), 4, "there is no discovery project, so none was held up");
}

async fn send(sandbox: &Sandbox, name: &str) -> Result<(), String> {
    let add = format!("/cart add plan:project.2018 name:{name}");
    for text in [add.as_str(), "/cart submit reason:new staging area"] {
        let alice = sandbox.discord.person("alice").map_err(|refused| refused.to_string())?;
        let deed = alice.types(text).map_err(|refused| refused.to_string())?;
        sandbox.discord.settled(deed, PATIENCE).await.map_err(|late| late.to_string())?;
    }
    Ok(())
}
