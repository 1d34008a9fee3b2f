//! What leaves of a person: to colleagues who they are, and only to few what stands in their contract.

use db::Reader;
use kernel::{Failure, Instant, Refusal, Viewer};
use serde::Serialize;
use utoipa::ToSchema;

use super::store::{self, Filter};
use crate::policy::{self, Deed, may};
use crate::views::Named;
use crate::{PersonId, PersonKind};

/// A person as this viewer may see them.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Person {
    #[schema(value_type = String)]
    pub id: PersonId,
    pub name: String,
    pub preferred_name: Option<String>,
    /// How to say the name.
    #[schema(example = "shiv-AWN")]
    pub say_it: Option<String>,
    pub about: Option<String>,
    /// Ends with `no-address.invalid` until somebody who was taken on without an address comes in and names theirs.
    pub email: String,
    #[schema(value_type = String, example = "employee")]
    pub kind: PersonKind,
    pub team: Option<Named>,
    pub vendor: Option<Named>,
    pub site: Option<String>,
    /// Whether they can come in.
    pub active: bool,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub personnel: Option<Personnel>,
    #[serde(skip)]
    pub version: i64,
}

/// What only the person, their manager and administrators see; to others these fields are not there.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Personnel {
    pub language: String,
    pub time_zone: String,
    pub level: Option<String>,
    pub contract: Option<String>,
    pub manager: Option<Named>,
    pub started_on: Option<String>,
    pub left_on: Option<String>,
    pub is_administrator: bool,
    pub is_auditor: bool,
    /// Whether single keys do something on pages.
    pub keys_on: bool,
    #[schema(value_type = Option<String>)]
    pub deactivated_at: Option<Instant>,
}

impl Person {
    pub fn of(person: store::Person, viewer: &Viewer) -> Self {
        let sight = Deed::SeePersonnel { person: person.id, manager: person.manager_id };
        let personnel = may(viewer, sight).then(|| Personnel {
            language: person.language,
            time_zone: person.time_zone,
            level: person.level,
            contract: person.contract,
            manager: Named::maybe(person.manager_id.map(|manager| manager.0), person.manager_name),
            started_on: person.started_on,
            left_on: person.left_on,
            is_administrator: person.is_administrator,
            is_auditor: person.is_auditor,
            keys_on: person.keys_on,
            deactivated_at: person.deactivated_at,
        });
        Self {
            id: person.id,
            name: person.name,
            preferred_name: person.preferred_name,
            say_it: person.say_it,
            about: person.about,
            email: person.email,
            kind: person.kind,
            team: Named::maybe(person.home_team_id.map(|team| team.0), person.team_name),
            vendor: Named::maybe(person.vendor_id.map(|vendor| vendor.0), person.vendor_name),
            site: person.site,
            active: person.deactivated_at.is_none(),
            personnel,
            version: person.version,
        }
    }

    /// As this person wishes to be called.
    pub fn called(&self) -> &str {
        self.preferred_name.as_deref().unwrap_or(&self.name)
    }

    /// Where they can be reached; nobody who has not come in yet needs to have said it.
    pub fn own_address(&self) -> Option<&str> {
        Some(self.email.as_str()).filter(|email| super::model::is_own_address(email))
    }

    /// Which colours the initials have.
    pub fn avatar(&self) -> u8 {
        crate::avatar(self.id.0)
    }
}

/// The person as this viewer may see them. One statement.
pub async fn person(r: &mut Reader, viewer: &Viewer, id: PersonId) -> Result<Person, Failure> {
    if viewer.person != id.0 {
        policy::require_sight(viewer, Deed::ReadDirectory)?;
    }
    let person = store::find(r, id).await?.ok_or(Refusal::NotFound)?;
    Ok(Person::of(person, viewer))
}

/// Narrows a list to what the viewer may see of it.
pub fn narrow(filter: Filter, viewer: &Viewer) -> Filter {
    let everybody = may(viewer, Deed::ReadDirectory);
    Filter {
        only: (!everybody).then_some(PersonId(viewer.person)).or(filter.only),
        deactivated: filter.deactivated && may(viewer, Deed::KeepPersons),
        ..filter
    }
}
