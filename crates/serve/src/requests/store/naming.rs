//! The names of everybody and everything on the lines of a list, in one statement after it.
//!
//! A list names few again and again: to look each of them up once costs PostgreSQL half of what joining them to every
//! line does.

use std::collections::{BTreeSet, HashMap};

use db::{Reader, Result, Select, record};
use kernel::Id;

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
        padded(found)
    };
    let persons = all(&|line| {
        let id = |person: Option<people::PersonId>| person.map(|person| person.0);
        [Some(line.requester_id.0), id(line.requested_for_id), id(line.assignee_id), id(line.taken_by_id)]
    });
    let teams = all(&|line| [Some(line.team_id.0), line.requester_team_id.map(|team| team.0), None, None]);
    let services = all(&|line| [Some(line.service_id.0), None, None, None]);
    let customers = all(&|line| [line.external_customer_id, None, None, None]);
    let mut select = Select::new(
        "SELECT CAST(1 AS BIGINT) AS kind, p.id, COALESCE(p.preferred_name, p.name) AS name, v.name AS vendor
         FROM persons p LEFT JOIN vendors v ON v.id = p.vendor_id WHERE p.id IN (",
    );
    select = listed(select, &persons);
    select = select.then(") UNION ALL SELECT 2, t.id, t.name, NULL FROM teams t WHERE t.id IN (");
    select = listed(select, &teams);
    select = select.then(") UNION ALL SELECT 3, s.id, s.name, NULL FROM services s WHERE s.id IN (");
    select = listed(select, &services);
    if !customers.is_empty() {
        select = select
            .then(") UNION ALL SELECT 4, e.id, e.one, NULL FROM external_customer_types e WHERE e.id IN (");
        select = listed(select, &customers);
    }
    let rows: Vec<Name> = r.select(select.then(")")).await?;
    let known: HashMap<(i64, Id), Name> = rows.into_iter().map(|row| ((row.kind, row.id), row)).collect();
    let name = |kind: i64, id: Id| known.get(&(kind, id)).map(|found| found.name.clone());
    for line in lines {
        let person = |id: Option<people::PersonId>| id.and_then(|id| name(PERSON, id.0));
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

/// As many as the next of few lengths, so that few texts of the statement exist: the last is said again.
fn padded(ids: BTreeSet<Id>) -> Vec<Id> {
    let mut ids: Vec<Id> = ids.into_iter().collect();
    if let Some(last) = ids.last().copied() {
        ids.resize(ids.len().next_power_of_two().max(8), last);
    }
    ids
}

fn listed<'a>(mut select: Select<'a>, ids: &'a [Id]) -> Select<'a> {
    for (place, id) in ids.iter().enumerate() {
        select = select.with(if place == 0 { "?" } else { ", ?" }, &[id]);
    }
    select
}
