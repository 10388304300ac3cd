//! Whoever may pay an order is reminded too: people directly, roles in the channel, and nobody twice.

use crate::stage::{Setup, check_with};
use expect_test::expect;

#[test]
fn people_are_reminded_each_in_their_language() {
    check_with(
        &by_link().with("link.people", "{alice},{camille},{dave}"),
        expect![[r#"
            (ovh delivers after 30 hours)
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (the log says: event="progressed")
            camille: clicks Payment link on order 1
              only camille sees: La commande 1 est la commande OVHcloud 100000001. Ouvrez et confirmez la commande avant le <t:…:f>, même si le total est de 0, sinon OVHcloud l’annule  [Ouvrir chez OVHcloud -> https://www.ovh.invalid/...]
            (ovh's clock goes forward 19 hours)
              alice gets a direct message: Your order 1 waits for payment: OVHcloud order 100000001 is to be opened and confirmed by <t:…:f> (<t:…:R>), also at total 0; after that OVHcloud may cancel it  [Payment link]
              camille gets a direct message: La commande 1 de alice attend son paiement : la commande OVHcloud 100000001 est à ouvrir et à confirmer avant le <t:…:f> (<t:…:R>), même si le total est de 0 ; passé cette date, OVHcloud peut l’annuler  [Lien de paiement]
              dave gets a direct message: Order 1 by alice waits for payment: OVHcloud order 100000001 is to be opened and confirmed by <t:…:f> (<t:…:R>), also at total 0; after that OVHcloud may cancel it  [Payment link]
            dave: clicks Payment link in the direct message
              only dave sees: Order 1 is OVHcloud order 100000001. Open and confirm it by <t:…:f>, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
            camille: clicks Lien de paiement in the direct message
              only camille sees: La commande 1 est la commande OVHcloud 100000001. Ouvrez et confirmez la commande avant le <t:…:f>, même si le total est de 0, sinon OVHcloud l’annule  [Ouvrir chez OVHcloud -> https://www.ovh.invalid/...]
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            dave: clicks Payment link in the direct message
              only dave sees: This order is paid, so there is nothing left to pay. Its message shows how it goes on
        "#]],
    );
}

#[test]
fn a_role_is_reminded_in_the_channel_and_so_is_who_takes_no_direct_messages() {
    let rules = "[link]\nroles = [\"{approver}\"]\npeople = [\"{dave}\", \"{camille}\"]\n";
    check_with(
        &by_link().file(rules).payer("{dave}").payer("{camille}").refused("POST /channels/{channel_id}/messages 403"),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            (dave takes no direct messages)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh's clock goes forward 19 hours)
              bot (pings dave, approver): @approver @dave Order 1 by alice waits for payment: OVHcloud order 100000001 is to be opened and confirmed by <t:…:f> (<t:…:R>), also at total 0; after that OVHcloud may cancel it  [Payment link]
              alice gets a direct message: Your order 1 waits for payment: OVHcloud order 100000001 is to be opened and confirmed by <t:…:f> (<t:…:R>), also at total 0; after that OVHcloud may cancel it  [Payment link]
              camille gets a direct message: Order 1 by alice waits for payment: OVHcloud order 100000001 is to be opened and confirmed by <t:…:f> (<t:…:R>), also at total 0; after that OVHcloud may cancel it  [Payment link]
            dave: clicks Payment link on order 1
              only dave sees: Order 1 is OVHcloud order 100000001. Open and confirm it by <t:…:f>, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
        "#]],
    );
}

/// Camille has got hers and dave's is on its way when the bot dies: nobody gets a second one.
#[test]
fn the_bot_is_killed_while_it_reminds_them() {
    check_with(
        &by_link().with("link.people", "{camille},{dave},{bob}"),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (discord delays the next POST /channels/{channel_id}/messages)
            (ovh's clock goes forward 19 hours)
            (discord is waited for)
            (discord delays the next POST /channels/{channel_id}/messages)
            (discord goes on)
              alice gets a direct message: Your order 1 waits for payment: OVHcloud order 100000001 is to be opened and confirmed by <t:…:f> (<t:…:R>), also at total 0; after that OVHcloud may cancel it  [Payment link]
            (discord is waited for)
            (discord delays the next POST /channels/{channel_id}/messages)
            (discord goes on)
              camille gets a direct message: Order 1 by alice waits for payment: OVHcloud order 100000001 is to be opened and confirmed by <t:…:f> (<t:…:R>), also at total 0; after that OVHcloud may cancel it  [Payment link]
            (discord is waited for)
            (the bot is killed)
            (discord goes on)
              dave gets a direct message: Order 1 by alice waits for payment: OVHcloud order 100000001 is to be opened and confirmed by <t:…:f> (<t:…:R>), also at total 0; after that OVHcloud may cancel it  [Payment link]
            (the bot starts)
              bob gets a direct message: Order 1 by alice waits for payment: OVHcloud order 100000001 is to be opened and confirmed by <t:…:f> (<t:…:R>), also at total 0; after that OVHcloud may cancel it  [Payment link]
        "#]],
    );
}

/// It was paid while the reminders were on their way: whoever has none yet gets none.
#[test]
fn nobody_is_reminded_of_what_is_paid_by_then() {
    check_with(
        &by_link().with("link.people", "{dave}"),
        expect![[r#"
            (ovh delivers after 30 hours)
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (discord delays the next POST /channels/{channel_id}/messages)
            (ovh's clock goes forward 19 hours)
            (discord is waited for)
            (the log says: whoever pays is reminded)
            (order 100000001 is paid in the panel)
            (the log says: event="progressed")
            (discord goes on)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
              alice gets a direct message: Your order 1 waits for payment: OVHcloud order 100000001 is to be opened and confirmed by <t:…:f> (<t:…:R>), also at total 0; after that OVHcloud may cancel it  [Payment link]
        "#]],
    );
}

/// A person pays, and what waits for payment is looked at every second.
fn by_link() -> Setup {
    Setup::usual().following().with("settle.quiet", "4s")
}
