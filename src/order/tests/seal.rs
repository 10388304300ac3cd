//! A seal holds for one content at one price.

use super::*;

fn content() -> Content {
    order(1).content
}

#[test]
fn whatever_is_bought_or_costs_breaks_the_seal() {
    let seal = Seal::of(&content(), &quote(100));
    let change_content = |change: fn(&mut Line)| {
        let mut content = content();
        change(&mut content.lines[0]);
        Seal::of(&content, &quote(100))
    };
    let change_quote = |change: fn(&mut Quote)| {
        let mut quote = quote(100);
        change(&mut quote);
        Seal::of(&content(), &quote)
    };
    let option = || LineOption {
        plan: PlanCode("o".into()),
        duration: Duration("P1M".into()),
        pricing_mode: PricingMode("default".into()),
    };
    let mut two_lines = content();
    two_lines.lines.push(two_lines.lines[0].clone());
    let broken = [
        change_content(|line| line.plan = PlanCode("project".into())),
        change_content(|line| line.duration = Duration("P1Y".into())),
        change_content(|line| line.pricing_mode = PricingMode("degressivity12".into())),
        change_content(|line| line.quantity = Quantity(2)),
        change_content(|line| line.name = ProjectName::new("prod").unwrap()),
        change_content(|line| line.voucher = true),
        {
            let mut content = content();
            content.lines[0].options.push(option());
            Seal::of(&content, &quote(100))
        },
        Seal::of(&two_lines, &quote(100)),
        change_quote(|quote| quote.with_tax.ucents += 1),
        change_quote(|quote| quote.without_tax.ucents += 1),
        change_quote(|quote| quote.tax.ucents += 1),
        change_quote(|quote| quote.with_tax.currency = Currency::USD),
        change_quote(|quote| quote.account = "other".into()),
        change_quote(|quote| quote.subsidiary = "PL".into()),
        change_quote(|quote| quote.contracts[0].url.push('2')),
        change_quote(|quote| quote.contracts[0].name.push('2')),
        change_quote(|quote| quote.contracts.clear()),
    ];
    let distinct: std::collections::HashSet<_> = broken.iter().collect();
    assert_eq!(distinct.len(), broken.len());
    assert!(!distinct.contains(&seal));
}

#[test]
fn what_is_not_bought_does_not_break_it() {
    let mut free = quote(0);
    let seal = Seal::of(&content(), &free);
    free.with_tax.currency = Currency::Points;
    free.contracts[0].sha256 = "11".into();
    let mut content = content();
    content.lines[0].id = LineId(9);
    assert_eq!(Seal::of(&content, &free), seal);
}

#[test]
fn fields_cannot_flow_into_each_other() {
    let sealed = |plan: &str, duration: &str| {
        let mut content = content();
        content.lines[0].plan = PlanCode(plan.into());
        content.lines[0].duration = Duration(duration.into());
        Seal::of(&content, &quote(0))
    };
    assert_ne!(sealed("ab", "c"), sealed("a", "bc"));
}

#[test]
fn a_claimed_seal_is_64_hex_digits() {
    let seal = Seal::of(&content(), &quote(0));
    assert_eq!(Seal::claimed(seal.as_str()), Some(seal.clone()));
    assert_eq!(Seal::claimed(&seal.as_str().to_uppercase()), Some(seal.clone()));
    assert_eq!(Seal::claimed(&seal.as_str()[1..]), None);
    assert_eq!(Seal::claimed(&"g".repeat(64)), None);
}
