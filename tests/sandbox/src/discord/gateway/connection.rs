//! One connection: HELLO, IDENTIFY or RESUME, then heartbeats one way and events the other.

use super::codec::Codec;
use super::identify::Started;
use super::{HEARTBEAT_MS, close};
use crate::discord::Shared;
use crate::discord::world::session::{Line, Push};
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::Instant;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::handshake::server::{Request, Response};
use tokio_tungstenite::tungstenite::protocol::CloseFrame;

/// Payloads a client may send in a minute.
const PAYLOADS: usize = 120;
const MINUTE: Duration = Duration::from_secs(60);
/// The longest payload a client may send, in bytes.
const LONGEST: usize = 4096;
/// A client that is silent for longer is cut off.
const SILENCE: Duration = Duration::from_millis(HEARTBEAT_MS * 3 / 2);

/// How a connection ends.
enum End {
    /// By a close frame of ours.
    Close(u16),
    /// By the client, with its close code if it gave one.
    Client(Option<u16>),
    /// Without a word.
    Drop,
}

struct Connection {
    socket: WebSocketStream<TcpStream>,
    shared: Arc<Shared>,
    codec: Codec,
    number: u64,
    push: UnboundedSender<Push>,
    session: Option<String>,
    heard: Instant,
    received: VecDeque<Instant>,
}

/// Runs a connection to its end.
pub(super) async fn run(stream: TcpStream, shared: Arc<Shared>, number: u64) {
    if shared.look(|world| world.outage) {
        return;
    }
    let _slower = stream.set_nodelay(true);
    let mut query = String::new();
    // The error type of the callback is the library's.
    #[expect(clippy::result_large_err, reason = "the signature is given by tungstenite")]
    let remember = |request: &Request, response: Response| {
        request.uri().query().unwrap_or("").clone_into(&mut query);
        Ok(response)
    };
    let Ok(socket) = tokio_tungstenite::accept_hdr_async(stream, remember).await else {
        return;
    };
    let asked = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
    let (version, codec) = (asked("v"), Codec::of(asked("compress")));
    let json = asked("encoding").is_none_or(|encoding| encoding == "json");
    let (push, pushed) = unbounded_channel();
    let unusable = codec.is_none() || !json;
    let connection = Connection {
        socket,
        shared,
        codec: codec.unwrap_or(Codec::Plain),
        number,
        push,
        session: None,
        heard: Instant::now(),
        received: VecDeque::new(),
    };
    let refused = match version {
        Some("9" | "10") if unusable => Some(close::DECODE_ERROR),
        Some("9" | "10") => None,
        Some(_) | None => Some(close::INVALID_API_VERSION),
    };
    connection.live(pushed, refused).await;
}

impl Connection {
    async fn live(mut self, mut pushed: UnboundedReceiver<Push>, refused: Option<u16>) {
        let end = match refused {
            Some(code) => End::Close(code),
            None => self.talk(&mut pushed).await,
        };
        let (code, ended) = match end {
            End::Close(code) => (Some(code), ends_session(code)),
            // 1000 and 1001 end the session; any other way leaves it to be resumed.
            End::Client(code) => (None, matches!(code, Some(1000 | 1001))),
            End::Drop => {
                self.hang_up(false);
                return;
            }
        };
        self.hang_up(ended);
        let frame = code.map(|code| CloseFrame { code: code.into(), reason: "".into() });
        // The peer may be gone already.
        let _gone = self.socket.close(frame).await;
        while let Some(Ok(_)) = self.socket.next().await {}
    }

