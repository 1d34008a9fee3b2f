//! What a team says to the answers: confirm, promise one thing, need one thing, set the day of a review, sign.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use people::place::Place;
use people::{Actor, TeamId, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Speech};

use super::ROOM;
use crate::agreements::AgreementId;
use crate::policy::{Deed, may, require_map};
use crate::relationships::{Relationship, RelationshipId, Side, State};
use crate::welcome::actions;
use crate::welcome::input::NewWord;
use crate::welcome::model::first_review;
use crate::welcome::store::{self, Promised, Word};

#[derive(Template)]
#[template(path = "welcome/pages/team.html")]
struct TeamPage {
    t: Speech,
    chrome: Chrome,
    team: TeamId,
    name: String,
    lead: String,
    /// Relationships that this team has yet to confirm.
    waiting: Vec<Row>,
    confirmed: Vec<Row>,
    words: Vec<Given>,
    /// Other sides with whom nothing is agreed yet.
    partners: Vec<(String, String)>,
    form: Typed,
    wrong: Vec<FieldError>,
    is_member: bool,
    may_sign: bool,
}

struct Row {
    id: RelationshipId,
    words: String,
    standing: String,
}

/// A promise and a need, and who has signed.
struct Given {
    id: AgreementId,
    /// The other side.
    with: String,
    we_promise: Vec<String>,
    they_promise: Vec<String>,
    review: Option<String>,
    standing: String,
    waits_for_us: bool,
}

/// The form as it was typed.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    #[serde(default)]
    relationship: String,
    #[serde(default)]
    promise: String,
    #[serde(default)]
    need: String,
    #[serde(default)]
    review_on: String,
}

pub async fn show(visit: Visit, Place(team): Place<TeamId>) -> Answer {
    page(visit, team, None, Vec::new()).await
}

async fn page(mut visit: Visit, id: TeamId, typed: Option<Typed>, wrong: Vec<FieldError>) -> Answer {
    let viewer = visit.viewer().clone();
    require_map(&viewer)?;
    let team = store::at_work(&mut visit.view, id).await?.ok_or(Refusal::NotFound)?;
    let all = actions::of_team(&mut visit.view, &viewer, id).await?;
    let words = store::words_of(&mut visit.view, id).await?;
    let promises = store::promises_of(&mut visit.view, id).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let is_member = may(&viewer, Deed::Confirm { side: id.into(), other: id.into() });
    let may_sign = may(&viewer, Deed::Sign { side: Some(id.into()), is_led: team.is_led });
    let (waiting, confirmed): (Vec<&Relationship>, Vec<&Relationship>) =
        all.iter().filter(|one| one.state != State::Disputed).partition(|one| is_waiting(one, id));
    let today = t.local(t.now).date();
    let lives = |word: &Word| match (word.ends_at, &word.valid_until) {
        (Some(end), _) => end > t.now,
        (None, Some(until)) => *until >= today.to_string(),
        (None, None) => true,
    };
    let living: Vec<&Word> = words.iter().filter(|word| lives(word)).collect();
    let partner = |one: &&Relationship| {
        let is_free =
            one.state != State::Disputed && living.iter().all(|word| word.relationship_id != one.id);
        is_free.then(|| (one.id.to_string(), partner_words(&t, one, id)))
    };
    let form =
        typed.unwrap_or_else(|| Typed { review_on: first_review(today).to_string(), ..Typed::default() });
    let page = TeamPage {
        lead: lead(&t, &waiting, &confirmed, &living),
        waiting: waiting.iter().map(|one| Row::of(&t, one, id)).collect(),
        confirmed: confirmed.iter().map(|one| Row::of(&t, one, id)).collect(),
        words: living.iter().filter_map(|word| Given::of(&t, word, &promises, &all, id)).collect(),
        partners: all.iter().filter_map(|one| partner(&one)).collect(),
        team: id,
        name: team.name,
        form,
        is_member,
        may_sign,
        chrome,
        t,
        wrong: wrong.clone(),
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Page(page).into_response()).into_response())
}

/// Whether this team, or a side for which it speaks, has yet to confirm it.
fn is_waiting(one: &Relationship, team: TeamId) -> bool {
    let own = actions::own_side(one, team);
    let other = own.other();
    !one.is_confirmed_by(own) || one.party(other).is_silent() && !one.is_confirmed_by(other)
}

/// "Payroll, whom we serve".
fn partner_words(t: &Speech, one: &Relationship, team: TeamId) -> String {
    match actions::own_side(one, team) {
        Side::Provider => t.a1("welcome-partner-customer", "name", &one.customer_name),
        Side::Customer => t.a1("welcome-partner-provider", "name", &one.provider_name),
    }
}

