//! Texts that people should not send.

use crate::stage::check;
use expect_test::expect;

#[test]
fn names() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart add plan:project.2018 name:staging
        alice: forces /cart add plan:project.2018 name:"   "
        alice: forces /cart add plan:project.2018 name:"a\u0007b"
        alice: forces /cart add plan:project.2018 name:"a\u202eb"
        alice: forces /cart add plan:project.2018 name:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
        alice: /cart add plan:project.2018 name:**bold** <@1> @everyone [x](https://evil.invalid/y) `code` ||spoiler||
        alice: /cart submit reason:# big @here <t:0:R> https://evil.invalid/z
        bob: looks at order 1
    "#]]);
}

#[test]
fn quantities() {
    check(expect![[r#"
        alice: forces /cart add plan:project.2018 name:a quantity:0
        alice: forces /cart add plan:project.2018 name:a quantity:-1
        alice: forces /cart add plan:project.2018 name:a quantity:9007199254740991
        alice: forces /cart add plan:project.2018 name:a quantity:"two"
        alice: /cart show
    "#]]);
}

#[test]
fn plans_and_options() {
    check(expect![[r#"
        alice: /cart add plan:project.2017 name:a
        alice: /cart add plan:project.2018 name:a options:gold
        alice: /cart add plan:project.2018 name:a options:certification.hds.2018, certification.hds.2018
        alice: /cart show
    "#]]);
}

#[test]
fn reasons() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: forces /cart submit reason:"  "
        alice: forces /cart submit reason:yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy
        alice: forces /cart submit reason:ok cost_centre:zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz
        alice: forces /cart submit
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn lines_and_orders() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: forces /cart edit line:0 name:x
        alice: forces /cart remove line:-5
        alice: forces /order show order:0
        alice: forces /order show order:99999999999
        alice: /order show order:7
    "#]]);
}
