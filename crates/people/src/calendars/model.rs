//! A business calendar as people write it, and how a wish to make or change one is read.

use std::collections::BTreeMap;

use kernel::calendar::{Calendar, CalendarError, CalendarSpec, Problem};
use kernel::text::{Fields, Rule};
use kernel::{FieldError, Refusal};
use serde::Deserialize;
use utoipa::ToSchema;

const NAME: Rule = Rule::line("name", 120);

/// How many dates a calendar may name; 50 years of holidays are fewer.
const MOST_DATES: usize = 1_000;
/// How many windows a day may have.
const MOST_WINDOWS: usize = 24;

/// Opening windows by weekday (`"1"` is Monday) or by date, as pairs of `HH:MM`.
pub type Windows = BTreeMap<String, Vec<(String, String)>>;

/// A new calendar: a name is enough for Monday to Friday, nine to five, where the organisation is.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCalendar {
    #[schema(example = "Front desk")]
    pub name: String,
    /// An IANA zone; the organisation's when not given.
    #[schema(example = "Europe/Berlin")]
    pub tz: Option<String>,
    /// Opening windows of each weekday, `"1"` (Monday) to `"7"`; Monday to Friday 09:00 to 17:00 when not given.
    #[schema(value_type = Option<BTreeMap<String, Vec<Vec<String>>>>, example = json!({"1": [["08:00", "12:00"], ["13:00", "17:00"]]}))]
    pub week: Option<Windows>,
    /// Dates that are closed all day.
    #[serde(default)]
    #[schema(example = json!(["2026-12-25"]))]
    pub holidays: Vec<String>,
    /// Dates with windows of their own.
    #[serde(default)]
    #[schema(value_type = BTreeMap<String, Vec<Vec<String>>>, example = json!({"2026-12-24": [["08:00", "12:00"]]}))]
    pub special: Windows,
    /// Whether it holds wherever no other is named.
    #[serde(default)]
    pub is_default: bool,
}

/// What shall be different; what is left out stays.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarChanges {
    pub name: Option<String>,
    pub tz: Option<String>,
    #[schema(value_type = Option<BTreeMap<String, Vec<Vec<String>>>>)]
    pub week: Option<Windows>,
    pub holidays: Option<Vec<String>>,
    #[schema(value_type = Option<BTreeMap<String, Vec<Vec<String>>>>)]
    pub special: Option<Windows>,
    /// `true` makes it the one that holds wherever no other is named; there is always one, so `false` is refused for it.
    pub is_default: Option<bool>,
}

/// A calendar that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub name: String,
    pub spec: CalendarSpec,
    pub is_default: bool,
}

/// Monday to Friday, 09:00 to 17:00, without holidays.
pub fn nine_to_five(time_zone: &str) -> CalendarSpec {
    let day = vec![("09:00".to_owned(), "17:00".to_owned())];
    CalendarSpec {
        tz: time_zone.to_owned(),
        week: (1..=5).map(|weekday: u8| (weekday.to_string(), day.clone())).collect(),
        ..CalendarSpec::default()
    }
}

impl Draft {
    pub fn of(new: &NewCalendar, time_zone: &str) -> Result<Self, Refusal> {
        let usual = nine_to_five(new.tz.as_deref().unwrap_or(time_zone).trim());
        let spec = CalendarSpec {
            week: new.week.clone().unwrap_or(usual.week),
            holidays: new.holidays.clone(),
            special: new.special.clone(),
            tz: usual.tz,
        };
        Self { name: new.name.clone(), spec, is_default: new.is_default }.checked()
    }

    pub fn changed(&self, changes: &CalendarChanges) -> Result<Self, Refusal> {
        let changes = changes.clone();
        let spec = CalendarSpec {
            tz: changes.tz.map_or_else(|| self.spec.tz.clone(), |tz| tz.trim().to_owned()),
            week: changes.week.unwrap_or_else(|| self.spec.week.clone()),
            holidays: changes.holidays.unwrap_or_else(|| self.spec.holidays.clone()),
            special: changes.special.unwrap_or_else(|| self.spec.special.clone()),
        };
        let name = changes.name.unwrap_or_else(|| self.name.clone());
        Self { name, spec, is_default: changes.is_default.unwrap_or(self.is_default) }.checked()
    }

    /// Everything that is wrong with it, beside the field where it stands.
    fn checked(mut self) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        self.name = fields.take(NAME.required(&self.name));
        self.spec.holidays.sort_unstable();
        self.spec.holidays.dedup();
        if self.spec.holidays.len() > MOST_DATES {
            fields.wrong("holidays", "field-too-long");
        } else if self.spec.special.len() > MOST_DATES {
            fields.wrong("special", "field-too-long");
        } else if self
            .spec
            .week
            .values()
            .chain(self.spec.special.values())
            .any(|day| day.len() > MOST_WINDOWS)
        {
            fields.wrong("week", "field-too-long");
        } else if let Err(error) = Calendar::new(&self.spec) {
            fields.take::<()>(Err(problem(&error)));
        }
        fields.finish().map(|()| self)
    }

    /// The names of the fields in which two drafts differ.
    pub fn differences(&self, other: &Self) -> Vec<String> {
        let fields = [
            ("name", self.name != other.name),
            ("tz", self.spec.tz != other.spec.tz),
            ("week", self.spec.week != other.spec.week),
            ("holidays", self.spec.holidays != other.spec.holidays),
            ("special", self.spec.special != other.spec.special),
            ("is_default", self.is_default != other.is_default),
        ];
        fields.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name.to_owned()).collect()
    }
}

pub fn problem(error: &CalendarError) -> FieldError {
    let message = match error.problem {
        Problem::UnknownZone(_) => "field-zone",
        Problem::NotAWeekday(_) => "field-weekday",
        Problem::NotADate(_) => "field-date",
        Problem::NotATime(_) => "field-time-of-day",
        Problem::EndsBeforeStart { .. } => "field-hours-end-first",
        Problem::Shape(_) => "field-type",
    };
    FieldError::new(error.field.clone(), message)
}
