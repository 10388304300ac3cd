//! A restart is invisible, wherever it comes.

use crate::stage::check;
use expect_test::expect;

#[test]
fn carts_and_buttons_outlive_the_bot() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        (the bot is killed and starts again)
        alice: /cart show
        alice: /cart submit reason:new staging area
        (the bot stops and starts again)
        bob: clicks Approve on order 1
        (the bot is killed and starts again)
        alice: clicks Payment link on order 1
        (the bot stops and starts again)
        alice: clicks Payment link in the direct message
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn nobody_answers_while_it_is_down() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        (the bot is killed)
        alice: /cart show
        (the bot starts)
        alice: /cart show
    "#]]);
}
