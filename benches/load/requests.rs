//! The load: connections that stay open, each sending its request again as soon as the answer is whole.

use std::fmt::Write as _;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// How long one round lasts.
const ROUND: Duration = Duration::from_secs(2);

/// A page to read; `cookie` is a whole `name=value`.
pub(crate) fn get(path: &str, cookie: Option<&str>) -> Vec<u8> {
    let mut head =
        format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\nAccept-Language: sv\r\n");
    if let Some(cookie) = cookie {
        let _ = write!(head, "Cookie: {cookie}\r\n");
    }
    head.push_str("\r\n");
    head.into_bytes()
}

/// A form to send.
pub(crate) fn post(path: &str, cookie: &str, body: &str) -> Vec<u8> {
    format!(
        "POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Language: sv\r\nCookie: {cookie}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

/// Requests answered in a second, over as many connections, each taking its turn of the requests.
pub(crate) fn per_second(address: SocketAddr, requests: &[Vec<u8>], connections: usize) -> f64 {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let began = Instant::now();
        let until = began + ROUND;
        let tasks: Vec<_> = (0..connections)
            .map(|at| {
                let mine: Vec<Vec<u8>> =
                    requests.iter().skip(at % requests.len()).step_by(connections).cloned().collect();
                tokio::spawn(repeat(address, mine, until))
            })
            .collect();
        let mut answered = 0;
        for task in tasks {
            answered += task.await.expect("a connection that worked");
        }
        f64::from(answered) / began.elapsed().as_secs_f64()
    })
}

/// How many bytes the body of the answer has on the wire.
pub(crate) fn weight(address: SocketAddr, request: &[u8]) -> usize {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let mut connection = Connection::open(address).await;
        connection.answer(request).await
    })
}

async fn repeat(address: SocketAddr, requests: Vec<Vec<u8>>, until: Instant) -> u32 {
    let mut connection = Connection::open(address).await;
    let mut answered = 0;
    for request in requests.iter().cycle() {
        if Instant::now() >= until {
            break;
        }
        connection.answer(request).await;
        answered += 1;
    }
    answered
}

struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    async fn open(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).await.expect("a connection");
        stream.set_nodelay(true).expect("no delay");
        Self { stream, buffer: Vec::with_capacity(64 * 1024) }
    }

    /// Sends a request and reads the whole answer; says how long its body is.
    async fn answer(&mut self, request: &[u8]) -> usize {
        self.stream.write_all(request).await.expect("a request that was sent");
        self.buffer.clear();
        loop {
            let read = self.stream.read_buf(&mut self.buffer).await.expect("an answer");
            assert!(read > 0, "the server closed the connection");
            if let Some((head, body)) = lengths(&self.buffer)
                && self.buffer.len() >= head + body
            {
                return body;
            }
        }
    }
}

/// The lengths of an answer's head and body, once the head is whole. Anything but success stops the bench.
fn lengths(answer: &[u8]) -> Option<(usize, usize)> {
    let head = answer.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
    let text = std::str::from_utf8(answer.get(..head)?).expect("a head in ASCII");
    let status = text.split(' ').nth(1).unwrap_or_default();
    assert!(matches!(status, "200" | "303"), "an answer with status {status}");
    let length = text.lines().find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length: ")?.parse().ok());
    Some((head, length.unwrap_or(0)))
}
