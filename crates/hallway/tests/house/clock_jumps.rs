//! A clock that jumps an hour or a day, forward or back, before any deed of a request's life (ABUSE D-15): what
//! happens later is written down as later, promises stay promises, and nothing breaks.

use axum::body::Body;
use hallway::schema;
use http::header;
use people::entrance::tokens;
use people::model::TokenScope;
use serde_json::{Value, json};

use crate::world::{World, ask, json, text, worlds};

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

/// Who does what; the paths begin with the request's own.
const LIFE: [(&str, &str, &str); 11] = [
    ("jonas", "acknowledgement", r#"{"message":"I have it."}"#),
    ("jonas", "pause", r#"{"waiting_on":"requester","reason":"Which year?"}"#),
    ("mia", "messages", r#"{"body":"This one."}"#),
    ("jonas", "messages", r#"{"body":"Thank you."}"#),
    ("jonas", "pause", r#"{"waiting_on":"vendor","waiting_for":"Paper","reason":"No paper"}"#),
    ("jonas", "resumption", "{}"),
    ("jonas", "hand_over", r#"{"team":"TEAM","reason":"It is yours."}"#),
    ("rosa", "messages", r#"{"body":"I have it now."}"#),
    ("rosa", "resolution", r#"{"message":"Done."}"#),
    ("mia", "reopening", r#"{"reason":"Not yet."}"#),
    ("rosa", "resolution", r#"{"message":"Done now."}"#),
];

struct House {
    world: World,
    keys: [(&'static str, String); 3],
    service: String,
    second: String,
}

async fn house(world: World) -> House {
    let made = async |path: &str, body: Value| {
        let made = world.post(path, body).await;
        assert_eq!(made.status(), 201, "{}", text(&made));
        json(&made)["id"].as_str().unwrap().to_owned()
    };
    let first = made("/api/v1/teams", json!({ "name": "Records" })).await;
    let second = made("/api/v1/teams", json!({ "name": "Archive" })).await;
    let service = made("/api/v1/services", json!({ "name": "Copies", "team": first })).await;
    let mut keys = Vec::new();
    for (name, team) in [("mia", None), ("jonas", Some(&first)), ("rosa", Some(&second))] {
        let email = format!("{name}@x.example");
        made("/api/v1/people", json!({ "name": name, "email": email, "team": team })).await;
        let key = tokens::create(&world.test.db, &email, TokenScope::Write, "test").await.unwrap();
        keys.push((name, key.reveal().to_owned()));
    }
    let keys = keys.try_into().unwrap();
    House { world, keys, service, second }
}

impl House {
    async fn post(&self, who: &str, path: &str, body: String) -> Value {
        let key = &self.keys.iter().find(|(name, _)| *name == who).unwrap().1;
        let request = ask("POST", path).header(header::CONTENT_TYPE, "application/json");
        let answer =
            self.world.send(request.header(header::AUTHORIZATION, format!("Bearer {key}")), body).await;
        assert!(answer.status().is_success(), "{who} {path}: {}", text(&answer));
        json(&answer)
    }

    /// A whole life, a second between two deeds; the clock jumps before one of them, and back before another.
    async fn live(&self, jumps: &[(usize, i64)]) -> Value {
        let step = |place: usize| {
            let jumped: i64 = jumps.iter().filter(|(before, _)| *before == place).map(|(_, by)| by).sum();
            self.world.test.clock.forward_seconds(1 + jumped);
        };
        let body = json!({ "service": self.service, "subject": "A copy" }).to_string();
        let id = self.post("mia", "/api/v1/requests", body).await["id"].as_str().unwrap().to_owned();
        for (place, (who, verb, body)) in LIFE.into_iter().enumerate() {
            step(place);
            let path = format!("/api/v1/requests/{id}/{verb}");
            self.post(who, &path, body.replace("TEAM", &self.second)).await;
        }
        for path in ["", "/clocks/explanation"] {
            let found = self.world.get(&format!("/api/v1/requests/{id}{path}")).await;
            assert_eq!(found.status(), 200, "{}", text(&found));
        }
        let page = self.world.send_as_ada(ask("GET", "/requests?tab=all"), Body::empty()).await;
        assert!(!page.status().is_server_error(), "{}", text(&page));
        json(&self.world.get(&format!("/api/v1/requests/{id}")).await)
    }
}

fn at(value: &Value) -> kernel::Instant {
    kernel::Instant::parse(value.as_str().unwrap()).unwrap()
}

fn kinds(request: &Value) -> Vec<&str> {
    request["events"].as_array().unwrap().iter().map(|event| event["kind"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn whatever_the_clock_does_a_life_is_told_in_the_order_in_which_it_was_lived() {
    schema::install_texts();
    for world in worlds().await {
        let house = house(world).await;
        let name = house.world.name();
        let plain = house.live(&[]).await;
        let states = |request: &Value| -> Vec<(String, String)> {
            let clocks = request["clocks"].as_array().unwrap().iter();
            clocks.map(|c| (c["kind"].to_string(), c["state"].to_string())).collect()
        };
        for jump in [HOUR, -HOUR, DAY, -DAY] {
            for before in 0..LIFE.len() {
                // Every other time somebody notices, and sets it right two deeds later.
                let back = (before % 2 == usize::from(jump.abs() == DAY)).then_some(before + 2);
                let jumps: Vec<_> =
                    [(before, jump)].into_iter().chain(back.map(|back| (back, -jump))).collect();
                let request = house.live(&jumps).await;
                let what = format!("{name}: {jumps:?}: {request}");
                assert_eq!(kinds(&request), kinds(&plain), "{what}");
                let events = request["events"].as_array().unwrap();
                assert!(events.is_sorted_by(|a, b| at(&a["at"]) <= at(&b["at"])), "{what}");
                assert_eq!(request["state"], "resolved", "{what}");
                let known = ["opened_at", "acknowledged_at", "resolved_at"].map(|field| at(&request[field]));
                assert!(known.is_sorted(), "{what}");
                for clock in request["clocks"].as_array().unwrap() {
                    let elapsed = clock["elapsed_seconds"].as_i64().unwrap();
                    assert!((0..=jump.max(0) + 20).contains(&elapsed), "{what}");
                }
                // A clock that is set back uses up no promise.
                if jump < 0 && back.is_none() {
                    assert_eq!(states(&request), states(&plain), "{what}");
                }
            }
        }
    }
}
