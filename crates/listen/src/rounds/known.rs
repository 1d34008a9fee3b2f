//! What rounds hold about a person, and what of it is erased with them.

use db::{View, record};
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use people::privacy::Erasing;
use serde_json::{Value, json};

use super::instrument::Side;
use super::model::RoundId;

/// That one was asked, and what one planned or said for a team.
pub fn known_about_me() -> Vec<KnownAboutMe> {
    vec![
        KnownAboutMe {
            id: "rounds-asked",
            tables: &["round_invitations"],
            count: "SELECT COUNT(*) FROM round_invitations WHERE person_id = ?",
            rows: |view| Box::pin(asked(view)),
            page: Some("/listen/rounds"),
        },
        KnownAboutMe {
            id: "rounds-kept",
            tables: &["rounds", "round_replies"],
            count: "SELECT COUNT(*) FROM (SELECT id FROM rounds WHERE planned_by = ?
                    UNION ALL SELECT round_id AS id FROM round_replies WHERE by_id = ?) AS x",
            rows: |view| Box::pin(kept(view)),
            page: Some("/listen/rounds"),
        },
    ]
}

/// What one answered is linked to nobody, and so cannot be told here either.
async fn asked(view: &mut View) -> db::Result<Vec<Value>> {
    record! {
        struct Row {
            pub round: String,
            pub team: String,
            pub side: Side,
        }
    }
    let me = view.viewer.person;
    let rows: Vec<Row> = view
        .all(
            "SELECT r.name AS round, t.name AS team, i.side FROM round_invitations i
             JOIN rounds r ON r.id = i.round_id JOIN teams t ON t.id = i.team_id
             WHERE i.person_id = $1 ORDER BY i.round_id DESC, t.name LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Row| json!({"round": row.round, "team": row.team, "side": row.side});
    Ok(rows.into_iter().map(show).collect())
}

async fn kept(view: &mut View) -> db::Result<Vec<Value>> {
    record! {
        struct Row {
            pub id: RoundId,
            pub round: String,
            pub team: Option<String>,
        }
    }
    let me = view.viewer.person;
    let rows: Vec<Row> = view
        .all(
            "SELECT r.id, r.name AS round, CAST(NULL AS TEXT) AS team FROM rounds r WHERE r.planned_by = $1
             UNION ALL
             SELECT r.id, r.name AS round, t.name AS team FROM round_replies y JOIN rounds r ON r.id = y.round_id
             JOIN teams t ON t.id = y.team_id WHERE y.by_id = $1
             ORDER BY id DESC LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Row| json!({"round": row.round, "replied_for": row.team});
    Ok(rows.into_iter().map(show).collect())
}

pub fn erasing() -> Vec<Erasing> {
    vec![Erasing { table: "round_invitations", sql: "DELETE FROM round_invitations WHERE person_id = $1" }]
}

#[cfg(test)]
mod tests {
    /// What is in these leads to nobody: that is what they are for.
    const WITHOUT_PERSONS: [&str; 7] = [
        "statement_entries",
        "organisation_values",
        "round_relationships",
        "round_answers",
        "round_blocks",
        "round_comments",
        "safe_channel",
    ];

    #[test]
    fn every_table_of_this_crate_is_told_of() {
        let known = crate::known_about_me();
        assert_eq!(people::entrance::about_me::untold(crate::MIGRATIONS, &known, &WITHOUT_PERSONS), [""; 0]);
    }
}
