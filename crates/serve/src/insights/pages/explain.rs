//! How a number is computed: definition, formula, what it is made of here, and the way to its requests.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use kernel::Refusal;
use people::Visit;
use people::place::Place;
use web::{Answer, Chrome, Page, Speech};

use super::{filters, said};
use crate::insights::asked::Asked;
use crate::insights::number::{Number, Value};
use crate::insights::reading;
use crate::policy;

#[derive(Template)]
#[template(path = "insights/pages/explain.html")]
struct ExplainPage {
    t: Speech,
    chrome: Chrome,
    name: String,
    definition: String,
    formula: String,
    period: String,
    value: Option<String>,
    interval: Option<String>,
    interval_how: String,
    certainty: String,
    n: i64,
    /// `38 of 40`, of a share.
    made_of: Option<String>,
    nine_in_ten: Option<String>,
    is_about: bool,
    rows: String,
    back: String,
}

pub async fn page(mut visit: Visit, Place(number): Place<Number>, Query(asked): Query<Asked>) -> Answer {
    policy::require_insights(visit.viewer())?;
    let asked = filters::with_period(&asked, &visit);
    let meant = asked.read()?;
    let (chrome, t) = (visit.chrome("room-insights").await?, visit.speech());
    let question = meant.question(&mut visit.view).await?;
    if !number.is_told(visit.viewer(), &question) {
        return Err(Refusal::NotFound.into());
    }
    let answer = reading::answer(&mut visit.view, &question).await?;
    let value = number.of(&answer.all);
    let query = filters::query(&asked);
    let key = |what: &str| t.s(&format!("insights-{number}-{what}"));
    let how = match value {
        Value::Count(_) => "insights-interval-none",
        Value::Span(_) => "insights-interval-span",
        Value::Share(_) => "insights-interval-share",
        Value::Mean { .. } => "insights-interval-mean",
    };
    let page = ExplainPage {
        name: t.s(&format!("insights-{number}")),
        definition: key("definition"),
        formula: key("formula"),
        period: filters::period(&t, &question),
        value: said::value(&t, number, question.clock, &value),
        interval: value.interval().map(|interval| said::interval(&t, number, question.clock, interval)),
        interval_how: t.s(how),
        certainty: said::certainty(&t, number, &value),
        n: value.n(),
        made_of: match &value {
            Value::Share(share) => Some(t.a2("n-of-m", "n", share.count, "m", share.n)),
            _ => None,
        },
        nine_in_ten: match &value {
            Value::Span(span) => span.p90.map(|p90| said::seconds(&t, question.clock, p90)),
            _ => None,
        },
        is_about: value.is_about(),
        rows: ["/insights/rows", &query, "&figure=", number.as_str()].concat(),
        back: ["/insights", &query].concat(),
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}
