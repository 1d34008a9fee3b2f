//! The verbs: each is done in one act, and looked at by doing it and taking it back.

use std::collections::HashMap;

use db::{Act, Db, act};
use kernel::{Failure, Refusal, Viewer};
use map::along;
use map::relationships::actions::{How, WentAlong};
use map::relationships::store::{Filter, Whose};
use map::relationships::{RelationshipId, actions as relationships, store};
use map::services::ServiceId;
use people::teams::model::NewTeam;
use people::views::Named;
use people::{PersonId, TeamId, TeamKind, teams};

use super::views::{GoneRelationship, GoneService, Reorganised};

/// What shall become of a team.
#[derive(Clone, Debug)]
pub enum Wish {
    /// It goes on as this one.
    Merge { into: TeamId },
    /// These people and things become a team of their own beside it.
    Split(Part),
    /// It stands below this one, or at the top.
    Move { parent: Option<TeamId> },
}

/// A part of a team.
#[derive(Clone, Debug, Default)]
pub struct Part {
    pub name: String,
    pub kind: Option<TeamKind>,
    pub members: Vec<PersonId>,
    pub relationships: Vec<RelationshipId>,
    pub services: Vec<ServiceId>,
}

/// What would go along. It is done, and taken back before anybody sees it, so that it is exactly what will happen.
pub async fn look(db: &Db, viewer: &Viewer, id: TeamId, wish: &Wish) -> Result<Reorganised, Failure> {
    let mut seen = None;
    let taken_back: Result<(), Failure> = act!(db, viewer, |a| {
        seen = Some(reorganise(a, id, wish).await?);
        Err(Refusal::Busy.into())
    });
    match seen {
        Some(seen) => Ok(Reorganised { is_preview: true, ..seen }),
        None => Err(taken_back.err().unwrap_or_else(|| Refusal::Busy.into())),
    }
}

/// Does it.
pub async fn reorganise(a: &mut Act, id: TeamId, wish: &Wish) -> Result<Reorganised, Failure> {
    match wish {
        Wish::Merge { into } => merge(a, id, *into).await,
        Wish::Split(part) => split(a, id, part).await,
        Wish::Move { parent } => {
            let (team, below) = teams::actions::move_under(a, id, *parent).await?;
            Ok(Reorganised { teams: below, ..Reorganised::of(Named::new(id.0, team.name), None) })
        }
    }
}

async fn merge(a: &mut Act, id: TeamId, into: TeamId) -> Result<Reorganised, Failure> {
    let named = names(a, id).await?;
    let (team, target, along) = teams::actions::go_on_as(a, id, into).await?;
    let relationships = relationships::go_along(a, id, into, None).await?;
    let services = along::services(a, id, &team.name, into, None).await?;
    let agreements = along::agreements(a, id, into).await?;
    let open_requests = serve::requests::actions::go_along(a, id, into, None).await?;
    serve::answer_templates::go_along(a, id, into).await?;
    improve::ideas::actions::went_along(a, id, into).await?;
    improve::barriers::actions::went_along(a, id, into).await?;
    let to = Some(Named::new(into.0, target.name));
    Ok(Reorganised {
        members: along.members,
        teams: along.teams,
        relationships: gone(&named, &relationships),
        services: services.into_iter().map(GoneService::from).collect(),
        agreements,
        open_requests,
        ..Reorganised::of(Named::new(id.0, team.name), to)
    })
}

async fn split(a: &mut Act, id: TeamId, part: &Part) -> Result<Reorganised, Failure> {
    let named = names(a, id).await?;
    let found = teams::store::find(a, id).await?.ok_or(Refusal::NotFound)?;
    if found.retired_at.is_some() {
        return Err(Refusal::Conflict("refusal-team-retired").into());
    }
    let new = NewTeam {
        name: part.name.clone(),
        kind: Some(part.kind.unwrap_or(found.kind)),
        parent: found.parent_id,
        calendar: found.calendar_id,
        vendor: found.vendor_id,
        ..NewTeam::default()
    };
    let to = teams::actions::create(a, &new).await?;
    let made = teams::store::find(a, to).await?.ok_or(Refusal::NotFound)?;
    let members = teams::actions::go_along(a, id, to, Some(&part.members)).await?;
    let relationships = relationships::go_along(a, id, to, Some(&part.relationships)).await?;
    let services = along::services(a, id, &found.name, to, Some(&part.services)).await?;
    let open_requests = serve::requests::actions::go_along(a, id, to, Some(&part.services)).await?;
    Ok(Reorganised {
        members,
        relationships: gone(&named, &relationships),
        services: services.into_iter().map(GoneService::from).collect(),
        open_requests,
        ..Reorganised::of(Named::new(id.0, found.name), Some(Named::new(to.0, made.name)))
    })
}

/// How many lines of a team are told by name.
const MOST: i64 = 100_000;

/// The names at both ends of the team's lines that colleagues see, as they are before.
async fn names(a: &mut Act, id: TeamId) -> Result<HashMap<RelationshipId, (String, String)>, Failure> {
    let person = a.viewer.person;
    let filter = Filter { whose: Whose::OfParty(id.0), limit: MOST, ..Filter::default() };
    let lines = store::list(a, person, &filter).await?;
    let open = lines.into_iter().filter(|line| line.audience == kernel::Audience::COLLEAGUES);
    Ok(open.map(|line| (line.id, (line.provider_name, line.customer_name))).collect())
}

/// What became of them, as far as colleagues see them.
fn gone(named: &HashMap<RelationshipId, (String, String)>, gone: &[WentAlong]) -> Vec<GoneRelationship> {
    let told = gone.iter().filter(|one| one.is_open).filter_map(|one| Some((one, named.get(&one.id)?)));
    told.map(|(one, (provider, customer))| GoneRelationship {
        id: one.id,
        provider: provider.clone(),
        customer: customer.clone(),
        how: match one.how {
            How::Followed => "followed",
            How::Folded => "folded",
            How::BecameInternal => "became_internal",
        },
    })
    .collect()
}
