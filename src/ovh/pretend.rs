//! A pretend OVHcloud for the tests of this room: one closure that answers, over real sockets, connections kept alive.

#![expect(clippy::unwrap_used, reason = "a failing test may stop at once")]

use super::limits::Limits;
use super::{Application, Credentials, Keys, Ovh};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// A request as it came over the wire.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    /// Which connection it came on, from 0.
    pub(super) connection: usize,
    /// Method and target, for example `GET /1.0/me`.
    pub(super) line: String,
    /// The headers, names in lower case.
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: String,
}

/// What comes back.
pub(super) enum Play {
    Json(u16, String),
    /// Any bytes, after which the connection is closed.
    Raw(String),
    /// Any bytes or none, after which nothing comes and the connection stays open.
    Stall(&'static str),
    /// The connection is closed.
    HangUp,
}

pub(super) struct Pretend {
    port: u16,
    state: Arc<Mutex<State>>,
    listening: Option<JoinHandle<()>>,
}

struct State {
    play: Box<dyn FnMut(&Asked) -> Play + Send>,
    asked: Vec<Asked>,
    open: Vec<TcpStream>,
    serving: Vec<JoinHandle<()>>,
    over: bool,
}

/// The time that the pretend OVHcloud tells, in Unix seconds.
pub(super) const TIME: i64 = 1_900_000_000;

pub(super) fn json(body: &str) -> Play {
    Play::Json(200, body.to_owned())
}

pub(super) fn keys() -> Keys {
    let application = Application { key: "application-key".into(), secret: "application-secret".into() };
    Keys { application, consumer_key: "consumer-key".into() }
}

/// Bounds for tests: patient enough for a busy machine, pauses that do not matter.
pub(super) fn limits() -> Limits {
    Limits { first_pause: Duration::from_millis(1), ..Limits::default() }
}

impl Pretend {
    /// Starts answering. `/auth/time` is answered by itself, with [`TIME`].
    pub(super) fn new(play: impl FnMut(&Asked) -> Play + Send + 'static) -> Pretend {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (asked, open, serving) = Default::default();
        let state = Arc::new(Mutex::new(State { play: Box::new(play), asked, open, serving, over: false }));
        let shared = Arc::clone(&state);
        let listening = std::thread::spawn(move || listen(&listener, &shared));
        Pretend { port, state, listening: Some(listening) }
    }

    pub(super) fn client(&self) -> Ovh {
        self.client_within(limits())
    }

    pub(super) fn client_within(&self, limits: Limits) -> Ovh {
        Ovh::with_limits(self.base().parse().unwrap(), Credentials::Keys(keys()), limits).unwrap()
    }

    pub(super) fn base(&self) -> String {
        format!("http://127.0.0.1:{}/1.0", self.port)
    }

    /// What was asked so far, the time left out.
    pub(super) fn asked(&self) -> Vec<Asked> {
        let asked = lock(&self.state).asked.clone();
        asked.into_iter().filter(|asked| !asked.is_time()).collect()
    }

    /// Method and target of what was asked so far, the time left out.
    pub(super) fn lines(&self) -> Vec<String> {
        self.asked().into_iter().map(|asked| asked.line).collect()
    }

    /// How often the time was asked for.
    pub(super) fn times(&self) -> usize {
        lock(&self.state).asked.iter().filter(|asked| asked.is_time()).count()
    }
}

impl Asked {
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    fn is_time(&self) -> bool {
        self.line == "GET /1.0/auth/time"
    }
}

impl Drop for Pretend {
    fn drop(&mut self) {
        lock(&self.state).over = true;
        // A last connection wakes the listener, which then sees that it is over.
        drop(TcpStream::connect(("127.0.0.1", self.port)));
        self.listening.take().map(JoinHandle::join);
        let (open, serving) = {
            let mut state = lock(&self.state);
            (std::mem::take(&mut state.open), std::mem::take(&mut state.serving))
        };
        open.iter().for_each(|stream| drop(stream.shutdown(Shutdown::Both)));
        serving.into_iter().for_each(|thread| drop(thread.join()));
    }
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

fn listen(listener: &TcpListener, state: &Arc<Mutex<State>>) {
    for (connection, stream) in listener.incoming().enumerate() {
        let mut locked = lock(state);
        if locked.over {
            return;
        }
        let stream = stream.unwrap();
        locked.open.push(stream.try_clone().unwrap());
        let shared = Arc::clone(state);
        locked.serving.push(std::thread::spawn(move || serve(&stream, connection, &shared)));
    }
}

fn serve(stream: &TcpStream, connection: usize, state: &Mutex<State>) {
    let mut reader = BufReader::new(stream);
    while let Some(asked) = read(&mut reader, connection) {
        let play = {
            let mut state = lock(state);
            state.asked.push(asked.clone());
            if asked.is_time() { json(&TIME.to_string()) } else { (state.play)(&asked) }
        };
        let (bytes, stays) = match play {
            Play::Json(status, body) => {
                let head = "X-OVH-QUERYID: EU.ext-1.abc\r\nContent-Type: application/json";
                (format!("HTTP/1.1 {status} -\r\n{head}\r\nContent-Length: {}\r\n\r\n{body}", body.len()), true)
            }
            Play::Raw(bytes) => (bytes, false),
            Play::Stall(bytes) => (bytes.to_owned(), true),
            Play::HangUp => (String::new(), false),
        };
        let mut stream = stream;
        if stream.write_all(bytes.as_bytes()).is_err() || !stays {
            drop(stream.shutdown(Shutdown::Both));
            return;
        }
    }
}

fn read(reader: &mut BufReader<&TcpStream>, connection: usize) -> Option<Asked> {
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim_end() {
            "" => break,
            line => lines.push(line.to_owned()),
        }
    }
    let line = lines.first()?.trim_end_matches(" HTTP/1.1").to_owned();
    let pairs = lines.iter().skip(1).filter_map(|line| line.split_once(": "));
    let headers = pairs.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
    let mut asked = Asked { connection, line, headers, body: String::new() };
    let length = asked.header("content-length").parse().unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    asked.body = String::from_utf8(body).ok()?;
    Some(asked)
}
