//! How far the house is: who came in, who answered, what stands on the map, what each team has said to it.

use std::collections::HashMap;

use db::Reader;
use kernel::{Failure, Instant};
use map::network::{self, Network};
use map::welcome::store::{self, Standing, Words};
use people::PersonId;
use people::entrance::links::{Arrival, arrivals};

/// Six statements.
pub struct Progress {
    /// Everybody who works here, with how many questions they answered.
    pub people: Vec<(Arrival, i64)>,
    pub teams: Vec<Standing>,
    pub words: Vec<Words>,
    pub network: Network,
}

/// How many questions there are.
const ALL: i64 = 3;

impl Progress {
    pub async fn read(r: &mut Reader, now: Instant) -> Result<Self, Failure> {
        let people = arrivals(r, None, now).await?;
        let answers: HashMap<PersonId, i64> =
            store::answers(r).await?.into_iter().map(|one| (one.person_id, one.answers)).collect();
        let teams = store::standings(r, now).await?;
        let words = store::open_words(r).await?;
        let network = network::load(r).await?.together();
        let with_answers = |person: Arrival| {
            let answers = answers.get(&person.id).copied().unwrap_or_default();
            (person, answers)
        };
        Ok(Self { people: people.into_iter().map(with_answers).collect(), teams, words, network })
    }

    pub fn came_in(&self) -> usize {
        self.people.iter().filter(|(person, _)| person.has_password).count()
    }

    /// Who can come in by a link that was not used yet.
    pub fn invited(&self) -> usize {
        self.people.iter().filter(|(person, _)| !person.has_password && person.invited_until.is_some()).count()
    }

    /// Who answered all three questions.
    pub fn answered(&self) -> usize {
        self.people.iter().filter(|(_, answers)| *answers >= ALL).count()
    }

    pub fn lines(&self) -> usize {
        self.network.ties.len()
    }

    pub fn confirmed(&self) -> usize {
        self.network.confirmed()
    }

    /// Teams that gave their word or were given one, signed by both sides.
    pub fn agreed(&self) -> usize {
        self.teams.iter().filter(|team| team.agreed > 0).count()
    }

    /// Whether there is a map and every line of it is confirmed by both sides.
    pub fn is_confirmed(&self) -> bool {
        self.lines() > 0 && self.lines() == self.confirmed()
    }
}
