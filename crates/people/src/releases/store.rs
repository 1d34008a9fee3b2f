//! The tables of the ledger.

use db::{Act, Reader, Result, record};
use kernel::Id;

use super::{Figures, Instrument};
use crate::TeamId;

/// What is released of a team at once.
pub struct Release {
    pub instrument: Instrument,
    pub team: TeamId,
    /// The months whose answers are in it, counted from year 0.
    pub months: [i64; 2],
    pub blocks: Vec<Block>,
}

/// Respondents whose answers are told as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The asking parties; 0 for whoever asked for none.
    pub slices: Vec<i64>,
    pub respondents: u64,
    pub figures: Figures,
}

/// A release as it stands in the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Released {
    pub id: Id,
    pub from_month: i64,
    pub until_month: i64,
    pub blocks: Vec<Block>,
}

/// Writes a release down; nothing of it is ever changed.
pub async fn insert(a: &mut Act, release: &Release) -> Result<Id> {
    let id = Id(a.id());
    let [from, until] = release.months;
    a.run(
        "INSERT INTO releases (id, instrument, team_id, from_month, until_month) VALUES ($1, $2, $3, $4, $5)",
        &[&id, &release.instrument, &release.team, &from, &until],
    )
    .await?;
    for (nth, block) in (0_i64..).zip(&release.blocks) {
        let slices: Vec<String> = block.slices.iter().map(ToString::to_string).collect();
        let (slices, respondents) = (slices.join(","), i64::try_from(block.respondents).unwrap_or(i64::MAX));
        let figures =
            serde_json::to_string(&block.figures).map_err(|error| db::Error::unreadable(id, error))?;
        a.run(
            "INSERT INTO release_blocks (release_id, nth, slices, respondents, figures) VALUES ($1, $2, $3, $4, $5)",
            &[&id, &nth, &slices, &respondents, &figures],
        )
        .await?;
    }
    Ok(id)
}

record! {
    struct Row {
        pub id: Id,
        pub from_month: i64,
        pub until_month: i64,
        pub slices: String,
        pub respondents: i64,
        pub figures: String,
    }
}

/// The latest releases of a team, newest first, with all their blocks. One statement.
pub async fn of_team(
    r: &mut Reader,
    instrument: Instrument,
    team: TeamId,
    limit: i64,
) -> Result<Vec<Released>> {
    let rows: Vec<Row> = r
        .all(
            "SELECT e.id, e.from_month, e.until_month, b.slices, b.respondents, b.figures
             FROM (SELECT id, from_month, until_month FROM releases WHERE instrument = $1 AND team_id = $2
                   ORDER BY until_month DESC LIMIT $3) AS e
             JOIN release_blocks b ON b.release_id = e.id ORDER BY e.until_month DESC, b.nth",
            &[&instrument, &team, &limit],
        )
        .await?;
    let mut all: Vec<Released> = Vec::new();
    for row in rows {
        let block = Block {
            slices: row.slices.split(',').filter_map(|id| id.parse().ok()).collect(),
            respondents: u64::try_from(row.respondents).unwrap_or_default(),
            figures: serde_json::from_str(&row.figures)
                .map_err(|error| db::Error::unreadable(row.id, error))?,
        };
        match all.last_mut().filter(|last| last.id == row.id) {
            Some(last) => last.blocks.push(block),
            None => all.push(Released {
                id: row.id,
                from_month: row.from_month,
                until_month: row.until_month,
                blocks: vec![block],
            }),
        }
    }
    Ok(all)
}
