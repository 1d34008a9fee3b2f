//! Founding Alderbrook Clinics.

use anyhow::Context;
use db::{Db, Origin, act};
use kernel::text::EmailAddress;
use kernel::{Failure, Instant, Viewer};
use people::entrance::organisation::{self, Founding};
use people::entrance::{Hashing, Password};

use crate::life::chance::Chance;
use crate::life::house::rows::{self, Part, PersonRow};
use crate::life::house::{House, Plan, crowd, furnish};

const ZONE: &str = "Europe/London";
const NAME: &str = "Alderbrook Clinics";
/// Everybody's, besides the click on the sign-in page.
const PASSWORD: &str = "hallway-demo";

const VENDORS: [(&str, &str); 3] = [
    (
        "Kessler Heating",
        "Heating and cooling of all houses. Contract until the end of next year, Dale Pruitt.",
    ),
    ("Nordmed Supplies", "Gloves, tubes, probes. Orders before noon come the next day."),
    ("Castellan Software", "The estimate tool and the way to the insurers' portal."),
];

/// Founds the organisation, as of `since`. Beside those of whom more is told its teams have as many people as such
/// teams have.
pub(super) async fn found(db: &Db, since: Instant, chance: &mut Chance) -> anyhow::Result<House> {
    let (teams, mut people) = (rows::teams()?, rows::people()?);
    let founding = founding(&people)?;
    crowd::complete(&teams, &mut people, chance);
    let hash = Hashing::new(1).hash(&Password::new(PASSWORD), db.ids().secret()).await?;
    let mut plan = Plan {
        teams,
        people,
        services: rows::services()?,
        vendors: VENDORS.to_vec(),
        zone: ZONE.to_owned(),
        hash: Some(hash.clone()),
        admin: None,
    };
    let founded: Result<House, Failure> = act!(db, Viewer::system(), |a| {
        a.now = since;
        a.origin = Origin::Simulated;
        plan.admin = Some(organisation::found(a, &founding, Some(&hash)).await?);
        furnish(a, &plan).await
    });
    Ok(founded?)
}

fn founding(people: &[PersonRow]) -> anyhow::Result<Founding> {
    let first = people.iter().find(|row| row.role == Part::Administrator);
    let admin = first.context("somebody has to keep the settings")?;
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
