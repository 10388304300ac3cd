//! Every refusal, trouble and verdict has a sentence of its own in every language.

use super::facts::lost;
use super::refusals::refusals;
use crate::desk::{No, OvhTrouble, Trouble};
use crate::discord::view::{Note, Permission, doubt, held, no, note, silence, vain};
use crate::discord::words::Lang;
use crate::order::{
    Doubt, HeldFor, OrderId, OrderNumber, PersonKey, PlanCode, QueryId, Silence, Vain, Verdict, VoucherFault,
};
use crate::trail::RequestId;
use expect_test::expect;
use std::collections::BTreeSet;

fn verdicts() -> Vec<Verdict> {
    let mut verdicts = vec![
        Verdict::ConfigurationMissing,
        Verdict::ConfigurationDuplicated,
        Verdict::Eligibility { issues: vec!["challengePaymentMethod".to_owned(), "other".to_owned()] },
        Verdict::Eligibility { issues: vec![] },
        Verdict::ClockDiffers,
        Verdict::SignatureInvalid,
        Verdict::CredentialInvalid,
        Verdict::RightMissing,
        Verdict::NotAllowed,
        Verdict::FraudCheck,
        Verdict::BadRequest,
        Verdict::CartGone,
        Verdict::Voucher,
    ];
    verdicts.extend(VoucherFault::ALL.map(Verdict::VoucherRefused));
    verdicts
}

fn everything(lang: Lang) -> Vec<String> {
    let ovh = |fate| Trouble::Ovh { fate, query_id: None };
    let troubles = [
        Trouble::Journal,
        Trouble::NoCatalogue,
        ovh(OvhTrouble::NotReached),
        ovh(OvhTrouble::NoVerdict),
        ovh(OvhTrouble::NotShown),
        Trouble::Ovh { fate: OvhTrouble::NoVerdict, query_id: Some(QueryId("EU.ext-1.abc".to_owned())) },
        Trouble::CartDiffers,
        Trouble::Stopping,
    ];
    let holds = [
        HeldFor::NotSent,
        HeldFor::NotAsked,
        HeldFor::NoAnswer { query_id: None },
        HeldFor::CartDiffers,
        HeldFor::NotOffered { plan: PlanCode("project.2018".to_owned()) },
        HeldFor::Twin { order: OrderId(7) },
        HeldFor::SaidNotOrdered { by: PersonKey("bob".to_owned()) },
        HeldFor::Strays,
        HeldFor::Restored,
    ];
    let silences =
        [Silence::TimedOut, Silence::Broken, Silence::Status(502), Silence::Unreadable(200), Silence::Interrupted];
    let claimed = Vain::Claimed { number: OrderNumber(8), by: OrderId(7) };
    let vains = [Vain::Nothing, Vain::Several, Vain::Otherwise, Vain::Unreadable, Vain::Unanswered, claimed];
    let notes = [
        Note::Submitted { order: OrderId(1) },
        Note::Approved { order: OrderId(1) },
        Note::ApprovedWaiving { order: OrderId(1) },
        Note::ApprovedAlone { order: OrderId(1) },
        Note::Rejected { order: OrderId(1) },
        Note::SaidOrdered { order: OrderId(1), number: OrderNumber(8) },
        Note::SaidNotOrdered { order: OrderId(1) },
        Note::Unreadable,
        Note::OldButton,
        Note::OtherServer,
        Note::NotHere,
        Note::MissingPermissions(vec![
            Permission::ViewChannel,
            Permission::SendMessages,
            Permission::EmbedLinks,
            Permission::ReadMessageHistory,
        ]),
        Note::WhichLine { lines: 2 },
        Note::NothingToEdit,
        Note::NotConfirmed,
    ];
    let refusals = refusals().into_iter().map(No::Refused);
    let verdicts = verdicts().into_iter().map(|verdict| No::Trouble(ovh(OvhTrouble::Refused(verdict))));
    let troubles = troubles.into_iter().map(No::Trouble);
    (refusals.chain(verdicts).chain(troubles).map(|answer| no(lang, &answer, RequestId::of(0x0123_abcd))))
        .chain(holds.iter().map(|why| held(lang, why)))
        .chain(silences.map(|what| silence(lang, what)))
        .chain([doubt(lang, &Doubt::ForgottenCart), doubt(lang, &Doubt::Unread { numbers: vec![OrderNumber(7)] })])
        .chain([Vain::Nothing, Vain::Unreadable].map(|what| vain(lang, &lost(what, true))))
        .chain(vains.map(|what| vain(lang, &lost(what, false))))
        .chain(notes.iter().map(|what| note(lang, what)))
        .collect()
}

