//! Founding an organisation and changing it.

use db::{Act, Db, act};
use kernel::{Audience, Failure, Id, Refusal, Viewer};
use web::Words;

use super::model::Typed;
use super::{Founding, OrganisationChanges, store};
use crate::entrance::event::OfTheOrganisation;
use crate::entrance::links;
use crate::entrance::passwords::{self, Hashing, Password};
use crate::policy::{self, Deed};
use crate::{PersonId, calendars, persons};

/// The organisation's own id, as a subject of events.
const ITSELF: Id = Id(1);

/// What came of founding.
pub struct Founded {
    pub admin: PersonId,
    /// Where the administrator chooses a password, when none was given: `/join/...`. It is shown this once.
    pub invitation: Option<String>,
}

/// What [`init`] would refuse whatever stands in the database, so that nothing is made for it first.
pub fn check(name: &str, admin: &str, password: Option<&Password>) -> Result<Founding, Failure> {
    let typed =
        Typed { organisation: name, name: None, email: admin, language: "en", time_zone: None, password };
    Ok(Founding::parse(&typed)?)
}

/// Founds an organisation from the command line.
pub async fn init(db: &Db, name: &str, admin: &str, password: Option<Password>) -> Result<Founded, Failure> {
    let founding = check(name, admin, password.as_ref())?;
    let hash = match password {
        Some(password) => Some(Hashing::new(1).hash(&password, db.ids().secret()).await?),
        None => None,
    };
    act!(db, Viewer::system(), |a| {
        let admin = found(a, &founding, hash.as_deref()).await?;
        let invitation = match &hash {
            Some(_) => None,
            None => Some(links::offer(a, admin, links::Purpose::Invitation).await?.path()),
        };
        Ok(Founded { admin, invitation })
    })
}

/// Writes down, for those who read the record, that a command is about to export everything.
pub async fn record_export(a: &mut Act) -> Result<(), Failure> {
    a.record(ITSELF, Audience::ADMINISTRATORS, &OfTheOrganisation::EverythingExported {}).await?;
    Ok(())
}

/// Writes down that the relationships were written into a file, and what for.
pub async fn record_relationships_export(
    a: &mut Act,
    purpose: &str,
    relationships: i64,
) -> Result<(), Failure> {
    let exported = OfTheOrganisation::RelationshipsExported { purpose: purpose.to_owned(), relationships };
    a.record(ITSELF, Audience::ADMINISTRATORS, &exported).await?;
    Ok(())
}

/// Makes the organisation, its first calendar and its first administrator.
/// Whoever comes second, at the same moment too, is refused.
pub async fn found(a: &mut Act, founding: &Founding, hash: Option<&str>) -> Result<PersonId, Failure> {
    if !store::insert(a, founding).await? {
        return Err(Refusal::Conflict("organisation-exists").into());
    }
    let hours = Words::of(founding.language).s("calendar-first");
    calendars::actions::create_default(a, &hours, &founding.time_zone).await?;
    let admin = persons::actions::insert(a, &founding.administrator()).await?;
    a.record(ITSELF, Audience::COLLEAGUES, &OfTheOrganisation::OrganisationFounded {}).await?;
    if let Some(hash) = hash {
        passwords::set(a, admin, hash).await?;
    }
    Ok(admin)
}

/// Changes what is said of the organisation.
pub async fn change(a: &mut Act, version: i64, change: &OrganisationChanges) -> Result<(), Failure> {
    policy::require(&a.viewer, Deed::KeepOrganisation)?;
    if !store::update(a, version, change).await? {
        return Err(Refusal::Stale.into());
    }
    let named = [
        ("name", change.name.is_some()),
        ("language", change.language.is_some()),
        ("time_zone", change.time_zone.is_some()),
        ("attention_minutes", change.attention_minutes.is_some()),
    ];
    let fields = named.into_iter().filter(|(_, given)| *given).map(|(field, _)| field.to_owned()).collect();
    a.record(ITSELF, Audience::COLLEAGUES, &OfTheOrganisation::OrganisationChanged { fields }).await?;
    Ok(())
}
