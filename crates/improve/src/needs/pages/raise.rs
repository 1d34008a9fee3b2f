//! Raising something: for which side, of which kind, in which words. From what a round told, its words are filled in.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use listen::rounds::RoundId;
use listen::rounds::instrument::Dimension;
use listen::statements::reading::line;
use map::RelationshipId;
use map::relationships::{Relationship, Side};
use people::forms::errors;
use people::{Actor, TeamId, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Speech, see_other};

use super::ROOM;
use crate::needs::actions;
use crate::needs::input::NewNeed;
use crate::needs::model::{HelpOf, Kind, NeedId};
use crate::needs::policy::{Doing, require};
use crate::needs::reading::{raising_sides, speaker};
use crate::needs::store::{self, RoundLine};

#[derive(Template)]
#[template(path = "needs/pages/raise.html")]
struct RaisePage {
    t: Speech,
    chrome: Chrome,
    lead: String,
    /// The relationships to choose from: one, but for what a round told.
    lines: Vec<(RelationshipId, String)>,
    /// The sides to speak for: one, where the viewer is of one.
    sides: Vec<(Side, String)>,
    kinds: Vec<(Kind, String)>,
    helps: Vec<(HelpOf, String)>,
    typed: Typed,
    wrong: Vec<(String, String)>,
}

/// The form as it was filled in.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    relationship: Option<RelationshipId>,
    side: Option<Side>,
    kind: Option<Kind>,
    #[serde(default)]
    words: String,
    #[serde(default)]
    help_of: String,
    #[serde(default)]
    how_much: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
    /// Whose results these are, where a round tells it.
    round: Option<RoundId>,
    team: Option<TeamId>,
}

/// Over which relationship, or from what a round told of a team.
#[derive(Deserialize)]
pub struct Asked {
    relationship: Option<RelationshipId>,
    kind: Option<Kind>,
    round: Option<RoundId>,
    team: Option<TeamId>,
    dimension: Option<Dimension>,
}

/// `GET /needs/new`
pub async fn ask(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let Asked { relationship, kind, round, team, dimension } = asked;
    let mut typed = Typed { relationship, kind, round, team, ..Typed::default() };
    if let (Some(round), Some(team)) = (round, team) {
        let lines = round_lines(&mut visit, round, team).await?;
        let t = visit.speech();
        let told = lines.first().map(|line| line.round_name.clone()).unwrap_or_default();
        if let Some(dimension) = dimension {
            let name = t.s(&format!("dimension-{dimension}"));
            typed.words = t.a2("need-from-round", "dimension", name, "round", told);
        }
        typed.kind = Some(Kind::Challenge);
    }
    form(visit, typed, &[]).await
}

/// The relationships of a closed round about this team of which the viewer's team is an end.
async fn round_lines(visit: &mut Visit, round: RoundId, team: TeamId) -> Result<Vec<RoundLine>, Failure> {
    let viewer = visit.viewer().clone();
    let all = store::round_lines(&mut visit.view, round, team).await?;
    let is_end = |line: &RoundLine| viewer.is_member(team.0) || viewer.is_member(line.customer_id);
    let own: Vec<RoundLine> = all.into_iter().filter(is_end).collect();
    match viewer.kind == kernel::Kind::Employee && !own.is_empty() {
        true => Ok(own),
        false => Err(Refusal::NotFound.into()),
    }
}

async fn form(mut visit: Visit, typed: Typed, wrong: &[FieldError]) -> Answer {
    let viewer = visit.viewer().clone();
    let mut lines = Vec::new();
    let mut of: Option<Relationship> = None;
    match (typed.round.zip(typed.team), typed.relationship) {
        (Some((round, team)), _) => {
            let all = round_lines(&mut visit, round, team).await?;
            lines.extend(all.into_iter().map(|one| (one.relationship_id, one.customer_name)));
        }
        (None, Some(id)) => of = Some(line(&mut visit.view, &viewer, id).await?),
        (None, None) => return Err(Refusal::NotFound.into()),
    }
    let mut sides = Vec::new();
    if let Some(of) = &of {
        let own = raising_sides(&viewer, of);
        let side = own.first().copied().unwrap_or(Side::Provider);
        require(&viewer, Doing::Raise { side: of.party(speaker(of, side)) })?;
        let name = |side: Side| match side {
            Side::Provider => of.provider_name.clone(),
            Side::Customer => of.customer_name.clone(),
        };
        sides.extend(own.into_iter().map(|side| (side, name(side))));
    }
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let lead = match (&of, sides.first()) {
        (Some(of), Some((Side::Provider, _))) => t.a1("need-raise-lead", "other", &of.customer_name),
        (Some(of), _) => t.a1("need-raise-lead", "other", &of.provider_name),
        (None, _) => t.s("need-raise-lead-round"),
    };
    let wrong: Vec<(String, String)> =
        wrong.iter().map(|error| (error.field.to_string(), t.s(error.message))).collect();
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    if let Some(of) = &of {
        lines.push((of.id, String::new()));
    }
    let page = RaisePage {
        lead,
        lines,
        sides,
        kinds: Kind::ALL.iter().map(|kind| (*kind, t.s(&format!("need-kind-{kind}")))).collect(),
        helps: HelpOf::ALL.iter().map(|of| (*of, t.s(&format!("need-help-{of}")))).collect(),
        typed,
        wrong,
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}

/// `POST /needs/new`
pub async fn raise(actor: Actor, Form(typed): Form<Typed>) -> Answer {
    let relationship = typed.relationship.ok_or(Refusal::NotFound)?;
    let some = |text: &str| (!text.trim().is_empty()).then(|| text.to_owned());
    let new = NewNeed {
        relationship,
        side: typed.side,
        kind: typed.kind.unwrap_or(Kind::Need),
        words: typed.words.clone(),
        help_of: typed.help_of.parse().ok(),
        how_much: some(&typed.how_much),
        from: some(&typed.from),
        until: some(&typed.until),
        round: typed.round,
    };
    let done: Result<NeedId, Failure> = act!(actor.app.db, actor.viewer, |a| actions::raise(a, &new).await);
    match done {
        Ok(id) => Ok(see_other(&format!("/needs/{id}?said=need-raised"))),
        Err(failure) => {
            let wrong = errors(failure)?;
            // To whom the relationship is unknown, there is no form about it either.
            if wrong.iter().any(|error| error.field == "relationship") {
                return Err(Refusal::NotFound.into());
            }
            form(actor.visit().await?, typed, &wrong).await
        }
    }
}

impl RaisePage {
    fn error(&self, field: &str) -> Option<&String> {
        self.wrong.iter().find(|(name, _)| name == field).map(|(_, words)| words)
    }

    fn is_chosen(&self, kind: &Kind) -> bool {
        self.typed.kind.unwrap_or(Kind::Need) == *kind
    }
}
