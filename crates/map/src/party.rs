//! A party: whoever can stand at an end of a relationship.

use kernel::{Id, Viewer};
use people::{ExternalCustomerTypeId, PersonId, TeamId, VendorId};
use utoipa::ToSchema;

kernel::words! {
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum PartyKind { Team = "team", Person = "person", Vendor = "vendor", ExternalCustomer = "external_customer" }
}

/// A team, a person, a vendor or a type of external customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Party {
    pub kind: PartyKind,
    pub id: Id,
}

impl Party {
    pub const fn is_person(self) -> bool {
        matches!(self.kind, PartyKind::Person)
    }

    /// Whether nobody of it signs in, so that somebody else speaks for it.
    pub const fn is_silent(self) -> bool {
        matches!(self.kind, PartyKind::Vendor | PartyKind::ExternalCustomer)
    }

    /// Whether this viewer may speak for the party: is it, or is one of its members.
    pub fn is_side_of(self, viewer: &Viewer) -> bool {
        match self.kind {
            PartyKind::Team => viewer.is_member(self.id),
            PartyKind::Person => viewer.person == self.id,
            PartyKind::Vendor | PartyKind::ExternalCustomer => false,
        }
    }
}

impl From<TeamId> for Party {
    fn from(team: TeamId) -> Self {
        Self { kind: PartyKind::Team, id: team.0 }
    }
}
impl From<PersonId> for Party {
    fn from(person: PersonId) -> Self {
        Self { kind: PartyKind::Person, id: person.0 }
    }
}
impl From<VendorId> for Party {
    fn from(vendor: VendorId) -> Self {
        Self { kind: PartyKind::Vendor, id: vendor.0 }
    }
}
impl From<ExternalCustomerTypeId> for Party {
    fn from(customer: ExternalCustomerTypeId) -> Self {
        Self { kind: PartyKind::ExternalCustomer, id: customer.0 }
    }
}

/// The joins that read the name of a party of this kind with this id, with a beginning for their aliases:
/// `party_joins!("c", "r.customer_kind", "r.customer_id")`, and [`party_name!`](crate::party_name) of the same beginning.
#[macro_export]
macro_rules! party_joins {
    ($as:literal, $kind:literal, $id:literal) => {
        concat!(
            " LEFT JOIN teams ",
            $as,
            "t ON ",
            $as,
            "t.id = ",
            $id,
            " AND ",
            $kind,
            " = 'team'
              LEFT JOIN vendors ",
            $as,
            "tv ON ",
            $as,
            "tv.id = ",
            $as,
            "t.vendor_id
              LEFT JOIN persons ",
            $as,
            "p ON ",
            $as,
            "p.id = ",
            $id,
            " AND ",
            $kind,
            " = 'person'
              LEFT JOIN vendors ",
            $as,
            "v ON ",
            $as,
            "v.id = ",
            $id,
            " AND ",
            $kind,
            " = 'vendor'
              LEFT JOIN external_customer_types ",
            $as,
            "x ON ",
            $as,
            "x.id = ",
            $id,
            " AND ",
            $kind,
            " = 'external_customer' "
        )
    };
}

/// The name of such a party. A team that stands for a vendor is told with the name of the vendor.
#[macro_export]
macro_rules! party_name {
    ($as:literal) => {
        concat!(
            "COALESCE(",
            $as,
            "t.name || ', ' || NULLIF(",
            $as,
            "tv.name, ",
            $as,
            "t.name), ",
            $as,
            "t.name, ",
            $as,
            "p.preferred_name, ",
            $as,
            "p.name, ",
            $as,
            "v.name, ",
            $as,
            "x.name)"
        )
    };
}
