//! Cases land: each becomes a request with one event a row, or adds the rows that are new to the request it became
//! before. What is known already changes nothing.

use std::collections::HashMap;

use db::{Act, Origin};
use kernel::{Audience, Failure, Id};
use people::persons;

use super::links::Links;
use super::model::{Case, CaseRow, LogRow, Offer, SourceId, Told};
use super::names::{Made, Naming};
use super::opening::{self, Asking};
use super::{standing, store};
use crate::clocks::History;
use crate::requests::actions::{compiled, project};
use crate::requests::model::{Happened, RequestEvent, RequestId};
use crate::requests::place;
use crate::requests::store::{self as requests, RequestRow};

/// What came of some cases.
#[derive(Default)]
pub struct Landed {
    pub requests: u64,
    /// Known before, with rows or times that are new.
    pub changed: u64,
    pub events: u64,
    pub made: Made,
    /// Everybody and every team that was named, by id; an act's worth of them.
    pub persons: Vec<i64>,
    pub teams: Vec<i64>,
    /// To be taken over by the caller's [`Links`] once it is safe.
    pub fresh: Links,
}

/// Lands these cases of a source. Each case must hold at least one row, in order.
pub async fn land(
    a: &mut Act,
    source: SourceId,
    offer: &Offer,
    cases: &[Case],
    known: &Links,
) -> Result<Landed, Failure> {
    a.origin = Origin::Imported;
    let defaults = persons::store::defaults(a).await?;
    let mut names = Naming { source, offer, known, fresh: Links::default(), made: Made::default(), defaults };
    let mut landed = Landed::default();
    for case in cases {
        match store::find_case(a, source, &case.name).await? {
            None => open(a, &mut names, case, &mut landed).await?,
            Some(id) => extend(a, &mut names, case, id, &mut landed).await?,
        }
    }
    landed.made = names.made;
    landed.fresh = names.fresh;
    Ok(landed)
}

/// A row with its names as ids, before it is written down.
struct Row {
    at: kernel::Instant,
    by: Option<Id>,
    fact: LogRow,
}

async fn resolve(
    a: &mut Act,
    names: &mut Naming<'_>,
    row: &CaseRow,
    landed: &mut Landed,
) -> Result<Row, Failure> {
    let word = names.word(a, &row.word).await?;
    let team = match &row.team {
        Some(team) => Some(names.team(a, team).await?),
        None => None,
    };
    let mut somebody = [None, None];
    for (slot, name) in somebody.iter_mut().zip([&row.person, &row.by]) {
        if let Some(name) = name {
            let found = names.person(a, name, None).await?;
            if let Some(team) = team {
                names.seat(a, team, found).await?;
            }
            landed.persons.push(found.id.get());
            *slot = Some(found.id);
        }
    }
    let [person, by] = somebody;
    landed.teams.extend(team.map(people::TeamId::get));
    Ok(Row {
        at: row.at,
        by: by.map(|id| id.0),
        fact: LogRow { word, team, person, signs: row.signs, told: None },
    })
}

async fn open(a: &mut Act, names: &mut Naming<'_>, case: &Case, landed: &mut Landed) -> Result<(), Failure> {
    let mut rows = Vec::with_capacity(case.rows.len());
    for row in &case.rows {
        rows.push(resolve(a, names, row, landed).await?);
    }
    if let Some(first) = rows.first_mut() {
        first.fact.told = (case.told != Told::default()).then_some(case.told);
    }
    let mut events = Vec::with_capacity(rows.len());
    for row in &rows {
        events.push(Happened {
            id: Id(0),
            at: row.at,
            actor: row.by.map(people::PersonId),
            audience: Audience::COLLEAGUES,
            event: RequestEvent::Logged(row.fact),
        });
    }
    let history = History::of(&events);
    let first_team = match history.holders.first() {
        Some((team, _)) => *team,
        None => {
            let team = names.team(a, &names.offer.team).await?;
            landed.teams.push(team.get());
            team
        }
    };
    let team = history.holders.last().map_or(first_team, |(team, _)| *team);
    let asking = asking(a, names, case, landed).await?;
    let service = names.service(a, case.service.as_deref(), first_team).await?;
    let id = RequestId::new(a.id());
    let mut row = RequestRow::fresh(id, &service, case.class, asking.person, history.opened_at)?;
    opening::stand_with(&mut row, team);
    row.relationship_id = opening::relate(a, asking.party(), team, &history).await?;
    standing::stand(&mut row, &history);
    let spec = service.calendar_spec.as_deref().ok_or_else(|| anyhow::anyhow!("there is no calendar"))?;
    let promised = row.promised()?;
    project(&mut row, &promised, &history, compiled(spec)?.as_ref())?;
    let subject = case.subject.as_deref().unwrap_or(&case.name);
    opening::write(a, &mut row, subject, asking).await?;
    store::keep_case(a, names.source, &case.name, row.id).await?;
    for event in &rows {
        a.record_at(event.at, event.by, row.id.0, row.audience, &RequestEvent::Logged(event.fact)).await?;
    }
    landed.requests += 1;
    landed.events += rows.len() as u64;
    Ok(())
}

