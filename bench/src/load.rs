//! Asking again and again over so many connections, and how long each answer took.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use anyhow::{Context, bail};
use http::{Method, Request};
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::program::{now, worked};

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Ask {
    pub name: &'static str,
    pub method: Method,
    pub path: String,
    pub headers: Vec<(&'static str, String)>,
    /// What is sent; `{n}` in it is another number each time.
    pub body: Option<String>,
}

/// Numbers for what has to be different each time.
static NEXT: AtomicU64 = AtomicU64::new(1);

impl Ask {
    pub fn request(&self, host: &str) -> anyhow::Result<Request<Full<Bytes>>> {
        let n = NEXT.fetch_add(1, Ordering::Relaxed).to_string();
        let mut request = Request::builder().method(&self.method).uri(&self.path).header("host", host);
        for (name, value) in &self.headers {
            request = request.header(*name, value.replace("{n}", &n));
        }
        let body = self.body.as_ref().map(|body| body.replace("{n}", &n)).unwrap_or_default();
        Ok(request.body(Full::new(Bytes::from(body)))?)
    }
}

/// What came of it.
#[derive(Clone, Copy, Debug)]
pub struct Measured {
    pub a_second: f64,
    pub median_ms: f64,
    pub p99_ms: f64,
    /// Processor time of all that answers, for one request.
    pub worked_ms: f64,
    pub bytes: usize,
}

/// Asks for so long; `pids` are those whose work counts.
pub async fn measure(
    address: &str,
    ask: &Ask,
    connections: usize,
    time: Duration,
    pids: &[u32],
) -> anyhow::Result<Measured> {
    // What is asked first finds nothing prepared.
    run(address, ask, connections, time / 5).await?;
    let (before, began) = (worked(pids), now());
    let (mut took, bytes) = run(address, ask, connections, time).await?;
    let (after, lasted) = (worked(pids), now() - began);
    took.sort_unstable();
    let at = |share: f64| {
        let place = ((took.len() - 1) as f64 * share).round() as usize;
        took.get(place).map_or(0.0, |took| took.as_secs_f64() * 1_000.0)
    };
    if took.is_empty() {
        bail!("nothing was answered in time");
    }
    Ok(Measured {
        a_second: took.len() as f64 / lasted.as_secs_f64(),
        median_ms: at(0.5),
        p99_ms: at(0.99),
        worked_ms: (after - before) / took.len() as f64,
        bytes,
    })
}

/// Asks once, over a connection of its own.
pub async fn once(address: &str, ask: &Ask) -> anyhow::Result<()> {
    run(address, ask, 1, Duration::ZERO).await.map(|_| ())
}

async fn run(
    address: &str,
    ask: &Ask,
    connections: usize,
    time: Duration,
) -> anyhow::Result<(Vec<Duration>, usize)> {
    let end = now() + time;
    let mut callers = JoinSet::new();
    for _ in 0..connections {
        let (address, ask) = (address.to_owned(), ask.clone());
        callers.spawn(async move {
            let stream = TcpStream::connect(&address).await?;
            stream.set_nodelay(true)?;
            let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
            let connected = tokio::spawn(connection);
            let mut took = Vec::new();
            let bytes = loop {
                let request = ask.request(&address)?;
                sender.ready().await?;
                let began = now();
                let answer = sender.send_request(request).await?;
                let status = answer.status();
                let body = answer.into_body().collect().await?.to_bytes();
                took.push(now() - began);
                if !status.is_success() {
                    bail!("{}: {status}: {}", ask.name, String::from_utf8_lossy(&body));
                }
                if now() >= end {
                    break body.len();
                }
            };
            drop(sender);
            connected.await?.context("the connection broke")?;
            Ok((took, bytes))
        });
    }
    let (mut all, mut length) = (Vec::new(), 0);
    while let Some(called) = callers.join_next().await {
        let (took, bytes) = called??;
        all.extend(took);
        length = bytes;
    }
    Ok((all, length))
}
