//! Rounds of questions in every state.

use db::act;
use kernel::{Failure, Id, Viewer};

use super::House;

impl House {
    /// A round that asks `ana` how `it` serves `sales`, one that is planned, and one that is over.
    pub async fn open_round(&mut self) {
        let (it, sales, ana, adm) =
            (self.things.id("it"), self.things.id("sales"), self.things.id("ana"), self.things.id("adm"));
        let (press, hr) = (self.things.id("press"), self.things.id("hr"));
        let own = self.things.id("relationship.own");
        let made: Result<(Id, Id, Id, Id), Failure> = act!(self.db, Viewer::system(), |a| {
            // Two teams that have agreed on their link, so that somebody can plan a round.
            let (id, link) = (Id(a.id()), Id(a.id()));
            a.run(
                "INSERT INTO relationships (id, version, provider_kind, provider_id, customer_kind, customer_id,
                     audience, state, origin, created_at)
                 VALUES ($1, 1, 'team', $2, 'team', $3, 1, 'confirmed', 'person', 0)",
                &[&link, &press, &hr],
            )
            .await?;
            a.run(
                "INSERT INTO rounds (id, version, name, instrument, state, is_pulse, asks_importance, own_questions, target, seed,
                                     secret, closes_at, opened_at, planned_by, planned_at)
                 VALUES ($1, 1, 'title-of-round', 'hallway-1', 'open', FALSE, FALSE, '[]', 60, 7, 'secret', $2, 0, $3, 0)",
                &[&id, &4_000_000_000_000_000_i64, &adm],
            )
            .await?;
            a.run(
                "INSERT INTO round_relationships (round_id, relationship_id, provider_id, customer_id, eligible)
                 VALUES ($1, $2, $3, $4, 9)",
                &[&id, &own, &it, &sales],
            )
            .await?;
            a.run(
                "INSERT INTO round_invitations (round_id, person_id, team_id, side, customer_id, place)
                 VALUES ($1, $2, $3, 'customer', $4, 0)",
                &[&id, &ana, &it, &sales],
            )
            .await?;
            let (planned, closed) = (Id(a.id()), Id(a.id()));
            for (round, state, relationship, provider, customer) in
                [(planned, "planned", link, press, hr), (closed, "closed", own, it, sales)]
            {
                a.run(
                    "INSERT INTO rounds (id, version, name, instrument, state, is_pulse, asks_importance, own_questions, target,
                                         closes_at, planned_by, planned_at)
                     VALUES ($1, 1, 'title-of-round', 'hallway-1', $2, FALSE, FALSE, '[]', 60, $3, $4, 0)",
                    &[&round, &state, &4_000_000_000_000_000_i64, &adm],
                )
                .await?;
                a.run(
                    "INSERT INTO round_relationships (round_id, relationship_id, provider_id, customer_id, eligible)
                     VALUES ($1, $2, $3, $4, 9)",
                    &[&round, &relationship, &provider, &customer],
                )
                .await?;
            }
            Ok((id, link, planned, closed))
        });
        let (id, link, planned, closed) = made.unwrap();
        self.things.put("round.open", id);
        self.things.put("round.planned", planned);
        self.things.put("round.closed", closed);
        self.things.put("relationship.agreed", link);
    }
}
