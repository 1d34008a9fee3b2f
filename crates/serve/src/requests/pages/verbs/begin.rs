//! A first word, and who has it.

use axum::extract::Path;
use axum::response::IntoResponse;
use db::act;
use kernel::{Failure, Instant, Refusal};
use people::{Actor, PersonId, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField};
use web::{Answer, Form, Page, Speech, see_other};

use super::super::done::{ask, or_again};
use super::super::line;
use super::super::show::{Choice, choices};
use super::{Choices, choosable, filled, id_of, seen_for};
use crate::policy::Deed;
use crate::requests::actions::{self, Acknowledgement, Assignment};
use crate::requests::chip::Chip;
use crate::requests::model::called;
use crate::requests::store::{self, InQueue};

#[derive(askama::Template)]
#[template(path = "requests/pages/acknowledge.html")]
struct AcknowledgePage {
    t: Speech,
    chrome: web::Chrome,
    path: String,
    reference: String,
    subject: String,
    chip: Option<Chip>,
    choices: Vec<Choice>,
    may_hand_over: bool,
    is_new_date: bool,
    /// A date that was promised moves only with a word that says why.
    needs_why: bool,
    said: Said,
    error: Option<String>,
}

/// What the form of a first word sends; what it shows again when that cannot be taken.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Said {
    by: Option<String>,
    other: Option<String>,
    message: Option<String>,
}

impl Said {
    pub fn is_other(&self) -> bool {
        self.by.as_deref() == Some("other")
    }

    pub fn other(&self) -> &str {
        self.other.as_deref().unwrap_or_default()
    }

    pub fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }

    /// Chooses again what was chosen.
    fn choose_among(&self, choices: &mut [Choice]) {
        let Some(by) = &self.by else { return };
        for choice in choices {
            choice.is_chosen = choice.value == *by;
        }
    }
}

pub async fn ask_acknowledge(visit: Visit, Path(reference): Path<String>) -> Answer {
    acknowledge_page(visit, &reference, Said::default(), None).await
}

async fn acknowledge_page(mut visit: Visit, reference: &str, said: Said, error: Option<String>) -> Answer {
    let seen = seen_for(&mut visit, reference, Deed::Acknowledge).await?;
    let t = visit.speech();
    let chrome = visit.chrome("room-requests").await?;
    let is_refused = error.is_some();
    let mut choices = choices(&t, &seen.calendar, seen.usual().0);
    said.choose_among(&mut choices);
    let page = AcknowledgePage {
        path: format!("/requests/{reference}"),
        reference: line::reference(&seen.shown),
        subject: seen.shown.subject.clone(),
        chip: Chip::of(&t, &seen.shown, seen.reads()).map(Chip::on_one_line),
        choices,
        may_hand_over: false,
        is_new_date: seen.shown.acknowledged_at.is_some(),
        needs_why: seen.shown.promised_at.is_some(),
        said,
        chrome,
        t,
        error,
    };
    visit.log_seen().await?;
    let status = if is_refused { http::StatusCode::UNPROCESSABLE_ENTITY } else { http::StatusCode::OK };
    Ok((status, Page(page)).into_response())
}

