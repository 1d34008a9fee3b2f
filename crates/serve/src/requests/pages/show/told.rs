//! What the page of a request tells of where it is: its first sentence, its place, and in whose hands it was.

use kernel::Instant;
use map::services::Confidentiality;
use web::Speech;

use super::super::timeline::Names;
use crate::requests::model::State;
use crate::requests::reading::Seen;
use crate::requests::store::Shown;
use crate::words;

/// The sentence that the page opens with: where it stands now; `parts` names those that it waits for.
pub fn standing(t: &Speech, seen: &Seen, names: &Names, parts: Option<&str>) -> String {
    let shown = &seen.shown;
    let team = &shown.team_name;
    let who = names.person(t, shown.assignee_id);
    match shown.state {
        State::New if seen.history.responded_at.is_some_and(|at| at >= shown.held_since) => {
            t.a1("standing-answered", "team", team)
        }
        State::New if shown.hand_overs > 0 => {
            t.a2("standing-handed-over", "team", team, "time", t.at(shown.held_since))
        }
        State::New => t.a2("standing-new", "team", team, "time", t.at(shown.opened_at)),
        State::Acknowledged | State::InProgress => match (shown.assignee_id, shown.promised_at) {
            (Some(_), Some(at)) => t.a2("standing-promised", "who", &who, "time", t.by(at)),
            (Some(_), None) => t.a1("standing-has-it", "who", &who),
            (None, Some(at)) => t.a2("standing-team-promised", "team", team, "time", t.by(at)),
            (None, None) => t.a1("standing-team-has-it", "team", team),
        },
        State::Waiting => {
            let promised = |says: String| match shown.promised_at {
                Some(at) => format!("{says} {}", t.a1("standing-still-promised", "time", t.by(at))),
                None => says,
            };
            let named =
                parts.map(str::to_owned).or_else(|| shown.waiting_for.clone().filter(|_| seen.reads()));
            let whom =
                named.or_else(|| shown.waiting_on.map(|on| words::waiting_on(t, on))).unwrap_or_default();
            promised(match shown.waiting_until {
                Some(until) => t.a2("standing-waiting-until", "whom", &whom, "until", t.at(until)),
                None => t.a1("standing-waiting", "whom", &whom),
            })
        }
        State::Resolved if seen.standing.asked => {
            t.a1("standing-resolved-for-me", "time", at(t, shown.resolved_at))
        }
        State::Resolved => t.a1("standing-resolved", "time", at(t, shown.resolved_at)),
        State::Closed => t.a1("standing-closed", "time", at(t, shown.ended_at)),
        State::Declined => t.a1("standing-declined", "time", at(t, shown.ended_at)),
        State::Withdrawn => t.a1("standing-withdrawn", "time", at(t, shown.ended_at)),
        State::Merged => t.a1("standing-merged", "time", at(t, shown.ended_at)),
    }
}

fn at(t: &Speech, at: Option<Instant>) -> String {
    at.map(|at| t.at(at)).unwrap_or_default()
}

/// "Jonas is away up to and including Tuesday; Amara stands in", of an open request, to colleagues.
pub fn away(t: &Speech, seen: &Seen) -> Option<String> {
    let (whole, shown) = (&seen.whole, &seen.shown);
    let name = shown.assignee_name.as_deref().or(shown.wished_name.as_deref())?;
    let is_now = whole.away_from? <= t.now && whole.away_until? > t.now;
    if !is_now || !shown.state.is_open() || seen.standing.is_guest {
        return None;
    }
    let day = t.day(whole.away_until?.plus_seconds(-1));
    Some(match &whole.stands_in {
        Some(who) => t.a3("about-away-substitute", "name", name, "day", &day, "substitute", who),
        None => t.a2("about-away", "name", name, "day", &day),
    })
}

/// "2nd of 8 in Standard, moved up 3 because a patient waits."
pub fn place(t: &Speech, seen: &Seen) -> Option<String> {
    let shown = &seen.shown;
    // How many stand in a confidential line is nobody's business but the circle's.
    let is_secret = shown.confidentiality == Confidentiality::Confidential && !seen.standing.provides;
    if !shown.state.is_open() || is_secret {
        return None;
    }
    let (place, length) = (seen.whole.place, seen.whole.line_length);
    Some(if shown.moved_up > 0 {
        t.a3("place-moved-up", "place", place, "length", length, "n", shown.moved_up)
    } else {
        t.a2("place", "place", place, "length", length)
    })
}

/// How long each team had it, in open time, waits left out; nothing when it was only one.
pub fn held(t: &Speech, seen: &Seen, names: &Names) -> Vec<(String, String)> {
    let held: Vec<_> = seen.history.held().collect();
    if held.len() < 2 {
        return Vec::new();
    }
    held.iter()
        .map(|held| {
            let until = held.to.unwrap_or(t.now);
            let span = words::open_time(t, seen.history.counted_seconds(held.from, until, &seen.calendar));
            let said = if held.to.is_some() { span } else { t.a1("held-so-far", "span", &span) };
            (names.team(t, held.team), said)
        })
        .collect()
}

/// How often it was handed over, and whether it went in a circle.
pub fn hand_overs(t: &Speech, seen: &Seen, names: &Names) -> Option<String> {
    let mut teams: Vec<_> = seen.history.held().map(|held| held.team).collect();
    let present = teams.pop()?;
    if teams.is_empty() {
        return None;
    }
    let n = t.a1("hand-overs", "n", teams.len());
    Some(match teams.contains(&present) {
        true => format!("{n} {}", t.a1("hand-overs-back", "team", names.team(t, present))),
        false => n,
    })
}

/// The party that is served: the team of whoever asked, their vendor, or themselves.
pub fn customer(shown: &Shown) -> &str {
    shown.requester_team_name.as_deref().unwrap_or(&shown.requester_name)
}

/// What a complaint is about.
pub fn complaint(t: &Speech, seen: &Seen) -> Option<String> {
    let team = seen.whole.complaint_team_name.clone()?;
    Some(match seen.whole.complaint_lead {
        Some(true) => t.a1("complaint-about-lead", "team", team),
        _ => team,
    })
}

/// Where whoever asked says that something should be different.
pub fn way_to_complain(seen: &Seen) -> Option<String> {
    let may = seen.standing.asked && seen.whole.complaint_team.is_none();
    may.then(|| format!("/teams/{}/complaint?request={}", seen.shown.team_id, seen.shown.reference))
}
