//! Looking at one request: what this viewer may see of it, put together once for pages and API.

use std::collections::HashMap;
use std::sync::Arc;

use db::{Act, Reader, View};
use kernel::calendar::Calendar;
use kernel::{Audience, Failure, Instant, Kind, Refusal, Viewer};
use map::Promised;
use map::services::Confidentiality;
use people::PersonId;

use super::actions::{compiled, stands};
use super::answers::{self, Answered};
use super::imported::WordId;
use super::model::{Happened, RequestEvent, RequestId, TextKind};
use super::store::{self, Found, Shown, Text, Whole};
use super::views::{
    AboutView, ClockView, EventView, HeldView, LogView, Ref, RequestSummary, RequestView, Saying,
};
use crate::clocks::{self, Clock, History, Step};
use crate::policy::{self, Deed, Standing};

/// The most texts that are shown of one request.
const MOST_TEXTS: i64 = 500;
/// Below so many, no usual time is told.
const FEWEST_FOR_USUAL: usize = 5;

/// A request as one viewer sees it.
pub struct Seen {
    pub shown: Shown,
    pub whole: Whole,
    pub standing: Standing,
    pub events: Vec<Happened>,
    /// What happened to others until they went on as this one, as far as whoever reads this may read it.
    pub merged: Vec<(RequestId, Vec<Happened>)>,
    pub texts: Vec<Text>,
    pub clocks: Vec<Clock>,
    /// What was promised, and which agreement says so.
    pub promised: Promised,
    pub history: History,
    pub calendar: Arc<Calendar>,
    /// To the questions of the service; nothing for whoever may not read the conversation.
    pub answers: Vec<Answered>,
}

/// How this viewer stands to a shown request.
pub fn standing(shown: &Shown, viewer: &Viewer) -> Standing {
    let me = PersonId(viewer.person);
    let asked = [Some(shown.requester_id), shown.requested_for_id, Some(shown.opened_by_id)];
    stands(shown.audience, shown.confidentiality, shown.team_id.0, shown.part, viewer, |id| id == me, asked)
}

/// The request with this id, if the viewer may see it. Three statements.
pub async fn by_id(view: &mut View, id: RequestId) -> Result<Seen, Failure> {
    let viewer = PersonId(view.viewer.person);
    let found = store::find(view, viewer, id).await?;
    noted(view, found).await
}

/// The request with this reference, if the viewer may see it. Three statements.
pub async fn by_reference(view: &mut View, reference: &str) -> Result<Seen, Failure> {
    let viewer = PersonId(view.viewer.person);
    let found = store::find_by_reference(view, viewer, reference).await?;
    noted(view, found).await
}

/// The request that is being opened, for whoever opens it.
pub async fn opened(a: &mut Act, id: RequestId) -> Result<Seen, Failure> {
    let viewer = a.viewer.clone();
    let found = store::find(a, PersonId(viewer.person), id).await?;
    see(a, &viewer, found).await
}

/// Looks, and writes down whoever looks at what is confidential, or reads without being named on it.
async fn noted(view: &mut View, found: Option<Found>) -> Result<Seen, Failure> {
    let viewer = view.viewer.clone();
    let seen = see(view, &viewer, found).await?;
    let (standing, id) = (seen.standing, seen.shown.id.0);
    if seen.shown.confidentiality == Confidentiality::Confidential {
        view.saw(id, seen.shown.audience);
    }
    if standing.may(Deed::ReadConversation) && !(standing.asked || standing.follows || standing.provides) {
        view.saw(id, Audience::ADMINISTRATORS);
    }
    Ok(seen)
}

