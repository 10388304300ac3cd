//! The port: takes connections, one request on each, and never so many or so long that the bot would feel it.

use super::answer::{Body, answer};
use super::board::Board;
use crate::trail;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;
use tokio_util::task::AbortOnDropHandle;
use tracing::Instrument as _;

/// The most connections at once. More wait until one is over.
const MOST: usize = 16;
/// How long a request may take to arrive, and all of a connection to be over.
const ARRIVE: Duration = Duration::from_secs(5);
const WHOLE: Duration = Duration::from_secs(20);
/// How long those that are there may hold up the end of the program.
const LAST_MOMENT: Duration = Duration::from_secs(1);
/// The pause after a connection could not be taken, as when the system has no file left to open.
const PAUSE: Duration = Duration::from_millis(500);

/// The open port. Dropped, it is closed at once.
pub(in crate::run) struct Port {
    stop: CancellationToken,
    task: AbortOnDropHandle<()>,
}

/// Why nothing can listen there.
#[derive(Debug, thiserror::Error)]
pub enum PortError {
    /// Another program does.
    #[error("another program listens on {0} already; end that one, or set `operations.listen` to another port")]
    InUse(SocketAddr),
    /// The system says no.
    #[error("listening on {address}: {cause}; set `operations.listen` to an address of this machine and a free port")]
    Refused {
        /// Where.
        address: SocketAddr,
        /// What it says.
        cause: io::Error,
    },
}

impl Port {
    /// Opens it. Port 0 lets the system choose; the log says which.
    ///
    /// # Errors
    /// See [`PortError`].
    pub(in crate::run) async fn open(address: SocketAddr, board: &Arc<Board>) -> Result<Port, PortError> {
        let refused = |cause: io::Error| {
            if cause.kind() == io::ErrorKind::AddrInUse {
                return PortError::InUse(address);
            }
            PortError::Refused { address, cause }
        };
        let listener = TcpListener::bind(address).await.map_err(refused)?;
        let address = listener.local_addr().map_err(refused)?;
        tracing::info!(%address, "the operations port is open");
        let stop = CancellationToken::new();
        let task = tokio::spawn(accept(listener, Arc::clone(board), stop.clone()));
        Ok(Port { stop, task: AbortOnDropHandle::new(task) })
    }

    /// Closes it, after a moment for whoever is being answered.
    pub(in crate::run) async fn close(self) {
        self.stop.cancel();
        if self.task.await.is_err() {
            tracing::error!("the operations port had broken off");
        }
    }
}

async fn accept(listener: TcpListener, board: Arc<Board>, stop: CancellationToken) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            () = stop.cancelled() => break,
            Some(_) = connections.join_next(), if !connections.is_empty() => {}
            taken = listener.accept(), if connections.len() < MOST => match taken {
                Ok((stream, _)) => drop(connections.spawn(serve(stream, Arc::clone(&board)))),
                Err(error) => {
                    tracing::warn!(%error, "a connection to the operations port could not be taken");
                    tokio::time::sleep(PAUSE).await;
                }
            }
        }
    }
    drop(listener);
    let all = async { while connections.join_next().await.is_some() {} };
    // Whoever is slower than that is cut off.
    let _in_time = tokio::time::timeout(LAST_MOMENT, all).await;
}

async fn serve(stream: TcpStream, board: Arc<Board>) {
    let service = service_fn(async |request: Request<Incoming>| {
        let answer = answer(&board, request.method(), request.uri().path()).instrument(trail::turn("port")).await;
        Ok::<Response<Body>, Infallible>(answer)
    });
    let mut http = http1::Builder::new();
    let http = http.timer(TokioTimer::new()).header_read_timeout(ARRIVE).keep_alive(false);
    let connection = http.serve_connection(TokioIo::new(stream), service);
    match tokio::time::timeout(WHOLE, connection).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::debug!(%error, "a connection to the operations port broke off"),
        Err(_) => tracing::debug!("a connection to the operations port took too long"),
    }
}
