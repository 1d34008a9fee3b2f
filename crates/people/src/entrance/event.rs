//! What happens at the entrance and to the organisation itself. Signing in is not among it: that would be a record of
//! when people work; the sessions that are open say all that is needed.

use std::collections::BTreeMap;

use db::Fact;
use kernel::Id;
use serde::{Deserialize, Serialize};

use super::links::Purpose;
use crate::model::TokenScope;
use crate::second_key::Matter;

/// Something that opens or closes the house to a person; its subject is that person.
#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AtTheEntrance {
    PasswordChanged {},
    LinkOffered {
        link: Id,
        purpose: Purpose,
    },
    /// A link is to be sent by mail: an administrator said so, or somebody asked for a new password at the entrance.
    LinkWanted {
        purpose: Purpose,
    },
    LinkWithdrawn {
        purpose: Purpose,
    },
    LinkUsed {
        link: Id,
        purpose: Purpose,
    },
    /// Told to the circle alone: who came in by a key from somebody else is out until the circle vouches for them.
    LeftCircle {
        key_from: Option<Id>,
    },
    /// Told to the circle alone: they came in by such a key and stay, for nobody else is there to vouch for them.
    StayedAloneInCircle {
        key_from: Option<Id>,
    },
    TokenMade {
        token: Id,
        scope: TokenScope,
    },
    TokenRevoked {
        token: Id,
    },
    /// A link by which a calendar program reads what its person may see.
    CalendarLinkMade {},
    CalendarLinkWithdrawn {},
    SessionEnded {
        session: Id,
    },
}

impl Fact for AtTheEntrance {
    const SUBJECT: &'static str = "entrance";
}

/// Something that concerns the whole organisation; its subject is 1.
#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum OfTheOrganisation {
    OrganisationFounded {},
    OrganisationChanged {
        fields: Vec<String>,
    },
    /// A command wrote everything into a folder, names and what is confidential among it.
    EverythingExported {},
    /// Somebody holds the second key from now on.
    RepresentativeNamed {
        person: Id,
    },
    RepresentativeDismissed {
        person: Id,
    },
    SecondKeyAsked {
        matter: Matter,
    },
    SecondKeyAllowed {
        matter: Matter,
    },
    SecondKeyTakenBack {
        matter: Matter,
    },
    /// A command read who wrote to whom, and kept sums of pairs of teams.
    InteractionsRead {
        rows: u64,
        months: u64,
    },
    /// The sums that were kept are gone.
    InteractionsErased {},
    /// A longer time was asked for, and waits for a representative.
    RetentionWanted {
        rule: String,
        days: i64,
    },
    RetentionSet {
        rule: String,
        days: i64,
    },
    RetentionRefused {
        rule: String,
    },
    /// So much was erased on one day, by which rule. Of requests only those that are not confidential are counted.
    RetentionApplied {
        erased: BTreeMap<String, u64>,
    },
    RequestHeld {
        hold: Id,
    },
    RequestLetGoOf {
        hold: Id,
    },
    /// All open relationships were written into a file, with the addresses of those who look after them.
    RelationshipsExported {
        purpose: String,
        relationships: i64,
    },
}

impl Fact for OfTheOrganisation {
    const SUBJECT: &'static str = "organisation";
}
