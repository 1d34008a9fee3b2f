//! What is told of a closed round.

use db::{Act, Reader, Result, record};
use kernel::{Id, Instant};
use people::{PersonId, TeamId};

use crate::rounds::figures::Figures;
use crate::rounds::instrument::Side;
use crate::rounds::model::{Reply, Round, RoundId};
use crate::statements::StatementId;

/// Respondents of whom something is told as one.
#[derive(Clone, Debug)]
pub struct Block {
    pub side: Side,
    /// The customer teams whose respondents are in it.
    pub slices: Vec<i64>,
    /// In all of these.
    pub respondents: u64,
    /// Whether it is of the cut by whoever answered anything; of these blocks together everybody is counted once.
    pub is_whole: bool,
    pub figures: Figures,
}

/// Writes down what is told of a block; it is never changed.
pub async fn insert_block(a: &mut Act, round: RoundId, team: TeamId, nth: i64, block: &Block) -> Result<()> {
    let slices: Vec<String> = block.slices.iter().map(ToString::to_string).collect();
    let (slices, respondents) = (slices.join(","), i64::try_from(block.respondents).unwrap_or(i64::MAX));
    let figures =
        serde_json::to_string(&block.figures).map_err(|error| db::Error::unreadable("figures", error))?;
    a.run(
        "INSERT INTO round_blocks (round_id, team_id, side, nth, slices, respondents, is_whole, figures)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[&round, &team, &block.side, &nth, &slices, &respondents, &block.is_whole, &figures],
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
            pub is_whole: bool,
            pub figures: String,
        }
    }
    let rows: Vec<Row> = r
        .all(
            "SELECT round_id, side, slices, respondents, is_whole, figures FROM round_blocks
             WHERE team_id = $2 AND round_id IN ($1, (SELECT b.round_id FROM round_blocks b
                 JOIN rounds r ON r.id = b.round_id
                 WHERE b.team_id = $2 AND r.closes_at < $4 AND r.instrument = $3
                 ORDER BY r.closes_at DESC, b.round_id DESC LIMIT 1))
             ORDER BY side, nth LIMIT 2000",
            &[&round.id, &team, &round.instrument, &round.closes_at],
        )
        .await?;
    let (mut now, mut before) = (Vec::new(), Vec::new());
    for row in rows {
        let block = Block {
            side: row.side,
            slices: row.slices.split(',').filter_map(|id| id.parse().ok()).collect(),
            respondents: u64::try_from(row.respondents).unwrap_or_default(),
            is_whole: row.is_whole,
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

/// What a team does with what it was told.
#[derive(Clone, Debug)]
pub struct Words {
    /// What it heard.
    pub words: String,
    pub we_did: String,
    pub by_name: Option<String>,
    pub at: Option<Instant>,
}

/// What a team that is served needs, said and signed in its own name.
#[derive(Clone, Debug)]
pub struct Signed {
    pub id: StatementId,
    /// Its first need.
    pub words: String,
    pub by_name: Option<String>,
    pub of_name: String,
    pub at: Instant,
}

/// What stands in words beside figures.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    pub reply: Option<Words>,
    /// Of nobody, in the order by chance in which they are kept.
    pub comments: Vec<String>,
    /// Of the teams of which the viewer may know: the newest.
    pub signed: Vec<Signed>,
}

/// What the team says to a round, what it signed for itself, and the comments. One statement.
pub async fn beside(r: &mut Reader, round: RoundId, team: TeamId, viewer: Id) -> Result<Beside> {
    record! {
        struct Row {
            pub words: String,
            pub we_did: Option<String>,
            pub by_name: Option<String>,
            pub at: Option<Instant>,
            pub statement: Option<StatementId>,
            pub of_name: Option<String>,
        }
    }
    let rows: Vec<Row> = r.all(BESIDE, &[&round, &team, &viewer]).await?;
    let mut beside = Beside::default();
    for row in rows {
        match (row.statement, row.of_name, row.at, row.we_did) {
            (Some(id), Some(of_name), Some(at), _) => {
                beside.signed.push(Signed { id, words: row.words, by_name: row.by_name, of_name, at });
            }
            (_, _, at, Some(we_did)) => {
                beside.reply = Some(Words { words: row.words, we_did, by_name: row.by_name, at });
            }
            _ => beside.comments.push(row.words),
        }
    }
    Ok(beside)
}

const BESIDE: &str =
        "SELECT f.words, CAST(NULL AS TEXT) AS we_did, f.by_name, f.at, f.statement, f.of_name, CAST(-2 AS BIGINT) AS nth
         FROM (SELECT e.words, COALESCE(g.preferred_name, g.name) AS by_name, v.signed_at AS at, s.id AS statement,
                      c.name AS of_name
               FROM relationships l JOIN statements s ON s.relationship_id = l.id AND s.side = 'customer'
               JOIN statement_versions v ON v.statement_id = s.id AND v.number = s.number
               JOIN statement_entries e ON e.version_id = v.id AND e.part = 'need'
                 AND e.place = (SELECT MIN(n.place) FROM statement_entries n WHERE n.version_id = v.id AND n.part = 'need')
               JOIN teams c ON c.id = l.customer_id LEFT JOIN persons g ON g.id = v.signed_by
               WHERE l.provider_kind = 'team' AND l.provider_id = $2 AND l.customer_kind = 'team' AND l.state <> 'retired'
                 AND EXISTS (SELECT 1 FROM memberships m WHERE m.person_id = $3
                               AND m.team_id IN (l.provider_id, l.customer_id))
               ORDER BY v.signed_at DESC, s.id LIMIT 2) AS f
         UNION ALL
         SELECT y.you_said, y.we_did, COALESCE(p.preferred_name, p.name), y.at, CAST(NULL AS BIGINT), CAST(NULL AS TEXT),
                CAST(-1 AS BIGINT)
         FROM round_replies y JOIN persons p ON p.id = y.by_id WHERE y.round_id = $1 AND y.team_id = $2
         UNION ALL
         SELECT c.words, CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT),
                CAST(NULL AS TEXT), c.nth
         FROM round_comments c WHERE c.round_id = $1 AND c.team_id = $2
         ORDER BY nth LIMIT 1000";

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
