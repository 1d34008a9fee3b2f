//! What the page of a request shows of its chain: the line through it, its parts, and where the time went.

use kernel::Instant;
use web::Speech;

use super::model::{Link, attribute};
use super::reading::Chain;
use super::story::{Share, Where, shares};
use crate::clocks::History;
use crate::requests::model::State;
use crate::requests::pages::line;
use crate::requests::pages::timeline::Names;
use crate::requests::reading::Seen;
use crate::requests::store::Shown;
use crate::words;

/// The chain of one request.
#[derive(Default)]
pub struct Band {
    /// What this one waits for, the furthest first.
    pub before: Vec<Step>,
    /// What this one is a part of, the nearest first.
    pub after: Vec<Step>,
    pub parts: Vec<Part>,
    /// "Medical Records (#1047)", where it waits for parts that the viewer sees.
    pub waits_for: Option<String>,
    pub times: Vec<TimeRow>,
    pub has_story: bool,
}

/// A request beside this one in the chain.
pub struct Step {
    /// `#1047 Coding`
    pub title: String,
    pub path: String,
    pub team: String,
    pub stands: String,
}

/// A part of this one.
pub struct Part {
    pub step: Step,
    pub is_awaited: bool,
}

/// One step's part of the time.
pub struct TimeRow {
    pub who: String,
    pub share: String,
    pub days: String,
    pub open: String,
    /// How much of it went by before a first word.
    pub unheard: Option<String>,
}

/// Something that happened to a part, for the conversation.
pub struct Piece {
    pub at: Instant,
    pub icon: &'static str,
    pub sentence: String,
    pub reference: String,
    pub path: String,
}

impl Step {
    fn of(t: &Speech, shown: &Shown) -> Self {
        let stands = match (shown.state.is_open(), shown.promised_at) {
            (true, Some(at)) => t.by(at),
            _ => line::state(t, shown.state),
        };
        Self {
            title: format!("{} {}", line::reference(shown), shown.subject),
            path: format!("/requests/{}", shown.reference),
            team: shown.team_name.clone(),
            stands,
        }
    }
}

impl Band {
    pub fn new(t: &Speech, seen: &Seen, chain: &Chain, lives: &[(Link, History)], names: &Names) -> Self {
        let of = seen.shown.id;
        let mut before = Vec::new();
        let mut at = of;
        while let Some(next) = chain.parts(at).find(|part| part.holds_parent && part.state.is_open()) {
            before.push(Step::of(t, next));
            at = next.id;
        }
        before.reverse();
        let (mut after, mut at) = (Vec::new(), of);
        while let Some(above) = chain.above(at) {
            after.push(Step::of(t, above));
            at = above.id;
        }
        let parts: Vec<&Shown> = chain.parts(of).collect();
        let awaited: Vec<String> = parts
            .iter()
            .filter(|part| seen.shown.waits_for_parts && part.holds_parent && part.state.is_open())
            .map(|part| format!("{} ({})", part.team_name, line::reference(part)))
            .collect();
        let links: Vec<Link> = lives.iter().map(|(link, _)| link.clone()).collect();
        let times = match parts.is_empty() {
            true => Vec::new(),
            false => times(t, &shares(&attribute(&links, &[of]), &seen.calendar), names),
        };
        let part = |part: &&Shown| Part { step: Step::of(t, part), is_awaited: part.holds_parent };
        Self {
            before,
            after,
            parts: parts.iter().map(part).collect(),
            waits_for: Some(awaited.join(", ")).filter(|awaited| !awaited.is_empty()),
            times,
            has_story: true,
        }
    }
}

/// Each step with its share of the whole, the longest first.
pub fn times(t: &Speech, shares: &[Share], names: &Names) -> Vec<TimeRow> {
    let whole: i64 = shares.iter().map(|share| share.time.micros).sum();
    let row = |share: &Share| TimeRow {
        who: place(t, share.place, names),
        share: t.a1("percent", "n", (share.time.micros * 100 + whole / 2) / whole.max(1)),
        days: words::days(t, share.time.seconds()),
        open: words::open_time(t, share.time.open_seconds()),
        unheard: (share.unheard.micros > 0)
            .then(|| t.a1("time-unheard", "span", words::days(t, share.unheard.seconds()))),
    };
    shares.iter().map(row).collect()
}

/// Who or what it was, as a row is headed.
pub fn place(t: &Speech, place: Where, names: &Names) -> String {
    match place {
        Where::Team(team) => names.team(t, team),
        Where::Asker => t.s("time-asker"),
        Where::Elsewhere => t.s("time-elsewhere"),
        Where::Vendor => t.s("time-vendor"),
        Where::Date => t.s("time-date"),
        Where::Answered => t.s("time-answered"),
    }
}

/// What happened to the parts of a request. It is read off the parts themselves, so that nobody hears of one that they may
/// not see.
pub fn pieces(t: &Speech, seen: &Seen, chain: &Chain, names: &Names) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for part in chain.parts(seen.shown.id) {
        let piece = |at, icon, sentence| Piece {
            at,
            icon,
            sentence,
            reference: line::reference(part),
            path: format!("/requests/{}", part.reference),
        };
        let who = names.person(t, Some(part.requester_id));
        let asked = t.a3("part-asked", "who", &who, "team", &part.team_name, "what", &part.subject);
        pieces.push(piece(part.opened_at, "git-branch", asked));
        let (key, ended) = match part.state {
            State::Resolved | State::Closed => ("part-done", part.resolved_at.or(part.ended_at)),
            State::Declined => ("part-declined", part.ended_at),
            State::Withdrawn => ("part-withdrawn", part.ended_at),
            _ => continue,
        };
        if let Some(at) = ended {
            pieces.push(piece(at, "circle-check", t.a1(key, "team", &part.team_name)));
        }
    }
    pieces
}
