//! What leaves about a suggestion.

use kernel::{Id, Instant};
use map::RelationshipId;
use measure::traffic::Service;
use people::views::Named;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::Suggestion;

/// Two teams between which something passes and nobody has drawn what, with its evidence.
#[derive(Debug, Serialize, ToSchema)]
pub struct SuggestionView {
    /// The ids of the two teams, `12-34`.
    pub id: String,
    pub teams: [Named; 2],
    /// The relationships that it suggests: one where it is clear who serves whom; both where each serves the other or
    /// nobody can tell.
    pub relationships: Vec<SuggestedRelationship>,
    pub evidence: SuggestionEvidence,
    /// When somebody dismissed it.
    pub dismissed: Option<DismissalView>,
}

/// A relationship that could be drawn.
#[derive(Debug, Serialize, ToSchema)]
pub struct SuggestedRelationship {
    pub provider: Named,
    pub customer: Named,
    /// The one that requests have brought about already and nobody has said anything of.
    #[schema(value_type = Option<String>)]
    pub relationship: Option<RelationshipId>,
}

/// What passed in the last 182 days, and messages that do not tell when.
#[derive(Debug, Serialize, ToSchema)]
pub struct SuggestionEvidence {
    pub ways: [WayView; 2],
    #[schema(value_type = Option<String>, format = DateTime)]
    pub since: Option<Instant>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub last: Option<Instant>,
    /// Weeks in which something passed, of the weeks since the first.
    pub weeks: u64,
    pub of_weeks: u64,
    /// `weeks / of_weeks`; null before there were four.
    pub regularity: Option<f64>,
    /// Who serves whom: `one_way`, `mutual`, `unclear`, `few`, `unknown`.
    pub direction: &'static str,
    /// Of this many asks of both, ...
    pub asks: u64,
    /// ... the share of the side that asked more, with its 95 % interval.
    pub share: Option<f64>,
    pub share_low: Option<f64>,
    pub share_high: Option<f64>,
    /// The chance that it would go on to ask more.
    pub confidence: Option<f64>,
}

/// What passed from one of the two to the other.
#[derive(Debug, Serialize, ToSchema)]
pub struct WayView {
    #[schema(value_type = String)]
    pub from: Id,
    #[schema(value_type = String)]
    pub to: Id,
    pub messages: u64,
    pub requests: u64,
    /// At least so many people.
    pub persons: u64,
    /// Exchanges that this side began; of those, requests and what was answered.
    pub begun: u64,
    pub asks: u64,
}

/// What somebody said when they dismissed it.
#[derive(Debug, Serialize, ToSchema)]
pub struct DismissalView {
    pub reason: String,
    pub by: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
    /// How much had passed then. It comes back at twice as much.
    pub traffic: i64,
}

impl From<Suggestion> for SuggestionView {
    fn from(found: Suggestion) -> Self {
        let named = |team: Id| Named::new(team, found.name(team));
        let [low, high] = found.pair.teams();
        let way = |at: usize, from: Id, to: Id| WayView {
            from,
            to,
            messages: found.traffic.messages.ways[at].count,
            requests: found.traffic.requests.ways[at].count,
            persons: found.evidence.ways[at].persons,
            begun: found.evidence.ways[at].begun,
            asks: found.evidence.ways[at].asks,
        };
        let (direction, of, share, confidence) = match found.evidence.service {
            Service::OneWay { of, share, confidence, .. } => ("one_way", of, Some(share), Some(confidence)),
            Service::Mutual { of, share } => ("mutual", of, Some(share), None),
            Service::Unclear { of, share, confidence, .. } => ("unclear", of, Some(share), Some(confidence)),
            Service::Few { asks } => ("few", asks, None, None),
            Service::Unknown => ("unknown", 0, None, None),
        };
        let most = found.evidence.ways.iter().map(|way| way.asks).max().unwrap_or_default();
        Self {
            id: found.pair.to_string(),
            teams: [named(low), named(high)],
            relationships: found
                .directions
                .iter()
                .map(|one| SuggestedRelationship {
                    provider: named(one.provider),
                    customer: named(one.customer),
                    relationship: one.made,
                })
                .collect(),
            evidence: SuggestionEvidence {
                ways: [way(0, low, high), way(1, high, low)],
                since: found.evidence.first.map(Instant),
                last: found.evidence.last.map(Instant),
                weeks: found.evidence.weeks,
                of_weeks: found.evidence.of_weeks,
                regularity: found.evidence.regularity,
                direction,
                asks: of,
                share: share.map(|_| most as f64 / of.max(1) as f64),
                share_low: share.map(|interval| interval.low),
                share_high: share.map(|interval| interval.high),
                confidence,
            },
            dismissed: found.dismissal.map(|then| DismissalView {
                reason: then.reason,
                by: then.by,
                at: then.at,
                traffic: then.traffic,
            }),
        }
    }
}
