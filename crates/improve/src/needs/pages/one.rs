//! One need: what it says, how it stands, what was said over it, and what the viewer can do now. Six statements.

use askama::Template;
use axum::response::IntoResponse;
use http::StatusCode;
use kernel::Viewer;
use map::AgreementId;
use map::relationships::Relationship;
use people::Visit;
use people::place::Place;
use web::{Answer, Chrome, Page, Speech};

use super::ROOM;
use super::line::{help, is_late, stands, title};
use crate::ends::named_day;
use crate::needs::clock::DAYS;
use crate::needs::model::{Deed, Kind, Need, NeedId, SourceKind, State, Step};
use crate::needs::reading::{self, Whole};
use crate::needs::store::Source;
use crate::needs::views::says;

#[derive(Template)]
#[template(path = "needs/pages/one.html")]
struct OnePage {
    t: Speech,
    chrome: Chrome,
    id: NeedId,
    version: i64,
    relationship: Relationship,
    title: String,
    words: String,
    kind: String,
    help: Option<String>,
    stands: String,
    is_late: bool,
    /// Who raised it, when.
    raised: String,
    /// Where something was promised to meet it.
    agreement: Option<AgreementId>,
    /// How the time was computed.
    how: Option<String>,
    history: Vec<Told>,
    sources: Vec<Born>,
    may: May,
    /// They can propose an improvement that answers it.
    may_improve: bool,
    typed: Typed,
    /// What is wrong with a field.
    wrong: Vec<(String, String)>,
    /// Somebody was faster.
    is_stale: bool,
}

/// What the viewer can do with it now.
struct May {
    /// For whom they answer.
    answer: Option<String>,
    is_help: bool,
    agree: bool,
    meet: bool,
    confirm: bool,
    not_yet: bool,
    /// Not yet, of an offer.
    is_offer: bool,
    withdraw: bool,
    reword: bool,
}

/// Something that was said, or done.
struct Told {
    says: String,
    words: Option<String>,
    when: String,
    machine: String,
}

/// Where it was born.
struct Born {
    path: Option<String>,
    says: String,
}

/// What was typed, where a form comes back.
#[derive(Clone, Default)]
pub struct Typed {
    pub words: String,
    pub by: String,
    pub wording: Option<String>,
}

/// Why a form comes back.
#[derive(Default)]
pub struct Back {
    pub typed: Typed,
    pub wrong: Vec<(String, String)>,
    pub is_stale: bool,
}

pub async fn show(visit: Visit, Place(id): Place<NeedId>) -> Answer {
    page(visit, id, Back::default()).await
}

pub async fn page(mut visit: Visit, id: NeedId, back: Back) -> Answer {
    let viewer = visit.viewer().clone();
    let whole = reading::whole(&mut visit.view, &viewer, id).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let status = match (back.is_stale, back.wrong.is_empty()) {
        (true, _) => StatusCode::PRECONDITION_FAILED,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    let Whole { relationship, need, steps, sources } = whole;
    let page = OnePage {
        id,
        version: need.version,
        title: title(&t, &need),
        words: says(t.words(), &need),
        kind: t.s(&format!("need-kind-{}", need.kind)),
        help: help(&t, &need),
        stands: stands(&t, &need),
        is_late: is_late(&t, &need),
        raised: raised(&t, &need),
        agreement: need.agreement_id,
        how: how(&t, &need),
        history: steps.iter().map(|step| Told::of(&t, &need, step)).collect(),
        sources: sources.iter().map(|source| Born::of(&t, source)).collect(),
        may: May::of(&viewer, &need),
        may_improve: !need.state.is_over()
            && viewer.may_write()
            && relationship.state != map::relationships::State::Retired,
        typed: back.typed,
        wrong: back.wrong,
        is_stale: back.is_stale,
        relationship,
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}

fn raised(t: &Speech, need: &Need) -> String {
    let (name, day) = (need.name(need.side), t.day(need.raised_at));
    match &need.raised_name {
        Some(who) => t.a3("need-raised-by", "who", who, "name", name, "day", day),
        None => t.a2("need-raised", "name", name, "day", day),
    }
}

/// Since when it waits for whom, and what that makes.
fn how(t: &Speech, need: &Need) -> Option<String> {
    let (side, since, by) = (need.waits?, need.waits_since?, need.answer_by?);
    let computed = t.a3("need-how", "name", need.name(side), "since", t.at(since), "days", i64::from(DAYS));
    let until = t.a1("need-how-until", "until", t.at(by));
    Some([computed, until].join(" "))
}

impl May {
    fn of(viewer: &Viewer, need: &Need) -> Self {
        let answers = need.may(viewer, Deed::Accepted);
        Self {
            answer: answers.then(|| need.name(need.side.other()).to_owned()),
            is_help: need.kind == Kind::Help,
            agree: need.may(viewer, Deed::Agreed),
            meet: need.may(viewer, Deed::Met),
            confirm: need.may(viewer, Deed::Confirmed),
            not_yet: need.may(viewer, Deed::NotYet),
            is_offer: need.state == State::Countered,
            withdraw: need.may(viewer, Deed::Withdrawn),
            reword: need.may(viewer, Deed::Reworded),
        }
    }

    /// Whether there is something to say with words beside an answer.
    const fn goes_on(&self) -> bool {
        self.agree || self.meet || self.confirm || self.not_yet
    }
}

impl Told {
    fn of(t: &Speech, need: &Need, step: &Step) -> Self {
        let name = need.name(step.deed.by(need.side));
        let who = match &step.by_name {
            Some(who) => t.a2("need-step-who", "who", who, "name", name),
            None => name.to_owned(),
        };
        let says = t.a1(&format!("need-step-{}", step.deed), "who", who);
        let is_promise = matches!(step.deed, Deed::Accepted | Deed::Countered);
        let day = named_day(t, step.promised_on.as_deref()).filter(|_| is_promise);
        let says = match day {
            Some(day) => [says, t.a1("need-step-by", "day", day)].join(" "),
            None => says,
        };
        Self { says, words: step.words.clone(), when: t.at(step.at), machine: t.machine(step.at) }
    }
}

impl Born {
    fn of(t: &Speech, source: &Source) -> Self {
        let (id, day) = (source.thing_id, t.day(source.at));
        let called = source.called.as_deref().unwrap_or_default();
        let (path, says) = match source.kind {
            SourceKind::Statement => {
                (Some(format!("/statements/{id}")), t.a1("need-source-statement", "day", day))
            }
            SourceKind::Delivery => {
                let path = source.of_id.map(|of| format!("/relationships/{of}/deliveries"));
                (path, t.a2("need-source-delivery", "what", called, "day", day))
            }
            SourceKind::Request => (
                Some(format!("/requests/{called}")),
                t.a2("need-source-request", "reference", serve::requests::model::called(called), "day", day),
            ),
            SourceKind::Round => (
                source.of_id.map(|team| format!("/listen/{id}/teams/{team}")),
                t.a1("need-source-round", "round", called),
            ),
        };
        Self { path, says }
    }
}

impl OnePage {
    fn error(&self, field: &str) -> Option<&String> {
        self.wrong.iter().find(|(name, _)| name == field).map(|(_, words)| words)
    }
}
