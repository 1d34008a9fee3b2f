//! What comes in with a request: bodies, queries, paths and cursors.

mod cursors;
mod extra;
mod ids;
mod nasty;
mod words;

use hallway::api::document;
use serde_json::{Map, Value};

use crate::table::{Row, Thing, rows, things_of};
use crate::world::Things;

/// Something that this path can name and that an administrator can see.
fn plain_thing(path: &str, things: &Things) -> Thing {
    let mut all = things_of(path, things);
    let plain = all.iter().position(|thing| thing.name == "own").unwrap_or_default();
    all.swap_remove(plain)
}

/// The rows whose routes take a body, with a path about something plain.
fn with_bodies(things: &Things) -> Vec<(&'static Row, String)> {
    let things = &filled(things);
    let path = |row: &'static Row| {
        let thing = plain_thing(row.path(), things);
        let path = [thing.fill(row.path()).as_str(), "?", &things.fill(row.query)].concat();
        (row, path.trim_end_matches('?').to_owned())
    };
    rows().filter(|row| row.method() != "GET").map(path).collect()
}

impl Row {
    fn is_api(&self) -> bool {
        self.path().starts_with("/api/")
    }

    /// The body as an object.
    fn object(&self, things: &Things) -> Map<String, Value> {
        if self.body.is_empty() { Map::new() } else { serde_json::from_str(&things.fill(self.body)).unwrap() }
    }

    /// The schema of the body, if the description of the API has one.
    fn schema(&self) -> Option<&'static Value> {
        let operation = &document()["paths"][self.path()][self.method().to_lowercase()];
        let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
        let known = schema["$ref"].as_str().and_then(|pointer| pointer.rsplit('/').next());
        known.map(|name| &document()["components"]["schemas"][name]).or((!schema.is_null()).then_some(schema))
    }

    /// The names of the fields that the body may have.
    fn fields(&self) -> Vec<&'static str> {
        let properties = self.schema().and_then(|schema| schema["properties"].as_object());
        properties.into_iter().flatten().map(|(name, _)| name.as_str()).collect()
    }

    /// The parameters of the query, as the description of the API has them.
    fn query_parameters(&self) -> Vec<&'static str> {
        let operation = &document()["paths"][self.path()][self.method().to_lowercase()];
        let all = operation["parameters"].as_array().into_iter().flatten();
        all.filter(|one| one["in"] == "query").filter_map(|one| one["name"].as_str()).collect()
    }
}

/// The things of the house with what single knocks fill in: versions, and somebody of the team.
fn filled(things: &Things) -> Things {
    let mut things = things.clone();
    let member = things.word("lee").to_owned();
    for (name, word) in [("version", "1"), ("form.version", "1"), ("me.version", "1"), ("member", &member)] {
        things.put(name, word);
    }
    things
}

/// Bytes as they stand in a query, a form or a path.
fn escaped(bytes: &[u8]) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    bytes
        .iter()
        .map(|byte| if plain(*byte) { char::from(*byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
