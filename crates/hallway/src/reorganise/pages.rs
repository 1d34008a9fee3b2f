//! A form for each verb, and the page that shows what would go along.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal, Viewer};
use map::relationships::store::{self as relationships, Filter, Whose};
use map::relationships::{Relationship, RelationshipId};
use map::services::{self, ServiceId};
use people::forms::{chosen, errors, or_none, team_choices};
use people::place::Place;
use people::policy::{Deed, require, require_sight};
use people::teams::store::Team;
use people::{Actor, App, PersonId, TeamId, Visit, teams};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Pages, Speech, get};

use super::actions::{Part, Wish, look, reorganise};
use super::views::Reorganised;

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/settings/teams/{id}/merger", get(ask_merge).post(merge))
        .route("/settings/teams/{id}/split", get(ask_split).post(split))
        .route("/settings/teams/{id}/move", get(ask_move).post(put))
}

/// How many members, lines and services a form offers.
const MOST: i64 = 500;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verb {
    Merge,
    Split,
    Move,
}

impl Verb {
    /// The last part of its address.
    const fn path(self) -> &'static str {
        match self {
            Self::Merge => "merger",
            Self::Split => "split",
            Self::Move => "move",
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Merge => "reorganise-merge-title",
            Self::Split => "reorganise-split-title",
            Self::Move => "reorganise-move-title",
        }
    }

    const fn lead(self) -> &'static str {
        match self {
            Self::Merge => "reorganise-merge-lead",
            Self::Split => "reorganise-split-lead",
            Self::Move => "reorganise-move-lead",
        }
    }

    /// What its button says.
    const fn button(self) -> &'static str {
        match self {
            Self::Merge => "reorganise-do-merge",
            Self::Split => "reorganise-do-split",
            Self::Move => "reorganise-do-move",
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Step {
    /// Look at what goes along.
    #[default]
    Look,
    Take,
}

/// All forms as they were typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    #[serde(default)]
    into: String,
    #[serde(default)]
    parent: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    member: Vec<String>,
    #[serde(default)]
    relationship: Vec<String>,
    #[serde(default)]
    service: Vec<String>,
    #[serde(rename = "do", default)]
    step: Step,
}

/// Something to tick: its id and words.
struct Offer {
    id: String,
    words: String,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "reorganise/ask.html")]
struct AskPage {
    t: Speech,
    chrome: Chrome,
    verb: Verb,
    team: Team,
    typed: Typed,
    teams: Vec<(String, String)>,
    members: Vec<Offer>,
    relationships: Vec<Offer>,
    services: Vec<Offer>,
    /// What is wrong, as sentences.
    wrong: Vec<String>,
}

#[derive(Template)]
#[template(path = "reorganise/preview.html")]
struct PreviewPage {
    t: Speech,
    chrome: Chrome,
    verb: Verb,
    typed: Typed,
    seen: Reorganised,
    /// The name of the team to which it goes.
    into: String,
}

async fn ask_merge(visit: Visit, Place(id): Place<TeamId>) -> Answer {
    page(visit, StatusCode::OK, id, Verb::Merge, Typed::default(), &[]).await
}

async fn ask_split(visit: Visit, Place(id): Place<TeamId>) -> Answer {
    page(visit, StatusCode::OK, id, Verb::Split, Typed::default(), &[]).await
}

async fn ask_move(visit: Visit, Place(id): Place<TeamId>) -> Answer {
    page(visit, StatusCode::OK, id, Verb::Move, Typed::default(), &[]).await
}

async fn merge(actor: Actor, Place(id): Place<TeamId>, Form(typed): Form<Typed>) -> Answer {
    done(actor, id, Verb::Merge, typed).await
}

async fn split(actor: Actor, Place(id): Place<TeamId>, Form(typed): Form<Typed>) -> Answer {
    done(actor, id, Verb::Split, typed).await
}

async fn put(actor: Actor, Place(id): Place<TeamId>, Form(typed): Form<Typed>) -> Answer {
    done(actor, id, Verb::Move, typed).await
}

async fn done(actor: Actor, id: TeamId, verb: Verb, typed: Typed) -> Answer {
    require_sight(&actor.viewer, Deed::ReadDirectory)?;
    let wish = typed.read(verb);
    let done: Result<Reorganised, Failure> = match (&wish, typed.step) {
        (Err(wrong), _) => Err(wrong.clone().into()),
        (Ok(wish), Step::Look) => look(&actor.app.db, &actor.viewer, id, wish).await,
        (Ok(wish), Step::Take) => act!(actor.app.db, actor.viewer, |a| reorganise(a, id, wish).await),
    };
    match done {
        Ok(seen) if seen.is_preview => {
            let mut visit = actor.visit().await?;
            let (chrome, t) = (visit.chrome("").await?, visit.speech());
            let into = seen.into.as_ref().map(|into| into.name.clone()).unwrap_or_default();
            Ok(Page(PreviewPage { t, chrome, verb, typed, seen, into }).into_response())
        }
        Ok(done) => {
            let shown = done.into.map_or(id.0, |into| into.id);
            Ok(web::see_other(&format!("/settings/teams/{shown}?said=reorganised")))
        }
        Err(failure) => {
            let wrong = errors(failure)?;
            page(actor.visit().await?, StatusCode::UNPROCESSABLE_ENTITY, id, verb, typed, &wrong).await
        }
    }
}

