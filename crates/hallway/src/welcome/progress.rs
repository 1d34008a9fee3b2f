//! How far the house is: who came in, who answered, what stands on the map, what each team has said to it.

use db::Reader;
use kernel::{Failure, Instant};
use map::network::{self, Network};
use map::welcome::store::{Standing, standings};

use super::store::{Person, Words, people_and_words};

pub struct Progress {
    pub people: Vec<Person>,
    pub teams: Vec<Standing>,
    pub words: Vec<Words>,
    pub network: Network,
}

/// How many questions there are.
const ALL: i64 = 3;

impl Progress {
    /// Four statements.
    pub async fn read(r: &mut Reader, now: Instant) -> Result<Self, Failure> {
        let (people, words) = people_and_words(r, now).await?;
        let teams = standings(r, now).await?;
        let network = network::load(r).await?.together();
        Ok(Self { people, teams, words, network })
    }

    pub fn came_in(&self) -> usize {
        self.people.iter().filter(|person| person.came_in).count()
    }

    /// Who can come in by a link that was not used yet.
    pub fn invited(&self) -> usize {
        self.people.iter().filter(|person| !person.came_in && person.is_invited).count()
    }

    /// Who answered all three questions.
    pub fn answered(&self) -> usize {
        self.people.iter().filter(|person| person.answers >= ALL).count()
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
