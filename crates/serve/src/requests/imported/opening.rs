//! What a case of a log becomes beside its row: its asking party, its relationships, its place in a line, its number.

use db::Act;
use kernel::{Audience, Failure};
use map::services::Confidentiality;
use map::services::model::audience_of;
use map::{Party, relationships};
use people::{PersonId, TeamId};

use crate::clocks::History;
use crate::requests::store::{self, New, RequestRow};

/// Who asks in a case, and for which team.
#[derive(Clone, Copy)]
pub struct Asking {
    pub person: PersonId,
    pub team: Option<TeamId>,
}

impl Asking {
    pub fn party(self) -> Party {
        self.team.map_or_else(|| Party::from(self.person), Party::from)
    }
}

/// Stands in the line of this team.
pub fn stand_with(row: &mut RequestRow, team: TeamId) {
    row.team_id = team;
    row.queue_id = team.get();
    row.audience = audience_of(row.confidentiality, team, row.service_id);
}

/// The relationships of the asking party to every team that had it, as handing over makes them. Gives that to the
/// team that has it now.
pub async fn relate(
    a: &mut Act,
    customer: Party,
    team: TeamId,
    history: &History,
) -> Result<kernel::Id, Failure> {
    let mut before: Vec<TeamId> = history.holders.iter().map(|(team, _)| *team).collect();
    before.sort_unstable();
    before.dedup();
    for holder in before {
        if holder != team && holder.0 != customer.id {
            relationships::ensure(a, holder.into(), customer, Audience::COLLEAGUES, history.opened_at)
                .await?;
        }
    }
    Ok(relationships::ensure(a, team.into(), customer, Audience::COLLEAGUES, history.opened_at).await?.0)
}

/// Gives it a number and writes it.
pub async fn write(a: &mut Act, row: &mut RequestRow, subject: &str, asking: Asking) -> Result<(), Failure> {
    debug_assert_ne!(row.confidentiality, Confidentiality::Confidential, "a log is no place for those");
    let number = store::next_number(a).await?;
    row.reference = number.to_string();
    let new = New {
        number: Some(number),
        origin: a.origin.into(),
        requester_team: asking.team,
        customer: Some(asking.party().id),
        subject,
        body: "",
        is_present: false,
        needed_by: None,
        needed_reason: None,
        came_by: None,
    };
    store::insert(a, row, &new).await?;
    store::save(a, row).await?;
    Ok(())
}
