//! An answer as it comes in, from programs and from forms alike: none, one or several texts.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::Value;

use super::decimal::written;

/// What was given for one question. In JSON a text, a number, a list of texts, or null.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given(pub Vec<String>);

/// More than so many at once are not read.
const MOST: usize = 60;

impl Given {
    pub fn one(text: impl Into<String>) -> Self {
        Self(vec![text.into()])
    }

    /// What is there when blank texts are left out.
    pub fn filled(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str).filter(|text| !text.trim().is_empty())
    }

    pub fn is_empty(&self) -> bool {
        self.filled().next().is_none()
    }
}

impl Serialize for Given {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0.as_slice() {
            [] => to.serialize_none(),
            [only] => to.serialize_str(only),
            several => several.serialize(to),
        }
    }
}

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = |value: Value| match value {
            Value::String(text) => Ok(text),
            Value::Number(number) => Ok(written(&number)),
            _ => Err(de::Error::custom("a text, a number, or a list of them")),
        };
        match Value::deserialize(from)? {
            Value::Null => Ok(Self::default()),
            Value::Array(several) if several.len() <= MOST => {
                several.into_iter().map(text).collect::<Result<_, _>>().map(Self)
            }
            one => text(one).map(Self::one),
        }
    }
}
