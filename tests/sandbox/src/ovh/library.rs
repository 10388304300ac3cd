//! What a test can do to the pretend OVHcloud and read from it. The control routes call these methods.

use super::calls::Call;
use super::cart::Cart;
use super::clock::later;
use super::item::{Configuration, Item};
use super::keys::{Account, State};
use super::order::{Payment, Status};
use super::settings::Settings;
use super::sold::{self, OpenCart, Sold};
use super::trouble::Armed;
use super::voucher::Voucher;
use super::{Halt, Ovh, Trouble, checkout, random};
use jiff::SignedDuration;
use std::time::Duration;
use tokio::sync::watch;

impl Ovh {
    /// The settings as they stand.
    pub fn settings(&self) -> Settings {
        self.shared().world().settings.clone()
    }

    /// Changes settings: `ovh.set(|settings| settings.latency_ms = 20)`.
    pub fn set(&self, change: impl FnOnce(&mut Settings)) {
        let mut world = self.shared().world();
        let mut settings = world.settings.clone();
        change(&mut settings);
        world.set(settings);
    }

    /// Seconds the sandbox's clock is ahead of real time.
    pub fn clock_offset(&self) -> i64 {
        self.shared().world().clock.offset_seconds()
    }

    /// Sets how many seconds the sandbox's clock is ahead of real time; less than 0 is behind.
    pub fn set_clock_offset(&self, seconds: i64) {
        self.shared().world().clock.set_offset(seconds);
    }

    /// Lets that many seconds pass on the sandbox's clock at once.
    pub fn advance(&self, seconds: i64) {
        self.shared().world().clock.advance(seconds);
    }

    /// Sets a plan's price without tax, in hundred-millionths of the currency unit. False when there is no such plan.
    #[must_use]
    pub fn set_price(&self, plan: &str, ucents: i64) -> bool {
        self.shared().world().catalog.set_price(plan, ucents)
    }

    /// Stops selling a plan or an option. False when it was not sold.
    #[must_use]
    pub fn withdraw(&self, plan: &str) -> bool {
        self.shared().world().catalog.withdraw(plan)
    }

    /// Makes a voucher code valid for this much credit, in hundred-millionths of the currency unit.
    pub fn accept_voucher(&self, code: &str, credit_ucents: i64, payment_method_required: bool) {
        let voucher = Voucher::Good { credit: credit_ucents, payment_method_required };
        self.shared().world().vouchers.insert(code.to_owned(), voucher);
    }

    /// Makes a voucher code refused as `VOUCHER_<reason>`, for example `EXPIRED`.
    pub fn refuse_voucher(&self, code: &str, reason: &str) {
        let voucher = Voucher::Refused { reason: reason.to_owned() };
        self.shared().world().vouchers.insert(code.to_owned(), voucher);
    }

    /// Makes a coupon that takes this much off a cart, in hundred-millionths of the currency unit.
    pub fn accept_coupon(&self, code: &str, off_ucents: i64) {
        self.shared().world().coupons.insert(code.to_owned(), off_ucents);
    }

    /// Arms a trouble for the next call that matches, such as `POST checkout`. False when no route could match.
    #[must_use]
    pub fn arm(&self, on: &str, trouble: Trouble) -> bool {
        self.arm_for(Armed::once(on, trouble))
    }

    /// Arms a trouble for several calls or for later ones. False when no route could match.
    #[must_use]
    pub fn arm_for(&self, armed: Armed) -> bool {
        let possible = armed.can_happen();
        if possible {
            self.shared().armed().push(armed);
        }
        possible
    }

    /// The troubles still waiting for their calls.
    pub fn armed(&self) -> Vec<Armed> {
        self.shared().armed().clone()
    }

    /// Forgets every armed trouble.
    pub fn disarm(&self) {
        self.shared().armed().clear();
    }

    /// Lets every held call go on.
    pub fn release(&self) {
        self.shared().released.send_modify(|count| *count += 1);
    }

    /// How many calls are being held.
    pub fn held(&self) -> usize {
        *self.shared().held.borrow()
    }

    /// Waits until at least that many calls are being held.
    pub async fn until_held(&self, count: usize) {
        let mut held = self.shared().held.subscribe();
        // The sender lives in this handle, so the wait can only end well.
        let _held = held.wait_for(|held| *held >= count).await;
    }

    /// Waits until no call is running, late work included.
    pub async fn quiet(&self) {
        self.shared().book.quiet().await;
    }

    /// Changes whenever a call begins or ends.
    pub fn news(&self) -> watch::Receiver<usize> {
        self.shared().book.news()
    }

    /// Every call so far, in the order of arrival.
    pub fn calls(&self) -> Vec<Call> {
        self.shared().book.calls()
    }

    /// Every route, as calls name it.
    pub fn routes(&self) -> Vec<(&'static str, &'static str)> {
        let tokens = ("POST", super::oauth::PATH);
        super::route::all().iter().map(|route| (route.method, route.path)).chain([tokens]).collect()
    }

    /// Forgets the calls so far.
    pub fn forget_calls(&self) {
        self.shared().book.forget();
    }

    /// Every order, oldest first, of every account.
    pub fn orders(&self) -> Vec<Sold> {
        sold::orders(&self.shared().world())
    }

    /// Every cart that is neither expired nor ordered.
    pub fn carts(&self) -> Vec<OpenCart> {
        sold::carts(&self.shared().world())
    }

