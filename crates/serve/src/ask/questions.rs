//! The questions of a service in the form of an ask: drawn, and read with what people type in the place of ids.

use std::collections::BTreeMap;

use db::View;
use kernel::{Failure, FieldError, Kind, Refusal};
use map::services::forms::{self, Asked, FieldKind, Form, Given, Kept, asked};
use map::services::{self, ServiceId};
use people::{PersonId, Visit};
use web::Speech;

use super::store::{self, Offered};
use super::typed::Typed;
use crate::files::{FileId, store as files};

/// What is asked now.
pub struct Questions(Form);

/// The questions of a service that this visitor may ask.
pub async fn of(mut visit: Visit, service: ServiceId) -> Result<Questions, Failure> {
    let opening = services::for_opening(&mut visit.view, service).await?.ok_or(Refusal::NotFound)?;
    opening.may_be_asked_by(visit.viewer())?;
    Ok(Questions(opening.form))
}

impl Questions {
    /// The controls that take files.
    pub fn takes_files(&self) -> Vec<String> {
        let files = self.0.fields().iter().filter(|field| field.kind == FieldKind::File);
        files.map(forms::Field::control).collect()
    }

    /// The answers as programs would give them: persons are typed by their address.
    pub async fn answers(&self, view: &mut View, typed: &Typed) -> Result<BTreeMap<String, Given>, Failure> {
        let mut answers = typed.answers.clone();
        if typed.form_version == Some(self.0.version()) {
            // What was shown and is not sent was left empty: no button was pressed, no box ticked.
            for field in self.0.fields() {
                answers.entry(field.key.clone()).or_default();
            }
        }
        for field in self.0.fields().iter().filter(|field| field.kind == FieldKind::Person) {
            let Some(given) = answers.get_mut(&field.key).filter(|given| !given.is_empty()) else { continue };
            let address = given.filled().next().unwrap_or_default();
            // A guest is asked for no colleague, and learns of none.
            let found = match view.viewer.kind {
                Kind::Employee => store::colleague(view, address).await?,
                Kind::Guest => None,
            };
            // An id that nobody has is unknown like an address that nobody has.
            *given = Given::one(found.unwrap_or(PersonId::new(0)).to_string());
        }
        Ok(answers)
    }
}

/// The questions as the page shows them.
pub struct Drawn {
    pub questions: Vec<Asked>,
    /// Other questions are asked by now than those that were answered.
    pub has_changed: bool,
    /// Answers to questions that are not asked any more, under their labels.
    pub no_longer: Vec<(String, String)>,
    gone: Vec<String>,
}

impl Drawn {
    /// Whether this is about a question that is not asked any more.
    pub fn is_gone(&self, error: &FieldError) -> bool {
        self.gone.iter().any(|control| *control == error.field)
    }
}

/// Draws the questions with what was typed; files that came already are shown as there.
pub async fn drawn(
    view: &mut View,
    t: &Speech,
    chosen: &Offered,
    typed: &Typed,
    errors: &[FieldError],
) -> Result<Drawn, Failure> {
    let form = &chosen.form;
    let is_first = typed.form_version.is_none() && typed.answers.is_empty();
    let given = (!is_first).then_some(&typed.answers);
    let kept = waiting(view, form, typed).await?;
    let mut drawn = Drawn {
        questions: asked(t.words(), form, view.viewer.kind, given, errors, &kept),
        has_changed: typed.form_version.is_some_and(|seen| seen != form.version()),
        no_longer: Vec::new(),
        gone: Vec::new(),
    };
    if let Some(seen) = typed.form_version.filter(|_| drawn.has_changed) {
        let before = forms::store::version(view, chosen.id, seen).await?.unwrap_or_default();
        for (key, given) in &typed.answers {
            if let Some(field) = before.field(key).filter(|_| form.field(key).is_none() && !given.is_empty())
            {
                drawn.gone.push(field.control());
                if field.kind != FieldKind::File {
                    drawn.no_longer.push((field.label.clone(), given.0.join("\n")));
                }
            }
        }
    }
    Ok(drawn)
}

async fn waiting(view: &mut View, form: &Form, typed: &Typed) -> Result<Vec<Kept>, Failure> {
    let fields = form.fields().iter().filter(|field| field.kind == FieldKind::File);
    let given = fields.filter_map(|field| typed.answers.get(&field.key)).flat_map(|given| &given.0);
    let ids: Vec<FileId> = given.filter_map(|id| id.parse().ok()).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let owner = PersonId(view.viewer.person);
    let files = files::waiting(view, owner, &ids).await?;
    Ok(files.into_iter().map(|file| Kept { id: file.id.to_string(), name: file.name }).collect())
}