async fn see(reader: &mut Reader, viewer: &Viewer, found: Option<Found>) -> Result<Seen, Failure> {
    let Found { shown, whole } = found.ok_or(Refusal::NotFound)?;
    let standing = standing(&shown, viewer);
    if !standing.may(Deed::See) {
        return Err(Refusal::NotFound.into());
    }
    let reads = standing.may(Deed::ReadConversation);
    let (all, gone_on) = match reads && whole.has_merged {
        true => {
            let mut all = store::timelines_with_merged(reader, shown.id).await?;
            (all.remove(&shown.id).unwrap_or_default(), all)
        }
        false => (store::timeline(reader, shown.id).await?, HashMap::new()),
    };
    let mut merged: Vec<(RequestId, Vec<Happened>)> = gone_on.into_iter().collect();
    merged.sort_by_key(|(id, _)| *id);
    for (_, events) in &mut merged {
        events.retain(|happened| is_for(happened, reads, viewer));
    }
    let has_texts = all.iter().any(|happened| happened.event.text().is_some()) || !merged.is_empty();
    let mut texts = match reads && has_texts {
        true if merged.is_empty() => store::texts(reader, shown.id, MOST_TEXTS).await?,
        true => store::texts_with_merged(reader, shown.id, MOST_TEXTS).await?,
        false => Vec::new(),
    };
    let history = History::of(&all);
    let events: Vec<Happened> = all.into_iter().filter(|happened| is_for(happened, reads, viewer)).collect();
    texts.retain(|text| {
        let names = |happened: &Happened| happened.event.text() == Some(text.id);
        text.kind != TextKind::Note
            || events.iter().any(names)
            || merged.iter().any(|(_, events)| events.iter().any(names))
    });
    let clocks = serde_json::from_str(&whole.clocks).map_err(anyhow::Error::from)?;
    let promised = serde_json::from_str(&whole.targets).map_err(anyhow::Error::from)?;
    let calendar = compiled(&whole.calendar_spec)?;
    let answers = match whole.answers.as_deref().filter(|_| reads) {
        Some(kept) => answers::told(reader, shown.id, &whole.form, kept).await?,
        None => Vec::new(),
    };
    Ok(Seen { shown, whole, standing, events, merged, texts, clocks, promised, history, calendar, answers })
}

/// A note stays with the team in which it was written, wherever the request goes, and with whoever wrote it.
fn is_for(happened: &Happened, reads: bool, viewer: &Viewer) -> bool {
    match happened.event {
        RequestEvent::Noted { .. }
        | RequestEvent::WasMissing { .. }
        | RequestEvent::StepDone { .. }
        | RequestEvent::StepUndone { .. }
        | RequestEvent::StepAdded { .. }
        | RequestEvent::StepsLeftOpen { .. }
        | RequestEvent::MentionedInNote { .. } => {
            reads && (viewer.sees(happened.audience) || happened.actor == viewer.actor().map(PersonId))
        }
        RequestEvent::Replied { .. }
        | RequestEvent::Mentioned { .. }
        | RequestEvent::FollowerAdded { .. }
        | RequestEvent::FollowerRemoved { .. }
        | RequestEvent::SplitOff { .. } => reads,
        // Whom a team wakes is its own business.
        RequestEvent::FellSilent { .. } => reads && viewer.sees(happened.audience),
        _ => true,
    }
}

impl Seen {
    /// The steps of one clock for this viewer, what set its target after what was promised.
    pub fn explain(&self, clock: &Clock, viewer: &Viewer, now: Instant) -> Vec<Step> {
        // What is agreed in a circle is opened by those who are in it; a guest may come from somewhere else.
        let is_secret = self.shown.confidentiality == Confidentiality::Confidential;
        let opens = viewer.kind == Kind::Employee && (!is_secret || viewer.sees(self.shown.audience));
        let mut steps = clocks::explain(clock, &self.history, &self.calendar, now);
        steps.insert(1, clocks::why(clock, &self.promised, opens));
        steps
    }

    /// It is a part of another, or has parts of its own.
    pub fn is_chained(&self) -> bool {
        self.shown.parent_id.is_some() || self.whole.has_parts
    }

    /// Something was said on it that could become a request of its own.
    pub fn may_split(&self) -> bool {
        self.events.iter().any(|happened| matches!(happened.event, RequestEvent::Replied { .. }))
    }

