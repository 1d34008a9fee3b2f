//! An id inside a body that names nothing fit for it is refused like one that names nothing at all (ABUSE Z-08).

use serde_json::{Value, json};

use super::{filled, with_bodies};
use crate::call::Answer;
use crate::world::{House, MISSING, Things, house, principal};

/// Fields that hold an id, wherever they stand.
const FIELDS: &[&str] = &[
    "service",
    "requested_for",
    "requester",
    "substitute",
    "external_customer",
    "person",
    "team",
    "parent",
    "lead",
    "calendar",
    "owner",
    "manager",
    "vendor",
    "provider",
    "customer",
    "into",
    "request",
    "to",
];

/// Ids of things that exist and that no body may name: hidden ones, and ones of another kind.
const WRONG: &[&str] = &[
    "request.secret",
    "request.own",
    "relationship.secret",
    "relationship.own",
    "session.ana",
    "token.tok_adm",
    "exx",
    "old",
    "vendor.gone",
    "former",
];

/// Of a service without a circle nobody is told more than that.
const WITHOUT_CIRCLE: &str = "POST /api/v1/services/{id}/clearances";

/// Whoever administers belongs to no team, by which somebody could come, and that gives answers again and again.
const BY_A_TEAM: [&str; 4] = [
    "POST /api/v1/walk_ups",
    "POST /api/v1/teams/{id}/answer_templates",
    "POST /api/v1/relationships/{id}/alignment",
    "POST /api/v1/improvements/{id}/causes",
];

/// Nor do they sign for a side.
const BY_A_SIDE: &str = "POST /api/v1/agreements/{id}/mediator";

/// For others its lead.
const BY_A_LEAD: [&str; 3] = [
    "PUT /api/v1/improvements/{id}",
    "POST /api/v1/improvements/{id}/owner",
    "POST /api/v1/barriers/{id}/bridge",
];

/// Nor do they read what was told in confidence.
const BY_A_READER: &str = "POST /api/v1/safe/reports/{id}/readers";

/// Who gone and closed things are is no secret among colleagues; a body may name them where the past is meant.
fn may_name(field: &str, wrong: &str) -> bool {
    matches!(
        (field, wrong),
        ("manager", "exx")
            | ("request", "request.own")
            | ("into", "relationship.own" | "relationship.secret")
    )
}

async fn send(house: &House, who: &str, (method, path): (&str, &str), body: Value) -> Answer {
    house.call(principal(who), method, path, &body.to_string()).await
}

fn ids(things: &Things) -> Vec<(&'static str, String)> {
    let named = WRONG.iter().map(|name| (*name, things.word(name).to_owned()));
    named.chain(["0", "-1", "1", "2", "9223372036854775807"].map(|id| (id, id.to_owned()))).collect()
}

#[tokio::test]
async fn z_08_an_id_of_something_else_is_as_unknown_as_one_of_nothing() {
    let house = house().await;
    let kept = house.keep().await;
    let things = filled(&house.things);
    let (mut sent, mut wrong) = (0, Vec::new());
    for (row, path) in with_bodies(&house.things).into_iter().filter(|(row, _)| row.route != WITHOUT_CIRCLE) {
        let who = match row.route {
            BY_A_READER => "hal",
            BY_A_SIDE => "lee",
            route if BY_A_TEAM.contains(&route) => "ivy",
            route if BY_A_LEAD.contains(&route) => "lee",
            _ => "adm",
        };
        for field in row.fields().into_iter().filter(|field| FIELDS.contains(field)) {
            let body = |id: &str| {
                let mut object = row.object(&things);
                if field == "vendor" && row.route == "POST /api/v1/people" {
                    object.insert("kind".to_owned(), Value::from("guest"));
                }
                object.insert(field.to_owned(), Value::from(id));
                Value::Object(object)
            };
            let unknown = send(&house, who, (row.method(), &path), body(MISSING)).await;
            if unknown.status != 422 || !unknown.text().contains(field) {
                wrong.push(format!(
                    "{} {field} of nothing: {} {}",
                    row.route,
                    unknown.status,
                    unknown.text()
                ));
            }
            for (name, id) in ids(&house.things).into_iter().filter(|(name, _)| !may_name(field, name)) {
                let answer = send(&house, who, (row.method(), &path), body(&id)).await;
                sent += 1;
                if answer != unknown {
                    wrong.push(format!("{} {field}={name}: {}", row.route, answer.difference(&unknown)));
                }
                if answer.is_success() {
                    house.put_back(&kept).await;
                }
            }
        }
    }
    println!("{sent} ids in bodies");
    assert!(wrong.is_empty(), "{} of {sent}:\n{}", wrong.len(), wrong.join("\n"));
}

/// A guest knows nobody but themselves, so nothing may tell them who or what there is.
#[tokio::test]
async fn z_08_a_guest_cannot_find_out_by_asking_who_and_what_there_is() {
    let house = house().await;
    let ask = |field: &str, id: &str| {
        let mut object = json!({ "service": house.things.word("service.guests"), "subject": "x" });
        object[field] = Value::from(id);
        object
    };
    let own = send(&house, "gus", ("POST", "/api/v1/requests"), ask("subject", "mine")).await.json();
    let follow = format!("/api/v1/requests/{}/participants", own["id"].as_str().unwrap());
    let asking = [
        ("service", "service.it"),
        ("service", "service.secret"),
        ("requested_for", "ana"),
        ("requested_for", "gus"),
    ];
    let asking = asking.map(|(field, name)| ("/api/v1/requests", field, name));
    let following = [(follow.as_str(), "person", "ana"), (follow.as_str(), "person", "hal")];
    for (path, field, name) in asking.into_iter().chain(following) {
        let body = |id: &str| if field == "person" { json!({ "person": id }) } else { ask(field, id) };
        let unknown = send(&house, "gus", ("POST", path), body(MISSING)).await;
        let answer = send(&house, "gus", ("POST", path), body(house.things.word(name))).await;
        // A guest lets nobody follow, whoever it is.
        let wanted = if path == follow { 403 } else { 422 };
        assert_eq!(unknown.status, wanted, "{}", unknown.text());
        assert_eq!(answer, unknown, "{path} {field}={name}: {}", answer.difference(&unknown));
    }
    // The same by address, on pages.
    let page = format!("/requests/{}/follow", own["reference"].as_str().unwrap());
    let form = house.things.fill("/ask/<service.guests>");
    let looks = [(page, "person", 403), (form, "subject=x&once=&for_whom", 422)];
    for (path, field, wanted) in looks {
        let told = async |name: &str| {
            house.ids.set_next(5_000_000);
            let address = crate::world::email(name);
            let typed = address.replace('@', "%40");
            house
                .call(principal("gus"), "POST", &path, &format!("{field}={typed}"))
                .await
                .without(&address)
                .without_length()
        };
        let (unknown, known) = (told("nobody").await, told("ana").await);
        assert_eq!(unknown.status, wanted, "{path}: {}", unknown.text());
        assert_eq!(known, unknown, "{path}: {}", known.difference(&unknown));
    }
}