impl Typed {
    fn read(&self, verb: Verb) -> Result<Wish, FieldError> {
        let required = |field| FieldError::new(field, "field-required");
        Ok(match verb {
            Verb::Merge => Wish::Merge { into: chosen("into", &self.into)?.ok_or_else(|| required("into"))? },
            Verb::Move => Wish::Move { parent: chosen("parent", &self.parent)? },
            Verb::Split => Wish::Split(Part {
                name: self.name.clone(),
                kind: None,
                members: all::<PersonId>("members", &self.member)?,
                relationships: all::<RelationshipId>("relationships", &self.relationship)?,
                services: all::<ServiceId>("services", &self.service)?,
            }),
        })
    }
}

fn all<T: std::str::FromStr>(field: &'static str, raw: &[String]) -> Result<Vec<T>, FieldError> {
    raw.iter().map(|one| one.parse().map_err(|_| FieldError::new(field, "field-unknown"))).collect()
}

async fn page(
    mut visit: Visit,
    status: StatusCode,
    id: TeamId,
    verb: Verb,
    typed: Typed,
    wrong: &[FieldError],
) -> Answer {
    require_sight(visit.viewer(), Deed::ReadDirectory)?;
    let team = teams::store::find(&mut visit.view, id).await?.ok_or(Refusal::NotFound)?;
    require(visit.viewer(), Deed::ShapeTeams)?;
    if team.retired_at.is_some() {
        return Err(Refusal::Conflict("refusal-team-retired").into());
    }
    let viewer = visit.viewer().clone();
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let mut teams = Vec::new();
    if verb != Verb::Split {
        let own = id.to_string();
        teams = team_choices(&mut visit.view).await?;
        teams.retain(|(id, _)| *id != own);
        let none = if verb == Verb::Move { t.s("reorganise-parent-none") } else { String::new() };
        teams = or_none(none, teams);
    }
    let (members, relationships, services) = match verb {
        Verb::Split => offers(&mut visit, &t, &viewer, id, &typed).await?,
        Verb::Merge | Verb::Move => Default::default(),
    };
    let words = |error: &FieldError| format!("{}: {}", t.s(label(&error.field)), t.s(error.message));
    let wrong = wrong.iter().map(words).collect();
    let page = AskPage { chrome, verb, team, typed, teams, members, relationships, services, wrong, t };
    Ok((status, Page(page)).into_response())
}

/// The words of a field.
fn label(field: &str) -> &'static str {
    match field {
        "into" => "reorganise-into",
        "parent" => "reorganise-parent",
        "members" => "reorganise-members",
        "relationships" => "reorganise-relationships",
        "services" => "reorganise-services",
        _ => "reorganise-new-name",
    }
}

/// What can become a part: members, lines that colleagues see, and services.
async fn offers(
    visit: &mut Visit,
    t: &Speech,
    viewer: &Viewer,
    id: TeamId,
    typed: &Typed,
) -> Result<(Vec<Offer>, Vec<Offer>, Vec<Offer>), Failure> {
    let offer =
        |id: String, words: String, chosen: &[String]| Offer { is_chosen: chosen.contains(&id), id, words };
    let members = teams::store::members(&mut visit.view, id).await?;
    let members = members
        .into_iter()
        .map(|one| offer(one.id.to_string(), one.preferred_name.unwrap_or(one.name), &typed.member));
    let members = members.collect();
    let filter = Filter { whose: Whose::OfParty(id.0), limit: MOST, ..Filter::default() };
    let lines = relationships::list(&mut visit.view, viewer.person, &filter).await?;
    let open = |line: &Relationship| line.audience == kernel::Audience::COLLEAGUES;
    let lines = lines.into_iter().filter(open).map(|line| {
        let words =
            t.a2("relationship-words", "provider", &line.provider_name, "customer", &line.customer_name);
        offer(line.id.to_string(), words, &typed.relationship)
    });
    let lines = lines.collect();
    let filter = services::store::Filter { team: Some(id), limit: MOST, ..Default::default() };
    let services = services::store::list(&mut visit.view, viewer.kind, &filter).await?;
    let services =
        services.into_iter().map(|one| offer(one.id.to_string(), one.name, &typed.service)).collect();
    Ok((members, lines, services))
}
