//! Texts that people should not send.

use crate::stage::check;
use expect_test::expect;

#[test]
fn names() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart add plan:project.2018 name:staging
          only alice sees: Another line of your cart has this plan and the name "staging". Choose another name, or change the quantity with /cart edit
        alice: forces /cart add plan:project.2018 name:"   "
          only alice sees: A project name needs at least one visible character
        alice: forces /cart add plan:project.2018 name:"a\u0007b"
          only alice sees: A project name has no line breaks and no invisible characters. Type it again instead of pasting it
        alice: forces /cart add plan:project.2018 name:"a\u202eb"
          only alice sees: A project name has no line breaks and no invisible characters. Type it again instead of pasting it
        alice: forces /cart add plan:project.2018 name:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
          only alice sees: A project name has at most 64 characters, this one has 300. Choose a shorter one
        alice: /cart add plan:project.2018 name:**bold** <@1> @everyone [x](https://evil.invalid/y) `code` ||spoiler||
          only alice sees: A project name has at most 64 characters, this one has 70. Choose a shorter one
        alice: /cart submit reason:# big @here <t:0:R> https://evil.invalid/z
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
            Reason: \# big \@here \<t:…:R> <https://evil.invalid/...>
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
fn quantities() {
    check(expect![[r#"
        alice: forces /cart add plan:project.2018 name:a quantity:0
          only alice sees: The quantity must be from 1 to 20. For more, add another line
        alice: forces /cart add plan:project.2018 name:a quantity:-1
          only alice sees: The quantity must be from 1 to 20. For more, add another line
        alice: forces /cart add plan:project.2018 name:a quantity:9007199254740991
          only alice sees: The quantity must be from 1 to 20. For more, add another line
        alice: forces /cart add plan:project.2018 name:a quantity:"two"
          only alice sees: I could not read this. Update your Discord app and try again; if it stays, tell whoever runs me
        alice: forces /cart add plan:project.2018 name:7
          only alice sees: I could not read this. Update your Discord app and try again; if it stays, tell whoever runs me
        alice: /cart show
          only alice sees: Your cart is empty. Put a project into it with /cart add
    "#]]);
}

#[test]
fn plans_and_options() {
    check(expect![[r#"
        alice: /cart add plan:project.2017 name:a
          only alice sees: OVHcloud does not offer this plan. It offers: `project.discovery`, `project.2018`
        alice: /cart add plan:project.2018 name:a options:gold
          only alice sees: OVHcloud does not offer this option with this plan. It offers: `certification.hds.2018`
        alice: /cart add plan:project.2018 name:a options:certification.hds.2018, certification.hds.2018
          only alice sees: 1 x Public Cloud project "a", with `certification.hds.2018`. Send it with /cart submit
        alice: /cart show
          only alice sees: 1 x Public Cloud project "a", with `certification.hds.2018`. Send it with /cart submit
    "#]]);
}

#[test]
fn reasons() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: forces /cart submit reason:"  "
          only alice sees: This text must have from 1 to 300 characters. Write it again, shorter or longer
        alice: forces /cart submit reason:yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy
          only alice sees: This text must have from 1 to 300 characters. Write it again, shorter or longer
        alice: forces /cart submit reason:ok cost_centre:zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz
          only alice sees: This text must have from 1 to 60 characters. Write it again, shorter or longer
        alice: forces /cart submit
          only alice sees: This text must have from 1 to 300 characters. Write it again, shorter or longer
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn lines_and_orders() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: forces /cart edit line:0 name:x
          only alice sees: There is no line 0. Your cart has 1 line, see /cart show
        alice: forces /cart remove line:-5
          only alice sees: There is no line -5. Your cart has 1 line, see /cart show
        alice: forces /order show order:0
          only alice sees: There is no order 0. See /order list
        alice: forces /order show order:99999999999
          only alice sees: There is no order 99999999999. See /order list
        alice: /order show order:7
          only alice sees: There is no order 7. See /order list
    "#]]);
}
