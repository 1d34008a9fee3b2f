//! A repeated request happens once (ABUSE C-01).

use std::sync::Arc;

use http::header;
use serde_json::Value;

use crate::world::{World, ask, json, text, worlds};

async fn make(world: &World, key: &str, body: &str) -> http::Response<axum::body::Bytes> {
    let request = ask("POST", "/api/v1/teams").header("idempotency-key", key);
    world.send_as_ada(request.header(header::CONTENT_TYPE, "application/json"), body.to_owned()).await
}

async fn count(world: &World) -> usize {
    json(&world.get("/api/v1/teams?limit=200").await)["items"].as_array().unwrap().len()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_equal_requests_at_once_make_one_thing_and_get_one_answer() {
    for world in worlds().await {
        let world = Arc::new(world);
        let tasks: Vec<_> = (0..50)
            .map(|_| {
                let world = world.clone();
                tokio::spawn(async move {
                    let answer = make(&world, "same", r#"{"name":"Finance"}"#).await;
                    assert_eq!(answer.status(), 201, "{}", text(&answer));
                    json(&answer)
                })
            })
            .collect();
        let mut answers: Vec<Value> = Vec::new();
        for task in tasks {
            answers.push(task.await.unwrap());
        }
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{}", world.name());
        assert_eq!(count(&world).await, 1, "{}", world.name());
    }
}

#[tokio::test]
async fn a_key_is_not_used_for_something_else_and_belongs_to_its_person() {
    for world in worlds().await {
        assert_eq!(make(&world, "k", r#"{"name":"Finance"}"#).await.status(), 201);
        let other = make(&world, "k", r#"{"name":"Legal"}"#).await;
        assert_eq!(other.status(), 422, "{}", text(&other));
        assert_eq!(make(&world, "another", r#"{"name":"Legal"}"#).await.status(), 201);
        // A refusal is not kept: whoever mends the mistake may use the key again.
        assert_eq!(make(&world, "mended", r#"{"name":""}"#).await.status(), 422);
        assert_eq!(make(&world, "mended", r#"{"name":"IT"}"#).await.status(), 201);
        assert_eq!(count(&world).await, 3, "{}", world.name());
        for odd in ["", &"k".repeat(201)] {
            assert_eq!(make(&world, odd, r#"{"name":"X"}"#).await.status(), 400, "{odd:.5}");
        }
    }
}
