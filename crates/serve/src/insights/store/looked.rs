//! Reading for figures: roll-ups and requests of the audiences that somebody is in, and of no other.

use db::{Reader, Result, Select, record};
use kernel::Id;
use people::PersonId;

use super::super::cell::Place;
use super::super::contribution::Counted;
use super::super::day::Day;
use super::super::question::{Customer, Question, Stretch};
use super::super::tally::Clock;
use super::kept::counted;

record! {
    /// A row of the roll-ups, by one clock.
    #[derive(Clone, Debug)]
    pub struct Piece {
        pub starts: Day,
        pub counts: String,
        pub times: String,
        pub hops: String,
    }
}

/// More rows than this a question does not have: ten years of months of all classes in two hundred audiences.
const PIECES: i64 = 100_000;

/// The roll-ups of a place in these stretches.
pub async fn pieces(
    r: &mut Reader,
    viewer: PersonId,
    question: &Question,
    place: &Place,
    stretches: &[Stretch],
) -> Result<Vec<Piece>> {
    let columns = match question.clock {
        Clock::Calendar => "SELECT i.starts, i.counts, i.calendar AS times, i.hops",
        Clock::Business => "SELECT i.starts, i.counts, i.business AS times, i.hops",
    };
    let mut select = Select::new("SELECT * FROM (");
    for (at, stretch) in stretches.iter().enumerate() {
        if at > 0 {
            select = select.then("UNION ALL");
        }
        // Whoever looks is in few audiences: each is looked up by itself.
        select = select
            .then(columns)
            .with(
                "FROM audience_members m CROSS JOIN insights i WHERE m.person_id = ? AND i.audience = m.audience
                   AND i.scope = ? AND i.team_id = ? AND i.other_id = ? AND i.grain = ?",
                &[&viewer, &place.scope, &place.team, &place.other, &stretch.grain],
            )
            .with("AND i.starts >= ? AND i.starts < ?", &[&stretch.from, &stretch.until])
            .and("i.class = ?", question.class.as_ref());
    }
    r.select(select.with(") AS pieces LIMIT ?", &[&PIECES])).await
}

/// What changed since it was counted, newest change first.
pub async fn changed(r: &mut Reader, limit: i64) -> Result<Vec<Counted>> {
    r.all(
        concat!(
            "SELECT ",
            counted!(),
            " FROM requests r WHERE r.is_uncounted ORDER BY r.changed_at DESC, r.id DESC LIMIT $1"
        ),
        &[&limit],
    )
    .await
}

/// The requests that a question is about, newest first, opened in these stretches.
pub async fn rows(
    r: &mut Reader,
    viewer: PersonId,
    question: &Question,
    stretches: &[Stretch],
    limit: i64,
) -> Result<Vec<Counted>> {
    let instants: Vec<[i64; 2]> = stretches
        .iter()
        .map(|stretch| [stretch.from, stretch.until].map(|day| day.0.saturating_mul(86_400_000_000)))
        .collect();
    let mut select =
        within(Select::new(concat!("SELECT ", counted!(), " FROM requests r WHERE")), &viewer, question);
    for (at, [from, until]) in instants.iter().enumerate() {
        select = select
            .then(if at == 0 { "AND (" } else { "OR" })
            .with("(r.opened_at >= ? AND r.opened_at < ?)", &[from, until]);
    }
    if !instants.is_empty() {
        select = select.then(")");
    }
    r.select(select.with("ORDER BY r.opened_at DESC LIMIT ?", &[&limit])).await
}

/// Adds the filters of a question, without its period.
pub(super) fn within<'a>(select: Select<'a>, viewer: &'a PersonId, question: &'a Question) -> Select<'a> {
    let select = select
        .with(
            "EXISTS (SELECT 1 FROM audience_members m WHERE m.audience = r.audience AND m.person_id = ?)",
            &[viewer],
        )
        .then("AND NOT EXISTS (SELECT 1 FROM complaints cm WHERE cm.request_id = r.id)")
        .and("r.team_id = ?", question.team.as_ref())
        .and("r.service_id = ?", question.service.as_ref())
        .and("r.class = ?", question.class.as_ref());
    match &question.customer {
        Some(Customer::Party(party)) => select.with("AND r.customer_id = ?", &[party]),
        Some(Customer::Outside(outside)) => select.with("AND r.external_customer_id = ?", &[outside]),
        None => select,
    }
}

/// The customer with this id: a type of external customers, or else a party that asks.
pub async fn customer(r: &mut Reader, id: Id) -> Result<Customer> {
    let outside: bool =
        r.one("SELECT EXISTS (SELECT 1 FROM external_customer_types WHERE id = $1)", &[&id]).await?;
    Ok(if outside { Customer::Outside(id) } else { Customer::Party(id) })
}

record! {
    /// Something that the figures can be narrowed to.
    #[derive(Clone, Debug)]
    pub struct Choice {
        pub kind: String,
        pub id: Id,
        pub name: String,
        /// The team of a service.
        pub of: Option<Id>,
    }
}

/// Teams, services, and parties that ask, by name; at most `limit` of each. Like the directory, they are no secret
/// among colleagues.
pub async fn choices(r: &mut Reader, limit: i64) -> Result<Vec<Choice>> {
    r.all(
        "SELECT * FROM (SELECT 'team' AS kind, t.id, t.name, CAST(NULL AS BIGINT) AS of, t.name_key FROM teams t
           WHERE t.retired_at IS NULL ORDER BY t.name_key, t.id LIMIT $1) AS a
         UNION ALL SELECT * FROM (SELECT 'service', s.id, s.name, s.team_id, s.name_key FROM services s
           WHERE s.retired_at IS NULL AND NOT s.is_complaint ORDER BY s.name_key, s.id LIMIT $1) AS b
         UNION ALL SELECT * FROM (SELECT 'vendor', v.id, v.name, CAST(NULL AS BIGINT), v.name_key FROM vendors v
           WHERE v.retired_at IS NULL ORDER BY v.name_key, v.id LIMIT $1) AS c
         UNION ALL SELECT * FROM (SELECT 'outside', e.id, e.name, CAST(NULL AS BIGINT), e.name_key
           FROM external_customer_types e WHERE e.retired_at IS NULL ORDER BY e.name_key, e.id LIMIT $1) AS d
         ORDER BY kind, name_key, id",
        &[&limit],
    )
    .await
}

record! {
    struct Name {
        pub id: i64,
        pub name: String,
    }
}

/// The names of teams; at most 400.
pub async fn names(r: &mut Reader, teams: &[i64]) -> Result<std::collections::BTreeMap<i64, String>> {
    let mut select = Select::new("SELECT id, name FROM teams WHERE id IN (0");
    for team in teams.iter().take(400) {
        select = select.with(", ?", &[team]);
    }
    let names: Vec<Name> = r.select(select.then(")")).await?;
    Ok(names.into_iter().map(|name| (name.id, name.name)).collect())
}
