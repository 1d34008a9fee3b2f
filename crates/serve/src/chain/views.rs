//! What leaves: a part of a request, and the story of a wait, as JSON.

use kernel::{Id, Instant};
use people::TeamId;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Stretch, Whose};
use super::reading::Chain;
use super::story::{Share, Story, Time, Where};
use crate::requests::model::{RequestId, State};
use crate::requests::store::Shown;
use crate::requests::views::Ref;

/// A request of a chain.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ChainedView {
    #[schema(value_type = String)]
    pub id: RequestId,
    pub reference: String,
    /// None for a confidential request.
    pub number: Option<i64>,
    pub subject: String,
    #[schema(value_type = String)]
    pub state: State,
    pub team: Ref,
    /// What it is a part of, as far as you may see that.
    #[schema(value_type = Option<String>)]
    pub parent: Option<RequestId>,
    /// What it is a part of waits for it.
    pub is_awaited: bool,
    #[schema(value_type = String)]
    pub opened_at: Instant,
    /// What is due next.
    #[schema(value_type = Option<String>)]
    pub due_at: Option<Instant>,
}

impl ChainedView {
    pub fn of(chain: &Chain, shown: &Shown) -> Self {
        Self {
            id: shown.id,
            reference: shown.reference.clone(),
            number: shown.number,
            subject: shown.subject.clone(),
            state: shown.state,
            team: Ref { id: shown.team_id.0, name: shown.team_name.clone() },
            parent: chain.above(shown.id).map(|above| above.id),
            is_awaited: shown.holds_parent && chain.above(shown.id).is_some(),
            opened_at: shown.opened_at,
            due_at: shown.due_at,
        }
    }
}

/// Seconds, around the clock and within the hours of the team that was asked first.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct TimeView {
    pub seconds: i64,
    pub business_seconds: i64,
}

impl From<Time> for TimeView {
    fn from(time: Time) -> Self {
        Self { seconds: time.seconds(), business_seconds: time.open_seconds() }
    }
}

/// Where time went.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ShareView {
    /// `team`, `requester`, `elsewhere`, `vendor`, `date` or `answered`.
    pub whose: &'static str,
    #[schema(value_type = Option<String>)]
    pub team: Option<TeamId>,
    #[serde(flatten)]
    pub time: TimeView,
    /// Of this, before anybody of the team had said a first word.
    pub unheard: TimeView,
}

/// A stretch of time that belongs to one step.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StretchView {
    #[schema(value_type = String)]
    pub from: Instant,
    #[schema(value_type = String)]
    pub to: Instant,
    /// The request that it belongs to.
    #[schema(value_type = String)]
    pub request: Id,
    pub whose: &'static str,
    #[schema(value_type = Option<String>)]
    pub team: Option<TeamId>,
    /// The team had it, and nobody there had said a first word yet.
    pub is_unheard: bool,
    pub is_between_colleagues: bool,
    #[serde(flatten)]
    pub time: TimeView,
}

/// The story of a wait.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StoryView {
    /// It is not over.
    pub is_open: bool,
    pub waited: TimeView,
    pub between_colleagues: TimeView,
    pub requests: Vec<ChainedView>,
    pub shares: Vec<ShareView>,
    /// Every moment of the wait, each in one of them, in the order of time.
    pub steps: Vec<StretchView>,
}

impl From<&Story> for StoryView {
    fn from(story: &Story) -> Self {
        Self {
            is_open: story.is_open,
            waited: story.whole().into(),
            between_colleagues: story.between().into(),
            requests: story.chain.shown.iter().map(|shown| ChainedView::of(&story.chain, shown)).collect(),
            shares: story.shares().iter().map(ShareView::from).collect(),
            steps: story.stretches.iter().map(|stretch| StretchView::of(story, stretch)).collect(),
        }
    }
}

impl From<&Share> for ShareView {
    fn from(share: &Share) -> Self {
        let (whose, team) = told(share.place);
        Self { whose, team, time: share.time.into(), unheard: share.unheard.into() }
    }
}

impl StretchView {
    fn of(story: &Story, stretch: &Stretch) -> Self {
        let (whose, team) = told(stretch.whose.into());
        Self {
            from: stretch.from,
            to: stretch.to,
            request: stretch.request.0,
            whose,
            team,
            is_unheard: matches!(stretch.whose, Whose::FirstWord(_)),
            is_between_colleagues: story.is_between(stretch),
            time: story.time(stretch).into(),
        }
    }
}

const fn told(place: Where) -> (&'static str, Option<TeamId>) {
    match place {
        Where::Team(team) => ("team", Some(team)),
        Where::Asker => ("requester", None),
        Where::Elsewhere => ("elsewhere", None),
        Where::Vendor => ("vendor", None),
        Where::Date => ("date", None),
        Where::Answered => ("answered", None),
    }
}
