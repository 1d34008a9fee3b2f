//! What a barrier is, and how it goes on: a pure table of states.

use db::record;
use kernel::Instant;
use people::{PersonId, TeamId};
use utoipa::ToSchema;

kernel::id!(BarrierId, "What lies between two teams or parts of the organisation.");
kernel::id!(BarrierStepId, "What was done about a barrier.");

kernel::words! {
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = BarrierState)]
    pub enum State {
        Named = "named",
        /// Somebody builds a bridge over it.
        Bridging = "bridging",
        /// The bridge stands, and something says so.
        Bridged = "bridged",
        SetAside = "set_aside",
    }
}

kernel::words! {
    /// What was done about a barrier.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = BarrierDeed)]
    pub enum Deed {
        /// A bridge is begun, or built otherwise.
        Bridging = "bridging",
        Bridged = "bridged",
        SetAside = "set_aside",
        /// It is there again.
        Reopened = "reopened",
    }
}

impl State {
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Bridged | Self::SetAside)
    }

    /// What becomes of it by this deed; nothing where it does not go.
    pub const fn after(self, deed: Deed) -> Option<Self> {
        Some(match (self, deed) {
            (Self::Named | Self::Bridging, Deed::Bridging) => Self::Bridging,
            (Self::Bridging, Deed::Bridged) => Self::Bridged,
            (Self::Named | Self::Bridging, Deed::SetAside) => Self::SetAside,
            (Self::Bridged | Self::SetAside, Deed::Reopened) => Self::Named,
            _ => return None,
        })
    }
}

record! {
    /// A barrier with the names at its two sides.
    #[derive(Clone, Debug)]
    pub struct Barrier {
        pub id: BarrierId,
        pub version: i64,
        pub name: String,
        pub words: Option<String>,
        pub one_id: TeamId,
        pub one_name: String,
        /// Whether it is led by somebody.
        pub one_is_led: bool,
        pub other_id: TeamId,
        pub other_name: String,
        pub other_is_led: bool,
        pub state: State,
        pub named_by: Option<PersonId>,
        pub named_by_name: Option<String>,
        pub named_at: Instant,
        pub bridge: Option<String>,
        pub builder_team_id: Option<TeamId>,
        pub builder_team_name: Option<String>,
        pub builder_id: Option<PersonId>,
        pub builder_name: Option<String>,
        /// What was said with what was done last.
        pub said: Option<String>,
        pub ended_at: Option<Instant>,
    }
}

record! {
    /// What was done about it.
    #[derive(Clone, Debug)]
    pub struct Step {
        pub id: BarrierStepId,
        pub deed: Deed,
        pub words: String,
        pub by_id: Option<PersonId>,
        pub by_name: Option<String>,
        pub at: Instant,
    }
}

record! {
    /// Somebody of one of its sides, who can build the bridge.
    #[derive(Clone, Debug)]
    pub struct Near {
        pub id: PersonId,
        pub name: String,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_table_of_how_a_barrier_goes_on() {
        let mut table = String::new();
        for state in State::ALL {
            let goes: Vec<String> = Deed::ALL
                .iter()
                .filter_map(|deed| state.after(*deed).map(|next| format!("{deed} -> {next}")))
                .collect();
            table.push_str(&format!("{state}: {}\n", goes.join(", ")));
        }
        insta::assert_snapshot!(table, @r"
        named: bridging -> bridging, set_aside -> set_aside
        bridging: bridging -> bridging, bridged -> bridged, set_aside -> set_aside
        bridged: reopened -> named
        set_aside: reopened -> named
        ");
    }
}
