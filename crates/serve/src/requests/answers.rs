//! What whoever asked answered to the questions of the service: checked and kept when a request is opened, and read with
//! the questions as they stood then.

use std::collections::BTreeMap;

use db::{Act, Reader, Select, record};
use kernel::{Failure, FieldError, Id, Kind};
use map::services::forms::{Answers, Decimal, Field, FieldKind, Form, Given, answer};
use people::PersonId;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::RequestId;
use super::views::Ref;
use crate::files::store::{self as files, File};
use crate::files::{FileId, MOST_A_REQUEST};

/// One question with its answer.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Answered {
    pub key: String,
    /// The question as it was asked.
    pub label: String,
    pub kind: FieldKind,
    /// Of a number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    pub value: AnswerValue,
}

/// A text or a day, a number, several choices, a colleague, or files.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub enum AnswerValue {
    Text(String),
    /// Of money, `12.50` is read as it was typed by people, and as a number by programs.
    Number(NumberAnswer),
    Several(Vec<String>),
    Person(Ref),
    Files(Vec<FileAnswer>),
}

/// A number, and how it was typed.
#[derive(Clone, Debug, ToSchema)]
#[schema(value_type = f64)]
pub struct NumberAnswer(pub String);

impl Serialize for NumberAnswer {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.parse::<Decimal>().map_err(serde::ser::Error::custom)?.serialize(to)
    }
}

/// A file that was sent along.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FileAnswer {
    #[schema(value_type = String)]
    pub id: FileId,
    pub name: String,
    /// Bytes.
    pub size: i64,
}

/// Reads what was given for the form of a service, as whoever acts may answer it.
pub fn read(a: &Act, form: &Form, given: &BTreeMap<String, Given>) -> Result<Answers, Vec<FieldError>> {
    answer(form, given, a.viewer.kind)
}

/// The same for a life that is written down in one go: the version of the form, and the answers as they are kept. Files
/// never come along.
pub fn written(
    form: &Form,
    given: &BTreeMap<String, Given>,
    who: Kind,
) -> anyhow::Result<Option<(i64, String)>> {
    let answers = answer(form, given, who).map_err(|wrong| anyhow::anyhow!("{wrong:?}"))?;
    if answers.is_empty() {
        return Ok(None);
    }
    Ok(Some((form.version(), serde_json::to_string(&answers)?)))
}

record! {
    struct Known {
        pub id: PersonId,
        pub name: String,
    }
}

/// The colleagues with these ids.
async fn colleagues(r: &mut Reader, ids: &[Id], are_here: bool) -> db::Result<Vec<Known>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut select =
        Select::new("SELECT id, COALESCE(preferred_name, name) AS name FROM persons WHERE id IN (0");
    for id in ids.iter().take(60) {
        select = select.with(", ?", &[id]);
    }
    select = select.then(")");
    if are_here {
        select = select.then("AND kind = 'employee' AND deactivated_at IS NULL");
    }
    r.select(select).await
}

/// Keeps the answers of a new request. Persons must work here, and files be there and be those of whoever asks.
pub async fn keep(a: &mut Act, request: RequestId, form: &Form, answers: &Answers) -> Result<(), Failure> {
    if answers.is_empty() {
        return Ok(());
    }
    let mut wrong = Vec::new();
    let here = colleagues(a, &answers.ids(form, FieldKind::Person), true).await?;
    let (owner, mut count) = (PersonId(a.viewer.person), 0);
    for field in form.fields() {
        let ids = answers.of(&field.key).iter().filter_map(|id| id.parse::<Id>().ok());
        let message = match field.kind {
            FieldKind::Person => {
                let is_unknown = ids.into_iter().any(|id| here.iter().all(|known| known.id.0 != id));
                is_unknown.then_some("field-unknown")
            }
            FieldKind::File => {
                let mut message = None;
                for id in ids {
                    count += 1;
                    if count > MOST_A_REQUEST {
                        message = Some("field-files-too-many");
                    } else if !files::hang(a, FileId(id), owner, request).await? {
                        message = Some("field-unknown");
                    }
                }
                message
            }
            _ => None,
        };
        wrong.extend(message.map(|message| FieldError::new(field.control(), message)));
    }
    if !wrong.is_empty() {
        return Err(kernel::Refusal::Invalid(wrong).into());
    }
    let text = serde_json::to_string(answers).map_err(anyhow::Error::from)?;
    a.run(
        "INSERT INTO request_answers (request_id, form_version, answers) VALUES ($1, $2, $3)",
        &[&request, &form.version(), &text],
    )
    .await?;
    Ok(())
}

/// The answers with the names of those and that which they name. At most two statements.
pub async fn told(
    r: &mut Reader,
    request: RequestId,
    form: &Form,
    kept: &str,
) -> Result<Vec<Answered>, Failure> {
    let answers: Answers = serde_json::from_str(kept).map_err(anyhow::Error::from)?;
    let persons = colleagues(r, &answers.ids(form, FieldKind::Person), false).await?;
    let came_along = match answers.ids(form, FieldKind::File).is_empty() {
        true => Vec::new(),
        false => files::of_request(r, request).await?,
    };
    let tell = |field: &Field| {
        let values = answers.of(&field.key);
        Some(Answered {
            key: field.key.clone(),
            label: field.label.clone(),
            kind: field.kind,
            unit: field.unit.clone(),
            value: value(field, values, &persons, &came_along)?,
        })
    };
    Ok(form.fields().iter().filter_map(tell).collect())
}

/// None where nothing was answered, or what was named is gone.
fn value(field: &Field, values: &[String], persons: &[Known], came_along: &[File]) -> Option<AnswerValue> {
    let first = values.first()?.clone();
    Some(match field.kind {
        FieldKind::Text | FieldKind::LongText | FieldKind::Date => AnswerValue::Text(first),
        FieldKind::Choice if field.multiple => AnswerValue::Several(values.to_vec()),
        FieldKind::Choice => AnswerValue::Text(first),
        FieldKind::Number => AnswerValue::Number(NumberAnswer(first)),
        FieldKind::Person => {
            let id: PersonId = first.parse().ok()?;
            let known = persons.iter().find(|known| known.id == id)?;
            AnswerValue::Person(Ref { id: id.0, name: known.name.clone() })
        }
        FieldKind::File => {
            let named = |file: &&File| values.iter().any(|id| *id == file.id.to_string());
            let show = |file: &File| FileAnswer { id: file.id, name: file.name.clone(), size: file.size };
            AnswerValue::Files(came_along.iter().filter(named).map(show).collect())
        }
    })
}
