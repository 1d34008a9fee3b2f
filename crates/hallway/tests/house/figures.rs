//! Health and figures tell whoever runs the server what they need, and others nothing.

use axum::body::Body;
use http::header;

use crate::program::{House, found};
use crate::world::{ask, text, world, worlds, worlds_with};

/// ABUSE Z-21.
#[tokio::test]
async fn figures_are_there_for_their_token_alone() {
    let world = worlds_with(|settings| settings.metrics_token = Some("figures-token".to_owned()))
        .await
        .swap_remove(0);
    let with = async |key: &str| {
        world
            .send(
                ask("GET", "/metrics").header(header::AUTHORIZATION, format!("Bearer {key}")),
                Body::empty(),
            )
            .await
    };
    world.get("/api/v1/teams/471147114711?q=secret-words").await;
    let figures = with("figures-token").await;
    assert_eq!(figures.status(), 200);
    let text_of = text(&figures);
    let line = r#"hallway_http_requests_total{method="GET",route="/api/v1/teams/{id}",status="4xx"}"#;
    assert!(text_of.contains(line), "{text_of}");
    for name in [
        "hallway_http_request_seconds_bucket",
        "hallway_db_statements_total",
        "hallway_http_requests_running",
    ] {
        assert!(text_of.contains(name), "{name}: {text_of}");
    }
    assert!(!text_of.contains("471147114711") && !text_of.contains("secret-words"));
    let nothing = world.look("/nowhere").await;
    for key in ["", "figures-toke", "figures-tokenx", &world.key] {
        let refused = with(key).await;
        assert_eq!((refused.status().as_u16(), refused.body()), (404, nothing.body()), "{key:?}");
    }
}

#[tokio::test]
async fn without_a_token_there_are_no_figures() {
    let world = world().await;
    assert_eq!(world.get("/metrics").await.status(), 404);
    let empty = ask("GET", "/metrics").header(header::AUTHORIZATION, "Bearer ");
    assert_eq!(world.send(empty, Body::empty()).await.status(), 404);
}

#[test]
fn figures_have_a_listener_of_their_own_if_wished() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let house = House::serve(folder.path(), &["--metrics-listen", &free.to_string()]);
    let figures = crate::ask::Ask::get("/metrics").send(free);
    assert_eq!(figures.status, 200);
    assert!(figures.text().contains("hallway_http_connections"), "{}", figures.text());
    assert_eq!(crate::ask::Ask::get("/metrics").send(house.address).status, 404);
    assert_eq!(crate::ask::Ask::get("/sign-in").send(free).status, 404);
}

#[tokio::test]
async fn health_says_ok_and_no_more() {
    for world in worlds().await {
        for path in ["/healthz", "/readyz"] {
            let answer = world.look(path).await;
            assert_eq!((answer.status().as_u16(), text(&answer)), (200, "ok\n"), "{} {path}", world.name());
        }
    }
}
