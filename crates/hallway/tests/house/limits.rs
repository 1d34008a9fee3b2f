//! What no caller may exceed, and what they are told.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use hallway::server::{self, Settings};
use http::{Response, header};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::oneshot;

use crate::world::{World, ask, header as head, text, world, worlds_with};

#[tokio::test]
async fn what_is_too_much_at_once_is_told_when_to_come_back() {
    let world = worlds_with(|settings| settings.limits.requests_at_once = 0).await.swap_remove(0);
    for path in ["/sign-in", "/api/v1/teams", "/nowhere"] {
        let answer = world.look(path).await;
        assert_eq!((answer.status().as_u16(), head(&answer, "retry-after")), (503, "5"), "{path}");
        assert_eq!(head(&answer, "x-frame-options"), "DENY");
    }
    for path in ["/healthz", "/readyz"] {
        assert_eq!(world.look(path).await.status(), 200, "{path} answers whatever else goes on");
    }
}

#[tokio::test]
async fn a_body_that_never_ends_is_given_up() {
    let world =
        worlds_with(|settings| settings.limits.request = Duration::from_millis(50)).await.swap_remove(0);
    let never = Body::from_stream(futures_util::stream::pending::<Result<Bytes, std::io::Error>>());
    let request = ask("POST", "/api/v1/teams").header(header::CONTENT_TYPE, "application/json");
    let answer = world.send_as_ada(request, never).await;
    assert_eq!((answer.status().as_u16(), head(&answer, "retry-after")), (503, "5"), "{}", text(&answer));
}

#[tokio::test]
async fn a_handler_that_panics_is_an_error_with_a_reference() {
    let world = world().await;
    let panicking =
        Router::new().route("/x", axum::routing::get(async || -> &'static str { panic!("on purpose") }));
    let answer = through_layers(&world, panicking).await;
    assert_eq!(answer.status(), 500);
    assert!(
        text(&answer).contains("Reference") && !text(&answer).contains("on purpose"),
        "{}",
        text(&answer)
    );
}

/// The layers of the house around another route.
async fn through_layers(world: &World, routes: Router) -> Response<Bytes> {
    let edge = web::Edge { clock: world.test.clock.clone(), ids: world.test.ids.clone() };
    let router = routes
        .layer(tower_http::catch_panic::CatchPanicLayer::new())
        .layer(axum::middleware::from_fn_with_state(edge, web::explain));
    crate::world::send(&router, ask("GET", "/x").body(Body::empty()).unwrap()).await
}

/// A server on a socket; it ends when the sender is dropped.
async fn on_a_socket(
    world: &World,
) -> (std::net::SocketAddr, oneshot::Sender<()>, tokio::task::JoinHandle<()>) {
    let bound = server::bind("127.0.0.1:0").await.unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let (address, router, settings) = (bound.address, world.router.clone(), world.settings.clone());
    let task = tokio::spawn(async move {
        bound.serve(router, &settings, async { drop(stopped.await) }).await;
    });
    (address, stop, task)
}

/// ABUSE I-15.
#[tokio::test]
async fn a_caller_who_never_finishes_a_head_is_cut_off() {
    let world =
        worlds_with(|settings| settings.limits.head = Duration::from_millis(100)).await.swap_remove(0);
    let (address, _stop, _task) = on_a_socket(&world).await;
    for begun in ["", "P", "GET / HTTP/1.1\r\nhost: x\r\nx-slow: "] {
        let mut slow = TcpStream::connect(address).await.unwrap();
        slow.write_all(begun.as_bytes()).await.unwrap();
        let mut rest = Vec::new();
        // Whatever it says, it hangs up.
        let ended = tokio::time::timeout(Duration::from_secs(20), slow.read_to_end(&mut rest)).await;
        assert!(ended.is_ok(), "{begun:?}");
    }
}

#[tokio::test]
async fn a_head_that_is_too_large_is_refused() {
    let world = world().await;
    let (address, _stop, _task) = on_a_socket(&world).await;
    let many: String = (0..200).map(|n| format!("x-{n}: y\r\n")).collect();
    let long = format!("x-long: {}\r\n", "y".repeat(100_000));
    for headers in [many, long] {
        let mut stream = TcpStream::connect(address).await.unwrap();
        let request = format!("GET /healthz HTTP/1.1\r\nhost: x\r\n{headers}\r\n");
        // The server may hang up before it has read all.
        let _ = stream.write_all(request.as_bytes()).await;
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        let answer = String::from_utf8_lossy(&answer);
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 431"), "{answer:.100}");
    }
}

#[tokio::test]
async fn one_address_has_so_many_connections() {
    let world = worlds_with(|settings| settings.limits.connections_of_one = 2).await.swap_remove(0);
    let (address, _stop, _task) = on_a_socket(&world).await;
    let healthy = async |stream: &mut TcpStream| {
        stream.write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n").await.ok()?;
        let mut answer = [0; 12];
        stream.read_exact(&mut answer).await.ok()?;
        Some(answer)
    };
    let (mut first, mut second) =
        (TcpStream::connect(address).await.unwrap(), TcpStream::connect(address).await.unwrap());
    assert_eq!(healthy(&mut first).await.as_ref(), Some(b"HTTP/1.1 200"));
    assert_eq!(healthy(&mut second).await.as_ref(), Some(b"HTTP/1.1 200"));
    let mut third = TcpStream::connect(address).await.unwrap();
    assert_eq!(healthy(&mut third).await, None, "one too many is turned away");
}

#[tokio::test]
async fn who_calls_through_a_proxy_that_is_not_trusted_is_the_proxy() {
    let trusting = worlds_with(|s: &mut Settings| s.trusted_proxies = vec!["10.0.0.1".parse().unwrap()])
        .await
        .swap_remove(0);
    // Each made-up address would have tries of its own, if it were believed.
    let tries = async |world: &World, peer: [u8; 4]| {
        let mut last = 0;
        for n in 0..80 {
            let mut request = ask("POST", "/sign-in")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header("x-forwarded-for", format!("192.0.2.{n}"))
                .body(Body::from(format!("email=eve{n}%40x.example&password=wrong+words+{n}")))
                .unwrap();
            let peer = std::net::SocketAddr::from((peer, 1234));
            request.extensions_mut().insert(axum::extract::ConnectInfo(peer));
            last = crate::world::send(&world.router, request).await.status().as_u16();
        }
        last
    };
    assert_eq!(tries(&trusting, [10, 0, 0, 9]).await, 429, "a stranger's word is not taken");
    assert_ne!(tries(&trusting, [10, 0, 0, 1]).await, 429, "a trusted proxy's is");
}

#[tokio::test]
async fn a_server_that_stops_ends_even_when_a_caller_does_not() {
    let world =
        worlds_with(|settings| settings.limits.drain = Duration::from_millis(100)).await.swap_remove(0);
    let world = Arc::new(world);
    let (address, stop, task) = on_a_socket(&world).await;
    let mut hanging = TcpStream::connect(address).await.unwrap();
    let begun = b"POST /sign-in HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\nexpect: 100-continue\r\n\r\n";
    hanging.write_all(begun).await.unwrap();
    let mut go_on = [0; 25];
    hanging.read_exact(&mut go_on).await.unwrap();
    drop(stop);
    assert!(tokio::time::timeout(Duration::from_secs(20), task).await.is_ok());
}
