//! Names: of everybody and everything on the lines of a list, and of all who are in the history of one request; each in
//! one statement.
//!
//! A list names few again and again: to look each of them up once costs PostgreSQL half of what joining them to every
//! line does.

use std::collections::{BTreeSet, HashMap};

use db::{Reader, Result, Select, record};
use kernel::Id;
use people::{PersonId, TeamId};

use super::super::imported::WordId;
use super::super::model::RequestId;
use super::shown::Shown;

record! {
    struct Name {
        pub kind: i64,
        pub id: Id,
        pub name: String,
        /// Of somebody from outside: the vendor.
        pub vendor: Option<String>,
    }
}

const PERSON: i64 = 1;
const TEAM: i64 = 2;
const SERVICE: i64 = 3;
const CUSTOMER: i64 = 4;

/// Puts the names into lines that were read without them.
pub(super) async fn name_all(r: &mut Reader, lines: Vec<&mut Shown>) -> Result<()> {
    if lines.is_empty() {
        return Ok(());
    }
    let all = |ids: &dyn Fn(&Shown) -> [Option<Id>; 4]| -> Vec<Id> {
        let found: BTreeSet<Id> = lines.iter().flat_map(|line| ids(line)).flatten().collect();
        found.into_iter().collect()
    };
    let persons = all(&|line| {
        let id = |person: Option<PersonId>| person.map(|person| person.0);
        [Some(line.requester_id.0), id(line.requested_for_id), id(line.assignee_id), id(line.taken_by_id)]
    });
    let teams = all(&|line| [Some(line.team_id.0), line.requester_team_id.map(|team| team.0), None, None]);
    let services = all(&|line| [Some(line.service_id.0), None, None, None]);
    let customers = all(&|line| [line.external_customer_id, None, None, None]);
    let mut select = Select::new(
        "SELECT CAST(1 AS BIGINT) AS kind, p.id, COALESCE(p.preferred_name, p.name) AS name, v.name AS vendor
         FROM persons p LEFT JOIN vendors v ON v.id = p.vendor_id WHERE p.id IN",
    )
    .list(&persons)
    .then("UNION ALL SELECT 2, t.id, t.name, NULL FROM teams t WHERE t.id IN")
    .list(&teams)
    .then("UNION ALL SELECT 3, s.id, s.name, NULL FROM services s WHERE s.id IN")
    .list(&services);
    if !customers.is_empty() {
        select = select
            .then("UNION ALL SELECT 4, e.id, e.one, NULL FROM external_customer_types e WHERE e.id IN")
            .list(&customers);
    }
    let rows: Vec<Name> = r.select(select).await?;
    let known: HashMap<(i64, Id), Name> = rows.into_iter().map(|row| ((row.kind, row.id), row)).collect();
    let name = |kind: i64, id: Id| known.get(&(kind, id)).map(|found| found.name.clone());
    for line in lines {
        let person = |id: Option<PersonId>| id.and_then(|id| name(PERSON, id.0));
        line.service_name = name(SERVICE, line.service_id.0).unwrap_or_default();
        line.team_name = name(TEAM, line.team_id.0).unwrap_or_default();
        line.requester_name = person(Some(line.requester_id)).unwrap_or_default();
        line.requester_team_name = match line.requester_team_id {
            Some(team) => name(TEAM, team.0),
            None => known.get(&(PERSON, line.requester_id.0)).and_then(|found| found.vendor.clone()),
        };
        line.requested_for_name = person(line.requested_for_id);
        line.assignee_name = person(line.assignee_id);
        line.taken_by_name = person(line.taken_by_id);
        line.external_one = line.external_customer_id.and_then(|id| name(CUSTOMER, id));
    }
    Ok(())
}

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
        pub follows: bool,
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
                p.say_it AS says, TRUE AS is_person, FALSE AS follows
         FROM persons p LEFT JOIN teams t ON t.id = p.home_team_id WHERE p.id IN",
    )
    .list(&persons[..few(persons.len())])
    .then(
        "UNION ALL
         SELECT p.id, COALESCE(p.preferred_name, p.name), t.name, p.say_it, TRUE, TRUE
         FROM request_participants f JOIN persons p ON p.id = f.person_id LEFT JOIN teams t ON t.id = p.home_team_id",
    )
    .with("WHERE f.request_id = ?", &[&request])
    .then("UNION ALL SELECT t.id, t.name, NULL, NULL, FALSE, FALSE FROM teams t WHERE t.id IN")
    .list(&teams[..few(teams.len())]);
    if words.is_empty() {
        return r.select(select).await;
    }
    let select = select
        .then(
            "UNION ALL SELECT c.request_id, s.name, NULL, c.name, FALSE, FALSE
             FROM log_cases c JOIN log_sources s ON s.id = c.source_id",
        )
        .with("WHERE c.request_id = ?", &[&request])
        .then("UNION ALL SELECT w.id, w.word, NULL, NULL, FALSE, FALSE FROM log_words w WHERE w.id IN")
        .list(&words[..few(words.len())]);
    r.select(select).await
}
