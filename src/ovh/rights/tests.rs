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
    for paying in [false, true] {
        let needs = Needs { paying };
        let least = access_rules(needs);
        assert_eq!((lacking(&least, needs), needless(&least, needs)), (Vec::new(), Vec::new()));
        for (place, taken) in least.iter().enumerate() {
            let mut some = least.clone();
            some.remove(place);
            let lacks: Vec<AccessRule> = lacking(&some, needs).into_iter().map(|(_, rule)| rule).collect();
            assert_eq!(lacks, std::slice::from_ref(taken), "each of them counts");
        }
    }
}

#[test]
fn everything_is_too_much() {
    let all: Vec<AccessRule> = ["GET", "POST", "PUT", "DELETE"].map(|method| rule(method, "/*")).into();
    assert_eq!((lacking(&all, Needs::default()).len(), needless(&all, Needs::default())), (0, all));
}

/// A bot that does not pay asks for no right to pay.
#[test]
fn paying_is_asked_for_by_those_who_pay() {
    let pays = |needs| {
        (
            access_rules(needs).iter().any(|rule| rule.path.starts_with("/me/order") && rule.method == "POST"),
            policy(needs, "eu").to_string().contains("order/pay"),
        )
    };
    assert_eq!(pays(Needs { paying: false }), (false, false));
    assert_eq!(pays(Needs { paying: true }), (true, true));
    for rule in access_rules(Needs { paying: true }) {
        let harmless = rule.method != "DELETE" || rule.path == "/order/cart/*";
        assert!(harmless && rule.method != "PUT" && rule.path != "/*", "{rule:?}");
    }
}
