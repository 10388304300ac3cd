//! Summary, dry run and the checkout that makes an order.

use super::cart::Cart;
use super::catalog::Makes;
use super::fault::Fault;
use super::keys::Account;
use super::order::{Detail, Order, Payment};
use super::project::Project;
use super::quote::{self, Line, Quote};
use super::random;
use super::request::Request;
use super::settings::SecondCheckout;
use super::world::{self, World};
use serde_json::Value;

/// `GET …/summary`: prices only; the configuration is not looked at.
pub(crate) fn summary(world: &mut World, call: &Request) -> Result<Value, Fault> {
    world.cart(call).map(|cart| Quote::of(world, cart).shown(None))
}

/// `GET …/checkout`: the dry run.
pub(crate) fn simulate(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let cart = own(world, call)?.0.clone();
    quote::check(world, &cart)?;
    Ok(Quote::of(world, &cart).shown(None))
}

/// `POST …/checkout`
pub(crate) fn execute(world: &mut World, call: &Request) -> Result<Value, Fault> {
    call.body.only(&["autoPayWithPreferredPaymentMethod", "cartId", "waiveRetractationPeriod"])?;
    let auto_pay = call.body.flag("autoPayWithPreferredPaymentMethod")?.unwrap_or(false);
    let waive = call.body.flag("waiveRetractationPeriod")?.unwrap_or(false);
    let (cart, account) = own(world, call)?;
    let cart = cart.clone();
    quote::check(world, &cart)?;
    if world.settings.antifraud {
        return Err(Fault::classed(403, "Client::Forbidden", "Your order has been refused (error 906)"));
    }
    if auto_pay && !world.settings.default_payment_method {
        return Err(Fault::bad_request("No preferred payment method is available"));
    }
    let id = sell(world, &cart, account, waive);
    let now = world.now();
    let order = world.orders.get_mut(&id).ok_or_else(Fault::unavailable)?;
    if auto_pay {
        order.paid = Some(Payment { at: now, mean: "CREDIT_CARD".to_owned() });
    }
    Ok(order.quote.shown(Some((id, &order.url))))
}

/// Makes the order of a cart that was found in order, and marks the cart.
pub(crate) fn sell(world: &mut World, cart: &Cart, account: Account, waive: bool) -> i64 {
    let quote = Quote::of(world, cart);
    let (id, created, password) = (world.next_order(), world.now(), random::hex(10));
    let url = world.settings.order_url.replace("{orderId}", &id.to_string()).replace("{orderPassword}", &password);
    let setup = Detail {
        id: world.next_id(),
        description: "Set-up".to_owned(),
        kind: "INSTALLATION",
        line: None,
        project: None,
    };
    let mut details = vec![setup];
    for (index, line) in quote.lines.iter().enumerate() {
        bill(world, &mut details, id, index, line, account);
    }
    let order = Order {
        id,
        account,
        cart: cart.id.clone(),
        cart_description: cart.description.clone(),
        password,
        url,
        created,
        listed: world.listed_from(&cart.description),
        quote,
        details,
        paid: None,
        declined: None,
        charges: 0,
        moved: None,
        held: None,
        halt: None,
        halts: Vec::new(),
        lifted: None,
        cancelled: None,
        waived_retraction: waive,
        retracted: None,
        gone: false,
        nameless: false,
    };
    world.orders.insert(id, order);
    if let Some(cart) = world.carts.get_mut(&cart.id) {
        cart.read_only = true;
    }
    id
}

/// One detail for each project, one for everything else.
fn bill(world: &mut World, details: &mut Vec<Detail>, order: i64, index: usize, line: &Line, account: Account) {
    let makes = world.catalog.find(&line.item.plan).map(|plan| plan.makes);
    let is_project = makes == Some(Makes::Project);
    // A quantity nobody would deliver makes one detail, so that a huge one does not fill the memory.
    let units = if is_project && line.item.quantity <= 100 { line.item.quantity } else { 1 };
    for _ in 0..units {
        let project = is_project.then(|| {
            let project = Project::ordered(order, account, line);
            let id = project.id.clone();
            world.projects.insert(id.clone(), project);
            id
        });
        let (id, description) = (world.next_id(), line.description.clone());
        details.push(Detail { id, description, kind: line.kind, line: Some(index), project });
    }
}

/// The caller's own assigned cart, not ordered yet unless the sandbox is set to order twice.
fn own<'a>(world: &'a World, call: &Request) -> Result<(&'a Cart, Account), Fault> {
    let cart = world.cart(call)?;
    let account = cart.owner.filter(|owner| call.account() == Some(*owner)).ok_or_else(Fault::not_allowed)?;
    match world.settings.second_checkout {
        SecondCheckout::Refused if cart.read_only => Err(world::read_only()),
        SecondCheckout::Refused | SecondCheckout::OrdersAgain => Ok((cart, account)),
    }
}
