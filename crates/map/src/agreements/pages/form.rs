//! The form of an agreement: what was typed, and its reading. A time is typed as people say it: `2 h`, `30 min`, `2 days`.

use kernel::{FieldError, Refusal};
use serde::Deserialize;
use web::sheet::{Control, SheetField};
use web::{Speech, Words};

use crate::agreements::Measure;
use crate::agreements::input::NewPromise;
use crate::agreements::model::{AgreedTargets, OwnWords, Version};
use crate::relationships::Side;
use crate::services::{Class, SomeTargets, Target, TargetKind, Targets};

/// What was typed. One promise a line; a time for each class and kind.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Typed {
    pub valid_from: String,
    pub valid_until: String,
    pub review_on: String,
    pub cooling_days: String,
    pub provider: String,
    pub customer: String,
    pub present_acknowledge: String,
    pub present_respond: String,
    pub present_update: String,
    pub present_resolve: String,
    pub present_ownership: String,
    pub standard_acknowledge: String,
    pub standard_respond: String,
    pub standard_update: String,
    pub standard_resolve: String,
    pub standard_ownership: String,
    pub planned_acknowledge: String,
    pub planned_respond: String,
    pub planned_update: String,
    pub planned_resolve: String,
    pub planned_ownership: String,
}

/// The names of the fields, in the order of the classes and kinds.
const NAMES: [&str; 15] = [
    "present_acknowledge",
    "present_respond",
    "present_update",
    "present_resolve",
    "present_ownership",
    "standard_acknowledge",
    "standard_respond",
    "standard_update",
    "standard_resolve",
    "standard_ownership",
    "planned_acknowledge",
    "planned_respond",
    "planned_update",
    "planned_resolve",
    "planned_ownership",
];

fn places() -> impl Iterator<Item = (&'static str, Class, TargetKind)> {
    let kinds = |class: &Class| TargetKind::ALL.iter().map(|kind| (*class, *kind)).collect::<Vec<_>>();
    let all = [Class::Present, Class::Standard, Class::Planned].map(|class| kinds(&class)).concat();
    NAMES.into_iter().zip(all).map(|(name, (class, kind))| (name, class, kind))
}

impl Typed {
    /// A version as somebody could have typed it.
    pub fn of(version: &Version, promises: &[&OwnWords], t: Words) -> Self {
        let lines = |side: Side| {
            let of_side = promises.iter().filter(|promise| promise.side == side);
            of_side.map(|promise| promise.words.as_str()).collect::<Vec<_>>().join("\n")
        };
        let mut typed = Self {
            valid_from: version.valid_from.clone(),
            valid_until: version.valid_until.clone().unwrap_or_default(),
            review_on: version.review_on.clone().unwrap_or_default(),
            cooling_days: match version.cooling_days {
                0 => String::new(),
                days => days.to_string(),
            },
            provider: lines(Side::Provider),
            customer: lines(Side::Customer),
            ..Self::default()
        };
        for (place, (_, class, kind)) in places().enumerate() {
            if let Some(target) = version.targets.of(class).of(kind) {
                *typed.times_mut()[place] = target.words(t);
            }
        }
        typed
    }

    fn times(&self) -> [&String; 15] {
        [
            &self.present_acknowledge,
            &self.present_respond,
            &self.present_update,
            &self.present_resolve,
            &self.present_ownership,
            &self.standard_acknowledge,
            &self.standard_respond,
            &self.standard_update,
            &self.standard_resolve,
            &self.standard_ownership,
            &self.planned_acknowledge,
            &self.planned_respond,
            &self.planned_update,
            &self.planned_resolve,
            &self.planned_ownership,
        ]
    }

    fn times_mut(&mut self) -> [&mut String; 15] {
        [
            &mut self.present_acknowledge,
            &mut self.present_respond,
            &mut self.present_update,
            &mut self.present_resolve,
            &mut self.present_ownership,
            &mut self.standard_acknowledge,
            &mut self.standard_respond,
            &mut self.standard_update,
            &mut self.standard_resolve,
            &mut self.standard_ownership,
            &mut self.planned_acknowledge,
            &mut self.planned_respond,
            &mut self.planned_update,
            &mut self.planned_resolve,
            &mut self.planned_ownership,
        ]
    }

    /// How many days both sides may think it over; none where nothing was typed.
    pub fn cooling(&self) -> Result<i64, Refusal> {
        match self.cooling_days.trim() {
            "" => Ok(0),
            days => days.parse().map_err(|_| Refusal::field("cooling_days", "field-agreement-cooling")),
        }
    }

    pub fn targets(&self) -> Result<SomeTargets, Refusal> {
        let mut read = AgreedTargets::default();
        let mut wrong = Vec::new();
        for ((name, class, kind), text) in places().zip(self.times()) {
            let of: &mut Targets = match class {
                Class::Present => &mut read.present,
                Class::Standard => &mut read.standard,
                Class::Planned => &mut read.planned,
            };
            match time(text) {
                Ok(target) => of.set(kind, target),
                Err(message) => wrong.push(FieldError::new(name, message)),
            }
        }
        if !wrong.is_empty() {
            return Err(Refusal::Invalid(wrong));
        }
        let AgreedTargets { present, standard, planned } = read;
        Ok(SomeTargets { present: Some(present), standard: Some(standard), planned: Some(planned) })
    }

