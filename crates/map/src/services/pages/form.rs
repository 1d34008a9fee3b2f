//! The form of a service: what was typed, what is wrong with it, and its reading.

use std::collections::BTreeMap;

use kernel::{FieldError, Refusal};

use crate::services::input::ServiceChange;
use crate::services::store::Shown;
use crate::services::{Class, ServiceTargets, SomeTargets, Target, TargetKind, Targets};

/// Fields by name, as they were typed. Targets are two fields each: `standard_resolve` and `standard_resolve_unit`.
pub struct Typed {
    values: BTreeMap<String, String>,
    wrong: Vec<FieldError>,
}

const FIELDS: [&str; 11] = [
    "version",
    "name",
    "description",
    "owner",
    "confidentiality",
    "calendar",
    "default_class",
    "offers_present",
    "asks_guests",
    "managers_see",
    "silent_after_hours",
];

/// One target in the form.
pub struct TargetField {
    pub kind: TargetKind,
    pub name: String,
    pub number: String,
    pub unit: String,
    pub error: Option<&'static str>,
}

impl TargetField {
    /// The units to choose from; seconds only where a program has used them.
    pub fn units(&self) -> &'static [&'static str] {
        const UNITS: [&str; 4] = ["hours", "minutes", "days", "seconds"];
        if self.unit == "seconds" { &UNITS } else { &UNITS[..3] }
    }
}

impl Typed {
    /// The form as the service is now.
    pub fn of(service: &Shown) -> Self {
        let tick = |is_on: bool| if is_on { "yes" } else { "" }.to_owned();
        let id = |id: Option<String>| id.unwrap_or_default();
        let mut values: BTreeMap<String, String> = [
            ("version", service.version.to_string()),
            ("name", service.name.clone()),
            ("description", service.description.clone().unwrap_or_default()),
            ("owner", id(service.owner_id.map(|id| id.to_string()))),
            ("confidentiality", service.confidentiality.to_string()),
            ("calendar", id(service.calendar_id.map(|id| id.to_string()))),
            ("default_class", service.default_class.to_string()),
            ("offers_present", tick(service.offers_present)),
            ("asks_guests", tick(service.asks_guests)),
            ("managers_see", tick(service.managers_see_since.is_some())),
            ("silent_after_hours", service.silent_after_hours.to_string()),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into();
        for (name, class, kind) in targets() {
            if let Some((number, unit)) = service.targets.of(class).of(kind).map(typed) {
                values.insert(format!("{name}_unit"), unit.to_owned());
                values.insert(name, number);
            }
        }
        Self { values, wrong: Vec::new() }
    }

    /// The form as it came in.
    pub fn received(pairs: Vec<(String, String)>) -> Result<Self, Refusal> {
        let is_target = |name: &str| {
            targets()
                .any(|(target, ..)| name == target || name.strip_suffix("_unit") == Some(target.as_str()))
        };
        if pairs.iter().any(|(name, _)| !FIELDS.contains(&name.as_str()) && !is_target(name)) {
            return Err(Refusal::Unreadable("refusal-body"));
        }
        Ok(Self { values: pairs.into_iter().collect(), wrong: Vec::new() })
    }

    pub fn with(mut self, wrong: Vec<FieldError>) -> Self {
        self.wrong = wrong;
        self
    }

    /// What was typed is to be kept in the place of what somebody else wrote meanwhile.
    pub fn set_version(&mut self, version: i64) {
        self.values.insert("version".to_owned(), version.to_string());
    }

    pub fn version(&self) -> Result<i64, Refusal> {
        self.value("version").parse().map_err(|_| Refusal::Unreadable("refusal-body"))
    }

    pub fn value(&self, name: &str) -> &str {
        self.values.get(name).map(String::as_str).unwrap_or_default()
    }

    /// Whether this is chosen.
    pub fn is(&self, name: &str, value: &str) -> bool {
        self.value(name) == value
    }

    pub fn is_wrong(&self) -> bool {
        !self.wrong.is_empty()
    }

    /// The key of the sentence that says what is wrong with this field.
    pub fn error(&self, name: &str) -> Option<&'static str> {
        self.wrong.iter().find(|error| error.field == name).map(|error| error.message)
    }

