//! What is answered on the port, over a real socket, before the bot has come up.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use super::{Board, Port};
use crate::discord::Meter;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;

/// A port that is free, as far as anybody can know.
async fn free() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap()
}

/// Sends this and reads until the connection is closed.
async fn ask(address: SocketAddr, request: &str) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

async fn get(address: SocketAddr, path: &str) -> String {
    ask(address, &format!("GET {path} HTTP/1.1\r\nHost: cartwright\r\n\r\n")).await
}

#[tokio::test]
async fn every_path_and_what_is_none() {
    let (address, stop) = (free().await, CancellationToken::new());
    let board = Arc::new(Board::new(stop.clone()));
    let port = Port::open(address, &board).await.unwrap();
    let alive = get(address, "/healthz").await;
    assert!(alive.starts_with("HTTP/1.1 200 OK\r\n") && alive.ends_with("\r\n\r\nalive\n"), "{alive}");
    let starting = get(address, "/readyz").await;
    assert!(starting.starts_with("HTTP/1.1 503 "), "{starting}");
    assert!(starting.ends_with("starting: the journal is not open yet\n"), "{starting}");
    stop.cancel();
    assert!(get(address, "/readyz").await.contains("stopping: what runs is finished"));
    for strange in ["/", "/metrics/", "/metrics?x=%00/../healthz/x", "/Healthz"] {
        let answer = get(address, strange).await;
        let known = strange.starts_with("/metrics?");
        assert_eq!(answer.starts_with("HTTP/1.1 404 "), !known, "{strange}: {answer}");
    }
    let posted = ask(address, "POST /metrics HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n").await;
    assert!(posted.starts_with("HTTP/1.1 405 ") && posted.contains("allow: GET, HEAD"), "{posted}");
    let head = ask(address, "HEAD /healthz HTTP/1.1\r\nHost: a\r\n\r\n").await;
    assert!(head.starts_with("HTTP/1.1 200 OK") && head.ends_with("\r\n\r\n"), "{head}");
    assert!(ask(address, "rubbish\r\n\r\n").await.starts_with("HTTP/1.1 400 "));
    port.close().await;
    assert!(TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn the_figures_are_written_as_prometheus_reads_them() {
    let board = Arc::new(Board::new(CancellationToken::new()));
    let meter = Meter::default();
    board.count(|registry| meter.register(registry));
    let address = free().await;
    let port = Port::open(address, &board).await.unwrap();
    let answer = get(address, "/metrics").await;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.contains("content-type: text/plain; version=0.0.4; charset=utf-8"), "{head}");
    let version = env!("CARGO_PKG_VERSION");
    assert!(
        body.contains(&format!(
            "# TYPE cartwright_build_info gauge\ncartwright_build_info{{version=\"{version}\"}} 1\n"
        ))
    );
    assert!(body.contains("# TYPE cartwright_acknowledgement_seconds histogram\n"), "{body}");
    assert!(body.contains("cartwright_acknowledgement_seconds_bucket{le=\"3\"} 0\n"), "{body}");
    assert!(body.contains("cartwright_acknowledgement_seconds_count 0\n"), "{body}");
    // How the journal stands is not known yet, and so is not said.
    assert!(!body.contains("cartwright_orders{") && !body.contains("cartwright_owed_messages "), "{body}");
    port.close().await;
}

#[tokio::test]
async fn a_port_in_use_and_an_address_elsewhere_are_refused_with_what_would_help() {
    let taken = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = taken.local_addr().unwrap();
    let board = Arc::new(Board::new(CancellationToken::new()));
    let told = |opened: Result<Port, super::PortError>| opened.err().unwrap().to_string();
    assert_eq!(
        told(Port::open(address, &board).await),
        format!(
            "another program listens on {address} already; end that one, or set `operations.listen` to another port"
        )
    );
    // TEST-NET-1 of RFC 5737 is nobody's.
    let elsewhere = told(Port::open("192.0.2.1:9464".parse().unwrap(), &board).await);
    assert!(elsewhere.starts_with("listening on 192.0.2.1:9464: "), "{elsewhere}");
    assert!(
        elsewhere.ends_with("set `operations.listen` to an address of this machine and a free port"),
        "{elsewhere}"
    );
}

#[tokio::test]
async fn dropped_it_is_closed() {
    let address = free().await;
    let port = Port::open(address, &Arc::new(Board::new(CancellationToken::new()))).await.unwrap();
    drop(port);
    // The task ends as soon as it is polled: its listener goes with it.
    while TcpStream::connect(address).await.is_ok() {
        tokio::task::yield_now().await;
    }
}
