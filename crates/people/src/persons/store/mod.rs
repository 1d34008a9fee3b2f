//! The rows of persons: looking them up, and keeping them.

mod change;
mod list;

use db::{Reader, Result, Select, record};
use kernel::Instant;

pub use change::*;
pub use list::*;

use super::model::{Defaults, Draft};
use crate::{PersonId, PersonKind, TeamId, VendorId};

record! {
    /// A person with the names of their team, vendor and manager.
    #[derive(Clone, Debug)]
    pub struct Person {
        pub id: PersonId,
        pub version: i64,
        pub kind: PersonKind,
        pub vendor_id: Option<VendorId>,
        pub vendor_name: Option<String>,
        pub name: String,
        pub preferred_name: Option<String>,
        pub say_it: Option<String>,
        pub about: Option<String>,
        pub email: String,
        pub email_key: String,
        pub language: String,
        pub time_zone: String,
        pub home_team_id: Option<TeamId>,
        pub team_name: Option<String>,
        pub manager_id: Option<PersonId>,
        pub manager_name: Option<String>,
        pub manager_email: Option<String>,
        pub level: Option<String>,
        pub site: Option<String>,
        pub contract: Option<String>,
        pub started_on: Option<String>,
        pub left_on: Option<String>,
        pub is_administrator: bool,
        pub is_auditor: bool,
        pub keys_on: bool,
        pub deactivated_at: Option<Instant>,
    }
}

impl Person {
    pub fn draft(&self) -> Draft {
        Draft {
            kind: self.kind,
            vendor: self.vendor_id,
            name: self.name.clone(),
            email: self.email.clone(),
            email_key: self.email_key.clone(),
            team: self.home_team_id,
            preferred_name: self.preferred_name.clone(),
            say_it: self.say_it.clone(),
            about: self.about.clone(),
            language: self.language.clone(),
            time_zone: self.time_zone.clone(),
            level: self.level.clone(),
            site: self.site.clone(),
            contract: self.contract.clone(),
            manager: self.manager_id,
            started_on: self.started_on.clone(),
            left_on: self.left_on.clone(),
            is_administrator: self.is_administrator,
            is_auditor: self.is_auditor,
            keys_on: self.keys_on,
        }
    }

    /// As this person wishes to be called.
    pub fn called(&self) -> &str {
        self.preferred_name.as_deref().unwrap_or(&self.name)
    }
}

const SHOWN: &str = "
    SELECT p.id, p.version, p.kind, p.vendor_id, v.name AS vendor_name, p.name, p.preferred_name, p.say_it, p.about,
           p.email, p.email_key, p.language, p.time_zone, p.home_team_id, t.name AS team_name, p.manager_id,
           COALESCE(m.preferred_name, m.name) AS manager_name, m.email AS manager_email, p.level, p.site, p.contract,
           p.started_on, p.left_on, p.is_administrator, p.is_auditor, p.keys_on, p.deactivated_at
    FROM persons p LEFT JOIN teams t ON t.id = p.home_team_id LEFT JOIN persons m ON m.id = p.manager_id
         LEFT JOIN vendors v ON v.id = p.vendor_id WHERE";

/// The person, still here or not.
pub async fn find(r: &mut Reader, id: PersonId) -> Result<Option<Person>> {
    Ok(r.select(Select::new(SHOWN).with("p.id = ?", &[&id])).await?.into_iter().next())
}

/// The person with this address, in the form of [`EmailAddress::key`](kernel::text::EmailAddress::key).
pub async fn find_by_email(r: &mut Reader, email_key: &str) -> Result<Option<Person>> {
    Ok(r.select(Select::new(SHOWN).with("p.email_key = ?", &[&email_key])).await?.into_iter().next())
}

/// Whether somebody of this folded name is here.
pub async fn is_name_here(r: &mut Reader, name_key: &str) -> Result<bool> {
    r.one(
        "SELECT EXISTS (SELECT 1 FROM persons WHERE name_key = $1 AND deactivated_at IS NULL) AS is_here",
        &[&name_key],
    )
    .await
}

record! {
    pub struct Said {
        pub language: String,
        pub time_zone: String,
    }
}

/// What the organisation has said for all.
pub async fn defaults(r: &mut Reader) -> Result<Defaults> {
    let Said { language, time_zone } =
        r.one("SELECT language, time_zone FROM organisation WHERE id = 1", &[]).await?;
    Ok(Defaults { language, time_zone })
}

/// Whether `person` is `manager`, or reports to them over however many floors.
pub async fn reports_to(r: &mut Reader, person: PersonId, manager: PersonId) -> Result<bool> {
    r.one(
        "WITH RECURSIVE above (id) AS (
             SELECT CAST($1 AS BIGINT)
             UNION SELECT p.manager_id FROM persons p JOIN above a ON a.id = p.id WHERE p.manager_id IS NOT NULL)
         SELECT EXISTS (SELECT 1 FROM above WHERE id = $2) AS reports",
        &[&person, &manager],
    )
    .await
}

/// Whether this is an employee who can come in.
pub async fn is_active_employee(r: &mut Reader, id: PersonId) -> Result<bool> {
    let found: Option<i64> = r
        .maybe(
            "SELECT id FROM persons WHERE id = $1 AND kind = 'employee' AND deactivated_at IS NULL",
            &[&id],
        )
        .await?;
    Ok(found.is_some())
}
