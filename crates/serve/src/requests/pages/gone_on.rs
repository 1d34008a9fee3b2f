//! In the conversation of a request: what was said on others until they went on as it, and what went on as another.

use std::collections::HashSet;

use map::services::Confidentiality;
use web::Speech;

use super::timeline::{Names, Piece, What, event, paragraphs};
use crate::requests::model::{RequestEvent, TextId, called};
use crate::requests::reading::Seen;

/// The messages that became requests of their own.
pub fn split_off(seen: &Seen) -> HashSet<TextId> {
    let texts = seen.events.iter().filter_map(|happened| match &happened.event {
        RequestEvent::SplitOff { texts } => Some(texts),
        _ => None,
    });
    texts.flatten().copied().collect()
}

/// What was said on those that go on here, each with where it was said.
pub fn pieces(t: &Speech, seen: &Seen, names: &Names) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (id, events) in &seen.merged {
        let Some(named) = names.told(*id) else { continue };
        let reference = called(&named.name);
        let mark = (t.a1("merged-mark", "reference", &reference), Some(format!("/requests/{}", named.name)));
        for happened in events {
            let said =
                happened.event.text().and_then(|text| seen.text(text)).map(|text| paragraphs(&text.body));
            let who = names.who(t, happened.actor);
            let what = match (&happened.event, said) {
                (RequestEvent::Opened { .. }, _) => {
                    let subject = named.says.clone().unwrap_or_default();
                    let body = named.body.clone().filter(|body| !body.is_empty()).unwrap_or_default();
                    let said = [subject].into_iter().chain(paragraphs(&body));
                    What::Message { who, paragraphs: said.collect() }
                }
                (RequestEvent::Replied { .. }, Some(paragraphs)) => What::Message { who, paragraphs },
                (RequestEvent::Noted { .. }, Some(paragraphs)) => {
                    let is_secret = seen.shown.confidentiality == Confidentiality::Confidential;
                    let team = people::TeamId::new(happened.audience.0);
                    let team = if is_secret { seen.shown.team_name.clone() } else { names.team(t, team) };
                    What::Note { who, team, paragraphs }
                }
                (RequestEvent::Mentioned { .. } | RequestEvent::MentionedInNote { .. }, _) | (_, None) => {
                    continue;
                }
                (_, Some(said)) => event(t, names, happened, said),
            };
            let piece = Piece::new(t, Some(happened.id), happened.at, what);
            pieces.push(Piece { mark: Some(mark.clone()), ..piece });
        }
    }
    pieces
}
