//! Words of a fixed choice are those of the choice, and nothing else (ABUSE Z-10).

use serde_json::{Value, json};

use super::{filled, with_bodies};
use crate::table::Row;
use crate::world::{house, principal};

/// Fields of bodies that hold a word of a choice.
const CHOICES: &[&str] = &[
    "kind",
    "role",
    "scope",
    "confidentiality",
    "default_class",
    "waiting_on",
    "rework",
    "side",
    "deliverable_kind",
    "frequency",
    "format",
    "purpose",
    "language",
    "time_zone",
    "question",
    "meaning",
    "complaint",
];

/// Where a field of such a name holds words of one's own.
const IN_OWN_WORDS: &[(&str, &str)] = &[("POST /api/v1/second_keys/interactions", "purpose")];

/// Parameters of queries that do.
const QUERIES: &[(&str, &str)] = &[
    ("/api/v1/requests", "state"),
    ("/api/v1/requests", "sort"),
    ("/api/v1/requests", "open"),
    ("/api/v1/requests", "order"),
    ("/api/v1/requests", "group_by"),
    ("/api/v1/requests", "include"),
    ("/api/v1/requests", "fields"),
    ("/api/v1/requests", "expand"),
    ("/api/v1/people", "kind"),
    ("/api/v1/people", "active"),
    ("/requests", "tab"),
];

fn nonsense() -> Vec<Value> {
    let words = [
        "",
        " ",
        "nonsense",
        "ADMIN",
        "requests; DROP TABLE requests",
        "id DESC",
        "../",
        "\u{0}",
        "1=1",
        "ⅰ",
    ];
    let shapes =
        [json!(7), json!(true), json!([]), json!(["admin"]), json!({}), json!({ "$ne": 1 }), json!(1.5)];
    words.map(Value::from).into_iter().chain(shapes).collect()
}

#[tokio::test]
async fn z_10_a_word_that_is_no_choice_is_refused() {
    let house = house().await;
    let things = filled(&house.things);
    let is_choice =
        |row: &Row, field| CHOICES.contains(&field) && !IN_OWN_WORDS.contains(&(row.route, field));
    let choices =
        |row: &Row| row.fields().into_iter().filter(|field| is_choice(row, field)).collect::<Vec<_>>();
    let (mut sent, mut wrong) = (0, Vec::new());
    for (row, path) in with_bodies(&house.things).into_iter().filter(|(row, _)| row.schema().is_some()) {
        for field in choices(row) {
            for value in nonsense() {
                let mut object = row.object(&things);
                object.insert(field.to_owned(), value.clone());
                let body = Value::Object(object).to_string();
                let answer = house.call(principal("adm"), row.method(), &path, &body).await;
                sent += 1;
                if !matches!(answer.status, 400 | 422) {
                    wrong.push(format!("{} {field}={value}: {} {}", row.route, answer.status, answer.text()));
                }
            }
        }
    }
    for (path, name) in QUERIES {
        for value in nonsense().iter().filter_map(Value::as_str) {
            let path = format!("{path}?{name}={}", super::escaped(value.as_bytes()));
            let answer = house.get(principal("adm"), &path).await;
            sent += 1;
            if !matches!(answer.status, 400 | 422) {
                wrong.push(format!("GET {path}: {}", answer.status));
            }
        }
    }
    println!("{sent} words that are no choice");
    assert!(wrong.is_empty(), "{} of {sent}:\n{}", wrong.len(), wrong.join("\n"));
}
