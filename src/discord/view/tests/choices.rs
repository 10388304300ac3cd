//! Autocomplete.

use super::facts::catalogue;
use super::screen::{list, size, text};
use crate::discord::view::{option_choices, plan_choices};
use crate::discord::words::Lang;
use crate::order::PlanCode;
use expect_test::expect;
use serde_json::Value;

fn shown(choices: &Value) -> String {
    let lines = list(choices).iter().map(|choice| format!("{} = {}\n", text(&choice["name"]), text(&choice["value"])));
    lines.collect()
}

#[test]
fn plans_are_found_by_code_or_product() {
    let plans = |typed: &str| shown(&plan_choices(Lang::En, &catalogue(), typed));
    expect![[r#"
        Public Cloud project (project.2018), 0.00 EUR = project.2018
        A *bold* @everyone project (project.odd), 0.00 EUR = project.odd
    "#]]
    .assert_eq(&plans(""));
    assert_eq!(list(&plan_choices(Lang::En, &catalogue(), " PUBLIC cloud")).len(), 1);
    assert_eq!(plans("vps"), "");
}

#[test]
fn options_are_added_behind_those_already_typed() {
    let options = |plan: Option<&str>, typed: &str| shown(&option_choices(Lang::En, &catalogue(), plan, typed));
    expect![[r#"
        HDS certification (certification.hds.2018), 10.00 EUR = certification.hds.2018
        PCI DSS certification (certification.pci.2018), 10.00 EUR = certification.pci.2018
    "#]]
    .assert_eq(&options(Some("project"), ""));
    expect![[r#"
        certification.hds.2018, PCI DSS certification (certification.pci.2018), 10.00 EUR = certification.hds.2018,certification.pci.2018
    "#]].assert_eq(&options(Some("project.2018"), "certification.hds.2018, pci"));
    assert_eq!(options(None, "hds"), options(Some("project"), "hds"));
    assert_eq!(options(Some("project.odd"), ""), "");
}

#[test]
fn there_are_at_most_25_choices_of_at_most_100_characters() {
    let mut long = catalogue();
    let mut offer = long.offers[0].clone();
    offer.product = "🚀".repeat(120);
    for number in 0..40 {
        offer.plan = PlanCode(format!("{}{number}", "p".repeat(95)));
        long.offers.push(offer.clone());
    }
    offer.plan = PlanCode("p".repeat(101));
    long.offers.insert(0, offer.clone());
    for lang in Lang::ALL {
        let choices = plan_choices(lang, &long, "p");
        assert_eq!(list(&choices).len(), 25);
        for choice in list(&choices) {
            assert!(
                (1..=100).contains(&size(&choice["name"])) && (1..=100).contains(&size(&choice["value"])),
                "{choice}"
            );
        }
    }
    let typed = "certification.hds.2018,".repeat(5);
    assert_eq!(list(&option_choices(Lang::En, &catalogue(), Some("project"), &typed)).len(), 0, "no room for another");
}
