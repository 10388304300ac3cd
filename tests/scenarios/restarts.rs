//! A restart is invisible, wherever it comes.

use crate::stage::check;
use expect_test::expect;

#[test]
fn carts_and_buttons_outlive_the_bot() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x publiccloud-project "staging". Send it with /cart submit
        (the bot is killed and starts again)
        alice: /cart show
          only alice sees: 1 x publiccloud-project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject]
        (the bot stops and starts again)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
        (the bot is killed and starts again)
        alice: clicks Payment link on order 1
          only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
        (the bot stops and starts again)
        alice: clicks Payment link in the direct message
          only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn nobody_answers_while_it_is_down() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x publiccloud-project "staging". Send it with /cart submit
        (the bot is killed)
        alice: /cart show
          alice is told: The application did not respond
        (the bot starts)
        alice: /cart show
          only alice sees: 1 x publiccloud-project "staging". Send it with /cart submit
    "#]]);
}
