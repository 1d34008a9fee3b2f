//! How a server is run.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use super::{BaseUrl, Stopping};
use crate::mail::MailSettings;

/// What the operator decides.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    pub base_url: Option<BaseUrl>,
    /// Where it listens, which links begin with when there is no base URL.
    pub listening: Option<SocketAddr>,
    pub trusted_proxies: Vec<IpAddr>,
    /// Opens `/metrics` to whoever has it.
    pub metrics_token: Option<String>,
    pub limits: Limits,
    /// How mails leave; without it they do not.
    pub mail: Option<MailSettings>,
    /// Told when it ends.
    pub stopping: Stopping,
}

impl Settings {
    /// What links begin with. Nobody opens `http://0.0.0.0`.
    pub fn origin(&self) -> Option<String> {
        let listening = |address: SocketAddr| match address.ip().is_unspecified() {
            true => format!("http://localhost:{}", address.port()),
            false => format!("http://{address}"),
        };
        self.base_url.as_ref().map(ToString::to_string).or_else(|| self.listening.map(listening))
    }
}

/// What no caller may exceed.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub body_bytes: usize,
    pub request: Duration,
    /// For whoever brings a table: ten megabytes, and what a form makes of their letters.
    pub table_bytes: usize,
    /// The same for whoever brings files: ten of them and a form around them.
    pub files_bytes: usize,
    pub files: Duration,
    /// Requests that are worked on at the same time; others are sent away and told when to come back.
    pub requests_at_once: usize,
    pub retry_after_seconds: u64,
    /// How long a caller may take to send the head of a request, and how long a connection may rest between two.
    pub head: Duration,
    pub headers: usize,
    pub head_bytes: usize,
    /// From one address; trusted proxies are not counted.
    pub connections_of_one: usize,
    /// How long running requests get when the server stops.
    pub drain: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body_bytes: 1024 * 1024,
            request: Duration::from_secs(30),
            table_bytes: 32 * 1024 * 1024,
            files_bytes: 252 * 1024 * 1024,
            files: Duration::from_secs(15 * 60),
            requests_at_once: 512,
            retry_after_seconds: 5,
            head: Duration::from_secs(10),
            headers: 100,
            head_bytes: 64 * 1024,
            connections_of_one: 1_000,
            drain: Duration::from_secs(20),
        }
    }
}
