//! The routes, as OVHcloud's own description documents list them.

use super::fault::Fault;
use super::request::Request;
use super::world::World;
use super::{
    account, auth, billing, cart, checkout, cloud, configuration, coupon, iam, item, offers, payment, project,
    retraction,
};
use serde_json::Value;

/// One method on one path.
#[derive(Debug)]
pub(crate) struct Route {
    pub(crate) method: &'static str,
    pub(crate) path: &'static str,
    /// `noAuthentication` in OVHcloud's documents: works unsigned.
    pub(crate) open: bool,
    /// The query parameters it describes; others are refused.
    pub(crate) query: &'static [&'static str],
    pub(crate) work: fn(&mut World, &Request) -> Result<Value, Fault>,
}

type Work = fn(&mut World, &Request) -> Result<Value, Fault>;

const fn open(method: &'static str, path: &'static str, work: Work) -> Route {
    Route { method, path, open: true, query: &[], work }
}

const fn closed(method: &'static str, path: &'static str, work: Work) -> Route {
    Route { method, path, open: false, query: &[], work }
}

impl Route {
    const fn asks(self, query: &'static [&'static str]) -> Route {
        Route { query, ..self }
    }

    /// The values of the path's `{names}`, when the path is this route's.
    fn names(&self, path: &str) -> Option<Vec<(&'static str, String)>> {
        let mut names = Vec::new();
        let (mut wanted, mut given) = (self.path.split('/'), path.split('/'));
        loop {
            match (wanted.next(), given.next()) {
                (None, None) => return Some(names),
                (Some(wanted), Some(given)) => match wanted.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
                    Some(name) if !given.is_empty() => names.push((name, given.to_owned())),
                    Some(_) => return None,
                    None if wanted == given => {}
                    None => return None,
                },
                (Some(_), None) | (None, Some(_)) => return None,
            }
        }
    }
}

/// The route of a method and a path without its prefix, with the values of the path's `{names}`.
pub(crate) fn find(method: &str, path: &str) -> Option<(&'static Route, Vec<(&'static str, String)>)> {
    ROUTES.iter().filter(|route| route.method == method).find_map(|route| route.names(path).map(|names| (route, names)))
}

static ROUTES: &[Route] = &[
    open("GET", "/auth/time", auth::time),
    open("POST", "/auth/credential", auth::ask),
    closed("GET", "/auth/currentCredential", auth::current),
    closed("GET", "/auth/details", auth::details),
    closed("POST", "/auth/logout", auth::logout),
    closed("GET", "/me", account::me),
    closed("GET", "/me/payment/method", account::payment_methods).asks(&["default", "paymentType", "status"]),
    closed("GET", "/me/payment/method/{paymentMethodId}", account::payment_method),
    closed("POST", "/me/voucher/checkValidity", cloud::check_voucher),
    closed("GET", "/order/cart", cart::list).asks(&["description"]),
    open("POST", "/order/cart", cart::create),
    open("GET", "/order/cart/{cartId}", cart::show),
    open("PUT", "/order/cart/{cartId}", cart::update),
    closed("DELETE", "/order/cart/{cartId}", cart::delete),
    closed("POST", "/order/cart/{cartId}/assign", cart::assign),
    open("GET", "/order/cart/{cartId}/summary", checkout::summary),
    closed("GET", "/order/cart/{cartId}/checkout", checkout::simulate),
    closed("POST", "/order/cart/{cartId}/checkout", checkout::execute),
    open("GET", "/order/cart/{cartId}/cloud", offers::products),
    open("POST", "/order/cart/{cartId}/cloud", item::add),
    open("GET", "/order/cart/{cartId}/cloud/options", offers::options).asks(&["planCode"]),
    open("POST", "/order/cart/{cartId}/cloud/options", item::add_option),
    open("GET", "/order/cart/{cartId}/coupon", coupon::list),
    open("POST", "/order/cart/{cartId}/coupon", coupon::add),
    open("DELETE", "/order/cart/{cartId}/coupon", coupon::remove).asks(&["coupon"]),
    open("GET", "/order/cart/{cartId}/item", item::list),
    open("GET", "/order/cart/{cartId}/item/{itemId}", item::show),
    open("PUT", "/order/cart/{cartId}/item/{itemId}", item::update),
    open("DELETE", "/order/cart/{cartId}/item/{itemId}", item::remove),
    open("GET", "/order/cart/{cartId}/item/{itemId}/requiredConfiguration", configuration::requirements),
    open("GET", "/order/cart/{cartId}/item/{itemId}/configuration", configuration::list).asks(&["label"]),
    open("POST", "/order/cart/{cartId}/item/{itemId}/configuration", configuration::add),
    open("GET", "/order/cart/{cartId}/item/{itemId}/configuration/{configurationId}", configuration::show),
    open("DELETE", "/order/cart/{cartId}/item/{itemId}/configuration/{configurationId}", configuration::remove),
    open("GET", "/order/catalog/public/cloud", offers::catalog).asks(&["ovhSubsidiary"]),
    closed("GET", "/me/order", billing::list).asks(&["date.from", "date.to"]),
    closed("GET", "/me/order/{orderId}", billing::show),
    closed("GET", "/me/order/{orderId}/status", billing::status),
    closed("GET", "/me/order/{orderId}/followUp", billing::follow_up),
    closed("GET", "/me/order/{orderId}/details", billing::details),
    closed("GET", "/me/order/{orderId}/details/{orderDetailId}", billing::detail),
    closed("GET", "/me/order/{orderId}/details/{orderDetailId}/extension", billing::extension),
    closed("GET", "/me/order/{orderId}/details/{orderDetailId}/operations", billing::operations),
    closed("GET", "/me/order/{orderId}/details/{orderDetailId}/operations/{operationId}", billing::operation),
    closed("GET", "/me/order/{orderId}/paymentMethods", payment::methods),
    closed("GET", "/me/order/{orderId}/availableRegisteredPaymentMean", payment::registered),
    closed("POST", "/me/order/{orderId}/pay", payment::pay),
    closed("POST", "/me/order/{orderId}/retraction", retraction::retract),
    closed("POST", "/me/order/{orderId}/payWithRegisteredPaymentMean", payment::pay_with_mean),
    closed("GET", "/cloud/eligibility", cloud::eligibility).asks(&["voucher"]),
    closed("GET", "/cloud/order", cloud::orders).asks(&["planCode"]),
    closed("GET", "/cloud/project", project::list),
    closed("GET", "/cloud/project/{serviceName}", project::show),
    closed("PUT", "/cloud/project/{serviceName}", project::update),
    closed("GET", "/cloud/project/{serviceName}/serviceInfos", project::service_infos),
    closed("POST", "/v2/iam/authorization/check", iam::check),
];

/// Every route.
pub(crate) fn all() -> &'static [Route] {
    ROUTES
}
