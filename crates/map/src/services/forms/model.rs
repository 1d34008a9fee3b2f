//! What a form is: its questions, in their order, and when each is asked.

use std::borrow::Cow;

use kernel::Refusal;
use kernel::value::{Bind, Column, Typed, Value};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Decimal, Given, checking};

kernel::words! {
    /// What an answer is.
    #[derive(Default, ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum FieldKind {
        /// A line.
        #[default]
        Text = "text",
        LongText = "long_text",
        /// One of several, or several of them.
        Choice = "choice",
        /// A day.
        Date = "date",
        /// A colleague.
        Person = "person",
        Number = "number",
        File = "file",
    }
}

/// A question.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// How programs call it. Without one it is made of the label, and then stays.
    #[serde(default)]
    pub key: String,
    /// The question itself.
    pub label: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    pub kind: FieldKind,
    /// Needed where it is asked.
    #[serde(default)]
    pub required: bool,
    /// Of a choice: what there is to choose from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    /// Of a choice: several may be chosen.
    #[serde(default)]
    pub multiple: bool,
    /// Of a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<f64>)]
    pub min: Option<Decimal>,
    /// Of a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<f64>)]
    pub max: Option<Decimal>,
    /// Of a number, such as `EUR`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What stands there at first: a text, a number, or a list of choices.
    #[serde(default, skip_serializing_if = "Given::is_empty")]
    #[schema(value_type = Option<Object>)]
    pub default: Given,
    /// Asked only then; otherwise always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_if: Option<OnlyIf>,
}

/// When a question is asked: an earlier one has one of these answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OnlyIf {
    /// The key of the earlier question.
    pub field: String,
    pub values: Vec<String>,
}

/// A form that makes sense: whatever has one need not look again. Kept as JSON.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
pub struct Form {
    /// 0 where nothing was ever asked.
    version: i64,
    fields: Vec<Field>,
}

impl Bind for Form {
    fn bind(&self) -> Value<'_> {
        Value::Text(serde_json::to_string(self).ok().map(Cow::Owned))
    }
}
impl Typed for Form {
    const NULL: Value<'static> = Value::Text(None);
}
/// It made sense when it was kept.
impl Column for Form {
    fn read(value: Value<'_>) -> Option<Self> {
        #[derive(Deserialize)]
        struct Kept {
            version: i64,
            fields: Vec<Field>,
        }
        let Value::Text(Some(text)) = value else { return None };
        let Kept { version, fields } = serde_json::from_str(&text).ok()?;
        Some(Self { version, fields })
    }
    fn null() -> Option<Self> {
        Some(Self::default())
    }
}

impl Form {
    /// Reads questions as they were written down. Says of each what does not go, as `fields.3.label`.
    pub fn read(version: i64, fields: Vec<Field>) -> Result<Self, Refusal> {
        Ok(Self { version, fields: checking::checked(fields)? })
    }

    pub const fn version(&self) -> i64 {
        self.version
    }

    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    pub fn field(&self, key: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.key == key)
    }

    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// Some question takes files.
    pub fn takes_files(&self) -> bool {
        self.fields.iter().any(|field| field.kind == FieldKind::File)
    }
}

impl Field {
    /// The name of its control in the form of an ask, and of what is wrong with it.
    pub fn control(&self) -> String {
        format!("answers.{}", self.key)
    }

    /// Its answer can decide whether another question is asked.
    pub const fn may_decide(&self) -> bool {
        !matches!(self.kind, FieldKind::Person | FieldKind::File)
    }
}
