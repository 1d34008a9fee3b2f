//! Who is told of what happens to a need.

use db::{Reader, Result};
use kernel::Id;
use map::{Party, PartyKind};
use people::PersonId;

use crate::needs::model::NeedId;

/// Those who give the word of a party: who leads the team, everybody in it where nobody does, or the person.
pub async fn concerned(r: &mut Reader, party: Party) -> Result<Vec<PersonId>> {
    let ids: Vec<Id> = match party.kind {
        PartyKind::Person => {
            r.all("SELECT id FROM persons WHERE id = $1 AND deactivated_at IS NULL", &[&party.id]).await?
        }
        PartyKind::Team => {
            r.all(
                "SELECT m.person_id AS id FROM memberships m JOIN persons p ON p.id = m.person_id
                 WHERE m.team_id = $1 AND p.deactivated_at IS NULL AND (m.role = 'lead' OR NOT EXISTS
                     (SELECT 1 FROM memberships d JOIN persons a ON a.id = d.person_id AND a.deactivated_at IS NULL
                      WHERE d.team_id = $1 AND d.role = 'lead'))
                 ORDER BY m.person_id LIMIT 500",
                &[&party.id],
            )
            .await?
        }
        PartyKind::Vendor | PartyKind::ExternalCustomer => Vec::new(),
    };
    Ok(ids.into_iter().map(PersonId).collect())
}

/// Those of this party who said it in the first place: who signed or raised it, who sent a delivery back, whose request was
/// not settled. Nobody of those who answered in a round: who they are is known to nobody.
pub async fn raisers(r: &mut Reader, need: NeedId, party: Id) -> Result<Vec<PersonId>> {
    let ids: Vec<Id> = r
        .all(
            "SELECT DISTINCT x.id FROM (
             SELECT n.raised_by AS id FROM needs n WHERE n.id = $1 AND n.raised_by IS NOT NULL
             UNION SELECT d.judged_by FROM need_sources u JOIN deliveries d ON d.id = u.thing_id
                 WHERE u.need_id = $1 AND u.kind = 'delivery' AND d.judged_by IS NOT NULL
             UNION SELECT q.requester_id FROM need_sources u JOIN requests q ON q.id = u.thing_id
                 WHERE u.need_id = $1 AND u.kind = 'request' AND q.confidentiality <> 'confidential') AS x
         JOIN persons p ON p.id = x.id
         WHERE p.deactivated_at IS NULL AND (x.id = $2 OR EXISTS (SELECT 1 FROM memberships m
                 WHERE m.team_id = $2 AND m.person_id = x.id))
         ORDER BY x.id LIMIT 200",
            &[&need, &party],
        )
        .await?;
    Ok(ids.into_iter().map(PersonId).collect())
}
