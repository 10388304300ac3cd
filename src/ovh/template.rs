//! A call's route as OVHcloud's documents write it: `/order/cart/{cartId}/item/{itemId}`. Only words of this list are
//! ever repeated, so no id, voucher or name of an account can stand in one.

/// Every word of a route that we call.
const WORDS: [&str; 26] = [
    "assign",
    "auth",
    "cart",
    "catalog",
    "checkout",
    "cloud",
    "configuration",
    "credential",
    "currentCredential",
    "details",
    "eligibility",
    "extension",
    "followUp",
    "item",
    "logout",
    "me",
    "method",
    "operations",
    "options",
    "order",
    "payment",
    "project",
    "public",
    "requiredConfiguration",
    "summary",
    "time",
];
/// More of them: what is asked about an order.
const OF_ORDERS: [&str; 7] = [
    "availableRegisteredPaymentMean",
    "pay",
    "payWithRegisteredPaymentMean",
    "paymentMethods",
    "retraction",
    "serviceInfos",
    "status",
];

/// And of what IAM is asked.
const OF_IAM: [&str; 3] = ["authorization", "check", "iam"];

/// The route of these segments.
pub(super) fn template(segments: &[String]) -> String {
    let mut template = String::new();
    let mut above = "";
    for segment in segments {
        let word = word(segment);
        template.push('/');
        template.push_str(word.unwrap_or_else(|| name_below(above)));
        above = word.unwrap_or_default();
    }
    template
}

fn word(segment: &str) -> Option<&'static str> {
    WORDS.into_iter().chain(OF_ORDERS).chain(OF_IAM).find(|word| *word == segment)
}

/// What the documents call the value that stands below a word.
fn name_below(word: &str) -> &'static str {
    match word {
        "cart" => "{cartId}",
        "item" => "{itemId}",
        "configuration" => "{configurationId}",
        "order" => "{orderId}",
        "details" => "{orderDetailId}",
        "operations" => "{operationId}",
        "method" => "{paymentMethodId}",
        "project" => "{serviceName}",
        _ => "{id}",
    }
}

#[cfg(test)]
mod tests {
    use super::super::call::route;
    use super::*;

    #[test]
    fn words_stay_and_values_go() {
        let of = |segments: &[&str]| template(&route(segments));
        assert_eq!(of(&["auth", "time"]), "/auth/time");
        assert_eq!(of(&["order", "cart"]), "/order/cart");
        assert_eq!(
            of(&["order", "cart", "0123-abcd", "item", "7", "configuration", "8"]),
            "/order/cart/{cartId}/item/{itemId}/configuration/{configurationId}"
        );
        assert_eq!(of(&["me", "order", "100000001", "details", "3"]), "/me/order/{orderId}/details/{orderDetailId}");
        assert_eq!(of(&["iam", "authorization", "check"]), "/iam/authorization/check");
        assert_eq!(of(&["cloud", "project", "0f0f"]), "/cloud/project/{serviceName}");
    }

    #[test]
    fn whatever_is_not_of_the_list_is_never_repeated() {
        for secret in ["WELCOME-2026", "", "a/b", "Cart", "xx12-ovh", "{cartId}\"} 1"] {
            assert_eq!(template(&route(&["cloud", secret])), "/cloud/{id}", "{secret}");
            assert_eq!(template(&route(&[secret, secret])), "/{id}/{id}", "{secret}");
        }
    }
}
