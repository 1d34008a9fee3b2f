//! What leaves about needs.

use kernel::{Instant, Viewer};
use map::relationships::Side;
use map::{AgreementId, RelationshipId, ServiceId};
use people::views::Named;
use serde::Serialize;
use utoipa::ToSchema;
use web::Words;

use super::model::{Deed, Gathers, HelpOf, Kind, Need, NeedId, SourceKind, State, Step};
use super::reading::Whole;
use super::store::{Source, Unanswered};

/// A need of a relationship, for its two ends.
#[derive(Debug, Serialize, ToSchema)]
pub struct NeedView {
    #[schema(value_type = String)]
    pub id: NeedId,
    /// What the next change names in `If-Match`.
    pub version: i64,
    #[schema(value_type = String)]
    pub relationship: RelationshipId,
    pub provider: String,
    pub customer: String,
    pub kind: Kind,
    /// Who raised it; the other side answers.
    pub side: Side,
    /// Of a challenge that gathers and that nobody has put in words, in the language of the caller.
    pub words: String,
    pub gathers: Option<NeedGathering>,
    pub help: Option<NeedHelp>,
    pub state: State,
    /// Whose word it waits for.
    pub waits: Option<Side>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub waits_since: Option<Instant>,
    /// By when that word is to come: ten opening days of that side.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub answer_by: Option<Instant>,
    pub is_late: bool,
    /// The day by which it is promised, or was offered.
    #[schema(value_type = Option<String>, format = Date)]
    pub promised_on: Option<String>,
    /// The agreement that is to meet it.
    #[schema(value_type = Option<String>)]
    pub agreement: Option<AgreementId>,
    /// What was answered last.
    pub answer: Option<String>,
    /// Null where nobody raised it by hand, or the caller may not know who.
    pub raised_by: Option<Named>,
    #[schema(value_type = String, format = DateTime)]
    pub raised_at: Instant,
}

/// What a challenge gathers.
#[derive(Debug, Serialize, ToSchema)]
pub struct NeedGathering {
    pub what: Gathers,
    #[schema(value_type = Option<String>)]
    pub service: Option<ServiceId>,
    pub deliverable: Option<String>,
    /// As many as the caller may see.
    pub count: i64,
}

/// Which help is asked for.
#[derive(Debug, Serialize, ToSchema)]
pub struct NeedHelp {
    pub of: HelpOf,
    pub how_much: Option<String>,
    #[schema(value_type = Option<String>, format = Date)]
    pub from: Option<String>,
    #[schema(value_type = Option<String>, format = Date)]
    pub until: Option<String>,
}

/// A need with its history.
#[derive(Debug, Serialize, ToSchema)]
pub struct NeedWithHistory {
    #[serde(flatten)]
    pub need: NeedView,
    /// What was said over it, the first first.
    pub steps: Vec<NeedStepView>,
    /// Where it was born, the latest first, twenty at most; of requests those that the caller may see.
    pub sources: Vec<NeedSourceView>,
}

/// What was said over a need.
#[derive(Debug, Serialize, ToSchema)]
pub struct NeedStepView {
    pub deed: Deed,
    /// Of a rewording, what was said before.
    pub words: Option<String>,
    #[schema(value_type = Option<String>, format = Date)]
    pub promised_on: Option<String>,
    pub by: Option<Named>,
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
}

/// Where a need was born.
#[derive(Debug, Serialize, ToSchema)]
pub struct NeedSourceView {
    pub kind: SourceKind,
    /// The statement, delivery, request or round.
    #[schema(value_type = String)]
    pub id: kernel::Id,
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
}

/// A need that nobody has answered for thirty days, as those who lead the teams above are told of it: without a word of it.
#[derive(Debug, Serialize, ToSchema)]
pub struct UnansweredNeedView {
    #[schema(value_type = String)]
    pub relationship: RelationshipId,
    pub provider: String,
    pub customer: String,
    pub kind: Kind,
    /// Whose word is waited for.
    pub waits: Side,
    #[schema(value_type = String, format = DateTime)]
    pub since: Instant,
    pub days: i64,
}

/// What a need says: its words, or what it gathers.
pub fn says(t: Words, need: &Need) -> String {
    let service = need.service_name.as_deref().unwrap_or_default();
    match (&need.words, need.gathers, need.gathered) {
        (Some(words), ..) => words.clone(),
        (None, Some(Gathers::Requests), 0) => t.a1("need-gathers-requests-unseen", "service", service),
        (None, Some(Gathers::Requests), n) => t.a2("need-gathers-requests", "n", n, "service", service),
        (None, Some(Gathers::Deliveries), n) => match &need.deliverable {
            Some(what) => t.a2("need-gathers-deliveries", "n", n, "what", what),
            None => t.a1("need-gathers-deliveries-unnamed", "n", n),
        },
        (None, None, _) => t.s("need-erased"),
    }
}

impl NeedView {
    pub fn of(t: Words, need: &Need, now: Instant) -> Self {
        let help = need.help_of.map(|of| NeedHelp {
            of,
            how_much: need.how_much.clone(),
            from: need.wanted_from.clone(),
            until: need.wanted_until.clone(),
        });
        let gathers = need.gathers.map(|what| NeedGathering {
            what,
            service: need.service_id,
            deliverable: need.deliverable.clone(),
            count: need.gathered,
        });
        Self {
            id: need.id,
            version: need.version,
            relationship: need.relationship_id,
            provider: need.provider_name.clone(),
            customer: need.customer_name.clone(),
            kind: need.kind,
            side: need.side,
            words: says(t, need),
            gathers,
            help,
            state: need.state,
            waits: need.waits,
            waits_since: need.waits_since,
            answer_by: need.answer_by,
            is_late: need.is_late(now),
            promised_on: need.promised_on.clone(),
            agreement: need.agreement_id,
            answer: need.answer.clone(),
            raised_by: Named::maybe(need.raised_by.map(|id| id.0), need.raised_name.clone()),
            raised_at: need.raised_at,
        }
    }
}

impl From<&Step> for NeedStepView {
    fn from(step: &Step) -> Self {
        Self {
            deed: step.deed,
            words: step.words.clone(),
            promised_on: step.promised_on.clone(),
            by: Named::maybe(step.by_id.map(|id| id.0), step.by_name.clone()),
            at: step.at,
        }
    }
}

impl From<&Source> for NeedSourceView {
    fn from(source: &Source) -> Self {
        Self { kind: source.kind, id: source.thing_id, at: source.at }
    }
}

impl NeedWithHistory {
    pub fn of(t: Words, whole: &Whole, now: Instant) -> Self {
        Self {
            need: NeedView::of(t, &whole.need, now),
            steps: whole.steps.iter().map(NeedStepView::from).collect(),
            sources: whole.sources.iter().map(NeedSourceView::from).collect(),
        }
    }
}

impl UnansweredNeedView {
    pub fn of(one: &Unanswered, now: Instant) -> Self {
        Self {
            relationship: one.relationship_id,
            provider: one.provider_name.clone(),
            customer: one.customer_name.clone(),
            kind: one.kind,
            waits: one.waits,
            since: one.waits_since,
            days: one.days(now),
        }
    }
}

impl Unanswered {
    /// For so many days it has waited.
    pub fn days(&self, now: Instant) -> i64 {
        now.seconds_since(self.waits_since) / 86_400
    }
}

/// The list of needs as the viewer may read it.
pub fn told(needs: Vec<Need>, viewer: &Viewer) -> Vec<Need> {
    needs.into_iter().map(|need| need.told_to(viewer)).collect()
}
