//! What a need is, and how it goes on: a pure table of states.

use db::record;
use jiff::civil::Date;
use kernel::{Id, Instant};
use map::relationships::Side;
use map::{AgreementId, Party, PartyKind, RelationshipId, ServiceId};
use people::PersonId;
use utoipa::ToSchema;

kernel::id!(NeedId, "What a side of a relationship finds hard, needs, or asks help for.");
kernel::id!(StepId, "What was said over a need.");

kernel::words! {
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = NeedKind)]
    pub enum Kind {
        /// What is hard for the side that raised it.
        Challenge = "challenge",
        /// What it needs from the other.
        Need = "need",
        /// People, time, money or kit that it asks for.
        Help = "help",
    }
}

kernel::words! {
    /// Which kind of help is asked for.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = NeedHelpOf)]
    pub enum HelpOf { People = "people", Time = "time", Money = "money", Kit = "kit" }
}

kernel::words! {
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = NeedState)]
    pub enum State {
        /// The other side has not answered.
        Open = "open",
        /// The other side offers something else.
        Countered = "countered",
        Accepted = "accepted",
        /// What was offered instead is agreed.
        Agreed = "agreed",
        /// Whoever promised it says that it is done.
        Met = "met",
        /// So does the side that raised it.
        Confirmed = "confirmed",
        Declined = "declined",
        Withdrawn = "withdrawn",
    }
}

kernel::words! {
    /// What the other side says to a need.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = NeedAnswer)]
    pub enum Answer { Accepted = "accepted", Declined = "declined", Countered = "countered" }
}

kernel::words! {
    /// What was done with a need.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = NeedDeed)]
    pub enum Deed {
        Accepted = "accepted",
        Declined = "declined",
        Countered = "countered",
        Agreed = "agreed",
        Met = "met",
        Confirmed = "confirmed",
        /// Not done yet; or, of a counter-offer, not that way.
        NotYet = "not_yet",
        Withdrawn = "withdrawn",
        /// Said otherwise, before it was answered.
        Reworded = "reworded",
    }
}

kernel::words! {
    /// What a challenge gathers, as long as it is not over.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = NeedGathers)]
    pub enum Gathers { Deliveries = "deliveries", Requests = "requests" }
}

kernel::words! {
    /// Where a need comes from.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = NeedSource)]
    pub enum SourceKind { Statement = "statement", Delivery = "delivery", Request = "request", Round = "round" }
}

impl State {
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Confirmed | Self::Declined | Self::Withdrawn)
    }

    pub const fn is_promised(self) -> bool {
        matches!(self, Self::Accepted | Self::Agreed)
    }

    /// Whose word it waits for, where `side` raised it.
    pub const fn waits_for(self, side: Side) -> Option<Side> {
        match self {
            Self::Open => Some(side.other()),
            Self::Countered | Self::Met => Some(side),
            _ => None,
        }
    }

    /// What becomes of it by this deed; nothing where it does not go.
    pub const fn after(self, deed: Deed) -> Option<Self> {
        Some(match (self, deed) {
            (Self::Open, Deed::Accepted) => Self::Accepted,
            (Self::Open, Deed::Declined) => Self::Declined,
            (Self::Open, Deed::Countered) => Self::Countered,
            (Self::Open, Deed::Reworded) | (Self::Countered, Deed::NotYet) => Self::Open,
            (Self::Countered, Deed::Agreed) => Self::Agreed,
            (Self::Accepted | Self::Agreed, Deed::Met) => Self::Met,
            (Self::Met, Deed::Confirmed) => Self::Confirmed,
            (Self::Met, Deed::NotYet) => Self::Accepted,
            (Self::Confirmed | Self::Declined | Self::Withdrawn, _) => return None,
            (_, Deed::Withdrawn) => Self::Withdrawn,
            _ => return None,
        })
    }
}

impl Answer {
    pub const fn deed(self) -> Deed {
        match self {
            Self::Accepted => Deed::Accepted,
            Self::Declined => Deed::Declined,
            Self::Countered => Deed::Countered,
        }
    }
}

