//! What a person may do with barriers: one pure function.

use kernel::{Kind, Refusal, Viewer};
use listen::statements::policy as statements;
use map::Party;
use people::TeamId;

/// Something that somebody wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    Read,
    /// Name one, between whichever two.
    Name,
    /// Move it on: its sides, and whether somebody leads each; whether the viewer named it, or builds the bridge.
    Move {
        sides: [(TeamId, bool); 2],
        named: bool,
        builds: bool,
    },
}

/// Whether this viewer may do it.
pub fn may(viewer: &Viewer, doing: Doing) -> bool {
    match doing {
        // Every colleague, and nobody from outside.
        Doing::Read => viewer.kind == Kind::Employee && !viewer.is_nobody(),
        Doing::Name => may(viewer, Doing::Read) && viewer.may_write(),
        Doing::Move { sides, named, builds } => {
            // Whoever gives the word of a team in its statements gives it here.
            let speaks = |(team, is_led): (TeamId, bool)| {
                statements::may(viewer, statements::Deed::Speak { side: Party::from(team), is_led })
            };
            may(viewer, Doing::Name) && (named || builds || sides.into_iter().any(speaks))
        }
    }
}

/// As [`may`], with the words for whoever may not. To those from outside there is nothing.
pub fn require(viewer: &Viewer, doing: Doing) -> Result<(), Refusal> {
    if may(viewer, doing) {
        return Ok(());
    }
    if !may(viewer, Doing::Read) {
        return Err(Refusal::NotFound);
    }
    Err(match doing {
        Doing::Read => Refusal::NotFound,
        Doing::Name => Refusal::Forbidden("refusal-scope"),
        Doing::Move { .. } => Refusal::Forbidden("refusal-barrier-move"),
    })
}

#[cfg(test)]
mod tests {
    use kernel::{Audience, Id, Scope, TeamRole};

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
    fn the_whole_table_of_who_may_do_what_with_a_barrier() {
        let lead = somebody(&[(BILLING, TeamRole::Lead)], Scope::Admin);
        let all = [
            ("lead of billing", lead.clone()),
            ("member of billing", somebody(&[(BILLING, TeamRole::Member)], Scope::Admin)),
            ("member of the desk", somebody(&[(DESK, TeamRole::Member)], Scope::Admin)),
            ("lead of billing who reads", somebody(&[(BILLING, TeamRole::Lead)], Scope::Read)),
            ("colleague elsewhere", somebody(&[], Scope::Admin)),
            ("administrator", Viewer { administrator: true, ..somebody(&[], Scope::Admin) }),
            ("guest who leads billing", Viewer { kind: Kind::Guest, ..lead }),
        ];
        // Billing is led, the desk is not.
        let sides = [(BILLING, true), (DESK, false)];
        let doings = [
            ("read", Doing::Read),
            ("name", Doing::Name),
            ("move", Doing::Move { sides, named: false, builds: false }),
            ("move what they named", Doing::Move { sides, named: true, builds: false }),
            ("move what they build", Doing::Move { sides, named: false, builds: true }),
        ];
        let mut table = String::new();
        for (who, viewer) in &all {
            let does: Vec<&str> =
                doings.iter().filter(|(_, doing)| may(viewer, *doing)).map(|(name, _)| *name).collect();
            table.push_str(&format!("{who}: {}\n", does.join("; ")));
        }
        insta::assert_snapshot!(table, @r"
        lead of billing: read; name; move; move what they named; move what they build
        member of billing: read; name; move what they named; move what they build
        member of the desk: read; name; move; move what they named; move what they build
        lead of billing who reads: read
        colleague elsewhere: read; name; move what they named; move what they build
        administrator: read; name; move what they named; move what they build
        guest who leads billing: 
        ");
    }
}
