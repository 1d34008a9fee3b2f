//! Puts the descriptions of all crates together, and adds what is true of every operation.

use std::sync::OnceLock;

use serde_json::{Map, Value, json};
use utoipa::openapi::{Info, OpenApi, Paths};

use crate::routes;

const ABOUT: &str = "Send `Authorization: Bearer TOKEN`. \
    JSON in snake_case, instants in UTC as RFC 3339, ids as strings. \
    Lists are `{\"items\": [...], \"next\": CURSOR or null}` and take `limit` and `after`. \
    A POST with an `Idempotency-Key` happens once, however often it is sent. \
    What can be edited has an `ETag`; with `If-Match` nobody overwrites what somebody else has just changed. \
    Errors are problem documents (RFC 9457).";

/// The description of the whole API, without the address of this server.
pub fn document() -> &'static Value {
    static DOCUMENT: OnceLock<Value> = OnceLock::new();
    DOCUMENT.get_or_init(|| {
        let info = Info::builder()
            .title("Hallway")
            .version(env!("CARGO_PKG_VERSION"))
            .description(Some(ABOUT))
            .build();
        let all = routes::parts()
            .into_iter()
            .fold(OpenApi::new(info, Paths::new()), |all, part| all.merge_from(part.document));
        let mut document = serde_json::to_value(all).unwrap_or_default();
        complete(&mut document);
        document
    })
}

fn complete(document: &mut Value) {
    document["security"] = json!([{ "token": [] }]);
    say_instants(document);
    let components = &mut document["components"];
    components["securitySchemes"] = json!({
        "token": { "type": "http", "scheme": "bearer", "description": "A key made with `hallway token create` or at /me." }
    });
    components["schemas"]["Problem"] = problem();
    components["responses"]["Problem"] = json!({
        "description": "It was refused, or it failed; `detail` says why.",
        "content": content_of_problems(),
    });
    let Some(paths) = document["paths"].as_object_mut() else { return };
    for (path, item) in paths {
        let Some(item) = item.as_object_mut() else { continue };
        for (method, operation) in item.iter_mut().filter(|(_, operation)| operation["responses"].is_object())
        {
            // The names of functions are not unique over all crates; paths are.
            operation["operationId"] = Value::from(name(method, path));
            if method == "post" {
                accept_idempotency_key(operation);
            }
            answer_with_problems(operation);
        }
    }
}

/// What is called `at` or `..._at` is an instant everywhere.
fn say_instants(value: &mut Value) {
    match value {
        Value::Object(object) => {
            for (name, property) in
                object.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten()
            {
                let is_instant = name == "at" || name.ends_with("_at");
                if let Some(schema) = property.as_object_mut().filter(|_| is_instant) {
                    schema.entry("format").or_insert_with(|| Value::from("date-time"));
                }
            }
            object.values_mut().for_each(say_instants);
        }
        Value::Array(list) => list.iter_mut().for_each(say_instants),
        _ => {}
    }
}

/// `get /api/v1/teams/{id}/members` is `get_teams_id_members`.
pub(super) fn name(method: &str, path: &str) -> String {
    let path = path.strip_prefix("/api/v1").unwrap_or(path);
    let words = path.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(method.to_owned(), |name, word| name + "_" + word)
}

fn accept_idempotency_key(operation: &mut Value) {
    if operation["parameters"].is_null() {
        operation["parameters"] = json!([]);
    }
    let Some(parameters) = operation["parameters"].as_array_mut() else { return };
    if parameters
        .iter()
        .any(|p| p["name"].as_str().is_some_and(|n| n.eq_ignore_ascii_case("idempotency-key")))
    {
        return;
    }
    parameters.push(json!({
        "name": "Idempotency-Key",
        "in": "header",
        "required": false,
        "description": "1 to 200 characters of your choice. Sent again with the same body, the first answer comes again.",
        "schema": { "type": "string", "minLength": 1, "maxLength": 200 },
    }));
}

fn answer_with_problems(operation: &mut Value) {
    let Some(responses) = operation["responses"].as_object_mut() else { return };
    for (status, response) in responses.iter_mut() {
        if status.starts_with(['4', '5']) && response["content"].is_null() && response["$ref"].is_null() {
            response["content"] = content_of_problems();
        }
    }
    responses.entry("default").or_insert_with(|| json!({ "$ref": "#/components/responses/Problem" }));
}

fn content_of_problems() -> Value {
    json!({ "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } })
}

fn problem() -> Value {
    let text = |description: &str| json!({ "type": "string", "description": description });
    let field = json!({
        "type": "object",
        "required": ["field", "message"],
        "properties": { "field": text("The name of the field"), "message": text("Why it cannot be taken") },
    });
    let properties = Map::from_iter([
        ("type".to_owned(), text("Always `about:blank`: the status says it")),
        ("title".to_owned(), text("The kind of problem in a few words")),
        ("status".to_owned(), json!({ "type": "integer", "description": "The HTTP status" })),
        ("detail".to_owned(), text("What is the matter, in a sentence")),
        (
            "fields".to_owned(),
            json!({ "type": "array", "items": field, "description": "What is wrong, field by field" }),
        ),
        ("reference".to_owned(), text("Under which the log of the server tells more")),
        (
            "meanwhile".to_owned(),
            json!({
                "type": "array",
                "items": { "$ref": "#/components/schemas/EventView" },
                "description": "With 412 on a request: what happened since the version in `If-Match`, as far as you may \
                    know of it, in the form of its `events`. Send the `ETag` as it came; of a version alone it is not told.",
            }),
        ),
    ]);
    json!({
        "type": "object",
        "description": "Why something did not happen (RFC 9457).",
        "required": ["type", "title", "status", "detail"],
        "properties": properties,
    })
}
