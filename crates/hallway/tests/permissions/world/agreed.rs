//! What the teams of the house have agreed on.

use db::act;
use kernel::{Failure, Id, Viewer};

use super::House;

impl House {
    /// What the teams agreed on: one in force, and others that wait for both sides.
    pub async fn agree(&mut self) {
        let made: Result<Vec<(&str, Id)>, Failure> = act!(self.db, Viewer::system(), |a| {
            let mut made = Vec::new();
            for (name, about) in [
                ("agreement.own", "relationship.own"),
                ("agreement.gas", "relationship.gas"),
                ("agreement.secret", "relationship.secret"),
                ("agreement.team", "it"),
            ] {
                // Minted in every house, so that one with a secret has the same ids as one without.
                let (id, version, promise) = (Id(a.id()), Id(a.id()), Id(a.id()));
                let Some(about) = self.things.find(about).and_then(|id| id.parse::<i64>().ok()) else {
                    continue;
                };
                let is_team = name == "agreement.team";
                a.run(
                    "INSERT INTO agreements (id, version, relationship_id, team_id, audience, created_at)
                     SELECT $1, 1, CASE WHEN $3 THEN NULL ELSE $2 END, CASE WHEN $3 THEN $2 END,
                         COALESCE((SELECT r.audience FROM relationships r WHERE r.id = $2), 1), 0",
                    &[&id, &about, &is_team],
                )
                .await?;
                a.run(
                    "INSERT INTO agreement_versions (id, agreement_id, number, valid_from, valid_until, targets, made_at,
                                                     starts_at)
                     VALUES ($1, $2, 1, '2020-01-01', '2189-12-31', '{}', 0, $3)",
                    &[&version, &id, &(name == "agreement.own").then_some(0_i64)],
                )
                .await?;
                a.run(
                    "INSERT INTO agreement_promises (id, version_id, place, side, words, measure)
                     VALUES ($1, $2, 0, 'provider', 'A note by ten', 'by_hand')",
                    &[&promise, &version],
                )
                .await?;
                made.push((name, id));
                if name == "agreement.own" {
                    made.push(("promise", promise));
                }
            }
            Ok(made)
        });
        for (name, id) in made.unwrap() {
            self.things.put(name, id);
        }
    }
}
