//! The sentences about what happened to a request.

use web::Speech;

use super::{Names, What};
use crate::complaints;
use crate::requests::model::{Happened, Part, RequestEvent, Side, WaitingOn};
use crate::words;

/// All sentences about what happened to a request stand here, so that their tone can be read at once.
pub fn event(t: &Speech, names: &Names, happened: &Happened, said: Vec<String>) -> What {
    let who = names.person(t, happened.actor);
    let (icon, sentence) = match &happened.event {
        RequestEvent::Opened { walk_up: true, .. } => ("pen-line", t.a1("event-walk-up", "who", &who)),
        RequestEvent::Opened { split: true, .. } => ("git-branch", t.a1("event-split", "who", &who)),
        RequestEvent::AskedOf { person, first } => {
            let whom = names.person(t, Some(*person));
            let says = match first {
                Some(first) if first == person => t.a1("event-asked-of", "whom", &whom),
                Some(first) => t.a2(
                    "event-asked-of-substitute",
                    "whom",
                    &whom,
                    "substitute",
                    names.person(t, Some(*first)),
                ),
                None => t.a1("event-asked-of-nobody", "whom", &whom),
            };
            ("user-plus", says)
        }
        RequestEvent::Opened { team, .. } => {
            ("message-circle", t.a2("event-opened", "who", &who, "team", names.team(t, *team)))
        }
        RequestEvent::Acknowledged { expected_at: Some(at), .. } => {
            ("check", t.a2("event-acknowledged-by", "who", &who, "time", t.at(*at)))
        }
        RequestEvent::Acknowledged { expected_at: None, .. } => {
            ("check", t.a1("event-acknowledged", "who", &who))
        }
        RequestEvent::AcknowledgementTakenBack {} => ("undo-2", t.a1("event-taken-back", "who", &who)),
        RequestEvent::PromiseMoved { from, to, .. } => {
            ("calendar-clock", t.a3("event-promise-moved", "who", &who, "from", t.at(*from), "to", t.at(*to)))
        }
        RequestEvent::Taken { passed: 0, .. } => ("hand", t.a1("event-taken", "who", &who)),
        RequestEvent::Taken { passed, .. } => {
            ("skip-forward", t.a2("event-taken-before", "who", &who, "n", *passed))
        }
        RequestEvent::Assigned { to: None } => ("undo-2", t.a1("event-put-back", "who", &who)),
        RequestEvent::Assigned { to } => {
            ("user-plus", t.a2("event-assigned", "who", &who, "whom", names.person(t, *to)))
        }
        RequestEvent::HandedOver { from, to, .. } => (
            "arrow-right-left",
            t.a3("event-handed-over", "who", &who, "from", names.team(t, *from), "to", names.team(t, *to)),
        ),
        RequestEvent::WentAlong { from, to } => {
            ("arrow-right", t.a2("event-went-along", "from", names.team(t, *from), "to", names.team(t, *to)))
        }
        RequestEvent::Paused { on: WaitingOn::Date, until: Some(until), .. } => {
            ("pause", t.a2("event-paused-until", "who", &who, "until", t.at(*until)))
        }
        RequestEvent::Paused { on, .. } => {
            ("pause", t.a2("event-paused", "who", &who, "whom", words::waiting_on(t, *on)))
        }
        RequestEvent::FellSilent { tells, .. } => {
            let told: Vec<String> = tells.iter().take(3).map(|whom| names.person(t, Some(*whom))).collect();
            ("calendar-clock", t.a2("event-fell-silent", "n", tells.len(), "whom", told.join(", ")))
        }
        RequestEvent::WaitsForParts {} => ("pause", t.s("event-waits-for-parts")),
        RequestEvent::Resumed {} => ("play", t.s("event-resumed")),
        RequestEvent::Replied { side: Side::Provider | Side::Requester, .. } | RequestEvent::Noted { .. } => {
            ("message-circle", t.a1("event-wrote", "who", &who))
        }
        RequestEvent::OutsideChanged { outside: true, moved_up } => {
            ("arrow-up", t.a2("event-outside", "who", &who, "n", *moved_up))
        }
        RequestEvent::OutsideChanged { outside: false, .. } => {
            ("arrow-up", t.a1("event-outside-not", "who", &who))
        }
        RequestEvent::FollowerAdded { person, .. } if happened.actor == Some(*person) => {
            ("user-plus", t.a1("event-follows-now", "who", &who))
        }
        RequestEvent::FollowerAdded { person, part: Part::Participant } => {
            ("user-plus", t.a2("event-follows", "who", &who, "whom", names.person(t, Some(*person))))
        }
        RequestEvent::FollowerAdded { person, part: Part::Watcher } => {
            ("user-plus", t.a2("event-watches", "who", &who, "whom", names.person(t, Some(*person))))
        }
        RequestEvent::FollowerRemoved { person } if happened.actor == Some(*person) => {
            ("user-minus", t.a1("event-follows-not", "who", &who))
        }
        RequestEvent::FollowerRemoved { person } => {
            ("user-minus", t.a2("event-lets-not-follow", "who", &who, "whom", names.person(t, Some(*person))))
        }
        RequestEvent::Mentioned { person, .. } | RequestEvent::MentionedInNote { person, .. } => {
            ("at-sign", t.a2("event-mentioned", "who", &who, "whom", names.person(t, Some(*person))))
        }
        RequestEvent::WasMissing { .. } => ("pen-line", t.a1("event-was-missing", "who", &who)),
        RequestEvent::Resolved { .. } => ("circle-check", t.a1("event-resolved", "who", &who)),
        RequestEvent::StepDone { step } => {
            ("check", t.a2("event-step-done", "who", &who, "step", names.step(t, *step)))
        }
        RequestEvent::StepUndone { step } => {
            ("undo-2", t.a2("event-step-undone", "who", &who, "step", names.step(t, *step)))
        }
        RequestEvent::StepAdded { step } => {
            ("plus", t.a2("event-step-added", "who", &who, "step", names.step(t, *step)))
        }
        RequestEvent::StepsLeftOpen { open, .. } => {
            ("list-ordered", t.a2("event-steps-left-open", "who", &who, "n", *open))
        }
        RequestEvent::ComplaintAnswered { answer } => {
            ("scale", t.a2("event-complaint-answered", "who", &who, "answer", complaints::says(t, *answer)))
        }
        RequestEvent::Reopened { rework: Some(rework), .. } => {
            ("rotate-ccw", t.a2("event-reopened-because", "who", &who, "why", words::rework(t, *rework)))
        }
        RequestEvent::Reopened { rework: None, .. } => ("rotate-ccw", t.a1("event-reopened", "who", &who)),
        RequestEvent::Closed {} if happened.actor.is_none() => {
            ("circle-check", t.s("event-closed-by-itself"))
        }
        RequestEvent::Closed {} => ("circle-check", t.a1("event-closed", "who", &who)),
        RequestEvent::Declined { .. } => ("corner-up-left", t.a1("event-declined", "who", &who)),
        RequestEvent::Withdrawn { .. } if happened.actor.is_none() => ("undo-2", t.s("event-not-needed")),
        RequestEvent::Withdrawn { .. } => ("undo-2", t.a1("event-withdrawn", "who", &who)),
        RequestEvent::MergedInto { into, .. } => {
            ("git-merge", t.a2("event-merged", "who", &who, "other", names.request(t, *into)))
        }
        RequestEvent::MergeUndone { .. } => ("undo-2", t.a1("event-merge-undone", "who", &who)),
        RequestEvent::TookOver { request, .. } => {
            ("git-merge", t.a2("event-took-over", "who", &who, "other", names.request(t, *request)))
        }
        RequestEvent::TookOverUndone { request, .. } => {
            ("undo-2", t.a2("event-took-over-undone", "who", &who, "other", names.request(t, *request)))
        }
        RequestEvent::SplitOff { texts } => {
            ("git-branch", t.a2("event-split-off", "who", &who, "n", texts.len()))
        }
        RequestEvent::Logged(_) => ("arrow-right", t.s("event-logged")),
        RequestEvent::LogCorrected(_) => ("calendar-clock", t.s("event-log-corrected")),
    };
    What::Event { icon, sentence, said }
}

/// A word about something that somebody else has.
pub(super) fn acknowledged_by_another(
    t: &Speech,
    names: &Names,
    happened: &Happened,
    said: Vec<String>,
) -> What {
    let who = names.person(t, happened.actor);
    let sentence = match &happened.event {
        RequestEvent::Acknowledged { expected_at: Some(at), .. } => {
            t.a2("event-acknowledged-for-by", "who", &who, "time", t.at(*at))
        }
        _ => t.a1("event-acknowledged-for", "who", &who),
    };
    What::Event { icon: "check", sentence, said }
}
