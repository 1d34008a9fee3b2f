//! Something on the page of a review, said otherwise or taken back.

use axum::extract::{Path, Query};
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use people::forms::chosen;
use people::{Actor, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Form, Page, see_other};

use super::ROOM;
use crate::reviews::input::ReviewEntryChange;
use crate::reviews::model::{EntryId, EntryKind, ReviewId, State};
use crate::reviews::policy::{Doing, require};
use crate::reviews::{actions, reading};

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    #[serde(default)]
    words: String,
    #[serde(default)]
    who: String,
    #[serde(default)]
    by: String,
    /// Ticked to take it off the page.
    #[serde(default)]
    take_back: String,
}

/// The version of the entry that was read.
#[derive(Deserialize)]
pub struct Of {
    version: i64,
}

/// `GET /reviews/{id}/entries/{entry}`
pub async fn ask(visit: Visit, Path((id, entry)): Path<(ReviewId, EntryId)>) -> Answer {
    sheet(visit, id, entry, None, &[], false).await
}

async fn sheet(
    mut visit: Visit,
    id: ReviewId,
    entry: EntryId,
    typed: Option<Typed>,
    wrong: &[FieldError],
    is_stale: bool,
) -> Answer {
    let viewer = visit.viewer().clone();
    let whole = reading::whole(&mut visit.view, &viewer, id).await?;
    let found = whole.entries.iter().find(|one| one.id == entry).ok_or(Refusal::NotFound)?;
    let (provider, customer) = (whole.relationship.provider(), whole.relationship.customer());
    require(&viewer, Doing::Write { provider, customer })?;
    if whole.review.state != State::Planned {
        return Err(Refusal::Conflict("refusal-review-over").into());
    }
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let as_it_is = Typed {
        words: found.words.clone().unwrap_or_default(),
        who: found.who_id.map(|who| who.to_string()).unwrap_or_default(),
        by: found.by_on.clone().unwrap_or_default(),
        take_back: String::new(),
    };
    let lead = match is_stale {
        true => t.a1("review-entry-stale", "words", &as_it_is.words),
        false => t.s("review-entry-lead"),
    };
    let typed = typed.unwrap_or(as_it_is);
    let mut fields = vec![
        SheetField::new("words", t.s(&format!("review-write-{}", found.kind)), Control::Text)
            .value(typed.words),
    ];
    if found.kind == EntryKind::Decision {
        let nobody = (String::new(), t.s("review-decision-both"));
        let people = whole.present.iter().map(|one| (one.id.to_string(), one.name.clone()));
        let people = [nobody].into_iter().chain(people).collect();
        fields
            .push(SheetField::new("who", t.s("review-decision-who"), Control::Pick(people)).value(typed.who));
        fields
            .push(SheetField::new("by", t.s("review-decision-by"), Control::Day).optional().value(typed.by));
    }
    fields.push(
        SheetField::new("take_back", t.s("review-entry-take-back"), Control::Tick).value(typed.take_back),
    );
    let sheet = Sheet {
        title: t.s("review-entry-change"),
        lead,
        action: format!("/reviews/{id}/entries/{entry}?version={}", found.version),
        fields,
        button: t.s("review-entry-button"),
        back: format!("/reviews/{id}"),
        ..Sheet::default()
    }
    .with_errors(&t, wrong);
    let status = match (is_stale, wrong.is_empty()) {
        (true, _) => StatusCode::PRECONDITION_FAILED,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}

/// `POST /reviews/{id}/entries/{entry}`
pub async fn change(
    actor: Actor,
    Path((id, entry)): Path<(ReviewId, EntryId)>,
    Query(of): Query<Of>,
    Form(typed): Form<Typed>,
) -> Answer {
    let expected = Some(of.version);
    let done: Result<(), Failure> = match chosen("who", &typed.who) {
        _ if !typed.take_back.is_empty() => {
            act!(actor.app.db, actor.viewer, |a| actions::take_back(a, id, entry, expected).await)
        }
        Ok(who) => {
            let new = ReviewEntryChange { words: typed.words.clone(), who, by: Some(typed.by.clone()) };
            act!(actor.app.db, actor.viewer, |a| actions::change_entry(a, id, entry, expected, &new).await)
        }
        Err(error) => Err(Refusal::Invalid(vec![error]).into()),
    };
    match done {
        Ok(()) => Ok(see_other(&format!("/reviews/{id}?said=review-written"))),
        Err(Failure::Refused(Refusal::Stale)) => {
            sheet(actor.visit().await?, id, entry, Some(typed), &[], true).await
        }
        Err(failure) => {
            let wrong = people::forms::errors(failure)?;
            sheet(actor.visit().await?, id, entry, Some(typed), &wrong, false).await
        }
    }
}
