//! Taking connections, and ending them well. HTTP/1.1 only: Hallway stands behind a proxy that speaks TLS and HTTP/2
//! with browsers, so the attacks on HTTP/2 have nothing to meet here.

use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower::ServiceExt;

use super::Settings;
use super::metrics::{CONNECTIONS, TURNED_AWAY};
use super::sockets::{Place, Sockets, most};

/// A listener that nobody is answered on yet.
pub struct Bound {
    listener: TcpListener,
    pub address: SocketAddr,
}

/// Takes an address such as `127.0.0.1:8080`; port 0 picks a free one.
pub async fn bind(address: &str) -> anyhow::Result<Bound> {
    let listener =
        TcpListener::bind(address).await.with_context(|| format!("Nobody can listen on {address}"))?;
    let address = listener.local_addr()?;
    Ok(Bound { listener, address })
}

impl Bound {
    /// Serves until `stop` is ready; then takes no new connections and gives running requests their time.
    pub async fn serve(self, router: Router, settings: &Settings, stop: impl Future<Output = ()>) {
        let limits = settings.limits;
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new())
            .header_read_timeout(limits.head)
            .max_headers(limits.headers)
            .max_header_size(limits.head_bytes);
        let most = Arc::new(Semaphore::new(most()));
        let sockets = Sockets::new(limits.connections_of_one, settings.trusted_proxies.clone());
        let running = GracefulShutdown::new();
        let mut stop = std::pin::pin!(stop);
        loop {
            let accepted = async {
                // Without a permit a caller waits in the queue of the system.
                let permit = most.clone().acquire_owned().await.map_err(io::Error::other)?;
                self.listener.accept().await.map(|accepted| (permit, accepted))
            };
            let (permit, (stream, peer)) = tokio::select! {
                biased;
                () = &mut stop => break,
                accepted = accepted => match accepted {
                    Ok(accepted) => accepted,
                    Err(error) => {
                        rest_after(&error).await;
                        continue;
                    }
                },
            };
            let Some(place) = sockets.place(peer.ip()) else {
                ::metrics::counter!(TURNED_AWAY, "reason" => "connections").increment(1);
                continue;
            };
            let connection = Connection { stream, peer, _permit: permit, _place: place };
            tokio::spawn(connection.serve(http.clone(), router.clone(), running.watcher()));
        }
        drop(self.listener);
        let open = running.count();
        tracing::info!(open, "stopping: nothing new is taken, what runs is finished");
        if tokio::time::timeout(limits.drain, running.shutdown()).await.is_err() {
            tracing::warn!("some connections did not end in time and were cut");
        }
    }
}

/// A failed accept is the caller's trouble, or there are no files left: then only waiting helps.
async fn rest_after(error: &io::Error) {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    if matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset) {
        return;
    }
    tracing::error!(%error, "no connection can be taken");
    tokio::time::sleep(Duration::from_millis(500)).await;
}

struct Connection {
    stream: TcpStream,
    peer: SocketAddr,
    _permit: OwnedSemaphorePermit,
    _place: Place,
}

impl Connection {
    async fn serve(self, http: http1::Builder, router: Router, watcher: Watcher) {
        let open = ::metrics::gauge!(CONNECTIONS);
        open.increment(1.0);
        let _ = self.stream.set_nodelay(true);
        let peer = self.peer;
        let service = hyper::service::service_fn(move |request: hyper::Request<Incoming>| {
            let router = router.clone();
            async move {
                let mut request = request.map(Body::new);
                request.extensions_mut().insert(ConnectInfo(peer));
                Ok::<_, Infallible>(router.oneshot(request).await.unwrap_or_else(|never| match never {}))
            }
        });
        let connection = http.serve_connection(TokioIo::new(self.stream), service);
        if let Err(error) = watcher.watch(connection).await {
            tracing::debug!(%error, "a connection ended early");
        }
        open.decrement(1.0);
    }
}
