//! The page of all figures: what matters in a sentence, then each figure. Six statements beside signing in.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use people::Visit;
use web::chart::Bar;
use web::{Answer, Chrome, Page, Speech, see_other};

use super::filters::{self, Picker};
use super::multiple::Multiple;
use super::said;
use crate::insights::asked::Asked;
use crate::insights::number::{Number, Value};
use crate::insights::question::{Question, Spacing};
use crate::insights::reading::{self, top_hops};
use crate::insights::store;
use crate::policy;

/// How many teams, services and parties the lists name, each.
const CHOICES: i64 = 500;
/// How many pairs of teams are shown.
const PAIRS: usize = 8;

#[derive(Template)]
#[template(path = "insights/pages/overview.html")]
struct OverviewPage {
    t: Speech,
    chrome: Chrome,
    lead: String,
    note: String,
    counts: Vec<Count>,
    pickers: Vec<Picker>,
    from: String,
    to: String,
    is_narrowed: bool,
    is_empty: bool,
    download: String,
    groups: Vec<Group>,
    hand_overs: HandOvers,
    newest: Option<String>,
}

struct Count {
    name: String,
    n: i64,
    path: String,
}

struct Group {
    id: &'static str,
    title: String,
    note: String,
    multiples: Vec<Multiple>,
}

struct HandOvers {
    sentence: String,
    why: String,
    bars: Vec<Times>,
    pairs: Vec<Pair>,
}

/// So many requests were handed over so many times.
struct Times {
    name: String,
    bar: Bar,
    share: String,
    n: i64,
}

struct Pair {
    from: String,
    to: String,
    count: i64,
    path: String,
}

pub async fn page(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    policy::require_insights(visit.viewer())?;
    let is_narrowed = filters::query(&asked).len() > 1;
    let names_period = asked.from.is_some() || asked.to.is_some();
    let asked = filters::with_period(&asked, &visit);
    let meant = asked.read()?;
    let (chrome, t) = (visit.chrome("room-insights").await?, visit.speech());
    let choices = store::choices(&mut visit.view, CHOICES).await?;
    let question = filters::settled(meant.question, meant.customer, &choices);
    let answer = reading::answer(&mut visit.view, &question).await?;
    if !names_period && answer.all.counts.opened == 0 {
        // What was imported from another system may have ended long ago: then the page begins with all of it.
        return Ok(see_other(&["/insights", &filters::query(&filters::ever(asked))].concat()));
    }
    let query = filters::query(&asked);
    let top = top_hops(&answer.all.hops, PAIRS);
    let teams: Vec<i64> = top.iter().flat_map(|(from, to, _)| [*from, *to]).collect();
    let names =
        if teams.is_empty() { Default::default() } else { store::names(&mut visit.view, &teams).await? };
    let name = |id: i64| names.get(&id).cloned().unwrap_or_default();
    let pairs = top.into_iter().map(|(from, to, count)| Pair {
        path: [
            "/insights/rows",
            &query,
            "&figure=hand-overs&gave=",
            &from.to_string(),
            "&got=",
            &to.to_string(),
        ]
        .concat(),
        from: name(from),
        to: name(to),
        count,
    });
    let group = |id: &'static str, numbers: &[Number]| Group {
        id,
        title: t.s(&format!("insights-group-{id}")),
        note: t.s(&format!("insights-group-{id}-note")),
        multiples: numbers.iter().map(|one| Multiple::of(&t, *one, &question, &answer, &query)).collect(),
    };
    let mut groups = vec![
        group("pace", &[Number::FirstWord, Number::Done, Number::Silence]),
        group("kept", &[Number::FirstWordKept, Number::DoneKept]),
        group("settled", &[Number::RightFirstTime, Number::Settled, Number::Reopened]),
    ];
    if Number::CameBy.is_told(visit.viewer(), &question) {
        groups.push(group("desk", &[Number::CameBy]));
    }
    let count = |number: Number| Count {
        name: t.s(&format!("insights-{number}")),
        n: number.of(&answer.all).n(),
        path: ["/insights/rows", &query, "&figure=", number.as_str()].concat(),
    };
    let counts = [Number::Opened, Number::Resolved, Number::Open].map(count).into();
    let page = OverviewPage {
        lead: lead(&t, &question, &answer),
        note: t.s(match answer.spacing {
            Spacing::Days => "insights-key-days",
            Spacing::Weeks => "insights-key-weeks",
            Spacing::Months => "insights-key-months",
        }),
        counts,
        pickers: filters::pickers(&t, &asked, &choices),
        from: asked.from.clone().unwrap_or_default(),
        to: asked.to.clone().unwrap_or_default(),
        is_narrowed,
        is_empty: answer.all.counts.opened == 0,
        download: ["/insights/download", &query].concat(),
        groups,
        hand_overs: hand_overs(&t, &question, &answer, &query, pairs.collect()),
        newest: answer.newest.map(|newest| t.a1("insights-newest", "n", newest)),
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}

