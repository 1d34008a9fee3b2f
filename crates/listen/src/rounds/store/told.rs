//! What is told of a closed round.

use db::{Act, Reader, Result, record};
use kernel::Instant;
use people::{PersonId, TeamId};

use crate::rounds::figures::Figures;
use crate::rounds::instrument::Side;
use crate::rounds::model::{Reply, Round, RoundId};

/// Respondents of whom something is told as one.
#[derive(Clone, Debug)]
pub struct Block {
    pub side: Side,
    /// The customer teams whose respondents are in it.
    pub slices: Vec<i64>,
    pub respondents: u64,
    pub figures: Figures,
}

/// Writes down what is told of a block; it is never changed.
pub async fn insert_block(a: &mut Act, round: RoundId, team: TeamId, nth: i64, block: &Block) -> Result<()> {
    let slices: Vec<String> = block.slices.iter().map(ToString::to_string).collect();
    let (slices, respondents) = (slices.join(","), i64::try_from(block.respondents).unwrap_or(i64::MAX));
    let figures =
        serde_json::to_string(&block.figures).map_err(|error| db::Error::unreadable("figures", error))?;
    a.run(
        "INSERT INTO round_blocks (round_id, team_id, side, nth, slices, respondents, figures)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[&round, &team, &block.side, &nth, &slices, &respondents, &figures],
    )
    .await?;
    Ok(())
}

/// The blocks of a team in this round, and in the last before it that asked the same questions and told something of it.
pub async fn blocks(r: &mut Reader, round: &Round, team: TeamId) -> Result<[Vec<Block>; 2]> {
    record! {
        struct Row {
            pub round_id: RoundId,
            pub side: Side,
            pub slices: String,
            pub respondents: i64,
            pub figures: String,
        }
    }
    let rows: Vec<Row> = r
        .all(
            "SELECT round_id, side, slices, respondents, figures FROM round_blocks
             WHERE team_id = $2 AND round_id IN ($1, (SELECT MAX(b.round_id) FROM round_blocks b
                 JOIN rounds r ON r.id = b.round_id
                 WHERE b.team_id = $2 AND b.round_id < $1 AND r.instrument = $3))
             ORDER BY side, nth LIMIT 500",
            &[&round.id, &team, &round.instrument],
        )
        .await?;
    let (mut now, mut before) = (Vec::new(), Vec::new());
    for row in rows {
        let block = Block {
            side: row.side,
            slices: row.slices.split(',').filter_map(|id| id.parse().ok()).collect(),
            respondents: u64::try_from(row.respondents).unwrap_or_default(),
            figures: serde_json::from_str(&row.figures)
                .map_err(|error| db::Error::unreadable("figures", error))?,
        };
        if row.round_id == round.id { now.push(block) } else { before.push(block) }
    }
    Ok([now, before])
}

pub async fn insert_comment(a: &mut Act, round: RoundId, team: TeamId, nth: i64, words: &str) -> Result<()> {
    a.run(
        "INSERT INTO round_comments (round_id, team_id, nth, words) VALUES ($1, $2, $3, $4)",
        &[&round, &team, &nth, &words],
    )
    .await?;
    Ok(())
}

record! {
    /// What stands in words beside figures: a comment of nobody, or what the team says to it.
    #[derive(Clone, Debug)]
    pub struct Words {
        /// A comment, or what the team heard.
        pub words: String,
        /// What the team does about it; nothing for a comment.
        pub we_did: Option<String>,
        pub by_name: Option<String>,
        pub at: Option<Instant>,
    }
}

/// The comments about a team in the order by chance in which they are kept, and before them what the team says to it.
pub async fn words(r: &mut Reader, round: RoundId, team: TeamId) -> Result<Vec<Words>> {
    r.all(
        "SELECT y.you_said AS words, y.we_did, COALESCE(p.preferred_name, p.name) AS by_name, y.at,
                CAST(-1 AS BIGINT) AS nth
         FROM round_replies y JOIN persons p ON p.id = y.by_id WHERE y.round_id = $1 AND y.team_id = $2
         UNION ALL
         SELECT c.words, CAST(NULL AS TEXT) AS we_did, CAST(NULL AS TEXT) AS by_name, CAST(NULL AS BIGINT) AS at, c.nth
         FROM round_comments c WHERE c.round_id = $1 AND c.team_id = $2
         ORDER BY nth LIMIT 1000",
        &[&round, &team],
    )
    .await
}

/// Writes it down, in the place of what was said before.
pub async fn reply(
    a: &mut Act,
    round: RoundId,
    team: TeamId,
    reply: &Reply,
    by: PersonId,
    at: Instant,
) -> Result<()> {
    a.run(
        "INSERT INTO round_replies (round_id, team_id, you_said, we_did, by_id, at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (round_id, team_id) DO UPDATE
             SET you_said = excluded.you_said, we_did = excluded.we_did, by_id = excluded.by_id, at = excluded.at",
        &[&round, &team, &reply.you_said, &reply.we_did, &by, &at],
    )
    .await?;
    Ok(())
}

record! {
    /// The team that a round is about, and a team that it serves there.
    #[derive(Clone, Debug)]
    pub struct Ends {
        pub team_name: String,
        /// How many work in the team.
        pub people: i64,
        pub customer_id: TeamId,
        pub customer_name: String,
        pub eligible: i64,
        pub asked: i64,
    }
}

/// Whom the round asked about this team, by name; nothing where it did not ask about it.
pub async fn ends(r: &mut Reader, round: RoundId, team: TeamId) -> Result<Vec<Ends>> {
    r.all(
        "SELECT t.name AS team_name, (SELECT COUNT(*) FROM memberships m WHERE m.team_id = t.id) AS people,
                x.customer_id, c.name AS customer_name, x.eligible,
                (SELECT COUNT(*) FROM round_invitations i WHERE i.round_id = x.round_id AND i.team_id = x.provider_id
                   AND i.customer_id = x.customer_id AND i.side = 'customer') AS asked
         FROM round_relationships x JOIN teams t ON t.id = x.provider_id JOIN teams c ON c.id = x.customer_id
         WHERE x.round_id = $1 AND x.provider_id = $2 ORDER BY c.name, c.id LIMIT 500",
        &[&round, &team],
    )
    .await
}

/// How many of the team itself were asked.
pub async fn ends_own(r: &mut Reader, round: RoundId, team: TeamId) -> Result<i64> {
    r.one(
        "SELECT COUNT(*) FROM round_invitations WHERE round_id = $1 AND team_id = $2 AND side = 'provider'",
        &[&round, &team],
    )
    .await
}
