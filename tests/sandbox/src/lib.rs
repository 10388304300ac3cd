//! A pretend Discord and a pretend OVHcloud on loopback.
//!
//! Both sides keep real state and refuse what the real service refuses, so that clients nobody here wrote work
//! against them unmodified but for the address. The crate knows nothing of any bot.
//!
//! * [`ovh`] is OVHcloud's order API under `/1.0` and `/v1`.
//! * [`discord`] is Discord's REST API under `/api/v10` and its gateway.
//! * [`postgres`] is a throw-away PostgreSQL server from the programs on the machine.
//! * [`conversation`] plays scripts in which people act, and writes down what they got to see.
//! * [`Sandbox::start`] brings both up, with a control server beside them through which people are played,
//!   troubles are armed and the outcome is read. The routes are in this crate's README.

pub mod address;
pub mod conversation;
pub mod discord;
pub mod ovh;
pub mod postgres;

pub use address::Address;

use std::net::{Ipv4Addr, SocketAddr};

/// Ports to listen on; 0 lets the system choose one.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ports {
    /// The pretend Discord's REST API; its gateway chooses a port of its own.
    pub discord: u16,
    /// The pretend OVHcloud.
    pub ovh: u16,
    /// The control server.
    pub control: u16,
}

/// Both pretend services and the control server, running until dropped.
#[derive(Debug)]
pub struct Sandbox {
    /// The pretend Discord.
    pub discord: discord::Discord,
    /// The pretend OVHcloud.
    pub ovh: ovh::Ovh,
    control: SocketAddr,
    server: tokio::task::JoinHandle<()>,
}

impl Sandbox {
    /// Starts both services and the control server on loopback.
    ///
    /// # Errors
    /// When a port cannot be listened on.
    pub async fn start(ports: Ports) -> std::io::Result<Sandbox> {
        let discord = discord::Discord::start(ports.discord).await?;
        let ovh = ovh::Ovh::start(ports.ovh).await?;
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, ports.control)).await?;
        let control = listener.local_addr()?;
        let router = axum::Router::new().nest("/discord", discord.control()).nest("/ovh", ovh.control());
        let server = tokio::spawn(async move {
            // A loopback server that cannot accept has nothing better to do than to end.
            let _ended = axum::serve(listener, router).await;
        });
        Ok(Sandbox { discord, ovh, control, server })
    }

    /// Everything a client or a test needs to know to use this sandbox.
    pub fn address(&self) -> Address {
        Address {
            discord: self.discord.address(),
            ovh: self.ovh.address(),
            control: format!("http://{}", self.control),
        }
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.server.abort();
    }
}
