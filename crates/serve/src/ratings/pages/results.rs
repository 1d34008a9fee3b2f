//! What was released about a team: a sentence, then each question with its answers.

use askama::Template;
use axum::response::IntoResponse;
use kernel::{Kind, Refusal};
use people::place::Place;
use people::{TeamId, Visit};
use web::{Answer, Chrome, Page, Speech};

use crate::ratings::model::questions;
use crate::ratings::views::{self, AnswerView, GroupView, RatingsView, ReleaseView};
use crate::requests::views::Ref;

#[derive(Template)]
#[template(path = "ratings/pages/results.html")]
struct ResultsPage {
    t: Speech,
    chrome: Chrome,
    team: crate::requests::views::Ref,
    lead: String,
    open: Option<String>,
    /// Why there is nothing, in words.
    hidden: Option<String>,
    releases: Vec<Release>,
}

struct Release {
    id: String,
    title: String,
    groups: Vec<Group>,
    /// Those who are not told by themselves.
    hidden: Option<String>,
}

struct Group {
    name: String,
    n: u64,
    minutes: Option<String>,
    questions: Vec<Question>,
    /// The first is in sight, the others are opened.
    is_first: bool,
}

struct Question {
    name: String,
    rows: Vec<Row>,
}

struct Row {
    answer: String,
    count: String,
    sure: String,
}

/// `GET /teams/{id}/how-it-was`
pub async fn show(mut visit: Visit, Place(id): Place<TeamId>) -> Answer {
    if visit.viewer().kind != Kind::Employee {
        return Err(Refusal::NotFound.into());
    }
    let seen = views::read(&mut visit.view, id).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let RatingsView { team, open_until, hidden, items } = seen;
    let page = ResultsPage {
        lead: lead(&t, &team.name, items.first()),
        open: open_until.map(|at| t.a1("ratings-open", "day", t.at(at))),
        hidden: hidden.map(|why| t.s(&format!("ratings-hidden-{}", why.replace('_', "-")))),
        releases: items.iter().map(|release| Release::of(&t, release)).collect(),
        team,
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}

/// What the latest release says first.
fn lead(t: &Speech, team: &str, latest: Option<&ReleaseView>) -> String {
    let all = latest.and_then(|release| release.groups.first());
    match all.and_then(|all| Some((all, all.answers.get("feeling.looked_after")?))) {
        Some((all, answer)) => {
            let count = said(t, *answer, all.respondents);
            t.a1("ratings-lead", "count", &count)
        }
        None => t.a1("ratings-lead-none", "team", team),
    }
}

impl Release {
    fn of(t: &Speech, release: &ReleaseView) -> Self {
        let title = match release.from == release.to {
            true => t.a1("ratings-month", "month", month(t, &release.to)),
            false => t.a2("ratings-months", "from", month(t, &release.from), "to", month(t, &release.to)),
        };
        let groups = release.groups.iter().enumerate();
        Self {
            id: release.id.to_string(),
            title,
            groups: groups.map(|(nth, group)| Group::of(t, group, nth == 0)).collect(),
            hidden: (!release.hidden.is_empty()).then(|| names(&release.hidden)),
        }
    }
}

/// `November 2026`, of `2026-11`.
fn month(t: &Speech, text: &str) -> String {
    let (year, month) = text.split_once('-').unwrap_or((text, ""));
    let name = t.s(&format!("month-long-{}", month.trim_start_matches('0')));
    t.a2("ratings-a-month", "month", &name, "year", year)
}

impl Group {
    fn of(t: &Speech, group: &GroupView, is_first: bool) -> Self {
        let n = group.respondents;
        let name = match (group.of, &group.customer) {
            ("all", _) => t.s("ratings-all"),
            ("one", Some(customer)) => customer.name.clone(),
            ("one", None) => t.s("ratings-others"),
            _ => t.s("ratings-together"),
        };
        let minutes = group.minutes_lost_per_100.map(|[low, high]| {
            t.a2("ratings-minutes", "low", low.round() as i64, "high", high.round() as i64)
        });
        let row = |question: &str, word: &str| {
            let answer = group.answers.get(&[question, ".", word].concat())?;
            Some(Row {
                answer: t.s(&format!("how-{question}-{word}")),
                count: said(t, *answer, n),
                sure: answer.interval.map(|ends| sure(t, ends)).unwrap_or_default(),
            })
        };
        let question = |(name, words): (&'static str, Vec<&'static str>)| Question {
            name: t.s(&format!("how-{name}")),
            rows: words.into_iter().filter_map(|word| row(name, word)).collect(),
        };
        Self { name, n, minutes, questions: questions().into_iter().map(question).collect(), is_first }
    }
}

/// "6 of 12", "2 or fewer of 12", "10 or more of 12", "3 to 5 of 12".
fn said(t: &Speech, answer: AnswerView, n: u64) -> String {
    let AnswerView { low, high, .. } = answer;
    if low == high {
        t.a2("ratings-of", "n", low, "all", n)
    } else if low == 0 {
        t.a2("ratings-or-fewer", "n", high, "all", n)
    } else if high == n {
        t.a2("ratings-or-more", "n", low, "all", n)
    } else {
        t.a3("ratings-to", "low", low, "high", high, "all", n)
    }
}

fn sure(t: &Speech, [low, high]: [f64; 2]) -> String {
    let percent = |share: f64| (share * 100.0).round() as i64;
    t.a2("ratings-sure", "low", percent(low), "high", percent(high))
}

fn names(of: &[Ref]) -> String {
    of.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join(", ")
}
