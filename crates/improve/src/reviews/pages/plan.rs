//! Planning a review, and moving one: when, how long, where, who comes, and after how many months again.

use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use jiff::ToSpan;
use kernel::{Failure, FieldError, Instant, Refusal};
use listen::statements::reading::line;
use map::RelationshipId;
use people::place::Place;
use people::{Actor, PersonId, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Form, Page, Speech, see_other};

use super::ROOM;
use crate::reviews::input::{NewReview, ReviewChange};
use crate::reviews::model::{Present, Review, ReviewId, State};
use crate::reviews::policy::{Doing, require};
use crate::reviews::{actions, reading, store};

/// After so many months again, to choose from.
const AGAIN: [i64; 6] = [0, 1, 2, 3, 6, 12];
const LENGTHS: [i64; 6] = [15, 30, 45, 60, 90, 120];

/// The form as it was filled in.
#[derive(Clone, Debug, Default)]
struct Typed {
    starts_at: String,
    minutes: i64,
    place: String,
    again_months: i64,
    invited: Vec<PersonId>,
}

impl Typed {
    fn read(pairs: Vec<(String, String)>) -> Result<Self, Refusal> {
        let unreadable = || Refusal::Unreadable("refusal-body");
        let mut typed = Self { minutes: 30, ..Self::default() };
        for (field, text) in pairs {
            match field.as_str() {
                "starts_at" => typed.starts_at = text,
                "minutes" => typed.minutes = text.parse().map_err(|_| unreadable())?,
                "place" => typed.place = text,
                "again_months" => typed.again_months = text.parse().map_err(|_| unreadable())?,
                "invited" => typed.invited.push(text.parse().map_err(|_| unreadable())?),
                _ => return Err(unreadable()),
            }
        }
        Ok(typed)
    }

    /// The instant that was typed, or what is wrong with it.
    fn starts_at(&self, t: &Speech) -> Result<Instant, Failure> {
        t.from_input(&self.starts_at).ok_or_else(|| Refusal::field("starts_at", "field-date").into())
    }

    fn of(t: &Speech, review: &Review) -> Self {
        Self {
            starts_at: t.input(review.starts_at),
            minutes: review.minutes,
            place: review.place.clone().unwrap_or_default(),
            again_months: review.again_months.unwrap_or_default(),
            invited: Vec::new(),
        }
    }
}

#[derive(Deserialize)]
pub struct Asked {
    relationship: RelationshipId,
}

/// The version of the review that was read.
#[derive(Deserialize)]
pub struct Of {
    version: i64,
}

/// `GET /reviews/new`
pub async fn ask(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    planning(visit, asked.relationship, None, &[]).await
}

async fn planning(
    mut visit: Visit,
    id: RelationshipId,
    typed: Option<Typed>,
    wrong: &[FieldError],
) -> Answer {
    let viewer = visit.viewer().clone();
    let relationship = line(&mut visit.view, &viewer, id).await?;
    let (provider, customer) = (relationship.provider(), relationship.customer());
    require(&viewer, Doing::Write { provider, customer })?;
    let mut present = store::present(&mut visit.view, id, None).await?;
    if viewer.kind == kernel::Kind::Guest {
        present.retain(|one| relationship.party(one.side).is_side_of(&viewer));
    }
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let typed = typed.unwrap_or_else(|| Typed {
        starts_at: first_offer(&t),
        minutes: 30,
        again_months: 3,
        invited: present
            .iter()
            .filter(|one| one.speaks || one.id.0 == viewer.person)
            .map(|one| one.id)
            .collect(),
        ..Typed::default()
    });
    let sheet = Sheet {
        title: t.s("review-plan"),
        lead: t.a2(
            "review-plan-lead",
            "provider",
            &relationship.provider_name,
            "customer",
            &relationship.customer_name,
        ),
        action: format!("/reviews/new?relationship={id}"),
        fields: fields(&t, &typed, &present),
        button: t.s("review-plan-button"),
        back: format!("/relationships/{id}"),
        ..Sheet::default()
    }
    .with_errors(&t, wrong);
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}

/// In two weeks, at ten: nobody's morning is gone, and there is time to write points.
fn first_offer(t: &Speech) -> String {
    let day = t.today().checked_add(14.days()).unwrap_or(t.today());
    let day = match day.weekday() {
        jiff::civil::Weekday::Saturday => day.checked_add(2.days()).unwrap_or(day),
        jiff::civil::Weekday::Sunday => day.checked_add(1.days()).unwrap_or(day),
        _ => day,
    };
    day.at(10, 0, 0, 0).strftime("%Y-%m-%dT%H:%M").to_string()
}

