//! What a template is called, what happens to it, and how its fields are filled in.

use db::Fact;
use serde::{Deserialize, Serialize};
use web::Speech;

use crate::requests::model::called;
use crate::requests::store::Shown;

kernel::id!(TemplateId, "An answer that a team gives again and again.");

/// What happened to a template; what it says, nobody but the team knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TemplateEvent {
    TemplateMade {},
    TemplateChanged {},
    TemplateWithdrawn {},
}

impl Fact for TemplateEvent {
    const SUBJECT: &'static str = "answer_template";
}

kernel::words! {
    /// Where a request stands once it is answered so.
    #[derive(utoipa::ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum Afterwards {
        /// It is done; the answer says what was.
        Resolved = "resolved",
        /// It waits for who asked; the answer says for what.
        Waits = "waits",
    }
}

/// All fields there are, as they stand in a text. Everything else in braces stays as it is.
pub const FIELDS: [&str; 4] = ["{name}", "{number}", "{service}", "{promised}"];

/// The text as it stands in an answer to this request.
pub fn for_request(t: &Speech, text: &str, shown: &Shown) -> String {
    let promised = shown.promised_at.map_or_else(|| t.s("template-no-date"), |at| t.at(at));
    let values = [&shown.requester_name, &called(&shown.reference), &shown.service_name, &promised];
    filled(text, values.map(String::as_str))
}

/// With the values of [`FIELDS`] in their places. What a value says is not looked at again.
fn filled(text: &str, values: [&str; 4]) -> String {
    let (mut done, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        done.push_str(before);
        let known = FIELDS.iter().zip(values).find(|(field, _)| from.starts_with(**field));
        match known {
            Some((field, value)) => {
                done.push_str(value);
                rest = &from[field.len()..];
            }
            None => {
                done.push('{');
                rest = &from[1..];
            }
        }
    }
    done.push_str(rest);
    done
}

#[cfg(test)]
mod laws {
    use super::*;

    #[test]
    fn i_11_only_known_fields_are_filled_in_and_values_are_never_read_again() {
        let values = ["{number}", "#1042", "Bills", "tomorrow"];
        assert_eq!(filled("Hello {name}, {number}: {promised}", values), "Hello {number}, #1042: tomorrow");
        for odd in ["{{7*7}}", "${7*7}", "<%=", "{% include %}", "{Name}", "{ name }", "{", "}{", "{äö}"] {
            assert_eq!(filled(odd, values), odd);
        }
        assert_eq!(filled("{{name}}", values), "{{number}}");
    }
}
