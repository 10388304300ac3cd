//! Calls that arrive later than they were made, as over a network that holds a packet back.

use super::find::{Found, find};
use super::respond::Sent;
use crate::discord::Shared;
use crate::discord::world::trouble::is_delayed;
use axum::body::Bytes;
use axum::http::request::Parts;
use std::sync::Arc;

/// A call that waits until it is let go.
#[derive(Clone, Copy, Debug)]
pub(super) struct Delay {
    /// How often calls had been let go when it was made.
    before: u64,
}

/// The delay of a call, if it is to have one.
pub(super) fn of(shared: &Shared, parts: &Parts) -> Option<Delay> {
    let path = parts.uri.path().strip_prefix("/api/v10")?;
    let Found::Route(route, _) = find(parts.method.as_str(), path) else { return None };
    shared.change(|world| {
        is_delayed(&mut world.armed, &route.name()).then(|| {
            world.held += 1;
            Delay { before: world.released }
        })
    })
}

impl Delay {
    /// Waits and then makes the call, even if its client is gone by then.
    pub(super) async fn then_call(self, shared: Arc<Shared>, parts: Parts, bytes: Bytes) -> Sent {
        let arrives = tokio::spawn(async move {
            let mut changes = shared.changes();
            while shared.look(|world| world.released == self.before) {
                // The sender lives in what is shared.
                let _changed = changes.changed().await;
            }
            shared.change(|world| {
                world.held -= 1;
                super::call(world, &parts, &bytes)
            })
        });
        arrives.await.unwrap_or(Sent::Dropped)
    }
}
