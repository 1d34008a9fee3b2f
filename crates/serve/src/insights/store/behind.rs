//! The requests behind a number, as a list.

use db::{Reader, Result, Select, record};
use kernel::{Audience, Instant};
use map::services::Confidentiality;
use people::{PersonId, TeamId};

use super::super::number::Number;
use super::super::question::Question;
use super::looked::within;
use crate::requests::model::{RequestId, State};

record! {
    /// A line: what it is about and where it stands, and what it adds to the number.
    #[derive(Clone, Debug)]
    pub struct Behind {
        pub id: RequestId,
        pub reference: String,
        pub subject: String,
        pub state: State,
        pub confidentiality: Confidentiality,
        pub audience: Audience,
        pub team_name: String,
        pub customer_name: Option<String>,
        pub opened_at: Instant,
        pub acknowledged_at: Option<Instant>,
        pub acknowledge_seconds: Option<i64>,
        pub resolved_at: Option<Instant>,
        pub resolve_seconds: Option<i64>,
        pub silence_seconds: Option<i64>,
        pub silence_business_seconds: Option<i64>,
        pub acknowledged_in_time: Option<bool>,
        pub resolved_in_time: Option<bool>,
        pub settled_at_first: Option<bool>,
        pub reopenings: i64,
        pub hand_overs: i64,
    }
}

/// From one team to another, as it stands in the column `hops`.
pub fn hop(from: TeamId, to: TeamId) -> String {
    [",", &from.to_string(), ">", &to.to_string(), ","].concat()
}

/// The requests that a number is about, newest first; `after` is the opening and the id of the last one before.
pub async fn behind(
    r: &mut Reader,
    viewer: PersonId,
    question: &Question,
    number: Number,
    hop: Option<&String>,
    after: Option<[i64; 2]>,
    limit: i64,
) -> Result<Vec<Behind>> {
    let instant = |day: super::super::day::Day| day.starts();
    let (from, until) = (question.from.map(instant), question.until.map(instant));
    let [at, id] = after.unwrap_or_default();
    let select = Select::new(
        "SELECT r.id, r.reference, r.subject, r.state, r.confidentiality, r.audience, t.name AS team_name,
                COALESCE(c.name, v.name) AS customer_name, r.opened_at, r.acknowledged_at, r.acknowledge_seconds,
                r.resolved_at, r.resolve_seconds, r.silence_seconds, r.silence_business_seconds,
                r.acknowledged_in_time, r.resolved_in_time, r.settled_at_first, r.reopenings, r.hand_overs
         FROM requests r JOIN teams t ON t.id = r.team_id LEFT JOIN teams c ON c.id = r.customer_id
         LEFT JOIN vendors v ON v.id = r.customer_id WHERE",
    );
    let select = within(select, &viewer, question)
        .and("r.opened_at >= ?", from.as_ref())
        .and("r.opened_at < ?", until.as_ref())
        .then(match number {
            Number::Opened => "",
            Number::Open => "AND r.is_open",
            Number::Resolved | Number::Done => "AND r.resolved_at IS NOT NULL",
            Number::FirstWord => "AND r.acknowledged_at IS NOT NULL",
            Number::Silence => "AND r.silence_seconds IS NOT NULL",
            Number::FirstWordKept => "AND r.acknowledged_in_time IS NOT NULL",
            Number::DoneKept => "AND r.resolved_in_time IS NOT NULL",
            Number::RightFirstTime => "AND (r.resolved_at IS NOT NULL OR r.reopenings > 0)",
            Number::Reopened => "AND r.reopenings > 0",
            Number::Settled => "AND r.settled_at_first IS NOT NULL",
            Number::HandOvers => "AND r.hand_overs > 0",
            Number::CameBy => "AND r.came_by = 'walk_up'",
        })
        .and("',' || r.hops || ',' LIKE '%' || ? || '%'", hop);
    let select = match after {
        Some(_) => select.with("AND (r.opened_at, r.id) < (?, ?)", &[&at, &id]),
        None => select,
    };
    r.select(select.with("ORDER BY r.opened_at DESC, r.id DESC LIMIT ?", &[&limit])).await
}