fn fields(t: &Speech, typed: &Typed, present: &[Present]) -> Vec<SheetField> {
    let lengths = with(&LENGTHS, typed.minutes).map(|n| (n.to_string(), t.a1("review-minutes", "n", n)));
    let again = with(&AGAIN, typed.again_months);
    let again = again.map(|n| (n.to_string(), t.a1("review-again", "n", n)));
    let people = present.iter().map(|one| {
        let who = [one.name.as_str(), &t.s(&format!("review-of-{}", one.side))].join(", ");
        (one.id.to_string(), who, typed.invited.contains(&one.id))
    });
    vec![
        SheetField::new("starts_at", t.s("review-starts"), Control::When).value(typed.starts_at.as_str()),
        SheetField::new("minutes", t.s("review-how-long"), Control::Pick(lengths.collect()))
            .value(typed.minutes.to_string()),
        SheetField::new("place", t.s("review-place"), Control::Line)
            .optional()
            .hint(t.s("review-place-hint"))
            .value(typed.place.as_str()),
        SheetField::new("invited", t.s("review-who"), Control::Several(people.collect()))
            .hint(t.s("review-who-hint")),
        SheetField::new("again_months", t.s("review-again-label"), Control::Pick(again.collect()))
            .value(typed.again_months.to_string()),
    ]
}

/// The usual numbers, and one that was set otherwise.
fn with(usual: &[i64], set: i64) -> impl Iterator<Item = i64> {
    let mut all = usual.to_vec();
    if !all.contains(&set) {
        all.push(set);
        all.sort_unstable();
    }
    all.into_iter()
}

/// `POST /reviews/new`
pub async fn plan(
    actor: Actor,
    Query(asked): Query<Asked>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Answer {
    let typed = Typed::read(pairs)?;
    let relationship = asked.relationship;
    let visit = actor.visit().await?;
    let t = visit.speech();
    drop(visit);
    let new = typed.starts_at(&t).map(|starts_at| NewReview {
        relationship,
        starts_at,
        minutes: Some(typed.minutes),
        place: Some(typed.place.clone()),
        again_months: Some(typed.again_months),
        invited: Some(typed.invited.clone()),
    });
    let done: Result<ReviewId, Failure> = match new {
        Ok(new) => act!(actor.app.db, actor.viewer, |a| actions::plan(a, &new).await),
        Err(failure) => Err(failure),
    };
    match done {
        Ok(id) => Ok(see_other(&format!("/reviews/{id}?said=review-planned"))),
        Err(failure) => {
            let wrong = people::forms::errors(failure)?;
            if wrong.iter().any(|error| error.field == "relationship") {
                return Err(Refusal::NotFound.into());
            }
            planning(actor.visit().await?, relationship, Some(typed), &wrong).await
        }
    }
}

/// `GET /reviews/{id}/move`
pub async fn ask_to_move(visit: Visit, Place(id): Place<ReviewId>) -> Answer {
    moving(visit, id, None, &[], false).await
}

async fn moving(
    mut visit: Visit,
    id: ReviewId,
    typed: Option<Typed>,
    wrong: &[FieldError],
    is_stale: bool,
) -> Answer {
    let viewer = visit.viewer().clone();
    let whole = reading::whole(&mut visit.view, &viewer, id).await?;
    let (provider, customer) = (whole.relationship.provider(), whole.relationship.customer());
    require(&viewer, Doing::Write { provider, customer })?;
    if whole.review.state != State::Planned {
        return Err(Refusal::Conflict("refusal-review-over").into());
    }
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let invited = whole.present.iter().filter(|one| one.is_invited).map(|one| one.id).collect();
    let typed = typed.unwrap_or_else(|| Typed { invited, ..Typed::of(&t, &whole.review) });
    let sheet = Sheet {
        title: t.s("review-move"),
        lead: match is_stale {
            true => t.a1("review-move-stale", "when", super::words::when(&t, &whole.review)),
            false => t.s("review-move-lead"),
        },
        action: format!("/reviews/{id}/move?version={}", whole.review.version),
        fields: fields(&t, &typed, &whole.present),
        button: t.s("review-move-button"),
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

/// `POST /reviews/{id}/move`
pub async fn change(
    actor: Actor,
    Place(id): Place<ReviewId>,
    Query(of): Query<Of>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Answer {
    let typed = Typed::read(pairs)?;
    let visit = actor.visit().await?;
    let t = visit.speech();
    drop(visit);
    let new = typed.starts_at(&t).map(|starts_at| ReviewChange {
        starts_at: Some(starts_at),
        minutes: Some(typed.minutes),
        place: Some(typed.place.clone()),
        again_months: Some(typed.again_months),
        invited: Some(typed.invited.clone()),
    });
    let done: Result<ReviewId, Failure> = match new {
        Ok(new) => {
            act!(actor.app.db, actor.viewer, |a| actions::change(a, id, Some(of.version), &new).await)
        }
        Err(failure) => Err(failure),
    };
    match done {
        Ok(_) => Ok(see_other(&format!("/reviews/{id}?said=review-moved"))),
        Err(Failure::Refused(Refusal::Stale)) => {
            moving(actor.visit().await?, id, Some(typed), &[], true).await
        }
        Err(failure) => {
            let wrong = people::forms::errors(failure)?;
            moving(actor.visit().await?, id, Some(typed), &wrong, false).await
        }
    }
}
