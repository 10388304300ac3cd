//! The calls over real sockets: what each sends, and what it makes of the JSON that OVHcloud sends back.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failing test may stop at once")]

mod catalogue;
mod following;
mod iam;
mod login;
mod orders;
mod preparing;
mod readiness;
mod vouchers;

use super::pretend::{Asked, Play, Pretend, json};
use super::*;
use crate::journal::CartId;
use crate::order::{Currency, Money};

/// A pretend OVHcloud with these answers by method and target; anything else is a 404.
fn with(routes: &'static [(&'static str, &'static str)]) -> Pretend {
    Pretend::new(move |asked: &Asked| match routes.iter().find(|(line, _)| asked.line == format_line(line)) {
        Some((_, body)) => json(body),
        None => Play::Json(404, r#"{"class":"Client::NotFound","message":"This does not exist"}"#.to_owned()),
    })
}

/// `GET me` as it is on the wire, `{c}` standing for the cart.
fn format_line(line: &str) -> String {
    let (method, target) = line.split_once(' ').unwrap();
    format!("{method} /1.0/{}", target.replace("{c}", "order/cart/5f3a-1"))
}

fn cart() -> CartId {
    CartId::new("5f3a-1".to_owned())
}

fn euro(ucents: i64) -> Money {
    Money::new(ucents, Currency::EUR)
}
