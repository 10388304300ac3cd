//! The journal in a PostgreSQL database. Several processes may work on it at the same time: the database decides.

use super::schema::{self, Found};
use super::store::{Conn, Kind, Store};
use super::{Fault, address::Server};
use sqlx::ConnectOptions;
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use std::future::Future;
use std::time::Duration;

/// How many calls may be at work side by side; the rest wait their turn.
const CONNECTIONS: u32 = 8;
/// How long a call waits for a connection.
const CONNECT: Duration = Duration::from_secs(5);
/// A process that stands still in the middle of a transaction must not hold up the others, and none waits for ever.
const SESSION: &str = "SET application_name = 'cartwright'; SET lock_timeout = '5s'; SET statement_timeout = '10s'; \
     SET idle_in_transaction_session_timeout = '10s'";
const LOOK_ONLY: &str = "SET default_transaction_read_only = on";

/// Opens the database to work on it; makes the tables where there are none.
pub(super) async fn to_work(server: &Server) -> Result<Store, Fault> {
    let mut conn = connect(server).await?;
    check(&mut conn).await?;
    match schema::look(&mut conn, schema::POSTGRES).await? {
        // Of two processes that find nothing, one makes the tables while the other waits.
        Found::Nothing | Found::Older => schema::migrate(&mut conn, schema::POSTGRES).await?,
        Found::Current => {}
    }
    sqlx::Connection::close(conn).await?;
    let pool = pool(SESSION).connect_with(options(server)?).await?;
    Ok(Store { place: server.place(), kind: Kind::Postgres, writer: Some(pool.clone()), readers: pool })
}

/// Opens the database only to look.
pub(super) async fn to_look(server: &Server) -> Result<Store, Fault> {
    let mut conn = connect(server).await?;
    let found = schema::look(&mut conn, schema::POSTGRES).await?;
    sqlx::Connection::close(conn).await?;
    match found {
        Found::Nothing => Err(Fault::NotAJournal),
        Found::Older => Err(Fault::SchemaOlder),
        Found::Current => {
            let readers = pool(LOOK_ONLY).connect_with(options(server)?).await?;
            Ok(Store { place: server.place(), kind: Kind::Postgres, writer: None, readers })
        }
    }
}

/// Refuses a server that could lose what it has confirmed, or that cannot hold every text.
async fn check(conn: &mut Conn) -> Result<(), Fault> {
    let setting = async |conn: &mut Conn, name: &'static str| -> Result<String, Fault> {
        Ok(sqlx::query_scalar("SELECT current_setting($1)").bind(name).fetch_one(conn).await?)
    };
    for (name, enough) in
        [("synchronous_commit", ["on", "remote_apply"]), ("fsync", ["on", "on"]), ("server_encoding", ["UTF8", "UTF8"])]
    {
        let found = setting(conn, name).await?;
        if !enough.contains(&found.as_str()) {
            let [needed, _] = enough;
            return Err(Fault::Setting { name, found, needed });
        }
    }
    Ok(())
}

/// A first connection, whose failure is told as it is instead of being tried again.
async fn connect(server: &Server) -> Result<Conn, Fault> {
    within(async { Ok(options(server)?.connect().await?) }).await
}

async fn within<T>(work: impl Future<Output = Result<T, Fault>>) -> Result<T, Fault> {
    tokio::time::timeout(CONNECT, work).await.unwrap_or(Err(Fault::Silent))
}

fn pool(settings: &'static str) -> AnyPoolOptions {
    let pool = AnyPoolOptions::new().max_connections(CONNECTIONS).acquire_timeout(CONNECT);
    pool.after_connect(move |conn, _| {
        Box::pin(async move {
            sqlx::raw_sql(settings).execute(conn).await?;
            Ok(())
        })
    })
}

fn options(server: &Server) -> Result<AnyConnectOptions, Fault> {
    // What sqlx says about an address it cannot read may repeat it.
    let options: AnyConnectOptions = server.url().parse().map_err(|_| Fault::Url)?;
    Ok(options.disable_statement_logging())
}
