//! The filters of a page: read from its address, and written into forms and links.

use kernel::Id;
use map::services::Class;
use people::Visit;
use web::Speech;

use crate::insights::asked::Asked;
use crate::insights::day::Day;
use crate::insights::number::class_key;
use crate::insights::question::{Customer, Question};
use crate::insights::store::Choice;
use crate::insights::tally::Clock;

/// How many days a page shows when nothing else is asked.
const DAYS: i64 = 90;

/// What an address asks for, with the page's own period where it names none.
pub fn with_period(asked: &Asked, visit: &Visit) -> Asked {
    let today = Day::of(visit.view.now);
    let mut asked = asked.clone();
    if asked.from.is_none() && asked.to.is_none() {
        asked.from = Some(today.plus(1 - DAYS).date().to_string());
        asked.to = Some(today.date().to_string());
    }
    asked
}

/// The same without a beginning and an end.
pub fn ever(asked: Asked) -> Asked {
    Asked { from: Some(String::new()), to: None, ..asked }
}

/// The filters as the end of an address: `?team=1&from=2026-01-01`.
pub fn query(asked: &Asked) -> String {
    let all = [
        ("team", &asked.team),
        ("customer", &asked.customer),
        ("service", &asked.service),
        ("class", &asked.class),
        ("from", &asked.from),
        ("to", &asked.to),
        ("clock", &asked.clock),
    ];
    // A period without an end says so, or it would be the usual one.
    let is_said = |name: &str, value: &str| !value.is_empty() || name == "from";
    let parts = all.into_iter().filter_map(|(name, value)| {
        let value = value.as_deref()?;
        is_said(name, value).then(|| [name, value].join("="))
    });
    ["?", &parts.collect::<Vec<_>>().join("&")].concat()
}

/// One list to choose from.
pub struct Picker {
    pub name: &'static str,
    pub label: String,
    pub any: String,
    pub options: Vec<Pick>,
}

pub struct Pick {
    pub value: String,
    pub name: String,
    pub is_chosen: bool,
}

/// The lists of the form.
pub fn pickers(t: &Speech, asked: &Asked, choices: &[Choice]) -> Vec<Picker> {
    let pick = |wanted: &Option<String>, value: String, name: String| {
        let is_chosen = wanted.as_deref() == Some(value.as_str());
        Pick { value, name, is_chosen }
    };
    let of = |kinds: &[&str], wanted: &Option<String>| {
        let fitting = choices.iter().filter(|choice| kinds.contains(&choice.kind.as_str()));
        fitting.map(|choice| pick(wanted, choice.id.to_string(), choice.name.clone())).collect::<Vec<_>>()
    };
    let picker = |name, options| Picker {
        name,
        label: t.s(&format!("insights-filter-{name}")),
        any: t.s(&format!("insights-filter-{name}-any")),
        options,
    };
    let classes =
        Class::ALL.iter().map(|class| pick(&asked.class, class.to_string(), t.s(class_key(*class))));
    let business = pick(&asked.clock, Clock::Business.to_string(), t.s("insights-filter-clock-business"));
    vec![
        picker("team", of(&["team"], &asked.team)),
        picker("customer", of(&["outside", "team", "vendor"], &asked.customer)),
        picker("service", of(&["service"], &asked.service)),
        picker("class", classes.collect()),
        picker("clock", vec![business]),
    ]
}

/// The question with the customer as what the lists say that it is.
pub fn settled(question: Question, customer: Option<Id>, choices: &[Choice]) -> Question {
    let customer = customer.map(|id| {
        let is_outside = choices.iter().any(|choice| choice.kind == "outside" && choice.id == id);
        if is_outside { Customer::Outside(id) } else { Customer::Party(id) }
    });
    Question { customer, ..question }
}

/// `from 25 Aug to 22 Nov`, as a part of a sentence.
pub fn period(t: &Speech, question: &Question) -> String {
    let date = |day: Day| t.date(day.date());
    match (question.from, question.until.map(|until| until.plus(-1))) {
        (Some(from), Some(to)) if from == to => t.a1("insights-period-day", "day", date(from)),
        (Some(from), Some(to)) => t.a2("insights-period", "from", date(from), "to", date(to)),
        (Some(from), None) => t.a1("insights-period-since", "from", date(from)),
        (None, Some(to)) => t.a1("insights-period-until", "to", date(to)),
        (None, None) => t.s("insights-period-ever"),
    }
}
