//! Furnishing an organisation that has just been founded: its hours, whom it serves, who serves it, its teams, people and
//! services.

use std::sync::Arc;

use db::Act;
use kernel::Failure;
use kernel::calendar::Calendar;
use people::external_customers::model::NewExternalCustomer;
use people::vendors::model::NewVendor;
use people::{PersonId, VendorId, external_customers, vendors};

use super::rows::{PersonRow, ServiceRow, TeamRow};
use super::{House, hours, offer, settle};

/// Everything that is known before anything is written.
pub struct Plan {
    pub teams: Vec<TeamRow>,
    pub people: Vec<PersonRow>,
    pub services: Vec<ServiceRow>,
    /// Name, and what is said of them.
    pub vendors: Vec<(&'static str, &'static str)>,
    pub zone: String,
    /// Of everybody's password; without one nobody of them can sign in before an invitation is followed.
    pub hash: Option<String>,
    /// Whoever founded the organisation, where this is one of the people of the plan.
    pub admin: Option<PersonId>,
}

/// Name, and how a sentence about one of them begins.
const OUTSIDE: [(&str, &str); 3] =
    [("Patients", "A patient"), ("Insurers", "An insurer"), ("Referring practices", "A referring practice")];

/// A vendor by its name.
pub type Vendors = Vec<(&'static str, VendorId)>;

/// Writes all of it.
pub async fn furnish(a: &mut Act, plan: &Plan) -> Result<House, Failure> {
    let year = a.now.timestamp().to_zoned(jiff::tz::TimeZone::UTC).year();
    let hours = hours::set(a, year, &plan.zone).await?;
    for (name, one) in OUTSIDE {
        let new = NewExternalCustomer { name: name.to_owned(), one: one.to_owned() };
        external_customers::actions::create(a, &new).await?;
    }
    let mut sellers = Vendors::new();
    for (name, about) in &plan.vendors {
        let new = NewVendor { name: (*name).to_owned(), about: Some((*about).to_owned()) };
        sellers.push((name, vendors::actions::create(a, &new).await?));
    }
    let clinic = hours.first().ok_or_else(|| anyhow::anyhow!("the clinic has hours"))?;
    let clinic = Arc::new(Calendar::new(&clinic.spec).map_err(anyhow::Error::from)?);
    let mut house = House { people: Vec::new(), teams: Vec::new(), offers: Vec::new(), clinic };
    settle::teams(a, &mut house, &plan.teams, &hours, &sellers).await?;
    settle::people(a, &mut house, plan, &sellers).await?;
    offer::services(a, &mut house, &plan.services).await?;
    Ok(house)
}
