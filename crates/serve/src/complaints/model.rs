//! To whom a complaint goes, and how it is answered.

use db::record;
use people::{PersonId, TeamId};
use utoipa::ToSchema;
use web::Speech;

kernel::words! {
    /// What is done about what somebody wishes for.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum ComplaintAnswer { TakenOver = "taken_over", Partly = "partly", No = "no" }
}

/// As people say it.
pub fn says(t: &Speech, answer: ComplaintAnswer) -> String {
    t.s(match answer {
        ComplaintAnswer::TakenOver => "complaint-taken-over",
        ComplaintAnswer::Partly => "complaint-partly",
        ComplaintAnswer::No => "complaint-no",
    })
}

record! {
    /// Somebody who leads a team, or one above it.
    #[derive(Clone, Debug)]
    pub struct Lead {
        pub team_id: TeamId,
        pub team_name: String,
        /// How far above.
        pub depth: i64,
        pub person_id: PersonId,
        pub name: String,
    }
}

/// A team with those who lead it and the teams above it, nearest first.
#[derive(Clone, Debug)]
pub struct About {
    pub name: String,
    pub leads: Vec<Lead>,
}

impl About {
    /// Whose it is first in the line of the team, unless they say it themselves.
    pub fn first(&self, by: PersonId) -> Option<&Lead> {
        self.leads.iter().find(|lead| lead.depth == 0 && lead.person_id != by)
    }

    /// Who reads it in confidence: the nearest who leads.
    pub fn in_confidence(&self, by: PersonId) -> Option<&Lead> {
        self.leads.iter().find(|lead| lead.person_id != by)
    }

    /// Who reads what is about whoever leads the team: the nearest above who does not lead it, too.
    pub fn above(&self, by: PersonId) -> Option<&Lead> {
        let leads_it = |person| self.leads.iter().any(|lead| lead.depth == 0 && lead.person_id == person);
        self.leads.iter().find(|lead| lead.depth > 0 && lead.person_id != by && !leads_it(lead.person_id))
    }

    /// Somebody leads the team.
    pub fn is_led(&self) -> bool {
        self.leads.iter().any(|lead| lead.depth == 0)
    }
}
