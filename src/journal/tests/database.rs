//! A database of a test's own on the server that all share.

use sandbox::postgres::Cluster;
use std::sync::Arc;

/// One that is given back with the last who holds it.
pub(super) struct Database {
    cluster: &'static Cluster,
    pub(super) url: String,
}

impl Database {
    pub(super) fn on(cluster: &'static Cluster) -> Arc<Database> {
        Arc::new(Database { cluster, url: cluster.database().unwrap() })
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // Where that fails it is given to nobody, which is just as well.
        self.cluster.take_back(&self.url).unwrap_or_default();
    }
}
