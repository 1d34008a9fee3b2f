//! The form of a person as it was typed, and its reading.

use kernel::text::EmailAddress;
use kernel::{Failure, Refusal};
use serde::Deserialize;

use crate::PersonKind;
use crate::entrance::form::Labels;
use crate::forms::chosen;
use crate::persons::model::PersonChanges;
use crate::persons::store::{self, Person};

/// A box that is not ticked is not sent; a guest is asked for less.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    pub version: i64,
    pub name: String,
    pub email: String,
    pub preferred_name: String,
    pub say_it: String,
    pub about: String,
    pub language: String,
    pub time_zone: String,
    #[serde(default)]
    pub team: String,
    /// The manager's address.
    #[serde(default)]
    pub manager: String,
    #[serde(default)]
    pub level: String,
    pub site: String,
    #[serde(default)]
    pub contract: String,
    #[serde(default)]
    pub started_on: String,
    #[serde(default)]
    pub left_on: String,
    pub is_administrator: Option<String>,
    pub is_auditor: Option<String>,
}

pub const LABELS: Labels = &[
    ("name", "set-person-name"),
    ("email", "set-person-email"),
    ("preferred_name", "set-person-preferred-name"),
    ("say_it", "set-person-say-it"),
    ("about", "set-person-about"),
    ("language", "set-person-language"),
    ("time_zone", "time-zone"),
    ("team", "set-person-team"),
    ("manager", "set-person-manager"),
    ("level", "set-person-level"),
    ("site", "set-person-site"),
    ("contract", "set-person-contract"),
    ("started_on", "set-person-started-on"),
    ("left_on", "set-person-left-on"),
    ("is_administrator", "set-person-administrator"),
    ("is_auditor", "set-person-auditor"),
];

impl Typed {
    pub fn of(person: &Person) -> Self {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let tick = |is_on: bool| is_on.then(|| "yes".to_owned());
        Self {
            version: person.version,
            name: person.name.clone(),
            email: person.email.clone(),
            preferred_name: text(&person.preferred_name),
            say_it: text(&person.say_it),
            about: text(&person.about),
            language: person.language.clone(),
            time_zone: person.time_zone.clone(),
            team: person.home_team_id.map(|team| team.to_string()).unwrap_or_default(),
            manager: text(&person.manager_email),
            level: text(&person.level),
            site: text(&person.site),
            contract: text(&person.contract),
            started_on: text(&person.started_on),
            left_on: text(&person.left_on),
            is_administrator: tick(person.is_administrator),
            is_auditor: tick(person.is_auditor),
        }
    }

    /// What shall be different; the manager is found by address.
    pub async fn read(&self, r: &mut db::Reader, kind: PersonKind) -> Result<PersonChanges, Failure> {
        let line = |text: &String| Some(Some(text.clone()));
        let common = PersonChanges {
            name: Some(self.name.clone()),
            email: Some(self.email.clone()),
            preferred_name: line(&self.preferred_name),
            say_it: line(&self.say_it),
            about: line(&self.about),
            language: Some(self.language.clone()),
            time_zone: Some(self.time_zone.clone()),
            site: line(&self.site),
            ..PersonChanges::default()
        };
        if kind == PersonKind::Guest {
            return Ok(common);
        }
        Ok(PersonChanges {
            team: Some(chosen("team", &self.team)?),
            manager: Some(self.manager(r).await?),
            level: line(&self.level),
            contract: line(&self.contract),
            started_on: line(&self.started_on),
            left_on: line(&self.left_on),
            is_administrator: Some(self.is_administrator.is_some()),
            is_auditor: Some(self.is_auditor.is_some()),
            ..common
        })
    }

    async fn manager(&self, r: &mut db::Reader) -> Result<Option<crate::PersonId>, Failure> {
        if self.manager.trim().is_empty() {
            return Ok(None);
        }
        let key = EmailAddress::parse("manager", &self.manager)?.key();
        let found = store::find_by_email(r, &key).await?;
        Ok(Some(found.ok_or_else(|| Refusal::field("manager", "field-nobody"))?.id))
    }
}
