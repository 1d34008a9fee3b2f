//! What is said while a round is open, by tickets.

use std::collections::BTreeMap;

use db::{Act, Reader, Result, Select, record};
use people::TeamId;

use crate::rounds::instrument::{Said, Side};
use crate::rounds::model::RoundId;

record! {
    struct Kept {
        pub said: String,
        pub comment: Option<String>,
    }
}

/// What was said under this ticket, and written.
pub async fn said(r: &mut Reader, ticket: &str) -> Result<(Said, Option<String>)> {
    let kept: Option<Kept> =
        r.maybe("SELECT said, comment FROM round_answers WHERE ticket = $1", &[&ticket]).await?;
    let Some(kept) = kept else { return Ok(Default::default()) };
    // Whose it is must not be told by an error, either.
    let said = serde_json::from_str(&kept.said).map_err(|error| db::Error::unreadable("an answer", error))?;
    Ok((said, kept.comment))
}

/// What was said under each of these tickets. One statement.
pub async fn said_under(r: &mut Reader, tickets: &[String]) -> Result<BTreeMap<String, Said>> {
    record! {
        struct Row {
            pub ticket: String,
            pub said: String,
        }
    }
    if tickets.is_empty() {
        return Ok(BTreeMap::new());
    }
    let select = Select::new("SELECT a.ticket, a.said FROM round_answers a WHERE a.ticket IN").list(tickets);
    let rows: Vec<Row> = r.select(select.then("LIMIT 100")).await?;
    let read = |row: Row| {
        let said =
            serde_json::from_str(&row.said).map_err(|error| db::Error::unreadable("an answer", error))?;
        Ok((row.ticket, said))
    };
    rows.into_iter().map(read).collect()
}

record! {
    /// An answer of nobody.
    #[derive(Clone)]
    pub struct Answer {
        pub team_id: TeamId,
        pub side: Side,
        pub customer_id: TeamId,
        pub said: String,
        pub comment: Option<String>,
    }
}

/// Keeps what is said under a ticket, in the place of what was said before.
pub async fn keep(a: &mut Act, ticket: &str, round: RoundId, answer: &Answer) -> Result<()> {
    a.run(
        "INSERT INTO round_answers (ticket, round_id, team_id, side, customer_id, said, comment)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (ticket) DO UPDATE SET said = excluded.said, comment = excluded.comment",
        &[&ticket, &round, &answer.team_id, &answer.side, &answer.customer_id, &answer.said, &answer.comment],
    )
    .await?;
    Ok(())
}

/// Takes the answers of a round away, in the order of their tickets, which is by chance.
pub async fn take(a: &mut Act, round: RoundId) -> Result<Vec<Answer>> {
    let answers = a
        .all(
            "SELECT team_id, side, customer_id, said, comment FROM round_answers WHERE round_id = $1
             ORDER BY ticket LIMIT $2",
            &[&round, &1_000_000_i64],
        )
        .await?;
    a.run("DELETE FROM round_answers WHERE round_id = $1", &[&round]).await?;
    Ok(answers)
}
