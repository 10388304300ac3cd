//! What the bot needs to be allowed, and nothing more: access rules for a consumer key, IAM actions for a service account.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// One access rule of a consumer key (`auth.AccessRule`). A `*` in the path stands for anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessRule {
    /// The method.
    pub method: String,
    /// The path.
    pub path: String,
}

/// Rights that serve one purpose.
#[derive(Clone, Copy, Debug)]
pub struct Purpose {
    /// What for, as a person would say it.
    pub name: &'static str,
    /// Whether nothing can be ordered, found again, confirmed or paid without it.
    pub vital: bool,
    /// What a consumer key needs: method and path.
    pub rules: &'static [(&'static str, &'static str)],
    /// What a service account needs.
    pub actions: &'static [&'static str],
}

/// Everything that is needed, by purpose.
pub static PURPOSES: [Purpose; 8] = [
    Purpose { name: "know the account", vital: true, rules: &[("GET", "/me")], actions: &["account:apiovh:me/get"] },
    Purpose {
        name: "see what OVHcloud wants before another project",
        vital: false,
        rules: &[("GET", "/cloud/eligibility")],
        actions: &["account:apiovh:publicCloudProject/eligibility/get"],
    },
    Purpose {
        name: "see how the account pays",
        vital: false,
        rules: &[("GET", "/me/payment/method"), ("GET", "/me/payment/method/*")],
        actions: &["account:apiovh:me/payment/method/get"],
    },
    Purpose {
        name: "prepare, price and order carts",
        vital: true,
        rules: &[
            ("GET", "/order/cart"),
            ("POST", "/order/cart"),
            ("GET", "/order/cart/*"),
            ("POST", "/order/cart/*"),
            ("DELETE", "/order/cart/*"),
        ],
        actions: &[
            "order:apiovh:cart/get",
            "order:apiovh:cart/assign",
            "order:apiovh:cart/delete",
            "order:apiovh:cart/checkout/simulate",
            "order:apiovh:cart/checkout/execute",
        ],
    },
    Purpose {
        name: "find and follow orders",
        vital: true,
        rules: &[("GET", "/me/order"), ("GET", "/me/order/*"), ("GET", "/cloud/order")],
        actions: &[
            "account:apiovh:me/order/get",
            "account:apiovh:me/order/status/get",
            "account:apiovh:me/order/followUp/get",
            "account:apiovh:me/order/details/get",
            "account:apiovh:me/order/details/extension/get",
            "account:apiovh:cloud/order/get",
        ],
    },
    Purpose {
        name: "see the account's projects",
        vital: false,
        rules: &[("GET", "/cloud/project"), ("GET", "/cloud/project/*")],
        actions: &["publicCloudProject:apiovh:get"],
    },
    // An order of 0 is confirmed by a payment call, whoever pays the others. Whether a rule may have a `*` in its middle is not
    // documented, so the whole branch is asked for.
    Purpose {
        name: "confirm, pay and withdraw from orders",
        vital: true,
        rules: &[("POST", "/me/order/*")],
        actions: &[
            "account:apiovh:me/order/pay",
            "account:apiovh:me/order/payWithRegisteredPaymentMean",
            "account:apiovh:me/order/retraction/create",
        ],
    },
    // Whether these need a rule is not documented; asking for them takes nothing.
    Purpose {
        name: "know and revoke its own key",
        vital: false,
        rules: &[("GET", "/auth/currentCredential"), ("POST", "/auth/logout")],
        actions: &[],
    },
];

/// The least access rules of a consumer key.
pub fn access_rules() -> Vec<AccessRule> {
    PURPOSES.iter().flat_map(Purpose::access_rules).collect()
}

/// The IAM actions that a service account needs on its account. Those on projects are left out.
pub fn account_actions() -> Vec<&'static str> {
    let all = PURPOSES.iter().flat_map(|purpose| purpose.actions).copied();
    all.filter(|action| !action.starts_with("publicCloudProject:")).collect()
}

/// The IAM policy of a service account, as `POST /v2/iam/policy` takes it (`iam.policy.Creation`). `plate` is `eu`, `ca`
/// or `us`; `ACCOUNT` and `CLIENT_ID` are for the operator to replace.
pub fn policy(plate: &str) -> Value {
    let actions: Vec<Value> =
        PURPOSES.iter().flat_map(|purpose| purpose.actions).map(|action| json!({"action": action})).collect();
    json!({
        "name": "cartwright",
        "description": "What Cartwright needs to order Public Cloud projects and to follow them",
        "identities": [format!("urn:v1:{plate}:identity:credential:ACCOUNT/oauth2-CLIENT_ID")],
        "resources": [
            {"urn": format!("urn:v1:{plate}:resource:account:ACCOUNT")},
            {"urn": format!("urn:v1:{plate}:resource:publicCloudProject:*")},
        ],
        "permissions": {"allow": actions},
    })
}

impl Purpose {
    fn access_rules(&self) -> impl Iterator<Item = AccessRule> {
        self.rules.iter().map(|(method, path)| AccessRule { method: (*method).to_owned(), path: (*path).to_owned() })
    }
}

impl AccessRule {
    /// Whether everything that the other rule grants is granted by this one.
    pub fn covers(&self, other: &AccessRule) -> bool {
        self.method == other.method && path_covers(&self.path, &other.path)
    }
}

/// The purposes that one of these IAM actions, which may not be done, serves.
pub fn lacking_actions(denied: &[String]) -> Vec<(&'static Purpose, Vec<&'static str>)> {
    let of = |purpose: &Purpose| {
        let actions = purpose.actions.iter().copied();
        actions.filter(|action| denied.iter().any(|denied| denied == action)).collect::<Vec<_>>()
    };
    PURPOSES.iter().map(|purpose| (purpose, of(purpose))).filter(|(_, actions)| !actions.is_empty()).collect()
}

/// The purposes for which something lacks, each with the rules that nothing grants.
pub fn lacking(granted: &[AccessRule]) -> Vec<(&'static Purpose, Vec<AccessRule>)> {
    let lacks = |rule: &AccessRule| !granted.iter().any(|known| known.covers(rule));
    let lacking = PURPOSES.iter().map(|purpose| (purpose, purpose.access_rules().filter(lacks).collect::<Vec<_>>()));
    lacking.filter(|(_, rules)| !rules.is_empty()).collect()
}

/// Of the rules that are granted, those that are not needed.
pub fn needless(granted: &[AccessRule]) -> Vec<AccessRule> {
    let needed = access_rules();
    granted.iter().filter(|rule| !needed.iter().any(|known| known.covers(rule))).cloned().collect()
}

fn path_covers(rule: &str, path: &str) -> bool {
    match rule.split_once('*') {
        None => rule == path,
        Some((before, after)) => path.strip_prefix(before).is_some_and(|rest| {
            let places = rest.char_indices().map(|(place, _)| place).chain([rest.len()]);
            places.filter_map(|place| rest.get(place..)).any(|rest| path_covers(after, rest))
        }),
    }
}

#[cfg(test)]
mod tests;
