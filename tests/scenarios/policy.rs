//! The operator's rules: which one an order falls under, what it asks, and how people are told.

use crate::stage::{Setup, check, check_with};
use expect_test::expect;

/// Orders of approvers go to carol and dave together, all others to the approvers.
const TWO_RULES: &str = r#"
[[rule]]
name = "orders of approvers"
requesters = ["{approver}"]
approvals = 2
people = ["{carol}", "{dave}", "{bob}"]

[[rule]]
name = "all others"
pay_people = ["{dave}"]
"#;

#[test]
fn without_rules_there_is_one() {
    check(expect![[r#"
        dave: /policy show
          only dave sees: Who approves what
            - For every order
            - 1 approval, by one of: @approver
            - Whoever asks for it may not be one of them
            - Waits 3 days for a decision, with a reminder 12 hours before the end
            - Approvals hold for 3 days; if the order is not placed by then, they are asked for again
            Who pays: Orders are paid by a person, by the private payment link. At total 0, I confirm an order at OVHcloud myself as soon as it is placed.
        camille: /règles voir
          only camille sees: Qui approuve quoi
            - Pour toute commande
            - 1 approbation, par l’un de : @approver
            - Qui demande la commande ne peut pas en faire partie
            - Attend une décision pendant 3 jours, avec un rappel 12 heures avant la fin
            - Les approbations valent 3 jours ; si la commande n’est pas passée d’ici là, elles sont redemandées
            Qui paie: Les commandes sont payées par une personne, par le lien de paiement privé. Quand le total est de 0, je confirme moi-même la commande chez OVHcloud dès qu’elle est passée.
    "#]]);
}

#[test]
fn rules_are_shown_in_words() {
    let rules = r#"
[[rule]]
name = "free *projects*"
up_to = "0.00 EUR"
plans = ["project.2018"]
automatic = true

[[rule]]
name = "small orders"
up_to = "100.00 EUR"
requesters = ["{approver}"]
expires = "36h"

[[rule]]
name = "large orders"
approvals = 2
typed = true
remind = "never"
valid = "90m"
escalate_after = "24h"
escalate_people = ["{carol}"]
alone_people = ["{dave}"]
pay_people = ["{alice}"]

[[cap]]
per = "person"
month = "500.00 EUR"

[[cap]]
per = "role"
role = "{approver}"
month = "2000.00 EUR"

[[cap]]
per = "everybody"
month = "5000.00 EUR"
"#;
    check_with(
        &Setup::usual().file(rules),
        expect![[r#"
            alice: /policy show
              only alice sees: Who approves what
                The first rule that fits an order holds, and the order keeps it as it was when it was sent.
                **1. free \*projects\***
                - For orders up to 0.00 EUR with tax, of `project.2018` only
                - Approved as it is sent. If its price changes, one of these approves it: @approver
                - Whoever asks for it may not be one of them
                - Waits 3 days for a decision, with a reminder 12 hours before the end
                - Approvals hold for 3 days; if the order is not placed by then, they are asked for again
                **2. small orders**
                - For orders up to 100.00 EUR with tax, asked for by @approver
                - 1 approval, by one of: @approver
                - Whoever asks for it may not be one of them
                - Waits 1 day 12 hours for a decision, with a reminder 12 hours before the end
                - Approvals hold for 3 days; if the order is not placed by then, they are asked for again
                **3. large orders**
                - For every order
                - 2 approvals, each by another one of: @approver
                - Whoever asks for it may not be one of them
                - Approving takes a second step: typing the order's number
                - Waits 3 days for a decision
                - After 1 day without a decision these may approve, too: @carol
                - Approvals hold for 1 hour 30 minutes; if the order is not placed by then, they are asked for again
                - In an emergency one of these approves alone, with a reason that everybody reads: @dave
                - The payment link is also for @alice
                Monthly caps:
                Your orders: 0.00 EUR of 500.00 EUR this month
                Orders of @approver: 0.00 EUR of 2,000.00 EUR this month
                All orders: 0.00 EUR of 5,000.00 EUR this month
                Who pays: Orders are paid by a person, by the private payment link. At total 0, I confirm an order at OVHcloud myself as soon as it is placed.
        "#]],
    );
}

#[test]
fn two_approvals_by_two_people() {
    let rules =
        "[[rule]]\nname = \"every order\"\napprovals = 2\nescalate_after = \"24h\"\nescalate_people = [\"{dave}\"]\n";
    check_with(
        &Setup::usual().file(rules),
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 2 approvals  [Approve] [Reject] [Withdraw order]
            alice: /policy explain order:1
              only alice sees: Order 1 by alice, 0.00 EUR, waits for 2 approvals
                It was sent under the rule "every order", and that holds for it whatever the rules are now
                It needs 2 approvals, and 2 are missing
                Who may still approve:
                @approver
                Not @alice, who asked for it
                Expires: <t:…:f> (<t:…:R>)
                Who may approve later: From <t:…:f> on, if nobody has decided: @dave
                You: Only approvers may do this. /help says who they are
            bob: /policy explain order:1
              only bob sees: Order 1 by alice, 0.00 EUR, waits for 2 approvals
                It was sent under the rule "every order", and that holds for it whatever the rules are now
                It needs 2 approvals, and 2 are missing
                Who may still approve:
                @approver
                Not @alice, who asked for it
                Expires: <t:…:f> (<t:…:R>)
                Who may approve later: From <t:…:f> on, if nobody has decided: @dave
                You: You may approve it
            bob: clicks Approve on order 1
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Take back approval] [Withdraw order]
            bob: clicks Approve on order 1
              only bob sees: You have approved this order already. It waits for somebody else
            bob: /policy explain order:1
              only bob sees: Order 1 by alice, 0.00 EUR, waits for 1 approval
                It was sent under the rule "every order", and that holds for it whatever the rules are now
                It needs 2 approvals, and 1 is missing
                Approved by: @bob
                Who may still approve:
                @approver
                Not @alice, who asked for it
                Not those who have approved it already
                Expires: <t:…:f> (<t:…:R>)
                Who may approve later: From <t:…:f> on, if nobody has decided: @dave
                You: You have approved this order already. It waits for somebody else
                What you last tried with it was refused: <t:…:f>: You have approved this order already. It waits for somebody else
            dave: clicks Approve on order 1
              only dave sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
            dave: /policy explain order:1
              only dave sees: Order 1 by alice, 0.00 EUR, waits for 1 approval
                It was sent under the rule "every order", and that holds for it whatever the rules are now
                It needs 2 approvals, and 1 is missing
                Approved by: @bob
                Who may still approve:
                @approver
                Not @alice, who asked for it
                Not those who have approved it already
                Expires: <t:…:f> (<t:…:R>)
                Who may approve later: From <t:…:f> on, if nobody has decided: @dave
                You: Only approvers may do this. /help says who they are
                What you last tried with it was refused: <t:…:f>: Only approvers may do this. /help says who they are
            (ovh has 0 orders and saw 0 checkouts)
            carol: clicks Approve on order 1
              bot: Order 1 approved by bob and carol
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            bob: /policy explain order:1
              only bob sees: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
                It was sent under the rule "every order", and that holds for it whatever the rules are now
                It has all it needs: 2 approvals
                Approved by:
                @bob
                @carol
                You: Somebody has decided about this order already. Its message shows who
                What you last tried with it was refused: <t:…:f>: You have approved this order already. It waits for somebody else
            bob: /policy explain order:2
              only bob sees: There is no order 2. See /order list
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn the_requesters_role_chooses_the_rule() {
    check_with(
        &Setup::usual().file(TWO_RULES).payer("{dave}"),
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
            dave: clicks Payment link on order 1
              only dave sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
            bob: /cart add plan:project.2018 name:mine
              only bob sees: 1 x Public Cloud project "mine". Send it with /cart submit
            bob: /cart submit reason:for myself
              only bob sees: Order 2 is sent. Its message in the channel shows how it goes
              bot: Order 2 by bob, 15.00 EUR, waits for 2 approvals  [Approve] [Reject] [Withdraw order]
            bob: /policy explain order:2
              only bob sees: Order 2 by bob, 15.00 EUR, waits for 2 approvals
                It was sent under the rule "orders of approvers", and that holds for it whatever the rules are now
                It needs 2 approvals, and 2 are missing
                Who may still approve:
                @carol, @dave, @bob
                Not @bob, who asked for it
                Expires: <t:…:f> (<t:…:R>)
                You: Nobody approves their own order here. Ask another approver
            carol: clicks Approve on order 2
              bot: Order 2 by bob, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Take back approval] [Withdraw order]
            bob: clicks Approve on order 2
              only bob sees: Nobody approves their own order here. Ask another approver
            dave: clicks Approve on order 2
              bot: Order 2 approved by carol and dave
              bot: Order 2 is placed: OVHcloud order 100000002  [Payment link]
              bob gets a direct message: Your order 2 is placed: OVHcloud order 100000002. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh has 2 orders and saw 2 checkouts)
        "#]],
    );
}

#[test]
fn what_is_cheap_needs_nobody() {
    let rules = "[[rule]]\nname = \"free\"\nup_to = \"0.00 EUR\"\nautomatic = true\n[[rule]]\nname = \"the rest\"\n";
    check_with(
        &Setup::usual().file(rules),
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 is approved by the rules, nobody has to decide
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            alice: /policy explain order:1
              only alice sees: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
                It was sent under the rule "free", and that holds for it whatever the rules are now
                It needs no approval
                You: Only approvers may do this. /help says who they are
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:second
              only alice sees: 1 x Public Cloud project "second". Send it with /cart submit
            alice: /cart submit reason:another
              only alice sees: Order 2 is sent. Its message in the channel shows how it goes
              bot: Order 2 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            alice: /policy explain order:2
              only alice sees: Order 2 by alice, 15.00 EUR, waits for 1 approval
                It was sent under the rule "the rest", and that holds for it whatever the rules are now
                It needs 1 approval, and 1 is missing
                Who may still approve:
                @approver
                Not @alice, who asked for it
                Expires: <t:…:f> (<t:…:R>)
                You: Only approvers may do this. /help says who they are
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}
