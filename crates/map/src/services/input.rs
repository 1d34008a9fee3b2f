//! What comes in about a service, from programs and from forms, and its reading.

use kernel::Refusal;
use kernel::text::{Fields, Rule};
use people::{CalendarId, PersonId, TeamId};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{Class, Confidentiality, ServiceTargets, SomeTargets};
use people::input::given;

const NAME: Rule = Rule::line("name", 120);
const DESCRIPTION: Rule = Rule::lines("description", 4_000);

/// A service to be offered. A name and a team are enough.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewService {
    pub name: String,
    #[schema(value_type = String)]
    pub team: TeamId,
    pub description: Option<String>,
    /// Who answers for it; without one, the team's lead, or else whoever creates it.
    #[schema(value_type = Option<String>)]
    pub owner: Option<PersonId>,
    pub confidentiality: Option<Confidentiality>,
    /// Classes that are not named have the usual targets.
    pub targets: Option<SomeTargets>,
    /// `standard` or `planned`.
    pub default_class: Option<Class>,
    /// The asker may say that someone outside is here now.
    pub offers_present: Option<bool>,
    /// Guests of vendors and partners may ask.
    pub asks_guests: Option<bool>,
    /// Without one, the team's calendar, or else the organisation's.
    #[schema(value_type = Option<String>)]
    pub calendar: Option<CalendarId>,
}

/// What shall be different about a service. What is missing stays; `null` takes away.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ServiceChange {
    pub name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub description: Option<Option<String>>,
    #[schema(value_type = Option<String>)]
    pub owner: Option<PersonId>,
    pub confidentiality: Option<Confidentiality>,
    pub targets: Option<SomeTargets>,
    pub default_class: Option<Class>,
    pub offers_present: Option<bool>,
    pub asks_guests: Option<bool>,
    /// The manager of whoever asks sees what they ask from now on. Never of something confidential.
    pub managers_see: Option<bool>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub calendar: Option<Option<CalendarId>>,
    /// Business hours without a public sign after which a request is silent: 1 to 400.
    pub silent_after_hours: Option<i64>,
}

/// A new service as it was read.
#[derive(Clone, Debug)]
pub struct Draft {
    pub name: String,
    pub team: TeamId,
    pub description: Option<String>,
    pub owner: Option<PersonId>,
    pub confidentiality: Confidentiality,
    pub targets: ServiceTargets,
    pub default_class: Class,
    pub offers_present: bool,
    pub asks_guests: bool,
    pub calendar: Option<CalendarId>,
}

impl NewService {
    pub fn read(self) -> Result<Draft, Refusal> {
        let mut fields = Fields::default();
        let name = fields.take(NAME.required(&self.name));
        let description = fields.take(DESCRIPTION.optional(self.description.as_deref().unwrap_or_default()));
        check_promises(&mut fields, self.default_class, self.targets.as_ref());
        fields.finish()?;
        Ok(Draft {
            name,
            team: self.team,
            description,
            owner: self.owner,
            confidentiality: self.confidentiality.unwrap_or_default(),
            targets: ServiceTargets::default().with(&self.targets.unwrap_or_default()),
            default_class: self.default_class.unwrap_or_default(),
            offers_present: self.offers_present.unwrap_or_default(),
            asks_guests: self.asks_guests.unwrap_or_default(),
            calendar: self.calendar,
        })
    }
}

impl ServiceChange {
    /// The same change with its texts as they will be kept.
    pub fn read(mut self) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        if let Some(name) = &self.name {
            self.name = Some(fields.take(NAME.required(name)));
        }
        if let Some(Some(description)) = &self.description {
            self.description = Some(fields.take(DESCRIPTION.optional(description)));
        }
        check_promises(&mut fields, self.default_class, self.targets.as_ref());
        if self.silent_after_hours.is_some_and(|hours| !(1..=400).contains(&hours)) {
            fields.wrong("silent_after_hours", "service-silent-range");
        }
        fields.finish()?;
        Ok(self)
    }
}

fn check_promises(fields: &mut Fields, default_class: Option<Class>, targets: Option<&SomeTargets>) {
    // If everything were at once present, nothing would be.
    if default_class == Some(Class::Present) {
        fields.wrong("default_class", "field-choice");
    }
    let Some(targets) = targets else { return };
    let classes = [
        ("targets.present", &targets.present),
        ("targets.standard", &targets.standard),
        ("targets.planned", &targets.planned),
    ];
    for (field, class) in classes {
        if class.is_some_and(|targets| !targets.is_sensible()) {
            fields.wrong(field, "service-target-range");
        }
    }
}