/// What matters: how many, how soon, and what is wrong or that nothing is.
fn lead(t: &Speech, question: &Question, answer: &reading::Answer) -> String {
    let period = filters::period(t, question);
    let counts = &answer.all.counts;
    if counts.opened == 0 {
        return t.a1("insights-lead-none", "period", period);
    }
    let opened = t.a3("insights-lead-opened", "n", counts.opened, "period", period, "open", counts.open);
    let (first, done) = (Number::FirstWord.of(&answer.all), Number::Done.of(&answer.all));
    let said = |number: Number, value: &Value| said::value(t, number, question.clock, value);
    let pace = match (said(Number::FirstWord, &first), said(Number::Done, &done)) {
        (Some(word), Some(end)) => {
            let sure = said::certainty(t, Number::Done, &done);
            Some(t.a3("insights-lead-pace", "word", word, "done", end, "sure", sure))
        }
        (Some(word), None) => {
            let sure = said::certainty(t, Number::FirstWord, &first);
            Some(t.a2("insights-lead-word", "word", word, "sure", sure))
        }
        (None, _) => None,
    };
    [Some(opened), pace, concern(t, question, answer)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The one thing to look at first: promises that are surely often late, work that surely often comes back; else that
/// promises are kept.
fn concern(t: &Speech, question: &Question, answer: &reading::Answer) -> Option<String> {
    let sure = |number: Number| {
        let value = number.of(&answer.all);
        let interval = value.interval()?;
        let said = said::value(t, number, question.clock, &value)?;
        Some((interval, said))
    };
    let (word, done) = (sure(Number::FirstWordKept), sure(Number::DoneKept));
    let late = |kept: &Option<(measure::Interval, String)>| kept.as_ref().is_some_and(|(i, _)| i.high < 0.85);
    if late(&word) {
        return word.map(|(_, said)| t.a1("insights-lead-word-late", "share", said));
    }
    if late(&done) {
        return done.map(|(_, said)| t.a1("insights-lead-done-late", "share", said));
    }
    if let Some((_, said)) = sure(Number::Reopened).filter(|(interval, _)| interval.low > 0.05) {
        return Some(t.a1("insights-lead-reopened", "share", said));
    }
    word.filter(|(interval, _)| interval.low > 0.8).map(|(_, said)| t.a1("insights-lead-kept", "share", said))
}

fn hand_overs(
    t: &Speech,
    question: &Question,
    answer: &reading::Answer,
    query: &str,
    pairs: Vec<Pair>,
) -> HandOvers {
    let counts = &answer.all.counts;
    let handed: i64 = counts.hand_overs.iter().filter(|(times, _)| **times > 0).map(|(_, n)| n).sum();
    let mean = Number::HandOvers.of(&answer.all);
    let said = said::value(t, Number::HandOvers, question.clock, &mean).unwrap_or_default();
    let interval = mean.interval().map(|i| said::interval(t, Number::HandOvers, question.clock, i));
    let sentence = match pairs.first() {
        None => t.s("insights-hand-overs-none"),
        Some(top) => {
            let first = t.a2("insights-hand-overs-sentence", "n", handed, "all", counts.opened);
            let most = t.a3("insights-hand-overs-top", "from", &top.from, "to", &top.to, "n", top.count);
            let interval = interval.unwrap_or_else(|| t.s("insights-too-few"));
            let mean =
                t.a3("insights-hand-overs-mean", "mean", said, "interval", interval, "n", counts.opened);
            [first, most, mean].join(" ")
        }
    };
    let most = counts.hand_overs.values().copied().max().unwrap_or(1).max(1);
    let bars = counts.hand_overs.iter().map(|(times, n)| Times {
        name: t.a1("insights-times", "n", *times),
        bar: Bar::new(*n as f64 / most as f64),
        share: said::unit(t, Number::Reopened, question.clock, *n as f64 / counts.opened.max(1) as f64),
        n: *n,
    });
    HandOvers { sentence, why: ["/explain/hand-overs", query].concat(), bars: bars.collect(), pairs }
}
