//! Which rights are needed, which lack, and which are too many.

use super::*;

fn rule(method: &str, path: &str) -> AccessRule {
    AccessRule { method: method.to_owned(), path: path.to_owned() }
}

#[test]
fn a_star_covers_what_is_below_it_and_nothing_else() {
    for (known, other, covers) in [
        ("/*", "/order/cart/*", true),
        ("/order/*", "/order/cart/*", true),
        ("/order/cart/*", "/order/cart", false),
        ("/order/cart/*", "/order/*", false),
        ("/me", "/me", true),
        ("/me", "/me/order", false),
        ("/me/order/*/pay", "/me/order/*", false),
        ("/me/order/*", "/me/order/*/pay", true),
    ] {
        assert_eq!(rule("GET", known).covers(&rule("GET", other)), covers, "{known} {other}");
    }
    assert!(!rule("GET", "/*").covers(&rule("POST", "/me")));
}

#[test]
fn the_least_lacks_nothing_and_has_nothing_needless() {
    let least = access_rules();
    assert_eq!((lacking(&least).len(), needless(&least)), (0, Vec::new()));
    for (place, taken) in least.iter().enumerate() {
        let mut some = least.clone();
        some.remove(place);
        let lacks: Vec<AccessRule> = lacking(&some).into_iter().flat_map(|(_, rules)| rules).collect();
        assert_eq!(lacks, std::slice::from_ref(taken), "each of them counts");
    }
}

#[test]
fn everything_is_too_much() {
    let all: Vec<AccessRule> = ["GET", "POST", "PUT", "DELETE"].map(|method| rule(method, "/*")).into();
    assert_eq!((lacking(&all).len(), needless(&all)), (0, all));
}

#[test]
fn nothing_is_asked_for_that_ends_or_changes_what_is_there() {
    for rule in access_rules() {
        let harmless = rule.method != "DELETE" || rule.path == "/order/cart/*";
        assert!(harmless && rule.method != "PUT" && rule.path != "/*", "{rule:?}");
    }
    let policy = policy("eu").to_string();
    for ends in ["terminate", "publicCloudProject:apiovh:edit", "account:apiovh:me/api", "iam:"] {
        assert!(!policy.contains(ends), "{ends}");
    }
}

#[test]
fn iam_is_asked_about_everything_but_projects() {
    let actions = account_actions();
    let all: Vec<&str> = PURPOSES.iter().flat_map(|purpose| purpose.actions).copied().collect();
    let left_out: Vec<&&str> = all.iter().filter(|action| !actions.contains(action)).collect();
    assert_eq!(left_out, [&"publicCloudProject:apiovh:get"]);
    let denied = ["order:apiovh:cart/assign", "account:apiovh:me/get", "vps:apiovh:reboot"].map(str::to_owned);
    let lacking = lacking_actions(&denied);
    let named: Vec<(&str, &[&str])> =
        lacking.iter().map(|(purpose, actions)| (purpose.name, actions.as_slice())).collect();
    assert_eq!(
        named,
        [
            ("know the account", &["account:apiovh:me/get"][..]),
            ("prepare, price and order carts", &["order:apiovh:cart/assign"][..])
        ]
    );
}
