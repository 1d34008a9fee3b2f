//! What a person may do with reviews: one pure function.

use kernel::{Refusal, Viewer};
use listen::statements::policy as statements;
use map::{Party, policy};

/// Something that somebody wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Read the reviews of a relationship between these two.
    Read { provider: Party, customer: Party },
    /// Plan or move one, and write on its page: anybody of either side.
    Write { provider: Party, customer: Party },
    /// Say what came of it, or call it off: whoever gives the word of this side; `is_led` says whether somebody leads it.
    End { side: Party, is_led: bool },
}

/// Whether this viewer may do it.
pub fn may(viewer: &Viewer, doing: Doing) -> bool {
    match doing {
        // The two ends, as for their statements; never an administrator as such.
        Doing::Read { provider, customer } => {
            policy::may(viewer, policy::Deed::ReadFigures { provider, customer })
        }
        Doing::Write { provider, customer } => {
            viewer.may_write() && (provider.is_side_of(viewer) || customer.is_side_of(viewer))
        }
        Doing::End { side, is_led } => statements::may(viewer, statements::Deed::Speak { side, is_led }),
    }
}

/// As [`may`], with the words for whoever may not. To those at neither end there is nothing.
pub fn require(viewer: &Viewer, doing: Doing) -> Result<(), Refusal> {
    if may(viewer, doing) {
        return Ok(());
    }
    Err(match doing {
        Doing::Read { .. } => Refusal::NotFound,
        Doing::Write { .. } => Refusal::Forbidden("refusal-review-write"),
        Doing::End { .. } => Refusal::Forbidden("refusal-review-end"),
    })
}

#[cfg(test)]
mod tests {
    use kernel::{Audience, Id, Kind, Scope, TeamRole};
    use people::TeamId;

    use super::*;

    const NOTES: TeamId = TeamId::new(1);
    const BILLING: TeamId = TeamId::new(2);

    fn somebody(teams: &[(TeamId, TeamRole)], scope: Scope) -> Viewer {
        Viewer {
            person: Id(7),
            kind: Kind::Employee,
            scope,
            teams: teams.iter().map(|(team, role)| (team.0, *role)).collect(),
            audiences: vec![Audience::COLLEAGUES],
            ..Viewer::nobody()
        }
    }

    #[test]
    fn the_whole_table_of_who_may_do_what_with_a_review() {
        let all = [
            ("lead of billing", somebody(&[(BILLING, TeamRole::Lead)], Scope::Admin)),
            ("member of billing", somebody(&[(BILLING, TeamRole::Member)], Scope::Admin)),
            ("lead of those who serve it", somebody(&[(NOTES, TeamRole::Lead)], Scope::Admin)),
            ("lead of billing who reads", somebody(&[(BILLING, TeamRole::Lead)], Scope::Read)),
            ("colleague elsewhere", somebody(&[], Scope::Admin)),
            ("administrator", Viewer { administrator: true, ..somebody(&[], Scope::Admin) }),
            (
                "guest of billing",
                Viewer { kind: Kind::Guest, ..somebody(&[(BILLING, TeamRole::Member)], Scope::Admin) },
            ),
        ];
        let (provider, customer) = (Party::from(NOTES), Party::from(BILLING));
        let doings = [
            ("read", Doing::Read { provider, customer }),
            ("write", Doing::Write { provider, customer }),
            ("end for billing, which is led", Doing::End { side: customer, is_led: true }),
            ("end for billing, which nobody leads", Doing::End { side: customer, is_led: false }),
        ];
        let mut table = String::new();
        for (who, viewer) in &all {
            let does: Vec<&str> =
                doings.iter().filter(|(_, doing)| may(viewer, *doing)).map(|(name, _)| *name).collect();
            table.push_str(&format!("{who}: {}\n", does.join("; ")));
        }
        insta::assert_snapshot!(table);
    }
}
