//! `/api/docs`: the description of the API as a page for people.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::Html;
use http::HeaderMap;
use http::header::ACCEPT_LANGUAGE;
use people::App;
use serde_json::Value;
use web::{Answer, Pages, Words, get};

use super::document;
use super::document::name;
use super::prose::{Piece, Prose};
use super::shapes::{self, Field, Kind, Word};

pub fn pages() -> Pages<App> {
    Pages::new().route("/api/docs", get(show))
}

#[derive(Template)]
#[template(path = "api/docs.html")]
struct Docs<'a> {
    t: Words,
    about: Prose<'a>,
    chapters: Vec<Chapter<'a>>,
    shapes: Vec<Shape<'a>>,
}

/// The operations on one kind of thing.
struct Chapter<'a> {
    tag: &'a str,
    anchor: String,
    operations: Vec<Operation<'a>>,
}

struct Operation<'a> {
    anchor: String,
    method: String,
    path: &'a str,
    summary: &'a str,
    description: Prose<'a>,
    parameters: Vec<Field<'a>>,
    body: Option<Kind<'a>>,
    answers: Vec<Answered<'a>>,
}

struct Answered<'a> {
    status: &'a str,
    description: Prose<'a>,
    kind: Option<Kind<'a>>,
}

struct Shape<'a> {
    name: &'a str,
    description: Prose<'a>,
    fields: Vec<Field<'a>>,
    kind: Kind<'a>,
}

async fn show(headers: HeaderMap) -> Answer<Html<String>> {
    let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let document = document();
    let docs = Docs {
        t: Words::accepted(accepted),
        about: prose(&document["info"]),
        chapters: chapters(document),
        shapes: entries(&document["components"]["schemas"])
            .map(|(name, schema)| shape(name, schema))
            .collect(),
    };
    Ok(Html(docs.render().map_err(anyhow::Error::from)?))
}

fn chapters(document: &Value) -> Vec<Chapter<'_>> {
    let mut by_tag = BTreeMap::<&str, Vec<Operation<'_>>>::new();
    for (path, item) in entries(&document["paths"]) {
        for (method, operation) in entries(item).filter(|(_, operation)| operation["responses"].is_object()) {
            let tag = operation["tags"][0].as_str().unwrap_or("other");
            by_tag.entry(tag).or_default().push(Operation::read(path, method, operation));
        }
    }
    by_tag
        .into_iter()
        .map(|(tag, operations)| Chapter { tag, anchor: tag.replace(' ', "-"), operations })
        .collect()
}

impl<'a> Operation<'a> {
    fn read(path: &'a str, method: &'a str, operation: &'a Value) -> Self {
        let parameters = operation["parameters"].as_array().into_iter().flatten();
        let parameter = |parameter: &'a Value| Field {
            name: text(parameter, "name"),
            kind: shapes::kind(&parameter["schema"]),
            is_required: parameter["required"].as_bool().unwrap_or_default(),
            description: prose(parameter),
            place: text(parameter, "in"),
        };
        let answers = entries(&operation["responses"]).filter(|(status, _)| *status != "default");
        Self {
            anchor: name(method, path),
            method: method.to_ascii_uppercase(),
            path,
            summary: text(operation, "summary"),
            description: prose(operation),
            parameters: parameters.map(parameter).collect(),
            body: content(&operation["requestBody"]),
            answers: answers
                .map(|(status, answer)| Answered {
                    status,
                    description: prose(answer),
                    kind: content(answer),
                })
                .collect(),
        }
    }
}

/// The shape of what is sent or answered, whatever its media type.
fn content(holder: &Value) -> Option<Kind<'_>> {
    let (_, media) = entries(&holder["content"]).next()?;
    Some(shapes::kind(&media["schema"]))
}

fn shape<'a>(name: &'a str, schema: &'a Value) -> Shape<'a> {
    Shape { name, description: prose(schema), fields: shapes::fields(schema), kind: shapes::kind(schema) }
}

fn entries(object: &Value) -> impl Iterator<Item = (&str, &Value)> {
    object.as_object().into_iter().flatten().map(|(name, value)| (name.as_str(), value))
}

fn prose(object: &Value) -> Prose<'_> {
    Prose::of(text(object, "description"))
}

fn text<'a>(object: &'a Value, name: &str) -> &'a str {
    object[name].as_str().unwrap_or_default()
}
