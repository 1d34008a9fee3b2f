//! A question as it stands in an address.

use std::str::FromStr;

use db::{Reader, Result as DbResult};
use jiff::civil::Date;
use kernel::text::Fields;
use kernel::{FieldError, Id, Instant, Refusal};
use map::services::{Class, ServiceId};
use people::TeamId;
use serde::Deserialize;

use super::day::Day;
use super::question::Question;
use super::store;
use super::tally::Clock;

/// Filters of figures, as plain words: a form sends empty ones for what is not chosen.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    pub team: Option<String>,
    pub customer: Option<String>,
    pub service: Option<String>,
    pub class: Option<String>,
    pub from: Option<String>,
    pub to: Option<String>,
    pub clock: Option<String>,
}

/// A question of which the kind of customer is still to be looked up.
#[derive(Clone, Copy, Debug)]
pub struct Meant {
    pub question: Question,
    pub customer: Option<Id>,
}

impl Asked {
    /// Every filter, read; each that cannot be read is named.
    pub fn read(&self) -> Result<Meant, Refusal> {
        let mut fields = Fields::default();
        let id = "field-unknown";
        let team: Option<TeamId> = word(&mut fields, "team", self.team.as_deref(), id);
        let customer: Option<Id> = word(&mut fields, "customer", self.customer.as_deref(), id);
        let service: Option<ServiceId> = word(&mut fields, "service", self.service.as_deref(), id);
        let class: Option<Class> = word(&mut fields, "class", self.class.as_deref(), id);
        let clock: Option<Clock> = word(&mut fields, "clock", self.clock.as_deref(), id);
        let from: Option<Written> = word(&mut fields, "from", self.from.as_deref(), "field-date");
        let to: Option<Written> = word(&mut fields, "to", self.to.as_deref(), "field-date");
        let (from, until) = (from.map(|from| from.0), to.map(|to| to.0.plus(1)));
        if from.zip(until).is_some_and(|(from, until)| from >= until) {
            fields.wrong("to", "insights-field-period");
        }
        fields.finish()?;
        let clock = clock.unwrap_or(Clock::Calendar);
        let question = Question { team, customer: None, service, class, from, until, clock };
        Ok(Meant { question, customer })
    }
}

impl Meant {
    /// With the customer, as the kind that it is.
    pub async fn question(self, r: &mut Reader) -> DbResult<Question> {
        let customer = match self.customer {
            Some(id) => Some(store::customer(r, id).await?),
            None => None,
        };
        Ok(Question { customer, ..self.question })
    }
}

/// A day as it is written: a date, or an instant that lies in it.
struct Written(Day);

impl FromStr for Written {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let date = |text: &str| text.parse::<Date>().ok().filter(|_| text.len() == 10).map(Day::of_date);
        date(text).or_else(|| Instant::parse(text).map(Day::of)).map(Self).ok_or(())
    }
}

fn word<T: FromStr>(
    fields: &mut Fields,
    name: &'static str,
    text: Option<&str>,
    message: &'static str,
) -> Option<T> {
    let text = text.map(str::trim).filter(|text| !text.is_empty())?;
    fields.take(text.parse().map(Some).map_err(|_| FieldError::new(name, message)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(from: &str, to: &str) -> Asked {
        Asked { from: Some(from.to_owned()), to: Some(to.to_owned()), ..Asked::default() }
    }

    #[test]
    fn both_days_of_a_period_belong_to_it() {
        let read = asked("2026-11-19", "2026-11-19").read().unwrap().question;
        assert_eq!(read.until.unwrap().0 - read.from.unwrap().0, 1);
        let instants = asked("2026-11-19T23:59:59Z", "2026-11-20T00:00:00+01:00").read().unwrap().question;
        assert_eq!((instants.from, instants.until), (read.from, read.until));
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let refused = Asked { class: Some("vip".to_owned()), ..asked("yesterday", "2026-11-40") }.read();
        let Err(Refusal::Invalid(fields)) = refused else { panic!("{refused:?}") };
        let names: Vec<&str> = fields.iter().map(|field| field.field.as_ref()).collect();
        assert_eq!(names, ["class", "from", "to"]);
        let Err(Refusal::Invalid(fields)) = asked("2026-11-20", "2026-11-19").read() else { panic!() };
        assert_eq!(fields[0].field, "to");
    }

    #[test]
    fn an_empty_field_of_a_form_is_no_filter() {
        let read = Asked { team: Some(String::new()), ..asked("", " ") }.read().unwrap();
        assert_eq!(read.question, Question::default());
    }
}
