//! What a person may do with ideas: one pure function.

use kernel::{Kind, Refusal, Viewer};
use listen::statements::policy as statements;
use map::Party;
use people::TeamId;

/// Something that somebody wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    Read,
    /// Propose one, for whichever team; join in, or not any more.
    Take,
    /// Say that one supports it, or not any more; `is_own` says whether it is theirs.
    Support {
        is_own: bool,
    },
    /// Choose whether the name of whoever had it is shown.
    Name {
        is_own: bool,
    },
    /// Answer for the team; `is_led` says whether somebody leads it.
    Answer {
        team: TeamId,
        is_led: bool,
    },
}

/// Whether this viewer may do it.
pub fn may(viewer: &Viewer, doing: Doing) -> bool {
    match doing {
        // Every colleague, and nobody from outside.
        Doing::Read => viewer.kind == Kind::Employee && !viewer.is_nobody(),
        Doing::Take => may(viewer, Doing::Read) && viewer.may_write(),
        // One's own says nothing.
        Doing::Support { is_own } => may(viewer, Doing::Take) && !is_own,
        Doing::Name { is_own } => may(viewer, Doing::Take) && is_own,
        // Whoever gives the word of a team in its statements gives it here.
        Doing::Answer { team, is_led } => {
            may(viewer, Doing::Take)
                && statements::may(viewer, statements::Deed::Speak { side: Party::from(team), is_led })
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
        Doing::Take => Refusal::Forbidden("refusal-scope"),
        Doing::Support { .. } => Refusal::Forbidden("refusal-idea-support"),
        Doing::Name { .. } => Refusal::Forbidden("refusal-idea-name"),
        Doing::Answer { .. } => Refusal::Forbidden("refusal-idea-answer"),
    })
}

#[cfg(test)]
mod tests {
    use kernel::{Audience, Id, Scope, TeamRole};

    use super::*;

    const BILLING: TeamId = TeamId::new(1);

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
    fn the_whole_table_of_who_may_do_what_with_an_idea() {
        let lead = somebody(&[(BILLING, TeamRole::Lead)], Scope::Admin);
        let all = [
            ("lead of billing", lead.clone()),
            ("member of billing", somebody(&[(BILLING, TeamRole::Member)], Scope::Admin)),
            ("lead of billing who reads", somebody(&[(BILLING, TeamRole::Lead)], Scope::Read)),
            ("colleague elsewhere", somebody(&[], Scope::Admin)),
            ("administrator", Viewer { administrator: true, ..somebody(&[], Scope::Admin) }),
            ("guest who leads billing", Viewer { kind: Kind::Guest, ..lead }),
        ];
        let doings = [
            ("read", Doing::Read),
            ("propose or join in", Doing::Take),
            ("support", Doing::Support { is_own: false }),
            ("support their own", Doing::Support { is_own: true }),
            ("name", Doing::Name { is_own: false }),
            ("name their own", Doing::Name { is_own: true }),
            ("answer for billing, which is led", Doing::Answer { team: BILLING, is_led: true }),
            ("answer for billing, which nobody leads", Doing::Answer { team: BILLING, is_led: false }),
        ];
        let mut table = String::new();
        for (who, viewer) in &all {
            let does: Vec<&str> =
                doings.iter().filter(|(_, doing)| may(viewer, *doing)).map(|(name, _)| *name).collect();
            table.push_str(&format!("{who}: {}\n", does.join("; ")));
        }
        insta::assert_snapshot!(table, @r"
        lead of billing: read; propose or join in; support; name their own; answer for billing, which is led; answer for billing, which nobody leads
        member of billing: read; propose or join in; support; name their own; answer for billing, which nobody leads
        lead of billing who reads: read
        colleague elsewhere: read; propose or join in; support; name their own
        administrator: read; propose or join in; support; name their own
        guest who leads billing: 
        ");
    }
}
