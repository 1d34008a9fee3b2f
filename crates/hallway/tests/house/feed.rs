//! The event feed shows each viewer their own world, whole and in order.

use axum::body::{Body, Bytes};
use db::{Fact, act};
use http::{Response, header};
use kernel::{Audience, Failure, Id, Viewer};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::world::{World, ask, json, text, worlds};

#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Noted {
    Noted { number: i64, at: i64 },
}

impl Fact for Noted {
    const SUBJECT: &'static str = "note";
}

/// A circle in which nobody is.
const OTHERS: Audience = Audience(4_711);

async fn note(world: &World, number: i64, audience: Audience) -> Id {
    let done: Result<Id, Failure> = act!(world.test.db, Viewer::system(), |a| {
        Ok(a.record(Id(number), audience, &Noted::Noted { number, at: 7 }).await?)
    });
    done.unwrap()
}

async fn feed(world: &World, key: &str, query: &str) -> Response<Bytes> {
    let request = ask("GET", &["/api/v1/events", query].concat());
    world.send(request.header(header::AUTHORIZATION, ["Bearer ", key].concat()), Body::empty()).await
}

/// The numbers of the notes in an answer.
fn numbers(answer: &Response<Bytes>) -> Vec<i64> {
    let items = json(answer)["items"].clone();
    let notes = items.as_array().unwrap().iter().filter(|item| item["kind"] == "noted").cloned();
    notes.map(|note: Value| note["number"].as_i64().unwrap()).collect()
}

#[tokio::test]
async fn an_event_is_shown_with_its_facts_and_never_its_audience() {
    for world in worlds().await {
        let id = note(&world, 1, Audience::COLLEAGUES).await;
        let answer = json(&feed(&world, &world.key, "?limit=200").await);
        let event = answer["items"].as_array().unwrap().last().unwrap().clone();
        let expected = serde_json::json!({
            "id": id.to_string(), "at": world.test.db.now().to_string(), "kind": "noted", "actor": null,
            "subject_kind": "note", "subject": "1", "number": 1, "fact_at": 7,
        });
        assert_eq!((event, &answer["next"]), (expected, &Value::Null), "{}", world.name());
    }
}

#[tokio::test]
async fn the_feed_goes_on_where_it_ended_without_gap_or_repetition() {
    for world in worlds().await {
        for number in 1..=7 {
            note(&world, number, Audience::COLLEAGUES).await;
        }
        let (mut seen, mut after) = (Vec::new(), String::new());
        loop {
            let answer = feed(&world, &world.key, &["?limit=3", &after].concat()).await;
            seen.extend(numbers(&answer));
            match json(&answer)["next"].as_str() {
                Some(next) => after = ["&after=", next].concat(),
                None => break,
            }
        }
        assert_eq!(seen, [1, 2, 3, 4, 5, 6, 7], "{}", world.name());
    }
}

#[tokio::test]
async fn nobody_can_tell_that_there_are_events_for_others() {
    for world in worlds().await {
        let bob = world.key_of("bob@x.example").await;
        note(&world, 1, Audience::COLLEAGUES).await;
        let hidden = note(&world, 2, OTHERS).await;
        let administrators = note(&world, 3, Audience::ADMINISTRATORS).await;
        let last = note(&world, 4, Audience::COLLEAGUES).await;
        assert_eq!(numbers(&feed(&world, &bob, "?limit=200").await), [1, 4], "{}", world.name());
        assert_eq!(numbers(&feed(&world, &world.key, "?limit=200").await), [1, 3, 4], "{}", world.name());
        let after = async |key: &str, cursor: &str| feed(&world, key, &["?after=", cursor].concat()).await;
        let unknown = after(&bob, "12345").await;
        assert_eq!(unknown.status(), 400, "{}", text(&unknown));
        for odd in [
            hidden.to_string(),
            administrators.to_string(),
            "x".into(),
            "-1".into(),
            "99999999999999999999".into(),
        ] {
            let answer = after(&bob, &odd).await;
            assert_eq!((answer.status(), answer.body()), (unknown.status(), unknown.body()), "{odd}");
        }
        let end = after(&bob, &last.to_string()).await;
        assert_eq!(json(&end), serde_json::json!({ "items": [], "next": null }), "{}", world.name());
    }
}

#[tokio::test]
async fn a_stranger_hears_nothing() {
    for world in worlds().await {
        assert_eq!(feed(&world, "hw_wrong", "").await.status(), 401, "{}", world.name());
    }
}

#[tokio::test]
async fn the_feed_takes_as_many_statements_for_many_events_as_for_few() {
    for world in worlds().await {
        let counted = async || db::counted(feed(&world, &world.key, "?limit=200")).await.1;
        note(&world, 0, Audience::COLLEAGUES).await;
        let few = counted().await;
        for number in 1..50 {
            note(&world, number, Audience::COLLEAGUES).await;
        }
        assert_eq!(counted().await, few, "{}", world.name());
    }
}
