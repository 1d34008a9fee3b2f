//! Who is told of what happens to a request: a pure table.

use people::PersonId;
use serve::requests::model::{RequestEvent, WaitingOn};

use super::model::{Reason, Stand};

/// Whom an event concerns, nearest first; whoever stands in several ways to a request is told once, in the first.
pub struct Told {
    pub stands: Vec<(Stand, Reason)>,
    /// Whom the event itself names.
    pub named: Option<PersonId>,
}

/// Every event of a request has its place here.
pub fn told(event: &RequestEvent) -> Told {
    use Stand::{Asker, Follower, Holder, Named, Team};
    let mut named = None;
    let stands = match event {
        RequestEvent::Opened { walk_up: true, .. } => vec![(Asker, Reason::CameBy)],
        RequestEvent::AskedOf { first: Some(person), .. } => {
            named = Some(*person);
            vec![(Named, Reason::AskedYou)]
        }
        RequestEvent::Opened { .. } => vec![(Asker, Reason::OpenedForYou), (Team, Reason::NewForTeam)],
        RequestEvent::Acknowledged { .. } => vec![(Asker, Reason::HasIt), (Follower, Reason::HasIt)],
        RequestEvent::PromiseMoved { .. } => vec![(Asker, Reason::NewDate), (Follower, Reason::NewDate)],
        RequestEvent::Assigned { to: Some(person) } => {
            named = Some(*person);
            vec![(Named, Reason::IsYours)]
        }
        RequestEvent::HandedOver { .. } => vec![(Asker, Reason::HandedOver), (Team, Reason::NewForTeam)],
        RequestEvent::Paused { on: WaitingOn::Requester, .. } => vec![(Asker, Reason::WaitsForYou)],
        RequestEvent::Paused { .. } => vec![(Asker, Reason::Waits)],
        RequestEvent::Replied { .. } => {
            vec![(Asker, Reason::Said), (Holder, Reason::Said), (Follower, Reason::Said)]
        }
        RequestEvent::Noted { .. } => vec![(Holder, Reason::Noted)],
        RequestEvent::FollowerAdded { person, .. } => {
            named = Some(*person);
            vec![(Named, Reason::BroughtIn)]
        }
        RequestEvent::Mentioned { person, .. } | RequestEvent::MentionedInNote { person, .. } => {
            named = Some(*person);
            vec![(Named, Reason::Mentioned)]
        }
        RequestEvent::Resolved { .. } => vec![(Asker, Reason::Done), (Follower, Reason::Done)],
        RequestEvent::Declined { .. } => vec![(Asker, Reason::NotDone), (Follower, Reason::NotDone)],
        RequestEvent::Reopened { .. } => {
            vec![(Holder, Reason::CameBack), (Asker, Reason::CameBack), (Follower, Reason::CameBack)]
        }
        RequestEvent::Withdrawn { .. } => vec![(Holder, Reason::Withdrawn), (Follower, Reason::Withdrawn)],
        RequestEvent::MergedInto { .. } => {
            vec![(Asker, Reason::WentOn), (Holder, Reason::WentOn), (Follower, Reason::WentOn)]
        }
        RequestEvent::TookOver { .. } => vec![(Asker, Reason::TookOver), (Holder, Reason::TookOver)],
        RequestEvent::MergeUndone { .. } => {
            vec![(Asker, Reason::ByItself), (Holder, Reason::ByItself), (Follower, Reason::ByItself)]
        }
        // Whom exactly, the event says.
        RequestEvent::FellSilent { .. } => vec![(Named, Reason::FellSilent)],
        // Said by another event at the same moment, seen in the line, or of no news to anybody.
        RequestEvent::AcknowledgementTakenBack {}
        | RequestEvent::Taken { .. }
        | RequestEvent::Assigned { to: None }
        | RequestEvent::AskedOf { first: None, .. }
        | RequestEvent::WentAlong { .. }
        | RequestEvent::FollowerRemoved { .. }
        | RequestEvent::Resumed {}
        | RequestEvent::WasMissing { .. }
        | RequestEvent::ComplaintAnswered { .. }
        | RequestEvent::StepDone { .. }
        | RequestEvent::StepUndone { .. }
        | RequestEvent::StepAdded { .. }
        | RequestEvent::StepsLeftOpen { .. }
        | RequestEvent::WaitsForParts {}
        | RequestEvent::OutsideChanged { .. }
        | RequestEvent::Closed {}
        | RequestEvent::TookOverUndone { .. }
        | RequestEvent::SplitOff { .. }
        | RequestEvent::Logged(_)
        | RequestEvent::LogCorrected(_) => Vec::new(),
    };
    Told { stands, named }
}
/// Where nobody has it, the whole team is told of these, so that they do not get lost.
pub const fn falls_to_team(reason: Reason) -> bool {
    matches!(reason, Reason::Said | Reason::CameBack)
}

