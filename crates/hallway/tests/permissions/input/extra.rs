//! Fields that nobody asked for are refused, whatever they are called (ABUSE Z-09).

use kernel::Viewer;
use serde_json::Value;

use super::{filled, with_bodies};
use crate::world::{House, house, principal};

/// What an attacker would try first.
const TRIED: &[&str] = &[
    "role",
    "is_admin",
    "admin",
    "department_id",
    "scope",
    "permissions",
    "owner_id",
    "user_id",
    "_method",
    "__proto__",
    "constructor",
    "",
    "id ",
    "NAME",
];

impl House {
    /// The names of all columns of all tables.
    async fn columns(&self) -> Vec<String> {
        let mut view = self.db.view(Viewer::system()).await.unwrap();
        view.all(
            "SELECT DISTINCT c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c
             WHERE t.type = 'table' ORDER BY c.name LIMIT 1000",
            &[],
        )
        .await
        .unwrap()
    }
}

#[tokio::test]
async fn z_09_no_body_takes_a_field_that_it_does_not_name() {
    let house = house().await;
    let things = filled(&house.things);
    let columns = house.columns().await;
    assert!(columns.len() > 80, "{columns:?}");
    let (mut sent, mut wrong) = (0, Vec::new());
    for (row, path) in with_bodies(&house.things).into_iter().filter(|(row, _)| row.schema().is_some()) {
        let (known, object) = (row.fields(), row.object(&things));
        let names = columns.iter().map(String::as_str).chain(TRIED.iter().copied());
        for name in names.filter(|name| !known.contains(name)) {
            let mut object = object.clone();
            object.insert(name.to_owned(), Value::from("1"));
            let body = Value::Object(object).to_string();
            let answer = house.call(principal("adm"), row.method(), &path, &body).await;
            sent += 1;
            let refused = &answer.json()["fields"][0]["field"];
            if answer.status != 422 || refused != name {
                wrong.push(format!("{} took {name:?}: {} {}", row.route, answer.status, answer.text()));
            }
        }
    }
    println!("{sent} bodies with a field too many");
    assert!(wrong.is_empty(), "{} of {sent}:\n{}", wrong.len(), wrong.join("\n"));
}

#[tokio::test]
async fn z_09_no_form_takes_a_field_that_it_does_not_have() {
    let house = house().await;
    let kept = house.keep().await;
    let things = filled(&house.things);
    let mut wrong = Vec::new();
    for (row, path) in
        with_bodies(&house.things).into_iter().filter(|(row, _)| !row.is_api() && !row.body.is_empty())
    {
        for name in ["role", "is_admin", "number", "state", "audience", "created_at", "requester_id"] {
            let body = format!("{}&{name}=1", things.fill(row.body));
            let answer = house.call(principal("adm"), row.method(), &path, &body).await;
            if !matches!(answer.status, 400 | 422) {
                wrong.push(format!("{} took {name}: {}", row.route, answer.status));
            }
            if answer.is_success() {
                house.put_back(&kept).await;
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

/// What a person may not say of themselves, they may not say in any body that is theirs to send.
#[tokio::test]
async fn z_09_nobody_makes_themselves_more_than_they_are() {
    let house = house().await;
    let own = house.things.fill("/api/v1/people/<bob>");
    for field in [
        "is_administrator",
        "is_auditor",
        "name",
        "email",
        "level",
        "manager",
        "team",
        "started_on",
        "contract",
    ] {
        let value = match field {
            "is_administrator" | "is_auditor" => "true".to_owned(),
            "manager" => format!("\"{}\"", house.things.word("ana")),
            "team" => format!("\"{}\"", house.things.word("hr")),
            "started_on" => "\"2020-01-31\"".to_owned(),
            _ => "\"eve@x.example\"".to_owned(),
        };
        let body = format!(r#"{{"{field}":{value}}}"#);
        for path in ["/api/v1/me", &own] {
            let answer = house.call(principal("bob"), "PATCH", path, &body).await;
            assert_eq!(answer.status, 403, "{path} {body}: {}", answer.text());
        }
    }
}