async fn asking(
    a: &mut Act,
    names: &mut Naming<'_>,
    case: &Case,
    landed: &mut Landed,
) -> Result<Asking, Failure> {
    let team = match &case.requester_team {
        Some(team) => Some(names.team(a, team).await?),
        None => None,
    };
    landed.teams.extend(team.map(people::TeamId::get));
    let Some(name) = &case.requester else {
        return Ok(Asking { person: names.nobody(a).await?, team });
    };
    let somebody = names.person(a, name, case.requester_site.as_deref()).await?;
    landed.persons.push(somebody.id.get());
    if let Some(team) = team {
        names.seat(a, team, somebody).await?;
    }
    let home = somebody.home_team_id.filter(|_| !somebody.is_imported);
    Ok(Asking { person: somebody.id, team: team.or(home) })
}

/// What two rows have in common that are the same row of a log read twice. Times that columns tell of the whole case
/// do not belong to it: a later log tells them with every row.
type Mark = (i64, Option<Id>, i64, Option<i64>, Option<i64>);

fn mark(at: kernel::Instant, by: Option<Id>, row: &LogRow) -> Mark {
    (at.0, by, row.word.get(), row.team.map(people::TeamId::get), row.person.map(people::PersonId::get))
}

async fn extend(
    a: &mut Act,
    names: &mut Naming<'_>,
    case: &Case,
    id: RequestId,
    landed: &mut Landed,
) -> Result<(), Failure> {
    let mut events = requests::timeline(a, id).await?;
    let mut known: HashMap<Mark, u32> = HashMap::new();
    let (mut told, mut until) = (Told::default(), None);
    for happened in &events {
        match &happened.event {
            RequestEvent::Logged(row) => {
                until = Some(happened.at);
                told = row.told.unwrap_or(told);
                *known.entry(mark(happened.at, happened.actor.map(|by| by.0), row)).or_default() += 1;
            }
            RequestEvent::LogCorrected(later) => told = *later,
            _ => {}
        }
    }
    let mut fresh = Vec::new();
    for row in &case.rows {
        let row = resolve(a, names, row, landed).await?;
        match known.get_mut(&mark(row.at, row.by, &row.fact)) {
            Some(left) if *left > 0 => *left -= 1,
            _ => fresh.push(row),
        }
    }
    asking(a, names, case, landed).await?;
    if case.rows.iter().all(|row| row.team.is_none()) {
        landed.teams.push(names.team(a, &names.offer.team).await?.get());
    }
    // A log that ends earlier than one before has no news of the whole.
    let has_news = case.rows.last().map(|row| row.at) >= until;
    let case_told =
        if has_news { Told { opened_at: case.told.opened_at.or(told.opened_at), ..case.told } } else { told };
    if fresh.is_empty() && case_told == told {
        return Ok(());
    }
    let (system, now) = (people::PersonId(a.viewer.person), a.now);
    let mut row = requests::lock(a, id, system, now)
        .await?
        .ok_or_else(|| anyhow::anyhow!("a case leads to a request that is not there"))?;
    for new in &fresh {
        let event = RequestEvent::Logged(new.fact);
        let id = a.record_at(new.at, new.by, row.id.0, row.audience, &event).await?;
        events.push(Happened {
            id,
            at: new.at,
            actor: new.by.map(people::PersonId),
            audience: row.audience,
            event,
        });
    }
    if case_told != told {
        let event = RequestEvent::LogCorrected(case_told);
        let id = a.record(row.id.0, row.audience, &event).await?;
        events.push(Happened { id, at: now, actor: None, audience: row.audience, event });
    }
    events.sort_by_key(|happened| (happened.at, happened.id));
    stand_anew(a, &mut row, &events).await?;
    landed.changed += 1;
    landed.events += fresh.len() as u64;
    Ok(())
}

/// Reads the whole history into the row again. Once people work on it here, the log only adds to the past.
async fn stand_anew(a: &mut Act, row: &mut RequestRow, events: &[Happened]) -> Result<(), Failure> {
    let history = History::of(events);
    let is_lived = |happened: &Happened| {
        !matches!(happened.event, RequestEvent::Logged(_) | RequestEvent::LogCorrected(_))
    };
    if events.iter().any(is_lived) {
        standing::count(row, &history);
    } else {
        standing::stand(row, &history);
        if let Some((team, _)) = history.holders.last().copied() {
            let customer = store::customer(a, row.relationship_id).await?;
            opening::stand_with(row, team);
            row.relationship_id = opening::relate(a, customer, team, &history).await?;
        }
    }
    if row.opened_at != history.opened_at {
        row.opened_at = history.opened_at;
        row.rank_at = place::in_turn(row.opened_at).rank_at;
        store::set_opening(a, row.id, row.opened_at).await?;
    }
    let promised = row.promised()?;
    let spec: String = a.one("SELECT spec FROM calendars WHERE id = $1", &[&row.calendar_id]).await?;
    project(row, &promised, &history, compiled(&spec)?.as_ref())?;
    Ok(requests::save(a, row).await?)
}