#[cfg(test)]
mod tests {
    use kernel::Instant;
    use map::services::{Class, ServiceId};
    use people::TeamId;
    use serve::complaints::ComplaintAnswer;
    use serve::requests::model::Side as SaidBy;
    use serve::requests::model::{AlarmLevel, BeforeMerge, Part, RequestId, State, TakenOver, TextId};

    use super::super::model::Topic;
    use super::*;

    #[test]
    fn the_whole_table_of_who_is_told_of_what() {
        let (text, team, at) = (TextId::new(1), TeamId::new(1), Instant(0));
        let pause = |on| RequestEvent::Paused { on, until: None, text };
        let class = Class::Standard;
        let before = BeforeMerge {
            state: State::New,
            is_unheard: true,
            waiting_on: None,
            waiting_since: None,
            waiting_until: None,
        };
        let all = [
            RequestEvent::Opened {
                service: ServiceId::new(1),
                team,
                class,
                outside: false,
                moved_up: 0,
                walk_up: false,
                split: false,
            },
            RequestEvent::Opened {
                service: ServiceId::new(1),
                team,
                class,
                outside: false,
                moved_up: 0,
                walk_up: true,
                split: false,
            },
            RequestEvent::AskedOf { person: PersonId::new(1), first: Some(PersonId::new(2)) },
            RequestEvent::AskedOf { person: PersonId::new(1), first: None },
            RequestEvent::Acknowledged { expected_at: None, text: None },
            RequestEvent::AcknowledgementTakenBack {},
            RequestEvent::PromiseMoved { from: at, to: at, text: None },
            RequestEvent::Taken { passed: 0, text: None },
            RequestEvent::Assigned { to: Some(PersonId::new(1)) },
            RequestEvent::Assigned { to: None },
            RequestEvent::HandedOver { from: team, to: team, text },
            RequestEvent::WentAlong { from: team, to: team },
            pause(WaitingOn::Requester),
            pause(WaitingOn::Team),
            pause(WaitingOn::Vendor),
            pause(WaitingOn::Date),
            RequestEvent::Resumed {},
            RequestEvent::Replied { side: SaidBy::Provider, text },
            RequestEvent::Replied { side: SaidBy::Requester, text },
            RequestEvent::Noted { text },
            RequestEvent::WasMissing { text },
            RequestEvent::OutsideChanged { outside: true, moved_up: 0 },
            RequestEvent::FollowerAdded { person: PersonId::new(1), part: Part::Watcher },
            RequestEvent::FollowerRemoved { person: PersonId::new(1) },
            RequestEvent::Mentioned { person: PersonId::new(1), text },
            RequestEvent::MentionedInNote { person: PersonId::new(1), text },
            RequestEvent::FellSilent { due: at, level: AlarmLevel::Holder, tells: Vec::new() },
            RequestEvent::StepDone { step: 1 },
            RequestEvent::StepUndone { step: 1 },
            RequestEvent::StepAdded { step: 1 },
            RequestEvent::StepsLeftOpen { open: 1, text },
            RequestEvent::ComplaintAnswered { answer: ComplaintAnswer::Partly },
            RequestEvent::Resolved { text, outside_waited: None },
            RequestEvent::Reopened { rework: None, text },
            RequestEvent::Closed {},
            RequestEvent::Declined { text, another_way: None },
            RequestEvent::Withdrawn { text: None },
            RequestEvent::MergedInto { into: RequestId::new(1), before },
            RequestEvent::MergeUndone { into: RequestId::new(1), before },
            RequestEvent::TookOver { request: RequestId::new(1), over: TakenOver::default() },
            RequestEvent::TookOverUndone {
                request: RequestId::new(1),
                promised_at: None,
                first_promised_at: None,
            },
            RequestEvent::SplitOff { texts: vec![text] },
        ];
        let mut table = String::new();
        for event in all {
            let told = told(&event);
            let row = told.stands.iter().map(|(stand, reason)| {
                let topic = Topic::of(*stand, *reason);
                format!("{stand} {reason} ({topic}, {})", topic.usual())
            });
            let row = row.collect::<Vec<_>>().join(", ");
            let (kind, _) = db::event::told(&event).unwrap();
            table.push_str(&format!("{kind}: {}\n", if row.is_empty() { "nobody" } else { &row }));
        }
        insta::assert_snapshot!(table);
    }
}
