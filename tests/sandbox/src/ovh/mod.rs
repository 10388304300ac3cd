//! A pretend OVHcloud: the order API of section "Public Cloud" with real state, under `/1.0` and `/v1`.
//!
//! * `server` answers a call: `admission` finds its `route` and checks its `keys`, `trouble` may befall it.
//! * Routes work on the `world`: `cart`, `item`, `configuration`, `coupon`, `offers`, `checkout`,
//!   `billing`, `payment`, `cloud`, `project`, `account`, `auth`.
//! * `control` offers the methods of [`Ovh`] as JSON routes.
//!
//! Nothing runs in the background: where an order stands is read off its dates and the sandbox's `clock`.

mod account;
mod admission;
mod answer;
mod auth;
mod billing;
mod calls;
mod cart;
mod catalog;
mod checkout;
mod clock;
mod cloud;
mod configuration;
mod control;
mod coupon;
mod course;
mod fault;
mod fields;
mod grants;
mod iam;
mod item;
mod keys;
mod library;
mod line;
mod mishap;
mod money;
mod oauth;
mod offers;
mod order;
mod panel;
mod payment;
mod project;
mod quote;
mod random;
mod request;
mod retraction;
mod route;
mod secrets;
mod server;
mod settings;
mod shared;
mod sign;
mod sold;
mod trouble;
mod validation;
mod voucher;
mod world;

pub use calls::{Call, sequential};
pub use course::Halt;
pub use order::Status;
pub use settings::{Declined, DeleteOrderedCart, EndedKey, OrderedCart, Region, SecondCheckout, Settings};
pub use sold::{OpenCart, Sold, SoldLine};
pub use trouble::{Armed, Trouble};

use shared::Shared;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// A handle on a running pretend OVHcloud, which ends with its last handle.
#[derive(Clone, Debug)]
pub struct Ovh(Arc<Running>);

#[derive(Debug)]
struct Running {
    shared: Arc<Shared>,
    address: SocketAddr,
    server: JoinHandle<()>,
}

impl Ovh {
    /// Starts it on loopback; port 0 lets the system choose.
    ///
    /// # Errors
    /// When the port cannot be listened on.
    pub async fn start(port: u16) -> io::Result<Ovh> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared::new());
        let exchange = line::Exchange { listener, lines: shared.lines.clone(), accepted: 0 };
        let router = axum::Router::new().fallback(server::serve).with_state(Arc::clone(&shared));
        let service = router.into_make_service_with_connect_info::<line::Line>();
        let server = tokio::spawn(async move {
            // A loopback server that cannot accept has nothing better to do than to end.
            let _ended = axum::serve(exchange, service).await;
        });
        Ok(Ovh(Arc::new(Running { shared, address, server })))
    }

    /// The endpoint and every key.
    pub fn address(&self) -> crate::address::Ovh {
        let world = self.shared().world();
        let key = |index: usize| {
            world.keyring.credentials.get(index).map(|credential| credential.consumer_key.clone()).unwrap_or_default()
        };
        crate::address::Ovh {
            endpoint: format!("http://{}/1.0", self.0.address),
            application_key: world.keyring.application_key.clone(),
            application_secret: world.keyring.application_secret.clone(),
            consumer_key: key(0),
            reader_consumer_key: key(1),
            stranger_consumer_key: key(2),
            client_id: world.service.client_id.clone(),
            client_secret: world.service.client_secret.clone(),
            voucher: world.good_voucher.clone(),
        }
    }

    fn shared(&self) -> &Shared {
        &self.0.shared
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.server.abort();
        self.shared.end();
    }
}