    async fn talk(&mut self, pushed: &mut UnboundedReceiver<Push>) -> End {
        let hello =
            json!({ "op": 10, "s": null, "t": null, "d": { "heartbeat_interval": HEARTBEAT_MS, "_trace": [] } });
        if self.send(&hello).await.is_err() {
            return End::Client(None);
        }
        loop {
            let silent = self.heard + SILENCE;
            let end = tokio::select! {
                message = self.socket.next() => match message {
                    Some(Ok(message)) => self.receive(message).await,
                    Some(Err(_)) | None => Err(End::Client(None)),
                },
                push = pushed.recv() => match push {
                    Some(Push::Payload(payload)) => self.send(&payload).await,
                    Some(Push::Close(code)) => Err(End::Close(code)),
                    Some(Push::Drop) | None => Err(End::Drop),
                },
                () = tokio::time::sleep_until(silent) => Err(End::Close(close::SESSION_TIMED_OUT)),
            };
            if let Err(end) = end {
                return end;
            }
        }
    }

    async fn receive(&mut self, message: Message) -> Result<(), End> {
        let payload = match message {
            Message::Text(text) => text.into_bytes(),
            Message::Binary(bytes) => bytes,
            Message::Close(frame) => return Err(End::Client(frame.map(|frame| frame.code.into()))),
            Message::Ping(_) | Message::Pong(_) | Message::Frame(_) => return Ok(()),
        };
        let now = Instant::now();
        self.received.retain(|at| now.duration_since(*at) < MINUTE);
        self.received.push_back(now);
        if self.received.len() > PAYLOADS {
            return Err(End::Close(close::RATE_LIMITED));
        }
        let payload: Option<Value> = serde_json::from_slice(&payload).ok().filter(|_| payload.len() <= LONGEST);
        let payload = payload.ok_or(End::Close(close::DECODE_ERROR))?;
        let Some(op) = payload.get("op").and_then(Value::as_i64) else {
            return Err(End::Close(close::DECODE_ERROR));
        };
        self.opcode(op, payload.get("d").unwrap_or(&Value::Null)).await
    }

    async fn opcode(&mut self, op: i64, data: &Value) -> Result<(), End> {
        match op {
            1 => {
                self.heard = Instant::now();
                self.send(&json!({ "op": 11, "s": null, "t": null, "d": null })).await
            }
            2 | 6 if self.session.is_some() => Err(End::Close(close::ALREADY_AUTHENTICATED)),
            2 => {
                if data.get("compress").is_some_and(|compress| compress == true) {
                    self.codec.pack_each();
                }
                let line = self.line();
                let started = self.shared.change(|world| world.identify(data, line));
                self.started(started).await
            }
            6 => {
                let line = self.line();
                let started = self.shared.change(|world| world.resume(data, line));
                self.started(started).await
            }
            // Presence, voice and member requests are taken and not answered.
            3 | 4 | 8 | 31 if self.session.is_some() => Ok(()),
            3 | 4 | 8 | 31 => Err(End::Close(close::NOT_AUTHENTICATED)),
            _ => Err(End::Close(close::UNKNOWN_OPCODE)),
        }
    }

    async fn started(&mut self, started: Started) -> Result<(), End> {
        match started {
            Started::Session(id) => {
                self.session = Some(id);
                Ok(())
            }
            Started::Invalid => self.send(&json!({ "op": 9, "s": null, "t": null, "d": false })).await,
            Started::Refused(code) => Err(End::Close(code)),
        }
    }

    async fn send(&mut self, payload: &Value) -> Result<(), End> {
        let message = self.codec.encode(payload).map_err(|_| End::Close(close::DECODE_ERROR))?;
        self.socket.send(message).await.map_err(|_| End::Client(None))
    }

    fn line(&self) -> Line {
        Line { connection: self.number, push: self.push.clone() }
    }

    fn hang_up(&self, ended: bool) {
        if let Some(id) = &self.session {
            self.shared.change(|world| world.hang_up(id, self.number, ended));
        }
    }
}

/// Close codes after which a session cannot be resumed.
fn ends_session(code: u16) -> bool {
    matches!(code, 1000 | 1001 | 4004 | 4007 | 4009 | 4010..=4014)
}
