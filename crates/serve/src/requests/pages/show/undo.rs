//! What I have just done, and how it is undone.

use kernel::Instant;
use people::PersonId;

use crate::policy::Deed;
use crate::requests::model::RequestEvent;
use crate::requests::reading::Seen;

/// As long as the word "Undo" stands on the page, and some.
const SECONDS: i64 = 60;

/// The deed that undoes what this person has just done, and its address below the request's; none where something else
/// has happened since.
pub fn undo(seen: &Seen, me: PersonId, now: Instant) -> Option<(Deed, &'static str)> {
    let last = seen.events.last()?;
    if last.actor != Some(me) || now.seconds_since(last.at) >= SECONDS {
        return None;
    }
    match last.event {
        RequestEvent::Acknowledged { .. } if seen.shown.acknowledged_at == Some(last.at) => {
            Some((Deed::TakeBackAcknowledgement, "take-back"))
        }
        RequestEvent::Taken { .. } => Some((Deed::PutBack, "put-back")),
        RequestEvent::Paused { .. } => Some((Deed::Resume, "resume")),
        _ => None,
    }
}