pub async fn acknowledge(actor: Actor, Path(reference): Path<String>, Form(said): Form<Said>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    let visit = actor.visit().await?;
    let t = visit.speech();
    drop(visit);
    let outcome = match date(&t, &said) {
        Ok(expected_at) => {
            let input = Acknowledgement { expected_at, message: filled(said.message.clone()) };
            act!(actor.app.db, actor.viewer, |a| actions::acknowledge(a, id, None, &input).await)
        }
        Err(refusal) => Err(refusal.into()),
    };
    match outcome {
        Ok(_) => Ok(see_other(&format!("/requests/{reference}?said=acknowledged"))),
        Err(Failure::Refused(Refusal::Invalid(errors))) => {
            let error = errors.first().map(|error| t.s(error.message));
            acknowledge_page(actor.visit().await?, &reference, said, error).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// The date that was chosen or typed; none is a first word without a date.
fn date(t: &Speech, said: &Said) -> Result<Option<Instant>, Refusal> {
    let wrong = || Refusal::field("other", "field-time");
    match said.by.as_deref() {
        None | Some("") => Ok(None),
        Some("other") => {
            let typed = said.other.as_deref().unwrap_or_default();
            t.from_input(typed).map(Some).ok_or_else(wrong)
        }
        Some(by) => Instant::parse(by).map(Some).ok_or_else(wrong),
    }
}

pub async fn take_back(actor: Actor, Path(reference): Path<String>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    act!(actor.app.db, actor.viewer, |a| actions::take_back_acknowledgement(a, id).await)?;
    Ok(see_other(&format!("/requests/{reference}?said=taken-back")))
}

pub async fn put_back(actor: Actor, Path(reference): Path<String>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    act!(actor.app.db, actor.viewer, |a| actions::put_back(a, id, None).await)?;
    Ok(see_other(&format!("/requests/{reference}?said=put-back")))
}

/// Why it comes before earlier ones: one of the usual reasons, in one's own words.
#[derive(Deserialize, Default)]
pub struct Why {
    why: Option<String>,
    words: Option<String>,
}

const REASONS: [&str; 4] = ["reason-outside", "reason-time", "reason-quick", "reason-other"];

pub async fn ask_take(mut visit: Visit, Path(reference): Path<String>) -> Answer {
    let sheet = take_sheet(&mut visit, &reference, &Why::default()).await?;
    ask(visit, sheet).await
}

async fn take_sheet(visit: &mut Visit, reference: &str, why: &Why) -> Result<Sheet, Failure> {
    let t = visit.speech();
    let seen = seen_for(visit, reference, Deed::Take).await?;
    let shown = &seen.shown;
    let place = InQueue {
        queue: shown.queue_id,
        class: shown.class,
        rank_at: shown.rank_at,
        id: shown.id,
        taker: PersonId(visit.viewer().person),
    };
    let earlier = store::earlier(&mut visit.view, place, t.now).await?;
    let path = format!("/requests/{reference}");
    let number = line::reference(&seen.shown);
    let mut sheet = Sheet {
        title: t.a1("take-title", "reference", &number),
        action: format!("{path}/take"),
        button: t.s("take-it"),
        back: path,
        ..Sheet::default()
    };
    let Some(first) = earlier.first() else { return Ok(sheet) };
    sheet.title = t.a2("take-before-title", "reference", &number, "n", earlier.len());
    sheet.lead = t.s("take-before-lead");
    sheet.button = t.s("take-with-reason");
    let reasons = REASONS.iter().map(|key| ((*key).to_owned(), t.s(key))).collect();
    sheet.fields = vec![
        SheetField::new("why", t.s("take-why"), Control::Choose(reasons))
            .value(why.why.clone().unwrap_or_default()),
        SheetField::new("reason", t.s("take-words"), Control::Line)
            .optional()
            .value(why.words.clone().unwrap_or_default()),
    ];
    let instead = t.a1("take-instead", "reference", called(first));
    // Whoever stands in for the team does not see all that it has.
    sheet.instead = seen.standing.provides.then(|| (format!("/requests/{first}"), instead));
    Ok(sheet)
}

/// What the sheet sends: the words stand in the field that the verb calls `reason`.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct TakeForm {
    why: Option<String>,
    reason: Option<String>,
}

pub async fn take(actor: Actor, Path(reference): Path<String>, Form(form): Form<TakeForm>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    let t = actor.visit().await?.speech();
    let usual =
        form.why.as_deref().filter(|why| REASONS.contains(why) && *why != "reason-other").map(|why| t.s(why));
    let words = filled(form.reason.clone());
    let reason = match (usual, words) {
        (Some(usual), Some(words)) => Some(format!("{usual}: {words}")),
        (usual, words) => usual.or(words),
    };
    let input = Assignment { person: None, reason };
    let outcome = act!(actor.app.db, actor.viewer, |a| actions::assign(a, id, None, &input).await);
    or_again(outcome, &reference, "taken", async || {
        let mut visit = actor.visit().await?;
        let why = Why { why: form.why, words: form.reason };
        let sheet = take_sheet(&mut visit, &reference, &why).await?;
        Ok((visit, sheet))
    })
    .await
}

pub async fn ask_assign(mut visit: Visit, Path(reference): Path<String>) -> Answer {
    let sheet = assign_sheet(&mut visit, &reference, "").await?;
    ask(visit, sheet).await
}

async fn assign_sheet(visit: &mut Visit, reference: &str, reason: &str) -> Result<Sheet, Failure> {
    let t = visit.speech();
    let seen = seen_for(visit, reference, Deed::Assign).await?;
    let team: Choices = choosable(
        visit
            .view
            .all(
                "SELECT p.id, p.name FROM memberships m JOIN persons p ON p.id = m.person_id
                 WHERE m.team_id = $1 AND p.deactivated_at IS NULL
                   AND (CAST($2 AS BIGINT) = 1
                     OR EXISTS (SELECT 1 FROM audience_members a WHERE a.audience = $2 AND a.person_id = p.id))
                 ORDER BY p.name_key, p.id LIMIT 200",
                &[&seen.shown.team_id, &seen.shown.audience],
            )
            .await?,
    );
    let path = format!("/requests/{reference}");
    Ok(Sheet {
        title: t.s("assign-title"),
        lead: seen.shown.subject.clone(),
        action: format!("{path}/assign"),
        fields: vec![
            SheetField::new("person", t.s("assign-whom"), Control::Pick(team)),
            SheetField::new("reason", t.s("assign-reason"), Control::Line)
                .optional()
                .hint(t.s("assign-reason-hint"))
                .value(reason),
        ],
        button: t.s("assign-button"),
        back: path,
        ..Sheet::default()
    })
}

/// Who of the team shall have it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssignForm {
    person: String,
    reason: Option<String>,
}

pub async fn assign(actor: Actor, Path(reference): Path<String>, Form(form): Form<AssignForm>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    let outcome = match form.person.parse::<PersonId>() {
        Ok(person) => {
            let input = Assignment { person: Some(person), reason: filled(form.reason.clone()) };
            act!(actor.app.db, actor.viewer, |a| actions::assign(a, id, None, &input).await)
        }
        Err(_) => Err(Refusal::field("person", "field-choice").into()),
    };
    or_again(outcome, &reference, "assigned", async || {
        let mut visit = actor.visit().await?;
        let sheet = assign_sheet(&mut visit, &reference, form.reason.as_deref().unwrap_or_default()).await?;
        Ok((visit, sheet))
    })
    .await
}