#[test]
fn every_no_says_why_and_what_would_help() {
    expect![[r#"
        Your cart is empty. Put a project into it with /cart add
        A cart has at most 10 lines. Send this one with /cart submit, then go on with the next
        Your cart has changed in the meantime. Look at it with /cart show and do this again
        There is no line -4. Your cart has 1 line, see /cart show
        OVHcloud does not offer this plan. It offers: `project.2018`, `project.odd`
        OVHcloud offers nothing to this account right now. Try again later
        OVHcloud does not offer this option with this plan. It offers: `project.2018`, `project.odd`
        This plan has no options. Leave them out
        Only one option of the kind `certi'fication` can be chosen. Leave the others out
        This plan needs an option of the kind `certification`. Choose one from /catalog
        The quantity must be from 1 to 20. For more, add another line
        The quantity must be 1. For more, add another line
        A project name needs at least one visible character
        A project name has at most 64 characters, this one has 65. Choose a shorter one
        A project name has no line breaks and no invisible characters. Type it again instead of pasting it
        Another line of your cart has this plan and the name "\*staging\*". Choose another name, or change the quantity with /cart edit
        This does not look like a voucher code. Copy it again, without spaces
        Within an hour OVHcloud has refused 3 voucher codes that you tried. Too many wrong ones would lock the account, so you can try the next one <t:1800003600:R>. To order without one, leave the field of /cart voucher empty
        Within an hour OVHcloud has refused 5 voucher codes that people tried here. Too many wrong ones would lock the account, so the next one can be tried <t:1800003600:R>. To order without one, leave the field of /cart voucher empty
        OVHcloud says that too many voucher codes were tried with this account. It may take one again <t:1800003600:R>. To order without one, leave the field of /cart voucher empty
        This text must have from 1 to 300 characters. Write it again, shorter or longer
        There is no order 12345. See /order list
        Only approvers may do this. /help says who they are, and /policy explain why you may not
        Discord does not tell me now whether whoever handed you their right may still approve, so nothing is changed. Try again in a minute, or ask somebody else who may approve
        Nobody approves their own order here. Ask another approver
        You asked for this order yourself. Withdraw it instead: press Withdraw order on its message, or use /order cancel
        Whoever asked for an order does not decide here what becomes of it. Ask another approver
        The right to approve was handed to you by whoever asked for this order, and nobody decides about their own order here. Ask another approver
        You have decided about this order already. Its message shows how it goes on
        You have approved this order already. It waits for somebody else
        Somebody has approved this order in your stead already. It waits for somebody else
        The right that you would approve by is used already. It waits for somebody else
        Somebody has decided about this order already. Its message shows who
        This order is over. If it is still wanted, put it into your cart with /order again and send it with /cart submit
        Nobody has been asked yet, and your cart is as it was. First there is something to know about the OVHcloud account. Somebody who can open it in OVHcloud's control panel can settle this:
        - The account has as many projects as it may have (`askIncreaseProjectsQuota`), so OVHcloud may refuse this order. Ask for more in the control panel, by a support ticket that says how many are needed and why
        - The account has a free discovery project. Instead of ordering another project, it can be activated in the control panel, under Public Cloud, which makes a full project of it
        To go on all the same, send the cart once more with /cart submit
        Nobody has been asked yet, and your cart is as it was. First there is something to know about the OVHcloud account. Somebody who can open it in OVHcloud's control panel can settle this:
        - OVHcloud wants something that this version of the bot does not know, by the name of `somethingNew`. Begin a new project in the control panel, under Public Cloud: it says there what is to be done
        To go on all the same, send the cart once more with /cart submit
        Nobody has been asked yet, and your cart is as it was. First there is something to know about the OVHcloud account. Somebody who can open it in OVHcloud's control panel can settle this:
        - OVHcloud wants something that this version of the bot does not know. Begin a new project in the control panel, under Public Cloud: it says there what is to be done
        To go on all the same, send the cart once more with /cart submit
        The price or the content has changed since this button was made. Look at the order again and use the new button
        This order is not on hold, so there is nothing to try again or to close. Its message shows where it stands
        Something about order 1 has changed since you were shown it, so nothing is done. Look at it as it is now with /order show and decide there
        This order does not wait for anybody to say whether it was ordered. Its message shows where it stands
        You may not approve this order alone. Ask the approvers; its message says who they are
        There is no approval of yours to take back, or the order has gone on. Its message shows where it stands
        Only whoever asked for an order can withdraw it. An approver can reject it
        Only private individuals have a right of withdrawal, so there is none to give up here. Use Approve
        Nothing is changed. To confirm, press the button again and type 1 into the form
        This is no number of an OVHcloud order. Copy the digits from Control panel > your name > My orders
        The OVHcloud account has no order 8. Copy the number from Control panel > your name > My orders
        OVHcloud order 8 belongs to order 1 already. Look for another one under Control panel > your name > My orders
        OVHcloud order 8 may be what order 1 is just buying, and OVHcloud does not show whether it is. Wait until order 1 is settled, then say it again
        OVHcloud order 8 was there before this order was sent. Look for a newer one under Control panel > your name > My orders
        OVHcloud order 8 is not for these projects. Compare plans and names under Control panel > your name > My orders
        Somebody whom this concerns was erased just now, so I have changed nothing. Do it again: I meet you as somebody new
        This order has expired. If it is still wanted, put it into your cart with /order again and send it with /cart submit
        OVHcloud does not have this order yet, so there is no link. The order's message changes when it does
        What OVHcloud has is not what was approved, so I do not give out the link. Look under Control panel > your name > My orders
        Somebody withdraws from this order, so I do not pay it and give out no link. Its message shows what came of that. If OVHcloud does not take it back and it is still wanted, it can be paid under Control panel > your name > My orders
        The payment link is for the requester, the approvers and the payers. Ask one of them
        You have this right already. Name somebody else in the option to
        A bot cannot approve orders. Name a person in the option to
        This person is not a member of the server, so they could not approve anything here. Name a member in the option to
        I cannot read until when. Write a number of hours, days or weeks, as in `12h`, `3d` or `2w`, or the last day, as in `2026-12-31`
        That time is over already. Name one that lies ahead
        A right can be handed on for at most 30 days. Name a shorter time; you can do it again later
        Nobody approves in your stead, so there is nothing to take back. Hand your right on with /policy delegate
        OVHcloud asks for a setting that I do not know. Tell whoever runs me; a newer version may know it (request ID `0123abcd`)
        OVHcloud got a setting twice. Try again; if it stays, tell whoever runs me (request ID `0123abcd`)
        The OVHcloud account may not order now (challengePaymentMethod, other). Settle this in OVHcloud's control panel, then try again
        The OVHcloud account may not order now. Settle this in OVHcloud's control panel, then try again
        My clock and OVHcloud's differ. Try again; if it stays, whoever runs me should set the machine's clock (request ID `0123abcd`)
        OVHcloud does not accept my signature. Whoever runs me should check the application secret (request ID `0123abcd`)
        OVHcloud does not accept my credentials, they may have expired. Whoever runs me should renew them (request ID `0123abcd`)
        My OVHcloud credentials lack a right. Whoever runs me should renew them with all the rights I need (request ID `0123abcd`)
        The OVHcloud account is not allowed to order this. OVHcloud's support can say why
        OVHcloud's fraud check refused the order. OVHcloud's support can release it
        OVHcloud does not accept this as it stands. Compare plan and options with /catalog
        OVHcloud no longer has the cart. Try again, I make a fresh one
        OVHcloud does not take the voucher, for no reason that I know. Check the code, or order without it
        OVHcloud does not know this voucher code. Compare it letter by letter with the one you were given, or order without it
        OVHcloud says that too many voucher codes were tried with this account. Wait an hour, or order without a voucher
        This voucher is no longer valid. Use another one, or order without it
        This voucher has been used already. Use another one, or order without it
        This account has already used another voucher that rules this one out. Order without it
        This voucher has expired. Use another one, or order without it
        This voucher is for accounts of another country. Use another one, or order without it
        This voucher needs a payment method in the OVHcloud account. Add one in OVHcloud's control panel and try again, or order without it
        This voucher has been used as often as it may be. Use another one, or order without it
        This voucher is for another OVHcloud account. Use one of this account's, or order without it
        This OVHcloud account cannot use vouchers. OVHcloud's support can say why; until then order without it
        This voucher is for new customers only. Use another one, or order without it
        This voucher is for an account's first project only, and this account has one. Use another one, or order without it
        I cannot write to my records right now, so I have changed nothing. Try again in a minute; if it stays, tell whoever runs me (request ID `0123abcd`)
        I do not have OVHcloud's offers yet. Try again in a minute (request ID `0123abcd`)
        I cannot reach OVHcloud. Try again in a few minutes (request ID `0123abcd`)
        OVHcloud gave no usable answer. Try again in a few minutes (request ID `0123abcd`)
        OVHcloud does not show this right now. Try again in a few minutes; if it stays, look at the order under Control panel > your name > My orders (request ID `0123abcd`)
        OVHcloud gave no usable answer. Try again in a few minutes (OVHcloud query ID `EU.ext-1.abc`, request ID `0123abcd`)
        OVHcloud made another cart than I asked for, so I stopped. Try again; if it stays, tell whoever runs me (request ID `0123abcd`)
        I am restarting. Try again in a minute
        I could not reach OVHcloud. Try again in a few minutes
        I was held up right before sending the order to OVHcloud, so I did not send it. Try again
        OVHcloud gave no usable answer while I prepared the order. Try again in a few minutes
        OVHcloud twice made another cart than I asked for. Try again; if it stays, tell whoever runs me
        OVHcloud no longer offers `project.2018`. Close this order and choose from /catalog
        Order 7 would create a project of the same plan and name, and I do not know yet whether it was placed. Wait until it is settled, then try again
        Somebody who may approve says that it was not ordered
        OVHcloud has an order like this one that nobody claims. Look at it before you order once more
        My records were restored from a backup and may have forgotten that it was placed. Look under Control panel > your name > My orders: if it is there, close this order, otherwise try again
        OVHcloud did not answer.
        The connection to OVHcloud broke.
        OVHcloud gave no clear answer (502).
        OVHcloud's answer cannot be read (200).
        I was stopped while ordering.
        OVHcloud has a cart of this order that is not in my records, as after a restored backup, so the order may exist already. Look under Control panel > your name > My orders
        I cannot read OVHcloud order 7. It may have come of an earlier try of this order. If it has not, say that it was not ordered, then try again: I leave that one aside
        OVHcloud shows its cart as ordered, but I cannot find the order.
        OVHcloud shows its cart as ordered, but I cannot read all of the account's newer orders, so I cannot tell which one is it.
        OVHcloud did not say whether it was ordered, and none of the account's orders is it.
        Several of the account's orders could be it.
        OVHcloud has an order for exactly these projects, but at another price.
        I cannot read all of the account's newer orders, and one of them could be it.
        OVHcloud has not let me look for it for two days.
        OVHcloud answered with its order 8, which counts as order 7's here. Look at 8 under Control panel > your name > My orders: if it is what this order asks for, do not order it again, but choose "It was not ordered" and then "Close".
        Order 1 is sent. Its message in the channel shows how it goes
        Your approval of order 1 counts. Its message shows how it goes
        Your approval of order 1 counts, and you have given up the right of withdrawal. While the order waits, Take back approval undoes both
        You have approved order 1 alone. The channel is told, with your reason
        Order 1 is rejected
        Order 1 is OVHcloud order 8
        Order 1 counts as not ordered. Its message has the buttons to try again or to close it
        I could not read this. Update your Discord app and try again; if it stays, tell whoever runs me
        This button is not one of mine, or from another version of me. Open the order with /order show
        I work for another server only. Use my commands there
        This works only in the server's channels. In direct messages only the payment button does
        I cannot post in this channel. Ask an administrator to give me: View Channel (`VIEW_CHANNEL`), Send Messages (`SEND_MESSAGES`), Embed Links (`EMBED_LINKS`), Read Message History (`READ_MESSAGE_HISTORY`)
        Your cart has 2 lines. Say which one with the option line
        Say what to change: a new name, a new quantity, or both
        Discord did not confirm in time that I took this. If nothing has changed, do it again"#]].assert_eq(&everything(Lang::En).join("\n"));
}

#[test]
fn no_two_cases_say_the_same_and_each_fits_a_message() {
    for lang in Lang::ALL {
        let all = everything(lang);
        let different: BTreeSet<&String> = all.iter().collect();
        assert_eq!(different.len(), all.len(), "{}", lang.locale());
        assert!(all.iter().all(|text| (1..=2000).contains(&text.encode_utf16().count())));
    }
}

#[test]
fn a_held_refusal_says_what_the_verdict_says() {
    let refused = HeldFor::Refused { verdict: Verdict::FraudCheck, query_id: None };
    let answered = Trouble::Ovh { fate: OvhTrouble::Refused(Verdict::FraudCheck), query_id: None };
    assert_eq!(held(Lang::Fr, &refused), no(Lang::Fr, &No::Trouble(answered), RequestId::of(0x0123_abcd)));
}