fn lead(t: &Speech, waiting: &[&Relationship], confirmed: &[&Relationship], words: &[&Word]) -> String {
    let is_agreed = words.iter().any(|word| word.starts_at.is_some());
    match (waiting.len(), confirmed.len()) {
        (0, 0) => t.s("welcome-team-lead-none"),
        (0, _) if is_agreed => t.s("welcome-team-lead-done"),
        (0, n) => t.a1("welcome-team-lead-promise", "n", n),
        (n, _) => t.a1("welcome-team-lead-confirm", "n", n),
    }
}

impl TeamPage {
    /// What is wrong with a field of the form, in words.
    fn error(&self, field: &str) -> Option<String> {
        self.wrong.iter().find(|error| error.field == field).map(|error| self.t.s(error.message))
    }

    /// How a field is called.
    fn label(&self, error: &FieldError) -> String {
        self.t.s(match error.field.as_ref() {
            "promise" => "welcome-promise",
            "need" => "welcome-need",
            "review_on" => "welcome-review",
            _ => "welcome-with",
        })
    }
}

impl Row {
    fn of(t: &Speech, one: &Relationship, team: TeamId) -> Self {
        let own = actions::own_side(one, team);
        let (provider, customer) = (&one.provider_name, &one.customer_name);
        let standing = match (one.is_confirmed_by(own), one.is_confirmed_by(own.other())) {
            (true, true) => "welcome-line-both",
            (true, false) => "welcome-line-theirs",
            (false, true) => "welcome-they-say-so",
            (false, false) => "welcome-line-waits",
        };
        Self {
            id: one.id,
            words: t.a2("relationship-words", "provider", provider, "customer", customer),
            standing: t.s(standing),
        }
    }
}

impl Given {
    fn of(
        t: &Speech,
        word: &Word,
        promises: &[Promised],
        all: &[Relationship],
        team: TeamId,
    ) -> Option<Self> {
        let one = all.iter().find(|one| one.id == word.relationship_id)?;
        let own = actions::own_side(one, team);
        let said = |side: Side| {
            let mine = promises.iter().filter(|said| said.version_id == word.version_id && said.side == side);
            mine.map(|said| said.words.clone()).collect()
        };
        let standing = match (word.starts_at, word.is_signed_by(own)) {
            (Some(_), _) => "welcome-word-signed",
            (None, true) => "welcome-word-waits-for-them",
            (None, false) => "welcome-word-waits-for-us",
        };
        let review = word.valid_until.as_deref().and_then(|day| day.parse().ok()).map(|day| t.day_of(day));
        Some(Self {
            id: word.id,
            with: partner_words(t, one, team),
            we_promise: said(own),
            they_promise: said(own.other()),
            review,
            standing: t.s(standing),
            waits_for_us: word.starts_at.is_none() && !word.is_signed_by(own),
        })
    }
}

/// What is to be confirmed: one, or all where none is named.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confirming {
    relationship: Option<RelationshipId>,
}

pub async fn confirm(actor: Actor, Place(team): Place<TeamId>, Form(sent): Form<Confirming>) -> Answer {
    let done: Result<usize, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::confirm(a, team, sent.relationship).await);
    done?;
    Ok(web::see_other(&format!("/welcome/teams/{team}?said=welcome-confirmed")))
}

pub async fn give_word(actor: Actor, Place(team): Place<TeamId>, Form(typed): Form<Typed>) -> Answer {
    let new = NewWord {
        relationship: typed.relationship.parse().ok(),
        promise: typed.promise.clone(),
        need: typed.need.clone(),
        review_on: typed.review_on.clone(),
    };
    let done: Result<AgreementId, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::give_word(a, team, &new).await);
    match done {
        Ok(_) => Ok(web::see_other(&format!("/welcome/teams/{team}?said=welcome-word-given"))),
        Err(Failure::Refused(Refusal::Invalid(wrong))) => {
            page(actor.visit().await?, team, Some(typed), wrong).await
        }
        Err(other) => Err(other.into()),
    }
}

/// What is to be signed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signing {
    agreement: AgreementId,
}

pub async fn sign(actor: Actor, Place(team): Place<TeamId>, Form(sent): Form<Signing>) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::sign(a, team, sent.agreement).await);
    done?;
    Ok(web::see_other(&format!("/welcome/teams/{team}?said=agreement-signed")))
}
