//! A plain HTTP/1.1 client that sends exactly what it is told to.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// A request being put together.
pub struct Ask {
    head: String,
    body: Vec<u8>,
}

/// A connection on which a request was begun.
pub struct Open(TcpStream);

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Ask {
    pub fn get(path: &str) -> Self {
        Self::new("GET", path)
    }

    pub fn new(method: &str, path: &str) -> Self {
        Self { head: format!("{method} {path} HTTP/1.1\r\nconnection: close\r\n"), body: Vec::new() }
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.head.push_str(&format!("{name}: {value}\r\n"));
        self
    }

    pub fn token(self, token: &str) -> Self {
        self.header("authorization", &format!("Bearer {token}"))
    }

    pub fn json(mut self, body: &str) -> Self {
        self.body = body.into();
        self.header("content-type", "application/json")
    }

    pub fn form(mut self, body: &str) -> Self {
        self.body = body.into();
        self.header("content-type", "application/x-www-form-urlencoded")
    }

    pub fn send(self, to: SocketAddr) -> Answer {
        let body = self.body.clone();
        let mut open = self.begin(to, body.len());
        open.more(&body);
        open.answer()
    }

    /// The whole answer, or nothing when the other side went away before it had given one.
    pub fn try_send(mut self, to: SocketAddr) -> Option<Answer> {
        let body = std::mem::take(&mut self.body);
        let mut open = self.try_begin(to, body.len()).ok()?;
        open.more(&body);
        let bytes = open.rest();
        let end = bytes.windows(4).position(|w| w == b"\r\n\r\n")? + 4;
        let head = std::str::from_utf8(&bytes[..end]).ok()?.to_ascii_lowercase();
        let length = head.split("\r\n").find_map(|line| line.strip_prefix("content-length:"));
        let is_whole = match length {
            Some(length) => bytes.len() - end >= length.trim().parse().ok()?,
            None => bytes.ends_with(b"0\r\n\r\n"),
        };
        is_whole.then(|| Answer::read(&bytes))
    }

    /// Sends the head alone, and says that so many bytes follow.
    pub fn begin(self, to: SocketAddr, length: usize) -> Open {
        self.try_begin(to, length).unwrap()
    }

    fn try_begin(mut self, to: SocketAddr, length: usize) -> std::io::Result<Open> {
        if !self.head.contains("\nhost: ") {
            self = self.header("host", &to.to_string());
        }
        let head = self.header("content-length", &length.to_string()).head + "\r\n";
        let mut stream = TcpStream::connect(to)?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        stream.write_all(head.as_bytes())?;
        Ok(Open(stream))
    }
}

impl Open {
    pub fn more(&mut self, bytes: &[u8]) {
        // A server that has heard enough may have hung up; its answer is what counts.
        let _ = self.0.write_all(bytes);
    }

    /// Until the server asks for the body.
    pub fn wait_for_continue(&mut self) {
        let mut line = [0; 25];
        self.0.read_exact(&mut line).unwrap();
        assert_eq!(&line, b"HTTP/1.1 100 Continue\r\n\r\n");
    }

    /// Reads on until these words have come.
    pub fn until(&mut self, words: &str) {
        let (mut seen, mut some) = (Vec::new(), [0; 1024]);
        while !String::from_utf8_lossy(&seen).contains(words) {
            let length = self.0.read(&mut some).unwrap();
            assert!(length > 0, "{words:?} has not come: {}", String::from_utf8_lossy(&seen));
            seen.extend_from_slice(&some[..length]);
        }
    }

    /// Everything until the other side closes.
    pub fn rest(mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let _ = self.0.read_to_end(&mut bytes);
        bytes
    }

    pub fn answer(self) -> Answer {
        Answer::read(&self.rest())
    }
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|w| w == b"\r\n\r\n").expect("an answer has a head");
        let head = std::str::from_utf8(&bytes[..end]).unwrap();
        let mut lines = head.split("\r\n");
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers = lines.map(|line| line.split_once(':').unwrap());
        let headers: Vec<_> = headers.map(|(n, v)| (n.to_ascii_lowercase(), v.trim().to_owned())).collect();
        let chunked = headers.iter().any(|(n, v)| n == "transfer-encoding" && v == "chunked");
        let body = if chunked { join(&bytes[end + 4..]) } else { bytes[end + 4..].to_vec() };
        Self { status, headers, body }
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("{}", self.text()))
    }
}

fn join(mut chunks: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(end) = chunks.windows(2).position(|w| w == b"\r\n") {
        let size = usize::from_str_radix(std::str::from_utf8(&chunks[..end]).unwrap(), 16).unwrap();
        let start = end + 2;
        body.extend_from_slice(&chunks[start..start + size]);
        if size == 0 {
            break;
        }
        chunks = &chunks[start + size + 2..];
    }
    body
}