    /// The targets of a class, one line each.
    pub fn targets(&self, class: Class) -> Vec<TargetField> {
        let of_class = targets().filter(|(_, of, _)| *of == class);
        of_class
            .map(|(name, _, kind)| TargetField {
                kind,
                number: self.value(&name).to_owned(),
                unit: self.value(&format!("{name}_unit")).to_owned(),
                error: self.error(&name),
                name,
            })
            .collect()
    }

    /// Reads all of it, so that a person hears everything at once.
    pub fn read(&self) -> Result<ServiceChange, Refusal> {
        let mut wrong = Vec::new();
        let change = ServiceChange {
            name: Some(self.value("name").to_owned()),
            description: Some(Some(self.value("description").to_owned())),
            owner: choice(self.value("owner"), "owner", &mut wrong),
            confidentiality: choice(self.value("confidentiality"), "confidentiality", &mut wrong),
            targets: Some(self.read_targets(&mut wrong)),
            default_class: choice(self.value("default_class"), "default_class", &mut wrong),
            offers_present: Some(self.is("offers_present", "yes")),
            asks_guests: Some(self.is("asks_guests", "yes")),
            managers_see: Some(self.is("managers_see", "yes")),
            calendar: Some(choice(self.value("calendar"), "calendar", &mut wrong)),
            silent_after_hours: choice(
                self.value("silent_after_hours").trim(),
                "silent_after_hours",
                &mut wrong,
            ),
        };
        match change.read() {
            Ok(change) if wrong.is_empty() => Ok(change),
            Err(Refusal::Invalid(more)) => {
                wrong.extend(more);
                Err(Refusal::Invalid(wrong))
            }
            Err(refusal) => Err(refusal),
            Ok(_) => Err(Refusal::Invalid(wrong)),
        }
    }

    fn read_targets(&self, wrong: &mut Vec<FieldError>) -> SomeTargets {
        let mut read = ServiceTargets {
            present: Targets::default(),
            standard: Targets::default(),
            planned: Targets::default(),
        };
        for (name, class, kind) in targets() {
            match target(self.value(&name), self.value(&format!("{name}_unit"))) {
                Ok(target) => read.of_mut(class).set(kind, target),
                Err(message) => wrong.push(FieldError::new(name, message)),
            }
        }
        SomeTargets {
            present: Some(read.present),
            standard: Some(read.standard),
            planned: Some(read.planned),
        }
    }
}

/// Every target of the form: its field, its class and what it is about.
fn targets() -> impl Iterator<Item = (String, Class, TargetKind)> {
    Class::ALL
        .iter()
        .flat_map(|class| TargetKind::ALL.iter().map(move |kind| (format!("{class}_{kind}"), *class, *kind)))
}

/// Number and unit, in the largest unit that leaves no rest.
fn typed(target: Target) -> (String, &'static str) {
    match target {
        Target::Days(days) => (days.to_string(), "days"),
        Target::Seconds(seconds) if seconds % 3_600 == 0 => ((seconds / 3_600).to_string(), "hours"),
        Target::Seconds(seconds) if seconds % 60 == 0 => ((seconds / 60).to_string(), "minutes"),
        Target::Seconds(seconds) => (seconds.to_string(), "seconds"),
    }
}

fn target(number: &str, unit: &str) -> Result<Option<Target>, &'static str> {
    if number.trim().is_empty() {
        return Ok(None);
    }
    let number: u32 = number.trim().parse().map_err(|_| "field-number")?;
    let target = match unit {
        "days" => Target::Days(number),
        "hours" => Target::Seconds(i64::from(number) * 3_600),
        "minutes" => Target::Seconds(i64::from(number) * 60),
        "seconds" => Target::Seconds(i64::from(number)),
        _ => return Err("field-choice"),
    };
    if target.is_sensible() { Ok(Some(target)) } else { Err("service-target-range") }
}

fn choice<T: std::str::FromStr>(value: &str, field: &'static str, wrong: &mut Vec<FieldError>) -> Option<T> {
    if value.is_empty() {
        return None;
    }
    let read = value.parse().ok();
    if read.is_none() {
        wrong.push(FieldError::new(field, "field-choice"));
    }
    read
}
