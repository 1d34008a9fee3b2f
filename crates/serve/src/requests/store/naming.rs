//! Names of all who are in the history of one request, in one statement.

use db::{Reader, Result, Select, record};
use kernel::Id;
use people::{PersonId, TeamId};

use super::super::imported::WordId;
use super::super::model::{Part, RequestId};

record! {
    /// A person or team with the name people use.
    #[derive(Clone, Debug)]
    pub struct Named {
        pub id: Id,
        pub name: String,
        pub team_name: Option<String>,
        /// How to say it; of another system's log, how the case is called there.
        pub says: Option<String>,
        pub is_person: bool,
        /// How they follow it.
        pub part: Option<Part>,
    }
}

/// So many persons, teams and words are named at most.
const MOST_NAMED: usize = 64;

/// The names of these persons and teams, everybody who follows the request, and where it was taken over from another
/// system's log the words of that and, by the id of the request, the log and the case; in one statement. At most 64 of
/// each are named.
pub async fn names(
    r: &mut Reader,
    request: RequestId,
    persons: &[PersonId],
    teams: &[TeamId],
    words: &[WordId],
) -> Result<Vec<Named>> {
    let few = |length: usize| length.min(MOST_NAMED);
    let select = Select::new(
        "SELECT p.id, COALESCE(p.preferred_name, p.name) AS name, t.name AS team_name,
                p.say_it AS says, TRUE AS is_person, CAST(NULL AS TEXT) AS part
         FROM persons p LEFT JOIN teams t ON t.id = p.home_team_id WHERE p.id IN",
    )
    .list(&persons[..few(persons.len())])
    .then(
        "UNION ALL
         SELECT p.id, COALESCE(p.preferred_name, p.name), t.name, p.say_it, TRUE, f.part
         FROM request_participants f JOIN persons p ON p.id = f.person_id LEFT JOIN teams t ON t.id = p.home_team_id",
    )
    .with("WHERE f.request_id = ?", &[&request])
    .then("UNION ALL SELECT t.id, t.name, NULL, NULL, FALSE, NULL FROM teams t WHERE t.id IN")
    .list(&teams[..few(teams.len())]);
    if words.is_empty() {
        return r.select(select).await;
    }
    let select = select
        .then(
            "UNION ALL SELECT c.request_id, s.name, NULL, c.name, FALSE, NULL
             FROM log_cases c JOIN log_sources s ON s.id = c.source_id",
        )
        .with("WHERE c.request_id = ?", &[&request])
        .then("UNION ALL SELECT w.id, w.word, NULL, NULL, FALSE, NULL FROM log_words w WHERE w.id IN")
        .list(&words[..few(words.len())]);
    r.select(select).await
}
