//! Which IAM action each route needs, as OVHcloud's own description documents list them, and `/v2/iam`.

use super::fault::Fault;
use super::fields::required;
use super::keys::Account;
use super::request::Request;
use super::world::World;
use serde_json::{Value, json};

/// `POST /v2/iam/authorization/check`: what the caller may do on each resource.
pub(crate) fn check(world: &mut World, call: &Request) -> Result<Value, Fault> {
    if !world.settings.iam_check {
        return Err(Fault::invalid_url());
    }
    call.body.only(&["actions", "resourceURNs"])?;
    let (actions, resources) = (texts(call, "actions")?, texts(call, "resourceURNs")?);
    let own = call.account().map(|account| format!("urn:v1:eu:resource:account:{}", account.nichandle()));
    let answers = resources.into_iter().map(|resource| {
        let is_own = own.as_deref() == Some(resource);
        let (authorized, unauthorized): (Vec<&str>, Vec<&str>) =
            actions.iter().partition(|action| is_own && may(world, call, action));
        json!({"authorizedActions": authorized, "resourceURN": resource, "unauthorizedActions": unauthorized})
    });
    Ok(answers.collect())
}

/// A key is not bound by IAM; a service account may do what its policy allows and nobody has taken away.
fn may(world: &World, call: &Request, action: &str) -> bool {
    if !call.shows_token {
        return call.account() == Some(Account::Customer);
    }
    let denied = ACTIONS.iter().any(|(method, path, of)| *of == action && world.keyring.denies(method, path));
    !denied && world.service.allowed.as_ref().is_none_or(|allowed| allowed.iter().any(|known| known == action))
}

fn texts<'a>(call: &'a Request, name: &str) -> Result<Vec<&'a str>, Fault> {
    let list = required(name, call.body.list(name))?;
    let unreadable = || Fault::bad_request(format!("[{name}] Given data is not valid for type string[]"));
    list.iter().map(|text| text.as_str().ok_or_else(unreadable)).collect()
}

/// The action that a route needs; none where the documents name none, as for routes that need no proof of who asks.
pub(crate) fn action(method: &str, route: &str) -> Option<&'static str> {
    ACTIONS.iter().find(|(known, path, _)| (*known, *path) == (method, route)).map(|(_, _, action)| *action)
}

const ACTIONS: &[(&str, &str, &str)] = &[
    ("GET", "/me", "account:apiovh:me/get"),
    ("GET", "/me/payment/method", "account:apiovh:me/payment/method/get"),
    ("GET", "/me/payment/method/{paymentMethodId}", "account:apiovh:me/payment/method/get"),
    ("POST", "/me/voucher/checkValidity", "account:apiovh:me/voucher/checkValidity"),
    ("GET", "/order/cart", "order:apiovh:cart/get"),
    ("DELETE", "/order/cart/{cartId}", "order:apiovh:cart/delete"),
    ("POST", "/order/cart/{cartId}/assign", "order:apiovh:cart/assign"),
    ("GET", "/order/cart/{cartId}/checkout", "order:apiovh:cart/checkout/simulate"),
    ("POST", "/order/cart/{cartId}/checkout", "order:apiovh:cart/checkout/execute"),
    ("GET", "/me/order", "account:apiovh:me/order/get"),
    ("GET", "/me/order/{orderId}", "account:apiovh:me/order/get"),
    ("GET", "/me/order/{orderId}/status", "account:apiovh:me/order/status/get"),
    ("GET", "/me/order/{orderId}/followUp", "account:apiovh:me/order/followUp/get"),
    ("GET", "/me/order/{orderId}/details", "account:apiovh:me/order/details/get"),
    ("GET", "/me/order/{orderId}/details/{orderDetailId}", "account:apiovh:me/order/details/get"),
    ("GET", "/me/order/{orderId}/details/{orderDetailId}/extension", "account:apiovh:me/order/details/extension/get"),
    ("GET", "/me/order/{orderId}/paymentMethods", "account:apiovh:me/order/paymentMethods/get"),
    (
        "GET",
        "/me/order/{orderId}/availableRegisteredPaymentMean",
        "account:apiovh:me/order/availableRegisteredPaymentMean/get",
    ),
    ("POST", "/me/order/{orderId}/pay", "account:apiovh:me/order/pay"),
    (
        "POST",
        "/me/order/{orderId}/payWithRegisteredPaymentMean",
        "account:apiovh:me/order/payWithRegisteredPaymentMean",
    ),
    ("POST", "/me/order/{orderId}/retraction", "account:apiovh:me/order/retraction/create"),
    ("GET", "/cloud/eligibility", "account:apiovh:publicCloudProject/eligibility/get"),
    ("GET", "/cloud/order", "account:apiovh:cloud/order/get"),
    ("GET", "/cloud/project", "publicCloudProject:apiovh:get"),
    ("GET", "/cloud/project/{serviceName}", "publicCloudProject:apiovh:get"),
    ("PUT", "/cloud/project/{serviceName}", "publicCloudProject:apiovh:edit"),
    ("GET", "/cloud/project/{serviceName}/serviceInfos", "publicCloudProject:apiovh:serviceInfos/get"),
];

#[cfg(test)]
mod tests {
    use super::ACTIONS;
    use crate::ovh::route;

    /// Need proof of who asks, and the documents name no action.
    const WITHOUT_ACTION: [(&str, &str); 6] = [
        ("GET", "/auth/currentCredential"),
        ("GET", "/auth/details"),
        ("POST", "/auth/logout"),
        ("POST", "/v2/iam/authorization/check"),
        ("GET", "/me/order/{orderId}/details/{orderDetailId}/operations"),
        ("GET", "/me/order/{orderId}/details/{orderDetailId}/operations/{operationId}"),
    ];

    #[test]
    fn every_action_belongs_to_a_route_that_needs_proof_and_every_such_route_has_one() {
        let of_actions = ACTIONS.iter().map(|(method, path, _)| (*method, *path));
        let known: Vec<(&str, &str)> = of_actions.chain(WITHOUT_ACTION).collect();
        let closed: Vec<(&str, &str)> =
            route::all().iter().filter(|route| !route.open).map(|route| (route.method, route.path)).collect();
        let of_no_route: Vec<_> = known.iter().filter(|known| !closed.contains(known)).collect();
        let unknown: Vec<_> = closed.iter().filter(|route| !known.contains(route)).collect();
        assert_eq!((of_no_route, unknown, known.len()), (Vec::new(), Vec::new(), closed.len()));
    }
}
