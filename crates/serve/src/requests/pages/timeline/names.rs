//! Who is named in the conversation of a request, and what else is: teams, other requests, steps, words of a log.

use std::collections::HashMap;

use kernel::Id;
use people::{PersonId, TeamId};
use web::{Speech, initials};

use crate::requests::imported::WordId;
use crate::requests::model::{Happened, RequestEvent, RequestId, called};
use crate::requests::reading::Seen;
use crate::requests::store::{Aid, Named};

/// Whoever speaks.
#[derive(Clone, Default)]
pub struct Who {
    pub name: String,
    pub initials: String,
    pub avatar: u8,
    /// How to say the name, or the team.
    pub aside: String,
}

/// Names by id, for everybody and every team on a request.
pub struct Names(HashMap<Id, Named>);

impl Names {
    pub fn new(named: Vec<Named>) -> Self {
        Self(named.into_iter().map(|named| (named.id, named)).collect())
    }

    pub fn person(&self, t: &Speech, id: Option<PersonId>) -> String {
        match id {
            Some(id) => self.0.get(&id.0).map_or_else(|| t.s("somebody"), |named| named.name.clone()),
            None => t.s("hallway-itself"),
        }
    }

    pub fn team(&self, t: &Speech, id: TeamId) -> String {
        self.0.get(&id.0).map_or_else(|| t.s("some-team"), |named| named.name.clone())
    }

    /// How a request is called, and the way to it; of one that this viewer does not see, no more than that it is one.
    pub fn request(&self, t: &Speech, id: RequestId) -> String {
        self.0.get(&id.0).map_or_else(|| t.s("some-request"), |named| called(&named.name))
    }

    /// A step of the checklist in its own words.
    pub(super) fn step(&self, t: &Speech, nth: i64) -> String {
        let named = self.0.get(&Id(nth)).filter(|named| named.aid == Some(Aid::Step));
        named.map_or_else(|| t.a1("checklist-number", "n", nth), |named| named.name.clone())
    }

    /// The team in which a note was written; of a confidential request, the one that has it.
    pub(super) fn note_team(&self, seen: &Seen, happened: &Happened) -> String {
        let team = self.0.get(&Id(happened.audience.0)).map(|named| named.name.clone());
        team.unwrap_or_else(|| seen.shown.team_name.clone())
    }

    /// Another request that is told of here.
    pub fn told(&self, id: RequestId) -> Option<&Named> {
        self.0.get(&id.0)
    }

    /// What something is called in another system.
    pub fn word(&self, id: WordId) -> Option<String> {
        self.0.get(&id.0).map(|named| named.name.clone())
    }

    /// The other system that a request was taken over from, and how it is called there.
    pub fn log(&self, t: &Speech, request: Id) -> (String, String) {
        match self.0.get(&request) {
            Some(named) => (named.name.clone(), named.says.clone().unwrap_or_default()),
            None => (t.s("some-log"), String::new()),
        }
    }

    pub fn who(&self, t: &Speech, id: Option<PersonId>) -> Who {
        let named = id.and_then(|id| self.0.get(&id.0));
        let name = self.person(t, id);
        let aside = named.and_then(|n| match &n.says {
            Some(says) => Some(t.a1("say-it", "how", says)),
            None => n.team_name.clone(),
        });
        Who {
            initials: initials(&name),
            avatar: id.map_or(0, |id| people::avatar(id.0)),
            aside: aside.unwrap_or_default(),
            name,
        }
    }

    pub fn followers(&self) -> Vec<&Named> {
        let mut all: Vec<&Named> = self.0.values().filter(|named| named.part.is_some()).collect();
        all.sort_by(|a, b| a.name.cmp(&b.name));
        all
    }
}

/// Whose names a request needs, and the words of which log.
pub fn named_on(seen: &Seen) -> (Vec<PersonId>, Vec<TeamId>, Vec<WordId>) {
    let mut persons: Vec<PersonId> = seen.events.iter().filter_map(|happened| happened.actor).collect();
    persons.extend(seen.texts.iter().filter_map(|text| text.author_id));
    persons.extend([Some(seen.shown.requester_id), seen.shown.assignee_id].into_iter().flatten());
    for happened in seen.merged.iter().flat_map(|(_, events)| events) {
        persons.extend(happened.actor);
    }
    let (mut teams, mut words) = (vec![seen.shown.team_id], Vec::new());
    for happened in &seen.events {
        match &happened.event {
            RequestEvent::Opened { team, .. } => teams.push(*team),
            RequestEvent::HandedOver { from, to, .. } | RequestEvent::WentAlong { from, to } => {
                teams.extend([*from, *to]);
            }
            RequestEvent::Logged(row) => {
                teams.extend(row.team);
                persons.extend(row.person);
                words.push(row.word);
            }
            RequestEvent::Assigned { to: Some(person) }
            | RequestEvent::FollowerAdded { person, .. }
            | RequestEvent::FollowerRemoved { person } => persons.push(*person),
            RequestEvent::AskedOf { person, first } => {
                persons.push(*person);
                persons.extend(*first);
            }
            RequestEvent::FellSilent { tells, .. } => persons.extend(tells.iter().copied().take(3)),
            RequestEvent::Noted { .. } => teams.push(TeamId::new(happened.audience.0)),
            _ => {}
        }
    }
    persons.sort_unstable();
    persons.dedup();
    teams.sort_unstable();
    teams.dedup();
    words.sort_unstable();
    words.dedup();
    (persons, teams, words)
}
