//! The figures of the page as a table for other programs: CSV of plain numbers, and of no word that a person wrote.

use axum::extract::Query;
use axum::response::IntoResponse;
use http::HeaderValue;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use people::Visit;
use web::Answer;

use super::filters;
use crate::insights::asked::Asked;
use crate::insights::number::Number;
use crate::insights::reading;
use crate::insights::summary::Summary;
use crate::policy;

/// Times are in seconds, shares from 0 to 1; the first line of a number is about the whole period.
const HEAD: &str = "number,opened_from,value,low,high,n\n";

pub async fn page(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    policy::require_insights(visit.viewer())?;
    let meant = filters::with_period(&asked, &visit).read()?;
    let question = meant.question(&mut visit.view).await?;
    let answer = reading::answer(&mut visit.view, &question).await?;
    let mut csv = HEAD.to_owned();
    let viewer = visit.viewer();
    for number in Number::ALL.iter().filter(|number| number.is_told(viewer, &question)) {
        csv.push_str(&line(*number, "", &answer.all));
        for (starts, some) in &answer.buckets {
            csv.push_str(&line(*number, &starts.date().to_string(), some));
        }
    }
    let mut response = csv.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(
        CONTENT_DISPOSITION,
        HeaderValue::from_static("attachment; filename=\"hallway-insights.csv\""),
    );
    Ok(response)
}

fn line(number: Number, from: &str, some: &Summary) -> String {
    let value = number.of(some);
    let interval = value.interval();
    let said = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
    let (low, high) = (interval.map(|interval| interval.low), interval.map(|interval| interval.high));
    let cells = [said(value.middle()), said(low), said(high), value.n().to_string()].join(",");
    [number.as_str(), ",", from, ",", &cells, "\n"].concat()
}
