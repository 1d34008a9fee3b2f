//! What is known of a person, and what of it fits together.

mod wishes;

use jiff::civil::Date;
use kernel::text::{EmailAddress, Fields, Rule, fold};
use kernel::{FieldError, Refusal};

pub use wishes::{NewPerson, PersonChanges};

use crate::{PersonId, PersonKind, TeamId, VendorId};

pub const NAME: Rule = Rule::line("name", 120);
const PREFERRED_NAME: Rule = Rule::line("preferred_name", 60);
const SAY_IT: Rule = Rule::line("say_it", 80);
const ABOUT: Rule = Rule::lines("about", 2_000);
pub const LEVEL: Rule = Rule::line("level", 80);
pub const SITE: Rule = Rule::line("site", 120);
pub const CONTRACT: Rule = Rule::line("contract", 80);

/// All that can be set of a person, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub kind: PersonKind,
    pub vendor: Option<VendorId>,
    pub name: String,
    pub email: String,
    pub email_key: String,
    pub team: Option<TeamId>,
    pub preferred_name: Option<String>,
    pub say_it: Option<String>,
    pub about: Option<String>,
    pub language: String,
    pub time_zone: String,
    pub level: Option<String>,
    pub site: Option<String>,
    pub contract: Option<String>,
    pub manager: Option<PersonId>,
    /// As `2026-01-31`, like the next.
    pub started_on: Option<String>,
    pub left_on: Option<String>,
    pub is_administrator: bool,
    pub is_auditor: bool,
    pub keys_on: bool,
}

/// What the organisation has said for all.
#[derive(Clone, Debug)]
pub struct Defaults {
    pub language: String,
    pub time_zone: String,
}

impl Draft {
    pub fn of(new: &NewPerson, defaults: &Defaults) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let (email, email_key) = email(&mut fields, &new.email);
        let draft = Self {
            kind: new.kind.unwrap_or(PersonKind::Employee),
            vendor: new.vendor,
            name: fields.take(NAME.required(&new.name)),
            email,
            email_key,
            team: new.team,
            preferred_name: fields.take(text(PREFERRED_NAME, new.preferred_name.as_deref())),
            say_it: fields.take(text(SAY_IT, new.say_it.as_deref())),
            about: fields.take(text(ABOUT, new.about.as_deref())),
            language: fields.take(language(new.language.as_deref().unwrap_or(&defaults.language))),
            time_zone: fields.take(time_zone(new.time_zone.as_deref().unwrap_or(&defaults.time_zone))),
            level: fields.take(text(LEVEL, new.level.as_deref())),
            site: fields.take(text(SITE, new.site.as_deref())),
            contract: fields.take(text(CONTRACT, new.contract.as_deref())),
            manager: new.manager,
            started_on: fields.take(date("started_on", new.started_on.as_deref())),
            left_on: fields.take(date("left_on", new.left_on.as_deref())),
            is_administrator: new.is_administrator,
            is_auditor: new.is_auditor,
            keys_on: true,
        };
        draft.check(&mut fields);
        fields.finish().map(|()| draft)
    }

    pub fn changed(&self, changes: &PersonChanges) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let mut draft = self.clone();
        if let Some(name) = &changes.name {
            draft.name = fields.take(NAME.required(name));
        }
        if let Some(raw) = &changes.email {
            (draft.email, draft.email_key) = email(&mut fields, raw);
        }
        let mut lines = |rule: Rule, raw: &Option<Option<String>>, into: &mut Option<String>| {
            if let Some(raw) = raw {
                *into = fields.take(text(rule, raw.as_deref()));
            }
        };
        lines(PREFERRED_NAME, &changes.preferred_name, &mut draft.preferred_name);
        lines(SAY_IT, &changes.say_it, &mut draft.say_it);
        lines(ABOUT, &changes.about, &mut draft.about);
        lines(LEVEL, &changes.level, &mut draft.level);
        lines(SITE, &changes.site, &mut draft.site);
        lines(CONTRACT, &changes.contract, &mut draft.contract);
        if let Some(raw) = &changes.language {
            draft.language = fields.take(language(raw));
        }
        if let Some(raw) = &changes.time_zone {
            draft.time_zone = fields.take(time_zone(raw));
        }
        if let Some(raw) = &changes.started_on {
            draft.started_on = fields.take(date("started_on", raw.as_deref()));
        }
        if let Some(raw) = &changes.left_on {
            draft.left_on = fields.take(date("left_on", raw.as_deref()));
        }
        draft.team = changes.team.unwrap_or(draft.team);
        draft.manager = changes.manager.unwrap_or(draft.manager);
        draft.is_administrator = changes.is_administrator.unwrap_or(draft.is_administrator);
        draft.is_auditor = changes.is_auditor.unwrap_or(draft.is_auditor);
        draft.keys_on = changes.keys_on.unwrap_or(draft.keys_on);
        draft.check(&mut fields);
        fields.finish().map(|()| draft)
    }

    /// What must fit together.
    fn check(&self, fields: &mut Fields) {
        let guest = self.kind == PersonKind::Guest;
        if guest && self.vendor.is_none() {
            fields.wrong("vendor", "field-required");
        }
        if !guest && self.vendor.is_some() {
            fields.wrong("vendor", "field-vendor-of-employee");
        }
        if guest && self.team.is_some() {
            fields.wrong("team", "field-guest");
        }
        if guest && self.is_administrator {
            fields.wrong("is_administrator", "field-guest");
        }
        if guest && self.is_auditor {
            fields.wrong("is_auditor", "field-guest");
        }
        // Dates of this form sort like text.
        if let (Some(started), Some(left)) = (&self.started_on, &self.left_on)
            && left < started
        {
            fields.wrong("left_on", "field-left-before-start");
        }
    }

    /// The folded name by which people are found and sorted, then the preferred one, so that both are found.
    pub fn name_key(&self) -> String {
        match &self.preferred_name {
            Some(preferred) => fold(&[self.name.as_str(), preferred].join(" ")),
            None => fold(&self.name),
        }
    }

    /// The names of the fields in which two drafts differ.
    pub fn differences(&self, other: &Self) -> Vec<String> {
        let fields = [
            ("name", self.name != other.name),
            ("email", self.email != other.email),
            ("team", self.team != other.team),
            ("preferred_name", self.preferred_name != other.preferred_name),
            ("say_it", self.say_it != other.say_it),
            ("about", self.about != other.about),
            ("language", self.language != other.language),
            ("time_zone", self.time_zone != other.time_zone),
            ("level", self.level != other.level),
            ("site", self.site != other.site),
            ("contract", self.contract != other.contract),
            ("manager", self.manager != other.manager),
            ("started_on", self.started_on != other.started_on),
            ("left_on", self.left_on != other.left_on),
            ("is_administrator", self.is_administrator != other.is_administrator),
            ("is_auditor", self.is_auditor != other.is_auditor),
            ("keys_on", self.keys_on != other.keys_on),
        ];
        fields.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name.to_owned()).collect()
    }
}

