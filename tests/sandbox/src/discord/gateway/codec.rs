//! How payloads go over the wire: as text, as one zlib stream over the connection, or each packed by itself.

use flate2::{Compress, Compression, FlushCompress, Status};
use serde_json::Value;
use std::io;
use tokio_tungstenite::tungstenite::Message;

/// How the payloads of one connection are packed.
#[derive(Debug)]
pub(crate) enum Codec {
    /// As text.
    Plain,
    /// Events as text, or packed one by one: `"compress": true` of IDENTIFY.
    PerMessage,
    /// One zlib stream, each payload ended by a sync flush: `compress=zlib-stream` in the URL.
    Stream(Box<Compress>),
}

impl Codec {
    /// What the query of the URL asks for.
    pub(crate) fn of(compress: Option<&str>) -> Option<Self> {
        match compress {
            None => Some(Codec::Plain),
            Some("zlib-stream") => Some(Codec::Stream(Box::new(Compress::new(Compression::fast(), true)))),
            Some(_) => None,
        }
    }

    /// From IDENTIFY on, payloads are packed one by one if nothing packs them already.
    pub(crate) fn pack_each(&mut self) {
        if matches!(self, Codec::Plain) {
            *self = Codec::PerMessage;
        }
    }

    /// A payload as it is sent.
    pub(crate) fn encode(&mut self, payload: &Value) -> io::Result<Message> {
        let text = payload.to_string();
        match self {
            Codec::Plain => Ok(Message::Text(text)),
            Codec::PerMessage => {
                let mut whole = Compress::new(Compression::fast(), true);
                packed(&mut whole, text.as_bytes(), FlushCompress::Finish).map(Message::Binary)
            }
            Codec::Stream(stream) => packed(stream, text.as_bytes(), FlushCompress::Sync).map(Message::Binary),
        }
    }
}

fn packed(stream: &mut Compress, bytes: &[u8], flush: FlushCompress) -> io::Result<Vec<u8>> {
    let before = stream.total_in();
    let mut packed = Vec::with_capacity(bytes.len() + 64);
    loop {
        let taken = usize::try_from(stream.total_in() - before).unwrap_or(bytes.len());
        let rest = bytes.get(taken..).unwrap_or_default();
        let status = stream.compress_vec(rest, &mut packed, flush).map_err(io::Error::other)?;
        // Room left over means that all was taken and flushed.
        if status == Status::StreamEnd || packed.len() < packed.capacity() {
            return Ok(packed);
        }
        packed.reserve(packed.capacity());
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use super::Codec;
    use flate2::{Decompress, FlushDecompress};
    use serde_json::{Value, json};
    use tokio_tungstenite::tungstenite::Message;

    fn unpacked(stream: &mut Decompress, message: Message) -> Value {
        let mut text = Vec::with_capacity(1 << 20);
        stream.decompress_vec(&message.into_data(), &mut text, FlushDecompress::Sync).unwrap();
        serde_json::from_slice(&text).unwrap()
    }

    #[test]
    fn one_stream_over_all_payloads() {
        let mut codec = Codec::of(Some("zlib-stream")).unwrap();
        let mut stream = Decompress::new(true);
        for size in [0, 10, 100_000] {
            let payload = json!({ "d": (0..size).collect::<Vec<_>>() });
            let message = codec.encode(&payload).unwrap();
            assert!(message.clone().into_data().ends_with(&[0, 0, 0xff, 0xff]));
            assert_eq!(unpacked(&mut stream, message), payload);
        }
    }

    #[test]
    fn each_payload_by_itself() {
        let mut codec = Codec::Plain;
        codec.pack_each();
        for size in [0, 100_000] {
            let payload = json!({ "d": (0..size).collect::<Vec<_>>() });
            assert_eq!(unpacked(&mut Decompress::new(true), codec.encode(&payload).unwrap()), payload);
        }
    }
}
