//! What a person may do with statements: one pure function.

use kernel::{Refusal, Viewer};
use map::{Party, PartyKind, policy};

/// Something that somebody wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Read what both sides of a relationship signed, and how it was understood.
    Read { provider: Party, customer: Party },
    /// Read the draft of a side.
    ReadDraft { side: Party },
    /// Write it.
    Draft { side: Party },
    /// Plan what both sides do about a value that they do not share, and say what became of it.
    Align { provider: Party, customer: Party },
    /// Give the word of a side: sign, say how it understands the other, say whether that was meant; `is_led` says whether
    /// somebody leads it.
    Speak { side: Party, is_led: bool },
}

/// Whether this viewer may do it.
pub fn may(viewer: &Viewer, deed: Deed) -> bool {
    match deed {
        // The two ends, as for their figures; never an administrator as such.
        Deed::Read { provider, customer } => {
            policy::may(viewer, policy::Deed::ReadFigures { provider, customer })
        }
        // Everybody of the side. The other side does not even know that there is one.
        Deed::ReadDraft { side } => side.is_side_of(viewer),
        Deed::Draft { side } => viewer.may_write() && side.is_side_of(viewer),
        // Anybody of either side: a step binds whoever takes it on.
        Deed::Align { provider, customer } => {
            viewer.may_write() && (provider.is_side_of(viewer) || customer.is_side_of(viewer))
        }
        // A lead of the team, anybody in it where nobody leads it; the person whose side it is.
        Deed::Speak { side, is_led } => {
            let speaks = match side.kind {
                PartyKind::Team if is_led => viewer.leads(side.id),
                _ => side.is_side_of(viewer),
            };
            viewer.may_write() && speaks
        }
    }
}

/// As [`may`], with the words for whoever may not. To those at neither end there is no statement.
pub fn require(viewer: &Viewer, deed: Deed) -> Result<(), Refusal> {
    if may(viewer, deed) {
        return Ok(());
    }
    Err(match deed {
        Deed::Read { .. } => Refusal::NotFound,
        Deed::ReadDraft { .. } | Deed::Draft { .. } => Refusal::Forbidden("refusal-statement-draft"),
        Deed::Align { .. } => Refusal::Forbidden("refusal-alignment"),
        Deed::Speak { .. } => Refusal::Forbidden("refusal-statement-speak"),
    })
}

#[cfg(test)]
mod tests {
    use kernel::{Audience, Id, Kind, Scope, TeamRole};
    use people::{PersonId, TeamId, VendorId};

    use super::*;

    const BILLING: TeamId = TeamId::new(1);
    const DESK: TeamId = TeamId::new(2);
    const ANA: PersonId = PersonId::new(7);

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
    fn the_whole_table_of_who_may_say_what_for_whom() {
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
        let deeds = [
            ("read", Deed::Read { provider, customer }),
            ("read the draft of billing", Deed::ReadDraft { side: provider }),
            ("draft for billing", Deed::Draft { side: provider }),
            ("align", Deed::Align { provider, customer }),
            ("speak for billing, which is led", Deed::Speak { side: provider, is_led: true }),
            ("speak for billing, which nobody leads", Deed::Speak { side: provider, is_led: false }),
            ("speak for oneself", Deed::Speak { side: ANA.into(), is_led: false }),
            ("draft for a vendor", Deed::Draft { side: vendor }),
        ];
        let mut table = String::new();
        for (who, viewer) in &all {
            let does: Vec<&str> =
                deeds.iter().filter(|(_, deed)| may(viewer, *deed)).map(|(name, _)| *name).collect();
            table.push_str(&format!("{who}: {}\n", does.join("; ")));
        }
        insta::assert_snapshot!(table);
    }
}
