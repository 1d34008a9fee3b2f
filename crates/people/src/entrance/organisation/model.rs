//! What is said of an organisation, parsed once at the edge.

use kernel::text::{EmailAddress, Fields, Rule};
use kernel::{FieldError, Refusal};
use serde::Deserialize;
use utoipa::ToSchema;
use web::texts::LANGUAGES;

use crate::PersonKind;
use crate::entrance::passwords::{Context, Password, model::judge};
use crate::persons::model::Draft;

const NAME: Rule = Rule::line("name", 120);

/// What it takes to found an organisation; everything in it was checked.
#[derive(Clone)]
pub struct Founding {
    pub name: String,
    pub language: &'static str,
    pub time_zone: String,
    pub is_demo: bool,
    /// The first person, who administers.
    pub admin_name: String,
    pub admin_email: EmailAddress,
}

/// The parts as they were typed; those left out have sensible values.
pub struct Typed<'a> {
    pub organisation: &'a str,
    pub name: Option<&'a str>,
    pub email: &'a str,
    pub language: &'static str,
    pub time_zone: Option<&'a str>,
    pub password: Option<&'a Password>,
}

impl Founding {
    /// Says everything that is wrong at once, of the administrator's password too.
    pub fn parse(typed: &Typed<'_>) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        if let Some(password) = typed.password {
            let Typed { email, name, organisation, .. } = *typed;
            fields.take(judge(
                "password",
                password,
                Context { email, name: name.unwrap_or_default(), organisation },
            ));
        }
        let name = fields.take(Rule::line("organisation", 120).required(typed.organisation));
        let email = EmailAddress::parse("email", typed.email);
        let admin_name = match typed.name {
            Some(typed) => fields.take(Rule::line("name", 120).required(typed)),
            None => email.as_ref().map(name_in).unwrap_or_default(),
        };
        let time_zone = fields.take(time_zone(typed.time_zone.unwrap_or("UTC")));
        let email = fields.take(email.map(Some));
        fields.finish()?;
        let Some(admin_email) = email else { return Err(Refusal::field("email", "field-email")) };
        Ok(Self { name, language: typed.language, time_zone, is_demo: false, admin_name, admin_email })
    }

    /// The first person, as the directory takes one on.
    pub fn administrator(&self) -> Draft {
        Draft {
            kind: PersonKind::Employee,
            vendor: None,
            name: self.admin_name.clone(),
            email: self.admin_email.as_str().to_owned(),
            email_key: self.admin_email.key(),
            team: None,
            preferred_name: None,
            say_it: None,
            about: None,
            language: self.language.to_owned(),
            time_zone: self.time_zone.clone(),
            level: None,
            site: None,
            contract: None,
            manager: None,
            started_on: None,
            left_on: None,
            is_administrator: true,
            is_auditor: false,
            keys_on: true,
        }
    }
}

/// `mia.lang@x.example` is probably called Mia Lang.
fn name_in(email: &EmailAddress) -> String {
    let local = email.as_str().split('@').next().unwrap_or_default();
    let words = local.split(['.', '_', '-', '+']).filter(|word| !word.is_empty()).map(|word| {
        let mut letters = word.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    });
    words.collect::<Vec<_>>().join(" ")
}

/// What changes; what is left out stays.
#[derive(Clone, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OrganisationChanges {
    pub name: Option<String>,
    /// `en` or `de`.
    pub language: Option<String>,
    #[schema(example = "Europe/Berlin")]
    pub time_zone: Option<String>,
    /// So many minutes of a person's month all questions together may take, from 0 to 60; with 0, nobody is asked.
    #[schema(example = 5)]
    pub attention_minutes: Option<i64>,
}

impl OrganisationChanges {
    pub fn parse(self) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let parsed = Self {
            name: self.name.map(|name| fields.take(NAME.required(&name))),
            language: self.language.map(|tag| fields.take(language(&tag))),
            time_zone: self.time_zone.map(|zone| fields.take(time_zone(&zone))),
            attention_minutes: self.attention_minutes.map(|minutes| fields.take(attention_minutes(minutes))),
        };
        fields.finish()?;
        Ok(parsed)
    }
}

/// A language that Hallway speaks.
pub fn language(tag: &str) -> Result<String, FieldError> {
    let known = LANGUAGES.iter().find(|known| **known == tag);
    known.map(|tag| (*tag).to_owned()).ok_or_else(|| FieldError::new("language", "field-choice"))
}

/// From nothing to an hour.
fn attention_minutes(minutes: i64) -> Result<i64, FieldError> {
    if (0..=60).contains(&minutes) {
        Ok(minutes)
    } else {
        Err(FieldError::new("attention_minutes", "field-attention-minutes"))
    }
}

/// An IANA time zone.
pub fn time_zone(name: &str) -> Result<String, FieldError> {
    let known = kernel::calendar::zone(name.trim()).and_then(|zone| zone.iana_name().map(str::to_owned));
    known.ok_or_else(|| FieldError::new("time_zone", "field-choice"))
}

/// The time zones to choose from: places, and UTC.
pub fn time_zones() -> Vec<String> {
    let mut zones: Vec<String> = jiff::tz::db()
        .available()
        .map(|name| name.as_str().to_owned())
        .filter(|name| name == "UTC" || (name.contains('/') && !name.starts_with("Etc/")))
        .collect();
    zones.sort_unstable();
    zones
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_who_gave_an_address_only_is_called_by_it() {
        let name = |email| name_in(&EmailAddress::parse("email", email).unwrap());
        assert_eq!(name("mia.lang@x.example"), "Mia Lang");
        assert_eq!(name("adm@x.example"), "Adm");
    }

    #[test]
    fn a_time_zone_is_one_that_exists() {
        assert_eq!(time_zone("Europe/Berlin").unwrap(), "Europe/Berlin");
        for odd in ["", "Mars/Olympus", "../etc/passwd", "Etc/Unknown"] {
            assert!(time_zone(odd).is_err(), "{odd:?}");
        }
        let zones = time_zones();
        assert!(zones.len() > 300 && zones.iter().all(|zone| time_zone(zone).is_ok()), "{}", zones.len());
    }
}
