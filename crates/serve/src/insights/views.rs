//! What leaves: figures as JSON, each with how many requests it is about and its interval.

use std::collections::BTreeMap;

use kernel::{Id, Viewer};
use measure::Interval;
use serde::Serialize;
use utoipa::ToSchema;

use super::figures::{Figures, HandOvers, Share, Span};
use super::question::Question;
use super::reading::Answer;
use super::tally::Clock;

/// Both ends of an interval that holds the true value in 95 of 100 cases.
type Ends = Option<Vec<f64>>;

fn ends(interval: Option<Interval>) -> Ends {
    interval.map(|interval| vec![interval.low, interval.high])
}

/// Figures about the requests that were opened in a period.
#[derive(Debug, Serialize, ToSchema)]
pub struct InsightsView {
    /// The first and the last day, in UTC.
    #[schema(value_type = Option<String>, example = "2026-01-01")]
    pub from: Option<String>,
    #[schema(value_type = Option<String>, example = "2026-03-31")]
    pub to: Option<String>,
    /// `calendar`: around the clock. `business`: open hours, pauses removed.
    #[schema(value_type = String)]
    pub clock: Clock,
    pub opened: i64,
    /// Of these, resolved now.
    pub resolved: i64,
    /// Of these, still open now.
    pub open: i64,
    /// Of all that were opened, the share that came back at least once.
    pub reopened_share: Option<f64>,
    /// Of those that were resolved, the share that never came back.
    pub right_first_time_share: Option<f64>,
    pub hand_overs: HandOversView,
    /// From the opening to the first human word.
    pub acknowledge_seconds: SpanView,
    /// From the opening to the present resolution.
    pub resolve_seconds: SpanView,
    /// The longest stretch without a public sign, of those that are over.
    pub silence_seconds: SpanView,
    pub met_share: MetShare,
    /// Every share with what it is made of.
    pub shares: Shares,
    /// When there are more than can be read: only so many, the newest, are in these figures.
    pub of_newest: Option<i64>,
}

/// How often requests were handed over.
#[derive(Debug, Serialize, ToSchema)]
pub struct HandOversView {
    pub n: i64,
    pub mean: Option<f64>,
    pub interval: Ends,
    /// How many requests were handed over so many times.
    pub histogram: BTreeMap<i64, i64>,
}

/// How long something took, in seconds.
#[derive(Debug, Serialize, ToSchema)]
pub struct SpanView {
    pub n: u64,
    pub median: Option<f64>,
    /// Of the median.
    pub interval: Ends,
    pub p90: Option<f64>,
    /// Read off a sketch: up to one per cent beside the true value.
    pub about: bool,
}

/// The share of promises that were kept, of those that have been kept or not.
#[derive(Debug, Serialize, ToSchema)]
pub struct MetShare {
    pub acknowledge: Option<f64>,
    pub resolve: Option<f64>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Shares {
    pub reopened: ShareView,
    pub right_first_time: ShareView,
    /// Of those that whoever asked said to be settled or not, those settled at the first answer.
    pub settled_at_first: ShareView,
    pub met_acknowledge: ShareView,
    pub met_resolve: ShareView,
    /// Of all that were opened, those for which somebody came by; asked about a team of one's own alone, because nobody else
    /// sees what a team was asked so.
    pub came_by: Option<ShareView>,
}

/// `count` of `n`.
#[derive(Debug, Serialize, ToSchema)]
pub struct ShareView {
    pub n: i64,
    pub count: i64,
    pub share: Option<f64>,
    pub interval: Ends,
}

/// Requests that went from one team to another.
#[derive(Debug, Serialize, ToSchema)]
pub struct HopView {
    pub from: HopTeam,
    pub to: HopTeam,
    pub count: i64,
}

/// A team with its name.
#[derive(Debug, Serialize, ToSchema)]
pub struct HopTeam {
    #[schema(value_type = String)]
    pub id: Id,
    pub name: String,
}

impl InsightsView {
    pub fn of(viewer: &Viewer, question: &Question, answer: &Answer) -> Self {
        let figures = Figures::from(&answer.all);
        Self {
            from: question.from.map(|day| day.date().to_string()),
            to: question.until.map(|day| day.plus(-1).date().to_string()),
            clock: question.clock,
            opened: figures.opened,
            resolved: figures.resolved,
            open: figures.open,
            reopened_share: figures.reopened.value(),
            right_first_time_share: figures.right_first_time.value(),
            hand_overs: figures.hand_overs.into(),
            acknowledge_seconds: figures.acknowledge.into(),
            resolve_seconds: figures.resolve.into(),
            silence_seconds: figures.silence.into(),
            met_share: MetShare {
                acknowledge: figures.acknowledge_kept.value(),
                resolve: figures.resolve_kept.value(),
            },
            shares: Shares {
                reopened: figures.reopened.into(),
                right_first_time: figures.right_first_time.into(),
                settled_at_first: figures.settled_at_first.into(),
                met_acknowledge: figures.acknowledge_kept.into(),
                met_resolve: figures.resolve_kept.into(),
                came_by: question.sees_desk(viewer).then(|| figures.walked_up.into()),
            },
            of_newest: answer.newest,
        }
    }
}

impl From<HandOvers> for HandOversView {
    fn from(of: HandOvers) -> Self {
        Self {
            n: of.n,
            mean: of.mean,
            interval: ends(of.interval),
            histogram: of.histogram.into_iter().collect(),
        }
    }
}

impl From<Span> for SpanView {
    fn from(of: Span) -> Self {
        Self { n: of.n, median: of.median, interval: ends(of.interval), p90: of.p90, about: of.is_about }
    }
}

impl From<Share> for ShareView {
    fn from(of: Share) -> Self {
        Self { n: of.n, count: of.count, share: of.value(), interval: ends(of.interval()) }
    }
}
