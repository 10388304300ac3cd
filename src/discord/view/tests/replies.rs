//! What one person sees: cart, catalogue, lists, help, forms, links.

use super::facts::{catalogue, line, option, policy, sheet};
use super::screen::{show, size, text};
use crate::desk::Link;
use crate::discord::view::{
    CODE_INPUT, CONFIRM_INPUT, REASON_INPUT, alone_form, approve_form, cart, catalogue as catalogue_view, help, link,
    orders, payment_notice, reject_form, voucher_form, waive_form,
};
use crate::discord::words::Lang;
use crate::journal::PaymentLink;
use crate::order::{Cart, Catalogue, HeldFor, OrderId, OrderNumber, PlanCode, Stage, Version};
use expect_test::expect;
use jiff::Timestamp;
use serde_json::Value;

fn cart_of(names: &[&str]) -> Cart {
    let mut cart = Cart::default();
    cart.lines = (0..).zip(names).map(|(id, name)| line(id, name)).collect();
    cart
}

#[test]
fn a_cart_of_one_line_is_one_sentence_and_the_next_step() {
    expect![[r#"
        1 x Public Cloud project "staging". Send it with /cart submit
    "#]]
    .assert_eq(&show(&cart(Lang::En, &cart_of(&["staging"]), &catalogue())));
    expect![[r#"
        Your cart is empty. Put a project into it with /cart add
    "#]]
    .assert_eq(&show(&cart(Lang::En, &cart_of(&[]), &catalogue())));
}

#[test]
fn several_lines_are_numbered_and_a_voucher_is_masked() {
    let mut filled = cart_of(&["staging", "`prod`", "old"]);
    filled.lines[0].voucher = true;
    filled.lines[0].options = vec![option("certification.hds.2018")];
    filled.lines[2].plan = PlanCode("project.1999".to_owned());
    expect![[r#"
        1. 1 x Public Cloud project "staging", with `certification.hds.2018`, voucher ••••••
        2. 1 x Public Cloud project "\`prod\`"
        3. 1 x `project.1999` "old"
        Send it with /cart submit
    "#]]
    .assert_eq(&show(&cart(Lang::En, &filled, &catalogue())));
}

#[test]
fn the_catalogue() {
    expect![[r#"

        ┌ What OVHcloud offers
        │ **Public Cloud project** `project.2018`: 0.00 EUR for 1 month, 1 to 5 per line
        │ - HDS certification `certification.hds.2018`: 10.00 EUR for 1 month
        │ - PCI DSS certification `certification.pci.2018`: 10.00 EUR for 1 month, one of its kind is required
        │ **A \*bold\* \@everyone project** `project.odd`: 0.00 EUR for 1 month, 1 to 5 per line
        │
        │ Prices are without tax. /cart add puts a plan into your cart
        └
    "#]]
    .assert_eq(&show(&catalogue_view(Lang::En, &catalogue())));
    expect![[r#"
        OVHcloud offers nothing to this account right now. Try again later
    "#]]
    .assert_eq(&show(&catalogue_view(Lang::En, &Catalogue::default())));
}

#[test]
fn the_list_of_orders() {
    let sheets = [sheet(Stage::Pending), sheet(Stage::Held(HeldFor::NotSent))];
    expect![[r#"

        ┌ Orders
        │ - Order 1 by alice, 0.00 EUR, waits for 1 approval (<t:1800000000:R>)
        │ - Order 1 is on hold, nothing was ordered. I could not reach OVHcloud. Try again in a few minutes (<t:1800000000:R>)
        └
    "#]].assert_eq(&show(&orders(Lang::En, &sheets)));
    expect![[r#"
        There are no orders yet. Begin with /cart add
    "#]]
    .assert_eq(&show(&orders(Lang::En, &[])));
}

#[test]
fn the_help_page() {
    expect![[r#"

        ┌ How to order
        │ 1. Put projects into your cart with /cart add; only you see it.
        │ 2. Send it with /cart submit. I ask OVHcloud for the price and post the order in the channel.
        │ 3. Approvers press Approve or Reject. An approval holds for exactly this content at this price.
        │ 4. I place the order with OVHcloud, once. Its message says who pays it; at total 0, I confirm it myself.
        │ 5. Where a person pays: open the payment link and confirm within 24 hours, or OVHcloud cancels the order.
        │
        │ While an order waits, whoever asked for it can withdraw it, and whoever approved it can take that back. Where the rules want it, Approve asks for the order's number, and a few may approve alone, with a reason that everybody reads.
        │
        │ **Commands**
        │ `/cart add` Put a Public Cloud project into your cart
        │ `/cart voucher` Give a voucher code for a line of your cart, in a private form
        │ `/cart show` See what is in your cart
        │ `/cart edit` Change the name or the quantity of a line
        │ `/cart remove` Take a line out of your cart
        │ `/cart clear` Empty your cart
        │ `/cart submit` Send your cart for approval
        │ `/order list` See the open and the newest orders
        │ `/order show` See one order with everything about it
        │ `/order again` Put what an order buys into your cart once more, without vouchers
        │ `/order cancel` Take back an order that is not placed yet
        │ `/order retract` Use the right of withdrawal for a placed order, where there is one
        │ `/policy show` See the rules in words, and how much of the caps is used
        │ `/policy explain` See who may still approve an order, what is missing, and why you may not
        │ `/policy delegate` Hand your right to approve to somebody for a time
        │ `/policy reclaim` Take your right to approve back
        │ `/catalog` See what OVHcloud offers and what it costs
        │ `/account` See whether the OVHcloud account is ready, its projects, and how it pays
        │ `/spend` See what this team spends, by person, project and status. Everybody may; only you see it
        │ `/help` How ordering works, and every command
        │ `/audit export` Get the audit of some days as a file, if you may
        │ `/privacy` What I keep about you, for how long, and how to have it erased
        │ Who may approve: <@&900>, <@11> / Nobody approves their own order
        └
    "#]]
    .assert_eq(&show(&help(Lang::En, &policy())));
}

#[test]
fn the_link_is_a_button_where_it_fits_and_text_where_not() {
    let placed = sheet(Stage::Placed { number: OrderNumber(123_456) });
    let shown = |link_to_show: &Link| show(&link(Lang::En, &placed.order, link_to_show, Timestamp::UNIX_EPOCH));
    expect![[r#"
        Order 1 is OVHcloud order 123456. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order
        [Open at OVHcloud] https://www.ovh.com/o
    "#]].assert_eq(&shown(&Link::Show(PaymentLink::new("https://www.ovh.com/o".to_owned()))));
    expect![[r#"
        The link of OVHcloud order 123456 does not lead to a site I know as OVHcloud's, so I do not show it. Open the order under Control panel > your name > My orders
    "#]].assert_eq(&shown(&Link::Elsewhere { number: OrderNumber(123_456) }));
    expect![[r#"
        OVHcloud has no link for order 123456 any more: it may be confirmed, paid or cancelled. Look under Control panel > your name > My orders
    "#]].assert_eq(&shown(&Link::Gone { number: OrderNumber(123_456) }));
    let of = |length: usize| PaymentLink::new(format!("https://{}", "x".repeat(length - 8)));
    let longest = link(Lang::En, &placed.order, &Link::Show(of(512)), Timestamp::UNIX_EPOCH);
    show(&longest);
    assert_eq!(size(&longest["components"][0]["components"][0]["url"]), 512);
    let longer = link(Lang::En, &placed.order, &Link::Show(of(513)), Timestamp::UNIX_EPOCH);
    show(&longer);
    assert!(text(&longer["content"]).ends_with(&format!("<{}>", of(513).expose())));
}

#[test]
fn the_direct_message_carries_the_button_and_never_the_link() {
    let placed = sheet(Stage::Placed { number: OrderNumber(123_456) });
    expect![[r#"
        Your order 1 is placed: OVHcloud order 123456. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order
        [Payment link] cw1:link:1
    "#]].assert_eq(&show(&payment_notice(Lang::En, &placed).unwrap()));
}

#[test]
fn forms_keep_their_limits_in_every_language() {
    for lang in Lang::ALL {
        let reject = reject_form(lang, OrderId(i64::MAX));
        let voucher = voucher_form(lang, 10, Version(i64::MAX));
        let (order, seal) = (OrderId(i64::MAX), sheet(Stage::Pending).order.seal);
        let approve = approve_form(lang, order, seal.clone());
        let waive = waive_form(lang, order, seal.clone());
        let alone = alone_form(lang, order, seal);
        for (form, input_id) in [
            (reject, REASON_INPUT),
            (voucher, CODE_INPUT),
            (approve, CONFIRM_INPUT),
            (waive, CONFIRM_INPUT),
            (alone, REASON_INPUT),
        ] {
            assert!((1..=45).contains(&size(&form["title"])), "{form}");
            assert!((1..=100).contains(&size(&form["custom_id"])), "{form}");
            let input: &Value = &form["components"][0]["components"][0];
            assert!(input["custom_id"] == input_id && (1..=45).contains(&size(&input["label"])), "{form}");
            assert!(size(&input["placeholder"]) <= 100, "{form}");
        }
    }
}
