//! Where the bots keep their journal: a file, or a throw-away server that several share.

use super::wish::Keeping;
use sandbox::postgres::Cluster;
use std::error::Error;
use std::path::Path;
use std::sync::Arc;

/// Where the journal is.
#[derive(Clone, Debug)]
pub(crate) struct Store {
    /// As the configuration names it.
    pub(crate) url: String,
    /// How many bots share it.
    pub(crate) bots: usize,
    server: Option<Arc<Server>>,
}

/// The machine lacks what is needed.
#[derive(Debug, thiserror::Error)]
#[error("this machine has no {0}")]
pub(crate) struct Missing(&'static str);

#[derive(Debug)]
struct Server {
    cluster: Cluster,
    database: String,
}

impl Store {
    /// Makes one.
    pub(crate) fn make(keeping: Keeping, folder: &Path) -> Result<Store, Box<dyn Error>> {
        match keeping {
            Keeping::Sqlite => {
                let url = format!("sqlite:{}", folder.join("cartwright.db").display());
                Ok(Store { url, bots: 1, server: None })
            }
            Keeping::Postgres => {
                let cluster = Cluster::own()?.ok_or(Missing("PostgreSQL server (Debian: postgresql)"))?;
                let url = cluster.database()?;
                let (address, _) = url.split_once('?').unwrap_or((&url, ""));
                let database = address.rsplit('/').next().unwrap_or_default().to_owned();
                Ok(Store { url, bots: 2, server: Some(Arc::new(Server { cluster, database })) })
            }
        }
    }

    /// Lets every lease run out, as if the time had passed: whoever stands still or is dead has lost them. A file needs
    /// none of that, since whoever opens it has it for itself.
    pub(crate) fn end_leases(&self) -> std::io::Result<()> {
        let Some(server) = &self.server else { return Ok(()) };
        server.cluster.sql(&server.database, "UPDATE leases SET until_us = 0").map(drop)
    }
}
