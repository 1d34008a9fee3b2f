//! One side's statement: the version signed last, how the other side understood it, and those before. Six statements.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use map::relationships::Relationship;
use people::place::Place;
use people::{Actor, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Speech};

use super::ROOM;
use super::words::{Likeness, Ranked, Signature, Told, changes, ranked, shared};
use crate::statements::input::{NewReply, NewUnderstanding};
use crate::statements::model::{Said, StatementId, Version};
use crate::statements::reading::{self, Whole};
use crate::statements::views::name;
use crate::statements::{Heard, actions};
use crate::values::Overlap;

#[derive(Template)]
#[template(path = "statements/pages/one.html")]
struct OnePage {
    t: Speech,
    chrome: Chrome,
    id: StatementId,
    relationship: Relationship,
    ours: String,
    theirs: String,
    version: i64,
    lead: String,
    /// Nothing where nothing was signed yet.
    newest: Option<Shown>,
    earlier: Vec<Shown>,
    may_answer: bool,
    may_reply: bool,
    typed: Typed,
    wrong: Option<String>,
    is_stale: bool,
}

/// A version as it is drawn.
struct Shown {
    number: i64,
    said: Said,
    values: Vec<Ranked>,
    fit: Option<Likeness>,
    signature: Signature,
    changes: Vec<String>,
    understood: Vec<Told>,
}

/// What was typed, where it comes back.
#[derive(Default)]
struct Typed {
    understanding: String,
    reply: String,
}

/// Why a form comes back.
#[derive(Default)]
struct Back {
    typed: Typed,
    wrong: Option<FieldError>,
    is_stale: bool,
}

pub async fn show(visit: Visit, Place(id): Place<StatementId>) -> Answer {
    page(visit, id, Back::default()).await
}

async fn page(mut visit: Visit, id: StatementId, back: Back) -> Answer {
    let viewer = visit.viewer().clone();
    let whole = reading::whole(&mut visit.view, &viewer, id).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let side = whole.statement.side;
    let mut versions = whole.versions.iter().map(|version| Shown::of(&t, &whole, version));
    let status = match (back.is_stale, &back.wrong) {
        (true, _) => StatusCode::PRECONDITION_FAILED,
        (false, Some(_)) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, None) => StatusCode::OK,
    };
    let page = OnePage {
        id,
        ours: name(&whole.relationship, side).to_owned(),
        theirs: name(&whole.relationship, side.other()).to_owned(),
        version: whole.statement.version,
        lead: lead(&t, &whole),
        newest: versions.next(),
        earlier: versions.collect(),
        may_answer: whole.may_answer(&viewer),
        may_reply: whole.may_reply(&viewer),
        typed: back.typed,
        wrong: back.wrong.map(|error| t.s(error.message)),
        is_stale: back.is_stale,
        relationship: whole.relationship,
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}

fn lead(t: &Speech, whole: &Whole) -> String {
    let side = whole.statement.side;
    let key = match whole.statement.heard {
        None => "statement-lead-draft",
        Some(Heard::Waits) => "statement-lead-waits",
        Some(Heard::Answered) => "statement-lead-answered",
        Some(Heard::NotMeant) => "statement-lead-not-meant",
        Some(Heard::Meant) => "statement-lead-meant",
    };
    t.a2(key, "name", name(&whole.relationship, side), "other", name(&whole.relationship, side.other()))
}

impl Shown {
    fn of(t: &Speech, whole: &Whole, version: &Version) -> Self {
        let (said, side) = (whole.said(version.id), whole.statement.side);
        let before = whole.versions.iter().find(|other| other.number < version.number);
        let fit = Overlap::of(&said.ranking(), &whole.statement.house().ranking());
        let told = |answer| Told::of(t, &whole.relationship, side, answer);
        Self {
            number: version.number,
            values: ranked(t.words(), &said, None),
            fit: shared(t.words(), "statement-fit", fit.as_ref()),
            signature: Signature::of(
                t,
                &whole.relationship,
                side,
                version.signed_name.clone(),
                version.signed_at,
            ),
            changes: before
                .map(|before| changes(t.words(), &whole.said(before.id), &said))
                .unwrap_or_default(),
            understood: whole.answers_to(version.id).map(told).collect(),
            said,
        }
    }
}

/// The version of the statement that was read.
#[derive(Deserialize)]
pub struct Of {
    version: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Understanding {
    words: String,
}

pub async fn answer(
    actor: Actor,
    Place(id): Place<StatementId>,
    Query(of): Query<Of>,
    Form(form): Form<Understanding>,
) -> Answer {
    let new = NewUnderstanding { words: form.words };
    let done: Result<StatementId, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::answer(a, id, Some(of.version), &new).await);
    let typed = Typed { understanding: new.words, ..Typed::default() };
    match done {
        Ok(_) => Ok(web::see_other(&format!("/statements/{id}?said=statement-answered"))),
        Err(failure) => page(actor.visit().await?, id, Back::of(failure, typed)?).await,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    is_meant: bool,
    #[serde(default)]
    words: String,
}

pub async fn reply(
    actor: Actor,
    Place(id): Place<StatementId>,
    Query(of): Query<Of>,
    Form(form): Form<Reply>,
) -> Answer {
    let new = NewReply { is_meant: form.is_meant, words: Some(form.words.clone()) };
    let done: Result<StatementId, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::reply(a, id, Some(of.version), &new).await);
    let typed = Typed { reply: form.words, ..Typed::default() };
    match done {
        Ok(_) => Ok(web::see_other(&format!("/statements/{id}?said=statement-replied"))),
        Err(failure) => page(actor.visit().await?, id, Back::of(failure, typed)?).await,
    }
}

impl Back {
    fn of(failure: Failure, typed: Typed) -> Result<Self, Failure> {
        match failure {
            Failure::Refused(Refusal::Invalid(wrong)) => {
                Ok(Self { typed, wrong: wrong.into_iter().next(), is_stale: false })
            }
            Failure::Refused(Refusal::Stale) => Ok(Self { typed, wrong: None, is_stale: true }),
            other => Err(other),
        }
    }
}
