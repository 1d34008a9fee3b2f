//! The description of the API is true, whole, and readable.

use std::collections::BTreeSet;

use hallway::api::document;
use serde_json::Value;

use crate::world::{header, text, world};

/// Every value of the document with its path.
fn walk<'a>(value: &'a Value, path: String, visit: &mut impl FnMut(&str, &'a Value)) {
    visit(&path, value);
    match value {
        Value::Object(object) => object.iter().for_each(|(name, v)| walk(v, format!("{path}/{name}"), visit)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(n, v)| walk(v, format!("{path}/{n}"), visit))
        }
        _ => {}
    }
}

fn operations() -> Vec<(String, &'static Value)> {
    let paths = document()["paths"].as_object().unwrap();
    let all = paths.iter().flat_map(|(path, item)| {
        let methods =
            item.as_object().unwrap().iter().filter(|(_, operation)| operation["responses"].is_object());
        methods.map(move |(method, operation)| (format!("{method} {path}"), operation))
    });
    all.collect()
}

#[test]
fn every_operation_has_a_name_of_its_own_a_chapter_and_a_sentence() {
    let mut names = BTreeSet::new();
    for (what, operation) in operations() {
        assert!(names.insert(operation["operationId"].as_str().unwrap()), "{what}");
        assert!(operation["tags"][0].is_string(), "{what}");
        assert!(!operation["summary"].as_str().unwrap_or_default().is_empty(), "{what}");
        assert!(!operation["responses"]["default"].is_null(), "{what}");
    }
    assert!(names.len() > 20, "{}", names.len());
}

#[test]
fn every_shape_that_is_named_is_described() {
    walk(document(), String::new(), &mut |path, value| {
        if path.ends_with("/$ref") {
            let pointer = value.as_str().unwrap().strip_prefix('#').unwrap();
            assert!(document().pointer(pointer).is_some(), "{path}: {value}");
        }
    });
}

fn is_text(schema: &Value) -> bool {
    match &schema["type"] {
        Value::Array(types) => types.contains(&Value::from("string")),
        one => one == "string",
    }
}

/// What is wrong with the fields of all shapes, by this rule for a name and its schema.
fn wrong_fields(is_right: impl Fn(&str, &Value) -> bool) -> Vec<String> {
    let mut wrong = Vec::new();
    walk(document(), String::new(), &mut |path, value| {
        let field = path.rsplit_once("/properties/").filter(|(_, name)| !name.contains('/'));
        if field.is_some_and(|(_, name)| !is_right(name, value)) {
            wrong.push(format!("{path}: {value}"));
        }
    });
    wrong
}

#[test]
fn ids_are_strings() {
    let is_id = |name: &str| name == "id" || name.ends_with("_id");
    assert_eq!(wrong_fields(|name, schema| !is_id(name) || is_text(schema)), [""; 0]);
}

#[test]
fn instants_say_that_they_are() {
    let is_instant = |name: &str| name == "at" || name.ends_with("_at");
    let says_so = |schema: &Value| is_text(schema) && schema["format"] == "date-time";
    assert_eq!(wrong_fields(|name, schema| !is_instant(name) || says_so(schema)), [""; 0]);
}

#[test]
fn every_parameter_in_a_path_is_described() {
    for (what, operation) in operations() {
        let described: BTreeSet<&str> = operation["parameters"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|parameter| parameter["in"] == "path")
            .filter_map(|parameter| parameter["name"].as_str())
            .collect();
        let named: BTreeSet<&str> =
            what.split('{').skip(1).map(|rest| rest.split('}').next().unwrap()).collect();
        assert_eq!(named, described, "{what}");
    }
}

#[tokio::test]
async fn the_description_needs_no_key_and_says_where_keys_go() {
    let world = world().await;
    let answer = world.look("/api/v1/openapi.json").await;
    assert_eq!((answer.status().as_u16(), header(&answer, "content-type")), (200, "application/json"));
    let document = crate::world::json(&answer);
    assert_eq!(document["info"]["title"], "Hallway");
    assert_eq!(document["components"]["securitySchemes"]["token"]["scheme"], "bearer");
}

#[tokio::test]
async fn the_page_of_the_api_shows_every_operation_and_shape_without_scripts_of_others() {
    let world = world().await;
    let answer = world.look("/api/docs").await;
    assert_eq!(answer.status(), 200);
    let page = text(&answer);
    for (what, operation) in operations() {
        let (method, path) = what.split_once(' ').unwrap();
        let anchor = format!("id=\"{}\"", operation["operationId"].as_str().unwrap());
        assert!(page.contains(&anchor), "{anchor}");
        assert!(page.contains(&format!("<code>{} {path}</code>", method.to_ascii_uppercase())), "{what}");
    }
    for link in page.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(page.contains(&format!("id=\"{link}\"")), "#{link} leads nowhere");
    }
    for source in page.split("src=\"").skip(1) {
        assert!(source.starts_with("/assets/"), "{source:.60}");
    }
}
