//! What leaves of rounds over the API.

use std::collections::BTreeMap;

use kernel::{Id, Instant};
use measure::scale::Publication;
use people::TeamId;
use serde::Serialize;
use serve::requests::views::Ref;
use utoipa::ToSchema;

use super::apart::TeamsApart;
use super::consistency::Consistency;
use super::figures::Figures;
use super::instrument::{Dimension, Kind, NOT_APPLICABLE, Question, Side};
use super::model::{Round, State};
use super::pulse::Pulse;
use super::results::{Apart, Gap, Group, GroupOf, Hidden, Results};
use super::store::Asked;

/// A round.
#[derive(Serialize, ToSchema)]
pub struct RoundView {
    #[schema(value_type = String)]
    pub id: Id,
    pub name: String,
    pub state: State,
    /// Answers to different versions of the questions are never put together.
    pub instrument: String,
    /// Where it was held, when that was elsewhere and its answers were taken over.
    pub source: Option<String>,
    /// Of the organisation as one: only all answers together are told.
    pub is_pulse: bool,
    pub asks_importance: bool,
    pub own_questions: Vec<String>,
    /// What is aimed for, from 1 to 7.
    pub target: f64,
    #[schema(value_type = String)]
    pub closes_at: Instant,
    #[schema(value_type = Option<String>)]
    pub opened_at: Option<Instant>,
    #[schema(value_type = Option<String>)]
    pub reminded_at: Option<Instant>,
    #[schema(value_type = Option<String>)]
    pub closed_at: Option<Instant>,
}

impl From<&Round> for RoundView {
    fn from(round: &Round) -> Self {
        Self {
            id: round.id.0,
            name: round.name.clone(),
            state: round.state,
            instrument: round.instrument.clone(),
            source: round.source.clone(),
            is_pulse: round.is_pulse,
            asks_importance: round.asks_importance,
            own_questions: round.own(),
            target: round.target_mark(),
            closes_at: round.closes_at,
            opened_at: round.opened_at,
            reminded_at: round.reminded_at,
            closed_at: round.closed_at,
        }
    }
}

/// A relationship that a round asks about.
#[derive(Serialize, ToSchema)]
pub struct RoundAboutView {
    #[schema(value_type = String)]
    pub relationship: Id,
    pub provider: Ref,
    pub customer: Ref,
    /// How many could have been asked when it opened.
    pub eligible: i64,
    /// Something is told of the provider.
    pub is_told: bool,
    /// It has said what it does with it.
    pub has_reply: bool,
}

impl From<&Asked> for RoundAboutView {
    fn from(asked: &Asked) -> Self {
        Self {
            relationship: asked.relationship_id.0,
            provider: Ref { id: asked.provider_id.0, name: asked.provider_name.clone() },
            customer: Ref { id: asked.customer_id.0, name: asked.customer_name.clone() },
            eligible: asked.eligible,
            is_told: asked.is_told,
            has_reply: asked.has_reply,
        }
    }
}

/// A round with what it asks about, and what it asks you.
#[derive(Serialize, ToSchema)]
pub struct WholeRoundView {
    #[serde(flatten)]
    pub round: RoundView,
    pub about: Vec<RoundAboutView>,
    /// What you are asked, while it is open.
    pub asks_me: Vec<TurnView>,
    /// What is told of a pulse that is closed; null where fewer than 5 answered.
    pub pulse: Option<Pulse>,
}

/// What somebody is asked about a team.
#[derive(Serialize, ToSchema)]
pub struct TurnView {
    pub team: Ref,
    pub side: Side,
    /// The team for which you answer.
    pub customer: Ref,
    pub questions: Vec<QuestionView>,
    /// What you have said so far; nobody else can ask for it.
    pub said: BTreeMap<String, String>,
    pub comment: Option<String>,
}

/// One question.
#[derive(Serialize, ToSchema)]
pub struct QuestionView {
    pub key: String,
    /// What may be said: the marks, the words, or `40,20,20,10,10` for points; and `na` where it does not apply.
    pub answers: Vec<String>,
}

impl From<Question> for QuestionView {
    fn from(question: Question) -> Self {
        let mut answers: Vec<String> = match question.kind() {
            Kind::Marks => (1..=7).map(|mark: u8| mark.to_string()).collect(),
            Kind::Words(words) => words.into_iter().map(str::to_owned).collect(),
            Kind::Points => vec!["40,20,20,10,10".to_owned()],
        };
        answers.push(NOT_APPLICABLE.to_owned());
        Self { key: question.key(), answers }
    }
}

/// What is told of a round about a team.
#[derive(Serialize, ToSchema)]
pub struct ResultsView {
    pub round: RoundView,
    pub team: Ref,
    /// How many of the other side were asked; 0 where it was held elsewhere, which is not known here.
    pub asked: i64,
    /// `not_yet`: the round is not closed. `few_people`: so few work in the team that its figures are for itself alone.
    /// `too_few`: fewer than 5 answered.
    pub hidden: Option<&'static str>,
    /// All together first, then those that you may read by themselves.
    pub groups: Vec<RoundGroupView>,
    /// Teams of whom nothing is told by itself: fewer than 5 of them answered, or the answers of a few could be worked out.
    pub not_alone: Vec<Ref>,
    /// What the team thinks of itself.
    pub own: Option<Figures>,
    /// What was told of all in the last round with the same questions.
    pub before: Option<Figures>,
    /// The dimensions, by how much they weigh.
    pub gaps: Vec<GapView>,
    /// How consistently each was answered in the whole round, and how far teams are apart in it.
    pub reliability: BTreeMap<String, ReliabilityView>,
    /// Mixed; only where at least 10 wrote one.
    pub comments: Vec<String>,
    pub reply: Option<ReplyView>,
}

