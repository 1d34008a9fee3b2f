//! The promises beside a request: each with how it stands, and with its steps.

use kernel::Viewer;
use map::AgreementId;
use web::Speech;

use super::super::timeline::Names;
use crate::clocks::{Clock, ClockKind, Step};
use crate::requests::chip::Chip;
use crate::requests::model::RequestEvent;
use crate::requests::reading::Seen;
use crate::words;

/// One promise.
pub struct Promise {
    pub chip: Chip,
    pub why: String,
    pub steps: Vec<(String, String)>,
    /// What set its target, where the viewer may open it.
    pub agreement: Option<AgreementId>,
    /// Unfolded from the beginning.
    pub is_open: bool,
}

/// What somebody promised, then what the service promises, what is open first.
pub fn promises(t: &Speech, seen: &Seen, names: &Names, viewer: &Viewer) -> Vec<Promise> {
    let mut first = true;
    let mut clocks: Vec<&Clock> = seen.clocks.iter().collect();
    if !seen.standing.provides {
        // How long a team may keep it is between the teams.
        clocks.retain(|clock| clock.kind != ClockKind::Ownership);
    }
    clocks.sort_by_key(|clock| (clock.stopped_at.is_some(), clock.due_at));
    let by_person = Chip::of_promise(t, &seen.shown).map(|chip| Promise {
        chip,
        why: t.a1("why-time", "time", seen.shown.promised_at.map(|at| t.short(at)).unwrap_or_default()),
        steps: promise_steps(t, seen, names),
        agreement: None,
        is_open: false,
    });
    let by_service = clocks.into_iter().map(|clock| {
        let why = match clock.due_at {
            Some(due) => t.a1("why-time", "time", t.short(due)),
            None => t.s("why-no-time"),
        };
        let steps = seen.explain(clock, viewer, t.now);
        let agreement = steps.iter().find_map(|step| match step {
            Step::Agreed { agreement, .. } => *agreement,
            _ => None,
        });
        let is_open = std::mem::take(&mut first) && clock.stopped_at.is_none();
        let steps = steps.iter().map(|step| words::step(t, step)).collect();
        Promise { chip: Chip::of_clock(t, clock, &seen.calendar), why, steps, agreement, is_open }
    });
    by_person.into_iter().chain(by_service).collect()
}

/// Who promised which date, and how it moved.
fn promise_steps(t: &Speech, seen: &Seen, names: &Names) -> Vec<(String, String)> {
    let told = seen.events.iter().filter_map(|happened| {
        let who = names.person(t, happened.actor);
        let said = match &happened.event {
            RequestEvent::Acknowledged { expected_at: Some(at), .. } => {
                t.a2("step-person-promised", "who", &who, "time", t.at(*at))
            }
            RequestEvent::PromiseMoved { to, .. } => {
                t.a2("step-person-moved", "who", &who, "time", t.at(*to))
            }
            _ => return None,
        };
        Some((t.short(happened.at), said))
    });
    told.collect()
}
