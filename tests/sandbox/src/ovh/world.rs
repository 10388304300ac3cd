//! Everything the pretend OVHcloud knows, and the look-ups its routes share.

use super::cart::Cart;
use super::catalog::Catalog;
use super::clock::{Clock, later};
use super::fault::Fault;
use super::keys::{Account, Credential, Keyring};
use super::oauth::ServiceAccount;
use super::order::Order;
use super::project::Project;
use super::random;
use super::request::Request;
use super::settings::{OrderedCart, Region, Settings};
use super::voucher::{Attempts, Voucher};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// The state behind every route.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) clock: Clock,
    pub(crate) settings: Settings,
    pub(crate) keyring: Keyring,
    pub(crate) service: ServiceAccount,
    pub(crate) catalog: Catalog,
    pub(crate) carts: BTreeMap<String, Cart>,
    /// The ids of all carts ever made, those deleted since included.
    pub(crate) carts_made: Vec<String>,
    pub(crate) orders: BTreeMap<i64, Order>,
    /// How much later the lists show orders of carts whose description contains a text.
    pub(crate) listed_later: Vec<(String, Duration)>,
    pub(crate) projects: BTreeMap<String, Project>,
    pub(crate) vouchers: BTreeMap<String, Voucher>,
    /// The codes that were tried in vain.
    pub(crate) attempts: Attempts,
    /// Codes for the cart's coupons, with what each takes off, in ucents.
    pub(crate) coupons: BTreeMap<String, i64>,
    /// The voucher that is valid every time.
    pub(crate) good_voucher: String,
    last_id: i64,
    last_order: i64,
}

impl World {
    pub(crate) fn new() -> World {
        let clock = Clock::default();
        let settings = Settings::default();
        let good_voucher = format!("PCI-{}", random::hex(12).to_uppercase());
        World {
            clock,
            keyring: Keyring::new(clock.now()),
            service: ServiceAccount::new(),
            catalog: Catalog::of(settings.region),
            settings,
            carts: BTreeMap::new(),
            carts_made: Vec::new(),
            orders: BTreeMap::new(),
            listed_later: Vec::new(),
            projects: BTreeMap::new(),
            vouchers: BTreeMap::from([(good_voucher.clone(), Voucher::good())]),
            attempts: Attempts::default(),
            coupons: BTreeMap::new(),
            good_voucher,
            last_id: 230_000_000,
            last_order: 100_000_000,
        }
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A number for a new order. The first is 100000001, whatever else was made before, so that tests can name it.
    pub(crate) fn next_order(&mut self) -> i64 {
        self.last_order += 1;
        self.last_order
    }

    /// A number for a new item, configuration or detail. They rise, as OVHcloud's do.
    pub(crate) fn next_id(&mut self) -> i64 {
        self.last_id += 1;
        self.last_id
    }

    /// When a consumer key expires, if it does.
    pub(crate) fn key_ends(&self, key: &Credential) -> Option<Timestamp> {
        let life = SignedDuration::from_secs(i64::from(self.settings.key_life_s?));
        Some(later(key.created, life))
    }

    pub(crate) fn has_ended(&self, key: &Credential) -> bool {
        self.key_ends(key).is_some_and(|end| end <= self.now())
    }

    /// Replaces the settings; another region means another catalogue.
    pub(crate) fn set(&mut self, settings: Settings) {
        if settings.region != self.settings.region {
            self.catalog = Catalog::of(settings.region);
        }
        self.settings = settings;
    }

    /// The account's own subsidiary, which both accounts share.
    pub(crate) fn subsidiary(&self) -> &'static str {
        match self.settings.region {
            Region::Eu => "FR",
            Region::Ca => "CA",
            Region::Us => "US",
        }
    }

    pub(crate) fn check_subsidiary(&self, given: &str) -> Result<(), Fault> {
        let known: &[&str] = match self.settings.region {
            Region::Eu => &["CZ", "DE", "ES", "FI", "FR", "GB", "IE", "IT", "LT", "MA", "NL", "PL", "PT", "SN", "TN"],
            Region::Ca => &["ASIA", "AU", "CA", "IN", "QC", "SG", "WE", "WS"],
            Region::Us => &["US"],
        };
        if known.contains(&given) { Ok(()) } else { Err(Fault::bad_request("invalid ovhSubsidiary")) }
    }

    /// The cart a call names. An expired one is gone.
    pub(crate) fn cart(&self, call: &Request) -> Result<&Cart, Fault> {
        let id = call.name("cartId");
        let cart = self.carts.get(id).filter(|cart| self.shows(cart));
        cart.ok_or_else(|| Fault::missing_object("cartId", id))
    }

    /// The cart a call is about to change: it must not have been ordered.
    pub(crate) fn cart_to_change(&mut self, call: &Request) -> Result<&mut Cart, Fault> {
        if self.cart(call)?.read_only {
            return Err(read_only());
        }
        let id = call.name("cartId");
        self.carts.get_mut(id).ok_or_else(|| Fault::missing_object("cartId", id))
    }

    pub(crate) fn shows(&self, cart: &Cart) -> bool {
        let gone = cart.read_only && self.settings.ordered_cart == OrderedCart::Gone;
        !gone && cart.expire > self.now()
    }

    /// The order a call names, if it is the caller's own.
    pub(crate) fn order(&self, call: &Request) -> Result<&Order, Fault> {
        let order = self.orders.get(&call.number("orderId"));
        order
            .filter(|order| Some(order.account) == call.account() && !order.gone)
            .ok_or_else(|| Fault::missing_object("orderId", call.name("orderId")))
    }

    /// Changes the projects of this name. False when there is none.
    pub(crate) fn change_projects(&mut self, name: &str, change: impl Fn(&mut Project)) -> bool {
        let mut named: Vec<&mut Project> =
            self.projects.values_mut().filter(|project| project.description == name).collect();
        named.iter_mut().for_each(|project| change(project));
        !named.is_empty()
    }

    /// From when on the lists show an order made now of a cart with this description, if not at once.
    pub(crate) fn listed_from(&self, description: &str) -> Option<Instant> {
        let (_, by) = self.listed_later.iter().find(|(part, _)| description.contains(part))?;
        Instant::now().checked_add(*by)
    }

    /// An account's orders, oldest first, as far as the lists show them already.
    pub(crate) fn listed_orders(&self, account: Option<Account>) -> impl Iterator<Item = &Order> {
        let now = self.now();
        let own = self.orders.values().filter(move |order| Some(order.account) == account);
        own.filter(move |order| order.is_listed(&self.settings, now))
    }
}

/// What changing an ordered cart is answered with. OVHcloud's own words for it are not known.
pub(crate) fn read_only() -> Fault {
    Fault::bad_request("Cart is read only: it has already been validated")
}
