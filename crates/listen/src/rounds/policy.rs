//! Who may do what here: pure functions.

use kernel::{Kind, Refusal, Viewer};
use people::TeamId;

/// Rounds are planned, opened and ended by administrators. They see no more of what is told than others.
pub fn require_planning(viewer: &Viewer) -> Result<(), Refusal> {
    if viewer.administers() { Ok(()) } else { Err(Refusal::Forbidden("refusal-round-planning")) }
}

/// That there is a round, who works here may know. A guest finds no such thing.
pub fn require_round(viewer: &Viewer) -> Result<(), Refusal> {
    if viewer.kind == Kind::Employee { Ok(()) } else { Err(Refusal::NotFound) }
}

/// What is told of a team is for its people and for those who were asked on the other side: the teams whom it serves in the
/// round. To others it does not exist; leaders and administrators do not see past that.
pub fn require_results(viewer: &Viewer, team: TeamId, customers: &[TeamId]) -> Result<(), Refusal> {
    let is_end = viewer.is_member(team.0) || customers.iter().any(|customer| viewer.is_member(customer.0));
    if viewer.kind == Kind::Employee && is_end { Ok(()) } else { Err(Refusal::NotFound) }
}

/// "You said, we did" is said by a lead of the team; where nobody leads it, by anybody of it.
pub fn require_reply(viewer: &Viewer, team: TeamId, has_lead: bool) -> Result<(), Refusal> {
    let may = viewer.may_write() && (viewer.leads(team.0) || !has_lead && viewer.is_member(team.0));
    if may { Ok(()) } else { Err(Refusal::Forbidden("refusal-round-reply")) }
}

#[cfg(test)]
mod tests {
    use kernel::{Id, TeamRole};

    use super::*;

    #[test]
    fn what_is_told_is_for_the_two_ends_and_for_no_administrator() {
        let [own, served, other] = [1, 2, 3].map(TeamId::new);
        let of = |team: TeamId| Viewer {
            kind: Kind::Employee,
            teams: vec![(Id(team.get()), TeamRole::Member)],
            ..Viewer::nobody()
        };
        for (viewer, may) in
            [(of(own), true), (of(served), true), (of(other), false), (Viewer::system(), false)]
        {
            assert_eq!(require_results(&viewer, own, &[served]).is_ok(), may, "{viewer:?}");
        }
        let guest = Viewer { kind: Kind::Guest, ..of(served) };
        assert_eq!(require_results(&guest, own, &[served]), Err(Refusal::NotFound));
    }
}