    /// Pays an order, as a person does behind its link. False when it does not wait for payment.
    #[must_use]
    pub fn pay(&self, order_id: i64) -> bool {
        let mut guard = self.shared().world();
        let world = &mut *guard;
        let now = world.clock.now();
        let order = world.orders.get_mut(&order_id);
        let unpaid = order.filter(|order| order.status(&world.settings, now) == Status::NotPaid);
        let pay = |order: &mut super::order::Order| {
            order.paid.get_or_insert(Payment { at: now, mean: "fidelityAccount".to_owned() });
            order.charges += 1;
        };
        unpaid.map(pay).is_some()
    }

    /// Gives an order another total with tax than it was made at, in hundred-millionths of the currency unit. False when
    /// there is no such order.
    #[must_use]
    pub fn move_total(&self, order_id: i64, with_tax_ucents: i64) -> bool {
        let mut world = self.shared().world();
        world.orders.get_mut(&order_id).map(|order| order.moved = Some(with_tax_ucents)).is_some()
    }

    /// Lets orders of carts whose description contains this appear in `/me/order` and `/cloud/order` only so much later,
    /// by real time, whatever the sandbox's clock says.
    pub fn list_later(&self, cart: &str, by: Duration) {
        self.shared().world().listed_later.push((cart.to_owned(), by));
    }

    /// How many orders were listed later because of that.
    pub fn listed_later(&self) -> u32 {
        let world = self.shared().world();
        let late = world.orders.values().filter(|order| order.listed.is_some());
        u32::try_from(late.count()).unwrap_or(u32::MAX)
    }

    /// Holds an order at a status whatever time does, or lets time decide again. False when there is no such order.
    #[must_use]
    pub fn hold_order(&self, order_id: i64, status: Option<Status>) -> bool {
        let mut world = self.shared().world();
        world.orders.get_mut(&order_id).map(|order| order.held = status).is_some()
    }

    /// Lets something hold a paid order up whatever time does, or lets it go on. False when there is no such order.
    #[must_use]
    pub fn halt_order(&self, order_id: i64, halt: Option<Halt>) -> bool {
        let mut world = self.shared().world();
        let now = world.clock.now();
        let Some(order) = world.orders.get_mut(&order_id) else { return false };
        let halted = halt.map(|halt| (halt, now));
        order.halts.extend(halted);
        order.halt = halted;
        match halt {
            Some(Halt::Refused) => order.cancelled = Some(now),
            Some(Halt::ManualReview | Halt::Documents | Halt::Failed | Halt::Never) => {}
            None => order.lifted = Some(now),
        }
        true
    }

    /// Cancels an order, as a person does in the control panel. False when it is over already.
    #[must_use]
    pub fn cancel(&self, order_id: i64) -> bool {
        let mut guard = self.shared().world();
        let world = &mut *guard;
        let now = world.clock.now();
        let over = |status| matches!(status, Status::Cancelling | Status::Cancelled | Status::Delivered);
        let order = world.orders.get_mut(&order_id);
        let open = order.filter(|order| !over(order.status(&world.settings, now)));
        open.map(|order| order.cancelled = Some(now)).is_some()
    }

    /// Shows an order to nobody any more, or again. False when there is no such order.
    #[must_use]
    pub fn hide_order(&self, order_id: i64, gone: bool) -> bool {
        self.shared().world().orders.get_mut(&order_id).map(|order| order.gone = gone).is_some()
    }

    /// Shows no plan code in an order's details. False when there is no such order.
    #[must_use]
    pub fn hide_plans(&self, order_id: i64) -> bool {
        self.shared().world().orders.get_mut(&order_id).map(|order| order.nameless = true).is_some()
    }

    /// Revokes every consumer key that was validated, or takes them back into use.
    pub fn revoke_keys(&self, revoked: bool) {
        let (from, to) = if revoked { (State::Validated, State::Expired) } else { (State::Expired, State::Validated) };
        let mut world = self.shared().world();
        let keys = world.keyring.credentials.iter_mut().filter(|credential| credential.state == from);
        keys.for_each(|credential| credential.state = to);
    }

    /// Gives back every right that was taken from all keys.
    pub fn grant_again(&self) {
        self.shared().world().keyring.denied.clear();
    }

    /// An order of the customer's that was made in the control panel. None when the plan cannot be ordered.
    pub fn order_in_panel(&self, plan: &str, project_name: &str) -> Option<i64> {
        let mut world = self.shared().world();
        let found = world.catalog.find(plan)?;
        let pricing = found.pricings.iter().find(|pricing| pricing.orders())?;
        let mut item = Item {
            id: 0,
            plan: plan.to_owned(),
            duration: pricing.duration.to_owned(),
            mode: pricing.mode.to_owned(),
            quantity: 1,
            parent: None,
            configurations: Vec::new(),
        };
        item.id = world.next_id();
        let id = world.next_id();
        let (label, value) = ("description".to_owned(), project_name.to_owned());
        item.configurations.push(Configuration { id, label, value });
        let cart = Cart {
            id: random::uuid(),
            description: String::new(),
            subsidiary: world.subsidiary().to_owned(),
            expire: later(world.now(), SignedDuration::from_hours(24)),
            owner: Some(Account::Customer),
            read_only: true,
            items: vec![item],
            coupons: Vec::new(),
        };
        Some(checkout::sell(&mut world, &cart, Account::Customer, false))
    }
}
