//! Carries out directions against the two services.

use super::counted::Counted;
use super::direction::Direction;
use super::fault::Fault;
use crate::Sandbox;
use crate::ovh::{DeleteOrderedCart, OrderedCart, Region, SecondCheckout};
use std::time::Duration;

/// How long a call may take to come that is to be delayed. Only a failing test waits for it.
const HELD: Duration = Duration::from_secs(30);

impl Direction {
    /// Carries it out. What it found comes back as the direction should have been written, if it counts something.
    ///
    /// # Errors
    /// When it cannot be carried out as things stand.
    pub(crate) async fn carry_out(self, sandbox: &Sandbox) -> Result<Option<String>, Fault> {
        let ovh = &sandbox.ovh;
        match self {
            Direction::Counts(counted) => {
                let counts: Vec<String> = counted.into_iter().map(|what| what.write(count(sandbox, what))).collect();
                return Ok(Some(format!("ovh {}", counts.join(" and "))));
            }
            Direction::Trouble(armed) => {
                let on = armed.on.clone();
                possible(ovh.arm_for(armed), &format!("no call could ever be `{on}`"))?;
            }
            Direction::Price { plan, ucents } => {
                possible(ovh.set_price(&plan, ucents), &format!("there is no plan {plan}"))?;
            }
            Direction::Withdraw(plan) => possible(ovh.withdraw(&plan), &format!("there is no plan {plan}"))?,
            Direction::Eligibility(issues) => ovh.set(|settings| settings.eligibility_issues = issues),
            Direction::IssuesStopOrders(stop) => ovh.set(|settings| settings.issues_stop_orders = stop),
            Direction::Individual => ovh.set(|settings| settings.legalform = "individual".to_owned()),
            Direction::Requires(label) => ovh.set(|settings| settings.required.extend([(label, true)])),
            Direction::Voucher { code, ucents } => ovh.accept_voucher(&code, ucents, false),
            Direction::VoucherRefused { code, reason } => ovh.refuse_voucher(&code, &reason),
            Direction::VouchersLockedAfter(most) => ovh.set(|settings| settings.voucher_attempts = most),
            Direction::Denied { method, path } => ovh.deny(&method, &path),
            Direction::Credentials(taken) => ovh.take_credentials(taken),
            Direction::TokensEnd => ovh.end_tokens(),
            Direction::American => ovh.set(|settings| settings.region = Region::Us),
            Direction::Canadian => ovh.set(|settings| settings.region = Region::Ca),
            Direction::Links(url) => ovh.set(|settings| settings.order_url = url),
            Direction::Clock { seconds } => ovh.advance(seconds),
            Direction::ShowsOrdersAfter { seconds } => ovh.set(|settings| settings.order_visible_after_s = seconds),
            Direction::OrderedCartsDeletable(works) => ovh.set(|settings| {
                settings.delete_ordered_cart =
                    if works { DeleteOrderedCart::Works } else { DeleteOrderedCart::Refused };
            }),
            Direction::OrderedCartsShown(shown) => ovh.set(|settings| {
                settings.ordered_cart = if shown { OrderedCart::Readable } else { OrderedCart::Gone };
            }),
            Direction::OrdersAgain(again) => ovh.set(|settings| {
                settings.second_checkout = if again { SecondCheckout::OrdersAgain } else { SecondCheckout::Refused };
            }),
            Direction::Panel { plan, name } => {
                possible(ovh.order_in_panel(&plan, &name).is_some(), &format!("there is no plan {plan}"))?;
            }
            Direction::UntilHeld(calls) => ovh.until_held(calls).await,
            Direction::Release => {
                ovh.until_held(1).await;
                ovh.release();
            }
            Direction::UntilDiscordHolds => {
                let held = sandbox.discord.wait_until(HELD, |discord| (discord.held() > 0).then_some(())).await;
                possible(held.is_ok(), "no call is delayed at Discord")?;
            }
            Direction::DiscordGoesOn => sandbox.discord.release(),
            Direction::Threads => {
                let names = sandbox.discord.threads();
                return Ok(Some(if names.is_empty() {
                    "discord has no threads".to_owned()
                } else {
                    format!("discord has the threads: {}", names.join("; "))
                }));
            }
            Direction::Course(course) => course.carry_out(ovh)?,
            Direction::Paying(paying) => paying.carry_out(ovh)?,
            Direction::Discord(upset) => upset.carry_out(&sandbox.discord)?,
        }
        Ok(None)
    }
}

fn count(sandbox: &Sandbox, what: Counted) -> usize {
    match what {
        Counted::Orders => sandbox.ovh.orders().len(),
        Counted::Checkouts => {
            let calls = sandbox.ovh.calls().into_iter();
            calls.filter(|call| call.method == "POST" && call.route.ends_with("/checkout")).count()
        }
        Counted::VoucherChecks => {
            let calls = sandbox.ovh.calls().into_iter();
            calls.filter(|call| call.route == "/cloud/eligibility" && call.voucher).count()
        }
        Counted::OpenCarts => sandbox.ovh.carts().len(),
        Counted::Payments => {
            let calls = sandbox.ovh.calls().into_iter().filter(|call| call.method == "POST");
            let pays = |route: &str| route.ends_with("/pay") || route.ends_with("/payWithRegisteredPaymentMean");
            calls.filter(|call| pays(&call.route)).count()
        }
        Counted::Charges => sandbox.ovh.orders().iter().map(|order| order.charges as usize).sum(),
        Counted::Tokens => {
            let calls = sandbox.ovh.calls();
            calls.iter().filter(|call| call.route == "/auth/oauth2/token" && call.status == Some(200)).count()
        }
        Counted::Waivers => sandbox.ovh.orders().iter().filter(|order| order.waived_retraction).count(),
    }
}

fn possible(done: bool, otherwise: &str) -> Result<(), Fault> {
    if done { Ok(()) } else { Err(Fault::new(otherwise)) }
}
