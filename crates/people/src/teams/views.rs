//! What leaves of a team.

use db::Reader;
use kernel::{Failure, Refusal, Viewer};
use serde::Serialize;
use utoipa::ToSchema;

use super::store::{self, Filter};
use crate::policy::{self, Deed};
use crate::views::Named;
use crate::{PersonId, Role, TeamId, TeamKind};

/// A team as a list shows it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Team {
    #[schema(value_type = String)]
    pub id: TeamId,
    pub name: String,
    /// Its place in the tree.
    #[schema(example = "Finance/Accounts payable")]
    pub path: String,
    #[schema(value_type = String, example = "team")]
    pub kind: TeamKind,
    #[schema(value_type = Option<String>)]
    pub parent: Option<TeamId>,
    pub lead: Option<Named>,
    pub site: Option<String>,
    pub about: Option<String>,
    /// Its business calendar; null for the organisation's.
    #[schema(value_type = Option<String>)]
    pub calendar: Option<crate::CalendarId>,
    /// The vendor or partner that it stands for; null for a team inside.
    pub vendor: Option<Named>,
    pub members_count: i64,
    /// Since when it is closed.
    #[schema(value_type = Option<String>)]
    pub retired_at: Option<kernel::Instant>,
    /// The team as which a closed one goes on.
    pub went_on_as: Option<Named>,
}

/// A team with those in it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WholeTeam {
    #[serde(flatten)]
    pub team: Team,
    /// The lead first, then by name; at most 1,000.
    pub members: Vec<Member>,
    /// The teams that belong to it.
    pub children: Vec<Named>,
    #[serde(skip)]
    pub version: i64,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Member {
    #[schema(value_type = String)]
    pub id: PersonId,
    pub name: String,
    pub preferred_name: Option<String>,
    /// How to say the name.
    pub say_it: Option<String>,
    pub site: Option<String>,
    #[schema(value_type = String, example = "member")]
    pub role: Role,
}

impl From<store::Team> for Team {
    fn from(team: store::Team) -> Self {
        Self {
            id: team.id,
            name: team.name,
            path: team.path,
            kind: team.kind,
            parent: team.parent_id,
            lead: Named::maybe(team.lead_id.map(|lead| lead.0), team.lead_name),
            site: team.site,
            about: team.about,
            calendar: team.calendar_id,
            vendor: Named::maybe(team.vendor_id.map(|vendor| vendor.0), team.vendor_name),
            members_count: team.members,
            retired_at: team.retired_at,
            went_on_as: Named::maybe(team.went_on_as.map(|into| into.0), team.went_on_name),
        }
    }
}

impl Member {
    /// As this person wishes to be called.
    pub fn called(&self) -> &str {
        self.preferred_name.as_deref().unwrap_or(&self.name)
    }

    /// Which colours the initials have.
    pub fn avatar(&self) -> u8 {
        crate::avatar(self.id.0)
    }
}

impl From<store::Member> for Member {
    fn from(member: store::Member) -> Self {
        let store::Member { id, name, preferred_name, say_it, site, role } = member;
        Self { id, name, preferred_name, say_it, site, role }
    }
}

/// How many teams of the next floor are shown with a team.
const MOST_CHILDREN: i64 = 500;

/// A team with its lead, path, members and children, as this viewer may see it. Three statements.
pub async fn whole(r: &mut Reader, viewer: &Viewer, id: TeamId) -> Result<WholeTeam, Failure> {
    policy::require_sight(viewer, Deed::ReadDirectory)?;
    let team = store::find(r, id).await?.ok_or(Refusal::NotFound)?;
    let members = store::members(r, id).await?;
    let below = Filter { parent: Some(id), limit: MOST_CHILDREN, ..Filter::default() };
    let children = store::list(r, &below).await?;
    Ok(WholeTeam {
        version: team.version,
        team: team.into(),
        members: members.into_iter().map(Member::from).collect(),
        children: children.into_iter().map(|child| Named::new(child.id.0, child.name)).collect(),
    })
}
