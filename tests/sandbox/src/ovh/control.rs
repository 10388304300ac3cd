//! The control routes: JSON in, the methods of [`Ovh`], JSON out.

use super::course::Halt;
use super::order::Status;
use super::trouble::Armed;
use super::{Ovh, sequential};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::{get, post, put};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};
use std::time::Duration;

type Answer = Result<Json<Value>, (StatusCode, Json<Value>)>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Price {
    plan: String,
    ucents: i64,
}

#[derive(Debug, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Voucher {
    Good {
        code: String,
        credit_ucents: i64,
        #[serde(default)]
        payment_method_required: bool,
    },
    Refused {
        code: String,
        reason: String,
    },
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Coupon {
    code: String,
    off_ucents: i64,
}

#[derive(Debug, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Clock {
    Offset { offset_s: i64 },
    Advance { advance_s: i64 },
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Key {
    consumer_key: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Service {
    allowed: Option<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Panel {
    plan: String,
    project_name: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Later {
    cart: String,
    by_ms: u64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Hold {
    status: Option<Status>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Halted {
    halt: Option<Halt>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    name: String,
    hidden: Option<bool>,
    rename: Option<String>,
    #[serde(default)]
    activate: bool,
    listed_under: Option<i64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Total {
    with_tax_ucents: i64,
}

impl Ovh {
    /// The control routes, to be mounted under `/ovh`.
    pub fn control(&self) -> Router {
        Router::new()
            .route("/address", get(async |State(ovh): State<Ovh>| Json(ovh.address())))
            .route("/settings", get(settings).patch(set))
            .route("/clock", get(clock).put(set_clock))
            .route("/price", put(price))
            .route("/voucher", put(voucher))
            .route("/coupon", put(coupon))
            .route("/trouble", get(armed).post(arm).delete(disarm))
            .route("/release", post(release))
            .route("/quiet", post(quiet))
            .route("/calls", get(calls).delete(forget_calls))
            .route("/orders", get(async |State(ovh): State<Ovh>| Json(ovh.orders())).post(order_in_panel))
            .route("/orders/later", post(list_later))
            .route("/orders/{id}/pay", post(pay))
            .route("/orders/{id}/status", put(hold_order))
            .route("/orders/{id}/halt", put(halt_order))
            .route("/orders/{id}/gone", put(hide_order))
            .route("/orders/{id}/cancel", post(cancel))
            .route("/projects", put(change_project))
            .route("/credential/revoked", put(revoke))
            .route("/orders/{id}/total", put(move_total))
            .route("/carts", get(async |State(ovh): State<Ovh>| Json(ovh.carts())))
            .route("/credential/validate", post(validate))
            .route("/credential/refuse", post(refuse_key))
            .route("/credential/expire", post(expire_key))
            .route("/service", put(service))
            .route("/tokens", axum::routing::delete(end_tokens))
            .with_state(self.clone())
    }
}

async fn settings(State(ovh): State<Ovh>) -> Answer {
    shown(ovh.settings())
}

async fn set(State(ovh): State<Ovh>, Json(change): Json<Value>) -> Answer {
    let settings = ovh.settings().with(change).map_err(|error| refused(&error.to_string()))?;
    ovh.set(|known| *known = settings);
    shown(ovh.settings())
}

async fn clock(State(ovh): State<Ovh>) -> Answer {
    shown(json!({"offset_s": ovh.clock_offset()}))
}

async fn set_clock(State(ovh): State<Ovh>, Json(change): Json<Clock>) -> Answer {
    match change {
        Clock::Offset { offset_s } => ovh.set_clock_offset(offset_s),
        Clock::Advance { advance_s } => ovh.advance(advance_s),
    }
    shown(json!({"offset_s": ovh.clock_offset()}))
}

async fn price(State(ovh): State<Ovh>, Json(price): Json<Price>) -> Answer {
    done(ovh.set_price(&price.plan, price.ucents), "there is no such plan")
}

async fn voucher(State(ovh): State<Ovh>, Json(voucher): Json<Voucher>) -> Answer {
    match voucher {
        Voucher::Good { code, credit_ucents, payment_method_required } => {
            ovh.accept_voucher(&code, credit_ucents, payment_method_required);
        }
        Voucher::Refused { code, reason } => ovh.refuse_voucher(&code, &reason),
    }
    shown(json!({}))
}

async fn coupon(State(ovh): State<Ovh>, Json(coupon): Json<Coupon>) -> Answer {
    ovh.accept_coupon(&coupon.code, coupon.off_ucents);
    shown(json!({}))
}

async fn armed(State(ovh): State<Ovh>) -> Answer {
    shown(json!({"armed": ovh.armed(), "held": ovh.held()}))
}

async fn arm(State(ovh): State<Ovh>, Json(armed): Json<Armed>) -> Answer {
    done(ovh.arm_for(armed), "no route could match: write a method and the end of a route, such as `POST checkout`")
}

async fn disarm(State(ovh): State<Ovh>) -> Answer {
    ovh.disarm();
    shown(json!({}))
}

async fn release(State(ovh): State<Ovh>) -> Answer {
    let held = ovh.held();
    ovh.release();
    shown(json!({"released": held}))
}

async fn quiet(State(ovh): State<Ovh>) -> Answer {
    ovh.quiet().await;
    shown(json!({}))
}

async fn calls(State(ovh): State<Ovh>) -> Answer {
    let calls = ovh.calls();
    shown(json!({"sequential": sequential(&calls), "total": calls.len(), "calls": calls}))
}

async fn forget_calls(State(ovh): State<Ovh>) -> Answer {
    ovh.forget_calls();
    shown(json!({}))
}

async fn order_in_panel(State(ovh): State<Ovh>, Json(panel): Json<Panel>) -> Answer {
    let order = ovh.order_in_panel(&panel.plan, &panel.project_name);
    shown(json!({"order_id": order.ok_or_else(|| refused("there is no such plan"))?}))
}

async fn list_later(State(ovh): State<Ovh>, Json(later): Json<Later>) -> Answer {
    ovh.list_later(&later.cart, Duration::from_millis(later.by_ms));
    shown(json!({}))
}

async fn pay(State(ovh): State<Ovh>, Path(id): Path<i64>) -> Answer {
    done(ovh.pay(id), "no order with this number waits for payment")
}

async fn hold_order(State(ovh): State<Ovh>, Path(id): Path<i64>, Json(hold): Json<Hold>) -> Answer {
    done(ovh.hold_order(id, hold.status), "there is no such order")
}

async fn halt_order(State(ovh): State<Ovh>, Path(id): Path<i64>, Json(halted): Json<Halted>) -> Answer {
    done(ovh.halt_order(id, halted.halt), "there is no such order")
}

async fn hide_order(State(ovh): State<Ovh>, Path(id): Path<i64>, Json(gone): Json<bool>) -> Answer {
    done(ovh.hide_order(id, gone), "there is no such order")
}

async fn cancel(State(ovh): State<Ovh>, Path(id): Path<i64>) -> Answer {
    done(ovh.cancel(id), "no order with this number can be cancelled")
}

async fn change_project(State(ovh): State<Ovh>, Json(named): Json<Named>) -> Answer {
    let hidden = named.hidden.is_none_or(|hidden| ovh.hide_project(&named.name, hidden));
    let renamed = named.rename.is_none_or(|other| ovh.rename_project(&named.name, &other));
    let activated = !named.activate || ovh.activate_project(&named.name);
    let listed = named.listed_under.is_none_or(|order| ovh.list_project_under(&named.name, order));
    done(hidden && renamed && activated && listed, "there is no project of this name, or no such order")
}

async fn revoke(State(ovh): State<Ovh>, Json(revoked): Json<bool>) -> Answer {
    ovh.revoke_keys(revoked);
    shown(json!({}))
}

async fn move_total(State(ovh): State<Ovh>, Path(id): Path<i64>, Json(total): Json<Total>) -> Answer {
    done(ovh.move_total(id, total.with_tax_ucents), "there is no such order")
}

async fn validate(State(ovh): State<Ovh>, Json(key): Json<Key>) -> Answer {
    done(ovh.validate(&key.consumer_key), "this key does not wait for validation")
}

async fn refuse_key(State(ovh): State<Ovh>, Json(key): Json<Key>) -> Answer {
    done(ovh.refuse_key(&key.consumer_key), "this key does not wait for validation")
}

async fn expire_key(State(ovh): State<Ovh>, Json(key): Json<Key>) -> Answer {
    done(ovh.expire_key(&key.consumer_key), "this key neither works nor waits")
}

async fn service(State(ovh): State<Ovh>, Json(service): Json<Service>) -> Answer {
    let allowed: Option<Vec<&str>> = service.allowed.as_ref().map(|all| all.iter().map(String::as_str).collect());
    ovh.allow_service(allowed.as_deref());
    shown(json!({}))
}

async fn end_tokens(State(ovh): State<Ovh>) -> Answer {
    ovh.end_tokens();
    shown(json!({}))
}

fn done(did: bool, otherwise: &str) -> Answer {
    if did { shown(json!({})) } else { Err(refused(otherwise)) }
}

fn shown(value: impl serde::Serialize) -> Answer {
    serde_json::to_value(value).map(Json).map_err(|error| refused(&error.to_string()))
}

fn refused(why: &str) -> (StatusCode, Json<Value>) {
    (StatusCode::BAD_REQUEST, Json(json!({"error": why})))
}