/// What is asked for, where it is help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    pub of: HelpOf,
    pub how_much: String,
    pub from: Option<Date>,
    pub until: Option<Date>,
}

record! {
    /// A need with the names at its two ends.
    #[derive(Clone, Debug)]
    pub struct Need {
        pub id: NeedId,
        pub version: i64,
        pub relationship_id: RelationshipId,
        pub provider_kind: PartyKind,
        pub provider_id: Id,
        pub provider_name: String,
        pub customer_kind: PartyKind,
        pub customer_id: Id,
        pub customer_name: String,
        /// Whether the teams at the two ends are led by somebody.
        pub provider_is_led: bool,
        pub customer_is_led: bool,
        pub kind: Kind,
        pub side: Side,
        pub words: Option<String>,
        pub gathers: Option<Gathers>,
        pub service_id: Option<ServiceId>,
        pub service_name: Option<String>,
        pub deliverable: Option<String>,
        /// How many of what it gathers the viewer may see.
        pub gathered: i64,
        pub help_of: Option<HelpOf>,
        pub how_much: Option<String>,
        pub wanted_from: Option<String>,
        pub wanted_until: Option<String>,
        pub state: State,
        pub waits: Option<Side>,
        pub waits_since: Option<Instant>,
        pub answer_by: Option<Instant>,
        pub promised_on: Option<String>,
        /// The agreement that is to meet it.
        pub agreement_id: Option<AgreementId>,
        /// What was answered last.
        pub answer: Option<String>,
        pub raised_by: Option<PersonId>,
        pub raised_name: Option<String>,
        pub raised_at: Instant,
    }
}

impl Need {
    pub const fn party(&self, side: Side) -> Party {
        match side {
            Side::Provider => Party { kind: self.provider_kind, id: self.provider_id },
            Side::Customer => Party { kind: self.customer_kind, id: self.customer_id },
        }
    }

    pub fn name(&self, side: Side) -> &str {
        match side {
            Side::Provider => &self.provider_name,
            Side::Customer => &self.customer_name,
        }
    }

    /// The side whose word counts for this one: where nobody of it signs in, those across speak for it.
    pub const fn speaker(&self, side: Side) -> Side {
        if self.party(side).is_silent() { side.other() } else { side }
    }

    pub const fn is_led(&self, side: Side) -> bool {
        match side {
            Side::Provider => self.provider_is_led,
            Side::Customer => self.customer_is_led,
        }
    }

    /// Whether the time for the word that it waits for is up.
    pub fn is_late(&self, now: Instant) -> bool {
        self.answer_by.is_some_and(|by| by < now)
    }

    /// Whether what was promised was to be there by yesterday, where today is this day, `2027-01-31`.
    pub fn is_overdue(&self, today: &str) -> bool {
        self.state.is_promised() && self.promised_on.as_deref().is_some_and(|day| day < today)
    }
}

record! {
    /// What was said over a need.
    #[derive(Clone, Debug)]
    pub struct Step {
        pub id: StepId,
        pub deed: Deed,
        pub words: Option<String>,
        pub promised_on: Option<String>,
        pub by_id: Option<PersonId>,
        pub by_name: Option<String>,
        pub at: Instant,
    }
}

impl Deed {
    /// Which side does it, where `side` raised the need.
    pub const fn by(self, side: Side) -> Side {
        match self {
            Self::Accepted | Self::Declined | Self::Countered | Self::Met => side.other(),
            Self::Agreed | Self::Confirmed | Self::NotYet | Self::Withdrawn | Self::Reworded => side,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_table_of_how_a_need_goes_on() {
        let mut table = String::new();
        for state in State::ALL {
            let waits = state.waits_for(Side::Customer).map_or("nobody", |side| match side {
                Side::Customer => "who raised it",
                Side::Provider => "the others",
            });
            let goes: Vec<String> = Deed::ALL
                .iter()
                .filter_map(|deed| state.after(*deed).map(|next| format!("{deed} -> {next}")))
                .collect();
            table.push_str(&format!("{state} (waits for {waits}): {}\n", goes.join(", ")));
        }
        insta::assert_snapshot!(table);
    }
}
