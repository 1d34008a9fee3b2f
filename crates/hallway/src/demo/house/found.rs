//! Founding Alderbrook Clinics: the organisation, its hours, whom it serves and who serves it.

use std::sync::Arc;

use db::{Act, Db, Origin, act};
use kernel::calendar::Calendar;
use kernel::text::EmailAddress;
use kernel::{Failure, Instant, Viewer};
use people::entrance::organisation::{self, Founding};
use people::entrance::{Hashing, Password};
use people::external_customers::model::NewExternalCustomer;
use people::vendors::model::NewVendor;
use people::{PersonId, VendorId, external_customers, vendors};

use super::rows::{self, Part, PersonRow, ServiceRow, TeamRow};
use super::{House, hours, offer, settle};

pub(super) const ZONE: &str = "Europe/London";
const NAME: &str = "Alderbrook Clinics";
/// Everybody's, besides the click on the sign-in page.
const PASSWORD: &str = "hallway-demo";

/// Name, and how a sentence about one of them begins.
const OUTSIDE: [(&str, &str); 3] =
    [("Patients", "A patient"), ("Insurers", "An insurer"), ("Referring practices", "A referring practice")];
const VENDORS: [(&str, &str); 3] = [
    (
        "Kessler Heating",
        "Heating and cooling of both houses. Contract until the end of next year, Dale Pruitt.",
    ),
    ("Nordmed Supplies", "Gloves, tubes, probes. Orders before noon come the next day."),
    ("Castellan Software", "The estimate tool and the way to the insurers' portal."),
];

/// Everything that is read before anything is written.
struct Plan {
    teams: Vec<TeamRow>,
    people: Vec<PersonRow>,
    services: Vec<ServiceRow>,
    founding: Founding,
    /// Of the one password: hashing is dear, and nobody's secret is at stake.
    hash: String,
}

/// A vendor by its name.
pub(super) type Vendors = Vec<(&'static str, VendorId)>;

/// Founds the organisation, as of `since`.
pub(in crate::demo) async fn found(db: &Db, since: Instant) -> anyhow::Result<House> {
    let people = rows::people()?;
    let plan = Plan {
        founding: founding(&people)?,
        teams: rows::teams()?,
        people,
        services: rows::services()?,
        hash: Hashing::new(1).hash(&Password::new(PASSWORD), db.ids().secret()).await?,
    };
    let founded: Result<House, Failure> = act!(db, Viewer::system(), |a| {
        a.now = since;
        a.origin = Origin::Simulated;
        write(a, &plan).await
    });
    Ok(founded?)
}

fn founding(people: &[PersonRow]) -> anyhow::Result<Founding> {
    let first = people.iter().find(|row| row.role == Part::Administrator);
    let admin = first.ok_or_else(|| anyhow::anyhow!("somebody has to keep the settings"))?;
    let email = EmailAddress::parse("email", &admin.email());
    Ok(Founding {
        name: NAME.to_owned(),
        language: "en",
        time_zone: ZONE.to_owned(),
        is_demo: true,
        admin_name: admin.name.clone(),
        admin_email: email.map_err(|error| anyhow::anyhow!("{error:?}"))?,
    })
}

async fn write(a: &mut Act, plan: &Plan) -> Result<House, Failure> {
    let admin: PersonId = organisation::found(a, &plan.founding, Some(&plan.hash)).await?;
    let year = a.now.timestamp().to_zoned(jiff::tz::TimeZone::UTC).year();
    let hours = hours::set(a, year).await?;
    for (name, one) in OUTSIDE {
        let new = NewExternalCustomer { name: name.to_owned(), one: one.to_owned() };
        external_customers::actions::create(a, &new).await?;
    }
    let mut sellers = Vendors::new();
    for (name, about) in VENDORS {
        let new = NewVendor { name: name.to_owned(), about: Some(about.to_owned()) };
        sellers.push((name, vendors::actions::create(a, &new).await?));
    }
    let clinic = hours.first().ok_or_else(|| anyhow::anyhow!("the clinic has hours"))?;
    let clinic = Arc::new(Calendar::new(&clinic.spec).map_err(anyhow::Error::from)?);
    let mut house = House { people: Vec::new(), teams: Vec::new(), offers: Vec::new(), clinic };
    settle::teams(a, &mut house, &plan.teams, &hours).await?;
    settle::people(a, &mut house, &plan.people, &plan.hash, admin, &sellers).await?;
    offer::services(a, &mut house, &plan.services).await?;
    Ok(house)
}