    pub fn reads(&self) -> bool {
        self.standing.may(Deed::ReadConversation)
    }

    /// What somebody wrote, by the id that an event names.
    pub fn text(&self, id: super::model::TextId) -> Option<&Text> {
        self.texts.iter().find(|text| text.id == id)
    }

    /// What the viewer may do now.
    pub fn may(&self, deed: Deed, viewer: &Viewer) -> bool {
        policy::check(deed, self.standing, viewer, self.shown.state).is_ok()
    }

    /// Half of the latest took at most so long (business seconds), with how many; nothing below five, and nothing
    /// of a confidential service.
    pub fn usual(&self) -> (Option<f64>, i64) {
        if self.shown.confidentiality == Confidentiality::Confidential {
            return (None, 0);
        }
        let mut took = seconds(self.whole.lately.as_deref());
        took.sort_by(f64::total_cmp);
        let n = i64::try_from(took.len()).unwrap_or(i64::MAX);
        if took.len() < FEWEST_FOR_USUAL { (None, n) } else { (measure::quantile(&took, 0.5), n) }
    }

    /// As JSON.
    pub fn view(&self, viewer: &Viewer, now: kernel::Instant) -> RequestView {
        let reads = self.reads();
        let summary = RequestSummary::from(&self.shown);
        let is_open = self.shown.state.is_open();
        let (usual_seconds, usual_n) = self.usual();
        RequestView {
            summary: if reads { summary } else { summary.for_onlookers() },
            body: reads.then(|| self.whole.body.clone()),
            answers: reads.then(|| self.answers.clone()),
            needed_reason: self.whole.needed_reason.clone().filter(|_| reads),
            clocks: self.clocks.iter().map(|clock| ClockView::read(clock, now, &self.calendar)).collect(),
            held: self
                .history
                .held()
                .map(|held| HeldView {
                    team: held.team,
                    from: held.from,
                    to: held.to,
                    seconds: self.history.counted_seconds(held.from, held.to.unwrap_or(now), &self.calendar),
                })
                .collect(),
            queue_position: is_open.then_some(self.whole.place),
            queue_length: is_open.then_some(self.whole.line_length),
            usual_seconds,
            usual_n,
            log: None,
            complaint: self.whole.complaint_team.map(|id| AboutView {
                team: Ref { id: id.0, name: self.whole.complaint_team_name.clone().unwrap_or_default() },
                about_lead: self.whole.complaint_lead == Some(true),
            }),
            messages: self.texts.iter().map(|text| Saying::of(text, self.shown.id)).collect(),
            events: self.events.iter().map(EventView::from).collect(),
            can: Deed::ALL
                .iter()
                .filter(|deed| self.may(**deed, viewer))
                .map(|deed| deed.as_str().to_owned())
                .collect(),
        }
    }
}

/// The log that a request was taken over from, if it was. One statement for those.
pub async fn log(view: &mut View, seen: &Seen) -> Result<Option<LogView>, Failure> {
    let mut words: Vec<WordId> = seen
        .events
        .iter()
        .filter_map(|happened| match &happened.event {
            RequestEvent::Logged(row) => Some(row.word),
            _ => None,
        })
        .collect();
    words.sort_unstable();
    words.dedup();
    if words.is_empty() {
        return Ok(None);
    }
    let named = store::names(view, seen.shown.id, &[], &[], &words, None).await?;
    let of_log = |id: kernel::Id| named.iter().find(|named| named.id == id && !named.is_person);
    let Some(log) = of_log(seen.shown.id.0) else { return Ok(None) };
    let words = words.iter().filter_map(|word| Some(Ref { id: word.0, name: of_log(word.0)?.name.clone() }));
    Ok(Some(LogView {
        source: log.name.clone(),
        case: log.says.clone().unwrap_or_default(),
        words: words.collect(),
    }))
}

/// Durations from their stored form, as numbers.
pub fn seconds(stored: Option<&str>) -> Vec<f64> {
    stored.unwrap_or_default().split(',').filter_map(|s| s.parse().ok()).collect()
}
