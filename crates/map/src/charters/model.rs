//! What stands in a charter, and what a team promises everybody who may ask it.

use db::record;
use kernel::{Id, Instant, Kind, Viewer};
use people::{PersonId, TeamId};

use super::input::Written;
use crate::ServiceId;
use crate::agreements::{self, Promised};
use crate::policy::{Deed, may};
use crate::services::{Class, ServiceTargets, Targets};

record! {
    /// A team with a version of its charter; without words where it has none.
    #[derive(Clone, Debug)]
    pub struct Charter {
        pub team_id: TeamId,
        pub team_name: String,
        /// The team is no more.
        pub retired_at: Option<Instant>,
        /// Somebody who is here leads it.
        pub is_led: bool,
        /// How many are in it.
        pub members: i64,
        /// Which version this is; 0 where there is none.
        pub version: i64,
        /// The version that holds now.
        pub newest: i64,
        pub expect: Option<String>,
        pub need: Option<String>,
        pub rights: Option<String>,
        pub complain: Option<String>,
        pub signed_by: Option<PersonId>,
        pub signer: Option<String>,
        pub signed_at: Option<Instant>,
    }
}

impl Charter {
    /// Whether this viewer may give the team's word.
    pub fn may_be_written_by(&self, viewer: &Viewer) -> bool {
        self.retired_at.is_none() && may(viewer, self.writing())
    }

    pub const fn writing(&self) -> Deed {
        Deed::WriteCharter { team: self.team_id, is_led: self.is_led }
    }

    /// Whether it says this already.
    pub fn says(&self, written: &Written) -> bool {
        self.expect.as_ref() == Some(&written.expect)
            && self.need == written.need
            && self.rights == written.rights
            && self.complain == written.complain
    }

    /// As this viewer may read it: a guest learns what a team says, not who of it.
    pub fn told_to(self, viewer: &Viewer) -> Self {
        match viewer.kind {
            Kind::Employee => self,
            Kind::Guest => Self { signed_by: None, signer: None, ..self },
        }
    }

    /// Figures about what colleagues asked for are for those who work here; about fewer than three people they are figures
    /// about persons, and theirs alone.
    pub fn may_figures_be_read_by(&self, viewer: &Viewer) -> bool {
        viewer.kind == Kind::Employee && (self.members >= 3 || viewer.is_member(self.team_id.0))
    }
}

record! {
    /// A service that all colleagues may look at, with what was agreed towards everybody.
    #[derive(Clone, Debug)]
    pub struct Offered {
        pub id: ServiceId,
        pub name: String,
        pub default_class: Class,
        pub targets: ServiceTargets,
        /// Guests of vendors and partners may ask.
        pub asks_guests: bool,
        /// As [`agreements::read`] takes it apart.
        pub agreements: Option<String>,
    }
}

impl Offered {
    /// Whether this viewer may ask for it.
    pub fn is_for(&self, viewer: &Viewer) -> bool {
        viewer.kind == Kind::Employee || self.asks_guests
    }

    /// The targets that hold now for whoever asks, unless their own team has agreed on others.
    pub fn in_force(&self) -> anyhow::Result<Targets> {
        let in_force = agreements::read(self.agreements.as_deref())?;
        let own = self.targets.of(self.default_class);
        Ok(Promised::decide(own, self.default_class, &in_force, Id(0)).targets())
    }
}