    /// One promise a line. What was promised before in the same words is counted as it was; what is new, by hand.
    pub fn promises(&self, before: &[&OwnWords]) -> Vec<NewPromise> {
        let mut all = Vec::new();
        for (side, text) in [(Side::Provider, &self.provider), (Side::Customer, &self.customer)] {
            for words in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
                let known = before.iter().find(|one| one.side == side && one.words == words);
                let measure = known.map_or(Some(Measure::ByHand), |one| one.measure);
                all.push(NewPromise { side, words: words.to_owned(), measure });
            }
        }
        all
    }

    /// The fields; towards all there is no other side.
    pub fn fields(&self, t: &Speech, provider: &str, customer: Option<&str>) -> Vec<SheetField> {
        let line = |name, label: String, value: &str| {
            SheetField::new(name, label, Control::Line).optional().value(value)
        };
        let lines = |name, label: String, value: &str| {
            SheetField::new(name, label, Control::Text)
                .optional()
                .value(value)
                .hint(t.s("agreement-promises-hint"))
        };
        let hint = t.s("agreement-day-hint");
        let mut fields = vec![
            line("valid_from", t.s("agreement-from"), &self.valid_from).hint(hint.clone()),
            line("valid_until", t.s("agreement-until"), &self.valid_until).hint(hint.clone()),
            line("review_on", t.s("agreement-review-on"), &self.review_on).hint(hint),
            lines("provider", t.a1("agreement-side-promises", "name", provider), &self.provider),
        ];
        if let Some(customer) = customer {
            fields.push(lines("customer", t.a1("agreement-side-promises", "name", customer), &self.customer));
            let cooling = line("cooling_days", t.s("agreement-cooling-days"), &self.cooling_days);
            fields.push(cooling.hint(t.s("agreement-cooling-hint")));
        }
        for ((name, class, kind), value) in places().zip(self.times()) {
            let (class, kind) = (t.s(&format!("class-{class}")), t.s(&format!("service-target-{kind}")));
            let label = t.a2("agreement-time", "class", &class, "kind", &kind);
            let field = line(name, label, value);
            fields.push(if name == NAMES[0] { field.hint(t.s("agreement-time-hint")) } else { field });
        }
        fields
    }
}

/// `2 h`, `1 h 30 min`, `45 s`, `2 working days`, `2 Arbeitstage`; nothing where nothing was typed.
fn time(text: &str) -> Result<Option<Target>, &'static str> {
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return Ok(None);
    }
    let mut words = text.split_whitespace().peekable();
    let (mut seconds, mut days) = (0_i64, 0_u32);
    while let Some(number) = words.next() {
        let digits = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
        let amount: i64 = number[..digits].parse().map_err(|_| "agreement-time-unreadable")?;
        let mut unit = number[digits..].to_owned();
        while unit.is_empty() || matches!(unit.as_str(), "working" | "opening") {
            unit = words.next().ok_or("agreement-time-unreadable")?.to_owned();
        }
        let of = |each: i64| amount.checked_mul(each).ok_or("agreement-time-unreadable");
        match unit.trim_end_matches('.') {
            "s" | "sec" | "sek" => seconds = seconds.saturating_add(of(1)?),
            "m" | "min" | "minutes" | "minuten" => seconds = seconds.saturating_add(of(60)?),
            "h" | "hour" | "hours" | "std" | "stunde" | "stunden" => {
                seconds = seconds.saturating_add(of(3_600)?)
            }
            "d" | "day" | "days" | "tag" | "tage" | "arbeitstag" | "arbeitstage" => {
                days = u32::try_from(amount).map_err(|_| "service-target-range")?;
            }
            _ => return Err("agreement-time-unreadable"),
        }
    }
    let target = match (seconds, days) {
        (seconds, 0) => Target::Seconds(seconds),
        (0, days) => Target::Days(days),
        _ => return Err("agreement-time-unreadable"),
    };
    if target.is_sensible() { Ok(Some(target)) } else { Err("service-target-range") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_people_say_it_and_as_pages_write_it() {
        for (text, target) in [
            ("2 h", Target::Seconds(7_200)),
            ("1 h 30 min", Target::Seconds(5_400)),
            ("45 s", Target::Seconds(45)),
            ("90min", Target::Seconds(5_400)),
            ("1 working day", Target::Days(1)),
            ("2 Arbeitstage", Target::Days(2)),
        ] {
            assert_eq!(time(text), Ok(Some(target)), "{text}");
        }
        assert_eq!(time(" "), Ok(None));
        for wrong in ["soon", "2", "h", "2 weeks", "1 day 2 h", "0 h", "99999999999999999999 h", "800 days"] {
            assert!(time(wrong).is_err(), "{wrong}");
        }
        web::texts::install(&[web::TEXTS, people::TEXTS, crate::TEXTS].concat());
        for language in web::texts::LANGUAGES {
            for target in [Target::Seconds(45), Target::Seconds(5_400), Target::Days(1), Target::Days(7)] {
                let words = target.words(Words::of(language));
                assert_eq!(time(&words), Ok(Some(target)), "{words}");
            }
        }
    }
}
