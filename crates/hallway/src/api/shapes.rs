//! Schemas in words: what a field holds, and which shapes it names.

use serde_json::Value;

use super::prose::Prose;

/// A field of a shape, or a parameter.
pub(super) struct Field<'a> {
    pub name: &'a str,
    pub kind: Kind<'a>,
    pub is_required: bool,
    pub description: Prose<'a>,
    /// Where a parameter stands: path, query or header.
    pub place: &'a str,
}

/// What something holds: words, and the shapes among them as links.
#[derive(Default)]
pub(super) struct Kind<'a> {
    pub words: Vec<Word<'a>>,
}

pub(super) enum Word<'a> {
    Plain(&'a str),
    /// The name of a shape of this page.
    Shape(&'a str),
}

/// Schemas in schemas are told this far down.
const DEPTH: usize = 8;

/// What a schema says, in a few words.
pub(super) fn kind(schema: &Value) -> Kind<'_> {
    let mut kind = Kind::default();
    kind.add(schema, DEPTH);
    kind
}

/// The fields of an object, those of all its parts.
pub(super) fn fields(schema: &Value) -> Vec<Field<'_>> {
    let mut found = Vec::new();
    add_fields(schema, DEPTH, &mut found);
    found
}

fn add_fields<'a>(schema: &'a Value, depth: usize, found: &mut Vec<Field<'a>>) {
    if depth == 0 {
        return;
    }
    for part in list(&schema["allOf"]).chain(list(&schema["oneOf"])).chain(list(&schema["anyOf"])) {
        add_fields(part, depth - 1, found);
    }
    let required: Vec<&str> = list(&schema["required"]).filter_map(Value::as_str).collect();
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        found.push(Field {
            name,
            kind: kind(property),
            is_required: required.contains(&name.as_str()),
            description: Prose::of(property["description"].as_str().unwrap_or_default()),
            place: "",
        });
    }
}

impl<'a> Kind<'a> {
    fn add(&mut self, schema: &'a Value, depth: usize) {
        if depth == 0 {
            return self.plain("…");
        }
        if let Some(name) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
            return self.words.push(Word::Shape(name));
        }
        let choices: Vec<&Value> = list(&schema["oneOf"]).chain(list(&schema["anyOf"])).collect();
        let parts: Vec<&Value> = list(&schema["allOf"]).collect();
        let words: Vec<&str> = list(&schema["enum"]).filter_map(Value::as_str).collect();
        if !choices.is_empty() {
            self.joined(&choices, " | ", depth);
        } else if !parts.is_empty() {
            self.joined(&parts, " & ", depth);
        } else if !words.is_empty() {
            for (index, word) in words.into_iter().enumerate() {
                self.plain(if index == 0 { "" } else { " | " });
                self.plain(word);
            }
        } else {
            self.add_type(schema, depth);
        }
    }

    fn add_type(&mut self, schema: &'a Value, depth: usize) {
        let one = schema["type"].as_str();
        for (index, name) in
            one.into_iter().chain(list(&schema["type"]).filter_map(Value::as_str)).enumerate()
        {
            self.plain(if index == 0 { "" } else { " | " });
            match name {
                "array" => {
                    self.plain("[");
                    self.add(&schema["items"], depth - 1);
                    self.plain("]");
                }
                "string" => self.plain(schema["format"].as_str().unwrap_or("string")),
                name => self.plain(name),
            }
        }
    }

    fn joined(&mut self, schemas: &[&'a Value], between: &'a str, depth: usize) {
        for (index, schema) in schemas.iter().enumerate() {
            self.plain(if index == 0 { "" } else { between });
            self.add(schema, depth - 1);
        }
    }

    fn plain(&mut self, word: &'a str) {
        if !word.is_empty() {
            self.words.push(Word::Plain(word));
        }
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn said(schema: &Value) -> String {
        let word = |word: &Word<'_>| match word {
            Word::Plain(word) => (*word).to_owned(),
            Word::Shape(name) => format!("<{name}>"),
        };
        kind(schema).words.iter().map(word).collect()
    }

    #[test]
    fn a_schema_is_said_in_a_few_words() {
        assert_eq!(said(&json!({ "type": ["string", "null"], "format": "date-time" })), "date-time | null");
        assert_eq!(
            said(&json!({ "type": "array", "items": { "$ref": "#/components/schemas/Team" } })),
            "[<Team>]"
        );
        assert_eq!(said(&json!({ "type": "string", "enum": ["read", "write"] })), "read | write");
        assert_eq!(
            said(&json!({ "oneOf": [{ "type": "null" }, { "$ref": "#/x/Named" }] })),
            "null | <Named>"
        );
    }

    #[test]
    fn the_fields_of_all_parts_are_listed() {
        let part =
            json!({ "type": "object", "required": ["id"], "properties": { "id": { "type": "string" } } });
        let whole = json!({ "allOf": [part, { "properties": { "name": { "type": "string" } } }] });
        let listed: Vec<_> = fields(&whole).iter().map(|field| (field.name, field.is_required)).collect();
        assert_eq!(listed, [("id", true), ("name", false)]);
    }
}
