//! What a person may do with needs: one pure function.

use kernel::{Refusal, Viewer};
use listen::statements::policy as statements;
use map::{Party, policy};

/// Something that somebody wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Read the register of a relationship between these two.
    Read { provider: Party, customer: Party },
    /// Raise something for this side, or for the silent one across from it.
    Raise { side: Party },
    /// Give the word of this side: answer, agree, say that it is done; `is_led` says whether somebody leads it.
    Speak { side: Party, is_led: bool },
    /// Say it otherwise, take it back, or say whether what was done is what was needed; `raised` says whether they raised
    /// it themselves.
    Follow { side: Party, is_led: bool, raised: bool },
}

/// Whether this viewer may do it.
pub fn may(viewer: &Viewer, doing: Doing) -> bool {
    match doing {
        // The two ends, as for their statements; never an administrator as such.
        Doing::Read { provider, customer } => {
            policy::may(viewer, policy::Deed::ReadFigures { provider, customer })
        }
        Doing::Raise { side } => viewer.may_write() && side.is_side_of(viewer),
        // Whoever gives the word of a side in its statements gives it here.
        Doing::Speak { side, is_led } => statements::may(viewer, statements::Deed::Speak { side, is_led }),
        Doing::Follow { side, is_led, raised } => {
            may(viewer, Doing::Speak { side, is_led })
                || raised && viewer.may_write() && side.is_side_of(viewer)
        }
    }
}

/// As [`may`], with the words for whoever may not. To those at neither end there is nothing.
pub fn require(viewer: &Viewer, doing: Doing) -> Result<(), Refusal> {
    if may(viewer, doing) {
        return Ok(());
    }
    Err(match doing {
        Doing::Read { .. } => Refusal::NotFound,
        Doing::Raise { .. } => Refusal::Forbidden("refusal-need-raise"),
        Doing::Speak { .. } => Refusal::Forbidden("refusal-need-speak"),
        Doing::Follow { .. } => Refusal::Forbidden("refusal-need-follow"),
    })
}

#[cfg(test)]
mod tests {
    use kernel::{Audience, Id, Kind, Scope, TeamRole};
    use people::{TeamId, VendorId};

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
    fn the_whole_table_of_who_may_do_what_with_a_need() {
        let all = [
            ("lead of billing", somebody(&[(BILLING, TeamRole::Lead)], Scope::Admin)),
            ("member of billing", somebody(&[(BILLING, TeamRole::Member)], Scope::Admin)),
            ("lead of the desk", somebody(&[(DESK, TeamRole::Lead)], Scope::Admin)),
            ("lead of billing who reads", somebody(&[(BILLING, TeamRole::Lead)], Scope::Read)),
            ("colleague elsewhere", somebody(&[], Scope::Admin)),
            ("administrator", Viewer { administrator: true, ..somebody(&[], Scope::Admin) }),
            (
                "guest of billing",
                Viewer { kind: Kind::Guest, ..somebody(&[(BILLING, TeamRole::Member)], Scope::Admin) },
            ),
        ];
        let (provider, customer) = (Party::from(BILLING), Party::from(DESK));
        let vendor = Party::from(VendorId::new(3));
        let follow = |is_led, raised| Doing::Follow { side: provider, is_led, raised };
        let doings = [
            ("read", Doing::Read { provider, customer }),
            ("raise for billing", Doing::Raise { side: provider }),
            ("raise for a vendor", Doing::Raise { side: vendor }),
            ("speak for billing, which is led", Doing::Speak { side: provider, is_led: true }),
            ("speak for billing, which nobody leads", Doing::Speak { side: provider, is_led: false }),
            ("follow what billing raised", follow(true, false)),
            ("follow what they raised for billing", follow(true, true)),
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