/// Where the addresses end of those who have not said theirs yet: a name that leads nowhere (RFC 2606).
const NO_ADDRESS: &str = "@no-address.invalid";

/// The address of somebody who has none yet, of an id of its own. They name their own when they come in.
pub fn stand_in_address(id: i64) -> String {
    format!("person-{id}{NO_ADDRESS}")
}

/// Whether somebody can be reached by it.
pub fn is_own_address(email: &str) -> bool {
    !email.ends_with(NO_ADDRESS)
}

/// What everybody may change of themselves; the rest is for administrators.
pub const PRESENTED: [&str; 6] = ["preferred_name", "say_it", "about", "language", "time_zone", "keys_on"];

fn text(rule: Rule, raw: Option<&str>) -> Result<Option<String>, FieldError> {
    raw.map_or(Ok(None), |raw| rule.optional(raw))
}

fn email(fields: &mut Fields, raw: &str) -> (String, String) {
    let parsed = EmailAddress::parse("email", raw).map(|email| (email.as_str().to_owned(), email.key()));
    fields.take(parsed)
}

/// Strictly `YYYY-MM-DD`, and a year that somebody can have worked in.
pub fn date(field: &'static str, raw: Option<&str>) -> Result<Option<String>, FieldError> {
    let raw = raw.unwrap_or_default().trim();
    if raw.is_empty() {
        return Ok(None);
    }
    match raw.parse::<Date>() {
        Ok(date) if raw.len() == 10 && (1900..=2200).contains(&date.year()) => Ok(Some(date.to_string())),
        _ => Err(FieldError::new(field, "field-date")),
    }
}

fn language(raw: &str) -> Result<String, FieldError> {
    let known = web::texts::LANGUAGES.iter().find(|tag| tag.eq_ignore_ascii_case(raw.trim()));
    known.map(|tag| (*tag).to_owned()).ok_or(FieldError::new("language", "field-choice"))
}

fn time_zone(raw: &str) -> Result<String, FieldError> {
    let raw = raw.trim();
    match kernel::calendar::zone(raw) {
        Some(_) => Ok(raw.to_owned()),
        None => Err(FieldError::new("time_zone", "field-zone")),
    }
}