/// Respondents whose answers are told as one.
#[derive(Serialize, ToSchema)]
pub struct RoundGroupView {
    /// `all`, `one` asking team, or `others`.
    pub of: &'static str,
    pub customer: Option<Ref>,
    pub respondents: u64,
    /// By the name of the dimension or the key of the question; what is not there is told of too few.
    pub figures: Figures,
}

/// A difference with its interval at 95 %.
#[derive(Serialize, ToSchema)]
pub struct ApartView {
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

impl From<Apart> for ApartView {
    fn from(apart: Apart) -> Self {
        let Apart { value, low, high } = apart;
        Self { value, low, high }
    }
}

/// How far apart what is said of a dimension and what is aimed for and thought are.
#[derive(Serialize, ToSchema)]
pub struct GapView {
    pub dimension: Dimension,
    /// What is said minus what is aimed for, in marks.
    pub gap: Option<ApartView>,
    /// The same times its share of the 100 points.
    pub weighted: Option<f64>,
    /// What the team thinks is said of it minus what is said, in marks.
    pub self_image_gap: Option<ApartView>,
    /// What the team thinks it matters minus what it matters, in points of 100.
    pub understanding_gap: Option<ApartView>,
}

impl From<&Gap> for GapView {
    fn from(gap: &Gap) -> Self {
        Self {
            dimension: gap.dimension,
            gap: gap.gap.map(ApartView::from),
            weighted: gap.weighted,
            self_image_gap: gap.self_image.map(ApartView::from),
            understanding_gap: gap.understanding.map(ApartView::from),
        }
    }
}

/// "You said, we did."
#[derive(Serialize, ToSchema)]
pub struct ReplyView {
    pub you_said: String,
    pub we_did: String,
    pub by: String,
    #[schema(value_type = Option<String>)]
    pub at: Option<Instant>,
}

impl Hidden {
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotYet => "not_yet",
            Self::FewPeople => "few_people",
            Self::TooFew => "too_few",
        }
    }
}

impl ResultsView {
    pub fn of(results: &Results, team: TeamId) -> Self {
        let name = |id: TeamId| {
            let found = results.ends.iter().find(|end| end.customer_id == id);
            found.map(|end| Ref { id: id.0, name: end.customer_name.clone() })
        };
        let group = |group: &Group| {
            let (of, customer) = match group.of {
                GroupOf::All => ("all", None),
                GroupOf::One(id) => ("one", name(id)),
                GroupOf::Others => ("others", None),
            };
            RoundGroupView { of, customer, respondents: group.respondents, figures: group.figures.clone() }
        };
        Self {
            round: RoundView::from(&results.round),
            team: Ref { id: team.0, name: results.team_name.clone() },
            asked: results.ends.iter().map(|end| end.asked).sum(),
            hidden: results.hidden.map(Hidden::word),
            groups: results.groups.iter().map(group).collect(),
            not_alone: results.not_alone.iter().filter_map(|id| name(*id)).collect(),
            own: results.own.clone(),
            before: results.before.clone(),
            gaps: results.gaps.iter().map(GapView::from).collect(),
            reliability: reliability(&results.round),
            comments: results.comments.clone(),
            reply: results.reply.as_ref().map(|reply| ReplyView {
                you_said: reply.words.clone(),
                we_did: reply.we_did.clone(),
                by: reply.by_name.clone().unwrap_or_default(),
                at: reply.at,
            }),
        }
    }
}

/// How consistently a dimension was answered, and what may be made of it.
#[derive(Serialize, ToSchema)]
pub struct ReliabilityView {
    /// Of its items; nothing where fewer than 30 answered it.
    #[serde(flatten)]
    pub consistency: Option<Consistency>,
    /// `items_only`: below .60, its items are told one by one and no mean. `with_warning`: below .70. `plain`. `may_repeat`: from
    /// .95, the items may repeat each other.
    pub publication: Option<&'static str>,
    /// How much of it is a matter of the team; nothing where fewer than ten teams have 5 answers each.
    pub teams: Option<TeamsApart>,
}

/// By dimension, and for `overall` how far teams are apart; what too few answered is not there.
pub fn reliability(round: &Round) -> BTreeMap<String, ReliabilityView> {
    let (consistency, teams) = (round.consistency(), round.teams_apart());
    let publication = |consistency: &Consistency| match consistency.publication() {
        Publication::ItemsOnly => "items_only",
        Publication::WithWarning => "with_warning",
        Publication::Plain => "plain",
        Publication::MayRepeat => "may_repeat",
    };
    let view = |key: &String| ReliabilityView {
        consistency: consistency.get(key).copied(),
        publication: consistency.get(key).map(publication),
        teams: teams.get(key).copied(),
    };
    consistency.keys().chain(teams.keys()).map(|key| (key.clone(), view(key))).collect()
}
