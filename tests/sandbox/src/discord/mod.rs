//! The pretend Discord: REST API, gateway, and the people who use it.
//!
//! All state is one `World` behind one lock, never held across an await. Whatever changes it wakes those who wait, so
//! that tests wait for things and not for time.

mod check;
mod client;
mod control;
mod error;
mod gateway;
mod rest;
mod secrets;
mod settings;
#[cfg(test)]
mod tests;
mod wait;
mod world;

pub use client::click::Aim;
pub use client::person::Person;
pub use client::{Place, Refused};
pub use secrets::Asker;
pub use settings::{Change, Disturbance};
pub use wait::{Late, NotYet};
pub use world::Call;
pub use world::clock::Snowflake;
pub use world::files::File;
pub use world::interaction::{Answer, Outcome};
pub use world::shown::{Button, Shown};
pub use world::timeline::{Audience, Event, EventKind, Form};
pub use world::trouble::{Armed, Delivery, Trouble};

use crate::address;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use world::World;

/// The pretend Discord. Clones share one state; the servers stop when the last is dropped.
#[derive(Clone, Debug)]
pub struct Discord {
    running: Arc<Running>,
}

#[derive(Debug)]
struct Running {
    shared: Arc<Shared>,
    rest: SocketAddr,
    servers: [JoinHandle<()>; 2],
}

/// What servers and people share.
#[derive(Debug)]
pub(crate) struct Shared {
    world: Mutex<World>,
    changes: watch::Sender<u64>,
}

impl Discord {
    /// Starts the REST API on this port of the loopback interface (0: any) and the gateway on another.
    ///
    /// # Errors
    /// When the port cannot be listened on.
    pub async fn start(port: u16) -> io::Result<Self> {
        let rest = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let gateway = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let mut world = World::new();
        world.gateway_url = format!("ws://{}", gateway.local_addr()?);
        let address = rest.local_addr()?;
        let shared = Arc::new(Shared { world: Mutex::new(world), changes: watch::Sender::new(0) });
        let servers =
            [tokio::spawn(rest::serve(rest, shared.clone())), tokio::spawn(gateway::serve(gateway, shared.clone()))];
        Ok(Discord { running: Arc::new(Running { shared, rest: address, servers }) })
    }

    /// Where it is and who is who.
    pub fn address(&self) -> address::Discord {
        let api = format!("http://{}", self.running.rest);
        self.shared().look(|world| {
            let home = world.guilds.first();
            let id = |id: Option<Snowflake>| id.map(|id| id.to_string()).unwrap_or_default();
            address::Discord {
                api,
                token: world.bot.token.clone(),
                application_id: world.bot.id.to_string(),
                guild_id: id(home.map(|guild| guild.id)),
                channel_id: id(home.and_then(|guild| guild.channels.first()).map(|channel| channel.id)),
                public_key: world.bot.public_key.clone(),
                approver_role_id: id(home.and_then(|guild| guild.role("approver")).map(|role| role.id)),
                people: world
                    .people
                    .iter()
                    .map(|person| {
                        (
                            person.name.clone(),
                            address::Person {
                                id: person.id.to_string(),
                                roles: person.roles.iter().map(Snowflake::to_string).collect(),
                                locale: person.locale.clone(),
                            },
                        )
                    })
                    .collect(),
            }
        })
    }

    /// The control routes, mounted under `/discord`. The README lists them.
    pub fn control(&self) -> axum::Router {
        control::router(self.clone())
    }

    /// A person, to act as.
    ///
    /// # Errors
    /// When nobody is called that.
    pub fn person(&self, name: &str) -> Result<Person, Refused> {
        let known = self.shared().look(|world| world.person(name).is_some());
        if known { Ok(Person::new(self.clone(), name)) } else { Err(Refused(format!("there is nobody called {name}"))) }
    }

    /// What people got to see after a place in the order of happening; 0 for everything.
    pub fn timeline(&self, after: u64) -> Vec<Event> {
        self.shared().look(|world| world.after(after))
    }

    /// What became of every interaction, oldest first.
    pub fn interactions(&self) -> Vec<Outcome> {
        self.shared().change(|world| {
            world.fail_late();
            world.interactions.values().map(world::interaction::Interaction::outcome).collect()
        })
    }

    /// The interactions that got no answer in time, or a deferred one that was never completed.
    pub fn unanswered(&self) -> Vec<Outcome> {
        let unanswered = |outcome: &Outcome| {
            matches!(outcome.answer, Answer::Waiting | Answer::Failed)
                || (outcome.answer == Answer::Deferred && !outcome.settled)
        };
        self.interactions().into_iter().filter(unanswered).collect()
    }

    /// The REST calls so far, in order.
    pub fn calls(&self) -> Vec<Call> {
        self.shared().look(|world| world.calls.clone())
    }

    /// The names of all threads, oldest first.
    pub fn threads(&self) -> Vec<String> {
        self.shared().look(|world| world.threads.values().cloned().collect())
    }

    /// How many sessions of the bot are connected.
    pub fn connected(&self) -> usize {
        self.shared().look(|world| world.sessions.iter().filter(|session| session.line.is_some()).count())
    }

    /// Arms a trouble for the next calls of a route.
    pub fn arm(&self, armed: Armed) {
        self.shared().change(|world| world.armed.push(armed));
    }

    /// Takes back every trouble that is still armed.
    pub fn disarm(&self) {
        self.shared().change(|world| world.armed.clear());
    }

    /// How many calls are delayed.
    pub fn held(&self) -> usize {
        self.shared().look(|world| world.held)
    }

    /// Lets all delayed calls arrive.
    pub fn release(&self) {
        self.shared().change(|world| world.released += 1);
    }

    /// Starts the log of REST calls anew.
    pub fn forget_calls(&self) {
        self.shared().change(|world| world.calls.clear());
    }

    /// The commands the bot registered, as Discord keeps them.
    pub fn commands(&self) -> Vec<serde_json::Value> {
        self.shared().look(|world| world.commands.all().map(|command| command.body.clone()).collect())
    }

    /// Says how the next interaction is delivered.
    pub fn deliver_next(&self, delivery: Delivery) {
        self.shared().change(|world| world.next_delivery = delivery);
    }

    /// Delivers the last interaction once more, with the same id and token.
    ///
    /// # Errors
    /// When there was none.
    pub fn repeat(&self) -> Result<Snowflake, Refused> {
        self.shared().change(World::send_again)
    }

    /// Sends an INTERACTION_CREATE exactly as given; its id, if the bot can answer it.
    pub fn send_raw(&self, payload: serde_json::Value) -> Option<Snowflake> {
        self.shared().change(|world| world.send_raw(payload))
    }

    /// Moves the clock forward: tokens die, interactions become late, ids get younger.
    pub fn advance(&self, by_ms: u32) {
        self.shared().change(|world| world.clock.advance(by_ms));
    }

    pub(crate) fn shared(&self) -> &Shared {
        &self.running.shared
    }
}

impl Shared {
    /// Changes the state and wakes all who wait.
    pub(crate) fn change<R>(&self, change: impl FnOnce(&mut World) -> R) -> R {
        let result = change(&mut self.world.lock().unwrap_or_else(PoisonError::into_inner));
        self.changes.send_modify(|changes| *changes = changes.wrapping_add(1));
        result
    }

    /// Looks at the state.
    pub(crate) fn look<R>(&self, look: impl FnOnce(&World) -> R) -> R {
        look(&self.world.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Hears of changes from now on.
    pub(crate) fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.servers.iter().for_each(JoinHandle::abort);
    }
}
