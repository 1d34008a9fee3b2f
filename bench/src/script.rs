//! What a bare server sends: the statements that Hallway sent for one request, with what was bound to them.

use std::collections::HashMap;

use kernel::value::Value;
use serde::{Deserialize, Serialize};

/// All that is asked for.
#[derive(Serialize, Deserialize)]
pub struct Script(pub Vec<Scene>);

/// One of the things that are asked for.
#[derive(Clone, Serialize, Deserialize)]
pub struct Scene {
    pub path: String,
    /// How long the answer is.
    pub bytes: usize,
    pub writes: bool,
    pub statements: Vec<Line>,
}

#[derive(Clone, Serialize, Deserialize)]
pub struct Line {
    pub sql: String,
    pub values: Vec<Bound>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Bound {
    Int(Option<i64>),
    Real(Option<f64>),
    Bool(Option<bool>),
    Text(Option<String>),
    Bytes(Option<Vec<u8>>),
    /// An identity or a number that no other request has: that of the recording, and so much more.
    Fresh(i64),
    /// The same as a word.
    FreshWord(String),
}

impl Bound {
    fn of(value: &Value<'_>) -> Self {
        match value {
            Value::Int(number) => Self::Int(*number),
            Value::Real(number) => Self::Real(*number),
            Value::Bool(is) => Self::Bool(*is),
            Value::Text(text) => Self::Text(text.as_ref().map(ToString::to_string)),
            Value::Bytes(bytes) => Self::Bytes(bytes.as_ref().map(|bytes| bytes.to_vec())),
        }
    }
}

/// Statements of two requests of the same kind: whatever differs between them has to be fresh each time.
pub fn lines(first: &[db::Statement], second: &[db::Statement]) -> Vec<Line> {
    let mut fresh: HashMap<String, ()> = HashMap::new();
    let pairs = || first.iter().zip(second).filter(|(one, other)| one.sql == other.sql);
    for (one, other) in pairs() {
        for (one, other) in one.values.iter().zip(&other.values) {
            let (one, other) = (Bound::of(one), Bound::of(other));
            if one != other {
                fresh.insert(format!("{other:?}"), ());
            }
        }
    }
    let line = |statement: &db::Statement| {
        let values = statement.values.iter().map(|value| {
            let bound = Bound::of(value);
            if !fresh.contains_key(&format!("{bound:?}")) {
                return bound;
            }
            match bound {
                Bound::Int(Some(number)) => Bound::Fresh(number),
                // What is told at length does not have to be the only one of its kind.
                Bound::Text(Some(text)) if text.len() < 100 && !text.starts_with(['{', '[']) => {
                    Bound::FreshWord(text)
                }
                other => other,
            }
        });
        Line { sql: statement.sql.to_owned(), values: values.collect() }
    };
    second.iter().map(line).collect()
}

impl Scene {
    /// The values of one more request, the `n`th.
    pub fn values(&self, n: i64) -> Vec<Vec<Bound>> {
        let one = |bound: &Bound| match bound {
            Bound::Fresh(number) => Bound::Int(Some(number + n)),
            Bound::FreshWord(word) => Bound::Text(Some(match word.parse::<i64>() {
                Ok(number) => (number + n).to_string(),
                Err(_) => format!("{word}-{n}"),
            })),
            other => other.clone(),
        };
        self.statements.iter().map(|line| line.values.iter().map(one).collect()).collect()
    }
}
