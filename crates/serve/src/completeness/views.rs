//! What leaves about completeness and campaigns.

use kernel::Instant;
use people::views::Named;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::Missing;
use super::store::{Campaign, CampaignId, Line, Part, Team};

/// So many rows of each kind are handed out; the counts are of all.
const MOST: usize = 1_000;

/// How complete the map is.
#[derive(Serialize, ToSchema)]
pub struct CompletenessView {
    /// Teams of the house with people in them.
    pub teams: usize,
    /// Of these, those of whom nobody is confirmed to serve them, ...
    pub teams_without_provider: MissingTeams,
    /// ... and those of whom nobody is confirmed to be served.
    pub teams_without_customer: MissingTeams,
    /// Confirmed relationships whose day to be confirmed anew has come.
    pub stale: MissingLines,
    /// Relationships with at least five open requests in 90 days and no agreement in force.
    pub unagreed: MissingLines,
    pub campaign: Option<CampaignView>,
}

#[derive(Serialize, ToSchema)]
pub struct MissingTeams {
    pub n: usize,
    pub items: Vec<Named>,
}

#[derive(Serialize, ToSchema)]
pub struct MissingLines {
    pub n: usize,
    pub items: Vec<MissingLine>,
}

/// A relationship about which something is missing.
#[derive(Serialize, ToSchema)]
pub struct MissingLine {
    #[schema(value_type = String)]
    pub relationship: map::RelationshipId,
    pub provider: Named,
    pub customer: Named,
    pub reconfirm_on: Option<String>,
    /// Open requests in 90 days, where that is what is missing.
    pub requests: Option<i64>,
}

/// A campaign, the one that runs or the last one.
#[derive(Debug, Serialize, ToSchema)]
pub struct CampaignView {
    #[schema(value_type = String)]
    pub id: CampaignId,
    pub words: String,
    pub due_on: String,
    pub is_running: bool,
    pub started_by: Option<Named>,
    #[schema(value_type = String, format = DateTime)]
    pub started_at: Instant,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub ended_at: Option<Instant>,
    pub parts: Vec<PartView>,
}

/// What a campaign asks of a team.
#[derive(Debug, Serialize, ToSchema)]
pub struct PartView {
    pub team: Named,
    pub missing_at_start: i64,
    pub done_by: Option<Named>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub done_at: Option<Instant>,
}

impl CompletenessView {
    pub fn of(missing: &Missing, campaign: Option<CampaignView>) -> Self {
        let named = |team: &Team| Named::new(team.id.0, team.name.as_str());
        let teams = |all: Vec<&Team>| MissingTeams {
            n: all.len(),
            items: all.into_iter().take(MOST).map(named).collect(),
        };
        let lines = |all: &[Line], of: fn(&Line) -> Option<i64>| MissingLines {
            n: all.len(),
            items: all
                .iter()
                .take(MOST)
                .map(|line| MissingLine {
                    relationship: line.id,
                    provider: Named::new(line.provider_id, line.provider_name.as_str()),
                    customer: Named::new(line.customer_id, line.customer_name.as_str()),
                    reconfirm_on: line.reconfirm_on.clone(),
                    requests: of(line),
                })
                .collect(),
        };
        Self {
            teams: missing.teams.len(),
            teams_without_provider: teams(missing.without_provider().collect()),
            teams_without_customer: teams(missing.without_customer().collect()),
            stale: lines(&missing.stale, |_| None),
            unagreed: lines(&missing.unagreed, |line| Some(line.asked)),
            campaign,
        }
    }
}

impl CampaignView {
    pub fn of(campaign: Campaign, parts: Vec<Part>) -> Self {
        let part = |part: Part| PartView {
            team: Named::new(part.team_id.0, part.team_name),
            missing_at_start: part.missing,
            done_by: Named::maybe(part.done_by.map(|id| id.0), part.done_name),
            done_at: part.done_at,
        };
        Self {
            id: campaign.id,
            words: campaign.words,
            due_on: campaign.due_on,
            is_running: campaign.is_running,
            started_by: Named::maybe(campaign.started_by.map(|id| id.0), campaign.started_name),
            started_at: campaign.started_at,
            ended_at: campaign.ended_at,
            parts: parts.into_iter().map(part).collect(),
        }
    }
}
