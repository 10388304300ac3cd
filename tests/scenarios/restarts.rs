//! A restart is invisible, wherever it comes.

use crate::stage::{Setup, check, played};
use expect_test::expect;

#[test]
fn carts_and_buttons_outlive_the_bot() {
    check(expect![[r#"
        (project.2018 costs 12.50 from now on)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        (the bot is killed and starts again)
        alice: /cart show
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (the bot stops and starts again)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
        (the bot is killed and starts again)
        alice: clicks Payment link on order 1
          only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
        (the bot stops and starts again)
        alice: clicks Payment link in the direct message
          only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn nobody_answers_while_it_is_down() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        (the bot is killed)
        alice: /cart show
          alice is told: The application did not respond
        (the bot starts)
        alice: /cart show
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
    "#]]);
}

/// A whole order, without a restart yet.
const WHOLE: &str = r#"alice: /cart add plan:project.2018 name:staging
  only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
alice: /cart voucher
  alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
alice: answers Voucher code (leave empty to remove it): WELCOME-2026
  only alice sees: OVHcloud takes the voucher: 10.00 EUR of credit
    1 x Public Cloud project "staging", voucher ••••••. Send it with /cart submit
alice: /cart submit reason:new staging area
  only alice sees: Order 1 is sent. Its message in the channel shows how it goes
  bot: Order 1 by alice, 3.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
bob: clicks Reject on order 1
  bob is asked: Reject order 1  [Why? The whole channel can read it]
bob: clicks Approve on order 1
  bot: Order 1 approved by bob
  bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
  alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
bob: answers Why? The whole channel can read it: too late
  only bob sees: You have decided about this order already. Its message shows how it goes on
alice: clicks Payment link on order 1
  only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
alice: clicks Payment link in the direct message
  only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
(ovh has 1 order and saw 1 checkout)
"#;

#[test]
fn between_every_two_steps_of_an_order() {
    let steps = || WHOLE.match_indices('\n').map(|(at, _)| at + 1).filter(|at| !WHOLE[*at..].starts_with(' '));
    assert_eq!(steps().count(), 10);
    let restarts = ["(the bot is killed and starts again)\n", "(the bot stops and starts again)\n"];
    for (cut, restart) in steps().zip(restarts.iter().cycle()) {
        let conversation = format!(
            "(project.2018 costs 12.50 from now on)\n(ovh accepts the voucher WELCOME-2026 worth 10)\n{}{restart}{}",
            &WHOLE[..cut],
            &WHOLE[cut..]
        );
        let transcript = played(&Setup::usual(), &conversation).unwrap();
        assert!(transcript == conversation, "it went otherwise:\n\n{transcript}");
    }
}

#[test]
fn between_all_steps_of_an_order() {
    let restart = "(the bot is killed and starts again)\n";
    let mut conversation =
        "(project.2018 costs 12.50 from now on)\n(ovh accepts the voucher WELCOME-2026 worth 10)\n".to_owned();
    for line in WHOLE.split_inclusive('\n') {
        if !line.starts_with(' ') {
            conversation.push_str(restart);
        }
        conversation.push_str(line);
    }
    let transcript = played(&Setup::usual(), &conversation).unwrap();
    assert!(transcript == conversation, "it went otherwise:\n\n{transcript}");
}
