//! What a person may do with improvements: one pure function.

use kernel::{Refusal, Viewer};
use listen::statements::policy as statements;
use map::{Party, policy};

/// Something that somebody wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Read those between these two.
    Read { provider: Party, customer: Party },
    /// Propose one for this side, or for the silent one across from it.
    Propose { side: Party },
    /// Name who looks after it on this side, or say what the side thinks it did; `is_led` says whether somebody leads it.
    Speak { side: Party, is_led: bool },
    /// Write its page, plan its steps, begin, check and end it; `owns` says whether they look after it on a side.
    Steer { owns: bool, provider: (Party, bool), customer: (Party, bool) },
    /// Say a cause.
    Contribute { provider: Party, customer: Party },
    /// Take back what they said themselves, or say that a step of theirs is done.
    Own { is_own: bool, steers: bool },
}

/// Whether this viewer may do it.
pub fn may(viewer: &Viewer, doing: Doing) -> bool {
    match doing {
        // The two ends, as for their needs; never an administrator as such.
        Doing::Read { provider, customer } => {
            policy::may(viewer, policy::Deed::ReadFigures { provider, customer })
        }
        Doing::Propose { side } => viewer.may_write() && side.is_side_of(viewer),
        Doing::Speak { side, is_led } => statements::may(viewer, statements::Deed::Speak { side, is_led }),
        Doing::Steer { owns, provider, customer } => {
            let is_end = provider.0.is_side_of(viewer) || customer.0.is_side_of(viewer);
            let speaks = |(side, is_led)| may(viewer, Doing::Speak { side, is_led });
            viewer.may_write() && is_end && (owns || speaks(provider) || speaks(customer))
        }
        Doing::Contribute { provider, customer } => {
            viewer.may_write() && (provider.is_side_of(viewer) || customer.is_side_of(viewer))
        }
        Doing::Own { is_own, steers } => viewer.may_write() && (is_own || steers),
    }
}

/// As [`may`], with the words for whoever may not. To those at neither end there is nothing.
pub fn require(viewer: &Viewer, doing: Doing) -> Result<(), Refusal> {
    if may(viewer, doing) {
        return Ok(());
    }
    Err(match doing {
        Doing::Read { .. } => Refusal::NotFound,
        Doing::Propose { .. } => Refusal::Forbidden("refusal-improvement-propose"),
        Doing::Speak { .. } => Refusal::Forbidden("refusal-need-speak"),
        Doing::Steer { .. } => Refusal::Forbidden("refusal-improvement-steer"),
        Doing::Contribute { .. } => Refusal::Forbidden("refusal-improvement-propose"),
        Doing::Own { .. } => Refusal::Forbidden("refusal-improvement-own"),
    })
}

#[cfg(test)]
mod tests {
    use kernel::{Audience, Id, Kind, Scope, TeamRole};
    use people::TeamId;

    use super::*;

    const BILLING: TeamId = TeamId::new(1);
    const DESK: TeamId = TeamId::new(2);

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
    fn the_whole_table_of_who_may_do_what_with_an_improvement() {
        let all = [
            ("lead of billing", somebody(&[(BILLING, TeamRole::Lead)], Scope::Admin)),
            ("member of billing", somebody(&[(BILLING, TeamRole::Member)], Scope::Admin)),
            ("member of the desk", somebody(&[(DESK, TeamRole::Member)], Scope::Admin)),
            ("lead of billing who reads", somebody(&[(BILLING, TeamRole::Lead)], Scope::Read)),
            ("colleague elsewhere", somebody(&[], Scope::Admin)),
            ("administrator", Viewer { administrator: true, ..somebody(&[], Scope::Admin) }),
            (
                "guest of billing",
                Viewer { kind: Kind::Guest, ..somebody(&[(BILLING, TeamRole::Member)], Scope::Admin) },
            ),
        ];
        let (provider, customer) = (Party::from(BILLING), Party::from(DESK));
        let steer = |owns| Doing::Steer { owns, provider: (provider, true), customer: (customer, false) };
        let doings = [
            ("read", Doing::Read { provider, customer }),
            ("propose for billing", Doing::Propose { side: provider }),
            ("speak for billing, which is led", Doing::Speak { side: provider, is_led: true }),
            ("steer", steer(false)),
            ("steer what they own", steer(true)),
            ("say a cause", Doing::Contribute { provider, customer }),
            ("take back what another said", Doing::Own { is_own: false, steers: false }),
            ("take back what they said", Doing::Own { is_own: true, steers: false }),
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
