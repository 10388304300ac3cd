//! Where a play keeps its journal.

use sandbox::postgres::Cluster;
use std::path::Path;

/// A journal of its own for every play.
#[derive(Debug)]
pub(super) struct Store {
    /// As the configuration names it.
    pub(super) url: String,
    cluster: Option<&'static Cluster>,
}

impl Store {
    /// A file in this folder or, where there is a server, a database there.
    pub(super) fn make(folder: &Path, cluster: Option<&'static Cluster>) -> Result<Store, String> {
        let url = match cluster {
            None => format!("sqlite:{}", folder.join("cartwright.db").display()),
            Some(cluster) => cluster.database().map_err(|error| error.to_string())?,
        };
        Ok(Store { url, cluster })
    }

    /// Lets the leases of a dead bot run out, as if their time had passed. Whoever opens a file has it for itself.
    pub(super) fn end_leases(&self) -> Result<(), String> {
        let Some(cluster) = self.cluster else { return Ok(()) };
        let (address, _) = self.url.split_once('?').unwrap_or((&self.url, ""));
        let database = address.rsplit('/').next().unwrap_or_default();
        cluster.sql(database, "UPDATE leases SET until_us = 0").map(drop).map_err(|error| error.to_string())
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        if let Some(cluster) = self.cluster {
            cluster.take_back(&self.url).unwrap_or_default();
        }
    }
}
